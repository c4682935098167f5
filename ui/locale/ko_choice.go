package locale

import "portone-onboard/model"

func koChoice() Choice {
	return Choice{
		NoticeLabel: "입금 통보 주소",
		RulesTitle:  "모든 결제대행사에 공통인 규칙",
		AndMore:     "외 {n}곳", NotApplied: "아직 신청하기 전이라 다시 할 일은 없습니다. 신청한 뒤에 바꾸면 아래와 같습니다.",
		PagesDisagree: "안내가 서로 다릅니다: {about}",
		Restricted:    "[제한]", Refused: "[불가]",
		MayReview: "심사할 수 있는 곳: {list}.", NobodyReviews: "심사할 수 있다고 나온 결제대행사가 없습니다. 포트원 고객지원팀(cs@portone.io)에 먼저 묻습니다.",
		Findings: map[string]string{
			"unfilled":             "세부 사항이 안내에 없습니다. 확인이 필요합니다.",
			"host":                 "호스팅사에서 만든 홈페이지는 그 호스팅사를 통해 계약합니다.",
			"closed":               "신규 계약을 받지 않습니다.",
			"industry_refused":     "이 업종을 받지 않습니다.",
			"industry_unlisted":    "이 업종을 심사할 수 있는 곳의 목록에 없습니다.",
			"industry_unknown":     "제한 업종인데 이 결제대행사가 받는지는 나와 있지 않습니다. 먼저 묻습니다.",
			"industry_taken":       "이 업종을 받습니다.",
			"industry_reviews":     "이 업종을 심사할 수 있습니다.",
			"goods":                "디지털 상품은 받지 않습니다.",
			"age":                  "업력에 대한 조건이 있습니다.",
			"app_store":            "스토어에 등록한 앱만 심사합니다.",
			"app_reviewed":         "앱에 대한 조건이 있습니다.",
			"platform_refused":     "지금의 플랫폼(플러그인)에서 쓸 수 없습니다.",
			"platform_unknown":     "지금의 플랫폼(플러그인)에서 되는지 나와 있지 않습니다.",
			"platform_taken":       "지금의 플랫폼(플러그인)에서 쓸 수 있습니다.",
			"line_takes":           "원하는 방식으로 됩니다: {methods}.",
			"line_live_only":       "되지만 공용 테스트 상점아이디로는 시험할 수 없습니다: {methods}.",
			"line_other_mode":      "다른 연동방식으로만 됩니다: {methods}.",
			"line_other_version":   "포트원의 다른 버전으로만 됩니다: {methods}.",
			"line_unknown":         "안내에 나와 있지 않아 확인이 필요합니다: {methods}.",
			"line_no":              "되지 않습니다: {methods}.",
			"nothing_left":         "원하는 방식으로 되는 결제수단이 없습니다.",
			"easy_way":             "PG 제휴로 쓰기로 해서 따로 계약하지 않아도 됩니다: {methods}.",
			"for_overseas":         "해외 판매를 위한 곳입니다. 해외결제를 고르지 않아 뒤에 놓았습니다.",
			"japan_taken":          "일본의 결제수단이 있습니다: {methods}.",
			"japan_unknown":        "일본의 결제수단이 안내에 없습니다.",
			"contracted_portone":   "포트원으로 이미 계약해서 상점아이디만 더하면 됩니다.",
			"contracted_elsewhere": "포트원 밖에서 맺은 계약의 상점아이디는 그대로 쓸 수 없습니다. 포트원용으로 새로 받습니다.",
			"later":                "먼저 갖추어야 할 것이 있어 나중에 신청합니다.",
			"test_shared":          "계약 전에 공용 테스트 상점아이디로 시험할 수 있습니다.",
			"test_none":            "공용 테스트 상점아이디가 없어 계약 전에는 시험하기 어렵습니다.",
			"instant":              "카드사 심사 전에 먼저 여는 방법(바로오픈)이 있습니다.",
			"one_form":             "포트원에서 한 번만 신청하면 됩니다.",
			"two_forms":            "포트원에 신청한 뒤 결제대행사에도 따로 신청합니다.",
			"direct_form":          "결제대행사에 직접 신청합니다.",
			"joining_free":         "가입비가 없습니다.",
			"cost":                 "1년 비용이 낮을수록 점수가 높습니다.",
		},
		Points: "{n}점", Place: "{n}위", Out: "맞지 않음",
		BackBy: "다시 후보가 되려면: {answers}.", BackOne: "다시 후보가 되려면 다음 중 하나: {answers}.", BackAll: "다시 후보가 되려면 다음을 모두: {answers}.", BackAny: "'{question}'의 답 바꾸기", BackTo: "'{question}'에서 '{value}' 고르기",
		Remain: "맞는 결제대행사 {n}곳: {list}", NoneLeft: "조건에 모두 맞는 결제대행사가 없습니다. 조건을 바꾸면 다시 나타납니다.",
		OutList:    "맞지 않는 곳 {n}곳: {list}",
		Suggest:    "두 번째로는 {gateway:이/가} 좋습니다. 하나가 반려되거나 늦어도 나란히 진행됩니다.",
		LaterOf:    "{gateway}: {text}",
		WayCompare: "결제대행사 비교", WayChange: "바꾸면?",
		Compare: koCompare(), Change: koChange(),
	}
}

