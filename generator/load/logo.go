package load

import (
	"path"

	"briefpack/generator/diag"
	"briefpack/generator/pack"
	"briefpack/generator/source"
)

// addLogo reads the picture that a brand names. Like every picture it is published
// without what else is written in its file.
func addLogo(b *pack.Brand, files *source.Tree) []diag.Problem {
	if b.Logo.V == "" {
		return nil
	}
	f, ok := files.Get(path.Join("content", path.Clean("/"+b.Logo.V)))
	if !ok {
		return []diag.Problem{*noSuchLogo.problem(b.Logo.At, "there is no picture content/%s", b.Logo.V)}
	}
	picture, reason := readImage(f)
	if reason != "" {
		return []diag.Problem{*brokenImage.problem(b.Logo.At, "%q %s", b.Logo.V, reason)}
	}
	b.Picture = picture
	return nil
}
