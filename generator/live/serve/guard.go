package serve

import (
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// refuse answers requests that do not come from our pages or from the person, and reports
// whether it did. Another site that is open in the same browser can send requests here,
// under a name that it pointed here; neither its name nor its origin is ours.
func refuse(w http.ResponseWriter, r *http.Request, l Listener) bool {
	switch {
	case !l.hasName(r):
		http.Error(w, strconv.Quote(r.Host)+" is not a name of this preview", http.StatusForbidden)
	case !isOurs(r):
		http.Error(w, "this preview answers only its own pages", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "this preview answers only GET and HEAD", http.StatusMethodNotAllowed)
	default:
		return false
	}
	return true
}

// hasName reports whether the host of a request is a name of the listener: the address of
// the connection, localhost, or one of Names.
func (l Listener) hasName(r *http.Request) bool {
	local, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	if !ok {
		return false
	}
	host, port, err := net.SplitHostPort(r.Host)
	if err != nil {
		host, port = strings.Trim(r.Host, "[]"), "80"
	}
	if port != strconv.Itoa(local.Port) {
		return false
	}
	if ip := net.ParseIP(host); ip != nil {
		return ip.Equal(local.IP)
	}
	host = strings.ToLower(host)
	return host == "localhost" || slices.ContainsFunc(l.Names, func(n string) bool { return strings.ToLower(n) == host })
}

// isOurs reports whether a request comes from one of our pages or from the person. Other sites
// may only link here.
func isOurs(r *http.Request) bool {
	for _, origin := range r.Header.Values("Origin") {
		if !strings.EqualFold(origin, "http://"+r.Host) {
			return false
		}
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
		return true
	}
	return r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document"
}

// forwarded lists how the names of headers start that proxies add. A request with one of
// them may have come from another machine, whatever its address.
var forwarded = []string{"Forwarded", "Via", "X-Forwarded", "X-Original", "X-Real-Ip", "X-Client-Ip", "X-Cluster-Client-Ip", "True-Client-Ip", "Cf-", "Cdn-Loop"}

// isFromHere reports whether a request came from this machine, through a listener that no
// other machine can use.
func (l Listener) isFromHere(r *http.Request) bool {
	if !l.IsPrivate() {
		return false
	}
	for name := range r.Header {
		if slices.ContainsFunc(forwarded, func(start string) bool { return strings.HasPrefix(name, start) }) {
			return false
		}
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	return err == nil && net.ParseIP(host).IsLoopback()
}
