package locale

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestJosa(t *testing.T) {
	for _, c := range []struct{ word, pair, want string }{
		{"카드", "을/를", "를"}, {"가상계좌", "을/를", "를"}, {"상품권", "을/를", "을"}, {"결제창", "이/가", "이"},
		{"포트원", "은/는", "은"}, {"카카오페이", "은/는", "는"}, {"콘솔", "으로/로", "로"}, {"심사", "으로/로", "로"}, {"신청", "으로/로", "으로"},
		{"다날", "과/와", "과"}, {"다날", "와/과", "과"}, {"페이코", "와/과", "와"}, {"현", "아/야", "아"}, {"민지", "야/아", "야"},
		{"메일", "로/으로", "로"}, {"우편", "로/으로", "으로"}, {"서울", "으로서/로서", "로서"}, {"부산", "으로서/로서", "으로서"},

		// numbers as they are read
		{"1", "을/를", "을"}, {"2", "을/를", "를"}, {"3", "을/를", "을"}, {"4", "을/를", "를"}, {"5", "을/를", "를"},
		{"6", "을/를", "을"}, {"7", "으로/로", "로"}, {"8", "으로/로", "로"}, {"9", "이/가", "가"}, {"0", "이/가", "이"},
		{"10", "을/를", "을"}, {"1,000", "으로/로", "으로"}, {"10000", "이/가", "이"}, {"1,000,000,000,000", "이/가", "가"},
		{"1000000000000000", "을/를", "를"}, {"10000000000000000", "을/를", "을"}, {"010", "으로/로", "으로"}, {"011", "으로/로", "로"},
		{"2026-03-05", "은/는", "은"}, {"2026-03-05 (목)", "으로/로", "로"}, {"2026-03-45", "은/는", "는"},
		{"3.5%", "을/를", "를"}, {"1,234,000원", "을/를", "을"},

		// Latin letters: abbreviations by letter, words as they sound
		{"MID", "을/를", "를"}, {"URL", "으로/로", "로"}, {"PG", "이/가", "가"}, {"SSL", "을/를", "을"}, {"KCP", "과/와", "와"},
		{"SDK", "은/는", "는"}, {"VAN", "을/를", "을"}, {"CRM", "이/가", "이"}, {"QR", "으로/로", "로"}, {"F1", "을/를", "을"}, {"V2", "은/는", "는"},
		{"KSNET", "을/를", "을"}, {"PAYCO", "을/를", "를"}, {"NICEPAY", "이/가", "가"}, {"PayPal", "으로/로", "로"},
		{"PortOne", "이/가", "이"}, {"Shopify", "은/는", "는"}, {"Payletter", "은/는", "는"}, {"Welcome", "과/와", "과"},
		{"webhook", "을/를", "을"}, {"app", "을/를", "을"}, {"test", "은/는", "는"}, {"link", "를/을", "를"}, {"Slack", "을/를", "을"},
		{"check", "을/를", "를"}, {"site", "를/을", "를"}, {"Google", "이/가", "이"}, {"staging", "이/가", "이"}, {"web", "을/를", "을"},
		{"sheet", "를/을", "를"}, {"dev", "은/는", "는"}, {"m", "을/를", "을"}, {"host", "이/가", "가"},

		// closing marks, and brackets that explain
		{"'신한카드'", "은/는", "는"}, {"[채널 관리]", "을/를", "를"}, {"「약관」", "이/가", "이"}, {"결제창.", "을/를", "을"},
		{"카카오페이 (간편결제)", "은/는", "는"}, {"정기결제(빌링)", "을/를", "를"}, {"하단(약관 (전문))", "을/를", "을"}, {"(주)다날", "이/가", "이"},
		{"(목)", "은/는", "은"}, {"상점 아이디(Store ID)", "를/을", "를"}, {"카드사 ", "과/와", "와"},

		// letters by name
		{"ㄱ", "을/를", "을"}, {"ㄹ", "으로/로", "로"}, {"ㅏ", "이/가", "가"},

		// what nobody can say
		{"", "을/를", "을(를)"}, {"???", "이/가", "이(가)"}, {"漢字", "은/는", "은(는)"}, {"★", "과/와", "와(과)"}, {"♪", "으로/로", "(으)로"}, {"()", "을/를", "을(를)"},
	} {
		if got := Josa(c.word, c.pair); got != c.want {
			t.Errorf("Josa(%q, %q) = %q, want %q", c.word, c.pair, got, c.want)
		}
	}
}

