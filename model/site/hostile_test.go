package site

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

func quiet() *log.Logger { return log.New(io.Discard, "", 0) }

// raw serves bytes as they are, without a server's care.
func raw(t *testing.T, answer func(net.Conn)) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() {
				defer c.Close()
				_, _ = c.Read(make([]byte, 4096))
				answer(c)
			}()
		}
	}()
	return "http://" + l.Addr().String()
}

const short = 100 * time.Millisecond

func TestSlowLoris(t *testing.T) {
	drip := func(c net.Conn, what string) {
		for {
			if _, err := io.WriteString(c, what); err != nil {
				return
			}
			time.Sleep(time.Millisecond)
		}
	}
	for name, answer := range map[string]func(net.Conn){
		"silent":  func(c net.Conn) { _, _ = io.Copy(io.Discard, c) },
		"headers": func(c net.Conn) { _, _ = io.WriteString(c, "HTTP/1.1 200 OK\r\n"); drip(c, "a: b\r\n") },
		"body":    func(c net.Conn) { _, _ = io.WriteString(c, "HTTP/1.1 200 OK\r\n\r\n<p>"); drip(c, "x") },
	} {
		begin := time.Now()
		pages, err := load(t, Options{Request: short}, raw(t, answer))
		if failureOf(pages[0].Trouble) != model.FailTimeout || err == nil || time.Since(begin) > 20*short {
			t.Errorf("%s: %q after %v", name, pages[0].Trouble, time.Since(begin))
		}
	}
}

func TestTotalTime(t *testing.T) {
	begin := time.Now()
	s := plain(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			write("text/html", `<p>hi<a href=/terms>이용약관</a><a href=/privacy>개인정보처리방침</a>`)(w, r)
			return
		}
		<-r.Context().Done()
	})
	pages, err := load(t, Options{Total: 2 * short}, s.URL)
	if err != nil || len(pages) < 1 || pages[0].Trouble != "" || time.Since(begin) > 20*short {
		t.Fatalf("%d pages, %v, %v", len(pages), err, time.Since(begin))
	}
	for _, p := range pages[1:] {
		if p.Trouble != troubleTimeout {
			t.Errorf("%+v", p.SitePage)
		}
	}
}

func TestEndlessBody(t *testing.T) {
	s := plain(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for {
			if _, err := io.WriteString(w, "<p>상점 "+strings.Repeat("x", 1000)); err != nil {
				return
			}
		}
	})
	p := loadOne(t, Options{PageBytes: 10_000}, s.URL)
	if !p.Cut || p.Bytes != 10_000 || p.Trouble != "" {
		t.Errorf("%+v", p.SitePage)
	}
}

func TestTenMebibytes(t *testing.T) {
	var sent int
	done := make(chan struct{})
	s := plain(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			return
		}
		defer close(done)
		w.Header().Set("Content-Type", "text/html")
		row := []byte(strings.Repeat("<p>한 줄</p>", 100))
		for sent < 10<<20 {
			n, err := w.Write(row)
			sent += n
			if err != nil {
				return
			}
		}
	})
	p := loadOne(t, Options{Pages: 1}, s.URL)
	<-done
	if !p.Cut || p.Bytes != 2<<20 || p.doc == nil || sent > 9<<20 {
		t.Errorf("%+v, %d bytes sent", p.SitePage, sent)
	}
}

func packedBody(t *testing.T, how string, body []byte) []byte {
	var out bytes.Buffer
	var w io.WriteCloser
	switch how {
	case "gzip":
		w = gzip.NewWriter(&out)
	case "zlib":
		w = zlib.NewWriter(&out)
	default:
		w, _ = flate.NewWriter(&out, 9)
	}
	if _, err := w.Write(body); err != nil {
		t.Fatal(err)
	}
	w.Close()
	return out.Bytes()
}

func TestPacked(t *testing.T) {
	bomb := bytes.Repeat([]byte("<p>0</p>"), 4<<20)
	hello := []byte("<title>상점</title><p>" + strings.Repeat("안녕", 3000))
	zipped := packedBody(t, "gzip", hello)
	for name, c := range map[string]struct {
		encoding string
		body     []byte
		trouble  string
		cut      bool
	}{
		"gzip":                 {"gzip", zipped, "", false},
		"zlib":                 {"deflate", packedBody(t, "zlib", hello), "", false},
		"flate":                {"deflate", packedBody(t, "flate", hello), "", false},
		"bomb":                 {"gzip", packedBody(t, "gzip", bomb), "", true},
		"bomb zlib":            {"deflate", packedBody(t, "zlib", bomb), "", true},
		"brotli":               {"br", []byte("\x0b\x02\x80hello"), troublePacked, false},
		"no gzip":              {"gzip", []byte("<p>plain"), troublePacked, false},
		"half":                 {"gzip", zipped[:len(zipped)-20], "", true},
		"empty":                {"gzip", nil, troubleEmpty, false},
		"nothing in gigabytes": {"deflate", bytes.Repeat([]byte("\x00\x00\x00\xff\xff"), 1<<20), troublePacked, false},
	} {
		s := plain(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Header().Set("Content-Encoding", c.encoding)
			_, _ = w.Write(c.body)
		})
		p := loadOne(t, Options{PageBytes: 100_000, Pages: 1}, s.URL)
		if p.Trouble != c.trouble || p.Cut != c.cut || p.Bytes > 100_000 || c.trouble == "" && p.doc == nil {
			t.Errorf("%s: %+v", name, p.SitePage)
		}
	}
}

