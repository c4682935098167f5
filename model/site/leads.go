package site

import (
	"net/url"
	"strings"
)

// leads gives the links that may be followed, in the order of the page: at
// most about most of them, from the top and from the foot of the page alike, as
// menus and policies stand there.
func (s *survey) leads(r *run, most int) []lead {
	base := s.baseURL()
	if base == nil {
		return nil
	}
	if base = wellFormed(base); base == nil {
		return nil
	}
	out := make([]lead, 0, min(len(s.hrefs), most))
	for i := range s.hrefs {
		if i >= most/2 && i < len(s.hrefs)-most/2 {
			continue
		}
		h := &s.hrefs[i]
		if l := r.leadOf(base, h.ref, s.label(h), s.legacy); l.url != nil {
			out = append(out, l)
		}
	}
	return out
}

// leadOf reads one link; its url is nil where it is not to be followed. Shops
// repeat the same links on every page, so what was read is kept.
func (r *run) leadOf(base *url.URL, ref, label string, legacy bool) lead {
	whole := strings.HasPrefix(ref, "/") && !strings.HasPrefix(ref, "//") && isASCII(ref)
	key := seenLink{base.Scheme, base.Host, ref, label}
	if whole {
		if known, ok := r.known.Load(key); ok {
			return known.(lead)
		}
	}
	var l lead
	u := plainAddress(base, ref)
	if u == nil {
		u = resolve(base, ref, legacy)
	}
	if u != nil && r.own(u) {
		if label := squeeze(label); !isAction(label, u) {
			l = lead{url: u, key: pageKey(u), role: roleOfURL(label, u)}
		}
	}
	if whole {
		r.known.Store(key, l)
	}
	return l
}

// seenLink is a link that reads the same on every page of its host.
type seenLink struct{ scheme, host, ref, label string }

// baseURL is what addresses of the page count from; nil for a saved file.
func (s *survey) baseURL() *url.URL {
	u := s.page.url
	if u == nil || s.base == "" {
		return u
	}
	if base, err := u.Parse(strings.TrimSpace(s.base)); err == nil && base.Host != "" {
		return base
	}
	return u
}

// refreshAddress reads "0; url=…"; a page that stays for longer than five
// seconds is a page of its own.
func refreshAddress(content string) string {
	wait, rest, ok := strings.Cut(content, ";")
	if !ok {
		wait, rest, ok = strings.Cut(content, ",")
	}
	wait, _, _ = strings.Cut(strings.TrimSpace(wait), ".")
	if !ok || len(wait) > 1 || wait > "5" {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if key, value, ok := strings.Cut(rest, "="); ok && strings.EqualFold(strings.TrimSpace(key), "url") {
		rest = value
	}
	return strings.Trim(strings.TrimSpace(rest), "\"'")
}

// scriptedRefresh reads start pages that consist of "location.href = …".
func (s *survey) scriptedRefresh() string {
	for _, sc := range s.scripts {
		if sc.inline && len(sc.text) < 1000 {
			if found := scriptedAddress(string(sc.text)); found != "" {
				return found
			}
		}
	}
	return ""
}

// scriptedAddress finds the literal address to which a piece of script leads.
func scriptedAddress(code string) string {
	if len(code) > 2000 {
		code = code[:2000]
	}
	for _, way := range [...]string{"location.href", "location.replace", "location.assign", "window.open", "location"} {
		_, rest, ok := strings.Cut(code, way)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, " \t=(")
		if rest == "" || rest[0] != '\'' && rest[0] != '"' {
			continue
		}
		if found, _, ok := strings.Cut(rest[1:], rest[:1]); ok && !strings.ContainsAny(found, "+\n") {
			return found
		}
	}
	return ""
}

func hasScheme(ref, scheme string) bool {
	return len(ref) >= len(scheme) && strings.EqualFold(ref[:len(scheme)], scheme)
}
