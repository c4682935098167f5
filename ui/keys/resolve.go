package keys

import (
	"slices"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Resolve gives the action of a key. While a text field has the focus
// (textFocus), keys that type something are text and give none.
func Resolve(press tea.KeyPressMsg, textFocus bool) (Action, bool) {
	if press.Text != "" {
		if textFocus {
			return None, false
		}
		return typed(press)
	}
	stroke := Normal(press).Keystroke()
	return find(func(b Binding) bool { return slices.Contains(b.Keys, stroke) })
}

func typed(press tea.KeyPressMsg) (Action, bool) {
	if press.Text == " " {
		return find(func(b Binding) bool { return slices.Contains(b.Keys, "space") })
	}
	code, size := utf8.DecodeRuneInString(press.Text)
	if size != len(press.Text) {
		return None, false
	}
	letter, ok := layoutLetter(code, press.BaseCode)
	if !ok {
		return None, false
	}
	// Shift and Caps Lock do not matter: no letter has a second meaning.
	key := string(unicode.ToLower(letter))
	return find(func(b Binding) bool { return slices.Contains(b.Letters, key) })
}

func find(has func(Binding) bool) (Action, bool) {
	all := bindings()
	if at := slices.IndexFunc(all, has); at >= 0 {
		return all[at].Action, true
	}
	return None, false
}

// Digit gives 1 to 9 for a digit key, full-width digits and the number pad
// included. Zero picks nothing: lists are counted from one.
func Digit(press tea.KeyPressMsg) (n int, ok bool) {
	r, size := utf8.DecodeRuneInString(press.Text)
	if size != len(press.Text) {
		return 0, false
	}
	switch {
	case r >= '1' && r <= '9':
		return int(r - '0'), true
	case r >= '１' && r <= '９':
		return int(r-'１') + 1, true
	default:
		return 0, false
	}
}
