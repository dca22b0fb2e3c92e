package site

import (
	"fmt"
	"path"
	"strings"

	"briefpack/generator/model/diag"
	"briefpack/generator/render/pdf"
)

var tooLong = diag.Topic{Code: "pack-sides", Help: "leave out a document, shorten one, or raise \"sides\"",
	Doc: "A pack has at most as many printed sides as its programme or inspection allows. A build counts them; large print may have more.",
	Why: "People read a short pack, and put a long one aside.",
	Bad: "[pack.chief-officers]\ndocuments = [\"overview\", \"checklist\", \"guidance\"]\nsides = 2\n", Good: "[pack.chief-officers]\ndocuments = [\"overview\", \"checklist\"]\nsides = 4\n"}

// Topics documents the problems that the files of an edition can have.
func Topics() []diag.Topic { return []diag.Topic{tooLong} }

// ProblemsOf returns the problems of files. Of the copies of a pack, it reports the longest.
func ProblemsOf(list []Record) []diag.Problem {
	longest := map[diag.Place]Record{}
	for _, r := range list {
		if r.Problem != nil && r.Sheets > longest[r.Problem.At].Sheets {
			longest[r.Problem.At] = r
		}
	}
	var problems []diag.Problem
	for _, r := range longest {
		problems = append(problems, *r.Problem)
	}
	return problems
}

// tooLong returns a warning if the file is a pack with more printed sides than it may have.
func (f *File) tooLong(info Info) *diag.Problem {
	if f.limit == nil || info.Sheets <= f.limit.Sides.V {
		return nil
	}
	return &diag.Problem{
		Code: tooLong.Code, Severity: diag.Warning, At: f.limit.Sides.At, Help: tooLong.Help,
		Message: fmt.Sprintf("%s of %s has %s, more than %d: %s", path.Base(f.Path), path.Dir(f.Path), diag.Counted(info.Sheets, "printed side"), f.limit.Sides.V, sidesOf(info.Parts)),
	}
}

// sidesOf lists the documents of a pack with how many sides each of them has.
func sidesOf(parts []pdf.Part) string {
	var list []string
	for _, p := range parts {
		name := p.Name
		if name == "" || strings.HasPrefix(name, "\x00") {
			name = "cover and contents"
		}
		list = append(list, fmt.Sprintf("%s %d", name, p.Pages))
	}
	return strings.Join(list, ", ")
}
