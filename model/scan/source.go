package scan

import (
	"path"
	"strings"
)

// source is one file, split into tokens.
type source struct {
	file  string // slash path from the scanned folder
	kind  kind
	text  string
	toks  []token
	lines []int32 // where each line begins
}

func newSource(file, text string) *source {
	s := &source{file: file, kind: kindOf(path.Base(file)), text: text}
	s.toks = s.tokenize()
	s.pair()
	s.lines = lineStarts(text)
	return s
}

func (s *source) tokenize() []token {
	switch s.kind {
	case pageKind:
		return pageTokens(withoutHoles(s.file, s.text))
	case phpKind:
		return phpTokens(s.text)
	case configKind:
		return configTokens(s.text)
	}
	return lex(nil, s.text, 0, len(s.text), 1, dialectOf(s.kind), false)
}

// withoutHoles blanks the marks of template languages. In Vue and Svelte braces
// are their own.
func withoutHoles(file, text string) string {
	text = holes(text, "<%", "%>")
	switch path.Ext(file) {
	case ".vue", ".svelte", ".astro":
		return text
	}
	return holes(holes(text, "{%", "%}"), "{{", "}}")
}

// pair finds the other half of each bracket. Halves that do not fit each other
// stay alone.
func (s *source) pair() {
	var open []int32
	for i := range s.toks {
		t := &s.toks[i]
		if t.kind != signToken || t.end-t.start != 1 {
			continue
		}
		switch s.text[t.start] {
		case '(', '[', '{':
			open = append(open, int32(i))
		case ')', ']', '}':
			open = s.close(open, int32(i))
		}
	}
}

func (s *source) close(open []int32, i int32) []int32 {
	if len(open) == 0 {
		return open
	}
	last := open[len(open)-1]
	if !fits(s.text[s.toks[last].start], s.text[s.toks[i].start]) {
		return open
	}
	s.toks[last].mate, s.toks[i].mate = i, last
	return open[:len(open)-1]
}

func fits(open, end byte) bool {
	return open == '(' && end == ')' || open == '[' && end == ']' || open == '{' && end == '}'
}

func lineStarts(text string) []int32 {
	out := []int32{0}
	for i := range len(text) {
		if text[i] == '\n' {
			out = append(out, int32(i+1))
		}
	}
	return out
}

// line gives the text of a line, from 1, without its end.
func (s *source) line(n int32) string {
	if n < 1 || int(n) > len(s.lines) {
		return ""
	}
	rest := s.text[s.lines[n-1]:]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return rest
}

// raw gives a token as written, "" beyond the ends.
func (s *source) raw(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.text[s.toks[i].start:s.toks[i].end]
}

// is tells whether the tokens from i on are these.
//
//go:noinline
func (s *source) is(i int, want ...string) bool {
	for k, w := range want {
		if s.raw(i+k) != w || s.toks[i+k].kind == stringToken {
			return false
		}
	}
	return true
}

// str gives what stands between a string's quotes.
func (s *source) str(i int) (string, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind != stringToken {
		return "", false
	}
	return unquote(s.raw(i)), true
}

func unquote(raw string) string {
	raw = strings.TrimPrefix(raw, "@")
	for _, q := range []string{`"""`, `'''`, `"`, `'`, "`"} {
		if rest, ok := strings.CutPrefix(raw, q); ok {
			return strings.TrimSuffix(rest, q)
		}
	}
	return raw
}

// word gives the name of a token without quotes: of {"pg": …} as of {pg: …}.
func (s *source) word(i int) string {
	if text, ok := s.str(i); ok {
		return text
	}
	return s.raw(i)
}
