package serve

import (
	"net/http"
	"path"
	"time"

	"briefpack/generator/model/format"
)

// Handler answers the requests of a listener.
func (s *Server) Handler(l Listener) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(s.timeout.write)) // not every writer has one
		protect(w.Header())
		if refuse(w, r, l) {
			return
		}
		v := visit{}
		switch {
		case !v.parse(r):
			s.missing(w, r)
		case (v.needsKey() || v.room == "open") && !l.isFromHere(r):
			http.Error(w, "this address works only on the machine that runs Briefpack", http.StatusForbidden)
		case v.room == "open":
			s.open(w, r, v.key)
		case v.needsKey() && !s.knowsKey(v.address):
			s.missing(w, r)
		default:
			v.isPrivate = v.needsKey()
			s.answer(w, r, l, v)
		}
	})
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request, l Listener, v visit) {
	switch v.room {
	case "live.js", "live.css":
		asset(w, r, v.room)
	case "events":
		s.stream(w, r, l)
	case "view":
		s.view(w, r, v)
	default:
		s.file(w, r, v)
	}
}

// open leads the first visitor with the code to the private address.
func (s *Server) open(w http.ResponseWriter, r *http.Request, code string) {
	if r.Method != http.MethodGet || !s.useCode(code) {
		s.missing(w, r)
		return
	}
	http.Redirect(w, r, s.HostedPath(), http.StatusSeeOther)
}

// protect sets the headers of every answer: the answer is for our own pages only, has the
// type that it says, and is not to be stored.
func protect(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
}

// file answers with a file of an edition.
func (s *Server) file(w http.ResponseWriter, r *http.Request, v visit) {
	st, _ := s.current()
	if st.preview == nil {
		s.notYet(w, r, st, v)
		return
	}
	data, ok, err := st.preview.File(v.edition, v.path)
	switch {
	case err != nil:
		s.failed(w, r, v, err)
	case ok:
		s.send(w, r, st, v.address, data)
	case path.Ext(v.path) == "" && has(st.preview, v.edition, v.path+"/index.html"):
		http.Redirect(w, r, path.Base(v.path)+"/", http.StatusFound)
	default:
		s.missing(w, r)
	}
}

// send answers with a file of the type that its name implies.
func (s *Server) send(w http.ResponseWriter, r *http.Request, st state, a address, data []byte) {
	h := w.Header()
	h.Set("Content-Type", format.ContentType(a.path))
	switch path.Ext(a.path) {
	case ".html":
		data = inject(data, st.lookOf(a, data).token())
		h.Set("Content-Security-Policy", "frame-ancestors 'none'") // the page contains its full policy
	case ".pdf":
		h.Set("X-Frame-Options", "SAMEORIGIN")
		h.Set("Content-Security-Policy", "frame-ancestors 'self'")
	case ".svg":
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
	}
	reply(w, r, data)
}
