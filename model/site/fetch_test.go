package site

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"portone-onboard/model"
)

// internet leads names to servers of this test: "shop.example:443" → 127.0.0.1:….
// What it does not name goes through the real guard, as a redirect would.
type internet map[string]*httptest.Server

func (i internet) dial(ctx context.Context, network, address string) (net.Conn, error) {
	if s := i[address]; s != nil {
		return new(net.Dialer).DialContext(ctx, network, s.Listener.Addr().String())
	}
	host, _, _ := net.SplitHostPort(address)
	if strings.HasSuffix(host, ".example") {
		return nil, &net.OpError{Op: "dial", Net: network, Err: errRefusedWindows}
	}
	return guarded(nil)(ctx, network, address)
}

func plain(t testing.TB, h http.HandlerFunc) *httptest.Server {
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

// load looks at targets with small limits of time.
func load(t *testing.T, o Options, targets ...string) ([]*page, error) {
	t.Helper()
	fill(&o.Request, 5*time.Second)
	return New(o).load(t.Context(), model.SiteAsk{Targets: targets}, nil)
}

// loadOne gives the only page of a look that never fails as a whole.
func loadOne(t *testing.T, o Options, target string) *page {
	t.Helper()
	pages, err := load(t, o, target)
	if len(pages) == 0 {
		t.Fatalf("no page, %v", err)
	}
	return pages[0]
}

func write(kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		_, _ = w.Write([]byte(body))
	}
}

// shop serves pages by path and keeps what was asked for.
type shop struct {
	pages map[string]string
	mu    sync.Mutex
	asked []string
}

func (s *shop) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked = append(s.asked, r.Method+" "+r.URL.RequestURI())
	s.mu.Unlock()
	body, ok := s.pages[r.URL.RequestURI()]
	switch {
	case !ok:
		http.NotFound(w, r)
	case strings.HasPrefix(body, "/"), strings.HasPrefix(body, "http"):
		http.Redirect(w, r, body, http.StatusFound)
	case strings.HasSuffix(r.URL.Path, ".txt"):
		write("text/plain", body)(w, r)
	case strings.HasSuffix(r.URL.Path, ".js"):
		write("text/javascript", body)(w, r)
	default:
		write("text/html; charset=utf-8", body)(w, r)
	}
}

func (s *shop) askedFor(path string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, a := range s.asked {
		if strings.HasSuffix(a, " "+path) {
			return true
		}
	}
	return false
}

func TestUserAgentAndMethod(t *testing.T) {
	var got http.Request
	s := plain(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			got = *r
		}
		write("text/html", "<p>hi")(w, r)
	})
	loadOne(t, Options{Version: "1.2"}, s.URL)
	if agent := got.Header.Get("User-Agent"); agent != "portone-onboard/1.2 (+site check by its owner)" {
		t.Error(agent)
	}
	if got.Method != http.MethodGet || got.Header.Get("Cookie") != "" {
		t.Errorf("%s with cookie %q", got.Method, got.Header.Get("Cookie"))
	}
}

func TestBareHostFallsBack(t *testing.T) {
	only := plain(t, write("text/html", "<title>plain</title><p>hi"))
	net := internet{"shop.example:80": only}
	p := loadOne(t, Options{dial: net.dial}, "shop.example")
	if p.Address != "http://shop.example/" || p.Title != "plain" || p.url.Scheme != "http" {
		t.Errorf("%+v", p.SitePage)
	}
	if p := loadOne(t, Options{dial: net.dial}, "https://shop.example"); p.Trouble != troubleRefused {
		t.Errorf("https was typed and refused: %+v", p.SitePage)
	}
	local := strings.TrimPrefix(only.URL, "http://")
	if p := loadOne(t, Options{}, local); p.Trouble != "" || p.url.Scheme != "http" {
		t.Errorf("a local server without TLS: %+v", p.SitePage)
	}
}

func TestRedirects(t *testing.T) {
	s := &shop{pages: map[string]string{
		"/":       "<title>start</title><p>hi",
		"/moved":  "/new",
		"/new":    "<p>new",
		"/loop":   "/loop?2",
		"/loop?2": "/loop",
		"/out":    "https://elsewhere.example/",
		"/www":    "http://www.shop.example/new",
		"/meta":   `<meta http-equiv="Refresh" content="0; URL='/new'"><p>x`,
		"/metas":  `<meta http-equiv=refresh content="0;url=/metas2">`,
		"/metas2": `<meta http-equiv=refresh content="0;url=/metas">`,
		"/script": `<script>location.href = "/new";</script>`,
		"/stay":   `<meta http-equiv="refresh" content="300"><p>stays`,
		"/self":   `<meta http-equiv="refresh" content="1;url=/self"><p>stays`,
		"/away":   `<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">`,
	}}
	here := plain(t, s.ServeHTTP)
	world := internet{"shop.example:80": here, "www.shop.example:80": here}
	for path, want := range map[string]struct{ address, trouble string }{
		"/moved":  {"http://shop.example/new", ""},
		"/www":    {"http://www.shop.example/new", ""},
		"/meta":   {"http://shop.example/new", ""},
		"/script": {"http://shop.example/new", ""},
		"/stay":   {"http://shop.example/stay", ""},
		"/self":   {"http://shop.example/self", ""},
		"/loop":   {"", troubleRedirects},
		"/metas":  {"", troubleRedirects},
		"/out":    {"", troubleElsewhere},
		"/away":   {"", troubleElsewhere},
	} {
		p := loadOne(t, Options{dial: world.dial, Pages: 1}, "http://shop.example"+path)
		if p.Trouble != want.trouble || want.address != "" && p.Address != want.address || (p.doc == nil) != (want.trouble != "") {
			t.Errorf("%s: %+v, want %v", path, p.SitePage, want)
		}
	}
}

