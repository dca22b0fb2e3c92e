package serve

import (
	"crypto/subtle"
	"io/fs"
	"net/http"
	"strings"
	"unicode"
)

// address is the meaning of a path. These are the paths:
//
//	/PATH                 a file of the hosted edition
//	/-/hosted/KEY/PATH    the same, where pages show problems in full
//	/-/print/KEY/PATH     a file of the print edition
//	/-/view/ADDRESS       the page around a PDF, which has one of the addresses above
//	/-/open/CODE          leads to /-/hosted/KEY/, once
//	/-/events, /-/live.js, /-/live.css
type address struct {
	room    string // "events", "open", "view", "live.js" or "live.css"; "" for a file of an edition
	edition Edition
	root    string // of the edition: "/", "/-/hosted/KEY/" or "/-/print/KEY/"
	key     string // in the root, or the code; "" if there is none
	path    string // in the edition
}

// visit is a request for an address.
type visit struct {
	address
	isPrivate bool // the visitor may read names and the text of problems
}

// PrintPath returns the path of the print edition, with the key.
func (s *Server) PrintPath() string { return "/-/print/" + s.key + "/" }

// HostedPath returns the path at which pages of the hosted edition show problems in full,
// with the key.
func (s *Server) HostedPath() string { return "/-/hosted/" + s.key + "/" }

// OpenPath returns a path that leads to HostedPath, but only the first time that someone
// asks for it. So it may be on a command line, which other accounts can read.
func (s *Server) OpenPath() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return "/-/open/" + s.code
}

// useCode reports whether a code is that of OpenPath, and makes it invalid.
func (s *Server) useCode(code string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.code == "" || !isEqual(code, s.code) {
		return false
	}
	s.code = ""
	return true
}

// needsKey reports whether an address is private.
func (a address) needsKey() bool { return a.root != "/" || a.edition == Print }

// knowsKey reports whether an address contains the key of this run.
func (s *Server) knowsKey(a address) bool { return isEqual(a.key, s.key) }

// isEqual compares two secrets in a time that does not depend on where they differ.
func isEqual(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// parse reads the path of a request. It returns false for a path without a meaning.
func (a *address) parse(r *http.Request) bool {
	hasHiddenSlash := strings.Contains(strings.ToLower(r.URL.EscapedPath()), "%2f")
	return !hasHiddenSlash && a.read(r.URL.Path)
}

// read reads a decoded path. It returns false for a path without a meaning.
func (a *address) read(p string) bool {
	a.root = "/"
	rest, ok := strings.CutPrefix(p, "/")
	if !ok {
		return false
	}
	if below, ok := strings.CutPrefix(rest, "-/view/"); ok {
		ok := a.read("/" + below)
		isFile := a.room == ""
		a.room = "view"
		return ok && isFile
	}
	if ours, ok := strings.CutPrefix(rest, "-/"); ok {
		room, below, isFolder := strings.Cut(ours, "/")
		switch {
		case !isFolder && (room == "live.js" || room == "live.css" || room == "events"):
			a.room = room
			return true
		case room == "open":
			a.room, a.key = room, below
			return true
		case room == "print":
			a.edition = Print
		case room != "hosted":
			return false
		}
		if a.key, rest, ok = strings.Cut(below, "/"); !ok || a.key == "" {
			return false
		}
		a.root = "/-/" + room + "/" + a.key + "/"
	}
	if rest == "" || strings.HasSuffix(rest, "/") {
		rest += "index.html"
	}
	a.path = rest
	return fs.ValidPath(rest) && !strings.ContainsFunc(p, func(c rune) bool { return c == '\\' || unicode.IsControl(c) })
}

// url returns the path of a file of an edition.
func (a address) url() string { return a.root + a.path }
