package site

import "strings"

// pendingLabel waits for a value that stands in the next unit.
type pendingLabel struct {
	field field
	unit  int
	rank  int
	colon bool
}

// offer gives a unit without a label to the labels that wait. Several of them
// are a row of headings: the values follow in the same order.
func (c *collector) offer(u int) bool {
	if len(c.pending) == 0 {
		return false
	}
	if n := len(c.pending); n > 1 && c.rowFits(u, n) {
		for i, p := range c.pending {
			c.give(p, u+i)
		}
		c.pending = c.pending[:0]
		return true
	}
	p := c.pending[len(c.pending)-1]
	for _, earlier := range c.pending[:len(c.pending)-1] {
		c.blank(earlier.field, earlier.unit, earlier.rank)
	}
	c.pending = c.pending[:0]
	if c.give(p, u) {
		return true
	}
	switch {
	case c.sheet.units[u].text == "":
		c.blank(p.field, p.unit, p.rank)
	case p.field == phoneField && u-p.unit < 4:
		c.pending = append(c.pending, p)
	}
	return false
}

// rowFits tells that n units from u on are plain and fit the labels that wait.
func (c *collector) rowFits(u, n int) bool {
	if u+n > len(c.sheet.units) {
		return false
	}
	for i, p := range c.pending {
		if len(c.hitsOf(u+i)) > 0 {
			return false
		}
		if _, ok := readField(p.field, bare(c.sheet.units[u+i].text)); p.field < otherField && !ok {
			return false
		}
	}
	return true
}

func (c *collector) give(p pendingLabel, u int) bool {
	if p.field >= otherField {
		return c.sheet.units[u].text != ""
	}
	text := bare(c.sheet.units[u].text)
	r, ok := readField(p.field, text)
	if ok && runesUpTo(text, 301) <= 300 {
		c.keep(p.field, u, min(p.rank, c.baseRank(u)+rankLabel+rankColon), r, false)
		c.extra(u, p.field, text)
	}
	return ok
}

// dropPendingBefore ends the wait when a unit with labels comes: only a row of
// labels by themselves goes on waiting.
func (c *collector) dropPendingBefore(u int, hits []hit) {
	if len(c.pending) == 0 {
		return
	}
	if hits[0].from > 2 {
		head := bare(c.sheet.units[u].text[:min(hits[0].from, mostValue)])
		p := c.pending[len(c.pending)-1]
		if r, ok := readField(p.field, head); ok && p.field < otherField {
			c.keep(p.field, u, p.rank, r, false)
			c.pending = c.pending[:0]
			return
		}
	}
	lone := len(hits) == 1 && hits[0].from == 0 && strings.Trim(c.sheet.units[u].text[hits[0].value:], " :\x1e") == ""
	if lone && len(c.pending) < 12 {
		return
	}
	c.dropPending(u)
}

func (c *collector) dropPending(int) {
	for _, p := range c.pending {
		c.blank(p.field, p.unit, p.rank)
	}
	c.pending = c.pending[:0]
}

//go:noinline
func (c *collector) blank(f field, u, rank int) {
	if f < otherField && c.sheet.units[u].foot && len(c.out) < 2000 && !c.sheet.inputs {
		c.out = append(c.out, found{reading: reading{flaw: "blank"}, field: f, sheet: c.sheet, unit: u, rank: rank - rankLabel, hidden: c.sheet.units[u].hidden})
	}
}
