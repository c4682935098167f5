package scan

import (
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// clip cuts a printable text to what a finding may hold.
//
//go:noinline
func clip(s string) string {
	if utf8.RuneCountInString(s) <= model.MaxFinding {
		return s
	}
	r := []rune(s)
	return string(r[:model.MaxFinding-3]) + "..."
}

// finding makes one of a rule, at a token.
func (s *source) finding(rule string, severity model.Severity, at int) model.Finding {
	line := int32(1)
	column := 0
	if at >= 0 && at < len(s.toks) {
		line = s.toks[at].line
		column = int(s.toks[at].start - s.lines[line-1])
	}
	return model.Finding{
		ID: rule, Status: model.Missing, Severity: severity, Code: model.FindingCode("scan_" + rule),
		At: s.spot(line, column),
	}
}

// Of a long line only what stands around the finding is shown. Runs that the
// window would cut are taken along, so that no half of a secret stays
// uncovered. In bytes.
const (
	windowBefore = 80
	windowAfter  = 1 << 10
	windowRun    = 2 << 10
)

// spot gives a line of the file, without its edges and with secrets covered.
func (s *source) spot(line int32, column int) model.Spot {
	text := mask(window(s.line(line), column))
	return model.Spot{
		Source: clip(model.Printable(s.file)), Line: int(line),
		Text: clip(strings.TrimSpace(model.Printable(text))),
	}
}

func window(text string, column int) string {
	if len(text) <= windowAfter {
		return text
	}
	from := min(max(0, column-windowBefore), len(text))
	for n := 0; n < windowRun && from > 0 && (isSecretByte(text[from-1]) || !utf8.RuneStart(text[min(from, len(text)-1)])); n++ {
		from--
	}
	to := min(len(text), from+windowAfter)
	for n := 0; n < windowRun && to < len(text) && (isSecretByte(text[to]) || !utf8.RuneStart(text[to])); n++ {
		to++
	}
	return text[from:to]
}

// cover stands where a secret stood.
const cover = "********"

// mask covers what may be a secret: whole runs of letters and digits as long as
// keys are, and webhook secrets. Channel keys and store IDs are public.
func mask(line string) string {
	var b strings.Builder
	for line != "" {
		n := secretRun(line)
		switch {
		case n == 0:
			_, size := utf8.DecodeRuneInString(line)
			b.WriteString(line[:size])
			line = line[size:]
		case isSecretRun(line[:n]):
			b.WriteString(cover)
			line = line[n:]
		default:
			b.WriteString(line[:n])
			line = line[n:]
		}
	}
	return b.String()
}

func secretRun(s string) int {
	n := 0
	for n < len(s) && isSecretByte(s[n]) {
		n++
	}
	return n
}

func isSecretByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || strings.IndexByte("+/_-", c) >= 0
}

// secretLength is the shortest run that is covered, in bytes.
const secretLength = 20

// isSecretRun tells keys from paths and names: a key has no joints for long, or
// both cases and digits all over.
func isSecretRun(run string) bool {
	if strings.HasPrefix(run, "whsec_") && len(run) > 10 {
		return true
	}
	if len(run) < secretLength || public(run) {
		return false
	}
	var digits, upper, lower, stretch, longest int
	for i := range len(run) {
		c := run[i]
		stretch++
		switch {
		case '0' <= c && c <= '9':
			digits++
		case 'A' <= c && c <= 'Z':
			upper++
		case 'a' <= c && c <= 'z':
			lower++
		default:
			stretch = 0
		}
		longest = max(longest, stretch)
	}
	return digits > 0 && longest >= secretLength || digits > 2 && upper > 0 && lower > 0
}

// public tells keys that every visitor may see.
func public(run string) bool {
	run = strings.TrimLeft(run, "/")
	for _, start := range []string{"channel-key-", "channel-group-", "store-"} {
		if strings.HasPrefix(run, start) {
			return true
		}
	}
	return false
}
