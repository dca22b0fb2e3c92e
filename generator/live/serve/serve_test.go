package serve

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"
)

// preview is a built site in a map.
type preview map[file]string

type file struct {
	edition Edition
	path    string
}

func (p preview) File(e Edition, path string) ([]byte, bool, error) {
	text, ok := p[file{e, path}]
	if text == "broken" {
		return nil, false, errors.New("\x1b[1;31mrefused:\x1b[0m it would name <somebody>")
	}
	return []byte(text), ok, nil
}

// Key returns the text before a tilde.
func (p preview) Key(e Edition, path string) string {
	key, _, _ := strings.Cut(p[file{e, path}], "~")
	return key
}

// The private paths of the servers in tests.
const (
	hosted  = "/-/hosted/key/"
	printed = "/-/print/key/"
)

// newServer returns a server with known secrets.
func newServer() *Server {
	secrets := []string{"key", "code"}
	return New(func() string {
		next := secrets[0]
		secrets = secrets[1:]
		return next
	})
}

const head = `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>x</title><link rel="stylesheet" href="style.css"></head><body>`

func sample() preview {
	return preview{
		{Hosted, "index.html"}:         head + "front",
		{Hosted, "style.css"}:          "body{}",
		{Hosted, "favicon.svg"}:        "<svg/>",
		{Hosted, "glen/index.html"}:    head + "glen",
		{Hosted, "glen/broken.html"}:   "broken",
		{Hosted, "glen/glen-pack.pdf"}: "%PDF-hosted",
		{Hosted, "glen/dates.ics"}:     "BEGIN:VCALENDAR",
		{Hosted, "glen/picture.png"}:   "PNG",
		{Print, "index.html"}:          head + "print front",
		{Print, "style.css"}:           "body{}",
		{Print, "glen/index.html"}:     head + "Effie Farrow",
		{Print, "glen/glen-pack.pdf"}:  "%PDF-print",
	}
}

// open serves until the test ends, and returns the address of each door.
func open(t *testing.T, s *Server, hosts ...string) []string {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	var listeners []Listener
	var addresses []string
	for _, host := range hosts {
		l, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
		if err != nil {
			t.Fatal(err)
		}
		listeners = append(listeners, Listener{Listener: l, Names: []string{"Lovat.example"}})
		addresses = append(addresses, net.JoinHostPort("127.0.0.1", fmt.Sprint(l.Addr().(*net.TCPAddr).Port)))
	}
	go func() { ended <- s.Serve(ctx, listeners...) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return addresses
}

// answer is what came back for a request that was written by hand.
type answer struct {
	*http.Response
	text string
}

// ask sends a request as it is written, which no client of the library would.
func ask(t *testing.T, address, request string) answer {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	request = strings.ReplaceAll(strings.ReplaceAll(request, "ADDRESS", address), "\n", "\r\n") + "\r\nConnection: close\r\n\r\n"
	if _, err := io.WriteString(conn, request); err != nil {
		t.Fatal(err)
	}
	method, _, _ := strings.Cut(request, " ")
	r, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: method})
	if err != nil {
		t.Fatalf("%q: %v", request, err)
	}
	defer r.Body.Close()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{r, string(text)}
}

func get(t *testing.T, address, path string, headers ...string) answer {
	t.Helper()
	return ask(t, address, strings.Join(append([]string{"GET " + path + " HTTP/1.1", "Host: ADDRESS"}, headers...), "\n"))
}