// The last Hangul syllable decides alone, by its final consonant.
func TestJosaGoesByTheFinal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := rapid.String().Draw(t, "before")
		syllable := rune(rapid.IntRange(0xac00, 0xd7a3).Draw(t, "syllable"))
		after := rapid.SampledFrom([]string{"", "'", "\"", " ", "]", "」", "'."}).Draw(t, "after")
		word := before + string(syllable) + after
		final := (syllable - 0xac00) % 28
		if got, want := Josa(word, "을/를"), pick(final != 0, "을", "를"); got != want {
			t.Fatalf("%q takes %s, want %s", word, got, want)
		}
		if got, want := Josa(word, "으로/로"), pick(final != 0 && final != 8, "으로", "로"); got != want {
			t.Fatalf("%q takes %s, want %s", word, got, want)
		}
	})
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

// Whatever the word, the order within the pair does not matter.
func TestJosaOrder(t *testing.T) {
	pairs := [][2]string{{"은/는", "는/은"}, {"이/가", "가/이"}, {"을/를", "를/을"}, {"과/와", "와/과"}, {"으로/로", "로/으로"}, {"아/야", "야/아"}}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.String().Draw(t, "word")
		for _, p := range pairs {
			if a, b := Josa(word, p[0]), Josa(word, p[1]); a != b || a == "" {
				t.Fatalf("%q: %s for %s, %s for %s", word, a, p[0], b, p[1])
			}
		}
	})
}

func TestFill(t *testing.T) {
	args := map[string]string{"item": "상호명", "gateway": "KCP", "n": "3", "tricky": "{item}", "empty": ""}
	for _, c := range []struct{ template, want string }{
		{"{item:이/가} 있습니까?", "상호명이 있습니까?"},
		{"{gateway:과/와} {item:을/를}", "KCP와 상호명을"},
		{"{n}개, {n:으로/로}", "3개, 3으로"},
		{"'{item:'이라는/라는} '{gateway:'으로/로}", "'상호명'이라는 'KCP'로"},
		{"{unknown} {unknown:을/를}", "{unknown} {unknown:을/를}"},
		{"{tricky}", "{item}"},
		{"{empty}|{item", "|{item"},
		{"{}{{item}}", "{}{{item}}"},
		{"no fields", "no fields"},
		{"", ""},
	} {
		if got := Fill(c.template, args); got != c.want {
			t.Errorf("Fill(%q) = %q, want %q", c.template, got, c.want)
		}
	}
}

// FuzzFill: no template breaks it, one without fields stays as it is, and a
// value always arrives whole.
func FuzzFill(f *testing.F) {
	for _, s := range []string{"", "{item}", "{item:을/를} {", "}{", "{item:}", "{item::/}", "{{item:을/를}}", "\xff{item}"} {
		f.Add(s, "카드")
	}
	f.Add("{item:으로/로}", "{item}")
	f.Fuzz(func(t *testing.T, template, value string) {
		got := Fill(template, map[string]string{"item": value})
		if !strings.Contains(template, "{item") && got != template {
			t.Fatalf("%q became %q", template, got)
		}
		if Fill("<{item}>"+template, map[string]string{"item": value}) != "<"+value+">"+got {
			t.Fatalf("a field before %q changes it", template)
		}
		if full := Fill("{item:을/를}", map[string]string{"item": value}); !strings.HasPrefix(full, value) || full == value {
			t.Fatalf("%q with a particle became %q", value, full)
		}
	})
}
