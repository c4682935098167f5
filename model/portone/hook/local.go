package hook

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"portone-onboard/model"
)

// silent keeps the server's own remarks out of the merchant's terminal.
func silent() *log.Logger { return log.New(io.Discard, "", 0) }

var errNotLocal = errors.New("not an address of this machine")

// dialError marks that no connection came about, apart from one that broke.
type dialError struct{ err error }

func (e *dialError) Error() string { return e.err.Error() }
func (e *dialError) Unwrap() error { return e.err }

// lookup finds the addresses of a name.
type lookup func(ctx context.Context, network, host string) ([]netip.Addr, error)

// target reads the address of a handler. Only names and numbers of this machine
// pass: localhost, *.localhost, 127.0.0.0/8 and ::1.
func target(raw string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return nil, &model.Failure{Kind: model.FailInput, Type: "hook_bad_url"}
	}
	if !localHost(u.Hostname()) {
		return nil, notLocal()
	}
	u.Fragment = ""
	return u, nil
}

func notLocal() error {
	return &model.Failure{Kind: model.FailInput, Type: "hook_not_local", Err: errNotLocal}
}

func localHost(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.Unmap().IsLoopback()
	}
	return localName(host)
}

func localName(host string) bool {
	name := strings.ToLower(strings.TrimSuffix(host, "."))
	return name == "localhost" || strings.HasSuffix(name, ".localhost")
}

// client talks to this machine alone. A name is looked up when dialling and
// every address it has must be of this machine; the connection goes to that
// address and to no later one. Redirects are answers, not ways. A handler's
// own certificate need not hold: it cannot be another machine's.
func client(find lookup) *http.Client {
	dial := func(ctx context.Context, network, addr string) (net.Conn, error) {
		conn, err := dialLocal(ctx, find, network, addr)
		if err != nil {
			return nil, &dialError{err}
		}
		return conn, nil
	}
	return &http.Client{
		Transport: &http.Transport{
			DialContext: dial, DisableKeepAlives: true, DisableCompression: true, MaxResponseHeaderBytes: 64 << 10,
			TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

func dialLocal(ctx context.Context, find lookup, network, addr string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, err
	}
	ips, err := localAddresses(ctx, find, host)
	if err != nil {
		return nil, err
	}
	var d net.Dialer
	var last error
	for _, ip := range ips {
		conn, err := d.DialContext(ctx, network, net.JoinHostPort(ip.String(), port))
		if err == nil {
			return conn, nil
		}
		last = err
	}
	return nil, last
}

func localAddresses(ctx context.Context, find lookup, host string) ([]netip.Addr, error) {
	if ip, err := netip.ParseAddr(host); err == nil {
		return allLocal([]netip.Addr{ip})
	}
	ips, err := find(ctx, "ip", host)
	if err != nil && localName(host) {
		// Not every resolver knows names below localhost, which are this machine's (RFC 6761).
		ips = []netip.Addr{netip.AddrFrom4([4]byte{127, 0, 0, 1}), netip.IPv6Loopback()}
	}
	return allLocal(ips)
}

func allLocal(ips []netip.Addr) ([]netip.Addr, error) {
	for _, ip := range ips {
		if !ip.Unmap().IsLoopback() {
			return nil, errNotLocal
		}
	}
	if len(ips) == 0 {
		return nil, errNotLocal
	}
	return ips, nil
}
