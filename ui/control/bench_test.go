package control

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// The budget of the whole program is 2 ms for Update and View together.

func BenchmarkTyping(b *testing.B) {
	for _, kind := range []Kind{Input, Text} {
		for _, held := range []int{0, 100, 390, 1900} {
			if held > 400 && kind == Input {
				continue
			}
			b.Run(fmt.Sprintf("kind%d/%d", kind, held), func(b *testing.B) {
				c := newText(kind, 76, 6, Spec{Value: []string{strings.Repeat("결제 수단 ", held/6)}}, Theme{})
				in, out := press("한"), press(backspace)
				for b.Loop() { // two keys
					c.Update(in)
					_ = c.View()
					c.Update(out)
					_ = c.View()
				}
			})
		}
	}
}

// BenchmarkMovingFar is the worst of the motions: each places the text anew.
func BenchmarkMovingFar(b *testing.B) {
	for _, held := range []int{100, 1900} {
		b.Run(fmt.Sprint(held), func(b *testing.B) {
			c := newText(Text, 76, 6, Spec{Value: []string{strings.Repeat("결제 수단 ", held/6)}}, Theme{})
			for b.Loop() { // two keys
				for _, k := range []tea.KeyPressMsg{press(up), press(down)} {
					c.Update(k)
					_ = c.View()
				}
			}
		})
	}
}

func BenchmarkLists(b *testing.B) {
	var options []Option
	for i := range 26 {
		options = append(options, Option{ID: fmt.Sprint(i), Label: fmt.Sprintf("KG이니시스 일반결제 선택지 %d", i), Disabled: i%5 == 4})
	}
	for _, kind := range []Kind{Select, MultiSelect} {
		for name, pair := range map[string][2]string{"step": {down, up}, "jump": {end, home}, "digit": {"9", "1"}} {
			b.Run(fmt.Sprintf("kind%d/%s", kind, name), func(b *testing.B) {
				c := newList(kind, 76, 12, Spec{Options: options}, Theme{Words: koreanWords})
				for b.Loop() { // two keys
					for _, k := range pair {
						c.Update(press(k))
						_ = c.View()
					}
				}
			})
		}
	}
}

func BenchmarkHugePaste(b *testing.B) {
	text := strings.Repeat("가나 ", 66_667)
	for _, kind := range []Kind{Input, Text} {
		b.Run(fmt.Sprintf("kind%d", kind), func(b *testing.B) {
			for b.Loop() {
				c := newText(kind, 76, 6, Spec{}, Theme{})
				c.Update(tea.PasteMsg{Content: text})
				_ = c.View()
			}
		})
	}
}
