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
		{model.FailInput, "no_file"}:            {"{detail} 파일이 없습니다.", "파일 이름을 확인합니다. 이름에 빈칸이 있으면 따옴표로 감쌉니다."},
		{model.FailInput, "folder"}:             {"{detail:은/는} 파일이 아니라 폴더입니다.", "폴더 안의 HTML 파일 이름까지 적습니다. 소스 폴더는 소스 코드 살펴보기(scan)로 봅니다."},
		{model.FailInput, "permission"}:         {"{detail:을/를} 읽을 권한이 없습니다.", "파일이나 폴더의 권한을 확인합니다."},
		{model.FailInput, "io"}:                 {"{detail:을/를} 읽지 못했습니다.", "파일이 열려 있거나 손상되지 않았는지 확인하고 다시 시도합니다."},
		{model.FailInput, "address"}:            {"{detail:은/는} 주소도 파일도 아닙니다.", "https://로 시작하는 사이트 주소나 저장한 HTML 파일을 적습니다."},
		{model.FailInput, "gone"}:               {"{detail} 폴더가 없습니다.", "폴더의 위치를 확인합니다. 이름에 빈칸이 있으면 따옴표로 감쌉니다."},
		{model.FailInput, "not_folder"}:         {"{detail:은/는} 폴더가 아니라 파일입니다.", "소스가 든 폴더를 적습니다."},
		{model.FailInput, "hook_bad_url"}:       {"웹훅 처리 주소를 읽을 수 없습니다. 아무것도 보내지 않았습니다.", "http://localhost:3000/webhook처럼 적습니다."},
		{model.FailInput, "hook_not_local"}:     {"이 컴퓨터의 주소가 아니라서 아무것도 보내지 않았습니다.", "localhost나 127.0.0.1에서 실행 중인 서버만 시험합니다."},
		{model.FailInput, "hook_bad_secret"}:    {"웹훅 시크릿의 형식이 아닙니다. 아무것도 보내지 않았습니다.", "콘솔에서 whsec_로 시작하는 값을 처음부터 끝까지 복사합니다."},
		{model.FailInput, "payment_id"}:         {"결제 ID로 쓸 수 없는 값입니다. 아무것도 보내지 않았습니다.", "코드에서 만든 paymentId를 그대로 적습니다. V1은 imp_uid입니다."},
		{model.FailOffline, "site_no_host"}:     {"{detail} 주소를 찾을 수 없습니다.", "주소에 틀린 글자가 없는지, 인터넷이 되는지 확인합니다. 브라우저에서 열린다면 그 페이지를 저장해 살펴볼 수 있습니다."},
		{model.FailOffline, "site_refused"}:     {"{detail} 서버가 연결을 받지 않습니다.", "서버가 켜져 있는지 확인합니다. 브라우저에서 열린다면 그 페이지를 저장해 살펴볼 수 있습니다."},
		{model.FailOffline, "site_unreachable"}: {"{detail}에 연결하지 못했습니다.", "인터넷이 되는지 확인합니다. 브라우저에서 열린다면 그 페이지를 저장해 살펴볼 수 있습니다."},
		{model.FailTimeout, "site_timeout"}:     {"{detail:이/가} 제때 답하지 않았습니다.", "잠시 뒤 다시 살펴봅니다. 브라우저에서 열린다면 그 페이지를 저장해 살펴볼 수 있습니다."},
		{model.FailSecret, "none"}: {"API Secret이 없습니다. 아무것도 보내지 않았습니다.",
			"[결제 연동] > [연동 관리] > [식별코드·API Keys]에서 만든 API Secret을 입력하거나 환경 변수 PORTONE_API_SECRET에 넣습니다."},
		{model.FailSecret, "form"}: {"API Secret에 쓸 수 없는 글자가 있습니다. 아무것도 보내지 않았습니다.",
			"콘솔에서 다시 복사합니다. 한글이나 빈칸, 줄바꿈이 섞이지 않았는지 봅니다."},
		{model.FailTimeout, "no_payment"}: {"기다리는 동안 새 결제가 나타나지 않았습니다. 입력한 답은 그대로 있습니다.",
			"결제를 마쳤다면 결제 ID로 직접 조회합니다. 다른 상점이나 다른 채널로 결제하지 않았는지도 봅니다."},
		{model.FailStopped, "site"}: {"점검을 멈추었습니다. 입력한 답은 그대로 있습니다.", "언제든 다시 점검할 수 있습니다."},
		{model.FailAnswer, "html"}: {"포트원 API가 아니라 웹 페이지가 답했습니다. 입력한 답은 그대로 있습니다.",
			"로그인 화면이 뜨는 공용 네트워크나 프록시가 없는지 확인하고 다시 시도합니다."},
		{model.FailAnswer, "redirect"}: {"포트원 API가 다른 주소로 보내려 했습니다. API Secret을 지키려고 따라가지 않았습니다.",
			"로그인 화면이 뜨는 공용 네트워크나 프록시가 없는지 확인하고 다시 시도합니다."},
		{model.FailAnswer, "other_payment"}: {"다른 결제 건의 정보가 답으로 왔습니다. 증거로 쓰지 않았습니다.", "결제 ID를 확인하고 다시 시도합니다."},
		{model.FailInput, "no_source"}: {"이 폴더에서 읽을 소스 파일을 찾지 못했습니다: {detail}. 고칠 것이 없다는 뜻이 아닙니다.",
			"상점의 소스가 있는 폴더인지 확인합니다. .gitignore에 적힌 파일과 node_modules, dist처럼 남이 쓰거나 빌드로 만든 폴더는 읽지 않습니다."},
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
		{model.FailInput, "no_file"}:            {"There is no file {detail}.", "Check its name. Put a name with spaces into quotes."},
		{model.FailInput, "folder"}:             {"{detail} is a folder, not a file.", "Name the HTML file inside it. A source folder is for the source check (scan)."},
		{model.FailInput, "permission"}:         {"{detail} may not be read.", "Check the permissions of the file or folder."},
		{model.FailInput, "io"}:                 {"{detail} could not be read.", "See that the file is whole and not in use, and try again."},
		{model.FailInput, "address"}:            {"{detail} is neither an address nor a file.", "Give the site's address, beginning with https://, or a saved HTML file."},
		{model.FailInput, "gone"}:               {"There is no folder {detail}.", "Check where it lies. Put a name with spaces into quotes."},
		{model.FailInput, "not_folder"}:         {"{detail} is a file, not a folder.", "Name the folder that holds the source."},
		{model.FailInput, "hook_bad_url"}:       {"The handler's address cannot be read. Nothing was sent.", "Write it like http://localhost:3000/webhook."},
		{model.FailInput, "hook_not_local"}:     {"The address is not on this computer, so nothing was sent.", "Only a server on localhost or 127.0.0.1 is tried."},
		{model.FailInput, "hook_bad_secret"}:    {"This is not the form of a webhook secret. Nothing was sent.", "Copy the whole value from the console, from whsec_ to its end."},
		{model.FailInput, "payment_id"}:         {"This cannot be a payment ID. Nothing was sent.", "Give the paymentId that your code made. V1: the imp_uid."},
		{model.FailOffline, "site_no_host"}:     {"The address {detail} cannot be found.", "Check its spelling and your connection. If a browser opens it, save the page and look at the file."},
		{model.FailOffline, "site_refused"}:     {"The server of {detail} takes no connections.", "See that it runs. If a browser opens it, save the page and look at the file."},
		{model.FailOffline, "site_unreachable"}: {"{detail} could not be reached.", "Check your connection. If a browser opens it, save the page and look at the file."},
		{model.FailTimeout, "site_timeout"}:     {"{detail} did not answer in time.", "Look again in a while. If a browser opens it, save the page and look at the file."},
		{model.FailSecret, "none"}: {"There is no API secret. Nothing was sent.",
			"Enter the API secret made in [결제 연동] > [연동 관리] > [식별코드·API Keys], or put it into the environment variable PORTONE_API_SECRET."},
		{model.FailSecret, "form"}: {"The API secret holds characters that it cannot have. Nothing was sent.",
			"Copy it again from the console, and see that no space, line break or Korean letter came with it."},
		{model.FailTimeout, "no_payment"}: {"No new payment appeared in the meantime. Your answers are kept.",
			"If you have paid, look the payment up by its ID. See too that it did not go to another store or channel."},
		{model.FailStopped, "site"}: {"The check was stopped. Your answers are kept.", "You can check again at any time."},
		{model.FailAnswer, "html"}: {"A web page answered instead of PortOne's API. Your answers are kept.",
			"Check for a public network with a login page, or a proxy, and try again."},
		{model.FailAnswer, "redirect"}: {"PortOne's API pointed to another address. To keep the API secret safe it was not followed.",
			"Check for a public network with a login page, or a proxy, and try again."},
		{model.FailAnswer, "other_payment"}: {"The answer was about another payment. It was not taken as proof.", "Check the payment ID and try again."},
		{model.FailInput, "no_source"}: {"No source file to read in this folder: {detail}. That does not mean that all is well.",
			"See that it is the folder of your shop's source. Files named in .gitignore and folders that others wrote or a build made, such as node_modules and dist, are not read."},
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
