package locale

import "portone-onboard/model"

// failureKey names a failure that has a text of its own: its Type is PortOne's
// word, or one of ours.
type failureKey struct {
	Kind model.FailureKind
	Code string
}

// koFailureTypes are the texts of the failures that merchants meet most; all
// others have their kind's.
func koFailureTypes() map[failureKey]FailureText {
	again := "결제를 다시 조회해 지금 상태를 확인합니다."
	return map[failureKey]FailureText{
		{model.FailSecret, "none"}: {"API Secret이 없습니다. 아무것도 보내지 않았습니다.",
			"[결제 연동] > [연동 관리] > [식별코드·API Keys]에서 만든 API Secret을 입력하거나 환경 변수 PORTONE_API_SECRET에 넣습니다."},
		{model.FailSecret, "form"}: {"API Secret에 쓸 수 없는 글자가 있습니다. 아무것도 보내지 않았습니다.",
			"콘솔에서 다시 복사합니다. 한글이나 빈칸, 줄바꿈이 섞이지 않았는지 봅니다."},
		{model.FailTimeout, "no_payment"}: {"기다리는 동안 새 결제가 나타나지 않았습니다. 입력한 답은 그대로 있습니다.",
			"결제를 마쳤다면 결제 ID로 직접 조회합니다. 다른 상점이나 다른 채널로 결제하지 않았는지도 봅니다."},
		{model.FailAnswer, "html"}: {"포트원 API가 아니라 웹 페이지가 답했습니다. 입력한 답은 그대로 있습니다.",
			"로그인 화면이 뜨는 공용 네트워크나 프록시가 없는지 확인하고 다시 시도합니다."},
		{model.FailAnswer, "redirect"}: {"포트원 API가 다른 주소로 보내려 했습니다. API Secret을 지키려고 따라가지 않았습니다.",
			"로그인 화면이 뜨는 공용 네트워크나 프록시가 없는지 확인하고 다시 시도합니다."},
		{model.FailAnswer, "other_payment"}: {"다른 결제 건의 정보가 답으로 왔습니다. 증거로 쓰지 않았습니다.", "결제 ID를 확인하고 다시 시도합니다."},
		{model.FailGateway, "CANCELLATION_FAILED"}: {"결제대행사가 취소하지 못했습니다. 결제는 그대로입니다.",
			"결제대행사의 정산 잔액과 취소 기한을 확인하고, 알 수 없으면 결제 ID와 함께 결제대행사에 묻습니다."},
		{model.FailNotFound, "WEBHOOK_NOT_FOUND"}: {"이 결제로 보낸 웹훅이 없어 다시 보낼 수 없습니다.",
			"[결제 연동] > [연동 관리] > [결제알림(Webhook) 관리]에 주소를 저장하고 새로 결제합니다."},
		{model.FailRefused, "PAYMENT_ALREADY_CANCELLED"}:             {"이미 취소된 결제입니다. 바뀐 것은 없습니다.", again},
		{model.FailRefused, "PAYMENT_NOT_PAID"}:                      {"결제가 완료되지 않아 취소할 수 없습니다. 바뀐 것은 없습니다.", again},
		{model.FailRefused, "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN"}: {"취소할 수 있는 금액이 그사이 바뀌어 취소하지 않았습니다.", again},
		{model.FailRefused, "MAX_CANCEL_COUNT_REACHED"}:              {"이 결제를 더는 취소할 수 없습니다. 취소 횟수를 다 썼습니다.", "결제대행사나 포트원에 결제 ID와 함께 묻습니다."},
		{model.FailRefused, "IDEMPOTENCY_OUTSTANDING_REQUEST"}:       {"먼저 보낸 취소가 아직 처리되고 있습니다.", "다시 취소하지 말고 몇 분 뒤 결제를 조회합니다."},
		{model.FailRefused, "MAX_WEBHOOK_RETRY_COUNT_REACHED"}:       {"이 웹훅은 더 보낼 수 없습니다. 재발송 횟수를 다 썼습니다.", "새로 결제해 웹훅을 다시 받습니다."},
	}
}

func enFailureTypes() map[failureKey]FailureText {
	again := "Look the payment up again to see how it stands."
	return map[failureKey]FailureText{
		{model.FailSecret, "none"}: {"There is no API secret. Nothing was sent.",
			"Enter the API secret made in [결제 연동] > [연동 관리] > [식별코드·API Keys], or put it into the environment variable PORTONE_API_SECRET."},
		{model.FailSecret, "form"}: {"The API secret holds characters that it cannot have. Nothing was sent.",
			"Copy it again from the console, and see that no space, line break or Korean letter came with it."},
		{model.FailTimeout, "no_payment"}: {"No new payment appeared in the meantime. Your answers are kept.",
			"If you have paid, look the payment up by its ID. See too that it did not go to another store or channel."},
		{model.FailAnswer, "html"}: {"A web page answered instead of PortOne's API. Your answers are kept.",
			"Check for a public network with a login page, or a proxy, and try again."},
		{model.FailAnswer, "redirect"}: {"PortOne's API pointed to another address. To keep the API secret safe it was not followed.",
			"Check for a public network with a login page, or a proxy, and try again."},
		{model.FailAnswer, "other_payment"}: {"The answer was about another payment. It was not taken as proof.", "Check the payment ID and try again."},
		{model.FailGateway, "CANCELLATION_FAILED"}: {"The gateway could not cancel. The payment stands as it was.",
			"Check your settlement balance and the time limit for cancels at the gateway, or ask it and name the payment ID."},
		{model.FailNotFound, "WEBHOOK_NOT_FOUND"}: {"No webhook was ever sent for this payment, so there is none to send again.",
			"Save an address in [결제 연동] > [연동 관리] > [결제알림(Webhook) 관리] and make a new payment."},
		{model.FailRefused, "PAYMENT_ALREADY_CANCELLED"}:             {"The payment is cancelled already. Nothing was changed.", again},
		{model.FailRefused, "PAYMENT_NOT_PAID"}:                      {"The payment was not completed, so it cannot be cancelled. Nothing was changed.", again},
		{model.FailRefused, "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN"}: {"What can be cancelled has changed in the meantime, so nothing was cancelled.", again},
		{model.FailRefused, "MAX_CANCEL_COUNT_REACHED"}:              {"This payment cannot be cancelled any more: it has had all its cancels.", "Ask the gateway or PortOne and name the payment ID."},
		{model.FailRefused, "IDEMPOTENCY_OUTSTANDING_REQUEST"}:       {"The cancel that was sent first is still being worked on.", "Do not cancel again. Look the payment up in a few minutes."},
		{model.FailRefused, "MAX_WEBHOOK_RETRY_COUNT_REACHED"}:       {"This webhook cannot be sent again: it was resent as often as allowed.", "Make a new payment to get another webhook."},
	}
}
