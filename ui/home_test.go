package ui

import (
	"strings"
	"testing"

	"portone-onboard/model"
)

// TestHomeShowsNoTitleAlone: where there is no room for what works today, its
// title is left out, too.
func TestHomeShowsNoTitleAlone(t *testing.T) {
	d := start(t, newJournal(), model.Korean, 80, 24)
	d.key("enter")
	d.walk(wish{"prep.gateway.chosen": {"inicis"}}, 900, func() bool { return d.opened() == 1 })
	d.key("f2")
	title, _, _ := strings.Cut(d.app.scene.Frame.WorksTitle, "{")
	for h := 14; h <= 40; h++ {
		d.app.size.h = h
		lines := d.screen()
		for i, l := range lines {
			if strings.Contains(l, strings.TrimSpace(title)) && (i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == "" || strings.Contains(lines[i+1], ". ")) {
				t.Fatalf("at %d lines:\n%s", h, strings.Join(lines, "\n"))
			}
		}
	}
}
