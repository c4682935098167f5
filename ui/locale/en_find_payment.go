package locale

import "portone-onboard/model"

func enPaymentFindings() map[model.FindingCode]FindingText {
	const channels = "[결제 연동] > [연동 관리] > [채널 관리]"
	const webhooks = "[결제 연동] > [연동 관리] > [결제알림(Webhook) 관리]"
	return map[model.FindingCode]FindingText{
		"pay_found": {"PortOne has the payment {value}.", ""},
		"pay_not_found": {"PortOne has no payment {value}. A payment whose window was never opened is not there either.",
			"Check the payment ID and the store ID, and that the API secret belongs to the same store."},

		"pay_paid":        {"The payment was completed.", ""},
		"pay_paid_before": {"It was paid and cancelled afterwards ({value}).", ""},
		"pay_ready":       {"The payment window was opened, but nobody paid.", "Finish the payment in the window and check again."},
		"pay_pending":     {"The result of the payment is awaited.", "Check again in a few minutes."},
		"pay_deposit":     {"The virtual account was issued, but nothing was paid in yet.", "Pay in and check again. In a test, follow the gateway's way of simulating a deposit."},
		"pay_never_paid":  {"It was cancelled before anybody paid.", "Make a new payment and check that one."},
		"pay_failed":      {"The payment failed. No reason is on record.", "Check the channel's settings and the values of the request, then pay again."},
		"pay_failed_why":  {"The payment failed. The gateway answered: {reason}.", "Use this answer to find and mend the cause, then pay again. If it says nothing to you, ask the gateway or PortOne and name the payment ID."},
		"pay_status_new":  {"This program does not know the payment's status ({value}).", "Look at the payment in PortOne's console."},

		"pay_channel_test": {"The payment ran on a test channel.", ""},
		"pay_channel_live": {"The payment ran on a live channel.", ""},
		"pay_channel_not_live": {"It should have run on a live channel but ran on a test channel. It is no real sale.",
			"Put the channel key of the live channel from " + channels + " into the request and pay again."},
		"pay_channel_not_test": {"It should have run on a test channel but ran on a live channel. Real money may have moved.",
			"Cancel the payment if it was not meant, and put the test channel's key into the request."},
		"pay_channel_unknown": {"No channel is on record for this payment.",
			"Check a payment that was completed. If it has none either, look at its channel in PortOne's console."},

		"pay_gateway":         {"The gateway is the right one ({value}).", ""},
		"pay_gateway_other":   {"The gateway is {value}, but {want} was expected.", "Check which gateway's channel the channel key in the request belongs to."},
		"pay_gateway_unknown": {"No gateway is on record for this payment.", "Check a payment that was completed."},

		"pay_mid":     {"It ran on the MID {value}, the one in the contract.", ""},
		"pay_mid_own": {"It ran on the MID {value}, which is not a shared test MID.", "Compare it with the MID in your contract."},
		"pay_mid_shared": {"It ran on {value}, a test MID that many merchants share.",
			"Make a live channel with the MID of your contract and pay again with its channel key."},
		"pay_mid_case": {"The MIDs differ in case or spaces: {value} in the payment, {want} in the contract.",
			"Correct the channel or the value noted here to exactly what the gateway gave you."},
		"pay_mid_other": {"The MIDs differ: {value} in the payment, {want} in the contract.",
			"Check the MID in the channel and the channel key in the request. If you have several MIDs, see which one belongs here."},
		"pay_mid_unknown": {"No MID is on record for this payment.", "Check a payment that was completed."},

		"pay_method":       {"The payment method is the right one ({value}).", ""},
		"pay_method_other": {"The payment method is {value}, but {want} was expected.", "Pay again with the method you want to prove."},
		"pay_method_overseas": {"It was paid by card. The API does not tell whether the card is a foreign one.",
			"See for yourself that a card issued abroad was used."},
		"pay_method_unknown": {"No payment method is on record for this payment.", "Look at the payment in PortOne's console."},

		"pay_amount": {"The amount is right ({value}).", ""},
		"pay_amount_other": {"The amounts differ: {value} in the payment, {want} in the order.",
			"Make sure that the amount is not taken from the browser unseen, and that your server compares it with the order."},

		"pay_cancelled":      {"All of it was cancelled ({value}).", ""},
		"pay_cancelled_part": {"Only a part was cancelled: {value}, with {left} left.", "Cancel the rest too if it should go back."},
		"pay_cancel_none":    {"It was not cancelled.", "Cancel the payment and check again. What is cancelled in the gateway's own admin does not show at PortOne."},
		"pay_cancel_nothing": {"Nothing was ever paid, so there is no cancel to see.", "Complete a payment, cancel it and check again."},

		"pay_webhook": {"The shop got the webhook and answered {code} ({value}).", ""},
		"pay_webhook_plain": {"The shop got the webhook and answered {code}, but the address is not https ({value}).",
			"Save an https address in " + webhooks + "."},
		"pay_webhook_none": {"No webhook was sent for this payment. Perhaps no address is registered.",
			"Save a webhook address in " + webhooks + " for the same mode as this payment (test or live) and pay again."},
		"pay_webhook_not_yet": {"No webhook was sent yet. The payment has only just ended, so it may still come.",
			"Check again in a minute or two. If there is still none, see whether an address stands in " + webhooks + "."},
		"pay_webhook_v1":      {"V1's API does not show webhooks.", "Look in your server's access log for the webhook."},
		"pay_webhook_waiting": {"The webhook is on its way ({value}).", "Check again in a minute or two."},
		"pay_webhook_odd":     {"The webhook was sent, but it is not clear what the shop answered ({value}).", "Have it sent again and check once more."},
		"pay_webhook_refused": {"The shop answered the webhook with {code}. It has to be 2xx ({value}).",
			"Look into your server's error log, mend it and have the webhook sent again. See too that no login or firewall stands before the address."},
		"pay_webhook_failed": {"The webhook was sent but did not reach the shop ({value}).",
			"Check that the address is right and open on the internet, that its certificate holds and that it answers within 30 seconds."},
		"pay_webhook_private": {"The webhook address is one of this computer or of an internal network, where PortOne cannot reach it ({value}).",
			"Save an https address that is open on the internet in " + webhooks + "."},
	}
}
