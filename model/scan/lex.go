package scan

import (
	"strings"
	"unicode/utf8"
)

// A token is a word, a string or a sign of a source; comments leave none.
type token struct {
	kind       tokenKind
	front      bool  // stands where every visitor can read it
	start, end int32 // of text, in bytes, quotes included
	line       int32 // from 1
	mate       int32 // of a bracket: the token of its other half, -1 without one
}

type tokenKind uint8

const (
	wordToken   tokenKind = iota // names, keywords, numbers
	stringToken                  // with its quotes
	signToken                    // one sign, or "=>" "..." "->" "::" "==" "!=" "===" "!=="
)

// dialect is what a tokenizer must know of a language.
type dialect struct {
	slashes  bool // "//" and "/* */" are comments
	hash     bool // "#" is a comment
	equals   bool // "=begin" "=end" is a comment (Ruby)
	regex    bool // "/…/" may be a pattern
	backtick bool // `…` is a string
	holes    bool // with ${…} in it
	triple   bool // """…""" is a string
	triple1  bool // '''…''' is a string
	verbatim bool // @"…" knows no backslash (C#)
	prefixes bool // r"…", f"…" (Python)
}

func dialectOf(k kind) dialect {
	switch k {
	case pythonKind:
		return dialect{hash: true, triple: true, triple1: true, prefixes: true}
	case rubyKind:
		return dialect{hash: true, equals: true, regex: true, backtick: true}
	case javaKind:
		return dialect{slashes: true, triple: true}
	case goKind:
		return dialect{slashes: true, backtick: true}
	case csharpKind:
		return dialect{slashes: true, triple: true, verbatim: true}
	case phpKind:
		return dialect{slashes: true, hash: true}
	case configKind:
		return dialect{hash: true}
	}
	return dialect{slashes: true, regex: true, backtick: true, holes: true}
}

// lexer splits a text. It never fails: what does not end ends with its line or
// with the text.
type lexer struct {
	dialect
	text  string
	pos   int
	limit int // where this part of the text ends
	line  int32
	front bool
	out   []token
}

// lex appends the tokens of text[from:to], whose first line is given.
func lex(out []token, text string, from, to int, line int32, d dialect, front bool) []token {
	l := lexer{dialect: d, text: text, pos: from, limit: to, line: line, front: front, out: out}
	for l.pos < l.limit {
		l.next()
	}
	return l.out
}

func (l *lexer) at(s string) bool {
	return strings.HasPrefix(l.text[l.pos:l.limit], s)
}

func (l *lexer) next() {
	c := l.text[l.pos]
	switch {
	case c == '\n':
		l.line++
		l.pos++
	case c <= ' ':
		l.pos++
	case l.comment(c):
	case l.longString(c):
	case c == '"' || c == '\'' || c == '`' && l.backtick:
		l.str(c)
	case c == '/' && l.regex && l.pattern():
	case isWord(c):
		l.word()
	default:
		l.sign()
	}
}

func (l *lexer) comment(c byte) bool {
	switch {
	case c == '#' && l.hash && !l.at("#{") && !l.at("#["):
		l.skipTo("\n")
	case c == '/' && l.slashes && l.at("//"):
		l.skipTo("\n")
	case c == '/' && l.slashes && l.at("/*"):
		l.pos += 2
		l.skipPast("*/")
	case c == '<' && l.at("<!--"):
		l.skipPast("-->")
	case c == '=' && l.equals && l.at("=begin") && l.lineStart():
		l.skipPast("\n=end")
	default:
		return false
	}
	return true
}

func (l *lexer) lineStart() bool { return l.pos == 0 || l.text[l.pos-1] == '\n' }

// skipTo stops before the mark, skipPast after it; both at the end at the latest.
func (l *lexer) skipTo(mark string) {
	i := strings.Index(l.text[l.pos:l.limit], mark)
	if i < 0 {
		i = l.limit - l.pos
	}
	l.advance(l.pos + i)
}

func (l *lexer) skipPast(mark string) {
	l.skipTo(mark)
	l.advance(min(l.limit, l.pos+len(mark)))
}

