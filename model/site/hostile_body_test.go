package site

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
)

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
		if p.Trouble != c.trouble || p.Cut != c.cut || p.Bytes > 100_000 || c.trouble == "" && p.sheet == nil {
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
