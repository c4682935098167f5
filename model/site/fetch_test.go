package site

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
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
		if p.Trouble != want.trouble || want.address != "" && p.Address != want.address || (p.sheet == nil) != (want.trouble != "") {
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