func TestBrokenAnswers(t *testing.T) {
	for name, c := range map[string]struct{ answer, trouble string }{
		"huge header":          {"HTTP/1.1 200 OK\r\nX-Big: " + strings.Repeat("x", 200_000) + "\r\n\r\n<p>hi", troubleAnswer},
		"many headers":         {"HTTP/1.1 200 OK\r\n" + strings.Repeat("X: y\r\n", 50_000) + "\r\n<p>hi", troubleAnswer},
		"not HTTP":             {"SSH-2.0-OpenSSH_9.6\r\n", troubleAnswer},
		"short":                {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>half", ""},
		"bad length":           {"HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\n<p>hi", troubleAnswer},
		"empty":                {"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", troubleEmpty},
		"error":                {"HTTP/1.1 503 Busy\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<p>hi", troubleStatus},
		"no content":           {"HTTP/1.1 204 None\r\n\r\n", troubleEmpty},
		"redirect to nowhere":  {"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", troubleStatus},
		"redirect to nonsense": {"HTTP/1.1 302 Found\r\nLocation: http://[::bad\r\nContent-Length: 0\r\n\r\n", troubleAnswer},
	} {
		p := loadOne(t, Options{Pages: 1}, raw(t, func(conn net.Conn) { _, _ = io.WriteString(conn, c.answer) }))
		if p.Trouble != c.trouble {
			t.Errorf("%s: %+v", name, p.SitePage)
		}
	}
	p := loadOne(t, Options{Pages: 1}, raw(t, func(net.Conn) {}))
	if p.Trouble == "" {
		t.Error("a connection closed at once gave a page")
	}
}

func TestNotHTML(t *testing.T) {
	for name, c := range map[string]struct {
		kind, body, trouble string
	}{
		"png":           {"text/html", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR<", troubleNotHTML},
		"pdf":           {"application/pdf", "%PDF-1.7 <<", troubleNotHTML},
		"pdf as html":   {"text/html", "%PDF-1.7 << /Type", troubleNotHTML},
		"zip":           {"text/html", "PK\x03\x04<html>", troubleNotHTML},
		"noise":         {"text/html", "<" + strings.Repeat("\x00\x01\x02\x93", 500), troubleNotHTML},
		"json":          {"application/json", `{"a":"<p>"}`, troubleNotHTML},
		"words":         {"text/plain", "hello", troubleNotHTML},
		"spaces":        {"text/html", " \r\n\t", troubleEmpty},
		"no kind":       {"", "<title>x</title><p>hi", ""},
		"html as text":  {"text/plain", "<html><title>x</title><p>hi", ""},
		"xhtml":         {"application/xhtml+xml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><title>x</title><p/></html>", ""},
		"some controls": {"text/html", "<p>a\x0bb\x00c" + strings.Repeat("text ", 100), ""},
	} {
		p := loadOne(t, Options{Pages: 1}, plain(t, func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Content-Type"] = []string{c.kind}
			_, _ = io.WriteString(w, c.body)
		}).URL)
		if p.Trouble != c.trouble {
			t.Errorf("%s: %q", name, p.Trouble)
		}
	}
}

// TestNested: a million nested tags are a page all the same, in little time.
func TestNested(t *testing.T) {
	const million = 1_000_000
	foot := `<a href="/terms">이용약관</a><p>상호 무궁화상점`
	for _, c := range []struct{ name, body string }{
		{"div", strings.Repeat("<div>", million) + foot},
		{"closed", strings.Repeat("<div>", million) + foot + strings.Repeat("</div>", million)},
		{"span", strings.Repeat("<span>", million) + foot},
		{"b", strings.Repeat("<b>", million) + foot},
		{"font", strings.Repeat("<font size=1>", million) + foot},
		{"table", strings.Repeat("<table>", million/2) + foot},
		{"cells", strings.Repeat("<table><tr><td>", million/4) + foot},
		{"template", strings.Repeat("<template>", million) + foot},
		{"svg", strings.Repeat("<svg>", million) + foot},
		{"list", strings.Repeat("<ul><li>", million/2) + foot},
		{"select", strings.Repeat("<select><option>", million/4) + foot},
		{"comments", strings.Repeat("<!--", million) + foot},
		{"one tag", "<p " + strings.Repeat("a ", million) + ">" + foot},
		{"attributes", "<p " + numbered(" a%d", 200_000) + ">" + foot},
		{"links", strings.Repeat("<a>", million/2) + foot},
		{"cdata", strings.Repeat("<![CDATA[", million/4) + foot},
	} {
		begin := time.Now()
		p := parseBody(t, Options{PageBytes: 32 << 20}, c.body)
		if took := time.Since(begin); took > 10*time.Second {
			t.Errorf("%s took %v", c.name, took)
		}
		if p.Trouble != "" && p.Trouble != troubleHeavy {
			t.Errorf("%s: %q", c.name, p.Trouble)
		}
		if c.name == "div" && !strings.Contains(p.Text, "무궁화상점") {
			t.Errorf("%s: nothing of the page was read: %+v", c.name, p.SitePage)
		}
	}
}

// TestRepeatedFormatting: the parser repeats unclosed formatting in every
// paragraph; that must end before memory does.
func TestRepeatedFormatting(t *testing.T) {
	p := parseBody(t, Options{}, "<p>"+numbered("<b id=x%d>", 300)+strings.Repeat("<p>x", 300_000))
	if p.Trouble != troubleHeavy || p.doc != nil {
		t.Errorf("%+v", p.SitePage)
	}
}

func numbered(format string, n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, format, i)
	}
	return out.String()
}

