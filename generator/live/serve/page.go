package serve

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"path"
	"time"
)

//go:embed assets
var assets embed.FS

var pages = template.Must(template.ParseFS(assets, "assets/*.html"))

// ownPolicy is the policy of pages that are ours from first to last.
const ownPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// notice is a page that stands in for one that cannot be shown.
type notice struct {
	Kind               string // what our script is to do there: "waiting" or "page"
	Token, Title, Text string
	Notices            template.HTML // problems, as the overlay shows them
}

// notYet answers while no edition could be built. The problems stand in the page
// itself, so that they are read without JavaScript too.
func (s *Server) notYet(w http.ResponseWriter, r *http.Request, n news, d Door) {
	p := notice{Kind: "waiting", Title: "The first edition is being built", Text: "This page shows it by itself as soon as there is something to show."}
	if n.problems.Title != "" {
		p.Title = n.problems.Title
		p.Notices = list(n.problems, d.mayReadNames(r))
	}
	p.Token = n.lookAt(address{}).token()
	render(w, r, http.StatusServiceUnavailable, "notice.html", p)
}

// missing answers where an edition has nothing.
func (s *Server) missing(w http.ResponseWriter, r *http.Request) {
	p := notice{Kind: "page", Title: "There is no such page", Text: "It may have gone, or has another name now. If it comes, it is shown by itself."}
	p.Token = look{page: nothing}.token()
	render(w, r, http.StatusNotFound, "notice.html", p)
}

// failed answers where a file of an edition is there and cannot be shown.
func (s *Server) failed(w http.ResponseWriter, r *http.Request, d Door, err error) {
	p := notice{Kind: "page", Title: "This page cannot be shown", Text: "The terminal says why. Once it is mended, the page is shown by itself."}
	if d.mayReadNames(r) {
		p.Notices = list(Notices{Items: []string{err.Error()}}, true)
	}
	p.Token = failure(err).token()
	render(w, r, http.StatusInternalServerError, "notice.html", p)
}

// viewer is the page around a PDF.
type viewer struct{ Token, Name, File, Home string }

// view answers with a page around a PDF, which a browser's own viewer cannot refresh.
func (s *Server) view(w http.ResponseWriter, r *http.Request, d Door, a address) {
	n, _ := s.latest()
	if n.preview == nil || path.Ext(a.path) != ".pdf" || !s.has(n.preview, a.edition, a.path) {
		s.missing(w, r)
		return
	}
	home := address{edition: a.edition, path: path.Dir(a.path) + "/"}
	if home.path == "./" {
		home.path = ""
	}
	render(w, r, http.StatusOK, "viewer.html", viewer{n.lookAt(a).token(), path.Base(a.path), a.url(), home.url()})
}

// render answers with a page of ours.
func render[T any](w http.ResponseWriter, r *http.Request, status int, name string, data T) {
	var b bytes.Buffer
	if err := pages.ExecuteTemplate(&b, name, data); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", typeOf(name))
	w.Header().Set("Content-Security-Policy", ownPolicy)
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes()) // a client that went away is no news
}

// asset answers with a file of ours.
func asset(w http.ResponseWriter, r *http.Request, name string) {
	data, err := assets.ReadFile("assets/" + name)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", typeOf(name))
	reply(w, r, data)
}

// reply answers with bytes, or the part of them that is asked for.
func reply(w http.ResponseWriter, r *http.Request, data []byte) {
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}
