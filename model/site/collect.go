package site

import "strings"

// found is one place where a page says something of a field.
type found struct {
	reading
	field  field
	sheet  *sheet
	unit   int
	rank   int  // how sure it is that the shop means itself
	hidden bool // visitors do not see it
	loose  bool // without a label
	doubt  bool // behind the name of another company
	body   bool // outside of the foot and of other details
}

// ranks, from where a text stands and how it is announced.
const (
	rankFoot    = 16 // in what the page marks as its foot
	rankNear    = 12 // among other details of the business
	rankBody    = 4
	rankLabel   = 4
	rankColon   = 1
	rankDoubted = -6 // behind the name of another company
	rankAfter   = -1 // behind another detail, as the address of the privacy officer
	rankUsed    = 9  // below it nothing is believed
)

// collector reads the fields of a page in one pass over its units.
type collector struct {
	sheet   *sheet
	index   *labelIndex
	hits    []hit
	spans   [][2]int32 // of each unit: which hits are its own
	near    []bool     // stands among other details of the business
	pending []pendingLabel
	out     []found
}

// collect gives what a page says of every field.
func collect(s *sheet) []found {
	c := collector{sheet: s, index: labelsByRune()}
	c.label()
	c.neighbours()
	for u := range s.units {
		c.unit(u)
	}
	c.dropPending(len(s.units))
	c.mailLinks()
	return c.out
}

// mostHits bounds what a page full of labels costs.
const mostHits = 20_000

func (c *collector) label() {
	c.spans = make([][2]int32, len(c.sheet.units))
	for i := range c.sheet.units {
		u, from := &c.sheet.units[i], int32(len(c.hits))
		if u.has(signLabel|signLatin) && len(c.hits) < mostHits {
			c.hits = findLabels(c.index, u.text, c.hits)
		}
		c.spans[i] = [2]int32{from, int32(len(c.hits))}
	}
}

func (c *collector) hitsOf(u int) []hit { return c.hits[c.spans[u][0]:c.spans[u][1]] }

// neighbours marks the units around business details: a label of a number that
// only a business has, or two different fields side by side.
func (c *collector) neighbours() {
	c.near = make([]bool, len(c.sheet.units))
	if role := c.sheet.role; role == "terms" || role == "privacy" || role == "refund" || role == "shipping" {
		return
	}
	last, lastUnit := noField, -10
	for u := range c.sheet.units {
		for _, h := range c.hitsOf(u) {
			if h.field >= otherField || len(c.sheet.units[u].text) > mostValue {
				continue
			}
			sure := h.field == numberField || h.field == mailOrderField
			if sure && c.sheet.inputs && !strings.ContainsAny(c.sheet.units[u].text, "0123456789") && u+1 < len(c.near) && !strings.ContainsAny(c.sheet.units[u+1].text, "0123456789") {
				sure = false
			}
			lone := c.namesAlone(u, h)
			if sure || h.field != last && last != noField && u-lastUnit <= 3 && (h.colon || lone) {
				c.around(u)
			}
			if h.colon || sure || lone {
				last, lastUnit = h.field, u
			}
		}
	}
}

// namesAlone tells a cell that only says 상호 or 대표자: side by side they head a
// table of the business without any colon.
func (c *collector) namesAlone(u int, h hit) bool {
	x := &c.sheet.units[u]
	return (h.field == nameField || h.field == representativeField) && h.from == 0 && h.value >= len(x.text) && x.link < 0 && !c.sheet.inputs
}

const nearUnits = 14

func (c *collector) around(u int) {
	for i := max(0, u-nearUnits); i < min(len(c.near), u+nearUnits+1); i++ {
		c.near[i] = true
	}
}

//go:noinline
func (c *collector) baseRank(u int) int {
	switch {
	case c.sheet.units[u].foot:
		return rankFoot
	case c.near[u]:
		return rankNear
	}
	return rankBody
}

