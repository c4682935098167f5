package mail

import (
	"encoding/base64"
	"fmt"
	"html"
	"mime/quotedprintable"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

// dirty finds what must not stand in anything that is shown.
func dirty(s string) bool {
	return !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\ufeff'
	})
}

// sound checks what holds for any letter.
func sound(t interface {
	Helper()
	Errorf(string, ...any)
}, l model.Letter) {
	t.Helper()
	for _, s := range slices.Concat([]string{l.From, l.Subject, string(l.Gateway)}, l.MIDs, signTexts(l)) {
		if dirty(s) {
			t.Errorf("not printable: %q", s)
		}
	}
	for _, s := range l.Signs {
		if len(s.Words) > model.MaxFinding || !slices.Contains(model.SignCodes, s.Code) || s.Rule == "" {
			t.Errorf("sign %+v", s)
		}
		if s.Code == model.SignReason && !slices.Contains(model.Reasons, s.Value) {
			t.Errorf("no reason: %s", s.Value)
		}
		if s.Of != "" && s.Code != model.SignReason {
			t.Errorf("%s of %s", s.Code, s.Of)
		}
		if _, ok := model.FindPaper(s.Value); s.Code == model.SignPaper && !ok {
			t.Errorf("no paper: %s", s.Value)
		}
	}
	for _, d := range l.Doubts {
		if !slices.Contains(model.Doubts, d) {
			t.Errorf("doubt %s", d)
		}
	}
	if len(l.Signs) == 0 != slices.Contains(l.Doubts, model.DoubtUnrelated) {
		t.Errorf("%d signs, doubts %v", len(l.Signs), l.Doubts)
	}
}

func signTexts(l model.Letter) (out []string) {
	for _, s := range l.Signs {
		out = append(out, s.Words, s.Value)
	}
	return out
}

var usual = asking("", "")

// with is the usual ask for other bytes.
func with(raw []byte) model.LetterAsk {
	ask := usual
	ask.Raw = raw
	return ask
}

// TestAnyBytes: whatever the bytes are, reading them ends well and soon.
func TestAnyBytes(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		"From: ch@kggroup.co.kr\n", "Subject: =?euc-kr?B?S0fAzLTPvcO9ug==?=\n", "Content-Type: multipart/mixed; boundary=a\n", "--a\n", "--a--\n", "\n", "Content-Transfer-Encoding: base64\n", "<p>", "</td><td>", "<a href=",
		"입점심사가 승인되었습니다. ", "반려", "되면", "비씨 승인 / ", "상점아이디: ", "2026.12.5(금)까지 제출해 주세요", "> ", "-----Original Message-----\n", "보낸사람: ", "\x00", "\x1b$)C\x0e", "\xff\xfe", "\xc0\xcc", "=?utf-8?q?", "=\n", "\u202e", "ㄱㅏ", "=?", "｜", " | ",
		"롯데카드 반려 (사유: 하단 누락)\n", "국민 O / 현대 ✕ ", "○", "사유: 약관,", "보낸사람\n", "보낸사람 a@b.kr\n", "발급", "Ä«µå»ç", "\u00a0", "\r\n",
	})
	rapid.Check(t, func(t *rapid.T) {
		var raw []byte
		for range rapid.IntRange(0, 30).Draw(t, "n") {
			if rapid.Bool().Draw(t, "piece") {
				raw = append(raw, pieces.Draw(t, "text")...)
			} else {
				raw = append(raw, rapid.SliceOfN(rapid.Byte(), 0, 20).Draw(t, "bytes")...)
			}
		}
		start := time.Now()
		sound(t, Read(with(raw)))
		if d := time.Since(start); d > soon {
			t.Errorf("%v for %d bytes", d, len(raw))
		}
	})
}

// said is what a letter says: signs by code and value, without order and words.
func said(l model.Letter) []string {
	out := []string{string(l.Gateway)}
	for _, s := range l.Signs {
		out = append(out, string(s.Code)+" "+s.Value)
	}
	slices.Sort(out[1:])
	return out
}

// plainLetters are the mails of testdata that are one plain text in UTF-8.
func plainLetters(t *testing.T) (out []sample) {
	for _, archive := range []string{"portone.txtar", "gateways.txtar"} {
		for _, l := range lettersIn(t, archive) {
			head, _, _ := strings.Cut(l.raw, "\n\n")
			if strings.HasSuffix(l.name, ".eml") && strings.Contains(head, "text/plain; charset=UTF-8") {
				out = append(out, l)
			}
		}
	}
	if len(out) < 20 {
		t.Fatalf("%d letters", len(out))
	}
	return out
}

