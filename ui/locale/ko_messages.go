package locale

// The texts are letters from one business to another: 합니다체 with 드립니다 and
// 부탁드립니다, who writes first, then why, the facts in a list, one request.

var (
	koSendOpen = []string{"안녕하세요. {trade_name} {contact_name}입니다.", ""}
	koSendShop = []string{"- 상호: {trade_name}", "- 사업자등록번호: {business_number}", "- 대표자: {representative}", "- 서비스 URL: {site_url}"}
	koSendEnd  = []string{"", "감사합니다.", "", "{trade_name} {contact_name} 드림", "연락처: {contact_mobile}", "메일: {contact_mail}"}
)

// koBody sets a letter: why one writes, the facts beside the shop's own, and
// the request.
func koBody(why, facts, ask []string) []string {
	return sendBody(koSendOpen, koSendShop, koSendEnd, why, facts, ask)
}

func sendBody(open, shop, end, why, facts, ask []string) []string {
	var out []string
	for _, part := range [][]string{open, why, {""}, shop, facts, {""}, ask, end} {
		out = append(out, part...)
	}
	return out
}

func koMessages() Messages {
	return Messages{
		Title: "보낼 글", Way: "보낼 글",
		Lead:      "지금 보낼 수 있는 글입니다. 가장 급한 것이 위에 있습니다.",
		LeadPlace: "{place} 단계에서 보낼 수 있는 글입니다.",
		Elsewhere: "{place} 단계에 맞는 글은 없습니다. 지금 보낼 수 있는 다른 글입니다.",
		None:      "지금 보낼 글이 없습니다. 신청일이나 심사 결과를 기록하면 그때 맞는 글이 여기에 준비됩니다.",
		Texts:     koSendTexts(),
		Lines:     koSendLines(),
		Screen:    koMessageScreen(),
		Chase: ChaseText{
			First:    "먼저 볼 것",
			Ready:    "{key}: 보낼 글이 준비되어 있습니다.",
			ReadyFix: "{key}: 재심사 요청 글이 준비되어 있습니다.",
			Checks: map[string]string{
				"spam":              "스팸함과 프로모션함에 안내 메일이 있는지",
				"missed_call":       "070, 02, 1588 같은 번호의 부재중 전화와 수신 차단 목록",
				"lookup":            "{gateway} 진행 현황 조회(실시간은 아님): {url}",
				"console_mail":      "콘솔의 담당자 메일이 {mail:으로/로} 되어 있는지",
				"console_mail_open": "콘솔 상점·계정 관리의 담당자 메일이 맞는지",
				"submitted":         "콘솔에서 전자결제 신청이 끝까지 제출되었는지",
				"submitted_both":    "포트원 콘솔과 {gateway} 두 곳 모두에 신청이 제출되었는지",
				"portone_console":   "포트원의 접수 보류 안내가 콘솔이나 메일에 있는지",
				"gateway_admin":     "{gateway} 관리자 계정이 있으면 그곳의 알림",
			},
		},
	}
}

