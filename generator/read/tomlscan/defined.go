package tomlscan

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
