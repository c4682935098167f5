package site

// refundTerms and shippingTerms are what a rule says beside the word itself.
var refundTerms = [...]string{"일 이내", "일이내", "7일", "14일", "영업일", "불가", "가능", "단순변심", "단순 변심", "신청", "수수료", "위약금", "전액", "기간", "days", "within", "full refund", "non-refundable", "eligible"}

var shippingTerms = [...]string{"일 이내", "일이내", "영업일", "기간", "배송비", "무료", "도서산간", "제주", "평균", "지역", "택배", "소요", "days", "business day", "free", "within"}

// clauseWords are the heading and the first clauses of terms and of a privacy
// policy.
var clauseWords = map[string]struct{ title, clause []string }{
	"terms":   {[]string{"약관", "terms of"}, []string{"제1조", "제 1 조", "제1 조", "article 1"}},
	"privacy": {[]string{"개인정보 처리방침", "개인정보처리방침", "개인정보취급방침", "개인정보 취급방침", "privacy policy"}, []string{"수집하는 개인정보", "개인정보의 처리 목적", "개인정보의 처리목적", "수집 항목", "수집항목", "information we collect", "개인정보의 수집"}},
}

// readRules finds the units where a policy's text begins on a page that need
// not be its own.
func (s *sheet) readRules() {
	s.rules = map[string]int{}
	refund, shipping := ruleReader{first: -1, words: refundWords[:], terms: refundTerms[:]}, ruleReader{first: -1, words: shippingWords[:], terms: shippingTerms[:]}
	for i := range s.units {
		u := &s.units[i]
		if u.hidden || u.link >= 0 || len(u.text) < 24 || !u.has(signRule|signLatin) || s.role == "start" && u.foot {
			continue
		}
		low := lower(bare(u.text))
		refund.read(i, low)
		shipping.read(i, low)
	}
	s.note("refund", refund.begins())
	s.note("shipping", shipping.begins())
	s.note("terms", s.clauseUnit("terms"))
	s.note("privacy", s.clauseUnit("privacy"))
}

func (s *sheet) note(id string, at int) {
	if at >= 0 {
		s.rules[id] = at
	}
}

// ruleReader looks for enough text that names the thing and says how it goes: a
// banner for free shipping is no rule.
type ruleReader struct {
	words, terms []string
	first, size  int
}

const leastRule = 60 // runes

func (r *ruleReader) read(i int, low string) {
	if r.size >= leastRule || !containsAny(low, r.words) || !containsAny(low, r.terms) {
		return
	}
	if r.first < 0 {
		r.first = i
	}
	r.size += count(low)
}

func (r *ruleReader) begins() int {
	if r.size >= leastRule {
		return r.first
	}
	return -1
}

const leastClauses = 500 // runes

// clauseUnit finds terms or a privacy policy that stand on another page, as in
// a box to scroll at the checkout: the heading and the first clause.
func (s *sheet) clauseUnit(id string) int {
	first, size := -1, 0
	for i := range s.units {
		u := &s.units[i]
		if u.foot && !u.area || u.link >= 0 || first < 0 && !s.beginsClause(id, i) {
			continue
		}
		if first < 0 {
			first = i
		}
		if size += count(u.text); size >= leastClauses {
			return first
		}
	}
	return -1
}

// beginsClause looks at few units closely, as most are none.
func (s *sheet) beginsClause(id string, i int) bool {
	u, words := &s.units[i], clauseWords[id]
	if len(u.text) < 10 || !u.has(signClause|signLatin) || id == "terms" && !u.has(signDigit) {
		return false
	}
	low := lower(bare(u.text))
	return containsAny(low, words.clause) && (containsAny(low, words.title) || s.titled(i, words.title))
}

func (s *sheet) titled(i int, title []string) bool {
	for j := max(0, i-4); j < i; j++ {
		if s.units[j].link < 0 && containsAny(lower(bare(s.units[j].text)), title) {
			return true
		}
	}
	return false
}