// encodings write a mail's text in every way in which mails come.
var encodings = map[string]func(head, body string) string{
	"base64": func(head, body string) string {
		return head + "\nContent-Transfer-Encoding: base64\n\n" + folded(base64.StdEncoding.EncodeToString([]byte(body)))
	},
	"one endless line of base64": func(head, body string) string {
		return head + "\nContent-Transfer-Encoding: BASE64\n\n" + base64.StdEncoding.EncodeToString([]byte(body))
	},
	"quoted-printable": func(head, body string) string {
		return head + "\nContent-Transfer-Encoding: quoted-printable\n\n" + quoted(body)
	},
	"EUC-KR": func(head, body string) string {
		return strings.Replace(head, "charset=UTF-8", "charset=\"euc-kr\"", 1) + "\n\n" + korean(body)
	},
	"ks_c_5601-1987 in base64": func(head, body string) string {
		return strings.Replace(head, "UTF-8", "ks_c_5601-1987", 1) + "\nContent-Transfer-Encoding: base64\n\n" + folded(base64.StdEncoding.EncodeToString([]byte(korean(body))))
	},
	"CP949 declared as UTF-8": func(head, body string) string { return head + "\n\n" + korean(body) },
	"UTF-8 declared as EUC-KR": func(head, body string) string {
		return strings.Replace(head, "UTF-8", "EUC-KR", 1) + "\n\n" + body
	},
	"CP949 declared as Latin-1": func(head, body string) string {
		return strings.Replace(head, "UTF-8", "iso-8859-1", 1) + "\n\n" + korean(body)
	},
	"no charset": func(head, body string) string {
		return strings.Replace(head, "; charset=UTF-8", "", 1) + "\n\n" + korean(body)
	},
	"ISO-2022-KR": func(head, body string) string {
		return strings.Replace(head, "UTF-8", "iso-2022-kr", 1) + "\n\n" + shifted(body)
	},
	"letters in pieces": func(head, body string) string { return head + "\n\n" + norm.NFD.String(body) },
	"no-break spaces": func(head, body string) string {
		return head + "\n\n" + strings.ReplaceAll(body, " ", "\u00a0")
	},
	"wide spaces": func(head, body string) string {
		return head + "\n\n" + strings.ReplaceAll(body, " ", "\u3000")
	},
	"CRLF in base64": func(head, body string) string {
		return head + "\nContent-Transfer-Encoding: base64\n\n" + folded(base64.StdEncoding.EncodeToString([]byte(strings.ReplaceAll(body, "\n", "\r\n"))))
	},
	"CRLF": func(head, body string) string { return strings.ReplaceAll(head+"\n\n"+body, "\n", "\r\n") },
	"zero-width characters": func(head, body string) string {
		return head + "\n\n" + strings.ReplaceAll(body, " ", " \u200b")
	},
	"encoded subject": func(head, body string) string { return inWords(head, "UTF-8", "B") + "\n\n" + body },
	"encoded subject, cut in syllables": func(head, body string) string {
		return inWords(head, "euc-kr", "B") + "\n\n" + body
	},
	"subject quoted": func(head, body string) string { return inWords(head, "utf-8", "Q") + "\n\n" + body },
	"a page": func(head, body string) string {
		return strings.Replace(head, "text/plain", "text/html", 1) + "\n\n<html><body><div>" + inTags(body, "</div>\n<div>") + "</div></body></html>"
	},
	"an alternative": func(head, body string) string {
		_, rest, _ := strings.Cut(head, "Content-Type:")
		return strings.Replace(head, "Content-Type:"+rest, "MIME-Version: 1.0\nContent-Type: multipart/alternative;\n boundary=\"=_x\"", 1) +
			"\n\nThis is MIME.\n--=_x\nContent-Type: text/plain; charset=UTF-8\n\n" + body + "\n--=_x\nContent-Type: text/html; charset=euc-kr\nContent-Transfer-Encoding: quoted-printable\n\n" +
			quoted(korean("<p>"+inTags(body, "<br>")+"</p>")) + "\n--=_x--\n"
	},
}

// inTags escapes a text for a page, with a tag for each line end.
func inTags(body, line string) string {
	return strings.ReplaceAll(html.EscapeString(body), "\n", line)
}

func folded(s string) string {
	var b strings.Builder
	for len(s) > 76 {
		b.WriteString(s[:76] + "\n")
		s = s[76:]
	}
	return b.String() + s + "\n"
}

func quoted(s string) string {
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	fmt.Fprint(w, s)
	w.Close()
	return b.String()
}

func korean(s string) string {
	out, ok := model.ToCP949(strings.NewReplacer("㈜", "(주)").Replace(s))
	if !ok {
		panic("not in CP949: " + s)
	}
	return out
}

