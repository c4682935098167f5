package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// FuzzDecode wants every text either read or refused with file and line.
func FuzzDecode(f *testing.F) {
	right := small(f)
	f.Add(right)
	for _, s := range []string{
		"", "null", "[]", "code: x", "code: &a x\nkind: *a", "tasks: {}", "tasks: [null]", "tasks: [[]]",
		"name: {ko: a}", "a: &a [*a]", "sources: {x: {page: p}}", "fees: {rates: [{tiers: {x: 1}}]}", "\xff", "---\n---\n", "a: b: c", "? [a]\n: b", "<<: {code: x}",
		strings.Replace(right, "kind: pg", "kind: &k pg", 1), strings.Replace(right, "src: [channel]", "src: &s [channel]", 1),
	} {
		f.Add(s)
	}
	located := regexp.MustCompile(`^x\.yaml:\d+: `)
	f.Fuzz(func(t *testing.T, text string) {
		g, err := decode("x.yaml", []byte(text))
		if err != nil {
			if !located.MatchString(err.Error()) {
				t.Errorf("without file and line: %v", err)
			}
			return
		}
		projector{g}.pathFacts()
		projector{g}.choiceFacts()
		if _, err := json.Marshal(g); err != nil {
			t.Error(err)
		}
	})
}
