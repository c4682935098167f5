package locale

// The texts themselves are Korean: who gets them is. These say the same line by
// line, for a merchant who reads English.

var (
	enSendOpen = []string{"Hello. This is {contact_name} of {trade_name}.", ""}
	enSendShop = []string{"- Trade name: {trade_name}", "- Business registration number: {business_number}", "- Representative: {representative}", "- Service URL: {site_url}"}
	enSendEnd  = []string{"", "Thank you.", "", "{contact_name}, {trade_name}", "Phone: {contact_mobile}", "Mail: {contact_mail}"}
)

func enBody(why, facts, ask []string) []string {
	return sendBody(enSendOpen, enSendShop, enSendEnd, why, facts, ask)
}

func enMessages() Messages {
	return Messages{
		Title: "Texts to send", Way: "Messages",
		Lead:      "Texts that fit your shop today, the most pressing first. They are in Korean, as whoever gets them reads Korean.",
		LeadPlace: "Texts that fit this step: {place}.",
		Elsewhere: "No text fits this step: {place}. These others fit your shop today.",
		None:      "There is nothing to send today. Record when you applied, or what came of a review, and the text that fits will be here.",
		Texts:     enSendTexts(),
		Lines:     enSendLines(),
		Screen:    enMessageScreen(),
		Chase: ChaseText{
			First:    "Look at first",
			Ready:    "{key}: a text to send is ready.",
			ReadyFix: "{key}: a text asking for a new review is ready.",
			Checks: map[string]string{
				"spam":              "your spam folder and promotions tab, for their mail",
				"missed_call":       "missed calls from 070, 02 or 1588 numbers, and the numbers you block",
				"lookup":            "where {gateway} shows how far it is (not in real time): {url}",
				"console_mail":      "whether the contact's mail in the console is {mail}",
				"console_mail_open": "whether the contact's mail in the console is right",
				"submitted":         "whether the application in the console was really sent",
				"submitted_both":    "whether both applications were sent, in PortOne's console and at {gateway}",
				"portone_console":   "the console or your mail, for word from PortOne that it holds the application",
				"gateway_admin":     "notices in the admin of {gateway}, if you have an account there",
			},
		},
	}
}

func enSendLines() SendLines {
	return SendLines{
		Waiting: "- {name}: since {since}, {days} business days",
		Refused: "- {name}: {state} ({reasons})",
		Mended:  "- {reason}: mended.",
		Page:    "  Page to look at: {page}",
		Open:    "- {reason}: [what you mended]",
		Reason:  "- [the reason you were told]: [what you mended]",
		Row:     "- {label}: {value}",
		Want:    "- {label}",
		Or:      "or",
		RowOpen: "fill in",
		Blanks: map[string]string{
			"trade_name": "trade name", "business_number": "business registration number", "representative": "representative", "site_url": "service URL",
			"contact_name": "contact's name", "contact_mobile": "contact's mobile", "contact_mail": "contact's mail",
			"applied_on": "day of application", "screening_on": "day of the notice", "signed_on": "day of the contract", "asked_on": "day you asked for the review", "since": "day of the notice",
			"mid": "MID", "old_url": "URL registered now", "new_url": "new service URL", "industry": "industry",
			"methods": "methods", "styles": "payment styles", "gateway": "gateway", "route": "how you applied", "state": "held or refused",
			"review_login": "ID and password, or 'none' if no login is needed", "reasons": "the reason you were told", "mended": "what you mended",
		},
		Routes: map[string]string{
			"apply":              "I applied for {gateway} in PortOne's console and",
			"apply_then_gateway": "I applied in PortOne's console and at {gateway} and",
			"gateway_direct":     "I applied at {gateway} and",
			"add_mid":            "I applied for a further MID at {gateway} and",
			"transfer":           "I applied anew for {gateway} through PortOne and",
			"no_contract":        "I applied for {gateway} through PortOne and",
			"host":               "I applied for {gateway} and",
		},
		Needs: map[string]string{
			"method": "a method is added", "style": "a payment style is added", "terms": "settlement or account apart", "service": "another service (site) is added",
			"business": "another business", "outside": "a direct contract is to run through PortOne",
		},
		Modes: map[string]string{
			"window": "Payment is built in; the payment window and its list of card companies can be seen.",
			"api":    "Payment is built in; the screen on which card data are entered can be seen.",
		},
		CallWho: "Hello. This is {contact_name} of {trade_name}. The business registration number is {business_number}.",
	}
}

