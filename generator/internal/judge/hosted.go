package judge

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// Host serves a folder like a simple web server, and returns the address of its root. It ends
// with the test.
func Host(t testing.TB, root string) string {
	const below = "/councils/briefings/"
	server := httptest.NewServer(http.StripPrefix(below, http.FileServer(http.Dir(root))))
	t.Cleanup(server.Close)
	return server.URL + below
}
