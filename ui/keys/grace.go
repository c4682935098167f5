package keys

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// GracePeriod is how long after the Enter that ends a text field a Hangul
// syllable still counts as its tail: several terminals send the syllable in
// composition only after the key that ended it.
const GracePeriod = 250 * time.Millisecond

// Grace keeps such a late syllable from acting on the next screen. The zero
// value swallows nothing.
type Grace struct{ until time.Time }

// Open starts the period at the Enter.
func (g *Grace) Open(now time.Time) { g.until = now.Add(GracePeriod) }

// Swallows tells whether a key press is a late syllable. Any other key ends
// the period: whoever presses one has seen the new screen.
func (g *Grace) Swallows(press tea.KeyPressMsg, now time.Time) bool {
	if now.Before(g.until) && press.Mod&commandMods == 0 && IsHangul(press.Text) {
		return true
	}
	g.until = time.Time{}
	return false
}