func (l *lexer) advance(to int) {
	l.line += int32(strings.Count(l.text[l.pos:to], "\n"))
	l.pos = to
}

// emit closes a token that began at start on the given line.
func (l *lexer) emit(k tokenKind, start int, line int32) {
	l.out = append(l.out, token{kind: k, front: l.front, start: int32(start), end: int32(l.pos), line: line, mate: -1})
}

// longString takes the strings that may hold line ends and bare quotes.
func (l *lexer) longString(c byte) bool {
	start, line := l.pos, l.line
	switch {
	case l.triple && c == '"' && l.at(`"""`):
		l.pos += 3
		l.skipPast(`"""`)
	case l.triple1 && c == '\'' && l.at(`'''`):
		l.pos += 3
		l.skipPast(`'''`)
	case l.verbatim && c == '@' && l.at(`@"`):
		l.pos += 2
		l.skipPast(`"`)
	default:
		return false
	}
	l.emit(stringToken, start, line)
	return true
}

// str takes a quoted string. Only backticks go over a line's end: a stray
// apostrophe in a page's text spoils one line, not the file.
func (l *lexer) str(quote byte) {
	start, line := l.pos, l.line
	l.pos++
	for l.pos < l.limit {
		switch c := l.text[l.pos]; {
		case c == quote:
			l.pos++
			l.emit(stringToken, start, line)
			return
		case c == '\\' && (quote != '`' || l.holes):
			l.escape()
		case c == '\n' && quote != '`':
			l.emit(stringToken, start, line)
			return
		case c == '$' && quote == '`' && l.holes && l.at("${"):
			l.hole()
		default:
			l.step(c)
		}
	}
	l.emit(stringToken, start, line)
}

func (l *lexer) step(c byte) {
	if c == '\n' {
		l.line++
	}
	l.pos++
}

func (l *lexer) escape() {
	l.pos++
	if l.pos < l.limit {
		l.step(l.text[l.pos])
	}
}

// hole goes past ${…} by counting braces; strings in it may hold their own.
func (l *lexer) hole() {
	depth := 0
	for l.pos < l.limit {
		c := l.text[l.pos]
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		}
		l.step(c)
		if depth == 0 && c == '}' {
			return
		}
	}
}

// patternMost is the longest pattern, in bytes: a slash is not looked up for
// its end through a whole file.
const patternMost = 500

// pattern takes /…/ where a value may begin; elsewhere the slash divides.
func (l *lexer) pattern() bool {
	if !l.valueBegins() {
		return false
	}
	set := false
	for i := l.pos + 1; i < min(l.limit, l.pos+patternMost); i++ {
		switch c := l.text[i]; {
		case c == '\n':
			return false
		case c == '\\':
			i++
		case c == '[':
			set = true
		case c == ']':
			set = false
		case c == '/' && !set:
			l.pos = i + 1
			return true
		}
	}
	return false
}

func (l *lexer) valueBegins() bool {
	if len(l.out) == 0 {
		return true
	}
	last := l.out[len(l.out)-1]
	text := l.text[last.start:last.end]
	switch last.kind {
	case stringToken:
		return false
	case wordToken:
		return text == "return" || text == "typeof" || text == "case" || text == "if" || text == "unless"
	}
	return !strings.ContainsAny(text[len(text)-1:], ")]}>")
}

func isWord(c byte) bool {
	return c == '_' || c == '$' || c >= utf8.RuneSelf || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func (l *lexer) word() {
	start := l.pos
	for l.pos < l.limit && isWord(l.text[l.pos]) {
		l.pos++
	}
	if l.prefixes && l.pos-start <= 2 && l.pos < l.limit && strings.IndexByte(`"'`, l.text[l.pos]) >= 0 {
		return // the f of f"…" is part of the string
	}
	l.emit(wordToken, start, l.line)
}

var longSigns = []string{"...", "===", "!==", "=>", "->", "::", "==", "!=", "?.", "&&", "||", "??"}

func (l *lexer) sign() {
	start := l.pos
	l.pos++
	for _, s := range longSigns {
		if strings.HasPrefix(l.text[start:l.limit], s) {
			l.pos = start + len(s)
			break
		}
	}
	l.emit(signToken, start, l.line)
}
