package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cardMarks are the signs that stand for verdicts in tables of reviewers, with
// the words they stand for.
var cardMarks = map[rune]string{
	'O': "승인완료", 'o': "승인완료", '○': "승인완료", '◯': "승인완료", '〇': "승인완료", '◎': "승인완료", '⭕': "승인완료", '✓': "승인완료", '✔': "승인완료", '☑': "승인완료", '✅': "승인완료",
	'X': "반려", 'x': "반려", '×': "반려", '✕': "반려", '✖': "반려", '✗': "반려", '✘': "반려", '❌': "반려", '╳': "반려",
	'△': "심사중",
}

// marked writes the marks of a row or cell as words. In a row a mark stands
// behind a name: what stands first is the sign of a list. Letters beside it make
// it part of a word, as in "홍○○" or "OK".
func marked(text string, cell bool) string {
	if !strings.ContainsFunc(text, isMark) {
		return text
	}
	var b strings.Builder
	before := ' '
	for i, r := range text {
		word, ok := cardMarks[r]
		rest := text[i+utf8.RuneLen(r):]
		heads := strings.HasPrefix(strings.TrimLeft(rest, " "), ":")
		first := strings.TrimSpace(text[:i]) == ""
		switch {
		case !ok || !standsAlone(before, rest) || first && !cell && !heads:
			b.WriteRune(r)
		case heads:
			b.WriteString(word)
		default:
			b.WriteString(word + ",") // a verdict that has been given, whatever follows
		}
		before = r
	}
	return b.String()
}

func isMark(r rune) bool { return cardMarks[r] != "" }

// standsAlone tells a mark by what is around it; Korean may stand right before it.
func standsAlone(before rune, rest string) bool {
	after, n := utf8.DecodeRuneInString(rest)
	joined := before <= unicode.MaxASCII && unicode.IsLetter(before) || unicode.IsDigit(before) || isMark(before)
	return !joined && (n == 0 || !unicode.IsLetter(after) && !unicode.IsDigit(after) && !isMark(after))
}

// marked is a unit with its marks as words.
func (u unit) marked() unit {
	if text := marked(u.text, false); text != u.text {
		u.text, u.flat = text, flatten(text)
	}
	return u
}
