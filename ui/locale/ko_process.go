package locale

import "portone-onboard/model"

func koMoves() map[moveKey]OptionText {
	return map[moveKey]OptionText{
		{"screening", "notice", ""}:             {"다음 절차 안내를 받음", "메일로 다음 절차가 왔습니다. 합격 통보는 아닙니다."},
		{"screening", "notice", model.Held}:     {"보류가 풀리고 다음 절차 안내를 받음", "보완한 뒤 결제대행사로 전달되어 안내가 왔습니다."},
		{"screening", "pass", ""}:               {"입점심사를 통과함", "계약서 작성으로 넘어갑니다."},
		{"screening", "pass", model.Held}:       {"보류 중에 통과함", "다시 내지 않았는데 통과 안내가 왔습니다."},
		{"screening", "pass", model.Refused}:    {"반려가 통과로 바뀜", "다시 신청하지 않았는데 통과 안내가 왔습니다."},
		{"screening", "hold", ""}:               {"접수보류됨", "사이트 보완 등 먼저 할 일을 알려 왔습니다."},
		{"screening", "refuse", ""}:             {"반려됨", "이유를 적어 두면 고칠 일이 정리됩니다."},
		{"screening", "resubmit", ""}:           {"고쳐서 다시 냄", "지적받은 곳을 고치고 다시 심사를 받습니다."},
		{"screening", "resubmit", model.Held}:   {"보완해서 다시 냄", "보완한 내용을 알리고 접수를 이어 갑니다."},
		{"screening", "withdraw", ""}:           {"신청을 취소함", "이 결제대행사와는 진행하지 않습니다."},
		{"screening", "reapply", ""}:            {"다시 신청함", "취소했던 신청을 처음부터 다시 냈습니다."},
		{"screening", "reopen", ""}:             {"다시 심사를 받게 됨", "통과한 뒤 심사가 다시 열렸습니다."},
		{"card_review", "ask", ""}:              {"심사를 요청함", "결제대행사에 카드사 심사를 요청했습니다."},
		{"card_review", "ask", model.Exempt}:    {"심사 대상이 되어 요청함", "대상이 아니라던 곳에서 심사를 받습니다."},
		{"card_review", "pass", ""}:             {"심사를 통과함", "이제 실제 결제가 됩니다."},
		{"card_review", "pass", model.NotAsked}: {"요청 기록 없이 통과함", "이미 통과했다는 안내가 왔습니다."},
		{"card_review", "pass", model.Refused}:  {"반려가 통과로 바뀜", "다시 요청하지 않았는데 통과 안내가 왔습니다."},
		{"card_review", "pass", model.Exempt}:   {"심사를 받아 통과함", "대상이 아니라던 곳에서 통과 안내가 왔습니다."},
		{"card_review", "refuse", ""}:           {"반려됨", "이유를 적어 두면 고칠 일이 정리됩니다."},
		{"card_review", "refuse", model.NotAsked}: {"요청 기록 없이 반려됨",
			"요청하기 전에 반려 안내가 왔습니다."},
		{"card_review", "hold", ""}:              {"보류됨", "자료나 사이트 보완을 요구받았습니다."},
		{"card_review", "resubmit", ""}:          {"고쳐서 다시 요청함", "지적받은 곳을 고치고 심사를 다시 요청했습니다."},
		{"card_review", "resubmit", model.Held}:  {"보완해서 다시 요청함", "요구받은 것을 보완하고 심사를 이어 갑니다."},
		{"card_review", "exempt", ""}:            {"이곳은 심사 대상이 아님", "이 상점아이디는 이곳의 심사를 받지 않습니다."},
		{"card_review", "exempt", model.Refused}: {"이곳은 쓰지 않기로 함", "이곳 없이 결제를 받습니다."},
		{"card_review", "reopen", ""}:            {"재심사를 받게 됨", "주소나 상품, 결제방식이 바뀌어 다시 심사합니다."},
	}
}

