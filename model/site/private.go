package site

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// errPrivate refuses an address that is not on the public internet.
var errPrivate = errors.New("not a public address")

// inner are the blocks beyond those that net/netip knows: they lead into the
// own machine, the own network or nowhere.
var inner = [...]netip.Prefix{
	prefix4(0, 0, 0, 0, 8), prefix4(100, 64, 0, 0, 10), prefix4(192, 0, 0, 0, 24),
	prefix4(192, 0, 2, 0, 24), prefix4(198, 18, 0, 0, 15), prefix4(198, 51, 100, 0, 24),
	prefix4(203, 0, 113, 0, 24), prefix4(240, 0, 0, 0, 4),
}

func prefix4(a, b, c, d byte, bits int) netip.Prefix {
	return netip.PrefixFrom(netip.AddrFrom4([4]byte{a, b, c, d}), bits)
}

// isPublic tells whether an address may be dialled without being named.
func isPublic(ip netip.Addr) bool {
	ip = embedded(ip.Unmap().WithZone(""))
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return false
	}
	for _, p := range inner {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}

// embedded gives the IPv4 address that a translated IPv6 address leads to
// (NAT64 64:ff9b::/96 and 6to4 2002::/16), or the address itself.
func embedded(ip netip.Addr) netip.Addr {
	if !ip.Is6() {
		return ip
	}
	b := ip.As16()
	switch {
	case b[0] == 0x20 && b[1] == 0x02:
		return netip.AddrFrom4([4]byte(b[2:6]))
	case b[0] == 0 && b[1] == 0x64 && b[2] == 0xff && b[3] == 0x9b:
		return netip.AddrFrom4([4]byte(b[12:16]))
	}
	return ip
}

// guard is asked for each connection after the name was resolved, so neither a
// redirect nor a name that resolves anew leads inside.
func guard(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !isPublic(at.Addr()) {
		return errPrivate
	}
	return nil
}

// guarded gives a dialler that reaches public addresses, and those of named:
// hosts with ports that the merchant typed and that may lie inside.
func guarded(named map[string]bool) dialFunc {
	open := &net.Dialer{Timeout: 10 * time.Second}
	strict := &net.Dialer{Timeout: open.Timeout, Control: guard}
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		if named[address] {
			return open.DialContext(ctx, network, address)
		}
		return strict.DialContext(ctx, network, address)
	}
}

// innerTargets lists host:port of the addresses that may lie inside: typed as
// an IP address or as localhost, or any where the merchant said so.
func innerTargets(targets []target, mayLocal bool) map[string]bool {
	named := map[string]bool{}
	for _, t := range targets {
		if t.url == nil || !mayLocal && !saysInner(t.url) {
			continue
		}
		named[dialAddress(t.url)] = true
		if t.bare && t.url.Port() == "" {
			named[net.JoinHostPort(t.url.Hostname(), "80")] = true
		}
	}
	return named
}

func saysInner(u *url.URL) bool {
	host := strings.ToLower(u.Hostname())
	_, err := netip.ParseAddr(host)
	return err == nil || host == "localhost" || strings.HasSuffix(host, ".localhost")
}

// dialAddress is host:port as net/http dials it.
func dialAddress(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// newTransport never asks a proxy: it would open connections past the guard.
func newTransport(o Options, named map[string]bool) *http.Transport {
	dial := o.dial
	if dial == nil {
		dial = guarded(named)
	}
	return &http.Transport{
		DialContext:            dial,
		DialTLSContext:         o.dialTLS,
		TLSClientConfig:        &tls.Config{RootCAs: o.Roots, MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout:    o.Request,
		MaxConnsPerHost:        o.Parallel,
		MaxIdleConnsPerHost:    o.Parallel,
		MaxResponseHeaderBytes: o.HeaderBytes,
		DisableCompression:     true, // unpacked here, where the limit is
		ForceAttemptHTTP2:      true,
	}
}
