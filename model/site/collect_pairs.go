package site

import "strings"

// paired reads "상호 / 대표자 : 한빛 / 홍길동", two labels before two values.
func (c *collector) paired(u int, hits []hit) bool {
	n := len(c.pending)
	if n == 0 || len(hits) != 1 || u+1 >= len(c.sheet.units) || len(c.hitsOf(u+1)) > 0 {
		return false
	}
	p, h, units := c.pending[n-1], hits[0], c.sheet.units
	value := bare(units[u].text[h.value:min(len(units[u].text), h.value+mostValue)])
	if p.field != nameField || p.colon || h.field != representativeField || !h.colon || strings.TrimSpace(value) == "" || units[p.unit].line != units[u].line || units[u+1].line != units[u].line {
		return false
	}
	name, named := readName(value)
	person, ok := readPerson(bare(units[u+1].text))
	if named && ok {
		c.keep(nameField, u, p.rank, name, false)
		c.keep(representativeField, u+1, p.rank, person, false)
	}
	c.pending = c.pending[:0]
	return true
}

// pair reads 상호/대표자 : 한빛 / 홍길동, one label for two values.
func (c *collector) pair(u int, h hit, value string) {
	text := c.sheet.units[u].text
	label := bare(text[h.from:h.value])
	if !strings.Contains(label, "대표") || !strings.HasPrefix(label, "상호") && !strings.HasPrefix(label, "회사") && !strings.HasPrefix(label, "법인") {
		return
	}
	first, second, both := strings.Cut(value, "/")
	if next := u + 1; !both && next < len(c.sheet.units) && c.sheet.units[next].line == c.sheet.units[u].line {
		second = c.sheet.units[next].text
		if hits := c.hitsOf(next); len(hits) > 0 {
			second = second[:hits[0].from]
		}
	}
	name, named := readName(first)
	person, ok := readPerson(second)
	if named && ok {
		c.keep(nameField, u, c.baseRank(u)+rankLabel, name, false)
		c.keep(representativeField, u, c.baseRank(u)+rankLabel, person, false)
	}
}

// unbracketed is the value of 상호명(한빛).
func unbracketed(s string) string {
	t := strings.Trim(s, " ,\x1e")
	if n := len(t); n > 2 && (t[0] == '(' && t[n-1] == ')' || t[0] == '[' && t[n-1] == ']') && strings.Count(t, t[:1]) == 1 {
		return t[1 : n-1]
	}
	return s
}
