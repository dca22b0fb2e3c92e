package guidance

import (
	"path"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/filename"
	"briefpack/generator/plan/rules/rule"
)

var ImageName = rule.Rule{
	Code: "image-name",
	Doc:  "The file name of an image works on every system, and does not differ from another one only in capitals or accents.",
	Why: "An image is published under its own name. Windows cannot store some names, such as con.png. " +
		"Windows and macOS treat Hall.png and hall.png as one file, so that one image would replace the other.",
	Help: "rename the file, and write its new name here",
	Shared: func(c *definition.Content, r *rule.Report) {
		taken := map[string]string{}
		for _, g := range c.Guidance {
			r.Home = g.At
			for _, ref := range g.Links {
				if ref.Image && ref.File != "" {
					checkImageName(r, ref, taken)
				}
			}
		}
	},
}

// checkImageName reports a name that some system cannot hold, and one that a file or a folder
// before it has but for its capitals. taken holds the spelling of each path by its folded form.
func checkImageName(r *rule.Report, ref definition.Ref, taken map[string]string) {
	for name := range strings.SplitSeq(ref.File, "/") {
		if fault := filename.Fault(name); fault != "" {
			r.Addf(ref.To.At, "the name %q %s", name, fault)
		}
	}
	for p := ref.File; p != "."; p = path.Dir(p) {
		folded := filename.Fold(p)
		if other, again := taken[folded]; again && other != p {
			r.Addf(ref.To.At, "%q and %q differ only in capitals or in how accents are stored", p, other)
			return
		}
		taken[folded] = p
	}
}
