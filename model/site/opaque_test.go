package site

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWithoutKeys(t *testing.T) {
	key := "q8Kf3ZtX1vBn7LpW5sRyD2mGcJ9hTaEoU6iQ"
	for text, want := range map[string]string{
		"PortOne " + key + " 입니다":                   "PortOne ******** 입니다",
		"whsec_bWFkZXVwbWFkZXVwbWFkZXVwbWFkZXVw1==": "********",
		key + "|" + key:                             "********|********",
		"상호 가게 | 대표 김가게 02-1234-5678":               "상호 가게 | 대표 김가게 02-1234-5678",
		strings.Repeat("-", 60):                     strings.Repeat("-", 60),
		strings.Repeat("abc", 20):                   strings.Repeat("abc", 20),
	} {
		if got := withoutKeys(text); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
}

// TestWithoutKeysAnyText: no key is left, and what is no key stays.
func TestWithoutKeysAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, after := rapid.StringMatching(`[가-힣 .,|]{0,40}`).Draw(t, "before"), rapid.StringMatching(`[가-힣 .,|]{0,40}`).Draw(t, "after")
		key := rapid.StringMatching(`[A-Za-z0-9_/+-]{40,90}`).Draw(t, "key") + "a1"
		if got := withoutKeys(before + key + after); got != before+"********"+after {
			t.Fatalf("%q", got)
		}
	})
}