func shifted(s string) string {
	var b strings.Builder
	b.WriteString("\x1b$)C\n")
	in := false
	for _, c := range []byte(korean(s)) {
		if high := c >= 0x80; high != in {
			b.WriteByte(map[bool]byte{true: 0x0e, false: 0x0f}[high])
			in = high
		}
		b.WriteByte(c & 0x7f)
	}
	return b.String()
}

// inWords writes the subject in encoded words of at most 21 bytes each, wherever
// that cuts.
func inWords(head, charset, encoding string) string {
	before, rest, _ := strings.Cut(head, "Subject: ")
	subject, after, _ := strings.Cut(rest, "\n")
	if strings.EqualFold(charset, "euc-kr") {
		subject = korean(subject)
	}
	var words []string
	for len(subject) > 0 {
		n := min(21, len(subject))
		text := base64.StdEncoding.EncodeToString([]byte(subject[:n]))
		if encoding == "Q" {
			text = ""
			for _, c := range []byte(subject[:n]) {
				text += fmt.Sprintf("=%02X", c)
			}
		}
		words, subject = append(words, "=?"+charset+"?"+encoding+"?"+text+"?="), subject[n:]
	}
	return before + "Subject: " + strings.Join(words, "\n ") + "\n" + after
}

// TestEncodings: the same mail written in another way says the same.
func TestEncodings(t *testing.T) {
	for _, l := range plainLetters(t) {
		want := said(Read(with([]byte(l.raw))))
		head, body, _ := strings.Cut(l.raw, "\n\n")
		for name, write := range encodings {
			if strings.Contains(name, "ISO-2022-KR") && strings.ContainsAny(body, "①②") {
				continue
			}
			got := Read(with([]byte(write(head, body))))
			if !slices.Equal(said(got), want) {
				t.Errorf("%s as %s: %v, want %v\n%s", l.name, name, said(got), want, words(got))
			}
		}
	}
}

// TestDenied: a verdict counts, the same words taken back do not.
func TestDenied(t *testing.T) {
	for _, c := range []struct {
		sign  model.SignCode
		start string
		stem  string
	}{
		{model.SignReceived, "[KG이니시스] 전자결제 가입신청이 ", "접수"},
		{model.SignPassed, "[KG이니시스] 귀사의 입점심사가 ", "완료"},
		{model.SignPassed, "[KG이니시스] 귀사의 입점심사가 ", "승인"},
		{model.SignPassed, "[KG이니시스] 귀사의 입점심사가 ", "통과"},
		{model.SignRefused, "[KG이니시스] 귀사의 입점심사가 ", "반려"},
		{model.SignRefused, "[KG이니시스] 귀사의 입점심사가 ", "부결"},
		{model.SignHeld, "[KG이니시스] 귀사의 입점심사가 ", "보류"},
		{model.SignSigned, "[KG이니시스] 전자결제 계약이 ", "체결"},
		{model.SignSigned, "[KG이니시스] 전자결제 계약이 ", "완료"},
		{model.SignInsured, "[KG이니시스] 이행보증보험 증권이 ", "발급"},
		{model.SignCardsPassed, "[KG이니시스] 모든 카드사 심사가 ", "완료"},
		{model.SignReview, "[KG이니시스] 카드사 심사가 ", "접수"},
		{model.SignCardPassed, "[KG이니시스] 신한카드 가맹점 심사가 ", "승인"},
		{model.SignCardRefused, "[KG이니시스] 신한카드 가맹점 심사가 ", "반려"},
	} {
		for _, end := range []string{"되었습니다.", " 되었습니다.", " 처리되었습니다.", "되었음을 안내드립니다.", "되어 안내드립니다."} {
			if got := Read(with([]byte(c.start + c.stem + end))); !hasSign(got, c.sign) {
				t.Errorf("%s%s%s: %v", c.start, c.stem, end, said(got))
			}
		}
		for _, end := range []string{"되면 안내드리겠습니다.", " 되면 안내드립니다.", "될 수 있습니다.", "되지 않았습니다.", " 시 메일을 드립니다.", " 후 안내드립니다.", "될 경우 연락드립니다.", " 여부는 메일로 안내드립니다.", "된 경우에 한합니다.", "까지 약 2주가 걸립니다.", "될 예정입니다.", "되는 대로 안내드리겠습니다.", "되어야 이용할 수 있습니다."} {
			if got := Read(with([]byte(c.start + c.stem + end))); hasSign(got, c.sign) {
				t.Errorf("%s%s%s: %v", c.start, c.stem, end, said(got))
			}
		}
	}
}

func hasSign(l model.Letter, c model.SignCode) bool {
	return slices.ContainsFunc(l.Signs, func(s model.Sign) bool { return s.Code == c })
}
