package tomlscan

// Twice is the place of a second definition, or of one that continues the first in another way. TOML 1.1 forbids both, and the decoder lets some of it pass.
type Twice struct {
	Path Path
	At   Span
}

// definition is how something was defined.
type definition int

const (
	implied definition = iota + 1 // by the header of a table in it
	table                         // by [header]
	list                          // by [[header]]
	dotted                        // by a key with dots, from within its table
	closed                        // a value, or a list or table in brackets
)

// define notes how a path is defined at a place. It may have been defined before in one of
// some ways.
func (s *scanner) define(path Path, as definition, at Span, before ...definition) {
	was, again := s.defined[path]
	if again && s.Twice == nil {
		allowed := false
		for _, d := range before {
			allowed = allowed || d == was
		}
		if !allowed {
			s.Twice = &Twice{path, at}
		}
	}
	if !again || was == implied {
		s.defined[path] = as
	}
}
