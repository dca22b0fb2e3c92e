package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"
)

// Door is an address that the server answers at.
type Door struct {
	Listener net.Listener
	Names    []string // what the machine is called besides its addresses and "localhost"
}

// pace is how long a client may take: for its request, for what it is sent, and between
// two requests; and how often a stream says that it is there, so that a page that went away
// without a word is noticed.
type pace struct{ header, write, idle, beat time.Duration }

const mostHeader = 32 << 10 // bytes

// Listen opens a door at a port of a host or, where that is taken, at the next port
// that is free.
func Listen(host string, port int) (net.Listener, error) {
	const tries = 100
	var err error
	for p := port; p < port+tries && p < 1<<16; p++ {
		var l net.Listener
		if l, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(p))); err == nil {
			return l, nil
		}
		if !isTaken(err) {
			break
		}
	}
	return nil, fmt.Errorf("listen on %s: %w", host, err)
}

// IsPrivate reports whether only this machine can come in by a door: whether its
// socket is bound to a loopback address.
func (d Door) IsPrivate() bool {
	addr, ok := d.Listener.Addr().(*net.TCPAddr)
	return ok && addr.IP.IsLoopback()
}

// Address is what to type to come in by a door.
func (d Door) Address() string {
	addr, ok := d.Listener.Addr().(*net.TCPAddr)
	if !ok {
		return d.Listener.Addr().String()
	}
	host := addr.IP.String()
	switch {
	case len(d.Names) > 0:
		host = d.Names[0]
	case addr.IP.IsUnspecified():
		host = ownAddress(host)
	}
	return "http://" + net.JoinHostPort(host, strconv.Itoa(addr.Port)) + "/"
}

// ownAddress returns an address of this machine that others can reach, or the one
// given when it has none.
func ownAddress(otherwise string) string {
	addrs, _ := net.InterfaceAddrs() // none is as good as an error
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsGlobalUnicast() {
			return n.IP.String()
		}
	}
	return otherwise
}

// PrintPath is where the print edition lies behind a private door.
const PrintPath = "/-/print/"

// Serve answers at doors until ctx ends, and then at once no more.
func (s *Server) Serve(ctx context.Context, doors ...Door) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, len(doors))
	for _, d := range doors {
		h := &http.Server{
			Handler:           s.Handler(d),
			ReadHeaderTimeout: s.pace.header,
			IdleTimeout:       s.pace.idle,
			MaxHeaderBytes:    mostHeader,
			// OPTIONS of everything is refused like all that is no looking.
			DisableGeneralOptionsHandler: true,
			BaseContext:                  func(net.Listener) context.Context { return ctx },
			ErrorLog:                     silent,
		}
		stop := context.AfterFunc(ctx, func() { _ = h.Close() }) // nobody is left to hear of it
		defer stop()
		go func() { ended <- h.Serve(d.Listener) }()
	}
	var first error
	for range doors {
		err := <-ended
		if first == nil && !errors.Is(err, http.ErrServerClosed) {
			first = fmt.Errorf("serve: %w", err)
		}
		cancel()
	}
	return first
}