func koSendLines() SendLines {
	return SendLines{
		Waiting: "- {name}: {since}부터 영업일 기준 {days}일 경과",
		Refused: "- {name}: {state} ({reasons})",
		Mended:  "- {reason}: 보완했습니다.",
		Page:    "  확인하실 페이지: {page}",
		Open:    "- {reason}: [보완한 내용]",
		Reason:  "- [안내받은 사유]: [보완한 내용]",
		Row:     "- {label}: {value}",
		Want:    "- {label}",
		Or:      "또는",
		RowOpen: "직접 기재",
		Blanks: map[string]string{
			"trade_name": "상호", "business_number": "사업자등록번호", "representative": "대표자", "site_url": "서비스 URL",
			"contact_name": "담당자 이름", "contact_mobile": "담당자 휴대폰", "contact_mail": "담당자 메일",
			"applied_on": "신청일", "screening_on": "안내받은 날", "signed_on": "계약일", "asked_on": "심사 요청일", "since": "안내받은 날",
			"mid": "상점아이디(MID)", "old_url": "지금 등록된 URL", "new_url": "새 서비스 URL", "industry": "업종",
			"methods": "결제수단", "styles": "결제방식", "gateway": "결제대행사", "route": "신청 방법", "state": "보류 또는 반려",
			"review_login": "아이디와 비밀번호, 로그인이 필요 없으면 '없음'", "reasons": "안내받은 사유", "mended": "보완한 내용",
		},
		Routes: map[string]string{
			"apply":              "포트원 관리자콘솔에서 {gateway} 이용을 신청하고",
			"apply_then_gateway": "포트원 관리자콘솔과 {gateway}에 이용을 신청하고",
			"gateway_direct":     "{gateway}에 이용을 신청하고",
			"add_mid":            "{gateway}에 상점아이디 추가를 신청하고",
			"transfer":           "포트원을 통해 {gateway} 이용을 새로 신청하고",
			"no_contract":        "포트원을 통해 {gateway} 이용을 신청하고",
			"host":               "{gateway} 이용을 신청하고",
		},
		Needs: map[string]string{
			"method": "결제수단 추가", "style": "결제방식 추가", "terms": "정산 방법이나 정산 계좌의 분리", "service": "다른 서비스(사이트) 추가",
			"business": "사업자 변경", "outside": "기존 직접 계약을 포트원으로 연동",
		},
		Modes: map[string]string{
			"window": "서비스에 결제 연동을 마쳤으며, 결제창과 카드사 목록을 확인하실 수 있습니다.",
			"api":    "서비스에 결제 연동을 마쳤으며, 카드 정보를 입력하는 화면을 확인하실 수 있습니다.",
		},
		CallWho: "안녕하세요. {trade_name} {contact_name}입니다. 사업자등록번호는 {business_number}입니다.",
	}
}

