package locale

import "portone-onboard/model"

func enScanFindings() map[model.FindingCode]FindingText {
	return merge(enScanSecrets(), enScanTest(), enScanRequests(), enScanServer())
}

func enScanSecrets() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{
		"fix_seen":       {"All {n} requirement(s) behind this reason were seen on the site.", ""},
		"scan_seen":      {"Seen in the source ({files} files).", ""},
		"scan_none_left": {"No test values in {files} source files.", ""},
		"hook_trial":     {"Your webhook handler got {points} of {of} points.", "Mend what lost points and try again."},
		"scan_secret_in_frontend": {
			"PortOne's API secret stands in code that goes to the browser. Everybody can read it, and with it look up and cancel payments.",
			"Move the call to the server and keep the value in the server's environment, without a prefix like NEXT_PUBLIC_ or VITE_. If it is already public, have a new one issued in the console's [식별코드·API Keys]."},
		"scan_webhook_secret_in_frontend": {
			"The webhook secret stands in code that goes to the browser. Who knows it can forge a webhook of a finished payment.",
			"Check webhooks on the server only and keep the secret in its environment. If it is already public, have a new one issued in the console's [결제알림(Webhook) 관리]."},
		"scan_secret_in_source": {
			"A PortOne secret is written out in the source. Everybody who can see the repository can use it.",
			"Move the value to the server's environment or a secret store. If it was ever pushed, have a new one issued."},
	}
}

func enScanTest() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{
		"scan_test_channel_key": {
			"The channel key of a test channel is still there ({value}). Payments made with it never become sales.",
			"Put the live channel's key into channelKey. Kept apart in the environment, test and live do not get mixed up again."},
		"scan_sample_channel_key": {
			"A channel key of PortOne's documents or samples is still there ({value}). It is not this shop's.",
			"Find your own channel key in the console, [결제 연동], [연동 관리], [채널 관리], and put it into channelKey."},
		"scan_test_store_id": {
			"An identifier of PortOne's documents or samples is still there ({value}). It is not this shop's.",
			"Find your own in the console's [식별코드·API Keys]. In V2 it is storeId, in V1 the 고객사 식별코드 that goes into IMP.init."},
		"scan_shared_test_mid": {
			"A test MID that everybody shares is still there ({value}). Money taken on it is never settled.",
			"Create a live channel with the MID of your contract and put that channel's key into channelKey, in V2 and V1. If V1 uses pg, change what stands behind the dot."},
	}
}

func enScanRequests() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{
		"scan_no_channel_key": {
			"The call of {call} has no channelKey. Nobody can tell which channel is meant, so no payment window opens.",
			"Put the live channel's key into channelKey, or channelGroupId to spread payments over several channels."},
		"scan_no_pg": {
			"The call of {call} has neither pg nor channelKey. The console's default channel is used, which may be another gateway once there are more.",
			"Put the live channel's key into channelKey. In older code put 'gateway code.MID' into pg."},
		"scan_no_currency": {
			"The call of {call} has no currency, which V2 insists on.",
			"Add the currency, such as currency: \"KRW\"."},
		"scan_mixed_versions": {
			"V1 and V2 are used in one application (V1 {v1}, V2 {v2}). Their keys, identifiers and APIs differ, so a payment of one is not found by the other.",
			"Settle on one version. If both are meant, keep with each payment which version it is of, and look it up by that version's API."},
		"scan_no_redirect_url": {
			"The call of {call} has no {key}. On phones the page itself moves to the payment window, and without an address to come back to the payment may never end.",
			"Put the address to return to, beginning with https://, into {key}, and take the result there as well. If you take no payments on phones, leave it."},
	}
}

func enScanServer() map[model.FindingCode]FindingText {
	return map[model.FindingCode]FindingText{
		"scan_amount_from_browser": {
			"The amount paid is compared with the amount that the browser sent. Both can be forged, so 1 won looks like the right price.",
			"Compare with the amount that the server kept when the order was made. What was paid is amount.total of the payment looked up in V2, amount in V1."},
		"scan_payment_unchecked": {
			"The code that takes a finished payment does not ask PortOne about it. Who believes the browser finishes payments that nobody made.",
			"Look the payment up and finish it only if the status is right and the amount equals the order's on the server. In V2 call GET /payments by paymentId, or getPayment of the server SDK; in V1 GET /payments by imp_uid."},
		"scan_amount_uncompared": {
			"PortOne is asked about the payment, but nothing in this file seems to compare the amount that was paid; the amount is read from the request. Who checks the status alone lets a dear order be finished by a cheap payment.",
			"Finish the payment only if its amount equals the order's on the server: amount.total of the payment looked up in V2, amount in V1. If it is compared elsewhere, leave it."},
		"scan_payment_elsewhere": {
			"This file takes a finished payment, and nothing in it seems to ask PortOne about it. Other files of the same application do.",
			"See that this way, too, looks the payment up before it finishes it. If not, check the status, and that the amount equals the order's on the server."},
		"scan_webhook_unsigned": {
			"The code that takes V2 webhooks does not check their signature. Everybody who knows the address can send a forged payment.",
			"Check the raw body and the headers webhook-id, webhook-timestamp and webhook-signature with the webhook secret, by Webhook.verify of the server SDK or a Standard Webhooks library."},
		"scan_webhook_looked_up": {
			"Nothing seems to check the signature of V2 webhooks. There is code that looks payments up at PortOne.",
			"If every webhook makes you look the payment up anew and you believe only that answer, leave it. Otherwise check signatures by Webhook.verify of the server SDK."},
	}
}
