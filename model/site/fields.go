package site

import (
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

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
	index   labelIndex
	hits    []hit
	spans   [][2]int32 // of each unit: which hits are its own
	near    []bool     // stands among other details of the business
	pending []pendingLabel
	out     []found
}

// pendingLabel waits for a value that stands in the next unit.
type pendingLabel struct {
	field field
	unit  int
	rank  int
	colon bool
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
	for u := range c.sheet.units {
		from := int32(len(c.hits))
		if len(c.hits) < mostHits {
			c.hits = c.findIn(c.sheet.units[u].text)
		}
		c.spans[u] = [2]int32{from, int32(len(c.hits))}
	}
}

func (c *collector) findIn(text string) []hit {
	n := len(c.hits)
	own := findLabels(c.index, text, c.hits[n:n:cap(c.hits)])
	return append(c.hits, own...)
}

func (c *collector) hitsOf(u int) []hit { return c.hits[c.spans[u][0]:c.spans[u][1]] }

// neighbours marks the units around business details: a label of a number that
// only a business has, or two different fields side by side.
func (c *collector) neighbours() {
	c.near = make([]bool, len(c.sheet.units))
	if role := c.sheet.page.Role; role == "terms" || role == "privacy" || role == "refund" || role == "shipping" {
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
			if sure || h.field != last && last != noField && u-lastUnit <= 3 && h.colon {
				c.around(u)
			}
			if h.colon || sure {
				last, lastUnit = h.field, u
			}
		}
	}
}

const nearUnits = 14

