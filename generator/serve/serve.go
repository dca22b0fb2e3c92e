// Package serve shows the built editions over HTTP while somebody works on them.
//
// What it shows it is given: a Preview, and what was changed in it; problems, as the
// terminal prints them. It never opens a file, so no request can reach one. Pages go
// out with a script of ours that keeps them current, put in on the way: what is built
// has none of it. Everything of ours lies below "/-/", where no edition has a file.
//
// A door is an address that it answers at. What is not for everybody (the print edition,
// which has names, and the text of problems, which quotes the content) leaves only by a
// door on the loopback address: that is decided by the address that the socket is bound
// to, which no header can change.
package serve

import (
	"maps"
	"sync"
)

// Edition is one of the two editions.
type Edition int

// The editions.
const (
	Hosted Edition = iota
	Print
)

// Preview is a built site. Its method is called from several goroutines.
type Preview interface {
	// File returns a file of an edition by its slash-separated path, and false when the
	// edition has none there. An error says why it cannot be shown.
	File(e Edition, path string) (data []byte, ok bool, err error)
}

// Change is a file that is another one than before, or that came or went.
type Change struct {
	Edition Edition
	Path    string
}

// Notices are problems of one kind, in words.
type Notices struct {
	Title string   // "2 errors in 1 file"; "" when there are none
	Items []string // one problem each, with the colours of a terminal (SGR) or without
}

// Server shows a site. Its methods may be called from several goroutines.
type Server struct {
	session string // tells this run from others, in the pages that stay open

	mu       sync.Mutex
	news     news
	wake     chan struct{} // closed when there is news
	streams  int           // that are open
	mostOpen int
}

// news is what open pages want to know.
type news struct {
	preview  Preview
	version  int            // counts the previews; 0 before the first
	changed  map[Change]int // the version in which each file changed last
	problems Notices
	warnings Notices
}

// New returns a server that has nothing to show yet. A session is any text that no
// other run has: it stands in pages that stay open from one run to the next.
func New(session string) *Server {
	return &Server{session: session, wake: make(chan struct{}), mostOpen: 64, news: news{changed: map[Change]int{}}}
}

// Show replaces what is shown. Open pages that changed are loaded again.
func (s *Server) Show(p Preview, changed []Change) {
	s.mu.Lock()
	defer s.mu.Unlock()
	next := maps.Clone(s.news.changed)
	for _, c := range changed {
		next[c] = s.news.version + 1
	}
	s.news.preview, s.news.changed, s.news.version = p, next, s.news.version+1
	s.ring()
}

// Tell replaces the problems that open pages show: with problems there is an overlay
// over what was good last, warnings are a strip at its foot.
func (s *Server) Tell(problems, warnings Notices) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.news.problems, s.news.warnings = problems, warnings
	s.ring()
}

// ring wakes every stream.
func (s *Server) ring() {
	close(s.wake)
	s.wake = make(chan struct{})
}

// latest returns the news and a channel that is closed when there is more.
func (s *Server) latest() (news, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.news, s.wake
}
