package locale

import "portone-onboard/model"

func koMID() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"mid.need.change": {
			Title:  "무엇이 달라집니까?",
			Why:    "달라지는 것에 따라 기존 상점아이디를 유지하거나 새로 발급받습니다.",
			Where:  "지금 심사받은 서비스와 앞으로 할 서비스를 견주어 봅니다.",
			SeenBy: koFile,
			Options: options{
				"method":   {"결제수단을 추가함", "예: 카드만 받다가 가상계좌를 더합니다."},
				"style":    {"결제방식이 달라짐", "예: 일반결제를 받다가 정기결제를 더합니다."},
				"terms":    {"정산이나 계약 내용이 달라짐", "예: 정산 방법이나 정산 계좌를 바꿉니다."},
				"service":  {"다른 서비스나 업종이 됨", "예: 판매 상품이 완전히 바뀌거나 새 사이트를 엽니다."},
				"business": {"사업자가 바뀜", "예: 개인사업자에서 법인으로 바꿉니다."},
				"outside":  {"포트원 밖의 계약을 가져옴", "예: 결제대행사와 직접 맺은 계약이 있습니다."},
			},
		},
		"mid.need.gateway": {
			Title:  "어느 결제대행사의 상점아이디입니까?",
			Why:    "추가하는 방법이 결제대행사마다 다릅니다. 상점관리자에서 신청하는 곳, 다시 가입신청하는 곳, 포트원에 요청하는 곳이 있습니다.",
			Where:  "달라지는 결제를 지금 처리하는 결제대행사를 고릅니다.",
			SeenBy: koFile,
		},
		"mid.need.elsewhere": {
			Title:  "어느 결제대행사와 진행합니까?",
			Why:    "고른 결제대행사로 새 진행 과정을 엽니다.",
			Where:  "계약서나 상점관리자 페이지의 이름을 확인합니다.",
			SeenBy: koFile,
		},
		"mid.need.verdict": {
			Title:  "상점아이디를 어떻게 하기로 했습니까?",
			Why:    "안내의 판단이 먼저 표시되며, 결제대행사의 답이 다르면 그 답을 고르면 됩니다.",
			Where:  "확실하지 않으면 결제대행사나 포트원 고객지원팀에 문의합니다.",
			SeenBy: koFile,
			Options: options{
				"keep":         {"기존 상점아이디를 유지함", "신청할 것이 없습니다."},
				"further":      {"상점아이디를 추가로 발급받음", "새 상점아이디의 심사와 실연동을 따로 진행합니다."},
				"new_contract": {"계약을 새로 맺음", "가입신청부터 다시 진행합니다."},
				"ask":          {"먼저 문의함", "답을 들은 뒤 다시 고릅니다."},
			},
		},
		"mid.request.url_right": {
			Title:  "콘솔의 서비스 URL이 추가할 서비스의 주소입니까?",
			Why:    "심사는 콘솔에 적힌 주소로 진행합니다. 예전 주소가 남아 있으면 다른 서비스로 심사받게 됩니다.",
			Where:  "콘솔의 [상점·계정 관리]에서 확인합니다. 고치려면 채널톡으로 포트원 고객지원팀에 요청합니다.",
			SeenBy: koConsole,
		},
		"mid.request.open": {
			Title:  "추가하는 상점아이디의 진행 과정을 열겠습니까?",
			Why:    "신청부터 실연동까지 새 진행 과정으로 따로 챙깁니다. 기존 상점아이디의 기록은 그대로입니다.",
			Where:  koDecide,
			SeenBy: koFile,
			Options: options{
				"open":  {"지금 엶", "이 판단은 기록에 남고, 다음에 새로 판단할 수 있습니다."},
				"later": {"나중에", "필요할 때 다시 와서 열 수 있습니다."},
			},
		},
	}
}
