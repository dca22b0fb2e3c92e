package edit

import (
	"slices"

	"briefpack/generator/model/diag"
)

// isAboutSeats reports whether a reserve may fix a problem.
func isAboutSeats(p diag.Problem) bool {
	return slices.Contains([]string{"no-possible-pairing", "reader-without-inspector", "reader-not-there", "precluded-pair",
		"inspector-not-there", "another-room", "another-mode"}, p.Code)
}

// withoutErrors returns the warnings among problems.
func withoutErrors(problems []diag.Problem) []diag.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.Severity == diag.Error })
}

// isBlocked reports whether there is an error that a reserve cannot fix.
func isBlocked(problems []diag.Problem) bool {
	return slices.ContainsFunc(withoutWarnings(problems), func(p diag.Problem) bool { return !isAboutSeats(p) })
}

// withoutWarnings returns the errors among problems.
func withoutWarnings(problems []diag.Problem) []diag.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.Severity != diag.Error })
}
