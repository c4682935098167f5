package locale

import "portone-onboard/model"

func koTesting() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"test.channel.task": koTask("{gateway} 테스트 채널을 쓰기 전에 아래를 확인했습니까?", "항목의 설명에 적힌 곳에서 진행합니다."),
		"test.channel.quirks": {
			Title:  "{gateway} 테스트에서 미리 알아 둘 점",
			Why:    "테스트 환경은 운영 환경과 다르게 움직일 때가 있습니다. 알고 있으면 코드를 의심하느라 시간을 쓰지 않습니다.",
			SeenBy: koFile,
		},
		"test.channel.made": {
			Title:  "콘솔에 {gateway} 테스트 채널을 추가했습니까?",
			Why:    "결제 요청은 콘솔에 등록된 채널로 나갑니다. 공용 테스트 정보는 계약하지 않아도 쓸 수 있습니다.",
			Where:  "[결제 연동] > [연동 관리] > [채널 관리]에서 채널을 추가하고 연동 모드를 '테스트'로 고릅니다.",
			SeenBy: koFile,
		},
		"test.channel.store_id": {
			Title:   "상점 아이디(Store ID)는 무엇입니까?",
			Why:     "V2에서 결제를 요청할 때 storeId에 넣는 값입니다. 결제대행사가 주는 상점아이디(MID)와는 다릅니다.",
			Where:   "콘솔의 [결제 연동] > [연동 관리] 화면에서 복사합니다.",
			SeenBy:  koSecret,
			Example: "store-01234567-89ab-4cde-8f01-23456789abcd",
		},
		"test.channel.channel_key": {
			Title:   "테스트 채널의 채널 키는 무엇입니까?",
			Why:     "어느 채널로 결제할지 정하는 값입니다. 적어 두면 예제 코드에 그대로 들어갑니다.",
			Where:   "[결제 연동] > [연동 관리] > [채널 관리]의 채널 목록에서 복사합니다.",
			SeenBy:  koSecret,
			Example: "channel-key-01234567-89ab-4cde-8f01-23456789abcd",
		},
		"test.channel.imp_code": {
			Title:   "고객사 식별코드는 무엇입니까?",
			Why:     "V1에서 IMP.init에 넣는 값입니다. 결제대행사가 주는 상점아이디(MID)와는 다릅니다.",
			Where:   "[결제 연동] > [연동 관리] > [식별코드·API Keys]에서 [V1 API]를 고릅니다.",
			SeenBy:  koSecret,
			Example: "imp12345678",
		},
		"test.code.task": koTask("연동 코드에 아래 내용을 반영했습니까?", "연동 코드나 결제대행사의 관리자 페이지에서 진행합니다."),
		"test.code.window": {
			Title:  "사이트에서 결제창이나 카드 입력 화면이 열립니까?",
			Why:    "카드사 심사는 이 화면이 열리는 사이트로 받습니다. 결제가 끝까지 성공하지 않아도 됩니다.",
			Where:  "상품을 골라 결제 단계까지 가 봅니다. 카드사 목록이 모두 보이는지도 확인합니다.",
			SeenBy: koReview,
		},
		"test.code.server_check": {
			Title:  "결제 금액을 서버에서 다시 확인합니까?",
			Why:    "브라우저에서는 금액을 바꿀 수 있습니다. 서버가 결제를 조회해 주문 금액과 같을 때만 주문을 완료해야 합니다.",
			Where:  "결제 완료를 처리하는 서버 코드에서 조회한 금액과 주문 금액을 비교하는지 봅니다.",
			SeenBy: koFile,
		},
		"test.code.plugin": {
			Title:  "플러그인에 연동 정보를 입력했습니까?",
			Why:    "플러그인은 결제수단마다 따로 설정합니다. 이용할 결제수단을 모두 설정해야 합니다.",
			Where:  "우커머스는 [우커머스] > [설정] > [결제]에서 결제수단별 관리 화면을 엽니다.",
			SeenBy: koFile,
		},
		"test.code.mobile": {
			Title:  "모바일에서도 결제하고 돌아올 수 있습니까?",
			Why:    "모바일에서는 결제한 뒤 지정한 주소로 돌아옵니다. 주소가 없으면 결제 화면이 표시되지 않을 수 있습니다.",
			Where:  "V2는 redirectUrl, V1은 m_redirect_url을 지정하고 휴대폰에서 열어 봅니다.",
			SeenBy: koFile,
		},
		"test.code.webhook": {
			Title:  "웹훅으로 받은 결과를 주문에 반영합니까?",
			Why:    "결제 직후 연결이 끊기면 브라우저는 결과를 받지 못합니다. 가상계좌 입금도 웹훅으로 알 수 있습니다.",
			Where:  "[결제 연동] > [연동 관리] > [결제알림(Webhook) 관리]에서 설정 모드 '테스트'의 주소를 저장합니다.",
			SeenBy: koFile,
		},
		"test.code.tax_free": {
			Title:  "면세 금액을 결제 요청에 담았습니까?",
			Why:    "복합과세로 설정된 상점아이디는 요청에 담은 면세 금액으로 세금을 나눕니다. 취소할 때도 면세 금액을 지정해야 합니다.",
			Where:  "V2는 taxFreeAmount, V1은 tax_free에 넣습니다. 적용 방식은 결제대행사마다 다릅니다.",
			SeenBy: koFile,
		},
		"test.code.escrow": {
			Title:  "에스크로 결제를 처리합니까?",
			Why:    "실물 상품을 계좌이체나 가상계좌로 팔 때는 에스크로 가입이 의무입니다. 배송 등록과 구매 확정 뒤에 정산됩니다.",
			Where:  "V2는 isEscrow, V1은 escrow를 true로 보냅니다. 가입 여부는 결제대행사 상점관리자에서 확인합니다.",
			SeenBy: koFile,
		},
		"test.payment.task": koTask("테스트 결제에서 아래를 확인했습니까?", "테스트 채널로 결제하면서 진행합니다."),
		"test.payment.charges": {
			Title:  "{gateway} 테스트에서 실제로 출금되는 경우",
			Why:    "테스트인데도 돈이 빠져나가는 결제가 있습니다. PG 제휴 간편결제는 자동으로 환불되지 않으므로 직접 취소해야 합니다.",
			SeenBy: koFile,
		},
		"test.payment.paid": {
			Title:  "테스트 결제가 성공했습니까?",
			Why:    "결제창부터 서버 확인까지 이어지는지 봅니다. KB국민카드, NH농협카드, 카카오뱅크는 테스트에서 자주 실패하니 다른 카드로 해 봅니다.",
			Where:  "콘솔의 결제 내역에서 테스트 결제를 골라 보거나, 결제 번호로 API에서 조회합니다.",
			SeenBy: koFile,
		},
		"test.payment.payment_id": {
			Title:   "그 테스트 결제의 번호는 무엇입니까?",
			Why:     "번호가 있으면 포트원 API로 결제와 취소를 확인해 증거로 남길 수 있습니다.",
			Where:   "V2는 요청에 넣은 paymentId, V1은 merchant_uid나 imp_uid입니다.",
			SeenBy:  koFile,
			Example: "order20260305001",
		},
		"test.payment.cancelled": {
			Title:  "테스트 결제를 취소해 보았습니까?",
			Why:    "테스트 결제는 대개 당일에 자동으로 취소되지만 콘솔에는 '결제완료'로 남습니다. 그 뒤에 취소하면 이미 취소된 거래라는 오류가 납니다.",
			Where:  "결제한 직후 취소 API나 콘솔에서 취소합니다. 가상계좌는 테스트에서 환불할 수 없습니다.",
			SeenBy: koFile,
		},
		"test.payment.failed": {
			Title:  "결제가 실패하거나 중단된 경우도 처리합니까?",
			Why:    "고객이 결제창을 닫거나 한도가 넘으면 주문이 완료되지 않아야 하고, 이유를 알려 주어야 합니다.",
			Where:  "결제창을 중간에 닫아 보고 화면과 주문 상태를 확인합니다.",
			SeenBy: koFile,
		},
		"test.fit.fits": {
			Title:  "{gateway:이/가} 준비하는 서비스에 맞습니까?",
			Why:    "계약하기 전에 바꾸는 것이 가장 쉽습니다. 다시 고르더라도 지금까지의 답은 남습니다.",
			Where:  "테스트하면서 본 결제수단과 결제 화면을 떠올려 판단합니다.",
			SeenBy: koFile,
			Options: options{
				"yes":           {"맞음", "이 결제대행사로 가입신청을 진행합니다."},
				"methods_wrong": {"결제수단이 맞지 않음", "결제대행사 선정으로 돌아가 다시 고릅니다."},
				"mode_wrong":    {"연동방식이 맞지 않음", "결제대행사 선정으로 돌아가 다시 고릅니다."},
			},
		},
	}
}