func koVerdicts() map[verdictKey]VerdictText {
	return map[verdictKey]VerdictText{
		{model.Works, ""}: {"됨",
			"지금 {method:으로/로} 결제할 수 있습니다."},
		{model.Works, "before_review"}: {"됨",
			"심사가 끝나기 전이지만 {method:은/는} 결제할 수 있습니다."},
		{model.WorksUntil, ""}: {"{day}까지 됨",
			"정해진 날까지만 결제할 수 있습니다."},
		{model.WorksUntil, "instant"}: {"{day}까지 됨",
			"바로오픈으로 {date}까지 결제할 수 있습니다. 그 전에 카드사 심사를 마쳐야 합니다."},
		{model.WorksUntil, "instant" + noDay}: {"심사 전까지 됨",
			"바로오픈으로 결제할 수 있습니다. 기한은 결제대행사에 확인해야 합니다."},
		{model.WorksUntil, "instant_refused"}: {"{day}까지 됨",
			"바로오픈으로 {date}까지 결제할 수 있으나, {names:은/는} 반려되어 결제가 멈출 수 있습니다."},
		{model.WorksUntil, "instant_refused" + noDay}: {"심사 전까지 됨",
			"바로오픈으로 결제할 수 있으나, {names:은/는} 반려되어 결제가 멈출 수 있습니다. 기한은 결제대행사에 확인해야 합니다."},
		{model.WaitsFor, ""}: {"대기",
			"{names}의 처리를 기다리고 있습니다."},
		{model.WaitsFor, "no_mid"}: {"발급 대기",
			"{names}에서 상점아이디를 아직 발급받지 않았습니다."},
		{model.WaitsFor, "no_channel"}: {"채널 필요",
			"실연동 채널을 아직 추가하지 않았습니다. 추가하면 다시 판단합니다."},
		{model.WaitsFor, "review"}: {"심사 대기",
			"{names}의 심사가 끝나지 않아 해당 결제는 실패합니다."},
		{model.Fails, ""}: {"안 됨",
			"지금은 {method:으로/로} 결제할 수 없습니다."},
		{model.Fails, "not_supported"}: {"안 됨",
			"{names:은/는} {method:을/를} 지원하지 않습니다."},
		{model.Fails, "test_channel"}: {"안 됨",
			"요청이 아직 테스트 채널로 갑니다. 실연동 채널로 바꾸어야 합니다."},
		{model.Fails, "refused"}: {"안 됨",
			"{names}에서 반려되었습니다. 고쳐서 다시 심사를 받아야 합니다."},
		{model.Fails, "withdrawn"}: {"안 됨",
			"신청을 취소해 상점아이디가 발급되지 않습니다."},
		{model.NotKnown, ""}: {"확인 필요",
			"{method:이/가} 결제되는지 아직 알 수 없습니다."},
		{model.NotKnown, "instant_refused"}: {"확인 필요",
			"{names}에서 반려되어 바로오픈 결제가 멈출 수 있습니다. 결제대행사에 확인해야 합니다."},
		{model.NotKnown, "on_host"}: {"확인 필요",
			"호스팅사를 통해 계약하므로 호스팅사에 확인해야 합니다."},
		{model.NotKnown, "review_unknown"}: {"확인 필요",
			"{method}에 심사가 필요한지 알려지지 않아 결제대행사에 확인해야 합니다."},
	}
}

func koChanges() map[string]string {
	return map[string]string{
		"method":   "결제수단만 추가할 때는 기존 상점아이디를 유지하는 곳도 있고 새로 발급하는 곳도 있습니다.",
		"style":    "일반결제와 정기결제처럼 결제방식이 달라지면 심사를 따로 받고 상점아이디를 추가로 발급받습니다.",
		"terms":    "정산 방법이나 정산 계좌 등 계약 내용이 달라지면 추가 발급이 필요하지만, 필요 없는 결제대행사도 있습니다.",
		"service":  "심사받은 서비스와 업종이나 판매 상품이 완전히 다르면 상점아이디를 추가로 발급받아야 합니다.",
		"business": "사업자가 바뀌면 계약을 새로 맺어야 합니다.",
		"outside":  "포트원 밖에서 발급받은 상점아이디는 그대로 쓸 수 없고, 포트원용 상점아이디를 추가해야 합니다.",
	}
}

func koDecisions() map[string]string {
	return map[string]string{
		"keep":         "기존 상점아이디를 유지하면 신청할 것은 없습니다. 바뀐 내용에 재심사가 필요한지는 결제대행사에 확인하십시오.",
		"further":      "추가 신청을 준비하면 새 상점아이디의 심사와 실연동을 따로 진행합니다.",
		"new_contract": "가입신청부터 다시 진행하며, 기존 계약의 상점아이디는 이어 쓰지 않습니다.",
		"ask":          "먼저 결제대행사나 포트원 고객지원팀에 물어보고, 답을 들은 뒤 여기서 다시 고르십시오.",
	}
}

// koDates name the dates that another date is compared with.
func koDates() map[model.QuestionID]string {
	return map[model.QuestionID]string{
		"contract.apply.sent_on":         "콘솔에서 신청서를 제출한 날",
		"contract.apply.gateway_sent_on": "결제대행사에 신청을 마친 날",
		"contract.screening.on":          "입점심사 상태가 바뀐 날",
		"contract.cards.asked_on":        "카드사 심사를 요청한 날",
	}
}
