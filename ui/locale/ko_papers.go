package locale

import "portone-onboard/model"

func koPapers() Papers {
	return Papers{
		Title: "서류와 날짜", Way: "서류",
		Lead:      "위에서부터 차례로 준비하면 다음 서류로 이어집니다.",
		LeadEarly: "결제대행사를 고르기 전에도 시작할 수 있습니다. 고르면 그곳에 맞춰 바뀝니다.",
		AllDone:   "준비할 서류가 모두 있습니다.",
		Tally:     "{all}개 중 {left}개 남음",
		Reminder:  "준비를 돕는 안내이며 법률 자문이 아닙니다. 결제대행사의 메일과 관할 관청의 안내가 우선합니다.",
		Grounds: map[string]string{
			model.GroundBusiness: "사업자등록", model.GroundAccount: "정산받을 통장 개설", model.GroundSafety: "구매안전서비스 이용확인증",
			model.GroundMailOrder: "통신판매업 신고", model.GroundInsurance: "보증보험증권",
		},
		Parts: map[model.PaperPart]string{
			model.PartGround: "사업의 바탕", model.PartKeeps: "지금 준비해도 되는 계약 서류", model.PartAges: "기한이 지나면 다시 발급받는 계약 서류",
			model.PartSent: "결제대행사가 안내하는 것", model.PartLater: "기다렸다가 준비하는 것", model.PartUnneeded: "필요하지 않은 것",
		},
		States: map[model.PaperState]string{
			model.PaperHave: "있음", model.PaperGet: "준비할 것", model.PaperApplied: "기다리는 중", model.PaperWaits: "아직",
			model.PaperAsk: "확인할 것", model.PaperLater: "나중에", model.PaperStale: "오래됨", model.PaperUnneeded: "필요 없음",
		},
		Whys: map[string]string{
			"set_aside":            "이유를 적고 건너뛴 서류입니다.",
			"number_there":         "통신판매업 신고번호가 이미 있습니다.",
			"no_payment":           "결제를 받지 않으므로 통신판매업 신고가 필요하지 않습니다. 판매를 시작하면 다시 확인합니다.",
			"simplified":           "간이과세자는 통신판매업 신고가 면제되고, 카드 결제를 쓰지 않아 번호를 요구하는 심사도 없습니다.",
			"not_physical":         "배송하는 상품이 없으면 필요하지 않을 수 있습니다. 통신판매업을 신고할 시군구청에 먼저 묻습니다.",
			"from_gateway":         "입점심사를 지나면 결제대행사가 메일로 양식을 보냅니다.",
			"gateway_tells":        "필요한지와 가입할 금액은 결제대행사가 알려 줍니다.",
			"insurance_waiting":    "결제대행사의 안내나 증권 발급을 기다리고 있습니다.",
			"insurance_not_asked":  "결제대행사가 보증보험을 요구하지 않았습니다.",
			"year_end":             "지금 신고하면 등록면허세를 올해분으로 내고, 1월에 내년분을 또 냅니다. 카드사 심사가 새해에 시작될 것으로 예상되어 1월에 신고하는 방법도 있습니다. 입점심사에서 번호를 먼저 요구하면 바로 신고합니다.",
			"too_early":            "지금 발급받으면 계약이 늦어질 때 3개월이 지날 수 있습니다.",
			"registration_pending": "신청했고 세무서의 처리를 기다리고 있습니다.",
		},
		Hints: map[string]string{
			"year_end":        "연말에 신고하면 등록면허세를 올해분으로 내고 1월에 내년분을 또 냅니다. 급하지 않으면 1월에 신고하는 방법도 있습니다.",
			"simplified_card": "간이과세자는 신고가 면제되지만 KB국민카드 등은 심사할 때 번호를 요구합니다. 면제라고 적어도 되는지 결제대행사에 묻습니다.",
			"ages_first":      "계약이 늦어지면 그 전에 쓸 수 있는 기한이 지날 수 있습니다.",
			"no_day":          "발급일을 적으면 언제까지 쓸 수 있는지 알려 드립니다.",
			"each_original":   "원본은 결제대행사마다 1부씩 필요합니다.",
		},
		After: "먼저 {list}", AfterPart: "먼저 할 것:", Opens: "이어서 할 수 있는 것:", Wanted: "쓰이는 곳:",
		From: "{date}부터 준비합니다.", By: "보통 {date}쯤 필요합니다.",
		Until: "{date}까지 쓸 수 있습니다.", StaleSince: "{date}까지 쓸 수 있던 서류입니다. 다시 발급받습니다.",
		Fresh: "발급한 지 {n}개월 이내여야 합니다.", Original: "원본을 냅니다.", Left: "낼 곳: {list}", Online: "온라인으로 할 수 있습니다.", Visit: "방문해서 발급받습니다.",
		Aspects: map[model.PaperAspect]string{
			model.NoteWhere: "어디서", model.NoteCost: "비용", model.NoteTime: "걸리는 시간", model.NoteBring: "준비물",
			model.NoteForm: "형식", model.NoteMask: "가릴 것", model.NoteWho: "대상", model.NoteLaw: "근거", model.NoteDiffer: "안내가 다른 점",
		},
		Notes:     koPaperNotes(),
		RulesWord: "포트원의 안내", OpenLink: "사이트 열기",
		NoQuestion: "결제대행사를 고르면 준비했는지 표시할 수 있습니다.", EnterTo: "표시하기", Turn: "설명 넘기기",
		DaysTitle: "날짜가 있는 일", NoDays: "계약을 시작하면 서류 기한과 갱신일이 여기에 모입니다.",
		InDays: "{days} 남음", IsToday: "오늘까지", WasDays: "{days} 지남", NoDay: "지금 확인", Reckons: "보통 걸리는 기간으로 계산한 날입니다.",
		Deadlines: map[model.DeadlineKind]DeadlineText{
			model.HandIn:        {"서류 제출 기한", "{gateway}에 내는 서류나 전자계약의 기한은 {date}입니다.", ""},
			model.PaperAges:     {"{item} 유효", "{item:은/는} {date}까지만 쓸 수 있습니다. 계약이 그보다 늦어지면 다시 발급받습니다.", ""},
			model.InsuranceOpen: {"보증보험 안내 대기", "", "{gateway} 보증보험 가입을 아직 마치지 않았습니다. 계약 담당자에게 가입 금액과 대리점을 문의합니다."},
			model.InsuranceEnds: {"보증보험 갱신", "{gateway} 보증보험은 {date}까지입니다. 갱신하지 않으면 정산이 멈출 수 있습니다.", ""},
			model.LimitOpen:     {"월 정산한도 확인", "", "{gateway}의 월 정산한도를 아직 적지 않았습니다. 계약 담당자에게 문의합니다."},
			model.LimitLow:      {"월 정산한도 부족", "", "{gateway}의 월 정산한도 {limit:이/가} 예상 거래액 {sales}보다 작습니다. 보증보험을 늘리거나 정산 주기를 바꾸는 방법을 문의합니다."},
			model.InstantEnds:   {"바로오픈 종료", "{gateway} 바로오픈은 {date}까지입니다. 카드사 심사가 그 뒤로 늦어지면 결제가 멈출 수 있습니다.", ""},
			model.CertEnds:      {"인증서 만료", "{gateway} 인증서는 {date}까지입니다. 만료되면 승인과 취소가 멈추므로 갱신하고 포트원 채널의 값도 바꿉니다.", "{gateway} 인증서의 발급일을 적으면 만료 전에 알려 드립니다."},
			model.MIDUnused:     {"미사용 상점아이디", "{gateway} 상점아이디에 1년 동안 결제가 없으면 카드사가 해지할 수 있고, 그러면 심사를 다시 받습니다. 계속 쓰려면 {date} 전에 결제대행사에 문의합니다.", ""},
			model.LicenceTax:    {"등록면허세(면허분)", "통신판매업 신고에 붙는 등록면허세를 보통 1월 16일부터 {date}까지 냅니다. 고지서는 관할 시군구청이 보냅니다.", ""},
		},
	}
}

