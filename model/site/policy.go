package site

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// policyWords are the words of one policy: on links that lead to it, in the
// text that makes it one, and how much of such text is a page with substance.
type policyWords struct {
	text  []string // at least two of them stand in the text
	least int      // runes of a page of its own
	loose bool     // it may stand on the page of the goods or among the terms
}

var policies = map[string]policyWords{
	"terms":    {text: []string{"약관", "제1조", "제 1 조", "제1 조", "제 1조", "회원", "이용자", "서비스", "회사", "목적", "terms", "agreement", "service", "article"}, least: 300},
	"privacy":  {text: []string{"개인정보", "수집", "보유", "제3자", "파기", "이용목적", "처리방침", "personal information", "personal data", "collect", "privacy"}, least: 300},
	"refund":   {text: refundWords[:], least: 60, loose: true},
	"shipping": {text: shippingWords[:], least: 40, loose: true},
}

var refundWords = [...]string{"환불", "청약철회", "반품", "교환", "취소", "refund", "return", "cancel", "exchange"}

var shippingWords = [...]string{"배송", "발송", "출고", "택배", "수령", "shipping", "delivery", "ship", "deliver"}

// refundTerms and shippingTerms are what a rule says beside the word itself.
var refundTerms = [...]string{"일 이내", "일이내", "7일", "14일", "영업일", "불가", "가능", "단순변심", "단순 변심", "신청", "수수료", "위약금", "전액", "기간", "days", "within", "full refund", "non-refundable", "eligible"}

var shippingTerms = [...]string{"일 이내", "일이내", "영업일", "기간", "배송비", "무료", "도서산간", "제주", "평균", "지역", "택배", "소요", "days", "business day", "free", "within"}

// judgePolicy looks for a policy: a page of its own that says something, or, for
// refunds and shipping, the rule where the goods stand.
func (c *court) judgePolicy(id string) model.Finding {
	if s := c.policyPage(id); s != nil {
		f := atPage(done("site_policy_page", "page", s.page.Address, "length", number(s.runes)), s)
		f.Value = s.page.Address
		f.At.Text = c.policySample(id, s)
		return f
	}
	if at := c.policyText(id); at != nil {
		f := locate(done("site_policy_text", "page", at.sheet.page.Address), at)
		f.Value = at.sheet.page.Address
		return f
	}
	return c.noPolicy(id)
}

// policyPage gives a page of the policy that was read and has substance.
func (c *court) policyPage(id string) *sheet {
	for _, s := range c.sheets {
		if s.page.Role == id && s.page.doc != nil && s.page.Trouble == "" && c.hollow(id, s) == "" {
			return s
		}
	}
	return nil
}

// hollow says why a page is no policy: "empty" "thin" "lorem" "soon"; "" for one
// that says something.
func (c *court) hollow(id string, s *sheet) string {
	text := s.body()
	low := strings.ToLower(text)
	n := utf8.RuneCountInString(text)
	words := 0
	for _, w := range policies[id].text {
		if strings.Contains(low, w) {
			words++
		}
	}
	switch {
	case n < 10:
		return "empty"
	case strings.Contains(low, "lorem ipsum"):
		return "lorem"
	case n < 600 && unfinished(low):
		return "soon"
	case n < policies[id].least || words < 2:
		return "thin"
	}
	return ""
}

