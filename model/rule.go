package model

import "strings"

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
	RuleMix            RuleID = "mix"   // parts of the sales by method, in percent
	RuleQuote          RuleID = "quote" // a gateway's own offer
	RuleDays           RuleID = "days"  // days off, apart or from one to another
)

// rules are the readers that need nothing but the text.
var rules = map[RuleID]func(string) (string, []Problem){
	RuleName:           ValidateName,
	RuleAddress:        ValidateAddress,
	RuleBusinessNumber: ValidateBusinessNumber,
	RuleLandline:       ValidateFooterPhone,
	RuleMobile:         ValidateMobile,
	RuleMail:           ValidateEmail,
	RuleMailOrder:      ValidateMailOrderNumber,
	RuleURL:            ValidateURL,
	RuleAmount:         ValidateAmount,
	RuleStoreID:        ValidateStoreID,
	RuleChannelKey:     ValidateChannelKey,
	RuleImpCode:        ValidateImpCode,
	RulePaymentID:      ValidatePaymentID,
	RuleReason:         ValidateReason,
	RuleTypedYes:       validateTypedYes,
	RuleQuote:          ValidateQuote,
}

// TypedYes are the words that open a shop of which some payments still fail.
var TypedYes = []string{"열겠습니다", "open"}

func validateTypedYes(s string) (string, []Problem) {
	s = strings.ToLower(strings.TrimSpace(CleanLine(s, 40).Text))
	for _, y := range TypedYes {
		if s == y {
			return y, nil
		}
	}
	return s, []Problem{newProblem(ProblemTypedYes)}
}

// rule reads a typed value by its question's rule.
func (w *Walk) rule(q *Question, slot Slot, s string) (string, []Problem) {
	switch q.Rule {
	case RuleDate, RulePastDate:
		return w.readDay(q, slot, s)
	case RuleMID:
		return ValidateMID(s, w.testMIDs(slot.Track))
	case RuleDays:
		return ValidateDays(s, w.Today)
	case RuleMix:
		return ValidateMix(s, w.WantedMethods())
	}
	value, problems := rules[q.Rule](s)
	if q.ID == "live.channel.channel_key" && value != "" && w.answer("test.channel.channel_key", slot).Value() == value {
		return "", []Problem{newProblem(ProblemTestKey)}
	}
	return value, problems
}

func (w *Walk) testMIDs(id TrackID) []string {
	return idsOf(w.gateway(id).TestMIDs)
}

func idsOf(list []TestMID) []string { return ids(list, func(t TestMID) string { return t.ID }) }

// readDay reads a date and compares it with the dates that come before it on
// the path: an order that cannot be is worth a word, never a refusal.
func (w *Walk) readDay(q *Question, slot Slot, s string) (string, []Problem) {
	future := FutureAllowed
	if q.Rule == RulePastDate {
		future = FutureRefused
	}
	d, problems := ValidateDate(s, w.Today, future)
	if d.IsZero() {
		return "", problems
	}
	for _, id := range q.After {
		if before, ok := w.Day(id, slot); ok && d.Before(before) {
			problems = append(problems, newProblem(ProblemDateBefore, "date", before.String(), "question", string(id)))
		}
	}
	return d.String(), problems
}
