package locale

import "portone-onboard/model"

func koExport() Export {
	return Export{
		CalendarOne: "{shop} 결제 도입 일정", CalendarAll: "결제 도입 일정",
		DayLine: "{shop}: {day}",
		Days: map[string]string{
			"ends": "{place} 예상 완료", "ended": "{place} 완료", "late": "{place} 연락할 날",
			"opens": "결제 오픈 예상", "opened": "결제 오픈", "all": "모든 결제수단 오픈 예상",
			"hand_in": "{track} 서류 제출 마감", "paper": "{item} 새로 발급할 때 ({track})",
			"insurance": "{track} 보증보험 증권 확인", "insured": "{track} 보증보험 만기",
			"limit": "{track} 정산한도 확인", "instant": "{track} 바로오픈 마지막 날",
			"certificate": "{track} 인증서 만료", "unused": "{track} 상점아이디 사용 확인",
			"limit_low": "{track} 정산한도 늘리기", "licence_tax": "통신판매업 등록면허세 납부",
		},
		DayGone:   "[취소] {day}",
		GoneNote:  "이 일정은 더 이상 해당하지 않습니다.",
		Reimport:  "예상이 바뀌면 일정을 다시 내보내 가져오십시오. 같은 일정이 새 날짜로 옮겨집니다.",
		Expected:  "예상: {range}",
		Estimated: "기간은 공개된 자료가 없어 추정한 값입니다.",
		WhoActs:   "진행: {who}",
		AskThen:   "{late}까지 소식이 없으면 이날 연락하십시오. 먼저 스팸 메일함, 받지 못한 전화, 결제대행사의 관리자 화면을 확인하십시오.",
		Ended:     "이날 끝났습니다.", Opened: "이날 결제를 열었습니다.",
		Call: "연락처: {contact}", CallUnknown: "연락처가 알려지지 않았습니다. 결제대행사가 보낸 메일에서 확인하십시오.",
		Deadlines: map[model.DeadlineKind]string{
			model.HandIn:        "결제대행사가 요청한 서류나 전자계약을 이날까지 보내야 합니다.",
			model.PaperAges:     "이날이 지나면 발급일이 오래되어 받지 않습니다. 계약이 아직 끝나지 않았으면 새로 발급받으십시오.",
			model.InsuranceOpen: "보증보험 증권이 발급되었는지 확인하십시오.",
			model.InsuranceEnds: "보증보험이 이날 끝납니다. 그 전에 갱신하십시오.",
			model.LimitOpen:     "월 정산한도가 얼마로 정해졌는지 확인하십시오.",
			model.InstantEnds:   "바로오픈이 끝나는 날입니다. 카드사 심사가 그 뒤로 늦어지면 결제가 멈출 수 있습니다.",
			model.CertEnds:      "인증서가 이날 만료됩니다. 그 전에 새로 받아 바꾸십시오.",
			model.MIDUnused:     "오랫동안 결제가 없는 상점아이디는 해지될 수 있습니다. 계속 쓸지 결제대행사에 알리십시오.",
			model.LimitLow:      "월 정산한도가 예상 거래액보다 작습니다. 결제대행사에 한도를 올릴 방법을 문의하십시오.",
			model.LicenceTax:    "통신판매업 신고에는 해마다 1월에 등록면허세가 나옵니다. 정확한 기한은 관할 지방자치단체의 고지서에서 확인하십시오.",
		},

		LeftOut:     "개인정보를 뺀 보고서입니다.",
		LeftOutText: "이름, 연락처, 주소, 메모를 뺐고 사업자등록번호와 상점아이디(MID)는 앞부분만 적었습니다. 비밀 키는 어떤 경우에도 담지 않습니다.",
		Within:      "개인정보가 들어 있는 보고서입니다.",
		WithinText:  "이름, 연락처, 주소, 사업자등록번호, 상점아이디(MID)를 그대로 적었습니다. 받는 사람을 확인하고 보내십시오. 비밀 키는 어떤 경우에도 담지 않습니다.",
		Facts: map[model.QuestionID]string{
			"prep.shop.trade_name": "상호", "prep.site.url": "사이트", "prep.shop.industry": "업종", "prep.shop.built": "구축 방식",
			"prep.methods.methods": "결제수단", "prep.methods.styles": "결제방식", "prep.mode.version": "포트원 결제 모듈",
			"prep.shop.number": "사업자등록번호", "prep.shop.representative": "대표자", "prep.shop.address": "사업장 주소",
			"prep.shop.landline": "전화", "prep.shop.mail_order": "통신판매업 신고번호",
			"prep.shop.contact_name": "담당자", "prep.shop.contact_mobile": "담당자 휴대폰", "prep.shop.contact_mail": "담당자 메일",
		},
		Gateways: "결제대행사",

		Progress: "진행 현황", ProgressCaption: "해당하는 일만 셉니다.", Stage: "단계", Standing: "상태", Steps: "마친 일",
		More:  "그 밖에 {n}건이 더 있습니다.",
		Waits: "지금 다른 곳에서 진행하는 일과 늦었을 때 연락할 곳입니다.", WaitWho: "담당", WaitUsual: "보통", WaitLate: "늦어도", WaitCall: "연락처",
		Legs: "심사와 계약에 걸리는 시간이며 영업일로 계산했습니다.", Leg: "일", LegUsual: "보통", LegEarliest: "빠르면", LegLate: "늦으면", LegWhy: "근거",
		LegOver: "끝남", LegGuess: "추정",
		Tracks: "결제대행사별 진행", TracksCaption: "날짜는 끝난 날입니다.", Track: "결제대행사", Route: "신청 방법",
		Reviewers: "카드사 등 원천사 심사", ReviewersCaption: "{where}", ReviewersUnasked: "심사하는 곳 {n}곳 모두 심사를 요청하기 전입니다.",
		Reviewer: "심사하는 곳", ReviewState: "결과", ReviewSince: "날짜", ReviewMethods: "결제수단",
		Due: "마감과 갱신", DueCaption: "이날까지 해야 하거나 이날 끝나는 것입니다.", DueWhat: "무엇", DueOn: "날짜",
		Evidence: "확인한 근거", EvidenceCaption: "사람의 답이 아니라 프로그램이 직접 보거나 메일에서 읽은 것입니다.",
		Proved: "확인한 것", ProvedHow: "방법", ProvedOn: "날짜", ProvedBy: "출처", Result: "결과",
		Others:  "{list} 외 {n}건",
		Answers: "모든 답변", AnswersCaption: "{place}", Asked: "질문", Answered: "답변",
		Foot:      "{program:이/가} {date} 기준으로 만든 보고서입니다.",
		FootDates: "아직 오지 않은 날짜는 예상이며 결제대행사와 카드사의 안내가 우선합니다.",
	}
}
