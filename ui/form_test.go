package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"portone-onboard/model"
)

func pasted(text string) tea.Msg { return tea.PasteMsg{Content: text} }

func windowOf(r rect) tea.Msg { return tea.WindowSizeMsg{Width: r.w, Height: r.h} }

// stuckCancel is a request that PortOne never answers.
func stuckCancel(ctx context.Context, _ model.ShopID, _ model.CancelAsk) (model.PaymentSeen, error) {
	<-ctx.Done()
	return model.PaymentSeen{}, &model.Failure{Kind: model.FailStopped}
}

// formOver is a merchant at a form of its own, and what it was sent.
func formOver(t tb, id string, secret bool) (d *driver, sent *[]string) {
	t.Helper()
	d = standing(t, "v2", "test.payment.charges", &machine{}, model.Korean, 80, 24)
	sent = new([]string)
	d.app.show(newForm(&d.app.scene, form{id: id, secret: secret, from: goHome{}, args: []string{"word", "취소", "id", "p1", "amount", "1,000원", "channel", "[테스트]"}, then: func(a *App, v string) (tea.Cmd, string) {
		*sent = append(*sent, v)
		if v == "" {
			return nil, a.scene.Look().FormEmpty
		}
		return nil, ""
	}}, ""))
	return d, sent
}

// TestFormTakesAnyPaste: a bomb is cut, what moves a terminal is taken out and
// said, and what comes through is one line.
func TestFormTakesAnyPaste(t *testing.T) {
	for name, text := range map[string]string{
		"half a million": strings.Repeat("가a", 250_000), "control characters": "\x00\x07a\x1b[2Jb\x7f\u202ec\u2066", "lines": "a\r\nb\nc\rd",
		"full-width": "ｐａｙｍｅｎｔ－１", "no text at all": "\x1b]52;c;aGk=\x07", "tabs": "a\tb", "zero width": strings.Repeat("\u200b", 1000) + "x",
		"marks": "e" + strings.Repeat("\u0301", 3000), "broken bytes": "a\xff\xfe\x80b",
	} {
		for _, size := range []rect{{40, 12}, {60, 20}, {120, 40}} {
			d, sent := formOver(t, "payment_id", false)
			d.send(windowOf(size))
			d.send(pasted(text))
			d.check()
			d.clean()
			if c := d.app.View().Cursor; c == nil {
				t.Errorf("%s at %v: the field is out of sight\n%s", name, size, strings.Join(d.screen(), "\n"))
			}
			d.key("enter")
			got := (*sent)[0]
			if len([]rune(got)) > 400 || got != model.Printable(got) || strings.ContainsAny(got, "\r\n\t\x1b\x00") {
				t.Errorf("%s: sent %d runes, %q", name, len([]rune(got)), got[:min(len(got), 60)])
			}
			d.check()
		}
	}
}

func TestFormSaysWhatWasTakenOut(t *testing.T) {
	d, sent := formOver(t, "payment_id", false)
	d.send(pasted("a\x07b\u202ec"))
	d.see(d.app.scene.Removed(model.RemovalBidi, 1))
	d.key("enter")
	if (*sent)[0] != "abc" {
		t.Errorf("sent %q", *sent)
	}
	d.key("x")
	d.seeNot(d.app.scene.Removed(model.RemovalBidi, 1))
}

// TestEmptyForm says that nothing was typed, and says so no more once something is.
func TestEmptyForm(t *testing.T) {
	d, sent := formOver(t, "scan_dir", false)
	for _, blank := range []string{"", "   ", "\t"} {
		d.send(pasted(blank))
		d.key("enter")
		d.see("적은 것이 없습니다")
	}
	d.check()
	d.text("a")
	d.seeNot("적은 것이 없습니다")
	d.key("esc")
	if _, ok := d.app.screen.(*home); !ok {
		t.Errorf("Esc leads to %T", d.app.screen)
	}
	for _, v := range *sent {
		if v != "" {
			t.Errorf("sent %q", v)
		}
	}
}

// TestFormFits: the field stands in sight at every size, for every form.
func TestFormFits(t *testing.T) {
	for _, lang := range []model.Lang{model.Korean, model.English} {
		d, _ := formOver(t, "payment_id", false)
		d.app.useLang(lang)
		for id := range d.app.scene.Look().Form {
			f := d.app.screen.(*form)
			f.id = id
			for _, size := range []rect{{40, 12}, {41, 13}, {60, 20}, {80, 24}, {120, 40}} {
				d.send(windowOf(size))
				d.check()
				if d.app.View().Cursor == nil {
					t.Errorf("%s %s at %v: no field\n%s", lang, id, size, strings.Join(d.screen(), "\n"))
				}
				f.failed = d.app.scene.Look().FormEmpty
				if !strings.Contains(strings.Join(d.screen(), ""), firstWords(f.failed)) {
					t.Errorf("%s %s at %v: a problem is out of sight\n%s", lang, id, size, strings.Join(d.screen(), "\n"))
				}
				f.failed = ""
			}
		}
	}
}

// TestSecretsAreMasked: whatever is typed, pasted, moved over or taken back, at
// whatever size, no part of it is drawn.
func TestSecretsAreMasked(t *testing.T) { rapid.Check(t, secretsAreMasked) }

func secretsAreMasked(rt *rapid.T) {
	d, sent := formOver(rt, "v2_secret", true)
	secret := rapid.StringMatching(`[A-Z]{4}qzj[0-9]{3}[a-z]{0,40}`).Draw(rt, "secret")
	for range rapid.IntRange(1, 15).Draw(rt, "keys") {
		switch rapid.IntRange(0, 3).Draw(rt, "kind") {
		case 0:
			d.send(windowOf(rect{rapid.IntRange(2, 160).Draw(rt, "w"), rapid.IntRange(1, 50).Draw(rt, "h")}))
		case 1:
			d.send(pasted(secret))
		case 2:
			d.text(secret[:7])
		default:
			d.key(rapid.SampledFrom([]string{"left", "right", "home", "end", "backspace", "f1", "esc", "f9", "enter"}).Draw(rt, "key"))
		}
		if _, ok := d.app.screen.(*form); !ok {
			return
		}
		have := strings.Join(d.screen(), "\n") + d.app.View().WindowTitle
		if strings.Contains(have, "qzj") || strings.Contains(have, secret[:4]) {
			rt.Fatalf("drawn: %q\n%s", secret, have)
		}
		d.check()
	}
	_ = sent
}
