package site

// frontier holds the links that may be followed and chooses among them.
type frontier struct {
	leads []lead
	at    map[string]int // key → index in leads, -1 where it was taken
	taken map[string]int // per role
}

// wanted are the roles in the order in which a page of each is wanted, and how
// many of it. Beyond that number they stand behind everything else.
var wanted = [...]struct {
	role string
	most int
}{
	{"product", 3}, {"terms", 1}, {"privacy", 1}, {"refund", 1}, {"shipping", 1}, {"cart", 1}, {"checkout", 1},
	{"company", 1}, {"listing", 2}, {"help", 2}, {"", 20}, {"login", 1},
}

// mostLeads bounds the candidates of a whole check.
const mostLeads = 5000

// add takes the links of a page, in its order. A link that comes again with
// words that say more keeps its place and gets the role.
func (f *frontier) add(leads []lead, read map[string]bool) {
	if f.at == nil {
		f.at, f.taken = map[string]int{}, map[string]int{}
	}
	for _, l := range leads {
		if read[l.key] || len(f.leads) >= mostLeads {
			continue
		}
		key := l.key
		if l.role == "product" {
			key = productKey(l)
		}
		i, known := f.at[key]
		switch {
		case !known:
			f.at[key] = len(f.leads)
			f.leads = append(f.leads, l)
		case i >= 0 && f.leads[i].role == "":
			f.leads[i].role = l.role
		}
	}
}

// next takes the best candidate: the role that is wanted most, and of equals
// the one seen first.
func (f *frontier) next() (lead, bool) {
	best, at := 0, -1
	few := f.taken["product"]+f.count("product") < wanted[0].most
	for i, l := range f.leads {
		if l.url == nil {
			continue
		}
		if rank := f.rank(l.role, few); at < 0 || rank < best {
			best, at = rank, i
		}
	}
	if at < 0 {
		return lead{}, false
	}
	l := f.leads[at]
	f.leads[at].url = nil
	f.taken[l.role]++
	return l, true
}

// rank is lower for what is wanted more. Lists of goods come early while there
// are too few goods to look at.
func (f *frontier) rank(role string, few bool) int {
	for i, w := range wanted {
		if w.role != role {
			continue
		}
		switch {
		case f.taken[role] >= w.most:
			return len(wanted) + i
		case role == "listing" && few:
			return 0
		}
		return i
	}
	return len(wanted)
}

func (f *frontier) count(role string) (n int) {
	for _, l := range f.leads {
		if l.url != nil && l.role == role {
			n++
		}
	}
	return n
}

// left is how many candidates there are.
func (f *frontier) left() (n int) {
	for _, l := range f.leads {
		if l.url != nil {
			n++
		}
	}
	return n
}

// giveBack lets another page of a role be tried in place of one that could
// not be read.
func (f *frontier) giveBack(role string) {
	if f.taken[role] > 0 {
		f.taken[role]--
	}
}