func TestFiles(t *testing.T) {
	s := newServer()
	s.Show(sample())
	at := open(t, s, "127.0.0.1")[0]
	for _, c := range []struct {
		path   string
		status int
		kind   string
		holds  string
	}{
		{"/", 200, "text/html; charset=utf-8", "front"},
		{"/index.html?x=1", 200, "text/html; charset=utf-8", "front"},
		{"/glen/", 200, "text/html; charset=utf-8", `<script src="/-/live.js" data-at="`},
		{"/style.css?at=one.2", 200, "text/css; charset=utf-8", "body{}"},
		{"/favicon.svg", 200, "image/svg+xml", "<svg/>"},
		{"/glen/glen-pack.pdf", 200, "application/pdf", "%PDF-hosted"},
		{"/glen/dates.ics", 200, "text/calendar; charset=utf-8", "BEGIN"},
		{"/glen/picture.png", 200, "image/png", "PNG"},
		{"/-/print/key/", 200, "text/html; charset=utf-8", "print front"},
		{"/-/print/key/glen/", 200, "text/html; charset=utf-8", "Effie Farrow"},
		{"/-/print/key/glen/glen-pack.pdf", 200, "application/pdf", "%PDF-print"},
		{"/-/view/glen/glen-pack.pdf", 200, "text/html; charset=utf-8", `<iframe src="/glen/glen-pack.pdf"`},
		{"/-/view/-/print/key/glen/glen-pack.pdf", 200, "text/html; charset=utf-8", `<iframe src="/-/print/key/glen/glen-pack.pdf"`},
		{"/-/live.js", 200, "text/javascript; charset=utf-8", "EventSource"},
		{"/-/live.css", 200, "text/css; charset=utf-8", "dialog"},
		{"/glen", 302, "text/html; charset=utf-8", "glen/"},
		{"/-/print/key/glen", 302, "text/html; charset=utf-8", "glen/"},
		{"/gone.html", 404, "text/html; charset=utf-8", "Page not found"},
		{"/-/view/glen/gone.pdf", 404, "text/html; charset=utf-8", "Page not found"},
		{"/-/view/glen/index.html", 404, "text/html; charset=utf-8", "Page not found"},
		{"/glen/broken.html", 500, "text/html; charset=utf-8", "The terminal says why"},
		{"/-/hosted/key/", 200, "text/html; charset=utf-8", "front"},
		{"/-/view/-/hosted/key/glen/glen-pack.pdf", 200, "text/html; charset=utf-8", `<a href="/-/hosted/key/glen/">`},
		{"/-/hosted/key/glen/broken.html", 500, "text/html; charset=utf-8", `<span class="strong red">refused:</span> it would name &lt;somebody&gt;`},
	} {
		t.Run(c.path, func(t *testing.T) {
			a := get(t, at, c.path)
			if a.StatusCode != c.status || a.Header.Get("Content-Type") != c.kind || !strings.Contains(a.text, c.holds) {
				t.Errorf("%d %s\n%s\nwant %d %s and %q", a.StatusCode, a.Header.Get("Content-Type"), a.text, c.status, c.kind, c.holds)
			}
			for name, want := range map[string]string{"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
				"Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin"} {
				if got := a.Header.Get(name); got != want {
					t.Errorf("%s: %q, want %q", name, got, want)
				}
			}
			// A PDF stands in a frame of ours, and nothing else in anyone's.
			framed, policy := "DENY", "frame-ancestors 'none'"
			if c.kind == "application/pdf" {
				framed, policy = "SAMEORIGIN", "frame-ancestors 'self'"
			}
			if got := a.Header.Get("X-Frame-Options"); got != framed {
				t.Errorf("X-Frame-Options: %q, want %q", got, framed)
			}
			if got := a.Header.Get("Content-Security-Policy"); !strings.Contains(got, policy) || c.kind == "image/svg+xml" && !strings.Contains(got, "default-src 'none'; style-src") {
				t.Errorf("policy %q, want %q", got, policy)
			}
		})
	}
	if a := ask(t, at, "HEAD /style.css HTTP/1.1\nHost: ADDRESS"); a.StatusCode != 200 || a.ContentLength != 6 || a.text != "" {
		t.Errorf("HEAD: %d, length %d, %q", a.StatusCode, a.ContentLength, a.text)
	}
	if a := ask(t, at, "HEAD /-/events HTTP/1.1\nHost: ADDRESS"); a.StatusCode != 200 || a.Header.Get("Content-Type") != "text/event-stream" {
		t.Errorf("HEAD of a stream: %d", a.StatusCode)
	}
	for _, path := range []string{"/", "/gone.html", "/-/view/glen/glen-pack.pdf", "/glen/glen-pack.pdf"} {
		if a := ask(t, at, "HEAD "+path+" HTTP/1.1\nHost: ADDRESS"); a.text != "" || a.Header.Get("Content-Type") == "" {
			t.Errorf("HEAD of %s: %d, %q", path, a.StatusCode, a.text)
		}
	}
	if a := get(t, at, "/glen/glen-pack.pdf", "Range: bytes=0-3"); a.StatusCode != 206 || a.text != "%PDF" {
		t.Errorf("Range: %d %q", a.StatusCode, a.text)
	}
}

