package model_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"portone-onboard/model"
)

// Both sort as package slices does, equal elements included.
func TestSort(t *testing.T) {
	type pair struct{ key, place int }
	byKey := func(a, b pair) int { return cmp.Compare(a.key, b.key) }
	rapid.Check(t, func(t *rapid.T) {
		var list []pair
		for i, key := range rapid.SliceOfN(rapid.IntRange(0, 9), 0, 100).Draw(t, "keys") {
			list = append(list, pair{key, i})
		}
		want, got := slices.Clone(list), slices.Clone(list)
		slices.SortStableFunc(want, byKey)
		model.SortStable(got, byKey)
		if !slices.Equal(got, want) {
			t.Errorf("stable: %v, want %v", got, want)
		}
		model.Sort(list, byKey)
		if !slices.IsSortedFunc(list, byKey) {
			t.Errorf("not sorted: %v", list)
		}
		slices.SortFunc(list, func(a, b pair) int { return cmp.Or(byKey(a, b), cmp.Compare(a.place, b.place)) })
		if !slices.Equal(list, want) {
			t.Errorf("lost: %v, want %v", list, want)
		}
	})
}
