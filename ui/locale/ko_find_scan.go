package locale

import "portone-onboard/model"

func koScanFindings() map[model.FindingCode]FindingText {
	return merge(koScanSecrets(), koScanTest(), koScanRequests(), koScanServer())
}

func koScanSecrets() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{
		"fix_seen":       {"지적받은 이유와 관련된 항목 {n}개를 사이트에서 모두 확인했습니다.", ""},
		"scan_seen":      {"소스에서 확인했습니다(파일 {files}개).", ""},
		"scan_none_left": {"소스 파일 {files}개에서 테스트 값을 찾지 못했습니다.", ""},
		"hook_trial":     {"내 웹훅 처리가 시험에서 {of}점 중 {points}점을 받았습니다.", "점수를 잃은 항목을 고치고 다시 시험합니다."},
		"scan_secret_in_frontend": {
			"포트원 API Secret이 브라우저로 나가는 코드에 있습니다. 누구나 볼 수 있어, 이 값으로 결제를 조회하고 취소할 수 있습니다.",
			"API를 부르는 코드를 서버로 옮기고, 값은 서버의 환경변수(NEXT_PUBLIC_, VITE_ 같은 접두사 없이)에 둡니다. 이미 공개되었다면 관리자콘솔의 [식별코드·API Keys]에서 새로 발급받습니다."},
		"scan_webhook_secret_in_frontend": {
			"웹훅 시크릿이 브라우저로 나가는 코드에 있습니다. 이 값을 아는 사람은 결제 완료 웹훅을 꾸며 낼 수 있습니다.",
			"웹훅은 서버에서만 검증하고, 시크릿은 서버의 환경변수에 둡니다. 이미 공개되었다면 관리자콘솔의 [결제알림(Webhook) 관리]에서 새로 발급받습니다."},
		"scan_secret_in_source": {
			"포트원의 시크릿이 소스에 그대로 적혀 있습니다. 저장소를 볼 수 있는 사람은 누구나 이 값을 쓸 수 있습니다.",
			"값을 서버의 환경변수나 시크릿 저장소로 옮기고, 저장소에 올린 적이 있다면 새로 발급받습니다."},
	}
}

func koScanTest() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{
		"scan_test_channel_key": {
			"테스트 채널의 채널 키가 남아 있습니다 ({value}). 이 키로 한 결제는 매출이 되지 않습니다.",
			"channelKey를 실연동 채널의 키로 바꿉니다. 테스트와 실연동을 환경변수로 나누어 두면 같은 일이 되풀이되지 않습니다."},
		"scan_sample_channel_key": {
			"포트원 문서나 샘플의 채널 키가 그대로 있습니다 ({value}). 이 상점의 결제가 아닙니다.",
			"관리자콘솔의 [결제 연동], [연동 관리], [채널 관리]에서 내 채널의 채널 키를 찾아 channelKey에 넣습니다."},
		"scan_test_store_id": {
			"포트원 문서나 샘플의 상점 식별자가 그대로 있습니다 ({value}). 이 상점의 결제가 아닙니다.",
			"관리자콘솔의 [식별코드·API Keys]에서 내 값을 찾아 넣습니다. V2는 storeId, V1은 IMP.init에 넣는 고객사 식별코드입니다."},
		"scan_shared_test_mid": {
			"모두가 함께 쓰는 테스트 상점아이디가 남아 있습니다 ({value}). 이 상점아이디로 받은 돈은 정산되지 않습니다.",
			"계약에서 받은 상점아이디로 실연동 채널을 만들고, V2와 V1 모두 channelKey에 그 채널의 키를 넣습니다. V1에서 pg를 쓴다면 점 뒤의 값을 바꿉니다."},
	}
}

