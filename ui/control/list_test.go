package control

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

var koreanWords = Words{
	Above:    func(n int) string { return fmt.Sprintf("↑ %d개 더", n) },
	Below:    func(n int) string { return fmt.Sprintf("↓ %d개 더", n) },
	Disabled: "선택 불가",
}

func newList(kind Kind, width, height int, spec Spec, theme Theme) *Control {
	return newText(kind, width, height, spec, theme)
}

// optionsOf draws up to 26 options; some have equal labels, some cannot be picked.
func optionsOf(t *rapid.T) []Option {
	out := make([]Option, rapid.IntRange(1, 26).Draw(t, "options"))
	for i := range out {
		out[i] = Option{
			ID:       fmt.Sprintf("id%d", i),
			Label:    rapid.SampledFrom([]string{"이니시스", "KG이니시스 일반결제(신용카드·실시간 계좌이체)", "card", "토스페이먼츠 👍🏽", ""}).Draw(t, "label"),
			Hint:     fmt.Sprintf("hint %d", i),
			Disabled: rapid.IntRange(0, 3).Draw(t, "disabled") == 0,
			Reason:   fmt.Sprintf("reason %d", i),
		}
	}
	return out
}

// choosing drives a list and what is expected of it side by side.
type choosing struct {
	c             *Control
	spec          Spec
	at            int
	picked        []int
	width, height int
}

func (d *choosing) page() int { return max(1, d.height-2) }

func (d *choosing) goTo(i int) { d.at = min(max(0, i), len(d.spec.Options)-1) }

func (d *choosing) toggle() Refusal {
	at := slices.Index(d.picked, d.at)
	switch {
	case d.spec.Options[d.at].Disabled:
		return RefusedDisabled
	case at >= 0:
		d.picked = slices.Delete(d.picked, at, at+1)
	case d.spec.Max > 0 && len(d.picked) >= d.spec.Max:
		return RefusedMax
	default:
		d.picked = append(d.picked, d.at)
		slices.Sort(d.picked)
	}
	return Accepted
}

func (d *choosing) step(t *rapid.T) {
	moves := map[string]int{
		up: d.at - 1, "k": d.at - 1, "ㅏ": d.at - 1, down: d.at + 1, "j": d.at + 1, "ㅓ": d.at + 1,
		pgup: d.at - d.page(), pgdown: d.at + d.page(), home: 0, end: len(d.spec.Options) - 1,
	}
	stroke := rapid.SampledFrom([]string{up, down, "j", "k", "ㅓ", "ㅏ", pgup, pgdown, home, end, space, "x", "ㅌ", "1", "2", "9", "resize"}).Draw(t, "key")
	if to, ok := moves[stroke]; ok {
		d.c.Update(press(stroke))
		d.goTo(to)
		return
	}
	switch stroke {
	case "resize":
		d.width, d.height = rapid.IntRange(4, 100).Draw(t, "width"), rapid.IntRange(1, 30).Draw(t, "height")
		d.c.SetSize(d.width, d.height)
	case "1", "2", "9":
		d.digit(t, stroke)
	default:
		d.toggling(t, stroke)
	}
}

func (d *choosing) digit(t *rapid.T, stroke string) {
	r := d.c.Update(press(stroke))
	n := int(stroke[0] - '0')
	if n > len(d.spec.Options) {
		if r.Used {
			t.Fatalf("%s was used in a list of %d", stroke, len(d.spec.Options))
		}
		return
	}
	d.goTo(n - 1)
	want := Accepted
	if d.spec.Kind == MultiSelect {
		want = d.toggle()
	} else if d.spec.Options[d.at].Disabled {
		want = RefusedDisabled
	}
	if r.Refused != want || r.Submitted {
		t.Fatalf("%s gave %+v, want refusal %q", stroke, r, want)
	}
}