// Nothing but files of an edition can be asked for, however the path is written.
func TestPaths(t *testing.T) {
	s := newServer()
	s.Show(sample())
	at := open(t, s, "127.0.0.1")[0]
	for _, path := range []string{
		"/../content/site.toml", "/..%2fcontent/site.toml", "/%2e%2e/content/site.toml", "/%2e%2e%2fcontent%2fsite.toml", "/glen/../style.css",
		"/glen/%2e%2e/style.css", "/..\\content\\site.toml", "/%5c..%5ccontent", "/glen%5cindex.html", "/glen%2findex.html", "/glen%2Findex.html",
		"/%00", "/style.css%00.html", "/%0d%0aX-Evil:1", "//style.css", "//evil.example/", "/./style.css", "/glen//index.html", "/C:/windows", "/etc/passwd",
		"/-/", "/-/print/key/../key/index.html", "/-/view/", "/-/view/-/other/key/glen/glen-pack.pdf", "/-/view/-/view/glen/glen-pack.pdf",
		"/-/print/", "/-/print/key", "/-/print//", "/-/print//glen/", "/-/hosted//", "/-/open/", "/-/open", "/-/live.js/", "/-/assets/live.js", "/-/events/x",
		"/content/site.toml", "/.briefpack-manifest", "/%ff", "/STYLE.CSS", "/-/view/../../x.pdf",
	} {
		if a := get(t, at, path); a.StatusCode != 404 {
			t.Errorf("%s: %d\n%s", path, a.StatusCode, a.text)
		}
	}
}

func TestGuard(t *testing.T) {
	s := newServer()
	s.Show(sample())
	at := open(t, s, "127.0.0.1")[0]
	_, port, _ := net.SplitHostPort(at)
	for _, c := range []struct {
		name, request string
		status        int
	}{
		{"its address", "GET / HTTP/1.1\nHost: ADDRESS", 200},
		{"localhost", "GET / HTTP/1.1\nHost: localhost:" + port, 200},
		{"a name it was given", "GET / HTTP/1.1\nHost: lovat.EXAMPLE:" + port, 200},
		{"another name", "GET / HTTP/1.1\nHost: evil.example:" + port, 403},
		{"another name that starts well", "GET / HTTP/1.1\nHost: localhost.evil.example:" + port, 403},
		{"another address", "GET / HTTP/1.1\nHost: 10.0.0.1:" + port, 403},
		{"another port", "GET / HTTP/1.1\nHost: 127.0.0.1:1", 403},
		{"no port", "GET / HTTP/1.1\nHost: 127.0.0.1", 403},
		{"no host", "GET / HTTP/1.0", 403},
		{"a whole address", "GET http://evil.example/ HTTP/1.1\nHost: ADDRESS", 403},
		{"its own origin", "GET / HTTP/1.1\nHost: ADDRESS\nOrigin: http://ADDRESS", 200},
		{"another origin", "GET / HTTP/1.1\nHost: ADDRESS\nOrigin: http://evil.example", 403},
		{"another port's origin", "GET / HTTP/1.1\nHost: ADDRESS\nOrigin: http://127.0.0.1:1", 403},
		{"two origins", "GET / HTTP/1.1\nHost: ADDRESS\nOrigin: http://ADDRESS\nOrigin: null", 403},
		{"no origin at all", "GET / HTTP/1.1\nHost: ADDRESS\nOrigin: null", 403},
		{"a script of another page", "GET /-/live.js HTTP/1.1\nHost: ADDRESS\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: script", 403},
		{"a frame of another port", "GET / HTTP/1.1\nHost: ADDRESS\nSec-Fetch-Site: same-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe", 403},
		{"a link from elsewhere", "GET / HTTP/1.1\nHost: ADDRESS\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document", 200},
		{"typed in", "GET / HTTP/1.1\nHost: ADDRESS\nSec-Fetch-Site: none\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document", 200},
		{"POST", "POST / HTTP/1.1\nHost: ADDRESS\nContent-Length: 0", 405},
		{"OPTIONS", "OPTIONS / HTTP/1.1\nHost: ADDRESS", 405},
		{"OPTIONS of everything", "OPTIONS * HTTP/1.1\nHost: ADDRESS", 405},
		{"OPTIONS of everything, elsewhere", "OPTIONS * HTTP/1.1\nHost: evil.example", 403},
		{"CONNECT", "CONNECT ADDRESS HTTP/1.1\nHost: ADDRESS", 405},
		{"a name with a dot", "GET / HTTP/1.1\nHost: localhost.:" + port, 403},
		{"the address as a number", "GET / HTTP/1.1\nHost: 2130706433:" + port, 403},
		{"every address", "GET / HTTP/1.1\nHost: 0.0.0.0:" + port, 403},
		{"somebody at its address", "GET / HTTP/1.1\nHost: evil@ADDRESS", 400},
		{"DELETE", "DELETE /index.html HTTP/1.1\nHost: ADDRESS", 405},
		{"TRACE", "TRACE / HTTP/1.1\nHost: ADDRESS", 405},
		{"POST from elsewhere", "POST / HTTP/1.1\nHost: ADDRESS\nOrigin: http://evil.example\nContent-Length: 0", 403},
		{"too long", "GET / HTTP/1.1\nHost: ADDRESS\nX: " + strings.Repeat("x", 2*maxHeader), 431},
	} {
		t.Run(c.name, func(t *testing.T) {
			if a := ask(t, at, c.request); a.StatusCode != c.status {
				t.Errorf("%d, want %d\n%s", a.StatusCode, c.status, a.text)
			}
		})
	}
}

