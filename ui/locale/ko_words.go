package locale

import "portone-onboard/model"

func koWords() words {
	return words{
		Stages: koStages(), Steps: koSteps(), Outcomes: koOutcomes(),
		Needs: koNeeds(), Lacks: koLacks(), Routes: koRoutes(), Methods: koMethods(),
		Moves: koMoves(), Verdicts: koVerdicts(),
		Changes: koChanges(), Decisions: koDecisions(), Dates: koDates(),
		NeedKinds: map[model.NeedKind]string{
			model.Required: "먼저 필요",
			model.Rule:     "이대로는 거절됨",
			model.Advised:  "먼저 권장",
		},
		States: map[model.State]string{
			model.NotAsked:  "요청 전",
			model.Waiting:   "심사 중",
			model.Held:      "보류",
			model.Noticed:   "안내 받음",
			model.Passed:    "통과",
			model.Refused:   "반려",
			model.Withdrawn: "신청 취소",
			model.Exempt:    "심사 대상 아님",
		},
		Standings: map[model.Standing]string{
			model.Lacking: "해당 없음",
			model.Blocked: "앞 단계 필요",
			model.Ready:   "시작 가능",
			model.Begun:   "진행 중",
			model.Waits:   "대기 중",
			model.Trouble: "보완 필요",
			model.Reached: "완료",
		},
		Asks: map[model.AskState]string{
			model.Open:     "답하기 전",
			model.Later:    "나중에",
			model.Mend:     "고칠 것",
			model.Pending:  "대기 중",
			model.Troubled: "보완 필요",
			model.Closed:   "완료",
		},
		Statuses: map[model.Status]string{
			model.Unanswered:    "답하기 전",
			model.Given:         "답함",
			model.NotYet:        "아직",
			model.Done:          "완료",
			model.Missing:       "필요",
			model.CannotTell:    "확인불가",
			model.Gone:          "사라짐",
			model.Waived:        "건너뜀",
			model.NotApplicable: "해당 없음",
		},
		Dues: map[model.DueKind]string{
			model.Fix:     "고칠 일",
			model.Overdue: "문의할 일",
			model.Hear:    "소식 확인",
			model.Ends:    "기한",
			model.Do:      "할 일",
			model.Wait:    "기다리는 일",
		},
		Actors: map[model.Actor]string{
			model.Merchant:     "고객사(본인)",
			model.PortOneTeam:  "포트원",
			model.GatewayTeam:  "결제대행사",
			model.ReviewerTeam: "카드사 등 원천사",
		},
		Roles: map[string]string{
			"apply":    "가입 문의",
			"contract": "계약 담당",
			"review":   "심사 담당",
			"tech":     "기술 지원",
			"support":  "고객센터",
		},
		Levels: map[model.Level]string{
			model.ByScreening: "입점심사 전까지",
			model.ByReview:    "카드사 심사 전까지",
			model.MayWait:     "나중에 해도 됨",
		},
		Evidence: map[model.EvidenceKind]string{
			model.Stated:  "직접 답함",
			model.Page:    "사이트에서 확인",
			model.Payment: "포트원 API로 확인",
			model.Scan:    "소스 코드에서 확인", model.Hook: "웹훅 시험", model.ByMail: "받은 메일에서 확인"},
		Events: map[model.EventKind]string{
			model.Created:  "상점 추가",
			model.Answered: "답변",
			model.Undone:   "되돌림",
			model.Imported: "가져오기",
		},
		Ids: map[string]string{
			"store_id":    "상점 아이디(Store ID)",
			"channel_key": "채널 키",
			"imp_code":    "고객사 식별코드",

			"google_play":  "구글플레이스토어",
			"app_store":    "앱스토어",
			"one_store":    "원스토어",
			"galaxy_store": "갤럭시스토어",
		},
	}
}

func koStages() map[model.StageID]StageText {
	return map[model.StageID]StageText{
		"prep":     {"미리 준비하기", "이용할 결제대행사를 고르고, 심사에서 가장 먼저 보는 사이트를 갖춥니다."},
		"test":     {"테스트 연동", "계약 전이나 개발 중이라도 테스트용 연동 정보로 결제를 미리 붙여 봅니다."},
		"contract": {"결제대행사 계약", "가입신청부터 카드사 심사까지, 기다림이 가장 긴 구간입니다."},
		"live":     {"운영 환경 연동", "발급받은 연동 정보로 바꾸고, 실제 결제와 환불을 확인한 뒤 서비스를 엽니다."},
		"mid":      {"상점아이디 추가", "결제수단, 결제방식, 계약 내용, 서비스가 달라질 때 상점아이디를 더 받을지 판단합니다."},
	}
}

