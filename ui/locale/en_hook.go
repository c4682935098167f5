package locale

import "portone-onboard/model"

func enPage() model.PageTexts {
	return model.PageTexts{
		Title:      "Payment rehearsal",
		Lead:       "This page opens payment windows with your PortOne test channel, on your own computer. What happens goes back to the wizard.",
		Money:      "Even on a test channel some gateways really charge and give the money back later. Read the note beside the button first, and use a small amount.",
		Store:      "Store ID",
		Channel:    "Channel key",
		Pick:       "Pick a payment method to open its window",
		Results:    "What happened",
		Nothing:    "No payment window has been opened yet.",
		Loading:    "Loading PortOne's SDK.",
		Ready:      "Ready. A button opens its payment window.",
		Blocked:    "PortOne's SDK could not be loaded, so no payment window can open. Check the internet connection and ad blockers, then load again. Nothing has changed.",
		Retry:      "Load again",
		Trying:     "The payment window was opened. Payment ID: {id}",
		Done:       "The window reported success. The wizard now asks PortOne to make sure. Payment ID: {id}",
		Failed:     "Not paid. Payment ID: {id}",
		BlockedCSP: "This page's own security rules stopped: {what}. If a window does not open, it may be this and not the gateway.",
		Back:       "The outcome was received. Going back to the rehearsal page.",
		BackLink:   "Back to the rehearsal page",
		Closed:     "The wizard no longer listens. Open the rehearsal in the wizard again.",
		Footer:     "This page opens on this computer only and is gone when the wizard ends the rehearsal. It uses no API secret.",
	}
}

func enHooks() map[string]FindingText {
	return merge(enPageEvents(), enDeliveries(), enScenarios(), enHookOutcomes(), enHookFailures())
}

func enPageEvents() map[string]FindingText {
	return map[string]FindingText{
		"page_opened":      {"The rehearsal page was opened in a browser.", "Press a button to open a payment window."},
		"page_clicked":     {"The window of {button} was opened. (payment ID {id})", "Finish the payment in the browser."},
		"page_done":        {"The window of {button} reported success. (payment ID {id}) That is no proof yet.", "Look the payment up through PortOne's API."},
		"page_failed":      {"The payment by {button} did not come off. (payment ID {id}) {code} {message}", "Mend what the window named and press again. Each press makes a new payment ID."},
		"page_closed":      {"The rehearsal page was closed or left, perhaps for a payment window.", "Open the address again unless a payment is under way."},
		"page_sdk_blocked": {"The browser could not load PortOne's SDK or a script of the gateway. ({code})", "Check the internet connection, ad blockers and the company's firewall."},
	}
}

func enDeliveries() map[string]FindingText {
	return map[string]FindingText{
		"hook_verified":      {"A webhook of PortOne with a good signature.", ""},
		"hook_no_secret":     {"A webhook came in, but there is no webhook secret to check its signature with.", "Issue a webhook secret in [결제 연동] > [연동 관리] > [결제알림(Webhook) 관리] and enter it."},
		"hook_v1_unsigned":   {"A V1 webhook. V1 signs nothing, so its words alone cannot be trusted.", "Look the payment up by imp_uid and check its amount and status."},
		"hook_unsigned":      {"Refused: the headers of the signature are missing or stand there twice.", "See whether it came from somewhere else than PortOne, or whether a proxy removed webhook-id, webhook-timestamp or webhook-signature."},
		"hook_bad_time":      {"Refused: webhook-timestamp is not a number of seconds.", "See whether something on the way changes headers."},
		"hook_too_old":       {"Refused: the signature is good, but it was sent {age} ago. Five minutes are accepted.", "See whether somebody sent an old webhook again, or whether this computer's clock is wrong."},
		"hook_too_new":       {"Refused: the signature is good, but its time is {age} ahead.", "Set this computer's clock."},
		"hook_bad_signature": {"Refused: the signature does not fit.", "See whether the secrets of test and live were swapped, and whether the body is used byte for byte as it came."},
		"hook_bad_body":      {"Refused: this is not the form of a PortOne webhook.", "Check the webhook version and the content type in the console."},
		"hook_too_big":       {"Refused: far too large for a webhook.", "See whether PortOne sent it."},
		"hook_bad_method":    {"Refused: not a POST.", "Webhooks come as POST only. If you opened the address in a browser, all is well."},
	}
}

