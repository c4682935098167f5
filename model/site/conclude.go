package site

// conclusions are what a page says by itself, in its role. They are drawn where
// it was fetched, beside other pages, and the judges only put them together.
type conclusions struct {
	role   string // that they were drawn for; "" is not yet
	found  []found
	goods  []*goodsItem
	open   *found         // where an amount is typed in
	rules  map[string]int // by policy: the unit where its text begins
	hollow string         // of a policy's own page: why it is none
	length int            // runes of its text
	leak   *leak          // in the page itself, its own scripts' text aside
	module string         // the version of a payment module in the page itself
}

// conclude draws a page's conclusions, unless it was done for its role.
func (p *page) conclude() {
	s, role := p.sheet, publicRole(p.Role)
	if p.Role == "start" {
		role = "start"
	}
	if s == nil || s.role == role {
		return
	}
	s.conclusions = conclusions{role: role}
	s.found = collect(s)
	s.readGoods()
	s.readLinks()
	s.readRules()
	if _, policy := policies[role]; policy {
		s.hollow, s.length = s.readPolicy(role)
	}
	s.leak, s.module = p.ownLeak(), sdkIn(p.raw)
}
