package generator

import "sync"

// memory is what a workshop keeps from one build to the next. An empty one is that of
// a first build: what is in it changes how long a build takes and nothing else.
type memory struct {
	mu    sync.Mutex
	known map[spot]facts // of the file that was drawn last for each place
}

func newMemory() *memory { return &memory{known: map[spot]facts{}} }

// factsOf returns what is known of the file that was drawn last for a place.
func (m *memory) factsOf(at spot) (facts, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, ok := m.known[at]
	return f, ok
}

func (m *memory) note(at spot, f facts) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.known[at] = f
}
