package site

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/filename"
	"briefpack/generator/plan/rules/rule"
)

var ReservedName = rule.Rule{
	Code: "reserved-name",
	Doc: "The file name of an inspection is not \"guidance\" or a name that Windows reserves, such as \"con\" or \"aux\". " +
		"The same goes for the file name of a page of guidance.",
	Why: "An inspection has a folder with this name in the published site. " +
		"\"guidance\" is the folder of the shared guidance, and Windows cannot open files with reserved names.",
	Help:   "give the file another name, such as the name of the area",
	Closed: true,
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		switch {
		case in.Folder == document.SharedFolder:
			r.Addf(in.At, "%q is where the shared guidance is published", in.Folder)
		case filename.IsDevice(in.Folder):
			r.Addf(in.At, "%q means a device on Windows", in.Folder)
		}
	},
	Guidance: func(g *definition.Guidance, r *rule.Report) {
		if filename.IsDevice(g.Name) {
			r.Addf(g.At, "%q means a device on Windows", g.Name)
		}
	},
}