// authority signs certificates of this test.
type authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t *testing.T) authority {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	form := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test"}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, form, form, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	cert, _ := x509.ParseCertificate(der)
	return authority{cert, key}
}

func (a authority) pool() *x509.CertPool {
	p := x509.NewCertPool()
	p.AddCert(a.cert)
	return p
}

func (a authority) serve(t *testing.T, host string, until time.Time, h http.HandlerFunc) *httptest.Server {
	form := &x509.Certificate{
		SerialNumber: big.NewInt(2), DNSNames: []string{host}, NotBefore: time.Now().Add(-2 * time.Hour), NotAfter: until,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, form, a.cert, &a.key.PublicKey, a.key)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewUnstartedServer(h)
	s.TLS = &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: a.key}}}
	s.EnableHTTP2 = true
	s.Config.ErrorLog = quiet()
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}

func TestTLS(t *testing.T) {
	a, stranger := newAuthority(t), newAuthority(t)
	soon, past := time.Now().Add(time.Hour), time.Now().Add(-time.Hour)
	hello := write("text/html", "<title>hello</title><p>hi")
	old := httptest.NewUnstartedServer(hello)
	old.TLS = &tls.Config{MaxVersion: tls.VersionTLS11}
	old.Config.ErrorLog = quiet()
	old.StartTLS()
	t.Cleanup(old.Close)
	world := internet{
		"good.example:443":    a.serve(t, "good.example", soon, hello),
		"expired.example:443": a.serve(t, "expired.example", past, hello),
		"other.example:443":   a.serve(t, "else.example", soon, hello),
		"unknown.example:443": stranger.serve(t, "unknown.example", soon, hello),
		"old.example:443":     old,
	}
	for host, want := range map[string]string{
		"good": "", "expired": troubleTLSExpired, "other": troubleTLSHost, "unknown": troubleTLSUnknown, "old": troubleTLS,
	} {
		pages, err := load(t, Options{dial: world.dial, Roots: a.pool(), Pages: 1}, "https://"+host+".example")
		if err != nil || pages[0].Trouble != want {
			t.Errorf("%s: %q, %v", host, pages[0].Trouble, err)
		}
	}
}

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

func TestWellFormed(t *testing.T) {
	for in, want := range map[string]string{
		"https://Shop.KR:443":                      "https://shop.kr/",
		"http://shop.kr:80/a#b":                    "http://shop.kr/a",
		"https://shop.kr:8443/":                    "https://shop.kr:8443/",
		"https://한글.kr/상품":                         "https://xn--bj0bj06e.kr/%EC%83%81%ED%92%88",
		"https://shop.kr/a;jsessionid=1F?x=1":      "https://shop.kr/a?x=1",
		"https://shop.kr/?PHPSESSID=abc&x=1&sid=2": "https://shop.kr/?x=1",
		"https://[::1]:3000/":                      "https://[::1]:3000/",
		"mailto:a@b.c":                             "",
		"tel:02-123-4567":                          "",
		"javascript:void(0)":                       "",
		"data:text/html,hi":                        "",
		"https://user:pass@shop.kr/":               "",
		"https:///path":                            "",
	} {
		u, err := url.Parse(in)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if c := wellFormed(u); c != nil {
			got = c.String()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestDisplayed(t *testing.T) {
	for in, want := range map[string]string{
		"https://xn--3e0b707e.kr/%EC%83%81%ED%92%88/1": "https://한국.kr/상품/1",
		"https://shop.kr/a%20b":                        "https://shop.kr/a%20b",
		"https://shop.kr/a%2Fb":                        "https://shop.kr/a%2Fb",
		"https://shop.kr/%C5%D7":                       "https://shop.kr/%C5%D7",
		"https://shop.kr/%1B%5B31m":                    "https://shop.kr/%1B%5B31m",
		"https://shop.kr/%E2%80%AEx":                   "https://shop.kr/%E2%80%AEx",
	} {
		u, _ := url.Parse(in)
		if got := displayed(u); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
