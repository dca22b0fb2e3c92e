package load

import (
	"path"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/picture"
	"briefpack/generator/read/source"
)

// addLogo reads the picture that a brand names. Like every picture it is published
// without what else is written in its file.
func addLogo(b *definition.Brand, files *source.Tree) []diag.Problem {
	if b.Logo.V == "" {
		return nil
	}
	f, ok := files.Get(path.Join("content", path.Clean("/"+b.Logo.V)))
	if !ok {
		return []diag.Problem{*noSuchLogo.Problem(b.Logo.At, "there is no picture content/%s", b.Logo.V)}
	}
	figure, err := picture.Read(f.Path, f.Data)
	if err != nil {
		return []diag.Problem{*brokenImage.Helped(b.Logo.At, helpOf(f.Path), "%q %s", b.Logo.V, err)}
	}
	b.Picture = figure
	return nil
}

// helpOf returns the help for a logo that cannot be used.
func helpOf(name string) string {
	if path.Ext(name) == ".svg" {
		return "save it again as plain SVG, with its text as shapes, or as PNG"
	}
	return brokenImage.Help
}