// parseBody reads a body as saved HTML.
func parseBody(t testing.TB, o Options, body string) *page {
	return newRun(o.filled(), nil, false).readInput(t.Context(), []byte(body))
}

func TestTerminalEscapes(t *testing.T) {
	p := parseBody(t, Options{}, "<title>\x1b]0;owned\x07\x1b[31m상점\u202e</title><p>a\x1b[2Jb\u0085c&#x1b;[0m&#x202e;d")
	for _, text := range []string{p.Title, p.Text} {
		if text != model.Printable(text) || strings.ContainsAny(text, "\x1b\x07\u202e\u0085") {
			t.Errorf("%q", text)
		}
	}
	if p.Title != "상점" {
		t.Errorf("%q", p.Title)
	}
	long := parseBody(t, Options{}, "<title>"+strings.Repeat("가", 5000)+"</title><p>x")
	if n := len([]rune(long.Title)); n > model.MaxFinding {
		t.Errorf("a title of %d characters", n)
	}
}

// TestAnyBody: any bytes with any header give a page or a trouble, within limits.
func TestAnyBody(t *testing.T) {
	r := newRun(Options{PageBytes: 3000}.filled(), nil, false)
	rapid.Check(t, func(t *rapid.T) {
		body := drawBody(t)
		kind := rapid.SampledFrom([]string{"", "text/html", "text/html; charset=euc-kr", "text/html; charset=utf-16", "text/html;charset=iso-2022-kr", "image/png", ";;;"}).Draw(t, "kind")
		p := &page{SitePage: model.SitePage{Bytes: len(body)}}
		r.weight.Store(0)
		r.parse(t.Context(), p, body, kind)
		checkPage(t, p)
	})
}

func drawBody(t *rapid.T) []byte {
	piece := rapid.OneOf(
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 40), func(b []byte) string { return string(b) }),
		rapid.SampledFrom([]string{"<p>", "<div>", "</div>", "<a href=/x>", "<title>", "<script>", "</script>", "<table>", "<meta charset=", "상호", "\xbb\xf3\xc8\xa3", "\xff\xfe", "&nbsp;", "<frameset>", "<!--", "<svg>", "<noscript>", "\x1b[31m"}),
		rapid.String(),
	)
	return []byte(strings.Join(rapid.SliceOfN(piece, 0, 60).Draw(t, "pieces"), ""))
}

type failer interface {
	Errorf(string, ...any)
}

// checkPage holds for every page that was read.
func checkPage(t failer, p *page) {
	if (p.doc == nil) == (p.Trouble == "") {
		t.Errorf("tree %v with trouble %q", p.doc != nil, p.Trouble)
	}
	if len(p.Text) > textLimit || len([]rune(p.Title)) > model.MaxFinding {
		t.Errorf("text of %d bytes, title of %d", len(p.Text), len(p.Title))
	}
	if p.Text != model.Printable(p.Text) || p.Title != model.Printable(p.Title) {
		t.Errorf("not printable: %q %q", p.Title, p.Text)
	}
}
