package diag

import (
	"slices"
	"strings"
)

// WithoutFollowing drops the problems that would only follow from a damage which has a
// problem of its own: that something is missing, when its file is there and could not
// be read. One cause is one problem.
func WithoutFollowing(ps []Problem) []Problem {
	damaged := map[string]bool{} // the files, and the folders that they are in
	for _, p := range ps {
		if !p.Damage {
			continue
		}
		damaged[p.At.File] = true
		for i, c := range p.At.File {
			if c == '/' {
				damaged[p.At.File[:i+1]] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(ps), func(p Problem) bool {
		// A folder itself may be what is damaged.
		return p.Follows != "" && (damaged[p.Follows] || damaged[strings.TrimSuffix(p.Follows, "/")])
	})
}
