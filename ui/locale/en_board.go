package locale

import "portone-onboard/model"

func enBoard() Board {
	return Board{
		Title: "Applications and reviews", Way: "Board",
		Empty: "There is no application yet. Once a gateway is chosen, the stages of its application and its reviewers stand here. Press Enter to choose a gateway.",

		Stages: map[model.BoardStageID]string{
			model.BoardScreening: "Screening", model.BoardSign: "Contract", model.BoardMID: "MID",
			model.BoardReview: "Card review", model.BoardLive: "Going live", model.BoardOpen: "Opening",
		},
		Standings: map[model.Standing]string{
			model.Lacking: "none here", model.Blocked: "later", model.Ready: "can start", model.Begun: "in progress",
			model.Waits: "waiting", model.Trouble: "needs fixing", model.Reached: "done",
		},
		Acts:      "Next: {who}",
		Wait:      "Since {since}; usually {usual}, at the latest {late}",
		WaitShort: "usually {usual}, latest {late}",
		Since:     "since {since}",
		Overdue:   "{days} late",
		OverdueBy: "It should have been over by {late}: {days} late. Whom to call and what to send is under {key}.",
		Guess:     "The length is an estimate.",
		Fact:      "{what}: {value}",
		Facts: map[model.QuestionID]string{
			"contract.apply.sent_on": "application sent", "contract.apply.gateway_sent_on": "sent to the gateway", "contract.screening.on": "in this state since",
			"contract.sign.signed_on": "signed", "contract.mid.issued_on": "issued", "contract.cards.asked_on": "review asked for", "live.open.opened_on": "opened",
			"contract.sign.due_on": "papers due", "contract.sign.insurance": "guarantee", "contract.sign.insured_until": "guarantee ends", "contract.sign.limit": "monthly limit", "contract.sign.tax": "tax type",
			"contract.mid.value": "MID", "contract.mid.styles": "styles", "live.channel.saved": "live channel", "live.mid.same": "MID of the real payment", "live.open.decision": "decision",
		},
		Open:      "open",
		Insurance: map[string]string{"done": "issued", "not_asked": "not asked for", "waiting": "waiting for word"},
		InsuredTo: "guarantee: until {date}",
		Note:      "Note ({date}): {note}",
		Why:       "Why it is {state}: {reasons}.",
		Left:      "Mended: {done} of {all}.",
		Mend:      "All of it is mended. The text that asks for a new review is under {key}.",
		AllMended: "All that was refused is mended. Esc leads to asking for a new review.",
		Withdrawn: "The application was withdrawn. If it was sent again, press Enter to record that.",

		Reviewers: "Reviewers, and who can pay today",
		Groups: map[model.CustomerGroup]string{
			model.CardHolders: "Cards", model.BankUsers: "Banks, accounts", model.PhoneUsers: "Mobile phones", model.EasyPayUsers: "Easy pays", model.OtherPayers: "Others",
		},
		Of:        "{name} ({method})",
		SinceDays: "since {date}, {days}",
		DaysOnly:  "{date}, {n} b. days",
		Late:      "review late",
		Nobody:    "reviewer unknown",
		NobodyWhy: "{method}: the pages of PortOne and the gateway do not say who reviews it. Ask the gateway.",
		Today:     "A customer today: {line}",
		Exempt:    "They do not review this MID.",
		Unasked:   "No review begins by itself. Record the day on which it was asked for; then this reviewer's state can be recorded.",
		Others:    "No part in this application: {names}",
		Lookup:    "How far the review is can be seen at {url}",

		Instant:       "Instant opening (바로오픈): {methods} until {until}, before the card review is over.",
		InstantNoEnd:  "Instant opening (바로오픈): {methods} before the card review is over. The pages name no end; ask the gateway.",
		InstantOver:   "The instant opening (바로오픈) ended on {until}.",
		InstantLimits: "Cards in one sum only; no instalments, no easy pays through the gateway, no recurring payments. Settlement once a month. A refusal by a card company may stop payments.",

		Rest:      "The other {n} in review have all passed",
		RestTitle: "When did the {n} in review pass?",
		RestWhy:   "{names}. They are saved in one go, and one undo in the history takes them back.",
		RestToday: "Today ({date})",
		RestOther: "Another day",
		RestSaved: "{n} recorded as passed ({date}).",

		More: "{n} more application(s) to either side; the left and right arrows lead there.",
		KeyWords: map[string]string{
			"submit": "open", "rest": "all passed", "next": "next application", "choose": "choose a gateway", "note": "note", "messages": "texts to send", "back": "back", "up": "choose", "again": "ask again", "again_text": "text to ask again",
		},
		Legend: "Above are the six stages of the chosen application, below each reviewer: how far they are, and whether their customers can pay today. The sign at the left is the state, the word at the right end is today's payment.",
	}
}
