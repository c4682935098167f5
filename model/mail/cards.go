package mail

import (
	"slices"
	"strings"
	"unicode/utf8"

	"portone-onboard/model"
)

// reviewerName is how letters write a reviewer. A loose one is a word of its own
// in Korean ("우리", "하나"): alone it means the reviewer only beside others or a
// verdict.
type reviewerName struct {
	id    string
	name  string
	loose bool
}

// cardNames are the card companies; further reviewers of gateways are known by
// the catalogue's names.
var cardNames = []reviewerName{
	{"bc", "비씨카드", false}, {"bc", "bc카드", false}, {"bc", "비씨", true}, {"bc", "bc", true},
	{"kb", "kb국민카드", false}, {"kb", "국민카드", false}, {"kb", "kb카드", false}, {"kb", "kb국민", false}, {"kb", "국민", true}, {"kb", "kb", true},
	{"shinhan", "신한카드", false}, {"shinhan", "신한", true},
	{"samsung", "삼성카드", false}, {"samsung", "삼성", true},
	{"hyundai", "현대카드", false}, {"hyundai", "현대", true},
	{"lotte", "롯데카드", false}, {"lotte", "롯데", true},
	{"hana", "하나카드", false}, {"hana", "하나sk", false}, {"hana", "외환카드", false}, {"hana", "하나(외환)", false}, {"hana", "하나", true},
	{"nh", "nh농협카드", false}, {"nh", "농협카드", false}, {"nh", "nh카드", false}, {"nh", "nh농협", false}, {"nh", "농협", true}, {"nh", "nh", true},
	{"woori", "우리카드", false}, {"woori", "우리", true},
}

// reviewerNames are the names by which the reviewers of an ask are found, the
// longest first.
func reviewerNames(ask model.LetterAsk) []reviewerName {
	out := slices.Clone(cardNames)
	for _, r := range ask.Reviewers {
		if slices.ContainsFunc(cardNames, func(c reviewerName) bool { return c.id == r.ID }) {
			continue
		}
		name, _, _ := strings.Cut(r.Name.Ko, "(")
		if name = flatten(name); utf8.RuneCountInString(name) >= 3 && !slices.Contains([]string{"카드사", "카드사심사", "은행등원천사", "매입사와카드사", "원천사", "간편결제사"}, name) {
			out = append(out, reviewerName{r.ID, name, true})
		}
	}
	out = append(out, longerNames(ask, out[len(cardNames):])...)
	model.SortStable(out, func(a, b reviewerName) int { return len(b.name) - len(a.name) })
	return out
}

// longerNames are gateways' names that hold a reviewer's: 토스페이먼츠 is not 토스페이.
// They stand for nobody.
func longerNames(ask model.LetterAsk, reviewers []reviewerName) (out []reviewerName) {
	for _, g := range ask.Gateways {
		for _, n := range g.Names {
			n = flatten(n)
			if slices.ContainsFunc(reviewers, func(r reviewerName) bool { return len(n) > len(r.name) && strings.Contains(n, r.name) }) {
				out = append(out, reviewerName{name: n})
			}
		}
	}
	return out
}

// What stands beside a reviewer's name. Words of no verdict come first, as
// "미승인" holds "승인".
var cardVerdicts = []struct {
	word string
	code model.SignCode // "" says nothing that is recorded
}{
	{"심사중", model.SignReview}, {"심사진행", model.SignReview}, {"진행중", model.SignReview}, {"심사대기", model.SignReview}, {"대기", model.SignReview}, {"접수완료", model.SignReview}, {"접수", model.SignReview}, {"심사요청", model.SignReview},
	{"심사보류", model.SignHeld}, {"보류", model.SignHeld}, {"보완요청", model.SignHeld}, {"보완", model.SignHeld},
	{"미승인", model.SignCardRefused}, {"불승인", model.SignCardRefused}, {"승인불가", model.SignCardRefused}, {"승인거절", model.SignCardRefused}, {"심사거절", model.SignCardRefused}, {"반려", model.SignCardRefused}, {"부결", model.SignCardRefused}, {"거절", model.SignCardRefused},
	{"등록불가", model.SignCardRefused}, {"불가", model.SignCardRefused}, {"탈락", model.SignCardRefused}, {"rejected", model.SignCardRefused}, {"declined", model.SignCardRefused},
	{"심사완료", model.SignCardPassed}, {"등록완료", model.SignCardPassed}, {"승인완료", model.SignCardPassed}, {"승인", model.SignCardPassed}, {"통과", model.SignCardPassed}, {"완료", model.SignCardPassed}, {"오픈", model.SignCardPassed}, {"사용가능", model.SignCardPassed},
	{"이용가능", model.SignCardPassed}, {"결제가능", model.SignCardPassed}, {"approved", model.SignCardPassed},
	{"미진행", ""}, {"미신청", ""}, {"미등록", ""},
}

