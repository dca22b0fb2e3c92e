package generator

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
)

// imagesOf returns the images of the guidance, by their path in the output.
func imagesOf(guidance []*definition.Guidance) map[string][]byte {
	images := map[string][]byte{}
	for _, g := range guidance {
		for b := range document.All(g.Blocks) {
			if f, ok := b.(document.Figure); ok {
				images[html.ImagePath(f)] = f.Data
			}
		}
	}
	return images
}
