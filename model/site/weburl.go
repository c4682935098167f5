package site

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"portone-onboard/model"
)

// displayed gives an address as people read it: the host and Hangul in the path
// unpacked, printable. It still opens in a browser.
func displayed(u *url.URL) string {
	if u == nil {
		return ""
	}
	s := u.Scheme + "://" + shownHost(u) + shownPath(u)
	if u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return cutRunes(model.Printable(s), model.MaxFinding)
}

func shownHost(u *url.URL) string {
	host := u.Host
	if strings.Contains(host, "xn--") {
		if native, ok := hostToNative(u.Hostname()); ok {
			host = native
			if u.Port() != "" {
				host += ":" + u.Port()
			}
		}
	}
	return host
}

// shownPath unpacks a path where nothing but letters beyond ASCII was packed;
// a packed slash or space would be another path.
func shownPath(u *url.URL) string {
	if u.RawPath == "" && utf8.ValidString(u.Path) && !strings.ContainsFunc(u.Path, needsEscape) {
		return u.Path
	}
	return u.EscapedPath()
}

func needsEscape(r rune) bool {
	return r <= ' ' || r < utf8.RuneSelf && strings.ContainsRune("\"<>\\^`{}|%?#", r) || !unicode.IsPrint(r)
}

// sessionKeys are parameters that name a visit, not a page.
var sessionKeys = [...]string{"phpsessid", "jsessionid", "sid", "sessionid", "session_id", "sess", "aspsessionid", "cfid", "cftoken", "oscsid", "zenid"}

// trackingKeys are parameters that name the way somebody came.
var trackingKeys = [...]string{"fbclid", "gclid", "yclid", "msclkid", "napm", "nt_source", "nt_medium", "n_media", "n_query", "ref", "referer", "returnurl", "return_url", "redirect", "_ga"}

// dropSession takes session IDs out of an address: ";jsessionid=…" and parameters.
func dropSession(u *url.URL) {
	if i := strings.IndexByte(u.Path, ';'); i >= 0 && strings.HasPrefix(strings.ToLower(u.Path[i:]), ";jsessionid") {
		u.Path, u.RawPath = u.Path[:i], ""
	}
	if u.RawQuery != "" {
		u.RawQuery = keepParams(u.RawQuery, func(key string) bool { return !slices.Contains(sessionKeys[:], key) })
	}
}

// keepParams keeps the parameters of a query whose lower-case key passes.
// The rest stays byte for byte: many shops mind the order and odd escapes.
func keepParams(query string, keep func(key string) bool) string {
	for part := range strings.SplitSeq(query, "&") {
		if !keepParam(part, keep) {
			parts := strings.Split(query, "&")
			return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return !keepParam(part, keep) }), "&")
		}
	}
	return query
}

func keepParam(part string, keep func(key string) bool) bool {
	key, _, _ := strings.Cut(part, "=")
	return part != "" && keep(strings.ToLower(key))
}

// pageKey is equal for addresses that give the same page: http and https, with
// and without www, index files, the order of parameters and how somebody came.
func pageKey(u *url.URL) string {
	path := strings.TrimSuffix(u.EscapedPath(), "/")
	if i := strings.LastIndexByte(path, '/'); i >= 0 && isIndex(path[i+1:]) {
		path = path[:i]
	}
	query := keepParams(u.RawQuery, func(key string) bool {
		return !slices.Contains(trackingKeys[:], key) && !strings.HasPrefix(key, "utm_")
	})
	if strings.Contains(query, "&") {
		parts := strings.Split(query, "&")
		slices.Sort(parts)
		query = strings.Join(parts, "&")
	}
	return siteOf(u) + path + "?" + query
}

func isIndex(file string) bool {
	name, ext, ok := strings.Cut(file, ".")
	name, ext = strings.ToLower(name), strings.ToLower(ext)
	return ok && (name == "index" || name == "default") && slices.Contains([]string{"html", "htm", "php", "asp", "aspx", "jsp", "do"}, ext)
}

// resolve reads an address as it stands in a page; nil where it leads to no
// page, or the page has no address. Letters of a query go out in the page's own
// charset, as browsers send them.
func resolve(base *url.URL, ref string, legacy bool) *url.URL {
	ref = strings.Map(asBrowsers, strings.TrimSpace(ref))
	if base == nil || ref == "" || ref[0] == '#' || len(ref) > mostAddress {
		return nil
	}
	path, query, asked := strings.Cut(ref, "?")
	if asked && !isASCII(query) {
		ref = path + "?" + escapeQuery(query, legacy)
	}
	u, err := base.Parse(ref)
	if err != nil {
		return nil
	}
	return wellFormed(u)
}

// plainAddress reads what most links of a shop are, "/folder/page?name=value",
// as resolve would; nil for any other. base is well-formed.
func plainAddress(base *url.URL, ref string) *url.URL {
	if ref == "" || ref[0] != '/' {
		return nil
	}
	asked := -1
	for i := 1; i < len(ref); i++ {
		switch c := ref[i]; {
		case isLetter(c) || isDigit(c) || c == '-' || c == '_':
		case asked >= 0 && (c == '=' || c == '&' || c == '.'):
		case asked < 0 && (c == '/' || c == '.') && ref[i-1] != '/':
		case asked < 0 && c == '?' && i+1 < len(ref):
			asked = i
		default:
			return nil
		}
	}
	u := &url.URL{Scheme: base.Scheme, Host: base.Host, Path: ref}
	if asked >= 0 {
		u.Path, u.RawQuery = ref[:asked], ref[asked+1:]
		dropSession(u)
	}
	return u
}

// asBrowsers: they take line breaks and tabs out of addresses, and read a
// backslash as a slash.
func asBrowsers(r rune) rune {
	switch r {
	case '\n', '\r', '\t':
		return -1
	case '\\':
		return '/'
	}
	return r
}

func escapeQuery(query string, legacy bool) string {
	if legacy {
		if packed, ok := model.ToCP949(query); ok {
			query = packed
		}
	}
	const digits = "0123456789ABCDEF"
	out := make([]byte, 0, len(query)*2)
	for i := 0; i < len(query); i++ {
		if c := query[i]; c < utf8.RuneSelf {
			out = append(out, c)
		} else {
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(out)
}

// cutRunes keeps at most n characters.
func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