func koSteps() map[model.StepID]StepText {
	return map[model.StepID]StepText{
		"prep.shop": {"사업자와 상점 정보", "상점 정보",
			"사업자와 상점 정보를 적었습니다.",
			"신청서와 사이트 하단에 쓸 사업자 정보"},
		"prep.methods": {"결제수단 기준으로 선정하기", "결제수단 기준",
			"도입할 결제수단과 결제방식을 정했습니다.",
			"원하는 결제수단과 결제방식"},
		"prep.mode": {"연동방식 기준으로 선정하기", "연동방식 기준",
			"연동방식과 포트원 모듈 버전을 정했습니다.",
			"연동방식과 포트원 모듈 버전"},
		"prep.cost": {"비용을 기준으로 선정하기", "비용 기준",
			"결제대행사별 비용을 비교했습니다.",
			"결제대행사별 예상 비용"},
		"prep.gateway": {"결제대행사 선정하기", "결제대행사",
			"이용할 결제대행사를 선정했습니다.",
			"결제대행사별 진행 과정"},
		"prep.site": {"사이트 구축하기", "사이트 구축",
			"심사에 필요한 항목을 사이트에 갖추었습니다.",
			"심사를 받을 수 있는 사이트"},
		"test.channel": {"테스트 채널 추가", "테스트 채널",
			"테스트 채널을 추가했습니다.",
			"테스트 채널과 연동 식별값"},
		"test.code": {"테스트 연동 개발", "연동 개발",
			"결제 요청과 결과 확인을 구현했습니다.",
			"심사에서 보여 줄 결제 화면과 연동 코드"},
		"test.payment": {"테스트 결제와 취소", "테스트 결제",
			"테스트 결제와 취소를 확인했습니다.",
			"테스트 결제와 취소 기록"},
		"test.fit": {"적합한지 검토하기", "적합성 검토",
			"이 결제대행사로 진행하기로 했습니다.",
			"이 결제대행사로 계약할지의 결정"},
		"contract.apply": {"가입신청", "가입신청",
			"가입신청서를 보냈습니다.",
			"접수된 가입신청서"},
		"contract.screening": {"입점심사", "입점심사",
			"입점심사를 통과했습니다.",
			"입점심사 결과"},
		"contract.sign": {"계약서 작성", "계약서 작성",
			"계약서와 구비서류를 보내고 계약을 마쳤습니다.",
			"체결한 계약과 구비서류"},
		"contract.mid": {"상점아이디 발급", "상점아이디",
			"상점아이디를 발급받았습니다.",
			"운영용 상점아이디"},
		"contract.cards": {"카드사 심사", "카드사 심사",
			"카드사 심사가 모두 끝났습니다.",
			"카드사별 심사 결과"},
		"live.channel": {"실 모드 연동", "실 모드 연동",
			"실연동 채널을 추가했습니다.",
			"실연동 채널"},
		"live.code": {"서비스 연동·개발", "서비스 연동",
			"결제 요청이 모두 실연동 채널을 가리킵니다.",
			"실연동 채널로 요청하는 코드"},
		"live.rehearsal": {"결제와 환불 테스트", "결제 리허설",
			"실제 결제와 환불을 시험했습니다.",
			"실제 결제와 환불 기록"},
		"live.mid": {"운영용 상점아이디 확인", "운영 MID 확인",
			"운영용 상점아이디로 결제되는 것을 확인했습니다.",
			"결제가 이 상점아이디의 매출이 된다는 확인"},
		"live.open": {"서비스 오픈", "서비스 오픈",
			"서비스를 열었습니다.",
			"결제를 받는 서비스"},
		"mid.need": {"추가가 필요한지 판단", "추가 판단",
			"상점아이디를 추가할지 정했습니다.",
			"상점아이디를 유지할지 추가할지의 판단"},
		"mid.request": {"상점아이디 추가 신청", "추가 신청",
			"추가 신청을 정리했습니다.",
			"추가하는 상점아이디의 진행 과정"},
	}
}

func koOutcomes() map[model.Outcome]string {
	return map[model.Outcome]string{
		"profile":           "사업자와 상점 정보",
		"wanted_methods":    "원하는 결제수단",
		"mode":              "연동방식",
		"portone_version":   "포트원 모듈 버전",
		"cost_picture":      "예상 비용",
		"tracks":            "결제대행사별 진행 과정",
		"site_ready":        "심사받을 사이트",
		"test_channel":      "테스트 채널",
		"code":              "연동 코드",
		"test_payment":      "테스트 결제 기록",
		"decision":          "진행 결정",
		"application":       "가입신청서",
		"screening_verdict": "입점심사 결과",
		"contract":          "계약",
		"papers":            "구비서류",
		"mid":               "상점아이디",
		"review_verdicts":   "카드사 심사 결과",
		"live_channel":      "실연동 채널",
		"live_code":         "운영용 연동 코드",
		"rehearsal":         "결제와 환불 확인",
		"live_mid":          "운영용 상점아이디 확인",
		"open":              "서비스 오픈",
		"mid_verdict":       "상점아이디 추가 판단",
		"track":             "새 진행 과정",
	}
}

