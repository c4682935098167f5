package control

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
)

// FuzzUpdate feeds whatever bytes a terminal may send, as keys and as a paste,
// to each kind of control at any size.
func FuzzUpdate(f *testing.F) {
	for _, s := range []string{
		"안녕하세요\x1b[D\x1b[D\x7f\r", "\x1b[H\x1b[3~가\x1b[F\x0b", "\x1b[12618;5u", "1x ㅌ\x1b[A\x1b[B\x1b[5~",
		"\x1b[200~a\r\nb\x1b[201~", "\u1112\u1161\u11ab\n\n\x1b[A", "e\u0301👍🏽🇰🇷\x17\x15", "\xff\xfe\x1b[1;5D",
	} {
		for kind := range byte(4) {
			f.Add([]byte(s), kind, uint8(40), uint8(5))
		}
	}
	f.Fuzz(func(t *testing.T, bytes []byte, kind, width, height uint8) {
		graphemes := kind&4 != 0
		spec := Spec{Kind: Kind(kind & 3), Options: gateways(), Value: []string{string(bytes[:len(bytes)/4])}, Max: 1, CharLimit: 200}
		c := New(spec, Theme{Words: koreanWords, Graphemes: graphemes})
		c.SetSize(int(width), int(height))
		c.Focus()
		var decoder uv.EventDecoder
		for rest := bytes; len(rest) > 0; {
			n, event := decoder.Decode(rest)
			if n == 0 {
				break
			}
			rest = rest[n:]
			if key, ok := event.(uv.KeyPressEvent); ok {
				c.Update(tea.KeyPressMsg(key))
			}
		}
		checkBounds(t, c, int(width), int(height))
		c.Update(tea.PasteMsg{Content: string(bytes)})
		c.SetSize(int(height), int(width))
		checkBounds(t, c, int(height), int(width))
	})
}

func checkBounds(t *testing.T, c *Control, width, height int) {
	t.Helper()
	method := Theme{}.method()
	if text, ok := c.host.(*textField); ok {
		method = text.theme.method()
	}
	lines := strings.Split(c.View(), "\n")
	if len(lines) > max(1, height) {
		t.Fatalf("%d lines in %d rows", len(lines), height)
	}
	for _, line := range lines {
		if w := method.StringWidth(line); w > width {
			t.Fatalf("%q takes %d of %d cells", line, w, width)
		}
		if strings.ContainsAny(ansi.Strip(line), "\x1b\r\t\u202e") {
			t.Fatalf("%q would move the terminal", line)
		}
	}
	if x, y, ok := c.Cursor(); ok && (x < 0 || x >= width || y < 0 || y >= len(lines)) {
		t.Fatalf("cursor at %d,%d of %d×%d cells", x, y, width, len(lines))
	}
	for _, v := range c.Value() {
		if !utf8.ValidString(v) || !norm.NFC.IsNormalString(v) {
			t.Fatalf("value %q", v)
		}
	}
}
