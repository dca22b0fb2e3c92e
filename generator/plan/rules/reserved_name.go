package rules

import (
	"slices"
	"strings"

	"briefpack/generator/model/definition"
)

var reservedName = Rule{
	Code: "reserved-name",
	Doc: "An inspection's file names its folder in the published site. \"guidance\" is the folder of the shared guidance, " +
		"and names such as \"con\" or \"aux\" cannot be unpacked from a zip on Windows.",
	Help: "give the file another name; the name of the area is best",
	Inspection: func(in *definition.Inspection, r *Report) {
		switch {
		case in.Folder == "guidance":
			r.Addf(in.At, "%q is where the shared guidance is published", in.Folder)
		case isDevice(in.Folder):
			r.Addf(in.At, "%q is a name that Windows keeps for a device", in.Folder)
		}
	},
	Guidance: func(g *definition.Guidance, r *Report) {
		if isDevice(g.Name) {
			r.Addf(g.At, "%q is a name that Windows keeps for a device", g.Name)
		}
	},
}

// isDevice reports whether Windows refuses a file of this name, whatever its ending.
func isDevice(name string) bool {
	if slices.Contains([]string{"con", "prn", "aux", "nul"}, name) {
		return true
	}
	port := strings.TrimPrefix(strings.TrimPrefix(name, "com"), "lpt")
	return len(name) == 4 && len(port) == 1 && port >= "1" && port <= "9"
}
