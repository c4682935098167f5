package mail

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// core tells whether a letter says anything about an onboarding: a sign of one or
// a paper that is wanted, from or of somebody on that way, and no words of
// something else.
func (r *reader) core(papers []model.Sign) bool {
	weak := []model.SignCode{model.SignDeadline, model.SignLink}
	strong := len(papers) > 0 || slices.ContainsFunc(r.l.Signs, func(s model.Sign) bool { return !slices.Contains(weak, s.Code) })
	subject, _, _ := strings.Cut(r.flat, "\n")
	if !strong || containsAny(r.flat, alien) || containsAny(subject, []string{"뉴스레터", "newsletter", "세미나", "웨비나", "설문"}) {
		return false
	}
	if r.l.Sender == model.SenderReviewer && r.l.Gateway == "" && !containsAny(r.flat, merchantWords) {
		return false // cards for people are reviewed too
	}
	return r.l.Gateway != "" || r.l.Sender != model.SenderUnknown || slices.Contains(r.l.Doubts, model.DoubtSeveral) || containsAny(r.flat, firmWords)
}

var (
	// firmWords are those of a merchant's way to a gateway, and of nothing else.
	firmWords     = []string{"카드사심사", "입점심사", "결제대행", "상점아이디", "전자결제", "pg사", "pg심사", "원천사", "서브몰", "pg가입", "pg서비스", "카드심사"}
	merchantWords = []string{"가맹점", "서브몰", "입점", "pg", "쇼핑몰", "결제대행"}
	// alien words belong to other letters: loans, cards for people, orders, posts.
	alien = []string{"대출", "카드발급", "발급심사", "일시불", "승인번호", "주문번호", "운송장", "배송조회", "당첨", "구독해지", "채용", "입사지원", "서류전형", "면접", "당근알바", "비트코인", "코인지급", "보험금청구", "임대주택", "청약당첨", "undeliverable", "deliverystatusnotification", "mailerdaemon", "returnedmail", "반송된메일", "신용대출", "카드론", "결제대금", "한도상향", "정산이완료", "정산완료", "정산내역", "장학", "입학", "비자심사"}
)

// judge says why a letter is not to be taken at its word.
func (r *reader) judge() {
	if advertises(r.us, r.flat) {
		r.doubt(model.DoubtAdvertises)
	}
	if len(r.l.Signs) == 0 || bounced(r.m.h, r.l.From) {
		r.l.Signs = nil
		r.doubt(model.DoubtUnrelated)
	}
	if !r.l.Sent.IsZero() && !r.ask.Today.IsZero() && r.l.Sent.After(r.ask.Today) {
		r.doubt(model.DoubtFuture)
	}
	r.judgeSender()
	r.judgeLinks()
	if r.asksSecrets() {
		r.doubt(model.DoubtSecrets)
	}
	model.Sort(r.l.Doubts, func(a, b model.Doubt) int { return slices.Index(model.Doubts, a) - slices.Index(model.Doubts, b) })
}

// advertises knows what the law has advertisers write at the beginning.
func advertises(us []unit, flat string) bool {
	for i, u := range us {
		if i < 3 && containsAny(cut(u.flat, 60), []string{"(광고)", "[광고]", "<광고>", "(ad)"}) {
			return true
		}
	}
	return strings.Contains(flat, "무료수신거부") || strings.Contains(flat, "무료거부")
}

func bounced(h headers, from string) bool {
	user, _, _ := strings.Cut(from, "@")
	return strings.Contains(strings.ToLower(h["content-type"]), "multipart/report") || user == "mailer-daemon" || user == "postmaster"
}

// judgeSender compares the address with who the letter speaks of.
func (r *reader) judgeSender() {
	host := domainOf(r.l.From)
	if host == "" {
		if r.l.Kind == model.LetterMail && !r.t.headed {
			r.doubt(model.DoubtSender)
		}
		return
	}
	own := gatewaysOf(r.ask, host)
	switch {
	case !known(r.ask, host):
		r.doubt(model.DoubtSender)
	case r.l.Sender == model.SenderGateway && r.namesAnother(own):
		r.doubt(model.DoubtSender)
	case r.l.Kind == model.LetterMail && !r.t.headed && failed(r.m.h["authentication-results"]):
		r.doubt(model.DoubtSender)
	}
	if back := domainOf(r.reply); back != "" && !sameHouse(back, host) && !known(r.ask, back) {
		r.doubt(model.DoubtReply)
	}
}

