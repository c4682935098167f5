package control

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"github.com/charmbracelet/x/ansi"
)

// TestHuhsOwnWindowOverTextIsNotExact shows why texts are drawn here (see the
// package comment). Once it fails, Huh's own drawing may be enough.
func TestHuhsOwnWindowOverTextIsNotExact(t *testing.T) {
	plain := huh.ThemeFunc(func(bool) *huh.Styles { return &huh.Styles{} })

	line := strings.Repeat("a", 15) + strings.Repeat("가", 15)
	in := huh.NewInput().Prompt("").Value(&line)
	in.WithTheme(plain).WithKeyMap(&huh.KeyMap{}).WithWidth(20)
	in.Focus()
	in.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	for range 10 {
		in.Update(tea.KeyPressMsg{Code: tea.KeyDelete})
	}
	if view := ansi.Strip(in.View()); !strings.Contains(view, "\n") {
		t.Errorf("huh.Input keeps to its line: %q", view)
	}

	lines := "abcdefghi가나다라마바"
	tx := huh.NewText().Lines(4).Value(&lines)
	tx.WithTheme(plain).WithKeyMap(&huh.KeyMap{}).WithWidth(10)
	if view := ansi.Strip(tx.View()); strings.Contains(view, "가") {
		t.Errorf("huh.Text shows the character at its edge: %q", view)
	}

	lines = "ab\ncd"
	tx = huh.NewText().Lines(4).Value(&lines)
	tx.WithTheme(plain).WithKeyMap(&huh.KeyMap{})
	tx.Focus()
	for _, code := range []rune{tea.KeyUp, tea.KeyHome, tea.KeyRight, tea.KeyDelete} {
		tx.Update(tea.KeyPressMsg{Code: code})
	}
	if lines != "acd" {
		t.Errorf("huh.Text deletes one character at the end of a line: %q", lines)
	}
}