func (d *choosing) toggling(t *rapid.T, stroke string) {
	r := d.c.Update(press(stroke))
	if d.spec.Kind == Select {
		if r.Used {
			t.Fatalf("%q toggled in a list of one", stroke)
		}
		return
	}
	if want := d.toggle(); r.Refused != want || r.Changed != (want == Accepted) {
		t.Fatalf("%q gave %+v, want refusal %q", stroke, r, want)
	}
}

func (d *choosing) check(t *rapid.T) {
	var want []string
	o := d.spec.Options[d.at]
	if d.spec.Kind == MultiSelect {
		for _, i := range d.picked {
			want = append(want, d.spec.Options[i].ID)
		}
	} else if !o.Disabled {
		want = []string{o.ID}
	}
	if got := d.c.Value(); !slices.Equal(got, want) {
		t.Fatalf("value %v, want %v at %d", got, want, d.at)
	}
	if reason := d.c.Reason(); d.c.Hint() != o.Hint || (reason != "") != o.Disabled || o.Disabled && reason != o.Reason {
		t.Fatalf("hint %q, reason %q at %+v", d.c.Hint(), reason, o)
	}
	d.checkView(t)
}

func (d *choosing) checkView(t *rapid.T) {
	lines := strings.Split(ansi.Strip(d.c.View()), "\n")
	if len(lines) != min(d.height, len(d.spec.Options)) {
		t.Fatalf("%d options in %d rows make %d lines", len(d.spec.Options), d.height, len(lines))
	}
	for _, line := range lines {
		if widest(line) > d.width {
			t.Fatalf("%q takes %d of %d cells", line, widest(line), d.width)
		}
	}
	x, y, ok := d.c.Cursor()
	if !ok || x != 0 || y >= len(lines) || !strings.HasPrefix(lines[y], ">") {
		t.Fatalf("cursor at %d,%d (%v) is not on the mark of %q", x, y, ok, lines)
	}
	if n := fmt.Sprint(d.at + 1); d.width >= 12 && !slices.Contains(strings.Fields(lines[y]), n) {
		t.Fatalf("row %q is current, want option %s", lines[y], n)
	}
}

func TestListsBehave(t *testing.T) {
	for _, kind := range []Kind{Select, MultiSelect} {
		t.Run(fmt.Sprint(kind), rapid.MakeCheck(func(t *rapid.T) {
			d := &choosing{width: 40, height: 8}
			d.spec = Spec{Kind: kind, Options: optionsOf(t), Max: rapid.IntRange(0, 3).Draw(t, "max")}
			d.c = newList(kind, d.width, d.height, d.spec, Theme{Words: koreanWords})
			d.at = max(0, slices.IndexFunc(d.spec.Options, func(o Option) bool { return !o.Disabled }))
			d.check(t)
			for range rapid.IntRange(1, 15).Draw(t, "steps") {
				d.step(t)
				d.check(t)
			}
		}))
	}
}

func gateways() []Option {
	return []Option{
		{ID: "inicis", Label: "KG이니시스", Hint: "카드 심사 약 2주"},
		{ID: "kcp", Label: "NHN KCP", Disabled: true, Reason: "이 결제 방식을 지원하지 않습니다"},
		{ID: "nice", Label: "나이스페이먼츠"},
	}
}