func koScanRequests() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{
		"scan_no_channel_key": {
			"{call} 요청에 channelKey가 없습니다. 어느 채널로 결제할지 알 수 없어 결제창이 열리지 않습니다.",
			"channelKey에 실연동 채널의 키를 넣습니다. 여러 채널에 나누어 보내려면 channelGroupId를 넣습니다."},
		"scan_no_pg": {
			"{call} 요청에 pg도 channelKey도 없습니다. 관리자콘솔의 기본 채널로 결제되므로, 채널이 늘면 뜻하지 않은 결제대행사로 갈 수 있습니다.",
			"channelKey에 실연동 채널의 키를 넣습니다. 예전 방식이라면 pg에 '결제대행사 코드.상점아이디'를 넣습니다."},
		"scan_no_currency": {
			"{call} 요청에 currency가 없습니다. V2에서 반드시 보내야 하는 값입니다.",
			"currency: \"KRW\"처럼 화폐를 넣습니다."},
		"scan_mixed_versions": {
			"V1과 V2를 한 애플리케이션에서 함께 씁니다 (V1 {v1}, V2 {v2}). 두 버전은 채널 키와 식별자, 결제 조회 API가 서로 달라 섞이면 결제를 찾지 못하는 일이 생깁니다.",
			"한 버전으로 모읍니다. 일부러 함께 쓴다면 결제마다 어느 버전인지 저장하고, 그 버전의 API로 조회하는지 확인합니다."},
		"scan_no_redirect_url": {
			"{call} 요청에 {key:이/가} 없습니다. 모바일에서는 결제창으로 페이지가 옮겨 가므로, 돌아올 주소가 없으면 결제가 끝나지 않을 수 있습니다.",
			"{key}에 결제 뒤 돌아올 주소를 https://부터 넣고, 그 주소에서도 결제 결과를 처리합니다. 모바일 결제를 받지 않는다면 그대로 두어도 됩니다."},
	}
}

func koScanServer() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{
		"scan_amount_from_browser": {
			"결제 금액을 브라우저가 보낸 금액과 비교합니다. 둘 다 꾸밀 수 있어, 1원을 내고도 결제가 맞는 것으로 보입니다.",
			"주문을 받을 때 서버에 저장한 금액과 비교합니다. 결제 조회 API가 답하는 금액은 V2가 amount.total, V1이 amount입니다."},
		"scan_payment_unchecked": {
			"결제 완료를 받는 코드가 포트원에 결제를 조회하지 않습니다. 브라우저의 말만 믿으면 내지 않은 결제도 완료가 됩니다.",
			"결제 조회 API로 상태와 금액을 확인하고, 서버에 저장한 주문 금액과 같을 때만 완료합니다. V2는 paymentId로 GET /payments나 서버 SDK의 getPayment를, V1은 imp_uid로 GET /payments를 부릅니다."},
		"scan_amount_uncompared": {
			"포트원에 결제를 조회하지만, 결제된 금액을 비교하는 코드가 이 파일에 보이지 않습니다. 금액은 요청 본문에서 읽습니다. 상태만 보면 싼 값으로 결제하고 비싼 주문을 완료할 수 있습니다.",
			"조회한 결제의 금액이 서버에 저장한 주문 금액과 같을 때만 완료합니다. 결제 조회 API가 답하는 금액은 V2가 amount.total, V1이 amount입니다. 다른 곳에서 비교한다면 그대로 두어도 됩니다."},
		"scan_payment_elsewhere": {
			"결제 완료를 받는 이 파일에는 포트원에 결제를 조회하는 코드가 보이지 않습니다. 같은 애플리케이션의 다른 파일에는 있습니다.",
			"이 경로도 결제를 조회한 뒤에 완료하는지 확인합니다. 조회하지 않는다면 상태와 금액을 확인하고, 서버에 저장한 주문 금액과 같을 때만 완료합니다."},
		"scan_webhook_unsigned": {
			"V2 웹훅을 받는 코드가 서명을 검증하지 않습니다. 주소를 아는 사람은 누구나 결제 완료를 꾸며 보낼 수 있습니다.",
			"서버 SDK의 Webhook.verify나 Standard Webhooks 라이브러리로, 고치지 않은 본문과 webhook-id, webhook-timestamp, webhook-signature 헤더를 웹훅 시크릿으로 검증합니다."},
		"scan_webhook_looked_up": {
			"V2 웹훅의 서명을 검증하는 코드가 보이지 않습니다. 포트원에 결제를 조회하는 코드는 있습니다.",
			"웹훅을 받을 때마다 결제를 새로 조회해 그 답만 믿는다면 그대로 두어도 됩니다. 아니라면 서버 SDK의 Webhook.verify로 서명을 검증합니다."},
	}
}
