package guidance

import (
	"path"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var ImageWithoutText = rule.Rule{
	Code: "image-without-text",
	Doc:  "An image has a text alternative that says in a few words what it shows. The name of the file is not enough.",
	Why:  "People who use a screen reader hear it, and everyone sees it if the image is missing.",
	Help: "put it between the square brackets: ![The hall seen from the car park](hall.png)",
	Guidance: func(g *definition.Guidance, r *rule.Report) {
		for _, ref := range g.Links {
			alt := strings.TrimSpace(ref.Alt)
			switch {
			case !ref.Image:
			case alt == "":
				r.Addf(ref.To.At, "the image %q has no text alternative", ref.To.V)
			case isFileName(ref.To.V, alt):
				r.Addf(ref.To.At, "the text alternative %q of an image is the name of its file", alt)
			}
		}
	},
}

// isFileName reports whether an alternative is the name of an image's file, with or
// without its ending.
func isFileName(to, alt string) bool {
	base := path.Base(to)
	return strings.EqualFold(alt, base) || strings.EqualFold(alt, strings.TrimSuffix(base, path.Ext(base)))
}
