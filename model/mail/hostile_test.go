package mail

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
)

const inicisHead = "From: ch@kggroup.co.kr\nSubject: [KG이니시스] 안내\nDate: Wed, 25 Nov 2026 11:00:00 +0900\nMIME-Version: 1.0\n"

// bombs are letters that try to cost time or memory. proposes tells those in
// which, all the same, stands what a merchant wants to know.
var bombs = []struct {
	name     string
	raw      func() []byte
	proposes bool
}{
	{"10 MiB of text", func() []byte { return bytes.Repeat([]byte("오늘의 꽃 추천입니다. "), 10<<20/31) }, false},
	{"11 MiB of sentences with rules' words", func() []byte {
		return bytes.Repeat([]byte("가맹점 심사가 승인되면 카드사 서류를 제출해 주세요\n"), 11<<20/70)
	}, false},
	{"10 MiB without a space", func() []byte { return bytes.Repeat([]byte("a"), 10<<20) }, false},
	{"10 MiB of quotes", func() []byte { return bytes.Repeat([]byte("> > > "), 10<<20/6) }, false},
	{"10 MiB of line ends", func() []byte { return bytes.Repeat([]byte("\r\n"), 5<<20) }, false},
	{"10 MiB of NUL", func() []byte { return make([]byte, 10<<20) }, false},
	{"10 MiB of one header", func() []byte { return []byte("From: " + strings.Repeat("a", 10<<20) + "\nSubject: b\n\nc") }, false},
	{"a million headers", func() []byte { return append(bytes.Repeat([]byte("X: y\n"), 1<<20), "Subject: a\nFrom: b\n\nc"...) }, false},
	{"10 MiB of encoded words", func() []byte {
		return []byte("From: a@b.example\nSubject: " + strings.Repeat("=?utf-8?B?7Iq57J24?= ", 10<<20/24) + "\n\nc")
	}, false},
	{"10 MiB of words that never end", func() []byte {
		return []byte("From: a@b.example\nSubject: " + strings.Repeat("=?a?B?", 10<<20/6) + "\n\nc")
	}, false},
	{"parts within parts", func() []byte { return nested(5000) }, false},
	{"a million boundaries", func() []byte {
		return append([]byte(inicisHead+"Content-Type: multipart/mixed; boundary=a\n\n"), bytes.Repeat([]byte("--a\n\n"), 1<<20)...)
	}, false},
	{"a boundary of one sign", func() []byte {
		return append([]byte(inicisHead+"Content-Type: multipart/mixed; boundary=\"-\"\n\n"), bytes.Repeat([]byte("---\n"), 1<<20)...)
	}, false},
	{"an endless line of base64", func() []byte {
		return []byte(inicisHead + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("x"), 7<<20)))
	}, false},
	{"base64 that is none", func() []byte {
		return append([]byte(inicisHead+"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"), bytes.Repeat([]byte("가=!"), 3<<20)...)
	}, false},
	{"quoted-printable of nothing but signs", func() []byte {
		return append([]byte(inicisHead+"Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n"), bytes.Repeat([]byte("= "), 5<<20)...)
	}, false},
	{"a million open tags", func() []byte { return append([]byte("<html>"), bytes.Repeat([]byte("<div>"), 1<<20)...) }, false},
	{"a million hidden tags", func() []byte { return append([]byte("<html>"), bytes.Repeat([]byte("<div hidden>"), 800<<10)...) }, false},
	{"a tag that never ends", func() []byte { return append([]byte("<html><a href=\""), bytes.Repeat([]byte("x"), 10<<20)...) }, false},
	{"a million attributes", func() []byte { return append([]byte("<html><p "), bytes.Repeat([]byte("a=b "), 2<<20)...) }, false},
	{"a million links", func() []byte {
		return append([]byte("<html>"), bytes.Repeat([]byte("<a href=http://a.example>b</a>"), 300<<10)...)
	}, false},
	{"a million cells", func() []byte {
		return append([]byte("<html><table><tr>"), bytes.Repeat([]byte("<td>비씨 승인</td>"), 400<<10)...)
	}, false},
	{"a million entities", func() []byte { return append([]byte("<html>"), bytes.Repeat([]byte("&#54644;"), 1<<20)...) }, false},
	{"a million marks on one letter", func() []byte { return append([]byte("가"), bytes.Repeat([]byte("\u0316"), 2<<20)...) }, false},
	{"a million direction marks", func() []byte { return bytes.Repeat([]byte("\u202e"), 3<<20) }, false},
	{"dividers without end", func() []byte {
		return bytes.Repeat([]byte("-----Original Message-----\nFrom: a@b.example\nTo: c\n"), 100<<10)
	}, false},
	{"a million days", func() []byte { return bytes.Repeat([]byte("2026-12-05까지 제출해 주세요 "), 300<<10) }, false},
	{"a million labels", func() []byte { return bytes.Repeat([]byte("상점아이디: "), 500<<10) }, false},
	{"random bytes of EUC-KR", func() []byte { return bytes.Repeat([]byte{0xb0, 0xff, 0xa1, 0x20, 0xfe, 0x41}, 1<<20) }, false},
	{"a million marks of verdicts", func() []byte { return bytes.Repeat([]byte("국민 O X "), 1<<20) }, false},
	{"a million marks beside each other", func() []byte { return bytes.Repeat([]byte("○"), 1<<20) }, false},
	{"a million reasons", func() []byte {
		return append([]byte("[KG이니시스] 카드사 심사 결과\n"), bytes.Repeat([]byte("롯데 반려(하단, 상품, 가격, 약관 누락) / 국민 O / 삼성 X\n- 사유: 환불규정, 주소 미기재\n"), 80<<10)...)
	}, true},
	{"a million MIDs", func() []byte { return bytes.Repeat([]byte("MID: CIGhappy1 발급\n"), 300<<10) }, false},
	{"a million policies", func() []byte {
		return append([]byte("[KG이니시스] 입점심사가 반려되었습니다.\n"), bytes.Repeat([]byte("약관,"), 1<<20)...)
	}, true},
	{"a million commas", func() []byte {
		return append([]byte("[KG이니시스] 입점심사가 반려되었습니다.\n"), bytes.Repeat([]byte(",및·"), 1<<20)...)
	}, true},
	{"a million Latin letters", func() []byte { return bytes.Repeat([]byte("Ä« "), 2<<20) }, false},
	{"a link over several lines", func() []byte {
		return []byte("<html><p>[KG이니시스] 입점심사가 승인되었습니다.</p><a href=\"https://iniweb.inicis.com/x\">신청하기<p>둘째 줄<p>셋째 줄</a>")
	}, true},
	{"a text behind NUL bytes", func() []byte { return []byte("[KG이니시스]\x00\x00 입점심사가\x00 승인되었습니다.") }, true},
	{"a text in UTF-16", func() []byte { return utf16Text("[KG이니시스] 입점심사가 승인되었습니다.") }, true},
	{"a text with broken bytes", func() []byte {
		return []byte("[KG이니시스] \xff\xfe 입점심사가 승인되었습니다. \xc3\x28")
	}, true},
	{"10 MiB behind the verdict", func() []byte {
		return append([]byte("[KG이니시스] 입점심사가 승인되었습니다.\n"), bytes.Repeat([]byte("꽃 "), 10<<20/4)...)
	}, true},
}

