// Package serve shows the two editions over HTTP while someone edits them.
//
// It shows a Preview and Messages from its caller. It never opens a file, so no request can
// reach one. It adds a script to each page that keeps the page current; published pages do not
// have that script. Its own files are below "/-/", where an edition has no file.
//
// Names and the text of problems, which quotes the content, go only to people who know the
// key of this run, at this machine. The key is in the path of the address that the command
// prints. It keeps out other accounts of the same machine. Other machines cannot use a
// private listener at all: what decides is the address of the socket, which no header can
// change.
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

// Preview is a site that can be shown. Its methods are called from several goroutines.
type Preview interface {
	// Key returns a content key for a file of an edition, without rendering the file; "" if
	// the edition has no such file. Files with different keys nearly always differ. Files
	// with equal keys may differ too.
	Key(e Edition, path string) string
	// File returns a file of an edition by its slash-separated path, and false if the
	// edition has no such file. An error says why the file cannot be shown.
	File(e Edition, path string) (data []byte, ok bool, err error)
}

// has reports whether an edition has a file that can be shown.
func has(p Preview, e Edition, path string) bool {
	_, ok, err := p.File(e, path)
	return ok && err == nil
}

// Messages are problems of one kind, as text.
type Messages struct {
	Title string   // such as "2 errors in 1 file"; "" if there are none
	Items []string // one problem each, with or without the colours of a terminal (SGR)
}

// Server shows a site. Its methods may be called from several goroutines.
type Server struct {
	key     string // of the private addresses
	code    string // of the address that OpenPath returns; "" once it was used
	timeout timeouts

	mu         sync.Mutex
	state      state
	changed    chan struct{} // closed when state changes
	streams    map[bool]int  // open streams, by whether they are private
	maxStreams int           // of each kind, so that others cannot use up those of this machine
}

// timeouts are limits for a client: to send the header of a request, to receive an answer and
// to send another request. A stream sends a heartbeat, so that the server notices a page that
// has gone.
type timeouts struct{ header, write, idle, heartbeat time.Duration }

// state holds the preview and the messages that open pages show.
type state struct {
	preview  Preview // nil before the first
	problems Messages
	warnings Messages
}

// New returns a server that has nothing to show yet. Each call of secret returns a new text
// that no one can guess, made of letters and digits.
func New(secret func() string) *Server {
	return &Server{
		key:        secret(),
		code:       secret(),
		timeout:    timeouts{header: 5 * time.Second, write: 30 * time.Second, idle: 2 * time.Minute, heartbeat: 15 * time.Second},
		changed:    make(chan struct{}),
		streams:    map[bool]int{},
		maxStreams: 64,
	}
}

// Show replaces the preview. Open pages that look different now load again.
func (s *Server) Show(p Preview) { s.change(func(st *state) { st.preview = p }) }

// Tell replaces the messages in open pages. Problems cover the page, which is the last valid
// one; warnings are a strip at the foot of the page.
func (s *Server) Tell(problems, warnings Messages) {
	s.change(func(st *state) { st.problems, st.warnings = problems, warnings })
}

// change changes the state and wakes every stream.
func (s *Server) change(edit func(*state)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	edit(&s.state)
	close(s.changed)
	s.changed = make(chan struct{})
}

// current returns the state and a channel that is closed when it changes.
func (s *Server) current() (state, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state, s.changed
}
