package serve

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// event is a message to an open page with everything that the page should show now.
type event struct {
	Do       string       `json:"do"`               // "reload", "styles", or nothing
	Styles   []string     `json:"styles,omitempty"` // paths of style sheets that changed
	Problems pageMessages `json:"problems"`
	Warnings pageMessages `json:"warnings"`
}

// stream sends events to a page until the page goes away. The request contains the address of
// the page and the token of its look. So a page that missed a change, between loading and
// opening its stream or in an earlier run, gets it immediately, and the server stores nothing
// about pages.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, l Listener) {
	p := s.openPage(r, l)
	if !s.enter(p.isPrivate) {
		w.Header().Set("Retry-After", "5")
		http.Error(w, "too many pages are open", http.StatusServiceUnavailable)
		return
	}
	defer s.leave(p.isPrivate)
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return // a stream has no length to wait for
	}
	out := streamWriter{w, http.NewResponseController(w), s.timeout.write}
	heartbeat := time.NewTicker(s.timeout.heartbeat)
	defer heartbeat.Stop()
	for {
		st, changed := s.current()
		if err := p.update(st, out); err != nil {
			return
		}
		for isSame := true; isSame; {
			select {
			case <-r.Context().Done():
				return
			case <-changed:
				isSame = false
			case <-heartbeat.C:
				if err := out.write(": here\n\n"); err != nil {
					return
				}
			}
		}
	}
}

// openPage is the page at the other end of a stream.
type openPage struct {
	address
	exists     bool   // the address has a meaning
	isPrivate  bool   // the page may show names and the text of problems
	token      string // of the look that the page has
	look       look   // the same in full; zero until it was compared
	contentKey string // content key of the file that the page shows; "" before the first event
}

func (s *Server) openPage(r *http.Request, l Listener) *openPage {
	p := &openPage{token: cmp.Or(r.Header.Get("Last-Event-ID"), r.URL.Query().Get("at"))}
	p.exists = p.read(r.URL.Query().Get("page"))
	if p.needsKey() {
		p.isPrivate = p.exists && s.knowsKey(p.address) && l.isFromHere(r)
		p.exists = p.isPrivate
	}
	return p
}

// update sends an event for a state. If the content key of the page changed, it sends "reload"
// before anything is rendered. A page around a PDF does not load again, so a second event has
// the token of its new look.
func (p *openPage) update(st state, out streamWriter) error {
	e := event{Problems: st.problems.inPage(p.isPrivate), Warnings: st.warnings.inPage(p.isPrivate)}
	if p.exists && st.preview != nil {
		before := p.contentKey
		p.contentKey = st.preview.Key(p.edition, p.path)
		if before != "" && before != p.contentKey {
			e.Do = "reload"
			if err := out.event(p.token, e); err != nil {
				return err
			}
			p.compare(st)
			e.Do = ""
		} else {
			e.Do, e.Styles = p.compare(st)
		}
	}
	return out.event(p.token, e)
}

// compare renders the page and returns what it should do if its look changed.
func (p *openPage) compare(st state) (do string, styles []string) {
	before, now := p.look, st.lookAt(p.address)
	isSame := now.token() == p.token
	p.look, p.token = now, now.token()
	if isSame {
		return "", nil
	}
	if styles, ok := now.restyled(before); ok {
		return "styles", styles
	}
	return "reload", nil
}

// enter counts a stream, unless there are too many.
func (s *Server) enter(isPrivate bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.streams[isPrivate] >= s.maxStreams {
		return false
	}
	s.streams[isPrivate]++
	return true
}

func (s *Server) leave(isPrivate bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.streams[isPrivate]--
}

// streamWriter writes a stream to a client that has to receive each piece in time.
type streamWriter struct {
	http.ResponseWriter
	controller *http.ResponseController
	timeout    time.Duration
}

// event writes an event. The id is the token of the look that the page has after it.
func (w streamWriter) event(id string, e event) error {
	data, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return w.write(fmt.Sprintf("id: %s\ndata: %s\n\n", id, data))
}

func (w streamWriter) write(text string) error {
	_ = w.controller.SetWriteDeadline(time.Now().Add(w.timeout)) // not every writer has one
	if _, err := w.Write([]byte(text)); err != nil {
		return err
	}
	return w.controller.Flush()
}
