package serve

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"path"
	"time"

	"briefpack/generator/model/format"
)

//go:embed assets
var assets embed.FS

var pages = template.Must(template.ParseFS(assets, "assets/*.html"))

// ownPolicy is the content security policy of the pages that this package makes.
const ownPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// message is a page that is shown in place of one that cannot be.
type message struct {
	Kind               string // for our script: "waiting" or "page"
	Token, Title, Text string
	List               template.HTML // problems, as the overlay shows them
}

// notYet answers before the first valid edition. The page itself lists the problems, so that
// people without JavaScript can read them.
func (s *Server) notYet(w http.ResponseWriter, r *http.Request, st state, v visit) {
	m := message{Kind: "waiting", Title: "Briefpack is building the first edition", Text: "This page will show it as soon as it is ready."}
	if st.problems.Title != "" {
		m.Title = st.problems.Title
		m.List = st.problems.list(v.isPrivate)
	}
	m.Token = st.lookAt(address{}).token()
	render(w, r, http.StatusServiceUnavailable, "message.html", m)
}

// missing answers for an address without a file.
func (s *Server) missing(w http.ResponseWriter, r *http.Request) {
	m := message{Kind: "page", Title: "Page not found", Text: "It may have been removed or renamed. If it is added, this page will show it."}
	m.Token = look{page: nothing}.token()
	render(w, r, http.StatusNotFound, "message.html", m)
}

// failed answers for a file that cannot be shown.
func (s *Server) failed(w http.ResponseWriter, r *http.Request, v visit, err error) {
	m := message{Kind: "page", Title: "This page cannot be shown", Text: "The terminal says why. This page will show the file once you fix the problem."}
	if v.isPrivate {
		m.List = Messages{Items: []string{err.Error()}}.list(true)
	}
	m.Token = failure(err).token()
	render(w, r, http.StatusInternalServerError, "message.html", m)
}

// viewer is a page around a PDF.
type viewer struct{ Token, Name, File, Home string }

// view answers with a page around a PDF. A PDF without a page around it cannot be kept
// current.
func (s *Server) view(w http.ResponseWriter, r *http.Request, v visit) {
	st, _ := s.current()
	if st.preview == nil || path.Ext(v.path) != ".pdf" || !has(st.preview, v.edition, v.path) {
		s.missing(w, r)
		return
	}
	home := v.root
	if dir := path.Dir(v.path); dir != "." {
		home += dir + "/"
	}
	render(w, r, http.StatusOK, "viewer.html", viewer{st.lookAt(v.address).token(), path.Base(v.path), v.url(), home})
}

// render answers with a page from one of our templates.
func render[T any](w http.ResponseWriter, r *http.Request, status int, name string, data T) {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, name, data); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", format.ContentType(name))
	w.Header().Set("Content-Security-Policy", ownPolicy)
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes()) // a client that has gone needs no answer
}

// asset answers with one of our files.
func asset(w http.ResponseWriter, r *http.Request, name string) {
	data, err := assets.ReadFile("assets/" + name)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", format.ContentType(name))
	reply(w, r, data)
}

// reply answers with data, or the part that the request asks for.
func reply(w http.ResponseWriter, r *http.Request, data []byte) {
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}