func koNeeds() map[string]string {
	return map[string]string{
		"methods_first":      "결제수단을 먼저 정하면 맞지 않는 결제대행사를 미리 가려낼 수 있습니다.",
		"mode_first":         "연동방식을 먼저 정하면 맞지 않는 결제대행사를 미리 가려낼 수 있습니다.",
		"cost_first":         "결제대행사별 비용을 먼저 비교하는 것이 좋습니다.",
		"profile_first":      "사업자 정보를 먼저 적으면 사이트 하단과 맞춰 볼 수 있습니다.",
		"gateway_first":      "결제대행사를 먼저 골라야 합니다.",
		"channel_first":      "테스트 채널을 먼저 추가해야 코드를 실행해 볼 수 있습니다.",
		"code_first":         "결제 요청 코드가 있어야 테스트 결제를 할 수 있습니다.",
		"payment_first":      "테스트 결제를 해 보아야 맞는지 판단할 수 있습니다.",
		"registration_first": "전자결제 신청에는 사업자등록증이 필요합니다. 등록 전에는 접수되지 않습니다.",
		"site_first":         "심사에서는 사이트를 가장 먼저 봅니다. 갖추지 않고 내면 보류되거나 반려될 수 있습니다.",
		"fit_first":          "테스트로 맞는지 확인한 뒤 신청하면 다시 고르는 일을 줄일 수 있습니다.",
		"apply_first":        "가입신청서를 먼저 보내야 합니다.",
		"screening_first":    "입점심사를 통과해야 계약서를 작성합니다.",
		"sign_first":         "계약을 먼저 마쳐야 합니다.",
		"window_first":       "카드사 심사는 결제창이 호출되는 사이트로 받습니다. 열리지 않으면 심사할 수 없습니다.",
		"mid_first":          "상점아이디를 발급받아야 실연동 채널을 추가할 수 있습니다.",
		"cards_first":        "카드사 심사가 끝나지 않은 카드는 결제에 실패합니다. 심사가 끝난 뒤 여는 것이 좋습니다.",
		"live_channel_first": "실연동 채널을 먼저 추가해야 합니다.",
		"live_code_first":    "결제 요청을 실연동 채널로 먼저 바꾸어야 합니다.",
		"rehearsal_first":    "실제 결제와 환불을 먼저 시험해야 합니다.",
		"live_mid_first":     "운영용 상점아이디로 결제되는지 먼저 확인하는 것이 좋습니다.",
		"need_first":         "상점아이디 추가가 필요한지 먼저 판단해야 합니다.",
	}
}

func koLacks() map[string]string {
	return map[string]string{
		"on_host":        "호스팅사에서 만든 사이트는 호스팅사를 통해 결제대행사와 계약하므로, 이 단계는 호스팅사에서 진행합니다.",
		"no_shared_test": "이 결제대행사에는 공용 테스트 상점아이디가 없어 미리 테스트할 수 없습니다.",
		"no_contract":    "계약 없이 계정만으로 이용하는 결제대행사라 이 단계가 없습니다.",
		"no_reviewers":   "신청한 결제수단에는 따로 심사하는 원천사가 없습니다.",
		"keeps_mid":      "기존 상점아이디를 그대로 쓰기로 하여 신청할 것이 없습니다.",
		"ask_first":      "추가가 필요한지 결제대행사에 먼저 문의해야 합니다.",
	}
}

func koRoutes() map[model.Route]OptionText {
	return map[model.Route]OptionText{
		model.RouteApply:            {"포트원 콘솔에서 가입신청", "콘솔에서 신청서를 내면 이후 절차가 메일로 옵니다."},
		model.RouteApplyThenGateway: {"콘솔 신청 후 결제대행사에 추가 접수", "두 번째 접수까지 마쳐야 심사가 시작됩니다."},
		model.RouteGatewayDirect:    {"결제대행사에 직접 신청", "결제대행사에 신청하고 포트원에는 채널만 추가합니다."},
		model.RouteAddMID:           {"기존 계약에 상점아이디 추가", "포트원을 통해 맺은 계약에 상점아이디를 더합니다."},
		model.RouteTransfer:         {"포트원 밖의 계약을 가져옴", "기존 상점아이디는 쓸 수 없고 포트원용을 더 받습니다."},
		model.RouteNoContract:       {"계약 없이 계정으로 이용", "결제대행사의 계정만 있으면 됩니다."},
		model.RouteHost:             {"호스팅사를 통해 계약", "호스팅사에서 만든 사이트는 호스팅사가 계약을 안내합니다."},
	}
}

func koMethods() map[string]string {
	return map[string]string{
		"card":              "신용카드",
		"transfer":          "실시간 계좌이체",
		"virtual_account":   "가상계좌",
		"mobile":            "휴대폰 소액결제",
		"easy_pay":          "간편결제",
		"gift_certificate":  "상품권",
		"convenience_store": "편의점결제",
		"overseas":          "해외결제",
		"crypto":            "가상자산",
	}
}
