package generator

import (
	"briefpack/generator/model/diag"
	"briefpack/generator/model/printstyle"
	"briefpack/generator/model/words"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
	"briefpack/generator/render/pdf"
)

// ownFaces gives a look the files of the site's own faces that print.toml names.
func ownFaces(l *printstyle.Look, tree *source.Tree, places load.Places, w *words.Table) []diag.Problem {
	var problems []diag.Problem
	keys := [...]string{"faces.regular", "faces.bold", "faces.italic", "faces.bold_italic"}
	for i, path := range l.Faces.Paths() {
		if path == "" {
			continue
		}
		f, _ := tree.Get("layouts/" + path)
		if p := pdf.FaceProblem(path, f.Data, places[keys[i]], w); p != nil {
			problems = append(problems, *p)
			continue
		}
		l.Own[i] = f.Data
	}
	return problems
}
