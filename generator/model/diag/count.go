package diag

import "strconv"

// Count returns how many problems there are: "3 errors and 1 warning in 2 files".
func Count(ps []Problem) string {
	severities := map[Severity]int{}
	files := map[string]bool{}
	for _, p := range ps {
		severities[p.Severity]++
		if p.At.File != "" {
			files[p.At.File] = true
		}
	}
	errors, warnings := severities[Error], severities[Warning]
	s := Counted(errors, "error")
	switch {
	case len(ps) == 0:
		return "no problems"
	case errors == 0:
		s = Counted(warnings, "warning")
	case warnings > 0:
		s += " and " + Counted(warnings, "warning")
	}
	if len(files) > 0 {
		s += " in " + Counted(len(files), "file")
	}
	return s
}

// Counted returns a number with its noun: "1 error", "2 errors".
func Counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
