package locale

import "portone-onboard/model"

func koBoard() Board {
	return Board{
		Title: "신청별 심사 현황", Way: "심사 현황",
		Empty: "아직 신청이 없습니다. 결제대행사를 고르면 그 신청의 단계와 심사하는 곳이 여기에 나옵니다. Enter를 누르면 결제대행사를 고릅니다.",

		Stages: map[model.BoardStageID]string{
			model.BoardScreening: "입점심사", model.BoardSign: "계약서 작성", model.BoardMID: "상점아이디",
			model.BoardReview: "카드사 심사", model.BoardLive: "실 모드 연동", model.BoardOpen: "오픈",
		},
		Standings: map[model.Standing]string{
			model.Lacking: "해당 없음", model.Blocked: "앞 단계 먼저", model.Ready: "시작 가능", model.Begun: "진행 중",
			model.Waits: "대기 중", model.Trouble: "보완 필요", model.Reached: "완료",
		},
		Acts:      "{who} 차례",
		Wait:      "{since}부터, 보통 {usual}, 늦으면 {late}",
		WaitShort: "보통 {usual}, 늦으면 {late}",
		Since:     "{since}부터",
		Overdue:   "{days} 늦음",
		OverdueBy: "늦어도 {late}까지로 예상했으나 {days} 지났습니다. 문의할 곳과 보낼 글은 {key}에 있습니다.",
		Guess:     "기간은 추정입니다.",
		Fact:      "{what}: {value}",
		Facts: map[model.QuestionID]string{
			"contract.apply.sent_on": "신청서 제출", "contract.apply.gateway_sent_on": "결제대행사 신청", "contract.screening.on": "상태가 바뀐 날",
			"contract.sign.signed_on": "계약 완료", "contract.mid.issued_on": "발급", "contract.cards.asked_on": "심사 요청", "live.open.opened_on": "오픈",
			"contract.sign.due_on": "서류 마감", "contract.sign.insurance": "보증보험", "contract.sign.insured_until": "보증보험 끝", "contract.sign.limit": "월 정산한도", "contract.sign.tax": "과세 구분",
			"contract.mid.value": "상점아이디", "contract.mid.styles": "결제방식", "live.channel.saved": "실연동 채널", "live.mid.same": "실제 결제의 상점아이디", "live.open.decision": "결정",
		},
		Open:      "미정",
		Insurance: map[string]string{"done": "가입함", "not_asked": "요구받지 않음", "waiting": "안내를 기다림"},
		InsuredTo: "보증보험: {date}까지",
		Note:      "메모 ({date}): {note}",
		Why:       "{state} 이유: {reasons}.",
		Left:      "고칠 것 {all}개 중 {done}개를 해결했습니다.",
		Mend:      "모두 해결했습니다. 재심사를 요청하는 글은 {key}에 있습니다.",
		AllMended: "지적받은 이유를 모두 해결했습니다. Esc를 누르면 재심사 요청을 적습니다.",
		Withdrawn: "신청을 취소했습니다. 다시 신청했다면 Enter를 눌러 적습니다.",

		Reviewers: "심사와 오늘 결제 여부",
		Groups: map[model.CustomerGroup]string{
			model.CardHolders: "카드", model.BankUsers: "은행, 계좌", model.PhoneUsers: "휴대폰", model.EasyPayUsers: "간편결제", model.OtherPayers: "그 밖",
		},
		Of:        "{name} ({method})",
		SinceDays: "{date}부터 {days}",
		DaysOnly:  "{date}, {n}영업일",
		Late:      "심사 중, 늦음",
		Nobody:    "심사하는 곳 모름",
		NobodyWhy: "포트원과 결제대행사의 안내에는 {method:을/를} 누가 심사하는지 나와 있지 않습니다. 결제대행사에 확인합니다.",
		Today:     "오늘 결제하면: {line}",
		Exempt:    "이 상점아이디는 이곳의 심사를 받지 않습니다.",
		Unasked:   "심사는 저절로 시작되지 않습니다. 요청한 날을 적으면 이곳의 상태를 적을 수 있습니다.",
		Others:    "이 신청과 관계없는 곳: {names}",
		Lookup:    "진행 상황을 볼 수 있는 곳: {url}",

		Instant:       "바로오픈: {methods:은/는} {until}까지 카드사 심사 전에도 결제됩니다.",
		InstantNoEnd:  "바로오픈: {methods:은/는} 카드사 심사 전에도 결제됩니다. 기한은 안내에 없어 결제대행사에 확인해야 합니다.",
		InstantOver:   "바로오픈은 {until}에 끝났습니다.",
		InstantLimits: "카드는 일시불만 되고 할부, PG 제휴 간편결제, 정기결제는 되지 않습니다. 정산은 월 1회이며, 카드사 심사에서 반려되면 결제가 멈출 수 있습니다.",

		Rest:      "심사 중인 나머지 {n}곳 모두 통과",
		RestTitle: "심사 중인 {n}곳이 언제 통과했습니까?",
		RestWhy:   "{names}. 한 번에 저장하며, 이력에서 한 번에 되돌릴 수 있습니다.",
		RestToday: "오늘 ({date})",
		RestOther: "다른 날",
		RestSaved: "{n}곳을 통과로 저장했습니다 ({date}).",

		More: "앞뒤로 신청이 {n}개 더 있습니다. 좌우 화살표로 넘깁니다.",
		KeyWords: map[string]string{
			"submit": "열기", "rest": "모두 통과", "next": "다음 신청", "choose": "결제대행사 고르기", "note": "메모", "messages": "보낼 글", "back": "뒤로", "up": "고르기", "again": "다시 심사 요청", "again_text": "재심사 요청 글",
		},
		Legend: "위에는 고른 신청의 여섯 단계가, 아래에는 심사하는 곳마다 심사가 어디까지 왔는지와 그곳의 고객이 오늘 결제할 수 있는지가 나옵니다. 왼쪽 표시는 단계나 심사의 상태이고, 오른쪽 끝은 오늘 결제되는지입니다.",
	}
}
