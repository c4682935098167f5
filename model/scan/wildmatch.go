package scan

import (
	"strings"
	"unicode/utf8"
)

// wildMatch is git's matching of a pattern against a slash path: "*" and "?" stay
// within a name, "**" between slashes is any number of folders, sets as in a
// shell. work bounds it: patterns like "*a*a*a*a" against a long name end
// without a match instead of never.
func wildMatch(pattern, name string) bool {
	work := maxWildSteps
	return wild(pattern, name, true, &work)
}

const maxWildSteps = 1 << 16

// wild matches; start tells that pattern begins at a path part.
func wild(p, s string, start bool, work *int) bool {
	for p != "" {
		if *work--; *work < 0 {
			return false
		}
		switch {
		case p[0] == '*':
			return wildStar(p, s, start, work)
		case s == "":
			return false
		case p[0] == '?':
			if s[0] == '/' {
				return false
			}
			p, s, start = p[1:], afterRune(s), false
		case p[0] == '[':
			rest, ok := wildSet(p, &s)
			if !ok {
				return false
			}
			p, start = rest, false
		default:
			rest, ok := wildLiteral(p, s)
			if !ok {
				return false
			}
			start = s[0] == '/'
			p, s = rest, s[1:]
		}
	}
	return s == ""
}

func afterRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[n:]
}

func wildLiteral(p, s string) (rest string, ok bool) {
	if p[0] == '\\' {
		if len(p) == 1 {
			return "", false
		}
		p = p[1:]
	}
	return p[1:], p[0] == s[0]
}

// wildStar handles one or more stars at the head of p.
func wildStar(p, s string, start bool, work *int) bool {
	rest := strings.TrimLeft(p, "*")
	stars := len(p) - len(rest)
	if stars == 2 && start && (rest == "" || rest[0] == '/') {
		if rest == "" {
			return true
		}
		return wildFolders(rest[1:], s, work)
	}
	for {
		if wild(rest, s, false, work) {
			return true
		}
		if s == "" || s[0] == '/' || *work < 0 {
			return false
		}
		s = s[1:]
	}
}

// wildFolders matches rest here or after any slash.
func wildFolders(rest, s string, work *int) bool {
	for {
		if wild(rest, s, true, work) {
			return true
		}
		i := strings.IndexByte(s, '/')
		if i < 0 || *work < 0 {
			return false
		}
		s = s[i+1:]
	}
}

// wildSet takes one character of s by the set at the head of p and gives what
// follows the set. A set never takes a slash; one without an end takes nothing.
func wildSet(p string, s *string) (rest string, ok bool) {
	r, n := utf8.DecodeRuneInString(*s)
	p = p[1:]
	not := p != "" && (p[0] == '!' || p[0] == '^')
	if not {
		p = p[1:]
	}
	found := false
	for first := true; p != "" && (first || p[0] != ']'); first = false {
		if class, after, is := setClass(p); is {
			found, p = found || inClass(class, r), after
			continue
		}
		low, after := setRune(p)
		high := low
		if len(after) > 1 && after[0] == '-' && after[1] != ']' {
			high, after = setRune(after[1:])
		}
		found, p = found || low <= r && r <= high, after
	}
	if p == "" || r == '/' || found == not {
		return "", false
	}
	*s = (*s)[n:]
	return p[1:], true
}

// setRune reads one character of a set, escaped or not.
func setRune(p string) (rune, string) {
	if p[0] == '\\' && len(p) > 1 {
		p = p[1:]
	}
	r, n := utf8.DecodeRuneInString(p)
	return r, p[n:]
}

// setClass reads "[:alpha:]" at the head of p.
func setClass(p string) (class, rest string, ok bool) {
	p, ok = strings.CutPrefix(p, "[:")
	if !ok {
		return "", "", false
	}
	return strings.Cut(p, ":]")
}

// inClass knows the classes of ASCII, as git does; of others it holds nothing.
func inClass(class string, r rune) bool {
	lower, upper, digit := 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9'
	switch class {
	case "lower":
		return lower
	case "upper":
		return upper
	case "alpha":
		return lower || upper
	case "digit":
		return digit
	case "alnum":
		return lower || upper || digit
	case "xdigit":
		return digit || 'a' <= r && r <= 'f' || 'A' <= r && r <= 'F'
	case "space":
		return r == ' ' || '\t' <= r && r <= '\r'
	case "blank":
		return r == ' ' || r == '\t'
	case "punct":
		return r > ' ' && r < 0x7f && !lower && !upper && !digit
	}
	return false
}
