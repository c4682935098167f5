package locale

import "portone-onboard/model"

func koContract() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"contract.apply.methods": {
			Title:  "{gateway}에 어떤 결제수단을 신청합니까?",
			Why:    "신청한 결제수단만 심사하고 열어 줍니다. 나중에 더하면 심사를 다시 받습니다.",
			Where:  "콘솔의 [전자결제 신청]에서 고른 결제수단과 같게 고릅니다.",
			SeenBy: koConsole,
		},
		"contract.apply.styles": {
			Title:  "{gateway}에 어떤 결제방식을 신청합니까?",
			Why:    "일반결제와 정기결제는 따로 심사하는 일이 많습니다. 함께 신청하면 한 번에 기다립니다.",
			Where:  "콘솔의 [전자결제 신청]에서 고른 결제방식과 같게 고릅니다.",
			SeenBy: koConsole,
		},
		"contract.apply.instant": {
			Title:  "바로오픈을 이용합니까?",
			Why:    "카드사 심사 전에 먼저 결제를 여는 서비스입니다. 정기결제, PG 제휴 간편결제, 할부는 되지 않고, 심사에서 반려되면 중단될 수 있습니다.",
			Where:  "신청할 때 결제대행사에 이용할 수 있는지 문의합니다.",
			SeenBy: koConsole,
			Options: options{
				"yes":    {"이용함", "심사가 끝날 때까지의 기한을 함께 관리합니다."},
				"no":     {"이용하지 않음", "카드사 심사가 끝난 뒤에 결제를 엽니다."},
				"unsure": {"아직 정하지 않음", "이용하지 않는 것으로 보고 일정을 계산합니다."},
			},
		},
		"contract.apply.sent_on": {
			Title:   "콘솔에서 {gateway} 신청서를 제출한 날은 언제입니까?",
			Why:     "이날부터 영업일 3일 이내에 다음 절차가 메일로 옵니다. 기한이 지나면 알려 드립니다.",
			Where:   "[전자결제 신청]을 마친 날입니다. 접수 메일의 날짜로도 확인합니다.",
			SeenBy:  koFile,
			Example: "2026-03-05",
		},
		"contract.apply.task": koTask("{gateway} 가입신청에 필요한 일을 했습니까?", "콘솔의 신청서나 결제대행사의 신청 화면에서 진행합니다."),
		"contract.apply.gateway_sent_on": {
			Title:   "{gateway}에 신청을 마친 날은 언제입니까?",
			Why:     "결제대행사에 내는 신청까지 마쳐야 심사가 시작됩니다. 기한은 두 날 가운데 늦은 날부터 셉니다.",
			Where:   "결제대행사의 상점관리자 페이지나 신청 확인 메일에서 확인합니다.",
			SeenBy:  koFile,
			Example: "2026-03-06",
		},
		"contract.screening.task": koTask("{gateway} 입점심사에 필요한 일을 했습니까?", "결제대행사가 보낸 메일이나 상점관리자 페이지에서 진행합니다."),
		"contract.screening.state": {
			Title:  "{gateway} 입점심사는 어디까지 왔습니까?",
			Why:    "포트원은 신청서를 당일 결제대행사로 보내고, 사이트가 갖추어지지 않았으면 접수를 보류합니다. 어느 쪽이든 메일로 알립니다.",
			Where:  "담당자 메일의 받은편지함과 스팸함을 모두 확인합니다.",
			SeenBy: koFile,
		},
		"contract.screening.on": {
			Title:   "이 상태가 된 날은 언제입니까?",
			Why:     "이날부터 다음 단계의 기한을 다시 셉니다.",
			Where:   "안내 메일을 받은 날이나 다시 낸 날을 적습니다.",
			SeenBy:  koFile,
			Example: "2026-03-10",
		},
		"contract.screening.reason": {
			Title:   "보류되거나 반려된 이유는 무엇입니까?",
			Why:     "이유에 맞는 고칠 일과 다시 점검할 항목을 보여 줍니다. 여러 개를 고를 수 있습니다.",
			Where:   "안내 메일에 적혀 있습니다. 분명하지 않으면 메일을 보낸 곳에 문의합니다.",
			SeenBy:  koFile,
			Options: koReasons(),
		},
		"contract.screening.fix": {
			Title:  "'{item}' 문제를 해결했습니까?",
			Many:   "지적받은 문제를 해결했습니까?",
			Why:    "지적받은 것을 모두 고친 뒤 다시 내야 합니다. 남은 것이 있으면 같은 이유로 또 반려됩니다.",
			Where:  "사이트나 서류를 고치고 사이트 점검을 다시 실행해 봅니다.",
			SeenBy: koReview,
		},
		"contract.sign.task": koTask("{gateway} 계약에 필요한 일을 했습니까?", "계약 안내 메일이나 결제대행사의 전자계약 화면에서 진행합니다."),
		"contract.sign.paper": {
			Title:  "{item:이/가} 준비되었습니까?",
			Many:   "아래 서류가 준비되었습니까?",
			Why:    "서류가 하나라도 빠지거나 오래되면 계약이 멈춥니다. 결제대행사가 보낸 메일의 목록이 가장 정확합니다.",
			Where:  "메일로 안내받은 구비서류 목록과 맞춰 봅니다.",
			SeenBy: "결제대행사에 내는 서류입니다. 서류 자체는 여기에 저장하지 않습니다.",
		},
		"contract.sign.asked": {
			Title:  "{gateway:이/가} 따로 요청한 서류는 무엇입니까?",
			Why:    "결제대행사의 메일이 이 목록보다 우선합니다. 요청받은 서류를 고르면 준비할 서류에 더해집니다.",
			Where:  "계약 담당자가 보낸 메일의 구비서류 목록에 있습니다.",
			SeenBy: koFile,
		},
		"contract.sign.paper_on": {
			Title:   "{item:은/는} 언제 발급받았습니까?",
			Why:     "발급한 지 오래된 서류는 받아 주지 않습니다. 언제까지 쓸 수 있는지 알려 드립니다.",
			Where:   "서류에 적힌 발급일을 봅니다.",
			SeenBy:  koFile,
			Example: "2026-03-05",
		},
		"contract.sign.due_on": {
			Title:   "서류 제출이나 전자계약의 기한은 언제입니까?",
			Why:     "기한이 지나면 계약이 늦어지거나 신청을 다시 해야 할 수 있습니다. 기한이 다가오면 먼저 보여 드립니다.",
			Where:   "계약 담당자의 메일이나 전자계약 안내에 있습니다.",
			SeenBy:  koFile,
			Example: "2026-03-16",
		},
		"contract.sign.insurance": {
			Title:  "보증보험은 어떻게 되었습니까?",
			Why:    "결제대행사마다 따로 가입하며, 가입 금액에 따라 월 정산한도가 정해집니다. 보험료율은 보통 0.953%입니다.",
			Where:  "가입할 금액과 대리점은 결제대행사의 계약 담당자가 안내합니다.",
			SeenBy: koFile,
			Options: options{
				"done":      {"가입함", "끝나는 날을 이어서 적습니다."},
				"not_asked": {"요구받지 않음", "나중에 요구받으면 바꿀 수 있습니다."},
				"waiting":   {"안내를 기다림", "가입 금액을 안내받은 뒤 대리점에 신청합니다."},
			},
		},
		"contract.sign.insured_until": {
			Title:   "보증보험은 언제 끝납니까?",
			Why:     "계약기간은 1년이며 끝나기 전에 갱신해야 합니다. 때가 되면 알려 드립니다.",
			Where:   "보증보험증권의 보험기간에 있습니다.",
			SeenBy:  koFile,
			Example: "2027-03-16",
		},
		"contract.sign.limit": {
			Title:   "월 정산한도는 얼마입니까?",
			Why:     "한도가 예상 거래액보다 작으면 보증보험을 늘리거나 정산 주기를 바꾸어야 합니다.",
			Where:   "계약서에 있거나 계약 담당자가 알려 줍니다.",
			SeenBy:  koFile,
			Example: "1,000만원",
		},
		"contract.sign.tax": {
			Title:  "이 계약의 과세 구분은 무엇입니까?",
			Why:    "과세 구분은 상점아이디마다 정해집니다. 중간에 바꾸면 이전 거래까지 바뀌는 결제대행사가 있습니다.",
			Where:  "계약서에서 확인합니다. 과세와 면세 상품을 함께 팔면 복합과세를 요청합니다.",
			SeenBy: "계약서에 적혀 결제대행사가 봅니다.",
			Options: options{
				"taxed":    {"과세", "모든 결제를 과세로 처리합니다."},
				"tax_free": {"면세", "모든 결제를 면세로 처리합니다."},
				"both":     {"복합과세", "요청에 담은 면세 금액에 따라 나누어 처리합니다."},
			},
		},
		"contract.sign.signed_on": {
			Title:   "{gateway} 계약을 마친 날은 언제입니까?",
			Why:     "계약은 결제대행사와 고객사가 맺으며 보통 영업일 1주쯤 걸립니다. 이날부터 상점아이디와 심사를 챙깁니다.",
			Where:   "서류가 접수되고 계약이 완료되었다는 메일의 날짜를 적습니다.",
			SeenBy:  koFile,
			Example: "2026-03-16",
		},
		"contract.mid.task": koTask("상점아이디를 받을 때 필요한 일을 했습니까?", "계약을 마친 뒤 받은 메일을 보면서 진행합니다."),
		"contract.mid.value": {
			Title:   "발급받은 상점아이디(MID)는 무엇입니까?",
			Why:     "결제가 이 상점아이디의 매출이 되는지 나중에 맞춰 봅니다. 결제대행사에 따라 CPID, CID, 사이트코드라고도 부릅니다.",
			Where:   "계약을 마치면 담당자 메일로 옵니다. 비밀번호나 키는 여기에 적지 않습니다.",
			SeenBy:  koFile,
			Example: "bomnal0001",
		},
		"contract.mid.styles": {
			Title:  "이 상점아이디로 어떤 결제방식을 받습니까?",
			Why:    "일반결제용과 정기결제용 상점아이디가 따로 나오는 결제대행사가 많습니다. 섞어 쓰면 결제에 실패합니다.",
			Where:  "상점아이디를 안내한 메일에 용도가 적혀 있습니다.",
			SeenBy: koFile,
		},
		"contract.mid.issued_on": {
			Title:   "상점아이디를 받은 날은 언제입니까?",
			Why:     "바로오픈처럼 기한이 있는 상점아이디를 챙기기 위한 기록입니다.",
			Where:   "상점아이디를 안내한 메일의 날짜를 적습니다.",
			SeenBy:  koFile,
			Example: "2026-03-17",
		},
		"contract.mid.more": {
			Title:  "{gateway}에서 받은 상점아이디가 더 있습니까?",
			Why:    "상점아이디마다 심사와 실연동을 따로 진행합니다.",
			Where:  "계약 완료 메일에서 받은 상점아이디를 모두 세어 봅니다.",
			SeenBy: koFile,
			Options: options{
				"no":  {"없음", "이 상점아이디로 진행합니다."},
				"yes": {"더 있음", "상점아이디를 하나 더 적을 자리를 엽니다."},
			},
		},
	}
}

