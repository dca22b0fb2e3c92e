package generator

import (
	"slices"
	"strings"

	"briefpack/generator/diag"
)

// withoutFollowing drops the problems that only follow from another one: that a file
// is missing, when it is there and could not be read.
func withoutFollowing(problems []diag.Problem) []diag.Problem {
	damaged := func(file string) bool {
		return slices.ContainsFunc(problems, func(p diag.Problem) bool {
			return p.At.File == file && p.Code != "no-site-file" && p.Code != "no-inspections" && p.Severity == diag.Error
		})
	}
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool {
		switch p.Code {
		case "no-site-file", "no-inspections":
			return damaged(p.At.File)
		case "unknown-programme":
			_, name, _ := strings.Cut(p.Message, `"`)
			return damaged("content/programmes/" + strings.TrimSuffix(name, `"`) + ".toml")
		}
		return false
	})
}
