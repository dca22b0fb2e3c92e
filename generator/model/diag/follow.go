package diag

import (
	"slices"
	"strings"
)

// WithoutFollowing drops problems that are only a consequence of damage: for example that
// something is missing, if its file exists but could not be read. The damage is a problem
// already, and one cause is one problem.
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
		// The folder itself may be damaged.
		return p.Follows != "" && (damaged[p.Follows] || damaged[strings.TrimSuffix(p.Follows, "/")])
	})
}
