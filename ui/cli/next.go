package cli

import (
	"cmp"
	"slices"

	"portone-onboard/model"
)

// next tells the one thing to do today in one line; where there is nothing to
// do, what is waited for.
func (r *run) next([]string) error {
	all, err := r.shops(true)
	if err != nil {
		return err
	}
	t := r.texts()
	if len(all) == 0 {
		r.print(t.Commands().NoShop)
		return nil
	}
	first := slices.MinFunc(all, byPress)
	if first.Summary.Next == nil {
		r.print(t.Commands().NextNothing)
		return nil
	}
	w, err := r.walk(first.ID)
	if err != nil {
		return err
	}
	s, d := r.teller(w), w.Agenda()[0]
	line := s.DueLine(d)
	if len(all) > 1 {
		line = s.Shop() + " - " + line
	}
	if d.Kind == model.Wait {
		line = t.Commands().NextWaits + " " + line
	}
	r.print("{line}", "line", line)
	return nil
}

// byPress puts the shop first whose next thing presses most; of equal ones the
// one with the earlier day, then the one used last.
func byPress(a, b listed) int {
	return cmp.Or(press(a)-press(b), byDay(a.Summary, b.Summary), b.Updated.Compare(a.Updated))
}

func press(l listed) int {
	if l.Summary.Next == nil {
		return len(model.DueOrder)
	}
	return slices.Index(model.DueOrder, l.Summary.Next.Kind)
}

// byDay compares the days by which the next things are expected. One without a
// day comes last.
func byDay(a, b model.Summary) int {
	if a.Next == nil || b.Next == nil || a.Next.By == b.Next.By {
		return 0
	}
	switch {
	case a.Next.By.IsZero():
		return 1
	case b.Next.By.IsZero(), a.Next.By.Before(b.Next.By):
		return -1
	}
	return 1
}
