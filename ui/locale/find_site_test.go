package locale

import (
	"strings"
	"testing"

	"portone-onboard/model"
)

// wrongAfter are particles that do not follow a word, by its last sound.
var wrongAfter = []struct {
	word  string
	wrong []string
}{
	{"나무", []string{"으로", "이라", "이 ", "을 ", "은 ", "과 "}},
	{"마을", []string{"으로", "라고", "라는", "가 ", "를 ", "는 ", "와 "}},
	{"상점", []string{"로 ", "라고", "라는", "가 ", "를 ", "는 ", "와 "}},
	{"TEST 상품", []string{"로 ", "라고", "라는", "가 ", "를 ", "는 ", "와 "}},
	{"한빛(주)", []string{"로 ", "라고", "라는", "가 ", "를 ", "는 ", "와 "}},
}

// Whatever a page's words end in, the particle behind them fits, and stands
// behind the quotes.
func TestSiteSentencesWithNames(t *testing.T) {
	x := In(model.Korean)
	for _, info := range model.FindingCodes() {
		if info.Kind != model.Page {
			continue
		}
		for _, c := range wrongAfter {
			f := model.Finding{Code: info.Code, Value: c.word, Want: c.word, Args: map[string]string{}}
			for _, a := range info.Args {
				f.Args[a] = c.word
			}
			said := x.Finding(f)
			for part := range strings.SplitSeq(said.What+" "+said.Fix, c.word) {
				after, quoted := strings.CutPrefix(part, "'")
				if !quoted && strings.HasPrefix(after, "이라") {
					t.Errorf("%s: the particle stands in the quotes: %s", info.Code, said.What)
				}
				for _, wrong := range c.wrong {
					if strings.HasPrefix(after+" ", wrong) {
						t.Errorf("%s: %q after %q: %s", info.Code, wrong, c.word, said.What)
					}
				}
			}
		}
	}
}

// Why a page was not read is said in words.
func TestSiteTroubleIsSaid(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		for _, code := range model.PageTroubles {
			f := model.Finding{Code: "site_unread", Args: map[string]string{"page": "https://shop.kr/", "trouble": code}}
			words, said := x.Look().PageTrouble[code], x.Finding(f).What
			if words == "" || !strings.Contains(said, "("+words+")") {
				t.Errorf("%s: %q, %s", code, words, said)
			}
			if f.Args["trouble"] != code {
				t.Errorf("the finding itself was changed: %v", f.Args)
			}
		}
	})
}