func (c *collector) around(u int) {
	for i := max(0, u-nearUnits); i < min(len(c.near), u+nearUnits+1); i++ {
		c.near[i] = true
	}
}

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
	if text != "" && strings.Trim(text, ":.-= \x1e") == "" {
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

// glued reads an address that only a tag parts from another value.
func (c *collector) glued(u int, f field, value string) {
	_, rest, more := strings.Cut(value, string(rune(seam)))
	for more && f != addressField && c.baseRank(u) > rankBody {
		piece := rest
		piece, rest, more = strings.Cut(rest, string(rune(seam)))
		c.looseAddress(u, piece)
	}
}

func (c *collector) looseAddress(u int, text string) {
	_, rest := cutPostcode(text)
	if !startsProvince(rest) || placeWords(rest) < 2 || !strings.ContainsAny(rest, "0123456789") {
		return
	}
	if r, ok := readAddress(text); ok {
		c.keep(addressField, u, c.baseRank(u)+rankAfter, r, true)
	}
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

// extra reads what stands in the value of another label without its own:
// the report's number behind the registration number, a mail behind a phone.
func (c *collector) extra(u int, f field, value string) {
	if c.baseRank(u) == rankBody {
		return
	}
	for _, g := range [...]field{numberField, mailOrderField, mailField} {
		if g != f && f != mailOrderField || g == mailField && f != mailField {
			c.looseIn(u, value, g)
		}
	}
}

func (c *collector) spill(u int, value string) {
	if c.baseRank(u) > rankBody {
		c.looseIn(u, value, phoneField)
	}
}

func (c *collector) looseIn(u int, value string, f field) {
	rank := c.baseRank(u) + rankAfter
	switch f {
	case numberField:
		if r, ok := looseNumber(value); ok {
			c.keep(numberField, u, rank, r, true)
		}
	case mailOrderField:
		if r, ok := looseMailOrder(value); ok {
			c.keep(mailOrderField, u, rank, r, true)
		}
	case mailField:
		if strings.IndexByte(value, '@') > 0 {
			if r, ok := readMail(value); ok {
				c.keep(mailField, u, rank, r, true)
			}
		}
	case phoneField:
		if r, ok := readPhone(value); ok && r.flaw == "" {
			c.keep(phoneField, u, rank, r, true)
		}
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

func (c *collector) blank(f field, u, rank int) {
	if f < otherField && c.sheet.units[u].foot && len(c.out) < 2000 && !c.sheet.inputs {
		c.out = append(c.out, found{reading: reading{flaw: "blank"}, field: f, sheet: c.sheet, unit: u, rank: rank - rankLabel, hidden: c.sheet.units[u].hidden})
	}
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

// loose reads a unit of the foot that has no label.
func (c *collector) loose(u int, text string, labelled bool) {
	if len(text) > mostValue {
		return
	}
	if text = bare(text); len(text) > 600 || otherCompany(text) {
		return
	}
	c.looseIn(u, text, numberField)
	c.looseIn(u, text, mailOrderField)
	c.looseIn(u, text, mailField)
	if c.sheet.units[u].foot && !bankWords(text) {
		if p := readPhones(text); len(p) > 0 && strings.ContainsAny(text, "-)") {
			if r, _ := readPhone(text); true {
				c.keep(phoneField, u, c.baseRank(u)+rankAfter, r, true)
			}
		}
	}
	c.looseAddress(u, text)
	c.looseName(u, text, labelled)
}

// otherCompanies are hosts and gateways whose names stand in footers.
var otherCompanies = [...]string{"카페24", "cafe24", "아임웹", "imweb", "이니시스", "inicis", "토스페이먼츠", "tosspayments", "나이스페이", "nicepay", "kcp", "ksnet", "다날", "danal", "포트원", "portone", "iamport", "고도몰", "엔에이치엔", "nhn", "메이크샵", "makeshop", "식스샵", "sixshop", "카카오페이", "네이버페이", "가비아", "gabia", "wix.com", "shopify", "헥토", "hecto", "갤럭시아", "웰컴페이먼츠", "페이레터", "한국전자금융", "서울보증보험", "대한통운", "한진택배", "롯데택배", "우체국"}

func otherCompany(text string) bool {
	low := strings.ToLower(text)
	for _, w := range otherCompanies {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

func bankWords(text string) bool {
	low := strings.ToLower(text)
	for _, w := range [...]string{"은행", "계좌", "농협", "새마을금고", "우체국", "신협", "카카오뱅크", "토스뱅크", "예금주", "bank", "fax", "팩스"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// looseName reads a company's name without a label: only one that says what
// kind of company it is, at the start of the text; and the name behind ©, which
// is often a brand.
func (c *collector) looseName(u int, text string, beforeLabel bool) {
	text = strings.Trim(bare(text), " ,;:")
	if n := utf8.RuneCountInString(text); n < 2 || n > 150 || otherCompany(text) {
		return
	}
	if name := copyrightName(text); name != "" {
		if r, ok := readName(name); ok {
			c.keep(nameField, u, rankUsed, r, true)
		}
		return
	}
	if i := strings.LastIndex(text, ": "); i > 0 {
		text = strings.TrimSpace(text[i+2:])
	}
	text = beforeProvince(text)
	if !companyMarked(text) || utf8.RuneCountInString(text) > 40 {
		return
	}
	if r, ok := readName(text); ok {
		c.keep(nameField, u, c.baseRank(u)+rankAfter, r, true)
	}
}

// beforeProvince cuts an address off that stands behind a name.
func beforeProvince(s string) string {
	for i := range s {
		if s[i] == ' ' && startsProvince(s[i+1:]) {
			return s[:i]
		}
	}
	return s
}

func companyMarked(s string) bool {
	low := strings.ToLower(s)
	for _, w := range [...]string{"(주)", "㈜", "주식회사", "유한회사", "(유)", "농업회사법인", "협동조합", "영농조합법인"} {
		if strings.HasPrefix(low, w) || strings.HasSuffix(low, w) {
			return !strings.Contains(s, "니다") && !strings.ContainsAny(s, "?!")
		}
	}
	for _, w := range [...]string{"co., ltd.", "co., ltd", "co.,ltd.", "co.,ltd", "co. ltd.", "inc.", "corp.", "corporation", " llc", " inc"} {
		if strings.HasSuffix(low, w) {
			return len(strings.Fields(s)) <= 6
		}
	}
	return false
}

// copyrightName gives the holder named behind a copyright sign.
func copyrightName(s string) string {
	low := strings.ToLower(s)
	at := -1
	for _, w := range [...]string{"©", "ⓒ", "copyright", "(c)"} {
		if i := strings.Index(low, w); i >= 0 && i < 20 && len(low) == len(s) {
			at = max(at, i+len(w))
		}
	}
	if at < 0 {
		return ""
	}
	name := s[at:]
	for _, end := range [...]string{"all rights", "all right", "reserved", "corp all", ". "} {
		if i := strings.Index(strings.ToLower(name), end); i >= 0 && i <= len(name) {
			name = name[:i]
		}
	}
	name = strings.Trim(name, " .,-:©ⓒ()0123456789~")
	for _, w := range [...]string{"by ", "By ", "BY "} {
		name = strings.TrimPrefix(name, w)
	}
	return strings.Trim(name, " .,-:©ⓒ()0123456789~")
}

// mailLinks takes addresses that only stand behind a link of the foot.
func (c *collector) mailLinks() {
	for i := range c.sheet.links {
		l := &c.sheet.links[i]
		rest, ok := cutScheme(l.href, "mailto:")
		if !ok || !l.foot {
			continue
		}
		if r, ok := readMail(strings.SplitN(rest, "?", 2)[0]); ok {
			c.out = append(c.out, found{reading: r, field: mailField, sheet: c.sheet, unit: -1, rank: rankFoot - 3, loose: true})
		}
	}
}

func cutScheme(href, scheme string) (string, bool) {
	if len(href) < len(scheme) || !strings.EqualFold(href[:len(scheme)], scheme) {
		return "", false
	}
	return href[len(scheme):], true
}

// words gives the text that a finding stands in.
func (f *found) words() string {
	if f.unit < 0 {
		return f.value
	}
	return surroundings(f.sheet.units, f.unit)
}

// surroundings is a unit with what stands beside it in its line, and the line before
// where it is a label by itself.
func surroundings(units []unit, u int) string {
	from, to := u, u+1
	for from > 0 && u-from < 4 && (units[from-1].line == units[u].line || u-from < 1 && len(units[from-1].text) < 60) {
		from--
	}
	for to < len(units) && to-u < 4 && units[to].line == units[u].line {
		to++
	}
	var parts []string
	size := 0
	for i := from; i < to; i++ {
		if t := bare(units[i].text); t != "" && (i == u || size+len(t) < 500) {
			parts, size = append(parts, t), size+len(t)
		}
	}
	return spot(strings.Join(parts, " | "), bare(units[u].text))
}

// spot cuts a text to what a finding may carry.
func spot(text, middle string) string {
	if utf8.RuneCountInString(text) > model.MaxFinding {
		text = middle
	}
	return model.CleanLine(text, model.MaxFinding).Text
}