// namesAnother tells a gateway's letter that names other gateways and not its own.
func (r *reader) namesAnother(own []model.Code) bool {
	others := slices.DeleteFunc(slices.Clone(r.named), func(c model.Code) bool { return slices.Contains(easyPays, c) })
	return len(others) > 0 && !slices.ContainsFunc(r.named, func(c model.Code) bool { return slices.Contains(own, c) })
}

// failed reads what the receiving server found of a mail's origin.
func failed(results string) bool {
	flat := strings.ToLower(strings.Join(strings.Fields(results), ""))
	return strings.Contains(flat, "dmarc=fail") || strings.Contains(flat, "spf=fail") && !strings.Contains(flat, "dkim=pass")
}

func sameHouse(a, b string) bool { return isWithin(a, []string{b}) || isWithin(b, []string{a}) }

// judgeLinks compares what links say with where they lead.
func (r *reader) judgeLinks() {
	from := domainOf(r.l.From)
	for _, l := range r.m.links {
		to := hostIn(l.href)
		if to == "" {
			if strings.HasPrefix(strings.ToLower(l.href), "javascript:") || strings.HasPrefix(strings.ToLower(l.href), "data:") {
				r.doubt(model.DoubtLink)
			}
			continue
		}
		if says := saidHost(l.text); says != "" && !sameHouse(says, to) && !known(r.ask, to) && !isWithin(to, countDomains) && !(from != "" && sameHouse(from, to)) {
			r.doubt(model.DoubtLink)
		}
	}
	r.judgeContract(from)
}

// saidHost is the host that a link's words name, "" where they name none.
func saidHost(text string) string {
	word := strings.Trim(strings.TrimSpace(text), "<>[]() ")
	if word == "" || strings.ContainsAny(word, " \n") || strings.Contains(word, "@") || strings.ContainsFunc(word, func(c rune) bool { return c > '~' }) {
		return ""
	}
	host := hostIn(word)
	if i := strings.LastIndexByte(host, '.'); i < 0 || len(host)-i < 3 || digit(host[i+1]) {
		return ""
	}
	return host
}

// judgeContract doubts a contract that is to be signed at nobody's address, in a
// letter of nobody.
func (r *reader) judgeContract(from string) {
	for _, s := range r.l.Signs {
		to := hostIn(s.Value)
		if s.Code == model.SignContract && s.Value != "" && !known(r.ask, to) && !isWithin(to, countDomains) && !known(r.ask, from) {
			r.doubt(model.DoubtLink)
		}
	}
}

var (
	secretThings = []string{"비밀번호", "패스워드", "password", "카드번호", "보안카드", "otp", "cvc", "cvv", "주민등록번호전체", "인증서암호", "인증서비밀번호", "계좌비밀번호", "사이트키", "apisecret", "시크릿키", "개인키"}
	secretAsks   = []string{"회신해", "회신하여", "회신부탁", "회신바랍", "알려주", "보내주", "입력해", "입력하여", "입력하셔", "입력하시", "입력부탁", "기재해", "기재하여", "제출해", "제출하여", "전송해", "말씀해", "확인해주셔야", "인증해주", "reply with", "sendusyour", "enteryour", "confirmyour"}
	secretFine   = []string{"변경", "설정해", "재설정", "초기비밀번호", "초기화", "노출되지않", "유출", "알려주지마", "요구하지않", "묻지않", "요청하지않", "공유하지", "입력하지마", "콘솔", "채널관리", "타인"}
	moneyAsks    = []string{"계좌로입금", "계좌로송금", "으로송금", "으로입금해", "예치금을입금", "보증금을입금", "수수료를입금", "기프트카드", "상품권번호", "입금하셔야승인", "선입금"}
)

// asksSecrets tells a letter that asks for what nobody may be told, or, from
// somebody unknown, for money.
func (r *reader) asksSecrets() bool {
	verified := senderOf(r.ask, domainOf(r.l.From)) != model.SenderUnknown
	for _, u := range r.us {
		if containsAny(u.flat, secretThings) && containsAny(u.flat, secretAsks) && !containsAny(u.flat, secretFine) {
			return true
		}
		if !verified && containsAny(u.flat, moneyAsks) {
			return true
		}
	}
	return false
}
