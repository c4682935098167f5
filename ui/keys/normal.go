package keys

import (
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// commandMods are the modifiers that make a key a command rather than text.
const commandMods = tea.ModCtrl | tea.ModAlt | tea.ModMeta | tea.ModHyper | tea.ModSuper

// Filter is for tea.WithFilter: every key press reaches Update as Normal gives
// it, everything else as it came.
func Filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		return Normal(press)
	}
	return msg
}

// Normal makes a command key say the same in every layout: Ctrl with ㅊ
// becomes Ctrl with c, with the key's place on a US keyboard where the
// terminal reports it (so 3-beolsik works as well) and by the table of
// 2-beolsik where it does not. A Latin letter stays the one that the user's own
// layout gives: the reported place would turn a Dvorak Ctrl+C into Ctrl+I.
// Shift is what the terminal says it is, so that Caps Lock makes no difference.
// Home and End come under their own names from tmux and PuTTY as well. Keys
// that type text are left alone.
func Normal(press tea.KeyPressMsg) tea.KeyPressMsg {
	switch press.Code {
	case tea.KeyFind:
		press.Code = tea.KeyHome
	case tea.KeySelect:
		press.Code = tea.KeyEnd
	}
	if press.Mod&commandMods == 0 || press.Text != "" {
		return press
	}
	letter, ok := layoutLetter(press.Code, press.BaseCode)
	if !ok {
		return press
	}
	press.Code = unicode.ToLower(letter)
	press.BaseCode, press.ShiftedCode = 0, 0
	return press
}

// layoutLetter is the ASCII sign that a key stands for: its own, that of its
// place, or that of its jamo.
func layoutLetter(code, place rune) (rune, bool) {
	switch {
	case isSign(code):
		return code, true
	case isSign(place):
		return place, true
	default:
		return Latin(code)
	}
}

func isSign(r rune) bool { return r > ' ' && r < 0x7f }
