package site

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

const footer = "<p>상호: 무궁화상점 | 대표자: 홍길동 | 사업자등록번호: 123-45-67890 | 주소: 서울특별시 강남구 테헤란로 1, 똠방각하 빌딩 3층 뷁</p>"

func in(t testing.TB, e encoding.Encoding, s string) []byte {
	out, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestDecode(t *testing.T) {
	utf16le, utf16be := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name, kind, head string
		e                encoding.Encoding
	}{
		{"utf-8 by header", "text/html; charset=UTF-8", "", unicode.UTF8},
		{"utf-8 by nothing", "", "", unicode.UTF8},
		{"utf-8 by meta", "text/html", "<meta charset=utf-8>", unicode.UTF8},
		{"utf-8 with a mark", "text/html; charset=euc-kr", "\ufeff", unicode.UTF8},
		{"euc-kr by header", "text/html; charset=EUC-KR", "", korean.EUCKR},
		{"euc-kr by meta", "text/html", "<meta charset='euc-kr'>", korean.EUCKR},
		{"euc-kr by http-equiv", "text/html", `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ks_c_5601-1987">`, korean.EUCKR},
		{"cp949 by header", "text/html; charset=cp949", "", korean.EUCKR},
		{"ms949 by meta", "", "<meta charset = ms949>", korean.EUCKR},
		{"xhtml by declaration", "application/xhtml+xml", `<?xml version="1.0" encoding="euc-kr"?><html>`, korean.EUCKR},
		{"euc-kr by nothing", "", "", korean.EUCKR},
		{"euc-kr, meta far down", "", "<!--" + strings.Repeat("x", 3000) + "--><meta charset=euc-kr>", korean.EUCKR},
		{"euc-kr declared utf-8 by header", "text/html; charset=utf-8", "", korean.EUCKR},
		{"euc-kr declared utf-8 by meta", "text/html", "<meta charset=utf-8>", korean.EUCKR},
		{"euc-kr declared latin1", "text/html; charset=iso-8859-1", "", korean.EUCKR},
		{"utf-8 declared euc-kr by header", "text/html; charset=euc-kr", "", unicode.UTF8},
		{"utf-8 declared euc-kr by meta", "text/html", "<meta charset=euc-kr>", unicode.UTF8},
		{"utf-8 declared latin1", "text/html; charset=iso-8859-1", "", unicode.UTF8},
		{"unknown charset", "text/html; charset=klingon", "", unicode.UTF8},
		{"a charset that reads nothing", "text/html; charset=iso-2022-kr", "", korean.EUCKR},
		{"utf-16 with a mark", "", "\ufeff", utf16le},
		{"utf-16 with a mark, big", "", "\ufeff", utf16be},
		{"utf-16 by header", "text/html; charset=utf-16le", "", utf16le},
		{"utf-16 by its zeros", "", "<html>", utf16be},
		{"utf-16 declared in utf-8", "", "<meta charset=utf-16>", unicode.UTF8},
	} {
		got, was := decode(in(t, c.e, c.head+footer), c.kind)
		if !strings.HasSuffix(string(got), footer) {
			t.Errorf("%s: %.200s", c.name, got[max(0, len(got)-200):])
		}
		if (was == cp949) != (c.e == encoding.Encoding(korean.EUCKR)) {
			t.Errorf("%s: %s", c.name, was)
		}
	}
}

// TestDecodeForeign: what would read as nonsense is said to be unknown, whether it
// declares itself or not.
func TestDecodeForeign(t *testing.T) {
	japan := "<p>特定商取引法に基づく表記です。お問い合わせはこちらまで。ありがとうございます。送料無料、返品は七日以内にご連絡ください。"
	china := "<p>欢迎光临本店。我们提供各种商品和优质的服务，请联系客服咨询退货和运费的规定。谢谢您的支持。"
	taiwan := "<p>歡迎光臨本店。我們提供各種商品和優質的服務，請聯繫客服諮詢退貨和運費的規定。謝謝您的支持。"
	for name, c := range map[string]struct {
		e    encoding.Encoding
		text string
	}{
		"shift_jis": {japanese.ShiftJIS, japan}, "euc-jp": {japanese.EUCJP, japan}, "iso-2022-jp": {japanese.ISO2022JP, japan},
		"gbk": {simplifiedchinese.GBK, china}, "gb18030": {simplifiedchinese.GB18030, china}, "big5": {traditionalchinese.Big5, taiwan},
	} {
		body := in(t, c.e, c.text)
		for _, kind := range []string{"", "text/html; charset=" + name, "text/html; charset=utf-8", "text/html; charset=iso-8859-1"} {
			if text, was := decode(body, kind); was != unknownCharset {
				t.Errorf("%s as %q is %s: %s", name, kind, was, text)
			}
			p := &page{}
			if newRun(Options{}.filled(), nil, false).parse(t.Context(), p, body, kind); p.Trouble != troubleCharset || p.sheet != nil {
				t.Errorf("%s as %q: %q", name, kind, p.Trouble)
			}
		}
	}
}

