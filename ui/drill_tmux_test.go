//go:build unix

package ui

import (
	"os"
	"strings"
	"testing"

	"portone-onboard/model"
	"portone-onboard/ui/locale"
)

// TestRehearseInARealTerminal plays the rehearsal with the built program: the
// name by hand, a letter by hand, the rest done for the merchant. The file that
// was named is not made.
func TestRehearseInARealTerminal(t *testing.T) {
	x := newTerminal(t)
	x.run("--lang ko rehearse")
	text := locale.In(model.Korean).Drill()
	for i, c := range script() {
		x.await(text.Chapters[c.id].Title)
		switch {
		case c.id == "name":
			x.keys("1")
			x.await("Start in English")
			x.keys("Enter")
			x.text("달빛꽃집")
			x.cursorAfter("달빛꽃집")
			x.keys("Enter")
			x.await(firstLineOf(text.Chapters[c.id].Done))
			x.keys("1")
		case c.id == "held":
			x.keys("1")
			x.await("보완")
			x.keys("Enter")
			x.await("접수보류")
			x.keys("Up", "Up", "Enter")
			x.await(firstLineOf(text.Chapters[c.id].Done))
			x.keys("1")
		case i == len(script())-1:
			x.keys("1")
		default:
			x.keys("2")
		}
	}
	x.awaitDeath()
	x.await("portone-onboard를 실행하십시오") // the line above it may have scrolled away
	if _, err := os.Stat(x.db); err == nil {
		t.Error("the merchant's own file was made")
	}
}

// firstLineOf is as much of a text as stands on one line of any screen.
func firstLineOf(text string) string { return strings.Join(strings.Fields(text)[:3], " ") }
