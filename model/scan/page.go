package scan

import "strings"

// pageTokens reads HTML and what is like it: scripts as scripts, the
// attributes of tags as names and strings; words between tags are no source.
// Everything a page brings is read by its visitors.
func pageTokens(text string) []token {
	p := pager{text: text, line: 1}
	for p.pos < len(text) {
		p.next()
	}
	return p.out
}

type pager struct {
	text string
	pos  int
	line int32
	out  []token
}

func (p *pager) next() {
	i := strings.IndexByte(p.text[p.pos:], '<')
	if i < 0 {
		p.advance(len(p.text))
		return
	}
	p.advance(p.pos + i)
	rest := p.text[p.pos:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		p.past("-->")
	case len(rest) > 1 && 'a' <= rest[1]|0x20 && rest[1]|0x20 <= 'z':
		p.tag()
	default:
		p.pos++
	}
}

func (p *pager) advance(to int) {
	p.line += int32(strings.Count(p.text[p.pos:to], "\n"))
	p.pos = to
}

func (p *pager) past(mark string) {
	end := len(p.text)
	if i := strings.Index(p.text[p.pos:], mark); i >= 0 {
		end = p.pos + i + len(mark)
	}
	p.advance(end)
}

// tag takes a tag's name and attributes, and of scripts what they hold.
func (p *pager) tag() {
	end := p.tagEnd()
	name := strings.ToLower(leadingWord(p.text[p.pos+1 : end]))
	p.out = lex(p.out, p.text, p.pos+1, end, p.line, dialect{}, true)
	p.advance(end)
	switch name {
	case "script":
		p.script()
	case "style", "textarea", "noscript":
		p.advance(p.closing(name))
	}
}

// tagEnd finds the tag's ">", which may also stand in a quoted value.
func (p *pager) tagEnd() int {
	var quote byte
	for i := p.pos + 1; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(p.text)
}

func (p *pager) script() {
	end := p.closing("script")
	p.out = lex(p.out, p.text, p.pos, end, p.line, dialectOf(scriptKind), true)
	p.advance(end)
}

// closing gives where "</name" stands, of either case, or the end. Only a few
// bytes are compared at each "</", so that pages of nothing else stay cheap.
func (p *pager) closing(name string) int {
	for i := p.pos; ; {
		at := strings.Index(p.text[i:], "</")
		if at < 0 {
			return len(p.text)
		}
		i += at
		after := p.text[i+2:]
		if len(after) >= len(name) && strings.EqualFold(after[:len(name)], name) {
			return i
		}
		i += 2
	}
}

func leadingWord(s string) string {
	i := 0
	for i < len(s) && isWord(s[i]) {
		i++
	}
	return s[:i]
}

// holes blanks what a template puts into a page, as "..." and spaces: of what
// stands there the rules know nothing, as of a spread. Lines stay.
func holes(text, open, end string) string {
	i := strings.Index(text, open)
	if i < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for i >= 0 {
		b.WriteString(text[:i])
		to := len(text)
		if j := strings.Index(text[i+len(open):], end); j >= 0 {
			to = i + len(open) + j + len(end)
		}
		blank(&b, text[i:to])
		text = text[to:]
		i = strings.Index(text, open)
	}
	b.WriteString(text)
	return b.String()
}

func blank(b *strings.Builder, s string) {
	for i := range len(s) {
		switch {
		case s[i] == '\n':
			b.WriteByte('\n')
		case i < 3:
			b.WriteByte('.')
		default:
			b.WriteByte(' ')
		}
	}
}

// phpTokens reads the page around PHP and the PHP in it, in the order of the file.
func phpTokens(text string) []token {
	out := pageTokens(holes(holes(text, "<?", "?>"), "{{", "}}"))
	line, from := int32(1), 0
	for {
		i := strings.Index(text[from:], "<?")
		if i < 0 {
			return out
		}
		start := from + i + 2
		end := len(text)
		if j := strings.Index(text[start:], "?>"); j >= 0 {
			end = start + j
		}
		line += int32(strings.Count(text[from:start], "\n"))
		out = lex(out, text, start, end, line, dialectOf(phpKind), false)
		line += int32(strings.Count(text[start:end], "\n"))
		from = end
	}
}
