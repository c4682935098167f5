package locale

import (
	"testing"

	"portone-onboard/model"
)

// TestOutlookTexts: every code of the forecast has its words in both languages.
func TestOutlookTexts(t *testing.T) {
	inEach(t, func(t *testing.T, x *Texts) {
		o, where := x.Outlook(), file(x.Lang, "outlook")
		covers(t, "reason", where, o.Reasons, model.DriftReasons)
		covers(t, "hint", where, o.Hints, model.HintCodes)
		covers(t, "state", where, o.States, model.Expectations)
		covers(t, "sentence", where, o.Says, model.Expectations)
		covers(t, "event", where, o.Events, []string{"gateway_live", "sales_began", "site_live", "app_listed", "account_opened", "business_registered"})
	})
}
