package model

// RuleID names how a typed value is read.
type RuleID string

const (
	NoRule             RuleID = ""
	RuleName           RuleID = "name"
	RuleAddress        RuleID = "address"
	RuleBusinessNumber RuleID = "business_number"
	RuleLandline       RuleID = "landline"
	RuleMobile         RuleID = "mobile"
	RuleMail           RuleID = "mail"
	RuleMailOrder      RuleID = "mail_order"
	RuleURL            RuleID = "url"
	RuleDate           RuleID = "date"
	RulePastDate       RuleID = "past_date" // what happened cannot lie ahead
	RuleAmount         RuleID = "amount"
	RuleMID            RuleID = "mid"
	RuleStoreID        RuleID = "store_id"
	RuleChannelKey     RuleID = "channel_key"
	RuleImpCode        RuleID = "imp_code"
	RulePaymentID      RuleID = "payment_id"
	RuleReason         RuleID = "reason"
	RuleTypedYes       RuleID = "typed_yes"
)
