package model

// paymentCodes are the reasons of a look at a payment.
var paymentCodes = []FindingInfo{
	{Code: "pay_found", Kind: Payment},
	{Code: "pay_not_found", Kind: Payment},

	{Code: "pay_paid", Kind: Payment},
	{Code: "pay_paid_before", Kind: Payment},
	{Code: "pay_ready", Kind: Payment},
	{Code: "pay_pending", Kind: Payment},
	{Code: "pay_deposit", Kind: Payment},
	{Code: "pay_never_paid", Kind: Payment},
	{Code: "pay_failed", Kind: Payment},
	{Code: "pay_failed_why", Kind: Payment, Args: []string{"reason"}},
	{Code: "pay_status_new", Kind: Payment},

	{Code: "pay_channel_test", Kind: Payment},
	{Code: "pay_channel_live", Kind: Payment},
	{Code: "pay_channel_not_live", Kind: Payment},
	{Code: "pay_channel_not_test", Kind: Payment},
	{Code: "pay_channel_unknown", Kind: Payment},

	{Code: "pay_gateway", Kind: Payment},
	{Code: "pay_gateway_other", Kind: Payment},
	{Code: "pay_gateway_unknown", Kind: Payment},

	{Code: "pay_mid", Kind: Payment},
	{Code: "pay_mid_own", Kind: Payment},
	{Code: "pay_mid_shared", Kind: Payment},
	{Code: "pay_mid_case", Kind: Payment},
	{Code: "pay_mid_other", Kind: Payment},
	{Code: "pay_mid_unknown", Kind: Payment},

	{Code: "pay_method", Kind: Payment},
	{Code: "pay_method_other", Kind: Payment},
	{Code: "pay_method_overseas", Kind: Payment},
	{Code: "pay_method_unknown", Kind: Payment},

	{Code: "pay_amount", Kind: Payment},
	{Code: "pay_amount_other", Kind: Payment},

	{Code: "pay_cancelled", Kind: Payment},
	{Code: "pay_cancelled_part", Kind: Payment, Args: []string{"left"}},
	{Code: "pay_cancel_none", Kind: Payment},
	{Code: "pay_cancel_nothing", Kind: Payment},

	{Code: "pay_webhook", Kind: Payment, Args: []string{"code"}},
	{Code: "pay_webhook_plain", Kind: Payment, Args: []string{"code"}},
	{Code: "pay_webhook_none", Kind: Payment},
	{Code: "pay_webhook_not_yet", Kind: Payment},
	{Code: "pay_webhook_v1", Kind: Payment},
	{Code: "pay_webhook_waiting", Kind: Payment},
	{Code: "pay_webhook_odd", Kind: Payment},
	{Code: "pay_webhook_refused", Kind: Payment, Args: []string{"code"}},
	{Code: "pay_webhook_failed", Kind: Payment},
	{Code: "pay_webhook_private", Kind: Payment},
}