func koCards() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"contract.cards.window": {
			Title:  "심사받을 주소에서 결제창이나 카드 입력 화면이 열립니까?",
			Why:    "결제창 방식은 카드사 목록이 모두 보이는지, API 방식은 카드 정보를 입력하는 화면이 있는지 봅니다. 결제 성공 여부는 보지 않습니다.",
			Where:  "테스트 채널로 연결한 상태에서 심사받을 주소로 들어가 확인합니다.",
			SeenBy: koReview,
		},
		"contract.cards.task": koTask("카드사 심사에 필요한 일을 했습니까?", "심사를 요청하면서 진행합니다."),
		"contract.cards.asked_on": {
			Title:   "카드사 심사를 요청한 날은 언제입니까?",
			Why:     "심사는 저절로 시작되지 않습니다. 연동을 마치고 결제대행사에 요청해야 하며, 카드사별로 진행되어 약 2주 걸립니다.",
			Where:   "결제대행사에 요청한 메일이나 상점관리자 페이지에서 확인합니다.",
			SeenBy:  koFile,
			Example: "2026-03-18",
		},
		"contract.cards.state": {
			Title:  "{item} 심사는 어디까지 왔습니까?",
			Why:    "심사는 곳마다 따로 끝납니다. 끝나지 않은 곳의 결제는 실패하는 것이 정상입니다.",
			Where:  "결제대행사의 심사현황 페이지나 메일에서 확인합니다. 현황 페이지는 실시간이 아닙니다.",
			SeenBy: koFile,
		},
		"contract.cards.on": {
			Title:   "{item} 심사가 이 상태가 된 날은 언제입니까?",
			Why:     "언제부터 멈추어 있는지 알아야 다시 요청할 때를 놓치지 않습니다.",
			Where:   "안내 메일을 받은 날이나 다시 요청한 날을 적습니다.",
			SeenBy:  koFile,
			Example: "2026-03-25",
		},
		"contract.cards.reason": {
			Title:   "{item}에서 말한 이유는 무엇입니까?",
			Why:     "이유에 맞는 고칠 일과 다시 점검할 항목을 보여 줍니다. 여러 개를 고를 수 있습니다.",
			Where:   "안내 메일에 적혀 있습니다. 분명하지 않으면 결제대행사의 심사 담당에 문의합니다.",
			SeenBy:  koFile,
			Options: koReasons(),
		},
		"contract.cards.fix": {
			Title:  "'{item}' 문제를 해결했습니까?",
			Many:   "지적받은 문제를 해결했습니까?",
			Why:    "지적받은 것을 고친 뒤 결제대행사에 심사를 다시 요청해야 합니다.",
			Where:  "사이트나 서류를 고치고 사이트 점검을 다시 실행해 봅니다.",
			SeenBy: koReview,
		},
	}
}
