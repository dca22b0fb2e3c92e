package site

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/filename"
	"briefpack/generator/plan/rules/rule"
)

var ReservedName = rule.Rule{
	Code: "reserved-name",
	Doc: "An inspection's file names its folder in the published site. \"guidance\" is the folder of the shared guidance, " +
		"and names such as \"con\" or \"aux\" cannot be unpacked from a zip on Windows.",
	Help: "give the file another name; the name of the area is best",
	Inspection: func(in *definition.Inspection, r *rule.Report) {
		switch {
		case in.Folder == "guidance":
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
