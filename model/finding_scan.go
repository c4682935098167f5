package model

// ScanRules are what the source scan looks for, in the order of a report.
var ScanRules = []string{
	"secret_in_frontend", "webhook_secret_in_frontend", "secret_in_source",
	"test_channel_key", "sample_channel_key", "test_store_id", "shared_test_mid",
	"no_channel_key", "no_pg", "no_currency", "mixed_versions",
	"amount_from_browser", "webhook_unsigned", "no_redirect_url",
}

// scanCodes are the reasons of the source scan: one for each rule, and more
// where a rule has several grounds.
var scanCodes = []FindingInfo{
	{"scan_secret_in_frontend", Scan, []string{"name"}},         // name of the setting, "" is none
	{"scan_webhook_secret_in_frontend", Scan, []string{"name"}}, // the same
	{"scan_secret_in_source", Scan, []string{"name"}},           // the same
	{"scan_test_channel_key", Scan, nil},
	{"scan_sample_channel_key", Scan, nil},
	{"scan_test_store_id", Scan, nil},
	{"scan_shared_test_mid", Scan, nil},
	{"scan_no_channel_key", Scan, []string{"call"}}, // name of the SDK's function
	{"scan_no_pg", Scan, []string{"call"}},
	{"scan_no_currency", Scan, []string{"call"}},
	{"scan_mixed_versions", Scan, []string{"v1", "v2"}}, // places, "file:line"
	{"scan_amount_from_browser", Scan, nil},             // compared with what the request says
	{"scan_payment_unchecked", Scan, nil},               // of amount_from_browser: PortOne is not asked at all
	{"scan_payment_elsewhere", Scan, nil},               // the same: this file does not ask, another of the application does
	{"scan_amount_uncompared", Scan, nil},               // the same: PortOne is asked, and what was paid is compared with nothing
	{"scan_webhook_unsigned", Scan, nil},
	{"scan_webhook_looked_up", Scan, nil},                   // of webhook_unsigned: PortOne is asked in the same application
	{"scan_no_redirect_url", Scan, []string{"call", "key"}}, // key: the parameter that is missing
}