func enScenarios() map[string]FindingText {
	return map[string]FindingText{
		"hook_try_paid":            {"Sends a paid webhook with a good signature.", "Unless the answer is 2xx, PortOne takes it for failed and sends it again."},
		"hook_try_duplicate":       {"Sends two more with the same webhook-id.", "PortOne sends a webhook again when no answer came. Only 2xx ends that, handled before or not."},
		"hook_try_once":            {"Sends one webhook three times and sees whether the answer changes from the second on.", "Whether an order is handled twice cannot be seen from outside. Look at the order yourself."},
		"hook_try_late":            {"Sends a payment of 85 minutes ago as a retry would: the same ID, only the sending time is new.", "The fourth retry comes some 85 minutes after the payment. Refusing it for the timestamp in the body loses that payment."},
		"hook_try_reordered":       {"Sends the cancellation before the payment.", "Webhooks come in no fixed order. Trust the status that you look up, and the order does not matter."},
		"hook_try_rotated":         {"Sends two signatures at once; the second one is right.", "While a webhook secret is being replaced there may be several signatures. One that fits is enough."},
		"hook_try_unknown_type":    {"Sends a type and a field that do not exist yet.", "PortOne adds types and fields without notice. Ignore what you do not know and answer 2xx."},
		"hook_try_billing_key":     {"Sends a billing key event, which has no payment ID.", "Even without recurring payments a webhook without paymentId must not be an error."},
		"hook_try_tampered_body":   {"Changes the payment ID after signing.", "Who takes this completes orders with somebody else's payment."},
		"hook_try_tampered_amount": {"Slips in an amount after signing.", "Who takes this lets anybody change what a webhook says."},
		"hook_try_unsigned":        {"Sends without a signature.", "A webhook's address is public. Who takes this lets anybody make up a payment."},
		"hook_try_wrong_secret":    {"Signs with the secret of another shop.", "Who takes this does not check signatures at all."},
		"hook_try_stale":           {"Sends a good signature whose time is 10 minutes ago.", "Who takes this takes a webhook that somebody caught and kept. Refuse beyond five minutes."},
		"hook_try_future":          {"Sends a good signature whose time is 10 minutes ahead.", "The time is checked both ways, so that nobody makes a webhook that stays good."},
		"hook_try_old_form":        {"Sends a body of webhook version 2024-01-01.", "It need not be taken if the console has another version. It must not be an error."},
		"hook_try_garbage":         {"Sends something that is no JSON, without a signature.", "Anything may come to a public address. Refuse it without an error."},
		"hook_try_huge":            {"Sends a body of 2 MiB and then a usual webhook.", "A large body may be refused. After it everything must go on as usual."},
		"hook_try_v1_paid":         {"Sends a paid webhook of V1.", "The answer must be 2xx. V1 signs nothing, so look the payment up by imp_uid before handling it."},
		"hook_try_v1_duplicate":    {"Sends the same V1 webhook two more times.", "The same webhook may come several times. Answer 2xx even if it was handled before."},
		"hook_try_v1_reordered":    {"Sends the cancellation before the payment.", "Webhooks come in no fixed order. Trust the status that you look up."},
		"hook_try_v1_forged":       {"Sends a payment that does not exist as paid.", "V1 signs nothing, so the HTTP answer proves nothing. Make sure that no order became paid."},
		"hook_try_v1_form":         {"Sends a V1 webhook as application/x-www-form-urlencoded.", "It need not be taken if the console has another content type. It must not be an error."},
	}
}

func enHookOutcomes() map[string]FindingText {
	return map[string]FindingText{
		"hook_as_expected":     {"Answered as it should. (HTTP {status})", ""},
		"hook_refused_good":    {"Did not take a webhook that it must take. (HTTP {status})", "Answer 2xx where the signature fits, even if the content is unknown or was handled before."},
		"hook_refused_unknown": {"Answered HTTP {status}. The payment is made up, so this may be about the signature or about the payment.", "Enter the ID of a real test payment and try again."},
		"hook_took_forged":     {"Took a webhook that PortOne never sent. (HTTP {status})", "Check the signature over the bytes as they came and answer 400 where it does not fit. If you trust only the payment that you look up, make sure that no order changed."},
		"hook_refuses_all":     {"Refused, (HTTP {status}) but it refuses good webhooks too, so this may not be about the signature.", "Set the webhook secret and the address right first, then try again."},
		"hook_crashed":         {"Answered with a server error. (HTTP {status})", "Look for an exception in the server's log. Refuse with 400."},
		"hook_moved":           {"Sent it elsewhere. (HTTP {status}) Webhooks do not follow.", "See whether a login page or a trailing slash moves it, and register the final address."},
		"hook_slow":            {"No answer within {seconds} s.", "PortOne waits for 30 s. Answer 2xx first and do long work afterwards."},
		"hook_cut":             {"Broke the connection off without an answer.", "Answer over HTTP even when refusing, so that the reason shows. Look at the server's log."},
		"hook_fell":            {"Does not answer usual webhooks any more since then.", "See in the log whether the server stopped, and limit the size of a body."},
		"hook_noticed":         {"Answered differently from the second on: it seems to know the webhook again.", ""},
		"hook_same_answer":     {"Answered the same each time, so nobody can tell whether it was handled once.", "See in the order whether stock, points and mails were handled once only."},
		"hook_not_visible":     {"An HTTP answer alone cannot tell this.", "Look at the order yourself."},
		"hook_not_sent":        {"Not sent, because no answer came before.", "Mend why no answer came and try again."},
	}
}

func enHookFailures() map[string]FindingText {
	return map[string]FindingText{
		"hook_not_local":  {"This is not an address of this computer, so nothing was sent.", "Use localhost, 127.0.0.1 or [::1]. Made-up webhooks are never sent to a live server."},
		"hook_bad_url":    {"The address cannot be read, so nothing was sent.", "Write it like http://localhost:3000/webhook, without a user name or password."},
		"hook_bad_secret": {"This does not look like a webhook secret. Nothing was sent and nothing was kept.", "Enter the value beginning with whsec_ that was issued in [결제 연동] > [연동 관리] > [결제알림(Webhook) 관리]. It is not the API secret."},
		"hook_nobody":     {"No server answers at that address. Nothing has changed.", "Start the server, check the port and try again."},
		"hook_port":       {"The port for webhooks could not be opened. Your answers are as they were.", "Pick a port that no other program uses, or leave it blank."},
		"page_no_buttons": {"There is no payment method to rehearse.", "Pick at least one and enter the channel key of the test channel."},
		"page_bad_params": {"The values of the payment request could not be made, so the page was not opened. Your answers are as they were.", "See whether this method opens in a payment window. What goes through the API alone cannot be opened here."},
		"page_bad_sdk":    {"The SDK's address is not https, so the page was not opened.", "Leave it blank to use PortOne's SDK."},
		"page_port":       {"No port could be had for the rehearsal page. Your answers are as they were.", "See whether security software blocks 127.0.0.1, and try again."},
	}
}
