package serve

import (
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// refuse answers requests that are not ours to answer, and reports whether it did. A
// page of somebody else that is open in the same browser can send requests here under a
// name that it made lead here; neither its name nor its origin is one of ours.
func refuse(w http.ResponseWriter, r *http.Request, d Door) bool {
	switch {
	case !d.isCalled(r):
		http.Error(w, "this preview is not called "+strconv.Quote(r.Host), http.StatusForbidden)
	case !isOurs(r):
		http.Error(w, "this preview answers to its own pages only", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "this preview can only be looked at", http.StatusMethodNotAllowed)
	default:
		return false
	}
	return true
}

// isCalled reports whether the host that a request names is this door: the address that
// the connection came in by, localhost, or a name that was given to it.
func (d Door) isCalled(r *http.Request) bool {
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
	return host == "localhost" || slices.ContainsFunc(d.Names, func(n string) bool { return strings.ToLower(n) == host })
}

// isOurs reports whether a request comes from one of our pages or from the person. A
// link from elsewhere may lead here; nothing else may.
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

// forwarding are headers that a proxy puts in, and what they begin with. What came through
// one was sent by somebody elsewhere, whatever address it comes from.
var forwarding = []string{"Forwarded", "Via", "X-Forwarded", "X-Original", "X-Real-Ip", "X-Client-Ip", "X-Cluster-Client-Ip", "True-Client-Ip", "Cf-", "Cdn-Loop"}

// mayReadNames reports whether a request came from this machine, by a door that nobody
// else can use.
func (d Door) mayReadNames(r *http.Request) bool {
	if !d.IsPrivate() {
		return false
	}
	for name := range r.Header {
		if slices.ContainsFunc(forwarding, func(start string) bool { return strings.HasPrefix(name, start) }) {
			return false
		}
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	return err == nil && net.ParseIP(host).IsLoopback()
}