// TestLatin1: each byte becomes what x/text makes of it.
func TestLatin1(t *testing.T) {
	for c := range 256 {
		want, err := charmap.Windows1252.NewDecoder().Bytes([]byte{byte(c)})
		if got := fromLatin1([]byte{byte(c)}); err != nil || !bytes.Equal(got, want) && string(want) != "\ufffd" {
			t.Errorf("%#x: %q, want %q (%v)", c, got, want, err)
		}
	}
}

// TestDecodeLatin: a few accents or signs, declared or not.
func TestDecodeLatin(t *testing.T) {
	for _, text := range []string{"<p>© 2024 Shop Corp. All rights reserved", "<p>Café crème – 10 €", "<p>naïve"} {
		for _, kind := range []string{"", "text/html; charset=iso-8859-1", "text/html; charset=windows-1252"} {
			if got, was := decode(in(t, charmap.Windows1252, text), kind); string(got) != text || was != latin1 {
				t.Errorf("%q as %q: %q, %s", text, kind, got, was)
			}
		}
	}
}

// TestDecodeDamaged: a page stays in its charset where some bytes are broken,
// as cut texts of old shops are.
func TestDecodeDamaged(t *testing.T) {
	for _, e := range []encoding.Encoding{unicode.UTF8, korean.EUCKR} {
		for _, kind := range []string{"", "text/html; charset=utf-8", "text/html; charset=euc-kr"} {
			body := in(t, e, strings.Repeat(footer, 5))
			body = append(body, in(t, e, "가")[:1]...) // cut inside a character
			body = append(bytes.Clone(body), "<p>\xff</p>"...)
			if got, _ := decode(body, kind); !strings.Contains(string(got), footer) || !utf8.Valid(got) {
				t.Errorf("%v as %q: %.300s", e, kind, got)
			}
		}
	}
}

// TestDecodeAnyFooter: both charsets are told apart whatever is declared, for
// texts of one line.
func TestDecodeAnyFooter(t *testing.T) {
	word := rapid.SampledFrom([]string{"상호", "대표자", "주소", "전화", "사업자등록번호", "통신판매업신고", "서울특별시", "강남구", "이용약관", "개인정보처리방침", "무궁화", "상점", "123-45-67890", "ⓒ", "·", "info@shop.kr"})
	kinds := rapid.SampledFrom([]string{"", "text/html; charset=utf-8", "text/html; charset=euc-kr", "text/html; charset=windows-1252"})
	rapid.Check(t, func(t *rapid.T) {
		text := "<p>대표 홍길동 " + strings.Join(rapid.SliceOfN(word, 1, 12).Draw(t, "words"), " ")
		kind := kinds.Draw(t, "kind")
		bodies := [][]byte{[]byte(text)}
		if old, err := korean.EUCKR.NewEncoder().Bytes([]byte(text)); err == nil { // not every sign stands in it
			bodies = append(bodies, old)
		}
		for _, body := range bodies {
			if got, _ := decode(body, kind); string(got) != text {
				t.Fatalf("%q as %q: %q", body, kind, got)
			}
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "<p>hi", "\xff\xfe<\x00", "\xbb\xf3\xc8\xa3", "<meta charset=utf-16>가", "\xef\xbb\xbf가", "<?xml encoding='x'", "<meta charset="} {
		f.Add([]byte(s), "text/html; charset=euc-kr")
	}
	f.Add([]byte("\x1b$)C\x0e0!"), "text/html; charset=iso-2022-kr")
	f.Fuzz(func(t *testing.T, body []byte, kind string) {
		got, _ := decode(body, kind)
		if !utf8.Valid(got) {
			t.Errorf("%q is not UTF-8", got)
		}
		if len(got) > 3*len(body)+16 {
			t.Errorf("%d bytes became %d", len(body), len(got))
		}
		if isASCIIBytes(body) && !bytes.ContainsAny(body, "\x00\x1b~") && kind == "" && len(metaCharset(body)) == 0 && !bytes.Equal(got, body) {
			t.Errorf("ASCII changed: %q", got)
		}
	})
}
