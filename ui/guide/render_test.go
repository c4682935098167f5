package guide_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"portone-onboard/model"
	"portone-onboard/ui/guide"
	"portone-onboard/ui/guide/source"
)

func TestRenderLines(t *testing.T) {
	d := guide.Doc{Lang: model.Korean, Links: []guide.Link{{Title: "콘솔", URL: "https://admin.portone.io/very/long/address"}},
		Blocks: source.Blocks([]byte("결제대행사를 **고릅니다**.\n\n- 하나 둘 셋 넷 다섯\n- 여섯\n  1. 일곱\n\n> **주의** 조심합니다.\n"))}
	want := []string{
		"결제대행사를",
		"고릅니다.",
		"",
		"- 하나 둘 셋 넷",
		"  다섯",
		"- 여섯",
		"  1. 일곱",
		"",
		"| 주의:",
		"| 조심합니다.",
		"",
		"바로가기",
		"- 콘솔",
		"  https://admin.p",
		"  ortone.io/very/",
		"  long/address",
	}
	if got := guide.Render(d, 17, guide.Style{}); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// FuzzRender: whatever stands in a file, nothing panics, no line is too wide,
// no escape sequence gets through, and Markdown can be parsed again.
func FuzzRender(f *testing.F) {
	for _, id := range []string{"prep.site", "test.code", "contract"} {
		f.Add(guide.Markdown(doc(f, model.Korean, id)), 24)
		f.Add(guide.Markdown(doc(f, model.English, id)), 80)
	}
	for _, s := range []string{"> > > **주의** `x`", "- - - 1. > ```\n\t가\n", "[](<>)![a](b)**", "👩\u200d👩 \U0001f1f0\U0001f1f7 **\ufe0f**1\u20e3", "\x1b]8;;x\x07", "&#x1b;[2J&nbsp;&zwj;", "a\u0301**\u0301**", "ᄀ**ᅡ**ᆨ", "<b>가</b>", "\x00\xff"} {
		f.Add(s, 8)
	}
	f.Fuzz(func(t *testing.T, md string, w int) {
		if len(md) > 4096 {
			return
		}
		w = 8 + (w&0x7fff)%200
		d := guide.Doc{Lang: model.Korean, Title: md, Blocks: source.Blocks([]byte(md)), Links: []guide.Link{{Title: md, URL: "https://a.b/" + md}}}
		for _, l := range guide.Render(d, w, guide.Style{}) {
			if strings.ContainsAny(l, "\x1b\n\r\x07") {
				t.Fatalf("control character in %q", l)
			}
			if got := ansi.StringWidth(l); got > w {
				t.Fatalf("%d cells in %d: %q", got, w, l)
			}
		}
		source.Blocks([]byte(guide.Markdown(d)))
		_, _ = source.Parse([]byte(md))
	})
}

func BenchmarkRender(b *testing.B) {
	d := doc(b, model.Korean, "prep.site")
	for b.Loop() {
		guide.Render(d, 48, painted)
	}
}
