package locale

import (
	"reflect"
	"regexp"
	"testing"

	"portone-onboard/model"
)

// valued are the signs that say nothing without their value.
var valued = []model.SignCode{model.SignReason, model.SignPaper, model.SignDeadline, model.SignMID, model.SignCardPassed, model.SignCardRefused, model.SignInsured, model.SignHeld}

// TestLetterTexts: each thing that a letter can say, each doubt and sender has a
// sentence in both languages, and none that the domain does not know.
func TestLetterTexts(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		l, where := x.Letter(), file(x.Lang, "letter")
		covers(t, "sign", where, l.Signs, model.SignCodes)
		covers(t, "doubt", where, l.Doubts, model.Doubts)
		covers(t, "kind", where, l.Kinds, []model.LetterKind{model.LetterMail, model.LetterHTML, model.LetterText})
		covers(t, "sender", where, l.Senders, []model.Sender{model.SenderUnknown, model.SenderPortOne, model.SenderGateway, model.SenderReviewer, model.SenderInsurer})
		for _, code := range valued {
			if !holds(l.Signs[code].With, "value") {
				t.Errorf("%s does not say its value: %q", code, l.Signs[code].With)
			}
		}
		if d := l.Doubts[model.DoubtSender].What; !holds(d, "from") || !holds(d, "gateway") {
			t.Errorf("a wrong sender is not named: %q", d)
		}
		for at, want := range map[string][]string{l.Yes: {"n"}, l.Got: {"n", "size"}, l.LinkLine: {"url"}, l.FileFailed: {"why"}, l.RecordedNext: {"n", "list", "next"}, l.Recorded: {"n", "list"}} {
			for _, name := range want {
				if !holds(at, name) {
					t.Errorf("%q does not say its %s", at, name)
				}
			}
		}
	})
}

func holds(text, name string) bool {
	return regexp.MustCompile(`\{` + name + `[}:]`).MatchString(text)
}

// TestLetterStyle holds the texts to what every text is held to.
func TestLetterStyle(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		var all []named
		collect("letter", reflect.ValueOf(*x.Letter()), &all)
		if len(all) < 100 {
			t.Fatalf("only %d texts found", len(all))
		}
		withOnly := regexp.MustCompile(`\.With$`)
		for _, n := range all {
			if n.s == "" && !withOnly.MatchString(n.at) {
				t.Errorf("%s is blank", n.at)
			}
			if problem := strange(n.s); problem != "" {
				t.Errorf("%s has %s: %q", n.at, problem, n.s)
			}
			if bad := impolite(n.s); bad != "" && x.Lang == model.Korean {
				t.Errorf("%s is not in the polite style: %q", n.at, bad)
			}
		}
	})
}