func (c *collector) unit(u int) {
	hits := c.hitsOf(u)
	text := c.sheet.units[u].text
	if text != "" && len(text) < 16 && strings.Trim(text, ":.-= \x1e") == "" {
		return // a colon in a cell of its own
	}
	if len(hits) == 0 {
		if !c.offer(u) && text != "" && c.baseRank(u) > rankBody {
			c.loose(u, text, false)
		}
		return
	}
	if c.paired(u, hits) {
		return
	}
	c.dropPendingBefore(u, hits)
	if hits[0].from > 2 && c.baseRank(u) > rankBody {
		c.looseName(u, text[:hits[0].from], true)
	}
	third, other := false, false
	for i, h := range hits {
		rank := c.baseRank(u) + rankLabel
		if h.colon {
			rank += rankColon
		}
		if third {
			rank += rankDoubted
		}
		if other {
			rank += rankAfter
		}
		c.hit(u, h, text[h.value:h.end], rank, i == len(hits)-1)
		third = third || h.field == thirdField
		other = other || h.field == otherField
	}
}

// mostValue is how far a value is read, in bytes.
const mostValue = 3000

// hit takes one label with its value, or makes it wait for the next unit.
func (c *collector) hit(u int, h hit, value string, rank int, last bool) {
	value = value[:min(len(value), mostValue)]
	c.glued(u, h.field, value)
	value = bare(value)
	blank := strings.Trim(value, " ,;:.-()[]\x1e") == ""
	switch {
	case blank && last:
		c.pending = append(c.pending, pendingLabel{h.field, u, rank, h.colon})
		return
	case h.field >= otherField:
		c.other(u, h, value)
		return
	case blank:
		c.blank(h.field, u, rank)
		return
	}
	r, ok := readField(h.field, unbracketed(value))
	switch {
	case ok:
		c.keep(h.field, u, rank, r, false)
	case h.colon && h.field == phoneField && last:
		c.pending = append(c.pending, pendingLabel{h.field, u, rank, h.colon})
	case h.colon || h.field == mailOrderField:
		c.spill(u, value)
	}
	c.extra(u, h.field, value)
}

// other reads what stands behind a label of something else: an address to write
// to, for want of a better one, and whose the copyright is.
func (c *collector) other(u int, h hit, value string) {
	if h.field == thirdField || c.baseRank(u) == rankBody {
		return
	}
	c.pair(u, h, value)
	if r, ok := readMail(value); ok {
		c.keep(mailField, u, c.baseRank(u)+rankAfter+rankAfter, r, true)
	}
	text := c.sheet.units[u].text
	if text = text[h.from:min(len(text), h.from+400)]; copyrightName(text) != "" {
		c.looseName(u, text, false)
	}
}

func (c *collector) keep(f field, u, rank int, r reading, loose bool) {
	if len(c.out) >= 2000 || rank < rankUsed {
		return
	}
	// A person or a company is only believed among other details.
	if c.baseRank(u) == rankBody && (f == nameField || f == representativeField || f == addressField) {
		return
	}
	if f == addressField {
		r = c.continued(u, r)
	}
	base := c.baseRank(u)
	c.out = append(c.out, found{
		reading: r, field: f, sheet: c.sheet, unit: u, rank: rank, hidden: c.sheet.units[u].hidden,
		loose: loose, doubt: !loose && rank < base, body: base == rankBody,
	})
}

// continued joins an address that goes on in the next line.
func (c *collector) continued(u int, r reading) reading {
	for next := u + 1; next < len(c.sheet.units) && next <= u+2; next++ {
		t := bare(c.sheet.units[next].text)
		if strings.ContainsAny(r.value, "0123456789") && placeWords(r.value) >= 2 || len(c.hitsOf(next)) > 0 || t == "" || !strings.ContainsAny(t, "0123456789") || len(t) > 150 || len(readPhones(t)) > 0 {
			return r
		}
		if more, ok := readAddress(r.value + " " + t); ok {
			r = more
		}
	}
	return r
}
