package mail

import "portone-onboard/model"

// rule is one thing that a letter may say. Phrases are written as flatten makes
// them: small letters, no spaces. A rule holds in one sentence.
type rule struct {
	id    string
	sign  model.SignCode
	with  []string // one of these stands in the sentence; none where empty
	and   []string // and one of these
	stems []string // words that count by how they go on (verb.go)
	more  []string // further endings that settle a stem
	said  []string // whole phrases that count as they stand
	deny  []string // none of these stands in the sentence
	card  side     // of which review the sentence must speak
	only  model.Code
	value string // of the sign
}

// side is of which review a sentence must speak for a rule.
type side int

const (
	either    side = iota
	screening      // not of the card companies'
	cardside       // of the card companies'
)

// others are words of things that are no application: payments, orders, posts.
var others = []string{"문의", "주문", "민원", "반품", "환불", "결제승인", "승인번호", "회원가입", "회원", "배송", "대출", "카드발급", "본인인증", "이메일인증", "당첨", "여부", "세금계산서", "현금영수증"}

var verdictNo = []string{"반려", "부결", "거절", "불승인", "미승인", "불가", "보류", "어렵"}

// rules in the order of the path; the first letters of an id name its sign.
var rules = []rule{
	{
		id: "received.application", sign: model.SignReceived,
		with:  []string{"신청", "계약", "가입", "입점", "서비스", "서류", "신규"},
		stems: []string{"접수", "접수가", "접수완료"}, more: []string{"하신"},
		deny: append([]string{"보류", "반려", "접수해", "접수부탁", "전달", "접수안내메일", "심사접수", "재접수", "결제대행사로", "pg사로", "보험"}, others...), card: screening,
	},
	{
		id: "received.applied", sign: model.SignReceived,
		with: []string{"가입", "전자결제", "입점", "이용신청", "서비스신청", "계약신청"},
		said: []string{"신청해주셔서감사", "신청하여주셔서감사", "신청이완료되었", "신청완료되었", "신청서를잘받았", "신청이정상적으로완료", "신청해주셔서감사드"},
		deny: []string{"보험", "카드사심사", "문의"}, card: screening,
	},
	{
		id: "received.again", sign: model.SignReceived,
		with: []string{"재심사", "재접수", "보완서류", "보완자료"}, stems: []string{"접수", "재접수"}, deny: []string{"접수해", "접수부탁", "여부"}, card: screening,
	},
	{
		id: "received.english", sign: model.SignReceived,
		said: []string{"receivedyourapplication", "applicationhasbeenreceived", "applicationwasreceived", "applicationhasbeensubmitted", "thankyouforapplying"},
		deny: []string{"oncewe", "afterwe", "joboffer", "position", "resume"},
	},
	{
		id: "notice.passed_on", sign: model.SignNotice,
		with:  []string{"pg사", "결제대행사", "대행사", "계약부서", "계약담당", "계약팀", "가맹점담당"},
		stems: []string{"전달", "접수", "이관"}, more: []string{"해드렸", "드렸"},
		deny: []string{"보류", "반려", "제출해", "카드사심사", "여부", "문의"}, card: screening,
	},
	{
		id: "notice.next_step", sign: model.SignNotice,
		with: []string{"영업일"}, and: []string{"이내", "내에", "내로", "안에", "소요"},
		said: []string{"안내메일", "메일로안내", "안내드릴", "안내드리", "안내해드", "연락드릴", "연락을드릴", "연락드리", "안내받으실", "회신드릴", "안내될", "안내예정", "연락예정", "메일이발송", "발송될", "발송드", "안내드립"},
		deny: []string{"카드사", "환불", "배송", "제출", "회신해", "정산", "보완", "주문", "서명", "문의주신", "문의하신"}, card: screening,
	},
	{
		id: "notice.contract", sign: model.SignNotice,
		said: []string{
			"계약진행안내", "계약안내", "계약절차를안내", "계약절차안내", "가입절차안내", "가입절차를안내", "입점절차안내", "다음절차를안내", "다음절차안내", "다음단계를안내",
			"계약진행을위해", "계약을진행하기위해", "계약진행을위한", "전자계약안내", "신규계약안내", "계약관련안내", "가입진행안내", "추가접수를진행해", "추가신청을진행해",
		},
		deny: []string{"완료되면", "보류", "반려", "부결", "해지", "갱신", "재계약", "보험", "변경계약", "근로"}, card: screening,
	},
	{
		id: "notice.english", sign: model.SignNotice,
		said: []string{"nextstepswillbe", "underreview", "beingreviewed", "willgetbacktoyouwithin", "willcontactyouwithin"}, with: []string{"application", "account", "merchant", "onboarding", "documents"},
		deny: []string{"position", "resume", "refund", "dispute"},
	},
	{
		id: "held.state", sign: model.SignHeld,
		with: []string{"심사", "접수", "입점", "신청", "가입", "계약", "현재", "검토"}, stems: []string{"보류"}, more: []string{"상태", "중입니다", "사유는", "사유:", "사유안내"},
		deny: []string{"지급보류", "정산보류", "정산이보류", "정산대금", "출금", "여부", "배송"}, card: screening,
	},
	{
		id: "held.mend", sign: model.SignHeld,
		with: []string{"심사", "접수", "입점", "신청", "가입", "계약", "홈페이지", "사이트", "서류", "쇼핑몰"},
		said: []string{"보완요청", "보완을요청", "보완이필요", "보완해주", "보완부탁", "보완후", "보완하여", "보완하신후", "수정후회신", "수정후재신청", "수정후재접수", "수정요청", "수정을요청", "재제출요청", "재제출해주", "다시제출해"},
		deny: []string{"반려", "부결", "거절", "승인되", "요청드릴수", "요청할수", "있을수", "요청하신", "보완해주신", "보완해주셔", "원하시면"}, card: screening,
	},
	{
		id: "held.english", sign: model.SignHeld, with: []string{"application", "account", "onboarding", "documents"},
		said: []string{"isonhold", "hasbeenputonhold", "additionaldocumentsarerequired", "weneedadditionaldocuments", "weneedmoreinformation", "additionalinformationisrequired"}, deny: []string{"ifyour", "maybe", "payout", "yourorder"},
	},
	{
		id: "passed.approved", sign: model.SignPassed,
		with:  []string{"심사", "입점", "가입", "가맹", "이용신청", "서비스신청", "신청건"},
		stems: []string{"승인", "통과", "적격", "합격"},
		deny:  append([]string{"반려", "부결", "거절", "불승인", "미승인", "불가", "보류", "보험", "카드승인", "전자결제승인", "원일시불"}, others...), card: screening,
	},
	{
		id: "passed.done", sign: model.SignPassed,
		with:  []string{"심사", "검토"},
		and:   []string{"입점", "가입", "가맹", "계약", "서비스", "심사결과", "1차", "심사가", "심사완료", "심사는", "사이트", "업종", "내부"},
		stems: []string{"완료", "종료", "마무리"},
		deny:  append([]string{"요청", "접수", "신청완료", "신청이완료", "준비", "보험", "결과는", "지연", "연동완료"}, append(others, verdictNo...)...), card: screening,
	},
	{
		id: "passed.english", sign: model.SignPassed, with: []string{"application", "account", "merchant", "onboarding"},
		said: []string{"hasbeenapproved", "wasapproved", "isapproved", "havebeenapproved"},
		deny: []string{"once", "ifyou", "ifthe", "ifit", "whenyour", "whenthe", "whenit", "afteryour", "afterthe", "notbeenapproved", "until", "creditcard", "loan", "yourorder", "cardreview"}, card: screening,
	},
	{
		id: "refused.verdict", sign: model.SignRefused,
		with:  []string{"심사", "입점", "가입", "가맹", "신청", "계약", "신청건"},
		stems: []string{"반려", "부결", "거절", "탈락"}, more: []string{"사유:", "사유는", "사유안내", "사유를안내", "사유]", "사유|", "사유확인", "사유및", "사유>", "된사유", "된신청", "된건", "한사유"},
		deny: append([]string{"결제거절", "결제가거절", "한도초과", "보험", "승인거절", "수신거절", "수신거부", "거절하실"}, others...), card: screening,
	},
	{
		id: "refused.impossible", sign: model.SignRefused,
		with: []string{"심사", "입점", "가입", "계약", "서비스이용", "서비스제공", "가맹"},
		said: []string{
			"불가함을", "불가하여안내", "불가합니다", "불가하다는", "어렵습니다", "어려움을", "어려운점", "어렵게되었", "어렵다는", "진행이불가하", "제한됨을", "제한되었", "거절되었", "함께하지못하", "불가로확인", "불가로결정", "불가판정", "불가통보",
		},
		deny: []string{"업종은", "상품은", "경우", "수신", "통화", "전화", "완료되지않", "않으면", "않을시", "미제출시", "결제가불가", "실결제", "전까지", "회원가입", "일부", "심사전", "완료전", "테스트", "개통전", "시간", "문의"}, card: screening,
	},
	{
		id: "refused.english", sign: model.SignRefused, with: []string{"application", "account", "merchant", "onboarding"},
		said: []string{"hasbeendeclined", "hasbeenrejected", "wasdeclined", "wasrejected", "unabletoapprove", "cannotapprove", "hasnotbeenapproved", "notabletoapprove"},
		deny: []string{"ifyou", "ifthe", "ifit", "maybe", "yourpayment", "yourorder", "creditcard", "loan"}, card: screening,
	},
	{
		id: "contract.sign", sign: model.SignContract,
		with: []string{"전자계약", "전자서명", "온라인계약", "계약서", "전자신청"},
		said: []string{
			"링크", "클릭", "url", "http", "바로가기", "접속하", "서명해주", "서명을진행", "서명하여", "서명부탁", "서명요청", "서명을요청", "체결해주", "체결을진행", "작성해주", "작성을진행", "작성부탁", "진행해주", "진행부탁", "진행하여주", "진행하시", "진행바랍", "진행을부탁", "도착했", "도착하였", "발송드립", "발송드렸", "보내드립", "보내드렸", "발송해드립", "발송해드렸", "발송되었", "발송하였",
		},
		deny: []string{"완료되었", "체결되었", "완료되어", "완료하였", "분실", "갱신", "근로계약", "임대차계약서를", "해지", "완료되면", "보험"}, card: either,
	},
	{
		id: "signed.done", sign: model.SignSigned,
		with:  []string{"계약", "서명", "약정"},
		stems: []string{"계약이완료", "계약완료", "계약체결", "계약이체결", "계약서명", "서명이완료", "서명완료", "계약이최종완료", "계약이모두완료", "계약이정상적으로완료", "계약서체결", "계약이정상완료", "계약등록", "계약서작성이완료", "계약절차가완료", "계약절차가모두완료", "계약이성립", "계약서검토가완료"},
		deny:  []string{"보험", "카드사심사", "미완료", "해지", "반려", "예정", "여부", "근로", "임대", "계약체결을", "계약체결해", "체결부탁"},
	},
	{
		id: "signed.all", sign: model.SignSigned, said: []string{"모든당사자가서명", "모든참여자가서명", "서명참여자전원", "documenthasbeencompleted", "contracthasbeencompleted", "contracthasbeensigned", "agreementhasbeensigned"},
	},
	{
		id: "insurance.asked", sign: model.SignInsurance,
		with: []string{"보증보험", "이행보증", "지급보증보험"},
		said: []string{
			"가입해주", "가입하여주", "가입을진행", "가입진행", "가입부탁", "가입하시", "가입요청", "가입을요청", "가입이필요", "가입후", "가입바랍", "가입을해주", "발급해주", "발급하여", "발급받아", "발급을요청", "발급요청", "제출해주", "제출하여", "제출바랍", "체결해주", "체결부탁", "청약해주", "청약서", "가입안내", "가입절차", "가입대상", "발행해주", "발행요청", "발행을요청", "가입을부탁", "납부해주",
		},
		deny: []string{"불필요", "필요없", "면제", "없이", "가입하지않", "제외", "가입이완료", "가입되었", "발급되었", "발행되었", "요청드릴수", "요청할수", "필요할수", "가입할경우", "대상이아니", "갱신", "가입하셨", "수있습니다", "경우에따라"},
	},
	{
		id: "insured.issued", sign: model.SignInsured,
		with:  []string{"보증보험", "보험증권", "이행보증", "보증증권", "증권"},
		stems: []string{"증권이발급", "증권발급", "증권이발행", "증권발행", "보험이발급", "보험발급", "보험가입", "보험이가입", "가입", "청약", "보험계약이체결", "보험체결", "보험이체결", "보험이체결", "발급", "발행", "체결", "증권접수", "증권이접수", "증권확인", "증권이확인"},
		deny:  []string{"가입안내", "가입절차", "발급안내", "가입신청", "청약서", "증권사", "증권계좌", "가입대상", "가입하여", "발급하여", "가입,", "발급,", "여부", "가입/", "가입(", "발행(", "발급방법", "청약(", "요청", "부탁", "바랍니다", "해주세요", "해주시", "실비", "자동차", "생명"},
	},
	{
		id: "review.begun", sign: model.SignReview, card: cardside,
		with:  []string{"심사", "등록"},
		stems: []string{"심사요청", "심사를요청", "심사접수", "심사가접수", "심사의뢰", "심사를의뢰", "심사를시작", "심사가시작", "심사시작", "등록요청", "등록을요청", "심사신청", "심사등록신청", "심사등록신청이", "심사진행을요청", "심사가개시", "심사개시"},
		more:  []string{"완료", "드렸", "을완료"},
		deny:  []string{"요청해주", "요청하여주", "요청부탁", "신청해주", "신청하여주", "신청부탁", "요청드립니다", "방법", "준비", "보류", "반려", "부결", "여부", "요청바랍", "신청바랍", "요청해야", "하셔야"},
	},
	{
		id: "review.going", sign: model.SignReview, card: cardside,
		said: []string{"심사진행중", "심사가진행중", "심사를진행중", "심사중입니다", "심사를진행하고있", "심사가진행되고있", "심사중에있", "심사진행상황", "심사가접수되어진행"},
		deny: []string{"일시불", "카드발급", "발급심사"},
	},
	{
		id: "cards.all", sign: model.SignCardsPassed, card: cardside,
		with:  []string{"모든", "모두", "전카드사", "전체", "전사", "최종", "카드사심사가", "카드사심사완료", "카드심사가", "카드사심사는", "카드심사완료", "원천사심사가", "원천사심사완료", "카드사등록이", "가맹점등록이모두", "카드가맹점등록이", "카드사등록완료", "심사가최종", "카드사입점"},
		stems: []string{"완료", "승인", "통과", "종료"},
		deny:  append([]string{"요청", "접수", "신청", "일부", "제외", "준비", "결제완료", "계약이완료", "연동이완료", "연동완료", "개발완료", "순차", "카드사별"}, append(others, verdictNo...)...),
	},
	{
		id: "cards.english", sign: model.SignCardsPassed, said: []string{"cardreviewhasbeencompleted", "cardcompanyreviewiscomplete", "allcardcompanieshaveapproved"}, deny: []string{"once", "ifyou", "ifthe", "whenyour", "whenthe", "afteryour", "afterthe"},
	},
	{
		id: "cards.naver", sign: model.SignCardPassed, value: "naver", only: "naverpay", // its review of the integration
		with: []string{"검수"}, stems: []string{"검수", "검수가", "완료", "통과", "승인"}, deny: []string{"요청", "여부", "결과", "보완", "반려", "준비"},
	},
	{
		id: "instant.open", sign: model.SignInstantOpens,
		with:  []string{"바로오픈", "미리오픈", "즉시오픈", "바로개통", "우선오픈", "사전오픈"},
		stems: []string{"오픈", "오픈이", "오픈서비스가", "오픈서비스", "신청", "적용", "개통"}, more: []string{"처리되었", "이시작되었", "가시작되었", "서비스가시작", "서비스를이용하실수있", "이가능합니다", "으로결제가가능", "상태로"},
		said: []string{"결제가가능합니다", "결제하실수있", "바로오픈되었", "미리오픈되었", "서비스가적용되었", "서비스가시작되었"},
		deny: []string{"신청하시", "신청해", "신청가능", "문의", "제공합니다", "소개", "여부", "불가"},
	},
}

// hit tells how a rule's sentence is meant; unsaid where it does not hold.
func (r *rule) hit(u unit) mood {
	switch {
	case r.card == cardside && !u.card, r.card == screening && u.card:
		return unsaid
	case len(r.with) > 0 && !containsAny(u.flat, r.with), len(r.and) > 0 && !containsAny(u.flat, r.and):
		return unsaid
	}
	m := unsaid
	if len(r.said) > 0 {
		m = saidMood(u.flat, r.said)
	}
	if m != settled && len(r.stems) > 0 {
		m = max(m, stemMood(u.flat, r.stems, r.more))
	}
	if m == settled && containsAny(withoutPolicies(u.flat), r.deny) {
		return unsaid
	}
	return m
}
