// Package serve shows the built editions over HTTP while somebody works on them.
//
// What it shows it is given: a Preview, and problems, as the terminal prints them. It
// never opens a file, so no request can reach one. Pages go out with a script of ours that
// keeps them current, put in on the way: what is built has none of it. Everything of ours
// lies below "/-/", where no edition has a file.
//
// A door is an address that it answers at. What is not for everybody (the print edition,
// which has names, and the text of problems, which quotes the content) leaves only by a
// door on the loopback address: that is decided by the address that the socket is bound
// to, which no header can change.
package serve

import (
	"sync"
	"time"
)

// Edition is one of the two editions.
type Edition int

// The editions.
const (
	Hosted Edition = iota
	Print
)

// Preview is a built site. Its methods are called from several goroutines.
type Preview interface {
	// Gist names what a file of an edition says, without drawing it; "" when the edition
	// has none there. Where it is another one the file is made of something else, and as
	// good as always another one; a file may be another one where it is not.
	Gist(e Edition, path string) string
	// File returns a file of an edition by its slash-separated path, and false when the
	// edition has none there. An error says why it cannot be shown.
	File(e Edition, path string) (data []byte, ok bool, err error)
}

// Notices are problems of one kind, in words.
type Notices struct {
	Title string   // "2 errors in 1 file"; "" when there are none
	Items []string // one problem each, with the colours of a terminal (SGR) or without
}

// Server shows a site. Its methods may be called from several goroutines.
type Server struct {
	mu       sync.Mutex
	news     news
	wake     chan struct{} // closed when there is news
	streams  map[bool]int  // that are open, by whether they may read names
	pace     pace
	mostOpen int // of each: others cannot shut out whoever sits here
}

// news is what open pages want to know.
type news struct {
	preview  Preview // nil before the first
	problems Notices
	warnings Notices
}

// New returns a server that has nothing to show yet.
func New() *Server {
	return &Server{
		wake:     make(chan struct{}),
		streams:  map[bool]int{},
		mostOpen: 64,
		pace:     pace{header: 5 * time.Second, write: 30 * time.Second, idle: 2 * time.Minute, beat: 15 * time.Second},
	}
}

// Show replaces what is shown. Open pages that look otherwise now are loaded again.
func (s *Server) Show(p Preview) { s.change(func(n *news) { n.preview = p }) }

// Tell replaces the problems that open pages show: with problems there is an overlay
// over what was good last, warnings are a strip at its foot.
func (s *Server) Tell(problems, warnings Notices) {
	s.change(func(n *news) { n.problems, n.warnings = problems, warnings })
}

// change changes the news and wakes every stream.
func (s *Server) change(how func(*news)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	how(&s.news)
	close(s.wake)
	s.wake = make(chan struct{})
}

// latest returns the news and a channel that is closed when there is more.
func (s *Server) latest() (news, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.news, s.wake
}