// cardPreludes hold the words of a verdict and say none: it follows.
var cardPreludes = []string{"심사진행결과", "진행결과", "심사진행후"}

// cardDeny are words of payments and of cards for people, beside which a card
// company's name means no review.
var cardDeny = []string{"일시불", "할부", "누적", "승인번호", "승인금액", "결제금액", "잔액", "명세서", "연회비", "카드발급", "발급심사", "카드신청", "한도", "포인트", "청구", "무이자", "사용처", "결제일", "출금", "캐시백", "대출", "이벤트", "쿠폰", "혜택"}

// token is a reviewer or a verdict in a sentence.
type token struct {
	id         string // a reviewer
	loose      bool
	code       model.SignCode
	verdict    bool
	might      bool
	said       bool // it has been given
	prelude    bool // it only keeps its place from shorter words
	start, end int
}

// tokens finds reviewers and verdicts in the order in which they stand.
func tokens(flat string, names []reviewerName) (out []token) {
	taken := make([]bool, len(flat))
	free := func(from, to int) bool {
		if slices.Contains(taken[from:to], true) {
			return false
		}
		for i := from; i < to; i++ {
			taken[i] = true
		}
		return true
	}
	each(flat, func(yield func(word string, t token)) {
		for _, n := range names {
			yield(n.name, token{id: n.id, loose: n.loose, prelude: n.id == ""})
		}
		for _, w := range cardPreludes {
			yield(w, token{prelude: true})
		}
		for _, v := range cardVerdicts {
			yield(v.word, token{code: v.code, verdict: true})
		}
	}, func(t token, at, end int) {
		if latinPart(flat, at, end) || !free(at, end) || t.prelude {
			return
		}
		t.start, t.end = at, end
		if t.verdict {
			m := moodOf(flat[end:])
			t.might, t.said = m == might, m == settled
			if m == open && t.code != model.SignHeld {
				t.code = "" // "승인되지 않았습니다", "승인 요청"; but "보완을 요청했습니다" is a hold
			}
		}
		out = append(out, t)
	})
	model.Sort(out, func(a, b token) int { return a.start - b.start })
	return out
}

// each calls found for every place of every word.
func each(flat string, words func(yield func(string, token)), found func(t token, at, end int)) {
	words(func(word string, t token) {
		for at := 0; ; {
			i := strings.Index(flat[at:], word)
			if i < 0 {
				return
			}
			found(t, at+i, at+i+len(word))
			at += i + len(word)
		}
	})
}

// latinPart tells letters that are part of a longer Latin word: "nh" in "nhn".
func latinPart(flat string, at, end int) bool {
	return letter(flat[at]) && (at > 0 && letter(flat[at-1]) || end < len(flat) && letter(flat[end]) && letter(flat[end-1]))
}

const rowMost = 1000 // bytes of a sentence or row that speaks of single reviewers

// cardSigns reads what a sentence or row says of single reviewers: "비씨 승인 /
// 국민 심사중", "승인: 비씨, 국민", "비씨, 국민카드가 승인되었습니다".
func cardSigns(of unit, names []reviewerName, about bool) (out []model.Sign, unsure bool) {
	if !about && !of.card || len(of.flat) > rowMost || containsAny(of.flat, cardDeny) {
		return nil, false
	}
	u := of.marked()
	ts := tokens(u.flat, names)
	if !trusted(ts, u) {
		return nil, false
	}
	for _, p := range pairs(ts, u.flat) {
		if p.might {
			unsure = true
			continue
		}
		if p.code != "" {
			out = append(out, model.Sign{Code: p.code, Value: p.id, Words: of.text, Rule: "card." + string(p.code)})
		}
	}
	return out, unsure
}

