package load

import (
	"net/url"
	"path"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/model/filename"
	"briefpack/generator/read/picture"
	"briefpack/generator/read/source"
)

// resolve finds the files that a page's links and images lead to inside content/, and reads
// the images. Links to documents of the pack are for the rules to judge.
func resolve(g *definition.Guidance, from pieces) []diag.Problem {
	var problems []diag.Problem
	links := make([]definition.Ref, len(g.Links))
	images := map[string]document.Figure{}
	for i, ref := range g.Links {
		f, _ := leadsTo(ref, from.tree)
		ref.File = strings.TrimPrefix(f.Path, "content/")
		links[i] = ref
		if !ref.Image || ref.File == "" {
			continue
		}
		figure, err := picture.Read(f.Path, f.Data)
		if err != nil {
			problems = append(problems, *brokenImage.Problem(ref.To.At, "%q %s", ref.To.V, err))
		}
		figure.Path = ref.File
		images[figurePath(ref.To.V)] = figure
	}
	g.Links = links
	g.Blocks = withImages(g.Blocks, images)
	return problems
}

// figurePath returns the path of an image as its page writes it, relative to content/.
func figurePath(to string) string { return path.Join("guidance", to) }

// leadsTo returns the file that a link or an image leads to. The name of an image may be
// written as an address has it, with %20 for a space, with the accents of another system, with the
// slashes of Windows, or in other capitals, which are the same name on Windows and macOS.
func leadsTo(ref definition.Ref, tree *source.Tree) (source.File, bool) {
	to := ref.To.V
	if !ref.Image {
		to, _, _ = strings.Cut(to, "#")
		return tree.Get(path.Join("content/guidance", to))
	}
	written := []string{to, strings.ReplaceAll(to, `\`, "/")}
	for _, w := range written {
		if plain, err := url.PathUnescape(w); err == nil {
			written = append(written, plain)
		}
	}
	for _, w := range written {
		if f, ok := tree.Get(path.Join("content/guidance", w)); ok {
			return f, true
		}
	}
	for _, w := range written {
		want := path.Join("content/guidance", w)
		for _, f := range tree.Under(path.Dir(want)) {
			if filename.Fold(f.Path) == filename.Fold(want) {
				return f, true
			}
		}
	}
	return source.File{}, false
}

// withImages returns blocks whose figures hold their images. A figure is alone in its
// paragraph, which may be in a list or a quotation.
func withImages(blocks []document.Block, images map[string]document.Figure) []document.Block {
	inside := document.Mapping{Blocks: func(bs []document.Block) []document.Block { return withImages(bs, images) }}
	out := make([]document.Block, len(blocks))
	for i, b := range blocks {
		f, ok := b.(document.Figure)
		if !ok {
			out[i] = inside.Block(b)
			continue
		}
		read, ok := images[f.Path]
		if !ok {
			read.Path = f.Path
		}
		read.Alt, read.Caption = f.Alt, f.Caption
		out[i] = read
	}
	return out
}

// Layouts returns the site's own layouts, by path within layouts/, as they are published:
// pictures without what a camera or an editor wrote into them.
func Layouts(tree *source.Tree) (map[string][]byte, []diag.Problem) {
	files := map[string][]byte{}
	var problems []diag.Problem
	for _, f := range tree.Under("layouts") {
		data, err := picture.Clean(f.Path, f.Data)
		if err != nil {
			problems = append(problems, *brokenImage.Problem(diag.Place{File: f.Path, Line: 1, Col: 1}, "%q %s", f.Path, err))
			continue
		}
		files[strings.TrimPrefix(f.Path, "layouts/")] = data
	}
	return files, problems
}
