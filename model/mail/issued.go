package mail

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// namedMID is a MID in a letter, and the sentence or row in which it stands.
type namedMID struct {
	value string
	unit  int
}

const (
	issueAbove = 6  // sentences above a MID that may say it was issued: a list and its head
	issueBelow = 2  // and below it
	namedMost  = 20 // MIDs of a letter
)

var (
	// issueStems say that a MID was issued, by how they go on; issueSaid as they stand.
	issueStems = []string{"발급", "생성", "부여", "개설", "할당"}
	issueSaid  = []string{"개통", "서비스오픈완료", "오픈이완료", "가맹점등록이모두완료", "가맹점등록이완료", "연동정보", "hasbeenissued", "hasbeencreated", "yourmerchantid"}
	// issueNot are other things that are issued.
	issueNot = []string{"키파일", "증권", "인증서", "비밀번호", "영수증", "계산서", "등본", "인감", "서류", "개월이내", "카드발급", "발급일"}
	// issueOf may stand between a MID that is spoken of and the word of its issue.
	issueOf = []string{"발급", "생성", "부여", "신규", "개설"}
)

// issued tells a MID that the letter gives the merchant from one that it only
// names: a word of issue stands near, or the letter says that the contract or
// the screening, with which a MID comes, is through.
func (r *reader) issued(m namedMID) bool {
	if refers(r.us[m.unit].text, m.value) {
		return false
	}
	if r.has(model.SignPassed, model.SignSigned) {
		return true
	}
	from, to := max(0, m.unit-issueAbove), min(len(r.us), m.unit+issueBelow+1)
	return slices.ContainsFunc(r.us[from:to], issues) || r.us[0].subject && issues(r.us[0])
}

func issues(u unit) bool {
	if containsAny(u.flat, issueNot) {
		return false
	}
	if containsAny(u.flat, issueSaid) {
		return true
	}
	mood := stemMood(u.flat, issueStems, nil)
	return mood == settled || mood == unsaid && containsAny(u.flat, issueStems)
}

// refers tells "상점아이디 happyflw01의 카드사 심사": what follows is about it.
func refers(text, value string) bool {
	_, after, ok := strings.Cut(text, value)
	after = strings.TrimLeft(flatten(cut(after, 60)), ")]>}*")
	rest, of := strings.CutPrefix(after, "의")
	return ok && of && !hasPrefixAny(rest, issueOf)
}

// mids adds the MIDs that were issued, and names all of them.
func (r *reader) mids(named []namedMID) {
	for _, m := range named {
		if len(r.l.MIDs) < namedMost && !slices.Contains(r.l.MIDs, m.value) {
			r.l.MIDs = append(r.l.MIDs, m.value)
		}
		if r.issued(m) {
			r.add(model.Sign{Code: model.SignMID, Value: m.value, Words: r.us[m.unit].text, Rule: "mid.issued"})
		}
	}
}
