package serve

import (
	"io"
	"io/fs"
	"log"
	"net/http"
	"path"
	"strings"
	"time"
	"unicode"
)

// silent swallows what net/http says of clients that misbehave: the terminal is for
// the lead.
var silent = log.New(io.Discard, "", 0)

// Handler answers what comes in by a door.
func (s *Server) Handler(d Door) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(s.pace.write)) // where there is none, there is none
		protect(w.Header())
		if refuse(w, r, d) {
			return
		}
		a := address{}
		if !a.parse(r) {
			s.missing(w, r)
			return
		}
		if a.edition == Print && !d.mayReadNames(r) {
			http.Error(w, "the print edition has names: it is shown on the machine that it is made on, and nowhere else", http.StatusForbidden)
			return
		}
		switch a.room {
		case "live.js", "live.css":
			asset(w, r, a.room)
		case "events":
			s.stream(w, r, d)
		case "view":
			s.view(w, r, d, a)
		default:
			s.file(w, r, d, a)
		}
	})
}

// protect sets what every answer says: that it is for our own pages, is what it says it
// is, and is not to be kept.
func protect(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
}

// address is what a path of the server means.
type address struct {
	room    string // "" for a file of an edition; "view" for the page around a PDF; or a file of ours
	edition Edition
	path    string // in the edition
}

// parse reads the path of a request, and reports false for one that means nothing.
func (a *address) parse(r *http.Request) bool {
	hasHiddenSlash := strings.Contains(strings.ToLower(r.URL.EscapedPath()), "%2f")
	return !hasHiddenSlash && a.read(r.URL.Path)
}

// read takes a decoded path apart.
func (a *address) read(p string) bool {
	rest, ok := strings.CutPrefix(p, "/")
	if !ok {
		return false
	}
	if ours, isOurs := strings.CutPrefix(rest, "-/"); isOurs {
		room, below, deeper := strings.Cut(ours, "/")
		switch {
		case !deeper && (room == "live.js" || room == "live.css" || room == "events"):
			a.room = room
			return true
		case room == "print":
			a.edition, rest = Print, below
		case room == "view":
			a.room = "view"
			name, file, _ := strings.Cut(below, "/")
			if rest = file; name == "print" {
				a.edition = Print
			} else if name != "hosted" {
				return false
			}
		default:
			return false
		}
	}
	if rest == "" || strings.HasSuffix(rest, "/") {
		rest += "index.html"
	}
	a.path = rest
	return fs.ValidPath(rest) && !strings.ContainsFunc(rest, func(c rune) bool { return c == '\\' || unicode.IsControl(c) })
}

// url returns where a file of an edition lies.
func (a address) url() string {
	if a.edition == Print {
		return PrintPath + a.path
	}
	return "/" + a.path
}

// file answers with a file of an edition.
func (s *Server) file(w http.ResponseWriter, r *http.Request, d Door, a address) {
	n, _ := s.latest()
	if n.preview == nil {
		s.notYet(w, r, n, d)
		return
	}
	data, ok, err := n.preview.File(a.edition, a.path)
	switch {
	case err != nil:
		s.failed(w, r, d, err)
	case ok:
		s.send(w, r, n, a, data)
	case path.Ext(a.path) == "" && s.has(n.preview, a.edition, a.path+"/index.html"):
		http.Redirect(w, r, path.Base(a.path)+"/", http.StatusFound)
	default:
		s.missing(w, r)
	}
}

func (s *Server) has(p Preview, e Edition, path string) bool {
	_, ok, err := p.File(e, path)
	return ok && err == nil
}

// send answers with a file as the kind that its name says.
func (s *Server) send(w http.ResponseWriter, r *http.Request, n news, a address, data []byte) {
	h := w.Header()
	h.Set("Content-Type", typeOf(a.path))
	switch path.Ext(a.path) {
	case ".html":
		data = enliven(data, n.lookOf(a, data).token())
		h.Set("Content-Security-Policy", "frame-ancestors 'none'") // the page's own policy says the rest
	case ".pdf":
		h.Set("X-Frame-Options", "SAMEORIGIN")
		h.Set("Content-Security-Policy", "frame-ancestors 'self'")
	case ".svg":
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
	}
	reply(w, r, data)
}

// typeOf returns the media type of a file by its name.
func typeOf(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".ics":
		return "text/calendar; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".jpg", ".jpeg":
		return "image/jpeg"
	case ".pdf":
		return "application/pdf"
	}
	return "application/octet-stream"
}