// Names leave only by a door that no other machine can use, and not through a proxy.
func TestPrivate(t *testing.T) {
	s := newServer()
	s.Show(sample())
	s.Tell(Messages{"1 error", []string{"error: about Effie Farrow"}}, Messages{})
	listeners := open(t, s, "127.0.0.1", "0.0.0.0")
	for _, c := range []struct {
		name, at string
		headers  []string
		names    bool
	}{
		{"from here", listeners[0], nil, true},
		{"by the listener for all", listeners[1], nil, false},
		{"by the listener for all, as localhost", listeners[1], []string{"X-Forwarded-For: 127.0.0.1"}, false},
		{"through a proxy", listeners[0], []string{"X-Forwarded-For: 10.0.0.7"}, false},
		{"through another proxy", listeners[0], []string{"Via: 1.1 proxy"}, false},
		{"through a standard proxy", listeners[0], []string{"Forwarded: for=10.0.0.7"}, false},
		{"through a proxy that tells the protocol alone", listeners[0], []string{"X-Forwarded-Proto: https"}, false},
		{"through one that says nothing", listeners[0], []string{"via:"}, false},
		{"through a network of caches", listeners[0], []string{"CDN-Loop: cache.example"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if a := get(t, c.at, "/glen/", c.headers...); a.StatusCode != 200 {
				t.Errorf("the hosted edition: %d", a.StatusCode)
			}
			for _, path := range []string{"/-/print/key/", "/-/print/key/glen/", "/-/print/key/glen/glen-pack.pdf", "/-/view/-/print/key/glen/glen-pack.pdf"} {
				want := 403
				if c.names {
					want = 200
				}
				if a := get(t, c.at, path, c.headers...); a.StatusCode != want || !c.names && strings.Contains(a.text, "Farrow") {
					t.Errorf("%s: %d, want %d\n%s", path, a.StatusCode, want, a.text)
				}
			}
			m := listen(t, c.at, hosted+"glen/", "", c.headers...).next()
			if strings.Contains(m, "Farrow") != c.names || !strings.Contains(m, "1 error") {
				t.Errorf("problems: %s", m)
			}
			id, _, _ := strings.Cut(listen(t, c.at, "/-/print/key/glen/", "", c.headers...).next(), " ")
			if (id != "") != c.names {
				t.Errorf("a page with names looks like %q", id)
			}
			if a := get(t, c.at, hosted+"glen/broken.html", c.headers...); strings.Contains(a.text, "somebody") != c.names {
				t.Errorf("an error: %s", a.text)
			}
		})
	}
}

// Without the key of this run, other accounts of this machine see the hosted edition and
// nothing else.
func TestKey(t *testing.T) {
	s := newServer()
	s.Show(sample())
	s.Tell(Messages{"1 error", []string{"error: about Effie Farrow"}}, Messages{})
	at := open(t, s, "127.0.0.1")[0]
	for _, root := range []string{"/-/print/", "/-/print/kez/", "/-/print/ke/", "/-/print/keyy/", "/-/print/KEY/", "/-/hosted/kez/", "/-/print/glen/", "/-/print/code/"} {
		for _, path := range []string{"", "glen/", "glen/glen-pack.pdf", "index.html"} {
			for _, before := range []string{"", "/-/view"} {
				if a := get(t, at, before+root+path); a.StatusCode != 404 || strings.Contains(a.text, "Farrow") {
					t.Errorf("%s: %d\n%s", before+root+path, a.StatusCode, a.text)
				}
			}
			if e := listen(t, at, root+path, "").next(); !strings.HasPrefix(e, " ") || strings.Contains(e, "Farrow") {
				t.Errorf("a page at %s is told %s", root+path, e)
			}
		}
	}
	if e := listen(t, at, "/glen/", "").next(); strings.Contains(e, "Farrow") || !strings.Contains(e, "1 error") {
		t.Errorf("a page of the hosted edition is told %s", e)
	}
	if a := get(t, at, "/glen/broken.html"); strings.Contains(a.text, "somebody") {
		t.Errorf("an error: %s", a.text)
	}
	if a := get(t, at, "/glen/"); strings.Contains(a.text, "key") {
		t.Errorf("a page of the hosted edition gives the key away:\n%s", a.text)
	}
}

