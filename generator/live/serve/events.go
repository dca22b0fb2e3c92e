package serve

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// message is one event: all that an open page should know now.
type message struct {
	Do       string   `json:"do"`               // "reload", "styles", or nothing
	Styles   []string `json:"styles,omitempty"` // paths of style sheets that changed
	Problems bulletin `json:"problems"`
	Warnings bulletin `json:"warnings"`
}

// bulletin is notices as a page shows them.
type bulletin struct {
	Title string `json:"title"`
	List  string `json:"list"` // HTML
}

// stream tells a page what it should do, until it goes away. The page says what it is and
// how it looked: so one that was away for a while, or that is from an earlier run, hears
// what it missed, and nothing has to be kept for it.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, d Door) {
	private := d.mayReadNames(r)
	if !s.enter(private) {
		w.Header().Set("Retry-After", "5")
		http.Error(w, "too many pages are open", http.StatusServiceUnavailable)
		return
	}
	defer s.leave(private)
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return // there is no end to wait for
	}
	out := http.NewResponseController(w)
	v := visitor{seen: cmp.Or(r.Header.Get("Last-Event-ID"), r.URL.Query().Get("at")), private: private}
	v.there = v.page.read(r.URL.Query().Get("page")) && (v.page.edition == Hosted || v.private)
	beat := time.NewTicker(s.pace.beat)
	defer beat.Stop()
	for {
		n, more := s.latest()
		m := v.message(n)
		if err := s.utter(w, out, v.seen, m); err != nil {
			return
		}
		if m.Do == "reload" && v.seen == stale { // it is drawn by now, or about to be: whoever stays hears how it looks
			v.compare(n, &m)
			m.Do, m.Styles = "", nil
			if err := s.utter(w, out, v.seen, m); err != nil {
				return
			}
		}
		for waiting := true; waiting; {
			select {
			case <-r.Context().Done():
				return
			case <-more:
				waiting = false
			case <-beat.C:
				if err := s.write(w, out, ": here\n\n"); err != nil {
					return
				}
			}
		}
	}
}

// visitor is an open page at the other end of a stream.
type visitor struct {
	page    address
	there   bool   // the page is an address that can be
	private bool   // it may read names
	seen    string // names how it looks there
	look    look   // the same in full, once it was compared
	gist    string // of the file at that address, "" before it was asked for
}

// stale is how a page looks that was told to load again and has not done so yet.
const stale = "stale"

// message says what a page should do now, and notes that it does.
func (v *visitor) message(n news) message {
	m := message{Problems: n.problems.bulletin(v.private), Warnings: n.warnings.bulletin(v.private)}
	if !v.there || n.preview == nil {
		return m
	}
	gist := n.preview.Gist(v.page.edition, v.page.path)
	before := v.gist
	if v.gist = gist; before != "" && gist != before { // it need not be drawn to know that it is another one
		m.Do, v.look, v.seen = "reload", look{}, stale
		return m
	}
	v.compare(n, &m)
	return m
}

// compare says what a page should do by how it looks now, to the last byte.
func (v *visitor) compare(n news, m *message) {
	now := n.lookAt(v.page)
	if now.token() != v.seen {
		m.Do = "reload"
		if styles, ok := now.restyled(v.look); ok {
			m.Do, m.Styles = "styles", styles
		}
	}
	v.look, v.seen = now, now.token()
}

// enter counts a stream, unless there are too many.
func (s *Server) enter(private bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.streams[private] >= s.mostOpen {
		return false
	}
	s.streams[private]++
	return true
}

func (s *Server) leave(private bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.streams[private]--
}

// utter writes one event.
func (s *Server) utter(w http.ResponseWriter, out *http.ResponseController, id string, m message) error {
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return s.write(w, out, fmt.Sprintf("id: %s\ndata: %s\n\n", id, data))
}

// write writes a piece of a stream at once, to a client that takes it within a while.
func (s *Server) write(w http.ResponseWriter, out *http.ResponseController, text string) error {
	_ = out.SetWriteDeadline(time.Now().Add(s.pace.write)) // where there is none, there is none
	if _, err := w.Write([]byte(text)); err != nil {
		return err
	}
	return out.Flush()
}