func koSendTexts() map[string]SendText {
	applied := []string{"?- 신청 결제수단: {methods}", "?- 포트원 신청일: {applied_on}", "?- {gateway} 신청일: {gateway_applied_on}", "?- 접수 안내를 받은 날: {noticed_on}"}
	return map[string]SendText{
		"ask_screening": {
			Name: "입점심사 진행 문의", When: "신청한 뒤 진행 상황이 궁금할 때 보냅니다.",
			Subject: "[입점심사 진행 문의] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"{route} 입점심사를 기다리고 있어 진행 상황을 여쭙고자 연락드립니다."},
				applied,
				[]string{"현재 진행 단계와 예상 일정, 제가 더 준비할 것이 있는지 회신을 부탁드립니다."}),
			Call: []string{"{gateway} 입점심사를 신청했는데, 지금 어느 단계인지 확인을 부탁드립니다.", "더 준비할 것이 있으면 {contact_mail}로 안내를 부탁드립니다."},
		},
		"ask_screening.late": {
			Name: "입점심사 지연 문의", When: "안내 기한이 지났는데 소식이 없을 때 보냅니다.",
			Subject: "[입점심사 지연 문의] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"{route} 입점심사 결과를 기다리고 있습니다.", "{since} 이후 영업일 기준 {days}일이 지났으나 메일함과 스팸함에서 안내를 찾지 못하여 문의드립니다."},
				applied,
				[]string{"접수가 정상적으로 되었는지와 현재 진행 단계를 확인해 주시고 회신을 부탁드립니다.", "이미 안내해 주셨다면 번거로우시겠지만 아래 메일로 다시 보내 주시기를 부탁드립니다."}),
			Call: []string{"{since} 이후 영업일로 {days}일이 지났는데 {gateway} 입점심사 안내를 받지 못했습니다.", "접수가 되었는지와 지금 어느 단계인지 확인을 부탁드립니다."},
		},
		"ask_contract": {
			Name: "계약 진행 문의", When: "입점심사를 통과하고 계약 안내를 기다릴 때 보냅니다.",
			Subject: "[계약 진행 문의] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"{screening_on}에 {gateway} 입점심사 통과 안내를 받고 계약 절차를 기다리고 있어 문의드립니다."},
				[]string{"- 입점심사 통과일: {screening_on}"},
				[]string{"계약서와 구비서류 안내를 언제 받을 수 있는지, 제가 먼저 보내야 할 것이 있는지 회신을 부탁드립니다."}),
			Call: []string{"{screening_on}에 {gateway} 입점심사를 통과했는데, 계약 안내를 언제 받을 수 있는지 여쭙습니다.", "제가 먼저 보내야 할 서류가 있는지도 확인을 부탁드립니다."},
		},
		"ask_contract.late": {
			Name: "계약 지연 문의", When: "입점심사 통과 뒤 계약이 오래 끝나지 않을 때 보냅니다.",
			Subject: "[계약 지연 문의] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"{screening_on}에 {gateway} 입점심사 통과 안내를 받은 뒤 영업일 기준 {days}일이 지났으나 계약 절차가 끝나지 않아 문의드립니다."},
				[]string{"- 입점심사 통과일: {screening_on}"},
				[]string{"현재 진행 단계와 제가 더 보내야 할 서류가 있는지 회신을 부탁드립니다.", "이미 안내해 주셨다면 번거로우시겠지만 아래 메일로 다시 보내 주시기를 부탁드립니다."}),
			Call: []string{"{screening_on}에 {gateway} 입점심사를 통과하고 영업일로 {days}일이 지났는데 계약이 끝나지 않았습니다.", "지금 어느 단계인지와 더 보내야 할 서류가 있는지 확인을 부탁드립니다."},
		},
		"ask_contract.mid": {
			Name: "상점아이디(MID) 발급 문의", When: "계약서 작성을 마쳤는데 상점아이디가 오지 않을 때 보냅니다.",
			Subject: "[상점아이디 발급 문의] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"{signed_on}에 {gateway:과/와} 계약서 작성을 마쳤으나 상점아이디(MID)를 아직 받지 못하여 문의드립니다."},
				[]string{"- 계약일: {signed_on}"},
				[]string{"상점아이디가 언제 발급되는지 회신을 부탁드립니다.", "이미 보내 주셨다면 번거로우시겠지만 아래 메일로 다시 보내 주시기를 부탁드립니다."}),
			Call: []string{"{signed_on}에 {gateway} 계약을 마쳤는데 상점아이디를 아직 받지 못했습니다.", "언제 발급되는지 확인을 부탁드립니다."},
		},
		"ask_review": {
			Name: "카드사 심사 요청", When: "결제 연동을 마치고 카드사 심사를 시작할 때 보냅니다.",
			Subject: "[카드사 심사 요청] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"{gateway} 카드사 심사를 요청드립니다.", "?{mode}"},
				[]string{"?- 상점아이디(MID): {mid}", "?- 결제방식: {styles}", "?- 신청 결제수단: {methods}", "- 심사용 계정: {review_login}"},
				[]string{"심사를 접수해 주시고 접수 결과와 예상 기간을 회신해 주시기를 부탁드립니다."}),
			Call: []string{"결제 연동을 마쳐서 {gateway} 카드사 심사를 요청드리려고 합니다.", "어디로 어떻게 접수하면 되는지, 얼마나 걸리는지 여쭙습니다."},
		},
		"ask_reviewers": {
			Name: "카드사 심사 지연 문의", When: "요청한 카드사 심사 가운데 기한을 넘긴 곳이 있을 때 보냅니다.",
			Subject: "[카드사 심사 지연 문의] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"{asked_on}에 요청드린 카드사 심사 가운데 아래 {count}곳의 결과를 아직 받지 못하여 문의드립니다.", "", "*waiting"},
				[]string{"?- 상점아이디(MID): {mid}"},
				[]string{"각 심사의 진행 단계와 예상 일정, 보완할 것이 있으면 그 내용을 회신해 주시기를 부탁드립니다."}),
			Call: []string{"{asked_on}에 요청드린 {gateway} 카드사 심사 가운데 {count}곳의 결과를 아직 받지 못했습니다.", "어느 단계인지와 보완할 것이 있는지 확인을 부탁드립니다."},
		},
		"ask_again": {
			Name: "입점심사 재심사 요청", When: "반려된 이유를 고친 뒤에 보냅니다.",
			Subject: "[재심사 요청] {trade_name} ({business_number}) 입점심사",
			Body: koBody(
				[]string{"{since}에 {gateway} 입점심사 {state} 안내를 받고 해당 내용을 보완하였기에 다시 심사해 주시기를 요청드립니다.", "", "안내받은 사유와 보완한 내용은 다음과 같습니다.", "*mended"},
				[]string{"?- 포트원 신청일: {applied_on}", "?- {gateway} 신청일: {gateway_applied_on}"},
				[]string{"확인하신 뒤 심사를 다시 진행해 주시기를 부탁드립니다."}),
			Call: []string{"{since}에 {gateway} 입점심사 {state} 안내를 받고 내용을 보완했습니다.", "다시 심사를 받으려면 어떻게 하면 되는지 여쭙습니다."},
		},
		"ask_again.held": {
			Name: "접수 재개 요청", When: "포트원이 접수를 보류한 이유를 고친 뒤에 보냅니다.",
			Subject: "[접수 재개 요청] {trade_name} ({business_number}) {gateway}",
			Body: koBody(
				[]string{"{since}에 {gateway} 신청이 접수보류되었다는 안내를 받고 해당 내용을 보완하였기에 접수를 다시 진행해 주시기를 요청드립니다.", "", "안내받은 사유와 보완한 내용은 다음과 같습니다.", "*mended"},
				[]string{"?- 포트원 신청일: {applied_on}"},
				[]string{"확인하신 뒤 접수를 진행해 주시고 결과를 회신해 주시기를 부탁드립니다."}),
			Call: []string{"{since}에 {gateway} 신청이 접수보류되었다는 안내를 받고 내용을 보완했습니다.", "접수를 다시 진행해 주실 수 있는지 여쭙습니다."},
		},
		"ask_again.reviewers": {
			Name: "카드사 재심사 요청", When: "카드사 심사에서 보류나 반려된 이유를 고친 뒤에 보냅니다.",
			Subject: "[재심사 요청] {trade_name} ({business_number}) 카드사 심사",
			Body: koBody(
				[]string{"{gateway} 카드사 심사에서 아래 안내를 받고 해당 내용을 보완하였기에 다시 심사해 주시기를 요청드립니다.", "", "*refused", "", "보완한 내용은 다음과 같습니다.", "*mended"},
				[]string{"?- 상점아이디(MID): {mid}"},
				[]string{"위 심사를 다시 접수해 주시고 접수 결과를 회신해 주시기를 부탁드립니다."}),
			Call: []string{"{gateway} 카드사 심사에서 보류나 반려된 내용을 보완했습니다.", "해당 카드사에 다시 심사를 접수해 주실 수 있는지 여쭙습니다."},
		},
		"ask_key_file": {
			Name: "연동 정보 요청", When: "상점아이디는 받았는데 채널 설정에 필요한 값을 받지 못했을 때 보냅니다.",
			Subject: "[연동 정보 요청] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"{gateway} 상점아이디(MID)는 받았으나 포트원 운영 채널 설정에 필요한 아래 값을 받지 못하여 문의드립니다.", "", "*wants"},
				[]string{"- 상점아이디(MID): {mid}"},
				[]string{"아래 메일로 보내 주시거나, 관리자 화면에서 확인할 수 있다면 그 메뉴를 알려 주시기를 부탁드립니다."}),
			Call: []string{"{gateway} 상점아이디 {mid}의 연동 정보를 아직 받지 못했습니다.", "메일로 받을 수 있는지, 관리자 화면 어디에서 볼 수 있는지 여쭙습니다."},
		},
		"ask_key_file.file": {
			Name: "키파일 등록 요청", When: "상점아이디와 함께 키파일을 받았을 때 파일을 붙여 보냅니다.",
			Subject: "[키파일 등록 요청] {trade_name} ({business_number}) {gateway}",
			Body: koBody(
				[]string{"{gateway}에서 상점아이디와 함께 받은 키파일을 첨부하오니 등록을 부탁드립니다."},
				[]string{"- 결제대행사: {gateway}", "- 상점아이디(MID): {mid}", "?- 결제방식: {styles}", "?- 고객사 식별코드: {imp_code}", "?- 상점 아이디(storeId): {store_id}", "- 첨부: 키파일(받은 zip 파일 그대로)"},
				[]string{"등록이 끝나면 회신해 주시기를 부탁드립니다."}),
			Call: []string{"{gateway} 키파일을 메일로 보냈습니다. 상점아이디는 {mid}입니다.", "등록이 되었는지 확인을 부탁드립니다."},
		},
		"ask_escrow": {
			Name: "구매안전서비스 이용확인증 요청", When: "통신판매업 신고에 쓸 확인증이 필요할 때 보냅니다.",
			Subject: "[구매안전서비스 이용확인증 요청] {trade_name} ({business_number})",
			Body: koBody(
				[]string{"통신판매업 신고에 필요한 구매안전서비스 이용확인증을 발급받고자 연락드립니다.", "{gateway} 이용을 신청한 업체입니다."},
				applied[1:],
				[]string{"확인증을 발급해 주시거나, 관리자 화면에서 직접 출력할 수 있다면 그 방법을 알려 주시기를 부탁드립니다."}),
			Call: []string{"통신판매업 신고에 쓸 구매안전서비스 이용확인증이 필요합니다.", "발급해 주실 수 있는지, 관리자 화면에서 직접 출력할 수 있는지 여쭙습니다."},
		},
		"ask_mid": {
			Name: "상점아이디(MID) 추가 요청", When: "상점아이디를 더 받아야 할 때 보냅니다.",
			Subject: "[상점아이디 추가 요청] {trade_name} ({business_number}) {gateway}",
			Body: sendBody(koSendOpen, nil, koSendEnd,
				[]string{"{gateway}의 상점아이디(MID) 추가를 요청드립니다."},
				[]string{"?- 추가하는 이유: {need}", "*rows"},
				[]string{"접수해 주시고 다음 절차를 회신해 주시기를 부탁드립니다."}),
			Call: []string{"{gateway} 상점아이디를 추가로 받으려고 합니다.", "메일로 신청 내용을 보내면 접수가 되는지 여쭙습니다."},
		},
		"ask_mid.form": {
			Name: "상점아이디 추가 신청 내용", When: "결제대행사 관리자 화면에서 추가를 신청할 때 이 내용을 적습니다.",
			Subject: "{gateway} 상점아이디 추가 신청 내용",
			Body:    []string{"{gateway} 상점아이디(MID) 추가 신청 내용", "", "*rows"},
			Call:    []string{"{gateway} 관리자에서 상점아이디 추가를 신청하려고 합니다.", "신청 메뉴와 걸리는 기간을 여쭙습니다."},
		},
		"ask_mid.url": {
			Name: "서비스 URL 변경 요청", When: "상점아이디를 추가로 신청하기 전에 콘솔의 URL을 바꿔야 할 때 보냅니다.",
			Subject: "[서비스 URL 변경 요청] {trade_name} ({business_number})",
			Body: sendBody(koSendOpen, koSendShop[:3], koSendEnd,
				[]string{"{gateway} 상점아이디(MID) 추가를 신청하려고 합니다.", "신청하기 전에 포트원 관리자콘솔의 서비스 URL을 아래와 같이 변경해 주시기를 요청드립니다."},
				[]string{"- 지금 등록된 URL: {old_url}", "- 새 서비스 URL: {new_url}"},
				[]string{"변경이 끝나면 회신해 주시기를 부탁드립니다."}),
			Call: []string{"{gateway} 상점아이디를 추가로 신청하려고 하는데 콘솔의 서비스 URL을 먼저 바꿔야 합니다.", "메일로 보낸 URL로 변경을 부탁드립니다."},
		},
	}
}

