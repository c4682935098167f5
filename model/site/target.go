package site

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// target is one thing that the merchant named: an address or a saved file.
type target struct {
	text string
	url  *url.URL // nil for a file
	bare bool     // typed without a scheme: https is tried, then http
	file string
}

// targetsOf reads what was named. A name that exists on disk is a file even
// where it could be a host, as the merchant can see it there.
func targetsOf(texts []string) []target {
	var out []target
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			out = append(out, targetOf(text))
		}
	}
	return out
}

func targetOf(text string) target {
	t := target{text: text}
	if path, ok := strings.CutPrefix(text, "file://"); ok {
		t.file = filepath.FromSlash(path)
		return t
	}
	lower := strings.ToLower(text)
	typed := strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
	if !typed && looksLikeFile(text) {
		t.file = text
		return t
	}
	t.bare = !typed
	t.url = addressOf(text, t.bare)
	return t
}

func looksLikeFile(text string) bool {
	if strings.HasPrefix(text, ".") || filepath.IsAbs(text) || strings.ContainsRune(text, '\\') {
		return true
	}
	_, err := os.Lstat(text)
	return err == nil
}

// addressOf reads an address, or gives nil. Full-width signs, as a Korean
// keyboard leaves them, are narrowed.
func addressOf(text string, bare bool) *url.URL {
	text = strings.Map(narrow, text)
	if bare {
		text = "https://" + strings.TrimPrefix(text, "//")
	}
	u, err := url.Parse(text)
	if err != nil || len(text) > mostAddress || u.User != nil {
		return nil
	}
	u = wellFormed(u)
	if u == nil || !strings.Contains(u.Host, ".") && !strings.Contains(u.Host, ":") && u.Host != "localhost" {
		return nil
	}
	return u
}

func narrow(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '\u3000':
		return ' '
	}
	return r
}

const mostAddress = 2000

// wellFormed gives an address as it is asked for: http or https, the host in
// ASCII, no port that the scheme has anyway, no fragment, no session ID.
// It gives nil for anything else.
func wellFormed(u *url.URL) *url.URL {
	scheme := strings.ToLower(u.Scheme)
	if scheme != "http" && scheme != "https" || u.Hostname() == "" || u.User != nil || u.Opaque != "" {
		return nil
	}
	host, err := asciiHost(u.Hostname())
	if err != nil {
		return nil
	}
	if port := u.Port(); port != "" && scheme+port != "http80" && scheme+port != "https443" {
		host += ":" + port
	}
	clean := &url.URL{Scheme: scheme, Host: host, Path: u.Path, RawPath: u.RawPath, RawQuery: u.RawQuery}
	dropSession(clean)
	if clean.Path == "" {
		clean.Path = "/"
	}
	return clean
}

// asciiHost gives a host in lower case and Punycode; IPv6 keeps its brackets.
func asciiHost(host string) (string, error) {
	if strings.Contains(host, ":") {
		return "[" + strings.ToLower(host) + "]", nil
	}
	host = strings.TrimSuffix(host, ".")
	if isASCII(host) { // underscores and the like stand in hosts that exist
		return strings.ToLower(host), nil
	}
	return hostToASCII(host)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// origin is scheme, host and port: where a robots.txt holds.
func origin(u *url.URL) string { return u.Scheme + "://" + u.Host }

// siteOf names the site of an address: the host without "www.", with the port
// where it is none of the usual. http and https are one site.
func siteOf(u *url.URL) string {
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.")
}
