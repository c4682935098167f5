package locale

import "portone-onboard/model"

func koLive() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"live.channel.task": koTask("{gateway} 실연동 채널에 필요한 일을 했습니까?", "결제대행사의 상점관리자 페이지나 포트원 콘솔에서 진행합니다."),
		"live.channel.field": {
			Title:  "{item} 값을 채널에 입력했습니까?",
			Many:   "채널의 아래 칸을 확인했습니까?",
			Why:    "값이 하나라도 다르면 결제창이 열리지 않거나 취소가 되지 않을 수 있습니다. 이름은 결제대행사마다 다르게 부릅니다.",
			Where:  "계약 완료 메일이나 결제대행사의 상점관리자 페이지에서 찾습니다.",
			SeenBy: "포트원 콘솔에만 입력합니다. 값은 여기에 저장하지 않고 했는지만 남깁니다.",
		},
		"live.channel.saved": {
			Title:  "콘솔에 {gateway} 실연동 채널을 추가했습니까?",
			Why:    "결제 요청은 콘솔에 등록된 채널로 나갑니다. 실연동 채널이 없으면 실제 결제를 받을 수 없습니다.",
			Where:  "[결제 연동] > [연동 관리] > [채널 관리]에서 채널을 추가하고 연동 모드를 '실연동'으로 고릅니다. 채널 이름에는 숫자, 글자, 빈칸, _, -만 쓸 수 있습니다.",
			SeenBy: koFile,
		},
		"live.channel.channel_key": {
			Title:   "실연동 채널의 채널 키는 무엇입니까?",
			Why:     "적어 두면 코드에 테스트 채널 키가 남아 있는지 맞춰 볼 수 있습니다.",
			Where:   "[결제 연동] > [연동 관리] > [채널 관리]의 실연동 채널 목록에서 복사합니다.",
			SeenBy:  koSecret,
			Example: "channel-key-76543210-89ab-4cde-8f01-23456789abcd",
		},
		"live.channel.webhook": {
			Title:  "실연동 웹훅 주소를 저장했습니까?",
			Why:    "웹훅 주소는 테스트와 실연동이 따로입니다. 테스트에만 있으면 실제 결제 알림이 오지 않습니다.",
			Where:  "[결제 연동] > [연동 관리] > [결제알림(Webhook) 관리]에서 설정 모드를 '실연동'으로 고르고 저장합니다.",
			SeenBy: koFile,
		},
		"live.channel.cert_on": {
			Title:   "{gateway} 인증서는 언제 발급받았습니까?",
			Why:     "유효기간이 끝나면 승인과 취소가 모두 멈춥니다. 끝나기 전에 알려 드립니다.",
			Where:   "결제대행사 관리자 페이지의 인증센터에서 발급일을 봅니다.",
			SeenBy:  koFile,
			Example: "2026-03-05",
		},
		"live.code.task": koTask("운영 환경의 코드에 아래 내용을 반영했습니까?", "운영 환경에 올릴 코드와 설정을 보면서 진행합니다."),
		"live.code.swap": {
			Title:  "{item:을/를} 확인했습니까?",
			Many:   "아래가 모두 운영 환경의 값입니까?",
			Why:    "테스트 값이 하나라도 남으면 고객의 결제가 매출로 잡히지 않습니다.",
			Where:  "운영 환경의 설정과 소스 코드에서 확인합니다. 소스 코드 점검을 실행할 수도 있습니다.",
			SeenBy: koFile,
		},
		"live.rehearsal.task": koTask("실제로 결제하면서 아래를 확인했습니까?", "실연동 채널로 결제하면서 진행합니다."),
		"live.rehearsal.real_money": {
			Title:  "여기서부터는 실제 돈이 결제됩니다",
			Why:    "실연동 채널의 결제는 바로 출금되고 자동으로 취소되지 않습니다. 적은 금액으로 결제하고 확인한 뒤 직접 취소합니다.",
			SeenBy: koFile,
		},
		"live.rehearsal.try": {
			Title:  "{item:을/를} 시험해 보았습니까?",
			Many:   "아래 경우를 시험해 보았습니까?",
			Why:    "서비스를 열기 전에 결제와 환불을 충분히 시험해야 합니다. 열고 나서 찾은 문제는 고객이 먼저 겪습니다.",
			Where:  "운영 사이트에서 적은 금액으로 직접 해 봅니다.",
			SeenBy: koFile,
		},
		"live.rehearsal.payment_id": {
			Title:   "실제로 결제한 건의 번호는 무엇입니까?",
			Why:     "번호가 있으면 실연동 채널로 결제되고 취소되었는지 포트원 API로 확인할 수 있습니다.",
			Where:   "V2는 요청에 넣은 paymentId, V1은 merchant_uid나 imp_uid입니다.",
			SeenBy:  koFile,
			Example: "order20260401001",
		},
		"live.mid.same": {
			Title:  "실제 결제가 {gateway} 운영용 상점아이디로 잡혔습니까?",
			Why:    "테스트용이나 다른 상점아이디로 결제되면 사업자의 매출로 연결되지 않습니다.",
			Where:  "콘솔의 결제 내역 상세에서 상점아이디와 실연동 여부를 봅니다. 결제 번호가 있으면 API로 확인합니다.",
			SeenBy: koFile,
			Options: options{
				"yes":    {"발급받은 상점아이디와 같음", "결제가 사업자의 매출로 연결됩니다."},
				"test":   {"테스트용 상점아이디임", "실연동 채널로 바꾸고 다시 결제해 봅니다."},
				"other":  {"다른 상점아이디임", "채널에 입력한 값과 요청의 채널 키를 확인합니다."},
				"unsure": {"확인하지 못함", "확인할 때까지 할 일로 남겨 둡니다."},
			},
		},
		"live.open.task": koTask("서비스를 열기 전에 아래 일을 마쳤습니까?", "서비스를 열기 전에 마칩니다."),
		"live.open.way_back": {
			Title:   "문제가 생기면 어떻게 되돌리겠습니까?",
			Why:     "연 뒤에 결제가 실패하면 생각할 시간이 없습니다. 미리 적어 두면 그대로 따라 할 수 있습니다.",
			Where:   "배포를 되돌리는 방법, 결제 버튼을 숨기는 방법, 연락할 사람을 적습니다.",
			SeenBy:  koFile,
			Example: "결제 버튼을 숨기고 이전 배포로 되돌린 뒤 결제대행사 기술 지원에 전화한다",
		},
		"live.open.decision": {
			Title:  "지금 서비스를 열겠습니까?",
			Why:    "카드사 심사가 끝나지 않은 카드는 결제에 실패합니다. 모두 끝난 뒤 여는 것을 권합니다.",
			Where:  "함께 표시되는 표에서 결제수단별로 오늘 결제되는지 확인합니다.",
			SeenBy: koFile,
			Options: options{
				"wait": {"더 기다림", "남은 심사가 끝나면 다시 묻습니다."},
				"open": {"지금 엶", "아직 되지 않는 결제가 있으면 한 번 더 확인합니다."},
			},
		},
		"live.open.typed": {
			Title:   "그래도 열려면 '열겠습니다'라고 입력하십시오",
			Why:     "아직 결제되지 않는 카드나 결제수단이 있습니다. 알고도 연다는 것을 직접 입력해 확인합니다.",
			Where:   "어떤 결제가 실패하는지는 결제수단별 표에 있습니다. 기다리려면 앞으로 돌아가 '더 기다림'을 고릅니다.",
			SeenBy:  koFile,
			Example: "열겠습니다",
		},
		"live.open.sure": {
			Title:  "일부 결제가 실패하는 것을 알고도 지금 열겠습니까?",
			Why:    "이 답으로 서비스를 연 것으로 기록합니다. 결제를 막거나 여는 것은 사이트에서 직접 합니다.",
			Where:  "결정하기 어려우면 결제대행사에 남은 심사 일정을 먼저 문의합니다.",
			SeenBy: koFile,
			Options: options{
				"no":  {"아니요, 더 기다림", "아무것도 바뀌지 않습니다."},
				"yes": {"예, 지금 엶", "되지 않는 결제는 고객에게 미리 알립니다."},
			},
		},
		"live.open.opened_on": {
			Title:   "서비스를 연 날은 언제입니까?",
			Why:     "예상한 날과 견주어 보고, 바로오픈처럼 기한이 있는 것을 챙깁니다.",
			Where:   "고객이 처음 결제할 수 있게 된 날을 적습니다.",
			SeenBy:  koFile,
			Example: "2026-04-02",
		},
	}
}
