package site

import "strings"

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

// readPolicy says why a page is no policy: "empty" "thin" "lorem" "soon"; "" for
// one that says something. length counts the runes of its text, without its
// foot, its links and what is hidden.
func (s *sheet) readPolicy(id string) (hollow string, length int) {
	said := make([]bool, len(policies[id].text))
	words, lorem, soon := 0, false, false
	for i := range s.units {
		u := &s.units[i]
		if u.foot || u.hidden || u.link >= 0 && len(u.text) < 60 {
			continue
		}
		length += count(u.text) + 1
		low := lower(bare(u.text))
		lorem = lorem || u.has(signLatin) && strings.Contains(low, "lorem ipsum")
		soon = soon || length < 600 && unfinished(low)
		if words < 2 {
			words += hear(said, policies[id].text, low)
		}
	}
	switch {
	case length < 10:
		return "empty", length
	case lorem:
		return "lorem", length
	case length < 600 && soon:
		return "soon", length
	case length < policies[id].least || words < 2:
		return "thin", length
	}
	return "", length
}

// hear counts the words that a text says and none before it said.
func hear(said []bool, words []string, low string) (n int) {
	for i, w := range words {
		if !said[i] && strings.Contains(low, w) {
			said[i] = true
			n++
		}
	}
	return n
}

func unfinished(low string) bool {
	for _, w := range [...]string{"준비중", "준비 중", "작성중", "작성 중", "추후 업데이트", "업데이트 예정", "내용을 입력", "coming soon", "under construction", "to be updated", "공사중", "페이지를 찾을 수 없", "존재하지 않는 페이지", "not found", "삭제된 페이지", "등록된 내용이 없", "등록된 글이 없"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
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