// trusted tells whether the names in a sentence are reviewers: one that is no
// other word, two different ones, or one that stands alone in a row with its
// verdict.
func trusted(ts []token, u unit) bool {
	kinds := map[string]bool{}
	sure, verdicts := false, 0
	for _, t := range ts {
		if t.verdict {
			verdicts++
			continue
		}
		kinds[t.id] = true
		sure = sure || !t.loose
	}
	row := len(kinds) == 1 && verdicts > 0 && ts[0].start <= 6 && (utf8.RuneCountInString(u.flat) <= 24 || beside(ts, u.flat))
	return verdicts > 0 && (sure || len(kinds) > 1 || row)
}

// beside tells a row that begins with a name and its verdict, whatever is added:
// "롯데 : 반려 (사유: …)".
func beside(ts []token, flat string) bool {
	if len(ts) < 2 || ts[0].verdict || !ts[1].verdict {
		return false
	}
	gap, rest := flat[ts[0].end:ts[1].start], flat[ts[1].end:]
	return strings.Trim(gap, ":|-=→(") == "" && (gap != "" || hasPrefixAny(rest, []string{",", "(", "|"}))
}

// ended is the verdict behind a name: of a review that is said to have ended in
// a hold or refusal ("심사 진행 중 아래 사유로 보류되어") that one.
func ended(ts []token, flat string) token {
	t := ts[0]
	for _, next := range ts[1:] {
		if t.code != model.SignReview || t.might || !next.verdict || strings.ContainsAny(flat[t.end:next.start], "/|():") {
			break
		}
		if next.said && (next.code == model.SignHeld || next.code == model.SignCardRefused) {
			return next
		}
	}
	return t
}

// pairs gives each reviewer its verdict: the one behind it, or where the
// sentence begins with a verdict and a colon, the one before it.
func pairs(ts []token, flat string) (out []token) {
	var waiting []token
	current, ahead := token{}, false
	for i, t := range ts {
		if t.verdict {
			ahead = headsList(flat, t, i == 0 || !ts[max(0, i-1)].verdict && len(waiting) == 0 || ahead)
			if ahead {
				current, waiting = t, nil
				continue
			}
			if len(waiting) > 0 {
				t = ended(ts[i:], flat)
			}
			for _, r := range waiting {
				r.code, r.might = t.code, t.might
				out = append(out, r)
			}
			waiting = nil
			continue
		}
		if ahead {
			t.code, t.might = current.code, false
			out = append(out, t)
			continue
		}
		waiting = append(waiting, t)
	}
	return out
}

// headsList tells a verdict that stands before those it is for: "승인 카드사: …".
func headsList(flat string, t token, first bool) bool {
	rest := flat[t.end:]
	for _, w := range []string{"된", "카드사", "카드", "완료", "목록", "(", "내역"} {
		rest = strings.TrimPrefix(rest, w)
	}
	return first && (strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "|") || strings.HasPrefix(rest, "]") || strings.HasPrefix(rest, "→"))
}

// cardTable reads a row of verdicts under a row of reviewers.
func cardTable(head, row unit, names []reviewerName) (out []model.Sign) {
	heads, cells := strings.Split(head.text, cellMark), strings.Split(row.text, cellMark)
	if len(heads) < 3 || len(heads) != len(cells) || head.line+1 != row.line {
		return nil
	}
	for i := range heads {
		h, c := tokens(flatten(heads[i]), names), tokens(flatten(marked(cells[i], true)), names)
		if len(h) != 1 || h[0].verdict || len(c) == 0 || !c[0].verdict || c[0].might || c[0].code == "" {
			continue
		}
		out = append(out, model.Sign{Code: c[0].code, Value: h[0].id, Words: heads[i] + ": " + cells[i], Rule: "card.table"})
	}
	return out
}