func koCompare() Compare {
	return Compare{
		TierBySales: "적어 둔 거래액이 한 해 이어지면 {tier}입니다.",
		Title:       "결제대행사 비교", Lead: "내 조건의 1년 비용과 다른 점을 나란히 봅니다. 위의 값을 바꾸면 바로 다시 셈합니다.",
		Which: "비교할 곳", WhichTitle: "어느 결제대행사를 나란히 놓습니까?",
		OnlyDiffer: "다른 줄만 보는 중", AllRows: "모든 줄을 보는 중", NoDifference: "이 결제대행사들은 여기의 모든 줄이 같습니다.",
		Figures: map[model.QuestionID]string{
			"prep.shop.sales": "월 거래액", "prep.shop.ticket": "건당 금액", "prep.cost.tier": "매출 구간", "prep.cost.mix": "결제수단 비중",
			"prep.cost.settlement": "정산 주기", "prep.cost.insured": "보증보험 금액",
		},
		Unset: "미정", Yardstick: "연 매출을 몰라 1억원으로 어림합니다.",
		Year: "1년 비용", First: "첫해 비용", Joining: "가입비", Annual: "연회비",
		PortOne: "포트원 이용료", VAT: "부가세", Premium: "보증보험료", Limit: "월 정산한도", Short: "한도를 넘는 때",
		Takes: "{style} {method}",
		Place: "나에게 맞는 순서", Industry: "업종", Version: "포트원 버전", Modes: "연동방식",
		Test: "공용 테스트", Instant: "바로오픈", Routes: "신청 방법", Screening: "입점심사",
		Review: "카드사 심사", MIDs: "상점아이디", Contact: "가입 문의", Later: "먼저 갖출 것",
		Free: "무료", Unknown: "확인 필요", Quoted: "받은 견적", Published: "공시",
		PerPayment: "건당 {won}", Span: "{low}~{high}", NoFee: "공시 없음", NeverShort: "넘지 않음",
		Week: "매달 {n}주째", Assumed: "필요한 금액으로 어림", NoInsurance: "필요 없음",
		Source: "출처", VATAdded: "공시 요율은 부가세 별도입니다.", VATOpen: "공시 요율에 부가세가 들어 있는지 나와 있지 않아 두 경우를 함께 보입니다.", VATIn: "공시 요율에 부가세가 들어 있습니다.",
		Yes: "있음", No: "없음", NotReckoned: "셈에 넣지 못한 결제수단: {methods}", BarLegend: "=는 적을 때, -는 많을 때",
		EditHint: "값을 고치고 Enter를 누르면 저장합니다. Esc는 그만둡니다.", PickHint: "Enter로 고칩니다.",
		GroupCost: "비용", GroupLines: "원하는 결제", GroupRest: "그 밖의 차이", DifferWord: "다른 줄만", Incomplete: "보증보험료, 가입비나 외화로 내는 비용처럼 셈에 넣지 못한 것이 있습니다.", StopWord: "그만두기", MoreWord: "옆 결제대행사", LimitHint: "위에서 정산 주기를 고르면 한 달에 정산받을 수 있는 금액과 모자라는 때를 셈합니다.",
		MIDPer: map[string]string{"style": "결제방식마다", "easy_pay": "간편결제마다", "easy_pays": "간편결제용 하나", "overseas": "해외용 따로", "service": "서비스마다", "currency": "통화마다", "country": "나라마다", "none": "나누지 않음"},
		Statuses: map[model.FitStatus]string{
			model.TakesIt: "됨", model.TakesLive: "실연동만", model.OtherMode: "다른 연동방식", model.OtherVersion: "다른 버전",
			model.TakesUnknown: "확인 필요", model.TakesNot: "안 됨",
		},
	}
}

