package model

import "sort"

// Sort orders a list as slices.SortFunc does. It goes through package sort,
// whose one algorithm serves every type: slices builds its own for each type,
// which is 20 KB of the program apiece.
func Sort[T any](list []T, compare func(a, b T) int) {
	sort.Slice(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}

// SortStable is Sort that leaves equal elements in the order they had.
func SortStable[T any](list []T, compare func(a, b T) int) {
	sort.SliceStable(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}
