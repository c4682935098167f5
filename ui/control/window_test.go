package control

import "testing"

// TestListWindow goes through every list of up to 12 options, every height,
// every current option and every place it may have been scrolled to.
func TestListWindow(t *testing.T) {
	for n := 1; n <= 12; n++ {
		for height := 1; height <= 13; height++ {
			for current := range n {
				for scroll := range n {
					checkWindow(t, n, height, current, windowOf(n, height, current, scroll))
				}
			}
		}
	}
}

func checkWindow(t *testing.T, n, height, current int, w listWindow) {
	t.Helper()
	lines := w.to - w.from
	for _, hidden := range []int{w.above, w.below} {
		if hidden > 0 {
			lines++
		}
	}
	switch {
	case current < w.from || current >= w.to:
		t.Fatalf("%d of %d in %d rows is hidden: %+v", current, n, height, w)
	case lines != min(n, height):
		t.Fatalf("%d options take %d of %d rows: %+v", n, lines, height, w)
	case height >= 3 && (w.above != w.from || w.below != n-w.to):
		t.Fatalf("%d options in %d rows: wrong count of hidden ones: %+v", n, height, w)
	case w.above == 1 || w.below == 1:
		t.Fatalf("a sign stands where the one hidden option could: %+v", w)
	}
}

func TestListWindowScrollsNoMoreThanNeeded(t *testing.T) {
	scroll, moves := 0, 0
	step := func(current int) {
		w := windowOf(20, 7, current, scroll)
		if w.scroll != scroll {
			moves++
		}
		scroll = w.scroll
	}
	for current := range 20 {
		step(current)
	}
	if down := moves; down != 20-7 {
		t.Errorf("went down by %d scrolls, want one for each of the 13 options hidden at first", down)
	}
	moves = 0
	for current := 18; current > 14; current-- {
		step(current)
	}
	if moves != 0 {
		t.Errorf("scrolled %d times while the current option was in sight", moves)
	}
}

func TestKeepVisible(t *testing.T) {
	for n := 1; n <= 9; n++ {
		for size := 1; size <= 10; size++ {
			for current := range n {
				for first := range n {
					got := keepVisible(first, current, size, n)
					if current < got || current >= got+size || got < 0 || got > max(0, n-size) {
						t.Fatalf("keepVisible(%d, %d, %d, %d) = %d", first, current, size, n, got)
					}
				}
			}
		}
	}
}