func koChange() Change {
	return Change{
		GoWord: "고치러 가기", ScrollWord: "넘겨 보기",
		Title: "바꾸면 어떻게 됩니까?", Lead: "바꾸기 전에 무엇이 다시 필요한지 봅니다. 보기만 하고 저장하지 않습니다.",
		Kinds: map[string]OptionText{
			"style":    {"결제방식 (일반, 정기, 수기)", "심사받은 적 없는 방식을 더하는 경우입니다."},
			"mode":     {"연동방식 (결제창, API)", "카드 정보를 직접 받는 화면으로 바꾸는 경우를 포함합니다."},
			"method":   {"결제수단", "가상계좌나 간편결제를 더하는 경우입니다."},
			"url":      {"사이트 주소", "테스트 주소에서 실제 주소로 옮기는 경우를 포함합니다."},
			"goods":    {"판매 상품", "실물에서 디지털로, 단건에서 구독으로 바꾸는 경우입니다."},
			"industry": {"업종", "심사받은 업종과 다른 것을 파는 경우입니다."},
			"form":     {"사업자 형태", "개인에서 법인으로 바꾸거나 사업자번호가 바뀌는 경우입니다."},
			"account":  {"정산 계좌", "정산받는 통장이 바뀌는 경우입니다."},
			"contact":  {"담당자 연락처", "신청서에 적은 담당자의 메일이나 휴대폰이 바뀌는 경우입니다."},
			"gateway":  {"결제대행사", "다른 결제대행사로 옮기거나 더하는 경우입니다."},
			"service":  {"다른 서비스 추가", "사이트나 앱을 하나 더 여는 경우입니다."},
		},
		Effects: map[string]string{
			"keep": "그대로 씁니다", "ask": "결제대행사에 묻습니다", "review": "심사를 다시 받습니다", "mid": "상점아이디를 새로 받습니다", "contract": "계약을 새로 합니다",
			"cards_stop": "심사 동안 카드 결제가 막힐 수 있습니다", "code": "코드를 고칩니다", "channel": "채널을 새로 만듭니다", "paper": "서류를 냅니다", "insurance": "보증보험을 고칩니다", "notify": "결제대행사에 알립니다",
		},
		Verdict: map[string]string{
			"ask": "결제대행사마다 다릅니다.", "further": "상점아이디를 더 받아야 합니다.", "new_contract": "새로 계약해야 합니다.", "keep": "지금 상점아이디를 그대로 씁니다.",
		},
		Steps: "다시 할 단계: {list}", Asked: "새로 묻게 되는 것 {n}개", Parked: "더 묻지 않게 되는 답 {n}개(지우지 않고 남겨 둡니다)", Closed: "닫히는 진행: {list}", NoEffect: "안내에 정해진 것이 없습니다. 포트원 고객지원팀이나 결제대행사에 먼저 묻습니다.",
		Stops: "오늘 되던 결제가 멈추는 것: {list}", Common: "모두에게", Ways: "신청 방법", Now: "지금: {value}",
		Before: "저장하기 전에 볼 것",
	}
}