// The address for the browser's command line leads to the private one, once.
func TestOpenPath(t *testing.T) {
	s := newServer()
	s.Show(sample())
	listeners := open(t, s, "127.0.0.1", "0.0.0.0")
	path := s.OpenPath()
	for _, c := range []struct {
		name, at, path string
		status         int
	}{
		{"another code", listeners[0], "/-/open/cod", 404},
		{"no code", listeners[0], "/-/open/", 404},
		{"from others", listeners[1], path, 403},
		{"the first time", listeners[0], path, 303},
		{"the second time", listeners[0], path, 404},
		{"no code, after that", listeners[0], "/-/open/", 404},
	} {
		a := get(t, c.at, c.path)
		if to := a.Header.Get("Location"); a.StatusCode != c.status || (to == s.HostedPath()) != (c.status == 303) {
			t.Errorf("%s: %d, leads to %q", c.name, a.StatusCode, to)
		}
	}
}

// Before the first edition there is a page that says why, in the page itself.
func TestNothingYet(t *testing.T) {
	s := newServer()
	listeners := open(t, s, "127.0.0.1", "0.0.0.0")
	if a := get(t, listeners[0], "/"); a.StatusCode != 503 || !strings.Contains(a.text, "Briefpack is building") {
		t.Errorf("%d %s", a.StatusCode, a.text)
	}
	s.Tell(Messages{"1 error in 1 file", []string{"error: Farrow & <b>\n"}}, Messages{})
	if a := get(t, listeners[0], hosted+"glen/"); !strings.Contains(a.text, "<h1>1 error in 1 file</h1>") || !strings.Contains(a.text, `<pre tabindex="0">error: Farrow &amp; &lt;b&gt;</pre>`) {
		t.Errorf("%s", a.text)
	}
	if a := get(t, listeners[1], "/glen/"); !strings.Contains(a.text, "<h1>1 error in 1 file</h1>") || strings.Contains(a.text, "Farrow") {
		t.Errorf("%s", a.text)
	}
}

// events is an open stream.
type events struct {
	*testing.T
	lines *textproto.Reader
}

