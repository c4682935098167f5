package site

import (
	"context"
	"net/url"
	"strings"
	"sync"
)

// robots are the rules of one robots.txt for this program (RFC 9309). A delay
// between requests is no part of it; the limit on parallel requests stands in.
type robots struct{ rules []robotRule }

type robotRule struct {
	pattern string
	allow   bool
}

// robotsBytes is read of a robots.txt; the standard asks for no less.
const robotsBytes = 512 << 10

// readRobots gives the rules of the groups that name agent, or of "*" where
// none does. What is no robots.txt (a page, a binary) has no rules.
func readRobots(text []byte, agent string) robots {
	var named, any robots
	var groups []*robots // that the current rules belong to
	found, open := false, false
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		switch key {
		case "user-agent":
			if !open {
				groups, open = nil, true
			}
			switch {
			case value == "*":
				groups = append(groups, &any)
			case isAgent(value, agent):
				groups, found = append(groups, &named), true
			}
		case "allow", "disallow":
			open = false
			for _, g := range groups {
				g.add(value, key == "allow")
			}
		}
	}
	if found {
		return named
	}
	return any
}

// isAgent compares the name before the version, as the standard has it.
func isAgent(value, agent string) bool {
	name, _, _ := strings.Cut(strings.ToLower(value), "/")
	return strings.TrimSpace(name) == agent
}

// mostRules and mostPattern bound what matching one address may cost.
const (
	mostRules   = 2000
	mostPattern = 500
)

func (r *robots) add(pattern string, allow bool) {
	if pattern != "" && len(pattern) <= mostPattern && len(r.rules) < mostRules {
		r.rules = append(r.rules, robotRule{pattern, allow})
	}
}

// allows tells whether an address may be fetched: the longest rule that
// matches decides, and of equals the one that allows.
func (r robots) allows(u *url.URL) bool {
	query := ""
	if u.RawQuery != "" {
		query = "?" + u.RawQuery
	}
	path, plain := u.EscapedPath()+query, u.Path+query // rules may be written either way
	longest, allow := -1, true
	for _, rule := range r.rules {
		n := len(rule.pattern)
		if n < longest || n == longest && !rule.allow {
			continue
		}
		if matches(rule.pattern, path) || matches(rule.pattern, plain) {
			longest, allow = n, rule.allow
		}
	}
	return allow
}

// matches holds where a pattern matches the beginning of a path; "*" is any
// run, "$" at the end is the end. Each star takes the first place that fits,
// so the time is linear in path × stars.
func matches(pattern, path string) bool {
	whole := strings.HasSuffix(pattern, "$")
	parts := strings.Split(strings.TrimSuffix(pattern, "$"), "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	for i, part := range parts[1:] {
		if whole && i == len(parts)-2 {
			return strings.HasSuffix(path, part)
		}
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	return !whole || path == ""
}

// rulebook keeps each origin's rules; each robots.txt is fetched once.
type rulebook struct {
	mu    sync.Mutex
	books map[string]func() robots
}

// allowed tells whether robots.txt lets this program fetch u. Where there is
// none, or it cannot be had, nothing is forbidden: its owner asked for the look.
func (r *run) allowed(ctx context.Context, u *url.URL) bool {
	return r.rulesOf(ctx, u)().allows(u)
}

func (r *run) rulesOf(ctx context.Context, u *url.URL) func() robots {
	b := &r.book
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.books == nil {
		b.books = map[string]func() robots{}
	}
	key := origin(u)
	if b.books[key] == nil {
		b.books[key] = sync.OnceValue(func() robots { return r.fetchRobots(ctx, u) })
	}
	return b.books[key]
}

func (r *run) fetchRobots(ctx context.Context, u *url.URL) robots {
	got := r.fetch(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}, robotsBytes, 0)
	if got.trouble != "" || got.status != 200 {
		return robots{}
	}
	return readRobots(got.body, product)
}
