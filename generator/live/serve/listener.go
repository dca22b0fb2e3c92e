package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strconv"
	"sync"
)

// silent drops what net/http logs about misbehaving clients: the terminal is for the lead.
var silent = log.New(io.Discard, "", 0)

// Listener is an address that the server answers at.
type Listener struct {
	net.Listener
	Names []string // of the machine, other than its addresses and "localhost"
}

const maxHeader = 32 << 10 // bytes

// Listen opens a port of a host or, if that port is in use, the next free one.
func Listen(host string, port int) (net.Listener, error) {
	const tries = 100
	var err error
	for p := port; p < port+tries && p < 1<<16; p++ {
		var l net.Listener
		if l, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(p))); err == nil {
			return l, nil
		}
		if !isInUse(err) {
			break
		}
	}
	return nil, fmt.Errorf("listen on %s: %w", host, err)
}

// IsPrivate reports whether only this machine can connect: whether the socket has a loopback
// address.
func (l Listener) IsPrivate() bool {
	addr, ok := l.Addr().(*net.TCPAddr)
	return ok && addr.IP.IsLoopback()
}

// Address returns the web address of a listener, with a slash at its end.
func (l Listener) Address() string {
	addr, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		return l.Addr().String()
	}
	host := addr.IP.String()
	switch {
	case len(l.Names) > 0:
		host = l.Names[0]
	case addr.IP.IsUnspecified():
		host = ownAddress(host)
	}
	return "http://" + net.JoinHostPort(host, strconv.Itoa(addr.Port)) + "/"
}

// ownAddress returns an address of this machine that others can reach, or otherwise if the
// machine has none.
func ownAddress(otherwise string) string {
	addrs, _ := net.InterfaceAddrs() // on an error there are none
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsGlobalUnicast() {
			return n.IP.String()
		}
	}
	return otherwise
}

// While serves while work runs. If it can no longer serve, it ends the context of work and
// returns an error. It returns after work, and closes the listeners.
func (s *Server) While(ctx context.Context, listeners []Listener, work func(context.Context)) error {
	ctx, cancel := context.WithCancel(ctx)
	var err error
	var serving sync.WaitGroup
	serving.Go(func() {
		defer cancel()
		err = s.Serve(ctx, listeners...)
	})
	work(ctx)
	cancel()
	serving.Wait()
	return err
}

// Serve serves until ctx ends, and then closes every connection immediately.
func (s *Server) Serve(ctx context.Context, listeners ...Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, len(listeners))
	for _, l := range listeners {
		h := &http.Server{
			Handler:           s.Handler(l),
			ReadHeaderTimeout: s.timeout.header,
			IdleTimeout:       s.timeout.idle,
			MaxHeaderBytes:    maxHeader,
			// The handler refuses OPTIONS, like every method that changes something.
			DisableGeneralOptionsHandler: true,
			BaseContext:                  func(net.Listener) context.Context { return ctx },
			ErrorLog:                     silent,
		}
		stop := context.AfterFunc(ctx, func() { _ = h.Close() }) // there is no one to report an error to
		defer stop()
		go func() { ended <- h.Serve(l.Listener) }()
	}
	var first error
	for range listeners {
		err := <-ended
		if first == nil && !errors.Is(err, http.ErrServerClosed) {
			first = fmt.Errorf("serve: %w", err)
		}
		cancel()
	}
	return first
}
