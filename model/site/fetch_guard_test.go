package site

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"portone-onboard/model"
)

func TestGuard(t *testing.T) {
	for address, public := range map[string]bool{
		"8.8.8.8": true, "211.249.220.24": true, "2001:4860:4860::8888": true,
		"127.0.0.1": false, "127.9.9.9": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false,
		"169.254.169.254": false, "100.64.0.1": false, "0.0.0.0": false, "0.1.2.3": false, "224.0.0.1": false,
		"255.255.255.255": false, "198.18.0.1": false, "192.0.0.8": false, "::1": false, "::": false, "fe80::1": false,
		"fc00::1": false, "fd12::1": false, "ff02::1": false, "::ffff:127.0.0.1": false, "::ffff:8.8.8.8": true,
		"64:ff9b::7f00:1": false, "64:ff9b::808:808": true, "2002:7f00:1::": false, "2002:c0a8:101::1": false,
	} {
		if err := guard("tcp", net.JoinHostPort(address, "80"), nil); (err == nil) != public {
			t.Errorf("%s: %v", address, err)
		}
	}
	if guard("tcp", "[fe80::1%eth0]:80", nil) == nil || guard("tcp", "nonsense", nil) == nil {
		t.Error("a zone or nonsense passed")
	}
}

// TestPrivate: only what the merchant typed is reached inside, and only on its
// own port, by redirects and by names that resolve inside alike.
func TestPrivate(t *testing.T) {
	inside := plain(t, write("text/html", "<title>inside</title>secret"))
	away := plain(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, inside.URL, http.StatusFound)
	})
	port := inside.URL[strings.LastIndexByte(inside.URL, ':'):]
	for _, c := range []struct {
		target   string
		mayLocal bool
		trouble  string
	}{
		{inside.URL, false, ""},
		{"http://localhost" + port, false, ""},
		{"http://shop.localhost" + port, true, ""},
		{away.URL, false, troubleElsewhere},
	} {
		ask := model.SiteAsk{Targets: []string{c.target}, Profile: model.SiteProfile{MayLocal: c.mayLocal}}
		pages, err := New(Options{Pages: 1}).load(t.Context(), ask, nil)
		if strings.Contains(c.target, "shop.localhost") && pages[0].Trouble == troubleNoHost {
			continue // not every resolver knows names below localhost
		}
		if pages[0].Trouble != c.trouble {
			t.Errorf("%s: %q, %v", c.target, pages[0].Trouble, err)
		}
	}
	// A name that resolves inside, as by rebinding: the guard sees the address.
	named := guarded(map[string]bool{"127.0.0.1:1": true})
	if _, err := named(t.Context(), "tcp", "localhost"+port); !errors.Is(err, errPrivate) {
		t.Errorf("a name led inside: %v", err)
	}
	if _, err := named(t.Context(), "tcp", inside.Listener.Addr().String()); !errors.Is(err, errPrivate) {
		t.Errorf("another port of a named host: %v", err)
	}
}

// TestPrivateRedirect: the shop's own name leads to www, and that lies inside.
func TestPrivateRedirect(t *testing.T) {
	front := plain(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://www.shop.example/", http.StatusFound)
	})
	dial := func(ctx context.Context, network, address string) (net.Conn, error) {
		if address == "shop.example:80" {
			return internet{address: front}.dial(ctx, network, address)
		}
		return guarded(nil)(ctx, network, front.Listener.Addr().String())
	}
	pages, err := load(t, Options{dial: dial}, "http://shop.example")
	if err != nil || pages[0].Trouble != troublePrivate {
		t.Errorf("%+v, %v", pages[0].SitePage, err)
	}
}

func TestNothingToLookAt(t *testing.T) {
	closed := httptest.NewServer(nil)
	closed.Close()
	for target, want := range map[string]model.FailureKind{
		closed.URL:              model.FailOffline,
		"no-such-file.html/":    model.FailOffline,
		"./no-such-file.html":   model.FailInput,
		"":                      model.FailInput,
		"http://":               model.FailInput,
		"https://a:b@shop.kr/":  model.FailInput,
		"ftp://shop.kr/":        model.FailInput,
		"javascript:alert(1)":   model.FailInput,
		"https://shop.kr:x/":    model.FailInput,
		t.TempDir():             model.FailInput,
		"word":                  model.FailInput,
		"https://nope.example/": model.FailOffline,
	} {
		pages, err := load(t, Options{dial: internetOrLocal(closed)}, target)
		var f *model.Failure
		if !errors.As(err, &f) || f.Kind != want {
			t.Errorf("%q: %v (%d pages)", target, err, len(pages))
		}
	}
}

// internetOrLocal has no names at all; closed may be dialled and refuses.
func internetOrLocal(closed *httptest.Server) dialFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		if address == closed.Listener.Addr().String() {
			return new(net.Dialer).DialContext(ctx, network, address)
		}
		return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Name: address, IsNotFound: true}}
	}
}

func TestStopped(t *testing.T) {
	reached := make(chan struct{})
	s := plain(t, func(_ http.ResponseWriter, r *http.Request) {
		close(reached)
		<-r.Context().Done()
	})
	ctx, stop := context.WithCancel(t.Context())
	go func() { <-reached; stop() }()
	_, err := New(Options{}).load(ctx, model.SiteAsk{Targets: []string{s.URL}}, nil)
	var f *model.Failure
	if !errors.As(err, &f) || f.Kind != model.FailStopped {
		t.Error(err)
	}
}