// soon is far more than any letter takes, on a busy machine and watched for
// races; work that grows with the square of 10 MiB takes hours.
const soon = time.Minute

func nested(depth int) []byte {
	var b bytes.Buffer
	b.WriteString(inicisHead)
	for i := range depth {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	b.WriteString("Content-Type: text/plain\n\nKG이니시스입니다. 입점심사가 승인되었습니다.\n")
	return b.Bytes()
}

func utf16Text(s string) []byte {
	out := []byte{0xff, 0xfe}
	for _, r := range s {
		out = append(out, byte(r), byte(r>>8))
	}
	return out
}

func TestBombs(t *testing.T) {
	for _, b := range bombs {
		t.Run(b.name, func(t *testing.T) {
			raw := b.raw()
			start := time.Now()
			got := Read(with(raw))
			if d := time.Since(start); d > soon {
				t.Errorf("takes %v", d)
			}
			sound(t, got)
			if got.Distrusted() == b.proposes {
				t.Errorf("%d signs, %v\n%s", len(got.Signs), got.Doubts, words(got))
			}
			if len(raw) > 10<<20 && !got.Cut {
				t.Error("does not say that it was cut")
			}
		})
	}
}

// TestEncodingDoubted: what could not be read is said.
func TestEncodingDoubted(t *testing.T) {
	got := Read(with([]byte("[KG이니시스] \xff\xff 입점심사가 승인되었습니다. \xc3\x28")))
	if !hasDoubt(got, model.DoubtEncoding) || !hasSign(got, model.SignPassed) {
		t.Error(told(got))
	}
}

// TestSecretsMasked: what is secret in a letter never comes out of it.
func TestSecretsMasked(t *testing.T) {
	for _, secret := range []string{"hunter2!!", "3grptw1.zW0GSo4PQdaGvsF__", "900101-1234567", "4111-1111-1111-1111", "live_sk_zXLkKEypNArWmo50nX3lmeaxYG5R", "110-123-456789"} {
		for _, label := range []string{"비밀번호: ", "사이트키 : ", "Client Secret: ", "주민등록번호 ", "계좌번호 ", "password="} {
			raw := "[KG이니시스] 전자결제 계약이 완료되었습니다 " + label + secret + " 상점아이디: CIGhappyfl"
			for _, text := range append(signTexts(Read(with([]byte(raw)))), Read(with([]byte("From: ch@kggroup.co.kr\nDate: x\nSubject: "+raw+"\n\n"+raw))).Subject) {
				if strings.Contains(text, secret) {
					t.Errorf("%q shows %q", text, secret)
				}
			}
		}
	}
}

// TestMIDs: which values are MIDs, and which are none.
func TestMIDs(t *testing.T) {
	for text, want := range map[string]string{
		"상점아이디: CIGhappyfl":               "CIGhappyfl",
		"상점 아이디(MID) : happyfl01m":        "happyfl01m",
		"MID=CIGhappyfl, 비밀번호는 별도 안내":     "CIGhappyfl",
		"사이트코드 [AK37B]":                   "AK37B",
		"CPID는 9810041234 입니다":            "9810041234",
		"가맹점 ID | 05561234":               "05561234",
		"Merchant ID : \"HAPPY_001\"":     "HAPPY_001",
		"상점아이디：ＣＩＧhappy1":                 "CIGhappy1",
		"상점아이디: INIpayTest":               "",
		"테스트 상점아이디: flower001":            "",
		"상점아이디: 123-45-67890":             "",
		"상점아이디는 02-1234-5678 로 문의":        "",
		"상점아이디: 010-1234-5678":            "",
		"상점아이디: 2026-12-05":               "",
		"상점아이디는 메일로 발급됩니다":                "",
		"상점아이디 https://iniweb.inicis.com": "",
		"상점아이디 문의 ch@kggroup.co.kr":       "",
		"가맹점번호: 2208162517":               "", // a business number
		"midnight001 is no label":         "",
		"상점아이디: ****1234":                 "",
		"예시) 상점아이디: flower0001":           "",
		"MID: T0000":                      "",
	} {
		got := midsIn(unit{text: clean(text), flat: flatten(clean(text)), line: 1}, unit{line: -9}, usual.TestMIDs)
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestDays(t *testing.T) {
	for text, want := range map[string]string{
		"12월 4일까지 제출해 주세요":               "2026-12-04",
		"2026-12-04까지 서명해 주세요":           "2026-12-04",
		"2026.12.04(금)까지 회신해 주세요":        "2026-12-04",
		"26.12.4까지 보내 주세요":               "2026-12-04",
		"12/4(금) 18시까지 제출해 주세요":          "2026-12-04",
		"12.4(금)까지 제출해 주세요":              "2026-12-04",
		"제출 기한: 2026년 12월 4일":            "2026-12-04",
		"2027년 1월 5일까지 서명해 주세요":          "2027-01-05",
		"1월 5일까지 서명해 주세요":                "2027-01-05",
		"2028-02-29까지 제출해 주세요":           "2028-02-29",
		"2027-02-29까지 제출해 주세요":           "",
		"1900-01-01까지 제출해 주세요":           "",
		"9999-12-31까지 제출해 주세요":           "",
		"13월 40일까지 제출해 주세요":              "",
		"영업일 기준 3일 이내에 제출해 주세요":          "+3b",
		"3영업일 이내 회신 부탁드립니다":              "+3b",
		"7일 이내에 서명해 주세요":                 "+7d",
		"2주 이내에 제출해 주세요":                 "+14d",
		"3영업일 이내에 안내드리겠습니다":              "",
		"3개월 이내 발급된 서류를 제출해 주세요":         "",
		"2026-12-04까지 점검이 진행됩니다":         "",
		"보험기간 2026-12-01 ~ 2027-11-30까지": "",
		"수수료 3.5%를 제출 기한까지":              "",
	} {
		if got := deadline(unit{text: text, flat: flatten(text)}, today); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func hasDoubt(l model.Letter, d model.Doubt) bool {
	return strings.Contains(told(l), "doubt "+string(d)+"\n")
}

func FuzzRead(f *testing.F) {
	for _, archive := range []string{"portone.txtar", "gateways.txtar", "threads.txtar", "short.txtar", "trial.txtar", "hostile.txtar"} {
		for _, l := range lettersIn(f, archive) {
			f.Add([]byte(l.raw))
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) { sound(t, Read(with(raw))) })
}

func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name string
		raw  []byte
	}{
		{"a usual mail", []byte(lettersIn(b, "gateways.txtar")[0].raw)},
		{"10 MiB of text", bombs[0].raw()},
		{"10 MiB of a page", append([]byte("<html>"), bytes.Repeat([]byte("<p style=\"color:red\">가맹점 심사가 승인되면 <b>카드사</b> 서류를 제출해 주세요</p>"), 10<<20/110)...)},
		{"10 MiB in base64", []byte(inicisHead + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("<p>가맹점 심사</p>"), 7<<20/27)))},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Read(with(c.raw))
			}
		})
	}
}