func unfinished(low string) bool {
	for _, w := range [...]string{"준비중", "준비 중", "작성중", "작성 중", "추후 업데이트", "업데이트 예정", "내용을 입력", "coming soon", "under construction", "to be updated", "공사중", "페이지를 찾을 수 없", "존재하지 않는 페이지", "not found", "삭제된 페이지", "등록된 내용이 없", "등록된 글이 없"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// body is a page's text without its foot, its links and what is hidden.
func (s *sheet) body() string {
	var b strings.Builder
	for i := range s.units {
		u := &s.units[i]
		if u.foot || u.hidden || u.link >= 0 && len(u.text) < 60 {
			continue
		}
		b.WriteString(bare(u.text))
		b.WriteByte('\n')
		if b.Len() > 100_000 {
			break
		}
	}
	return b.String()
}

func (c *court) policySample(id string, s *sheet) string {
	for i := range s.units {
		u := &s.units[i]
		if !u.foot && !u.hidden && u.link < 0 && len(u.text) > 60 && slices.ContainsFunc(policies[id].text, func(w string) bool { return strings.Contains(strings.ToLower(bare(u.text)), w) }) {
			return cut(bare(u.text), 120)
		}
	}
	return s.page.Title
}

func cut(s string, most int) string {
	n := 0
	for i := range s {
		if n == most {
			return s[:i]
		}
		n++
	}
	return s
}

// policyText finds the rule on a page that is not its own.
func (c *court) policyText(id string) *found {
	for _, s := range c.sheets {
		if s.page.doc == nil || s.page.Trouble != "" || s.page.Role == "privacy" {
			continue
		}
		if at := s.policyUnit(id); at >= 0 {
			return &found{sheet: s, unit: at}
		}
	}
	return nil
}

func (s *sheet) policyUnit(id string) int {
	switch id {
	case "refund":
		return s.ruleUnit(refundWords[:], refundTerms[:])
	case "shipping":
		return s.ruleUnit(shippingWords[:], shippingTerms[:])
	}
	return s.clauseUnit(id)
}

// lower is strings.ToLower that leaves Korean texts alone: they have nothing to
// lower but a few Latin words, which the lists know.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// sentences gives the units that speak of refunds or shipping, for both rules.
func (s *sheet) sentences() []int {
	if s.rules == nil {
		s.rules = []int{}
		for i := range s.units {
			u := &s.units[i]
			if u.hidden || u.link >= 0 || len(u.text) < 24 || s.page.Role == "start" && u.foot {
				continue
			}
			low := lower(bare(u.text))
			if containsAny(low, refundWords[:]) || containsAny(low, shippingWords[:]) {
				s.rules = append(s.rules, i)
			}
		}
	}
	return s.rules
}

// ruleUnit finds enough text that names the thing and says how it goes: a
// banner for free shipping is no rule.
func (s *sheet) ruleUnit(words, terms []string) int {
	first, size := -1, 0
	for _, i := range s.sentences() {
		u := &s.units[i]
		low := lower(bare(u.text))
		if !containsAny(low, words) || !containsAny(low, terms) {
			continue
		}
		if first < 0 {
			first = i
		}
		if size += utf8.RuneCountInString(low); size >= 60 {
			return first
		}
	}
	return -1
}

// clauseUnit finds terms or a privacy policy that stand on another page, as in
// a box to scroll at the checkout: the heading and the first clause.
func (s *sheet) clauseUnit(id string) int {
	first, size := -1, 0
	title := map[string][]string{"terms": {"약관", "terms of"}, "privacy": {"개인정보 처리방침", "개인정보처리방침", "개인정보취급방침", "개인정보 취급방침", "privacy policy"}}[id]
	clause := map[string][]string{"terms": {"제1조", "제 1 조", "제1 조", "article 1"}, "privacy": {"수집하는 개인정보", "개인정보의 처리 목적", "개인정보의 처리목적", "수집 항목", "수집항목", "information we collect", "개인정보의 수집"}}[id]
	for i := range s.units {
		u := &s.units[i]
		if u.foot && !u.area || u.link >= 0 || first < 0 && !mayBeClause(id, u.text) {
			continue
		}
		low := lower(bare(u.text))
		if first < 0 {
			if containsAny(low, clause) && (containsAny(low, title) || s.titled(i, title)) {
				first = i
			} else {
				continue
			}
		}
		if size += utf8.RuneCountInString(low); size >= 500 {
			return first
		}
	}
	return -1
}

// mayBeClause is a quick look, as most units are none.
func mayBeClause(id, text string) bool {
	if len(text) < 10 {
		return false
	}
	if id == "terms" {
		return strings.IndexByte(text, '1') >= 0
	}
	return strings.Contains(text, "수") || strings.Contains(text, "처") || strings.IndexByte(text, seam) >= 0 || strings.Contains(text, "nformation")
}

func (s *sheet) titled(i int, title []string) bool {
	for j := max(0, i-4); j < i; j++ {
		if s.units[j].link < 0 && containsAny(strings.ToLower(bare(s.units[j].text)), title) {
			return true
		}
	}
	return false
}

// noPolicy says why a policy is not there: by the link that should lead to it.
func (c *court) noPolicy(id string) model.Finding {
	if s := c.pageOf(id); s != nil {
		return c.badPage(id, s)
	}
	if l := c.policyLink(id); l != nil {
		return c.badLink(id, l)
	}
	if id == "shipping" && len(c.ask.Profile.Goods) > 0 && !slices.Contains(c.ask.Profile.Goods, "physical") {
		return cannotTell("site_shipping_not_needed")
	}
	if why, blind := c.blind(); blind {
		return why
	}
	switch {
	case c.start.pictured():
		return c.at(cannotTell("site_field_picture", "page", c.start.page.Address))
	case policies[id].loose && (c.unreadRules() || c.leadsToGoods() || c.start.page.url == nil && len(c.sheets) == 1 && len(c.goods().items) == 0):
		return c.at(cannotTell("site_policy_unread", "page", c.start.page.Address))
	}
	return c.at(missing("site_policy_none", "pages", number(c.pagesRead())))
}

// unreadRules tells that a page on which refunds or shipping may stand was not
// read: a product's or the terms'.
func (c *court) unreadRules() bool {
	for _, s := range c.sheets {
		if (s.page.Role == "product" || s.page.Role == "terms") && !s.readWell() {
			return true
		}
	}
	return false
}

// pageOf gives the page of a policy, whatever became of it.
func (c *court) pageOf(id string) *sheet {
	for _, s := range c.sheets {
		if s.page.Role == id {
			return s
		}
	}
	return nil
}

func (c *court) badPage(id string, s *sheet) model.Finding {
	args := []string{"page", s.page.Address}
	switch {
	case s.page.Trouble == troubleStatus:
		f := atPage(missing("site_policy_status", append(args, "status", number(s.page.Status))...), s)
		if s.page.Status == 401 || s.page.Status == 403 || s.page.Status == 429 || s.page.Status >= 500 {
			f.Status, f.Code = model.CannotTell, "site_policy_refused"
		}
		return f
	case s.page.Trouble == troubleEmpty:
		return atPage(missing("site_policy_empty", args...), s)
	case s.page.Trouble != "" || s.page.doc == nil:
		return atPage(cannotTell("site_unread", append(args, "trouble", s.page.Trouble)...), s)
	case s.page.Scripts:
		return atPage(cannotTell("site_scripts", args...), s)
	case s.frames > 0:
		return atPage(cannotTell("site_frames", args...), s)
	case s.page.Cut:
		return atPage(cannotTell("site_cut", args...), s)
	}
	f := atPage(missing("site_policy_"+model.FindingCode(c.hollow(id, s)), append(args, "length", number(utf8.RuneCountInString(s.body())))...), s)
	if f.Code == "site_policy_thin" {
		f.Status = model.CannotTell
	}
	if s.pictures() {
		f = atPage(cannotTell("site_policy_picture", args...), s)
	}
	return f
}

// pictures tells a page whose words are pictures.
func (s *sheet) pictures() bool {
	n := 0
	for i := range s.units {
		if s.units[i].alt && !s.units[i].foot {
			n++
		}
	}
	return n > 0 && utf8.RuneCountInString(s.body()) < 100
}

// policyLink gives the link to a policy: one that leads somewhere before one
// that does not.
func (c *court) policyLink(id string) *policyHit {
	var dead *policyHit
	for _, s := range c.sheets {
		if s.page.doc == nil || s.page.Trouble != "" {
			continue
		}
		for i := range s.links {
			l := &s.links[i]
			if s.roleOfLink(i) != id {
				continue
			}
			h := &policyHit{link: l, sheet: s, state: s.linkState(l)}
			if h.state != "dead" {
				return h
			}
			if dead == nil {
				dead = h
			}
		}
	}
	return dead
}

// roleOfLink tells what a link leads to, once for each link that may be one to a
// policy.
func (s *sheet) roleOfLink(i int) string {
	if s.roles == nil {
		s.roles = make([]string, len(s.links))
		for j := range s.links {
			l := &s.links[j]
			if l.text != "" && len(l.text) < 120 && (l.foot || containsAny(l.text, linkHints[:])) {
				s.roles[j] = roleOf(l.text, l.href)
			}
		}
	}
	return s.roles[i]
}

// linkHints are what words on links to policies have in common.
var linkHints = [...]string{"약관", "개인정보", "환불", "반품", "교환", "배송", "취소", "철회", "erms", "TERMS", "rivacy", "PRIVACY", "efund", "REFUND", "eturn", "hipping", "SHIPPING", "elivery", "이용안내"}

type policyHit struct {
	*link
	sheet *sheet
	state string
}

// linkState is "page" for a link to read, "acts" for one behind which a script
// runs, "other" for another host, "dead" for one that leads nowhere.
func (s *sheet) linkState(l *link) string {
	href := strings.TrimSpace(l.href)
	low := strings.ToLower(href)
	switch {
	case low == "" || strings.HasPrefix(low, "#"):
		if l.acts || len(low) > 1 && s.ids[href[1:]] {
			return "acts"
		}
		return "dead"
	case strings.HasPrefix(low, "javascript:"):
		if body := strings.Trim(low[len("javascript:"):], " ;"); !l.acts && (body == "" || body == "void(0)" || body == "void 0" || body == "return false" || body == "false") {
			return "dead"
		}
		return "acts"
	}
	if u, err := url.Parse(href); err == nil && u.Host != "" && s.page.url != nil && !strings.EqualFold(u.Host, s.page.url.Host) {
		return "other"
	}
	return "page"
}

func (c *court) badLink(id string, h *policyHit) model.Finding {
	args := []string{"page", h.sheet.page.Address, "link", cut(h.text, 60)}
	var f model.Finding
	switch h.state {
	case "dead":
		f = missing("site_policy_dead", args...)
	case "acts":
		f = cannotTell("site_policy_acts", args...)
	case "other":
		f = cannotTell("site_policy_other", args...)
	default:
		f = cannotTell("site_policy_unread", "page", h.sheet.page.Address)
	}
	f = atPage(f, h.sheet)
	f.Value, f.At.Text = printed(h.href), h.text
	return f
}
