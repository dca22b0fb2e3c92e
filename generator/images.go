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
		collectImages(g.Blocks, images)
	}
	return images
}

func collectImages(blocks []document.Block, to map[string][]byte) {
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Figure:
			to[html.ImagePath(b)] = b.Data
		case document.Quote:
			collectImages(b.Blocks, to)
		case document.Callout:
			collectImages(b.Blocks, to)
		case document.Notes:
			for _, n := range b.Items {
				collectImages(n.Blocks, to)
			}
		case document.List:
			for _, it := range b.Items {
				collectImages(it.Blocks, to)
			}
		}
	}
}
