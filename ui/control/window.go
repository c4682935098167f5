package control

// keepVisible scrolls a window of size rows over n of them as little as needed
// to show the current one, and never past the end.
func keepVisible(first, current, size, n int) int {
	first = min(first, current, max(0, n-size))
	return max(first, current-size+1, 0)
}

// listWindow is the part of a list that is shown: options from one index up to
// another, and how many are hidden on either side.
type listWindow struct {
	scroll       int // what to scroll on from next time
	from, to     int
	above, below int
}

// windowOf fits n options into height rows so that the current one shows,
// scrolling on from where the list stood. Where it goes on, a sign takes the
// place of the outermost option; lists lower than three rows go without.
func windowOf(n, height, current, scroll int) listWindow {
	if n <= height {
		return listWindow{to: n}
	}
	if height < 3 {
		at := keepVisible(scroll, current, height, n)
		return listWindow{scroll: at, from: at, to: at + height}
	}
	// The current option must stand below the upper sign and above the lower
	// one, or at an end of the list, where there is none.
	lowest := max(0, min(current-height+2, n-height))
	highest := min(max(0, current-1), n-height)
	at := min(max(scroll, lowest), highest)
	w := listWindow{scroll: at, from: at, to: at + height}
	if at > 0 {
		w.from++
		w.above = w.from
	}
	if w.to < n {
		w.to--
		w.below = n - w.to
	}
	return w
}
