package diag

import "fmt"

// Count says how many problems there are: "3 errors and 1 warning in 2 files".
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
	s := counted(errors, "error")
	switch {
	case len(ps) == 0:
		return "no problems"
	case errors == 0:
		s = counted(warnings, "warning")
	case warnings > 0:
		s += " and " + counted(warnings, "warning")
	}
	if len(files) > 0 {
		s += " in " + counted(len(files), "file")
	}
	return s
}

func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
