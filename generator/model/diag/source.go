package diag

// WithSource gives each of the problems, which are sorted, the line that it is about. The
// function lines returns the lines of a file. Each file is split once, and all problems of a
// line share one copy: the file may be a megabyte of them.
func WithSource(problems []Problem, lines func(file string) [][]byte) []Problem {
	var current [][]byte
	for i := range problems {
		p := &problems[i]
		again := i > 0 && problems[i-1].At.File == p.At.File
		if !again {
			current = lines(p.At.File)
		}
		switch at := p.At.Line; {
		case p.Source != "" || at < 1 || at > len(current):
		case again && problems[i-1].At.Line == at:
			p.Source = problems[i-1].Source
		default:
			p.Source = string(current[at-1])
		}
	}
	return problems
}