func TestSelectLooks(t *testing.T) {
	c := newList(Select, 40, 5, Spec{Options: gateways(), Value: []string{"nice"}}, Theme{Words: koreanWords})
	want := "  1 KG이니시스\n  2 NHN KCP (선택 불가)\n> 3 나이스페이먼츠"
	if got := ansi.Strip(c.View()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestMultiSelectLooks(t *testing.T) {
	c := newList(MultiSelect, 40, 5, Spec{Options: gateways(), Value: []string{"nice"}}, Theme{Words: koreanWords})
	want := "  [ ] 1 KG이니시스\n  [ ] 2 NHN KCP (선택 불가)\n> [x] 3 나이스페이먼츠"
	if got := ansi.Strip(c.View()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLongListSaysThatItGoesOn(t *testing.T) {
	var options []Option
	for i := range 10 {
		options = append(options, Option{ID: fmt.Sprint(i), Label: fmt.Sprintf("아주 긴 이름의 %d번째 선택지", i)})
	}
	c := newList(Select, 24, 4, Spec{Options: options, Value: []string{"4"}}, Theme{Words: koreanWords, Marks: MarksFor(false)})
	want := "  ↑ 3개 더\n   4 아주 긴 이름의 3번…\n>  5 아주 긴 이름의 4번…\n  ↓ 5개 더"
	if got := ansi.Strip(c.View()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	c.SetSize(60, 12)
	if got := strings.Count(c.View(), "\n") + 1; got != 10 {
		t.Errorf("shows %d of 10 options though all fit", got)
	}
}

func TestDisabledOptionIsRefusedAndExplained(t *testing.T) {
	c := newList(Select, 40, 5, Spec{Options: gateways()}, Theme{})
	c.Update(press(down))
	if r := c.Update(press(enter)); r.Submitted || r.Refused != RefusedDisabled {
		t.Errorf("Enter gave %+v", r)
	}
	if c.Reason() == "" || c.Value() != nil {
		t.Errorf("reason %q, value %v", c.Reason(), c.Value())
	}
	c.Update(press(down))
	if r := c.Update(press(enter)); !r.Submitted || c.Value()[0] != "nice" || c.Reason() != "" {
		t.Errorf("Enter gave %+v, value %v, reason %q", r, c.Value(), c.Reason())
	}
}

// An answer may have become impossible: it is shown with its reason, not kept silently.
func TestAnswerThatCanNoLongerBePicked(t *testing.T) {
	one := newList(Select, 40, 5, Spec{Options: gateways(), Value: []string{"kcp"}}, Theme{})
	if one.Reason() == "" || one.Value() != nil {
		t.Errorf("Select: reason %q, value %v", one.Reason(), one.Value())
	}
	any := newList(MultiSelect, 40, 5, Spec{Options: gateways(), Value: []string{"nice", "kcp", "gone"}}, Theme{})
	if got := any.Value(); !slices.Equal(got, []string{"nice"}) {
		t.Errorf("MultiSelect: value %v", got)
	}
}

func TestEmptyList(t *testing.T) {
	for _, kind := range []Kind{Select, MultiSelect} {
		c := newList(kind, 40, 5, Spec{}, Theme{})
		for _, k := range []string{up, down, home, end, pgdown, space, "1"} {
			c.Update(press(k))
		}
		if c.View() != "" || c.Value() != nil || c.Hint() != "" {
			t.Errorf("kind %d: view %q, value %v", kind, c.View(), c.Value())
		}
		if r := c.Update(press(enter)); kind == Select && r.Submitted {
			t.Error("an empty Select was submitted")
		}
	}
}

func TestStylesDoNotWidenAList(t *testing.T) {
	theme := Theme{Words: koreanWords}
	theme.Disabled = theme.Disabled.Faint(true)
	theme.Current = theme.Current.Bold(true)
	theme.Picked = theme.Picked.Bold(true)
	theme.Mark = theme.Mark.Bold(true)
	for _, kind := range []Kind{Select, MultiSelect} {
		c := newList(kind, 18, 3, Spec{Options: gateways(), Value: []string{"inicis"}}, theme)
		screen := uv.NewScreenBuffer(19, 3)
		uv.NewStyledString(c.View()).Draw(screen, screen.Bounds())
		for y := range 3 {
			if got := cellText(screen, 18, 19, y); strings.TrimSpace(got) != "" {
				t.Errorf("kind %d: %q stands in the nineteenth column", kind, got)
			}
		}
		if plain := ansi.Strip(c.View()); plain == c.View() {
			t.Errorf("kind %d: no style is left in %q", kind, plain)
		}
	}
}
