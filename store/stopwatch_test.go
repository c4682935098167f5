package store

import (
	"slices"
	"time"
)

// stopwatch collects how long something takes, in nanoseconds.
type stopwatch []float64

func (s *stopwatch) time(f func()) {
	start := time.Now()
	f()
	*s = append(*s, float64(time.Since(start)))
}

func (s stopwatch) median() float64 {
	sorted := slices.Sorted(slices.Values(s))
	return sorted[len(sorted)/2]
}