func listen(t *testing.T, address, page, at string, headers ...string) events {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	lines := append([]string{"GET /-/events?page=" + page + "&at=" + at + " HTTP/1.0", "Host: " + address}, headers...)
	if _, err := io.WriteString(conn, strings.Join(lines, "\r\n")+"\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	if err := conn.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	return events{t, textproto.NewReader(bufio.NewReader(conn))}
}

// next returns the next event: its id and its data. At the end there is none.
func (e events) next() string {
	id := ""
	for {
		line, err := e.lines.ReadLine()
		if err != nil {
			return "the end"
		}
		if rest, ok := strings.CutPrefix(line, "id: "); ok {
			id = rest
		}
		if rest, ok := strings.CutPrefix(line, "data: "); ok {
			return id + " " + rest
		}
	}
}

const calm = `"problems":{"title":"","list":""},"warnings":{"title":"","list":""}}`

// say returns what a page that looks like the one in a preview is told when it opens.
func token(p preview, e Edition, path string) string {
	root := hosted
	if e == Print {
		root = printed
	}
	return state{preview: p}.lookAt(address{edition: e, root: root, path: path}).token()
}

func TestStream(t *testing.T) {
	s := newServer()
	old := sample()
	s.Show(old)
	at := open(t, s, "127.0.0.1")[0]
	front, glen := listen(t, at, hosted, token(old, Hosted, "index.html")), listen(t, at, "/-/print/key/glen/", token(old, Print, "glen/index.html"))
	pdf, gone := listen(t, at, "/-/view/-/hosted/key/glen/glen-pack.pdf", token(old, Hosted, "glen/glen-pack.pdf")), listen(t, at, hosted+"late.html", token(old, Hosted, "late.html"))
	const nothingNew = `{"do":"",` + calm
	const reload = `{"do":"reload",` + calm
	const early = "early" // a reload with the old token, and then the new token
	seen := map[string]string{}
	expect := func(name string, e events, next preview, edition Edition, path, want string) {
		t.Helper()
		if want == early {
			if got := e.next(); got != seen[name]+" "+reload {
				t.Errorf("%s heard first\n%s\nwant\n%s", name, got, seen[name]+" "+reload)
			}
			want = nothingNew
		}
		seen[name] = token(next, edition, path)
		want = seen[name] + " " + want
		if got := e.next(); got != want {
			t.Errorf("%s heard\n%s\nwant\n%s", name, got, want)
		}
	}
	everybody := func(next preview, toFront, toGlen, toPDF, toGone string) {
		t.Helper()
		expect("front", front, next, Hosted, "index.html", toFront)
		expect("glen", glen, next, Print, "glen/index.html", toGlen)
		expect("pdf", pdf, next, Hosted, "glen/glen-pack.pdf", toPDF)
		expect("gone", gone, next, Hosted, "late.html", toGone)
	}
	everybody(old, nothingNew, nothingNew, nothingNew, nothingNew)

	const styles = `{"do":"styles","styles":["/-/hosted/key/style.css"],` + calm
	next := sample()
	next[file{Hosted, "style.css"}] = "body{color:red}"
	next[file{Print, "glen/index.html"}] += "more"
	next[file{Hosted, "glen/glen-pack.pdf"}] += "~more"
	next[file{Hosted, "late.html"}] = head
	s.Show(next)
	everybody(next, styles, early, reload, reload)
	s.Show(next)
	everybody(next, nothingNew, nothingNew, nothingNew, nothingNew)

	s.Tell(Messages{"1 error", []string{"\x1b[1;31merror:\x1b[0m <x>"}}, Messages{})
	want := `{"do":"","problems":{"title":"1 error","list":"\u003col\u003e\u003cli\u003e\u003cpre tabindex=\"0\"\u003e\u003cspan class=\"strong red\"\u003eerror:\u003c/span\u003e \u0026lt;x\u0026gt;\u003c/pre\u003e\u003c/li\u003e\u003c/ol\u003e"},"warnings":{"title":"","list":""}}`
	everybody(next, want, want, want, want)
	s.Tell(Messages{}, Messages{})
	everybody(next, nothingNew, nothingNew, nothingNew, nothingNew)

	// A page that was away, or is from an earlier run, receives the changes that it missed, also
	// with the id that a browser remembers.
	old1, new1 := token(old, Hosted, "index.html"), token(next, Hosted, "index.html")
	expect("late", listen(t, at, hosted, old1), next, Hosted, "index.html", reload)
	expect("the same", listen(t, at, hosted+"index.html", new1), next, Hosted, "index.html", nothingNew)
	expect("back", listen(t, at, hosted, old1, "Last-Event-ID: "+new1), next, Hosted, "index.html", nothingNew)
	delete(next, file{Hosted, "late.html"})
	s.Show(next)
	expect("gone", gone, next, Hosted, "late.html", early)
}

// A page looks otherwise when its text does, or a picture, a script or a style sheet in
// it, and then only.
func TestLook(t *testing.T) {
	page := head[:strings.Index(head, "<title>")] + `<link rel="stylesheet" href="../style.css"><link rel="icon" href="../favicon.svg"><script src="../search.js" defer></script></head><body><img src="picture.png"><img src="https://elsewhere.example/x.png"><img src="/-/print/key/x.png"><img src="/-/view/y.png">`
	with := func(change func(preview)) preview {
		p := sample()
		p[file{Hosted, "glen/index.html"}] = page
		p[file{Hosted, "style.css"}] = "@import 'print.css'; body{background:url( \"wave.svg\" )} h1{content:url(glen/mark.png)}"
		if change != nil {
			change(p)
		}
		return p
	}
	at := address{root: "/", path: "glen/index.html"}
	before := state{preview: with(nil)}.lookAt(at)
	for _, c := range []struct {
		name   string
		change func(preview)
		want   string
	}{
		{"nothing", nil, "same"},
		{"another file", func(p preview) { p[file{Hosted, "glen/glen-pack.pdf"}] = "x"; p[file{Print, "style.css"}] = "x" }, "same"},
		{"what only seems to be in it", func(p preview) {
			p[file{Print, "x.png"}], p[file{Hosted, "x.png"}], p[file{Hosted, "y.png"}] = "x", "x", "x"
		}, "same"},
		{"the page", func(p preview) { p[file{Hosted, "glen/index.html"}] += "x" }, "other"},
		{"its picture", func(p preview) { p[file{Hosted, "glen/picture.png"}] = "x" }, "other"},
		{"its icon", func(p preview) { p[file{Hosted, "favicon.svg"}] = "x" }, "other"},
		{"its script", func(p preview) { p[file{Hosted, "search.js"}] = "x" }, "other"},
		{"its style", func(p preview) { p[file{Hosted, "style.css"}] += "x" }, "[/style.css]"},
		{"a style sheet of its style", func(p preview) { p[file{Hosted, "print.css"}] = "x" }, "other"},
		{"a picture of its style", func(p preview) { p[file{Hosted, "wave.svg"}] = "x" }, "other"},
		{"another picture of its style", func(p preview) { p[file{Hosted, "glen/mark.png"}] = "x" }, "other"},
		{"its style and its picture", func(p preview) { p[file{Hosted, "style.css"}] += "x"; p[file{Hosted, "glen/picture.png"}] = "x" }, "other"},
		{"the page is gone", func(p preview) { delete(p, file{Hosted, "glen/index.html"}) }, "other"},
		{"the page cannot be shown", func(p preview) { p[file{Hosted, "glen/index.html"}] = "broken" }, "other"},
	} {
		after := state{preview: with(c.change)}.lookAt(at)
		got := "other"
		if after.token() == before.token() {
			got = "same"
		} else if styles, ok := after.restyled(before); ok {
			got = fmt.Sprint(styles)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if got := (state{}).lookAt(at); got.token() == before.token() {
		t.Error("nothing looks like something")
	}
}

// There are only so many streams, and one that ends makes room for another. Those of
// others leave room for the ones of this machine.
func TestStreamLimit(t *testing.T) {
	s := newServer()
	s.Show(sample())
	s.maxStreams = 2
	listeners := open(t, s, "127.0.0.1", "0.0.0.0")
	at := listeners[0]
	for range s.maxStreams {
		listen(t, listeners[1], "/", "").next()
	}
	if a := get(t, listeners[1], "/-/events"); a.StatusCode != 503 {
		t.Errorf("a third stream of others: %d", a.StatusCode)
	}
	first, err := net.Dial("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(first, "GET /-/events?page=/-/hosted/key/ HTTP/1.0\r\nHost: %s\r\n\r\n", at)
	if _, err := bufio.NewReader(first).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	listen(t, at, hosted, "").next()
	if a := get(t, at, "/-/events?page=/-/hosted/key/"); a.StatusCode != 503 || a.Header.Get("Retry-After") == "" {
		t.Fatalf("a third stream: %d", a.StatusCode)
	}
	first.Close()
	for end := time.Now().Add(time.Minute); ; time.Sleep(5 * time.Millisecond) {
		if s.enter(true) {
			break
		}
		if time.Now().After(end) {
			t.Fatal("a stream that ended still takes room")
		}
	}
	s.leave(true)
}

// The end comes at once, with streams open.
func TestEnd(t *testing.T) {
	s := newServer()
	l, err := Listen("127.0.0.1", 40_000)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.Serve(ctx, Listener{Listener: l}) }()
	e := listen(t, l.Addr().String(), "/", "")
	e.next()
	cancel()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("the server goes on")
	}
	if got := e.next(); got != "the end" {
		t.Errorf("after the end: %s", got)
	}
}

func hostOf(address string) string {
	to, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return to.Hostname()
}

// HEAD of a stream ends: there is nothing to wait for.
func TestHeadOfAStream(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ended := make(chan bool)
	go func() {
		newServer().stream(httptest.NewRecorder(), httptest.NewRequest(http.MethodHead, "/-/events", nil), Listener{Listener: l})
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(time.Minute):
		t.Fatal("it goes on")
	}
}

// TestFromElsewhere checks that a request from another machine to the private address, which no
// system allows, reads no names.
func TestFromElsewhere(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for from, may := range map[string]bool{"127.0.0.1:4711": true, "[::1]:4711": true, "10.0.0.7:4711": false, "": false} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = from
		if got := (Listener{Listener: l}).isFromHere(r); got != may {
			t.Errorf("from %q: %t", from, got)
		}
	}
}

// TestAddress checks that a path is not found if it would lead out of an edition, or means
// different things to different systems.
func TestAddress(t *testing.T) {
	for _, path := range []string{"", "x", "/../x", "/a/../x", "/a/..", "/./x", "//x", "/a//x", "/..\\x", "/a\\x", "/a\x00.html", "/a\nb", "/-/view/../x.pdf", "/-/x"} {
		if a := (address{}); a.read(path) {
			t.Errorf("%q is %+v", path, a)
		}
	}
	r := httptest.NewRequest(http.MethodGet, "/a%2Fb.html", nil)
	if a := (address{}); a.parse(r) {
		t.Errorf("a hidden slash is %+v", a)
	}
}

// Where one door cannot be served any more, none is.
func TestEndOfADoor(t *testing.T) {
	var listeners []Listener
	for range 2 {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		listeners = append(listeners, Listener{Listener: l})
	}
	listeners[1].Listener.Close()
	ended := make(chan error)
	go func() { ended <- newServer().Serve(t.Context(), listeners...) }()
	select {
	case err := <-ended:
		if err == nil {
			t.Error("it ended without an error")
		}
	case <-time.After(time.Minute):
		t.Fatal("the other door is served still")
	}
}

// TestPace checks that the server does not wait for slow clients, neither for a request nor to
// accept an answer. A page that only listens receives a sign that the stream is alive.
func TestPace(t *testing.T) {
	s := newServer()
	s.timeout = timeouts{header: 50 * time.Millisecond, write: 50 * time.Millisecond, idle: 50 * time.Millisecond, heartbeat: 10 * time.Millisecond}
	files := sample()
	files[file{Hosted, "large.pdf"}] = strings.Repeat("x", 64<<20)
	s.Show(files)
	at := open(t, s, "127.0.0.1")[0]
	request := func(path string) string { return "GET " + path + " HTTP/1.1\r\nHost: " + at + "\r\n\r\n" }
	for _, c := range []struct {
		name, request string
		takes         time.Duration // that the client takes before it reads
	}{
		{"says nothing", "", 0},
		{"says half", "GET / HT", 0},
		{"says nothing more", request("/style.css"), 0},
		{"takes nothing", request("/large.pdf"), 300 * time.Millisecond},
	} {
		t.Run(c.name, func(t *testing.T) {
			conn, err := net.Dial("tcp", at)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if _, err := io.WriteString(conn, c.request); err != nil {
				t.Fatal(err)
			}
			time.Sleep(c.takes)
			if err := conn.SetReadDeadline(time.Now().Add(time.Minute)); err != nil {
				t.Fatal(err)
			}
			n, err := io.Copy(io.Discard, conn)
			if errors.Is(err, os.ErrDeadlineExceeded) || n >= 64<<20 {
				t.Errorf("it is waited for (%d bytes, %v)", n, err)
			}
		})
	}
	e := listen(t, at, "/", "")
	e.next()
	for here := 0; here < 10; { // longer than an answer may take
		line, err := e.lines.ReadLine()
		if err != nil {
			t.Fatal(err)
		}
		if line == ": here" {
			here++
		}
	}
}

// A page that takes no events is dropped, and makes room for another.
func TestSlowStream(t *testing.T) {
	s := newServer()
	s.timeout.write = 50 * time.Millisecond
	s.Show(sample())
	at := open(t, s, "127.0.0.1")[0]
	listen(t, at, hosted, "").next()
	many := Messages{"many errors", []string{strings.Repeat("error: ", 4<<20)}}
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(20 * time.Millisecond) {
		s.Tell(many, Messages{})
		s.mu.Lock()
		n := s.streams[true]
		s.mu.Unlock()
		if n == 0 {
			return
		}
		if time.Now().After(end) {
			t.Fatal("it is waited for")
		}
	}
}

func TestListen(t *testing.T) {
	first, err := Listen("127.0.0.1", 41_000)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	port := first.Addr().(*net.TCPAddr).Port
	second, err := Listen("127.0.0.1", port)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if got := second.Addr().(*net.TCPAddr).Port; got <= port {
		t.Errorf("port %d after %d was taken", got, port)
	}
	if _, err := Listen("203.0.113.7", 41_000); err == nil || !strings.Contains(err.Error(), ":41000") {
		t.Errorf("of an address that is not ours another port was tried: %v", err)
	}
	for address, private := range map[string]bool{"127.0.0.1": true, "0.0.0.0": false} {
		l, err := net.Listen("tcp", address+":0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		d := Listener{Listener: l}
		if got := d.IsPrivate(); got != private {
			t.Errorf("%s is private: %t", address, got)
		}
		if got := d.Address(); strings.HasPrefix(got, "http://127.0.0.1:") != private || ownAddress("") != "" && net.ParseIP(hostOf(got)).IsUnspecified() {
			t.Errorf("%s is reached at %s", address, got)
		}
	}
}