// koPaperNotes are own words for what the sources of model.PaperNote say, read
// 2026-11-23.
func koPaperNotes() map[string]string {
	return map[string]string{
		"business_where": "홈택스에서 신청하거나 가까운 세무서에 갑니다.",
		"business_cost":  "수수료가 없습니다.",
		"business_time":  "보통 2~3일 걸립니다.",
		"business_bring": "신분증과 사업장의 임대차계약서 사본을 준비합니다. 법인은 등기사항증명서, 정관, 주주명부가 더해집니다.",

		"account_where":   "은행 기업 창구에 사업자등록증과 신분증을 가지고 갑니다. 임대차계약서처럼 영업을 보여 주는 서류를 요구하는 은행도 있습니다.",
		"account_name":    "개인사업자는 대표자 명의, 법인사업자는 법인 명의여야 합니다.",
		"account_limited": "거래 실적이 없으면 이체와 출금 한도가 작은 계좌로 열립니다. 한도는 은행마다 다릅니다.",

		"safety_bank":    "은행 기업 인터넷뱅킹에서 받습니다. 국민은행은 에스크로이체 > 판매자 인증마크에서 등록한 뒤 발급합니다.",
		"safety_gateway": "포트원 안내에는 신청한 결제대행사에 요청하면 발급받을 수 있다고 적혀 있습니다. 시점은 결제대행사에 묻습니다.",
		"safety_kcp":     "NHN KCP는 가입이 끝난 뒤 상점관리자의 사이트 설정정보 > 에스크로 > 에스크로 가입확인서에서 출력한다는 후기가 있습니다.",
		"safety_toss":    "토스페이먼츠는 발급받은 상점아이디로 확인증을 엽니다. 상점아이디가 나온 뒤에 받습니다.",
		"safety_inicis":  "KG이니시스는 가맹점 신청을 마치면 관리자 페이지에서 출력한다는 글이 있습니다.",
		"safety_market":  "네이버 스마트스토어에 입점했으면 판매자정보에서 내려받습니다. 다른 곳에서는 받아 주지 않을 수 있습니다.",
		"safety_cost":    "발급은 무료이지만 은행은 기업용 인증서(4,400원쯤)가 필요합니다.",
		"safety_prepaid": "돈을 먼저 받는 통신판매를 할 때만 신고에 첨부합니다.",
		"safety_escrow":  "배송이 없는 거래, 신용카드 거래, 나누어 공급하는 서비스는 에스크로 의무에서 빠집니다. 확인증 없이 신고되는지는 관청에 묻습니다.",
		"safety_differ":  "발급하는 은행이 글마다 다릅니다. 농협과 기업은행은 된다는 글과 끝났다는 글이 모두 있으므로 은행에 먼저 묻습니다.",

		"mail_order_where":   "정부24에서 신청하거나 관할 시군구청에 갑니다.",
		"mail_order_cost":    "등록면허세를 내야 신고증이 나옵니다. 제3종이면 인구 50만 이상 시 40,500원, 그 밖의 시 22,500원, 군 12,000원입니다.",
		"mail_order_time":    "보통 영업일 3~4일 걸립니다.",
		"mail_order_bring":   "선지급식이면 구매안전서비스 이용확인증을 첨부합니다. 사업자등록증명과 법인등기는 동의하면 공무원이 확인합니다.",
		"mail_order_form":    "2022년의 후기에는 첨부가 jpg, hwp, doc, xls, ppt만 되고 pdf는 안 되었다고 합니다. 지금 화면의 안내를 따릅니다.",
		"mail_order_exempt":  "직전년도 거래가 50회 미만이거나 간이과세자이면 신고하지 않아도 됩니다. 취소된 거래는 세지 않습니다. 2020년 전에는 6개월 20회, 1,200만원이 기준이었습니다.",
		"mail_order_review":  "면제되더라도 2021년 8월부터 KB국민카드 등은 심사할 때 신고번호를 요구합니다. 카드 결제를 쓰려면 신고해 두는 편이 안전합니다.",
		"mail_order_law":     "전자상거래법 제12조 제1항에 따른 신고입니다.",
		"mail_order_january": "지방세법 제35조에 따라 면허는 매년 1월 1일에 갱신된 것으로 보아 등록면허세가 다시 나옵니다. 12월에 신고하면 몇 주 사이에 두 번 냅니다. 두 해분을 함께 낼 수도 있습니다.",
		"mail_order_differ":  "2014년까지는 제1종(67,500원)이어서 오래된 글에는 그 금액이 남아 있습니다.",

		"insurance_when": "포트원 안내는 계약 서류 앞에 두고, 토스페이먼츠의 글은 카드사 심사 뒤 정산한도를 정할 때라고 합니다. 결제대행사가 알려 줄 때 가입합니다.",

		"registration_where":  "홈택스에서 무료로 바로 다시 발급받습니다.",
		"registration_form":   "열람용이 아니라 제출용을 냅니다. 토스페이먼츠는 사업자등록증명으로 내면 3개월 이내의 것을 요구합니다.",
		"registration_differ": "홈택스에서 PDF로 저장된다는 글과 출력만 된다는 글이 있습니다.",

		"form_where":      "입점심사를 지나면 결제대행사가 메일이나 전자계약 화면으로 보냅니다.",
		"form_kicc":       "이지페이(KICC)는 스캔 파일을 메일로 먼저 확인받은 뒤 원본을 등기우편으로 보냅니다.",
		"formats_unknown": "포트원 안내에 파일 형식은 적혀 있지 않습니다. 우편과 전자계약 가운데 무엇인지와 파일 형식은 결제대행사의 메일에서 확인합니다.",
		"id_card_mask":    "주민등록번호를 가리라는 안내는 인감증명서에만 있습니다. 신분증도 가리는지는 결제대행사의 메일에서 확인합니다.",

		"seal_where":  "가까운 읍면동 주민센터에서 바로 발급받습니다.",
		"seal_cost":   "600원입니다.",
		"seal_mask":   "주민등록번호 뒤 7자리를 가리고 보냅니다.",
		"seal_online": "2024년 9월 30일부터 정부24에서도 무료로 발급하지만 금융기관 제출용은 빠집니다. 결제대행사가 받는지 먼저 묻습니다.",

		"company_seal_where":  "등기소나 법인용 무인발급기에서 인감카드로 발급받습니다. 주민센터의 발급기에서는 안 될 수 있습니다.",
		"company_seal_cost":   "무인발급기는 1,000원, 창구는 1,100~1,200원쯤입니다.",
		"company_seal_differ": "온라인으로는 발급 예약만 된다는 글이 많고, 바로 출력된다는 글도 있습니다.",

		"registry_where": "인터넷등기소에서 바로 발급받습니다.",
		"registry_cost":  "한 통에 700~1,000원쯤입니다. 글마다 다르므로 발급 화면의 금액을 봅니다.",
		"registry_form":  "열람용이 아니라 제출용을 받고, 뒷장까지 모두 냅니다.",

		"owners_form":     "토스페이먼츠는 3개월 이내의 주주명부에 이름, 생년월일, 성별, 국적, 지분율을 적고 법인인감을 찍게 합니다.",
		"seal_in_use_who": "계약서에 법인인감이 아닌 사용인감을 찍을 때만 냅니다.",
	}
}
