package serve

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// heartbeat is how often a stream says that it is there, so that a page that went away
// without a word is noticed.
const heartbeat = 15 * time.Second

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

// stream tells a page what it should do, until it goes away. The page says which it is
// and from which version: so one that was away for a while, or that is from an earlier
// run, hears what it missed, and nothing has to be kept for it.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, d Door) {
	if !s.enter() {
		w.Header().Set("Retry-After", "5")
		http.Error(w, "too many pages are open", http.StatusServiceUnavailable)
		return
	}
	defer s.leave()
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	seen := s.versionOf(cmp.Or(r.Header.Get("Last-Event-ID"), r.URL.Query().Get("at")))
	page := pageOf(r.URL.Query().Get("page"))
	private := d.mayReadNames(r)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		n, more := s.latest()
		if err := send(w, out, s.token(n.version), n.message(page, seen, private)); err != nil {
			return
		}
		seen = n.version
		for waiting := true; waiting; {
			select {
			case <-r.Context().Done():
				return
			case <-more:
				waiting = false
			case <-beat.C:
				if err := write(w, out, ": here\n\n"); err != nil {
					return
				}
			}
		}
	}
}

// enter counts a stream, unless there are too many.
func (s *Server) enter() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.streams >= s.mostOpen {
		return false
	}
	s.streams++
	return true
}

func (s *Server) leave() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.streams--
}

// token names a version of this run, for a page to remember.
func (s *Server) token(version int) string { return s.session + "." + strconv.Itoa(version) }

// versionOf returns the version that a token names, and -1 for one of another run.
func (s *Server) versionOf(token string) int {
	session, number, _ := strings.Cut(token, ".")
	version, err := strconv.Atoi(number)
	if err != nil || session != s.session {
		return -1
	}
	return version
}

// pageOf returns the file that a page of the browser shows; none for a page that
// stands in for one that cannot be shown.
func pageOf(location string) Change {
	var a address
	if !a.read(location) {
		return Change{}
	}
	return Change{a.edition, a.path}
}

// message says what a page should do that was made from a version.
func (n news) message(page Change, seen int, private bool) message {
	m := message{Problems: n.problems.bulletin(private), Warnings: n.warnings.bulletin(private)}
	if n.version == 0 || seen >= n.version {
		return m
	}
	// Whatever comes may replace a page that stands in for another.
	if seen <= 0 || page.Path == "" || n.changed[page] > seen {
		m.Do = "reload"
		return m
	}
	for c, version := range n.changed {
		if version <= seen || c.Edition != page.Edition {
			continue
		}
		switch path.Ext(c.Path) {
		case ".css":
			m.Do, m.Styles = "styles", append(m.Styles, address{edition: c.Edition, path: c.Path}.url())
		case ".html", ".pdf", ".ics":
		default: // an image, or what else a page may show
			m.Do, m.Styles = "reload", nil
			return m
		}
	}
	slices.Sort(m.Styles)
	return m
}

// send writes one event.
func send(w http.ResponseWriter, out *http.ResponseController, id string, m message) error {
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return write(w, out, fmt.Sprintf("id: %s\ndata: %s\n\n", id, data))
}

// write writes a piece of a stream at once, to a client that takes it within a while.
func write(w http.ResponseWriter, out *http.ResponseController, text string) error {
	_ = out.SetWriteDeadline(time.Now().Add(writeTime)) // where there is none, there is none
	if _, err := w.Write([]byte(text)); err != nil {
		return err
	}
	return out.Flush()
}
