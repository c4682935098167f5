package site

import (
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
	if !p.Cut || p.Bytes != 2<<20 || p.sheet == nil || sent > 9<<20 {
		t.Errorf("%+v, %d bytes sent", p.SitePage, sent)
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
	if p.Trouble != troubleHeavy || p.sheet != nil {
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

// TestPlain: the short way past model.Printable changes nothing.
func TestPlain(t *testing.T) {
	piece := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("가힣a~ ·©₩…")), rapid.RuneFrom([]rune("\x1b\u200b\u0301\t\u1100\ufffd\u202e\u3000"))))
	plain := 0
	rapid.Check(t, func(t *rapid.T) {
		text := piece.Draw(t, "text")
		if !isPlain(text) {
			return
		}
		plain++
		if got := model.Printable(text); got != text {
			t.Fatalf("%q became %q", text, got)
		}
	})
	if plain == 0 {
		t.Error("no text was plain")
	}
}

type failer interface {
	Errorf(string, ...any)
}

// checkPage holds for every page that was read.
func checkPage(t failer, p *page) {
	if (p.sheet == nil) == (p.Trouble == "") {
		t.Errorf("tree %v with trouble %q", p.sheet != nil, p.Trouble)
	}
	if len(p.Text) > textLimit || len([]rune(p.Title)) > model.MaxFinding {
		t.Errorf("text of %d bytes, title of %d", len(p.Text), len(p.Title))
	}
	if p.Text != model.Printable(p.Text) || p.Title != model.Printable(p.Title) {
		t.Errorf("not printable: %q %q", p.Title, p.Text)
	}
}