func enSendTexts() map[string]SendText {
	applied := []string{"?- Methods applied for: {methods}", "?- Applied at PortOne on: {applied_on}", "?- Applied at {gateway} on: {gateway_applied_on}", "?- Told of the next step on: {noticed_on}"}
	return map[string]SendText{
		"ask_screening": {
			Name: "Ask about the screening", When: "After you applied, to hear how far it is.",
			Subject: "[How far is the screening] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"{route} am waiting for the screening; I would like to ask how far it is."},
				applied,
				[]string{"Please let me know the present stage, the expected schedule, and whether I should prepare anything else."}),
			Call: []string{"I applied for {gateway}; could you look up at which stage the screening is?", "If I should prepare anything else, please write to {contact_mail}."},
		},
		"ask_screening.late": {
			Name: "The screening is late", When: "When the usual time is over and no news has come.",
			Subject: "[The screening is late] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"{route} am waiting for the result of the screening.", "{days} business days have passed since {since}, and I found no mail in my inbox or spam folder."},
				applied,
				[]string{"Please check whether the application was received and at which stage it is.", "If you have written already, please be so kind as to send it again to the address below."}),
			Call: []string{"{days} business days have passed since {since}, and I have had no word on the screening at {gateway}.", "Could you check whether it was received and at which stage it is?"},
		},
		"ask_contract": {
			Name: "Ask about the contract", When: "When the screening is passed and you wait for the contract.",
			Subject: "[How far is the contract] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"On {screening_on} I was told that the screening at {gateway} is passed, and I am waiting for the contract."},
				[]string{"- Screening passed on: {screening_on}"},
				[]string{"Please let me know when the contract and the list of papers will come, and whether I should send anything first."}),
			Call: []string{"The screening at {gateway} was passed on {screening_on}; when will the contract come?", "Are there papers that I should send first?"},
		},
		"ask_contract.late": {
			Name: "The contract is late", When: "When the screening is passed and the contract takes long.",
			Subject: "[The contract is late] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"{days} business days have passed since I was told on {screening_on} that the screening at {gateway} is passed, and the contract is not done."},
				[]string{"- Screening passed on: {screening_on}"},
				[]string{"Please let me know the present stage and whether I still have to send any papers.", "If you have written already, please be so kind as to send it again to the address below."}),
			Call: []string{"The screening at {gateway} was passed on {screening_on}, {days} business days ago, and the contract is not done.", "At which stage is it, and are there papers still to be sent?"},
		},
		"ask_contract.mid": {
			Name: "Ask for the MID", When: "When the contract is signed and no MID has come.",
			Subject: "[When will the MID come] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"The contract with {gateway} was done on {signed_on}, but I have not received the MID."},
				[]string{"- Contract of: {signed_on}"},
				[]string{"Please let me know when the MID will be issued.", "If you have sent it already, please be so kind as to send it again to the address below."}),
			Call: []string{"The contract with {gateway} was done on {signed_on}, and I have no MID yet.", "When will it be issued?"},
		},
		"ask_review": {
			Name: "Ask for the card review", When: "When payment is built in and the card review should begin.",
			Subject: "[Request for the card review] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"I would like to ask for the card review at {gateway}.", "?{mode}"},
				[]string{"?- MID: {mid}", "?- Payment styles: {styles}", "?- Methods applied for: {methods}", "- Account for the reviewers: {review_login}"},
				[]string{"Please register the review and let me know that you have, and how long it will take."}),
			Call: []string{"Payment is built in, and I would like to ask for the card review at {gateway}.", "Where and how do I ask for it, and how long does it take?"},
		},
		"ask_reviewers": {
			Name: "The card review is late", When: "When some of the reviewers you asked are past their time.",
			Subject: "[The card review is late] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"Of the card review that I asked for on {asked_on}, the results of these {count} are still missing.", "", "*waiting"},
				[]string{"?- MID: {mid}"},
				[]string{"Please let me know the stage and schedule of each, and what I should mend, if anything."}),
			Call: []string{"Of the card review at {gateway} that I asked for on {asked_on}, {count} results are still missing.", "At which stage are they, and is there anything to mend?"},
		},
		"ask_again": {
			Name: "Ask for a new screening", When: "After you mended why it was held or refused.",
			Subject: "[Request for a new review] {trade_name} ({business_number}), screening",
			Body: enBody(
				[]string{"On {since} I was told of the screening at {gateway}: {state}. I have mended what was named and ask for a new review.", "", "The reasons I was told, and what I mended:", "*mended"},
				[]string{"?- Applied at PortOne on: {applied_on}", "?- Applied at {gateway} on: {gateway_applied_on}"},
				[]string{"Please look at it and go on with the review."}),
			Call: []string{"On {since} I was told of the screening at {gateway}: {state}. I have mended it.", "What do I do for a new review?"},
		},
		"ask_again.held": {
			Name: "Ask PortOne to go on", When: "After you mended why PortOne held the application.",
			Subject: "[Please go on with the application] {trade_name} ({business_number}) {gateway}",
			Body: enBody(
				[]string{"On {since} I was told that the application for {gateway} is held. I have mended what was named and ask you to go on with it.", "", "The reasons I was told, and what I mended:", "*mended"},
				[]string{"?- Applied at PortOne on: {applied_on}"},
				[]string{"Please look at it, pass the application on and let me know."}),
			Call: []string{"On {since} I was told that the application for {gateway} is held. I have mended it.", "Could you go on with the application?"},
		},
		"ask_again.reviewers": {
			Name: "Ask for a new card review", When: "After you mended why reviewers held or refused.",
			Subject: "[Request for a new review] {trade_name} ({business_number}), card review",
			Body: enBody(
				[]string{"In the card review at {gateway} I was told the following, have mended it and ask for a new review.", "", "*refused", "", "What I mended:", "*mended"},
				[]string{"?- MID: {mid}"},
				[]string{"Please register these reviews again and let me know that you have."}),
			Call: []string{"I have mended what was held or refused in the card review at {gateway}.", "Could you register it with those reviewers again?"},
		},
		"ask_key_file": {
			Name: "Ask for the channel's values", When: "When the MID came without values that the channel needs.",
			Subject: "[Request for integration data] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"I have the MID of {gateway}, but not these values that the live channel at PortOne needs.", "", "*wants"},
				[]string{"- MID: {mid}"},
				[]string{"Please send them to the address below, or tell me the menu of the admin where I can see them."}),
			Call: []string{"I have not received the integration data of the MID {mid} at {gateway}.", "Can I get them by mail, or where in the admin do I see them?"},
		},
		"ask_key_file.file": {
			Name: "Send the key file to PortOne", When: "When a key file came with the MID; attach the file.",
			Subject: "[Please register the key file] {trade_name} ({business_number}) {gateway}",
			Body: enBody(
				[]string{"Attached is the key file that came with the MID of {gateway}. Please register it."},
				[]string{"- Gateway: {gateway}", "- MID: {mid}", "?- Payment styles: {styles}", "?- Merchant code at PortOne: {imp_code}", "?- Store ID: {store_id}", "- Attached: the key file (the zip as it came)"},
				[]string{"Please let me know when it is registered."}),
			Call: []string{"I mailed the key file of {gateway}. The MID is {mid}.", "Could you check whether it is registered?"},
		},
		"ask_escrow": {
			Name: "Ask for the purchase-safety certificate", When: "When the mail-order registration wants that certificate.",
			Subject: "[Request for the purchase-safety certificate] {trade_name} ({business_number})",
			Body: enBody(
				[]string{"For the mail-order registration I need the certificate that I use a purchase-safety service.", "I applied for {gateway} and am on the way."},
				applied[1:],
				[]string{"Please issue it, or tell me how to print it from the admin, if that is possible."}),
			Call: []string{"I need the purchase-safety certificate for the mail-order registration.", "Can you issue it, or can I print it from the admin?"},
		},
		"ask_mid": {
			Name: "Ask for a further MID", When: "When you need one more MID.",
			Subject: "[Request for a further MID] {trade_name} ({business_number}) {gateway}",
			Body: sendBody(enSendOpen, nil, enSendEnd,
				[]string{"I would like to ask for a further MID at {gateway}."},
				[]string{"?- Why: {need}", "*rows"},
				[]string{"Please register it and let me know the next step."}),
			Call: []string{"I would like a further MID at {gateway}.", "Is it registered when I mail you the data?"},
		},
		"ask_mid.form": {
			Name: "Rows for a further MID", When: "What to enter when you ask in the gateway's own admin.",
			Subject: "What to enter for a further MID at {gateway}",
			Body:    []string{"What to enter for a further MID at {gateway}", "", "*rows"},
			Call:    []string{"I am about to ask for a further MID in the admin of {gateway}.", "Which menu is it, and how long does it take?"},
		},
		"ask_mid.url": {
			Name: "Have the service URL changed", When: "Before you apply for a further MID, where the console has another URL.",
			Subject: "[Change of the service URL] {trade_name} ({business_number})",
			Body: sendBody(enSendOpen, enSendShop[:3], enSendEnd,
				[]string{"I am about to apply for a further MID at {gateway}.", "Before that, please change the service URL in PortOne's console as follows."},
				[]string{"- URL registered now: {old_url}", "- New service URL: {new_url}"},
				[]string{"Please let me know when it is done."}),
			Call: []string{"Before I apply for a further MID at {gateway}, the service URL in the console must change.", "Please change it to the one that I mailed."},
		},
	}
}