func koMessageScreen() MessageScreen {
	return MessageScreen{
		To: "보낼 곳", Subject: "제목", Blanks: "직접 채울 곳",
		Nobody: "알려진 문의처가 없습니다. 신청할 때 받은 메일에 답장으로 보냅니다.",
		Phone:  "{phone} (연결 뒤 {keys}번)",
		Hours:  "운영 시간 {hours}", HoursOpen: "운영 시간은 안내에 없습니다. 영업일 낮에 문의합니다.",
		Other:     "Tab: 다른 문의처 ({n}/{all})",
		Late:      "{days} 늦음",
		CallTitle: "전화로 할 말", How: "안내: {text}",
		Attach: "키파일은 메일에 직접 첨부합니다. 압축을 풀지 않고 받은 그대로 붙입니다.",
		First:  "아직 고치지 않은 것: {list}. 고친 뒤에 보내야 같은 이유로 되돌아오지 않습니다.",
		Done:   "보냈으면 기록해 둡니다. 나중에 언제 문의했는지 볼 수 있습니다.",
		Lines:  "{from}-{to}줄 / 모두 {all}줄 (PgUp, PgDn)",
		Acts: map[string]OptionText{
			"copy":    {"글 복사", "글 전체를 복사합니다. 메일이나 문의 창에 붙여 넣습니다."},
			"subject": {"제목 복사", "제목만 복사합니다."},
			"save":    {"파일로 저장", "제목과 글을 텍스트 파일로 저장합니다."},
			"mail":    {"메일 프로그램으로 열기", "{to} 앞으로 새 메일을 엽니다. 보내기는 직접 누릅니다."},
			"call":    {"전화하기", "번호와 전화로 할 말을 보여 드립니다."},
			"note":    {"기록: 오늘 문의함", "이 단계의 메모 끝에 오늘 날짜와 문의한 곳을 적습니다."},
			"fill":    {"빈칸 채우기", "아직 답하지 않은 질문으로 갑니다. 답하면 이 글로 돌아옵니다."},
			"checks":  {"먼저 볼 것", "문의하기 전에 살펴볼 곳을 보여 드립니다."},
			"text":    {"글 보기", "보낼 글을 다시 봅니다."},
		},
		MailOpened: "메일 프로그램에서 열었습니다: {to}",
		MailCut:    "글이 길어 본문은 복사해 두었습니다. 열린 메일에 붙여 넣으십시오: {to}",
		MailFailed: "메일 프로그램을 열 수 없습니다. 글을 복사해 {to:으로/로} 보내십시오.",
		MailHint:   "[복사한 글을 이곳에 붙여 넣으십시오]",
		NoteLine:   "{date} 문의함: {what} ({to})", NoteNobody: "받은 메일에 답장",
		Noted: "기록했습니다: {line}", NotedBefore: "이미 기록되어 있습니다: {line}",
		NoteFailed: "메모에 적지 못했습니다. {why}",
		KeyWords:   map[string]string{"submit": "열기", "submit_text": "실행", "back": "뒤로", "next": "다른 문의처", "page_up": "글 넘기기"},
	}
}
