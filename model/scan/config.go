package scan

import "strings"

// configTokens reads files of names and values, one pair a line: a name, a sign
// and the whole value as a string, quoted or not.
func configTokens(text string) (out []token) {
	start, line := 0, int32(1)
	for row := range strings.Lines(text) {
		out = configLine(out, row, start, line)
		start += len(row)
		line++
	}
	return out
}

func configLine(out []token, row string, start int, line int32) []token {
	body := strings.TrimLeft(row, " \t-")
	if body == "" || strings.IndexByte("#!;\r\n", body[0]) >= 0 {
		return out
	}
	sign := strings.IndexAny(body, "=:")
	if sign <= 0 {
		return out
	}
	from := start + len(row) - len(body)
	value := from + sign + 1
	out = append(out, part(text{body[:sign], from}, wordToken, line), part(text{body[sign : sign+1], from + sign}, signToken, line))
	rest := body[sign+1:]
	if i := strings.Index(rest, " #"); i >= 0 {
		rest = rest[:i]
	}
	return append(out, part(text{rest, value}, stringToken, line))
}

// text is a piece of a file and where it begins.
type text struct {
	s  string
	at int
}

// part makes a token of a piece without the spaces around it.
func part(t text, k tokenKind, line int32) token {
	left := strings.TrimLeft(t.s, " \t")
	start := t.at + len(t.s) - len(left)
	return token{kind: k, start: int32(start), end: int32(start + len(strings.TrimRight(left, " \t\r\n"))), line: line, mate: -1}
}