func enMessageScreen() MessageScreen {
	return MessageScreen{
		To: "Send to", Subject: "Subject", Blanks: "To be filled in",
		Nobody: "No contact is known. Answer the mail that came when you applied.",
		Phone:  "{phone} (then press {keys})",
		Hours:  "Hours: {hours}", HoursOpen: "The pages name no hours. Ask by day on a business day.",
		Other:     "Tab: another contact ({n}/{all})",
		Late:      "late by {days}",
		CallTitle: "What to say on the phone", How: "The pages say: {text}",
		Attach: "Attach the key file yourself, as the zip it came in.",
		First:  "Not mended yet: {list}. Mend it before you send this, or the same reason comes back.",
		Done:   "Once it is sent, note that down here: later you see when you asked.",
		Lines:  "lines {from}-{to} of {all} (PgUp, PgDn)",
		Acts: map[string]OptionText{
			"copy":    {"Copy the text", "The whole text, to paste into a mail or a form."},
			"subject": {"Copy the subject", "The subject alone."},
			"save":    {"Save as a file", "Subject and text as a text file."},
			"mail":    {"Open in the mail program", "A new mail to {to}. You press send yourself."},
			"call":    {"Call", "The number, and three sentences to say."},
			"note":    {"Note: asked today", "Adds today's date and whom you asked to your note of this step."},
			"fill":    {"Fill in a blank", "Leads to a question that is open; the answer leads back to this text."},
			"checks":  {"Look at first", "Where to look before you ask."},
			"text":    {"The text", "Back to what to send."},
		},
		MailOpened: "Opened in your mail program: {to}",
		MailCut:    "The text is long, so it was copied. Paste it into the mail that opened: {to}",
		MailFailed: "No mail program could be opened. Copy the text and send it to {to}.",
		MailHint:   "[Paste the text that was copied here]",
		NoteLine:   "{date} asked: {what} ({to})", NoteNobody: "answered their mail",
		Noted: "Noted: {line}", NotedBefore: "That is noted already: {line}",
		NoteFailed: "It could not be noted. {why}",
		KeyWords:   map[string]string{"submit": "open", "submit_text": "do it", "back": "back", "next": "other contact", "page_up": "scroll the text"},
	}
}
