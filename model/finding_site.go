package model

// SiteIDs are the requirements that the site check judges, in the order of a
// report. Most are SiteItems.
var SiteIDs = []string{
	"host", "https", "goods", "price", "sold_out", "recurring_goods",
	"business_name", "representative", "registration_number", "address", "phone", "email", "mail_order_number",
	"terms", "privacy", "refund", "shipping", "checkout_footer", "payment_sdk", "secret_leak",
}

// siteCodes are the reasons of the site check.
var siteCodes = []FindingInfo{}
