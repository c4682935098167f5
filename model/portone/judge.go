package portone

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"portone-onboard/model"
)

// Verify looks a payment up and judges it. Where PortOne knows of no such
// payment the report says so in its one finding, and the failure comes with it.
func (c *Client) Verify(ctx context.Context, ask model.PaymentAsk) (model.PaymentReport, error) {
	seen, err := c.Payment(ctx, ask)
	at := c.o.Now().UTC()
	var f *model.Failure
	switch {
	case errors.As(err, &f) && f.Kind == model.FailNotFound:
		id := line(ask.ID)
		missing := model.Finding{ID: "found", Status: model.Missing, Code: "pay_not_found", Value: id, At: model.Spot{Source: id}}
		return model.PaymentReport{At: at, Findings: []model.Finding{missing}}, err
	case err != nil:
		return model.PaymentReport{At: at}, err
	}
	return model.PaymentReport{At: at, Payment: seen, Findings: Judge(seen, ask.Expect, at)}, nil
}

// Judge tells what a payment proves at a time, in the order of
// model.PaymentChecks: that it is there and was paid always, the rest where it
// is expected. It looks at nothing but its arguments.
func Judge(seen model.PaymentSeen, expect model.PaymentExpect, at time.Time) []model.Finding {
	var out []model.Finding
	for _, check := range checks {
		if !check.asked(&expect) {
			continue
		}
		f := check.judge(&seen, &expect, at)
		f.ID = check.id
		f.Value, f.Want = line(f.Value), line(f.Want)
		for k, v := range f.Args {
			f.Args[k] = line(v)
		}
		f.At.Source = line(seen.ID)
		out = append(out, *f)
	}
	return out
}

type check struct {
	id    string
	asked func(*model.PaymentExpect) bool
	judge func(*model.PaymentSeen, *model.PaymentExpect, time.Time) *model.Finding
}

var checks = [...]check{
	{"found", always, judgeFound},
	{"paid", always, judgePaid},
	{"channel", func(e *model.PaymentExpect) bool {
		return e.Channel == model.TestChannel || e.Channel == model.LiveChannel
	}, judgeChannel},
	{"gateway", func(e *model.PaymentExpect) bool { return len(e.Providers) > 0 }, judgeGateway},
	{"mid", func(e *model.PaymentExpect) bool {
		return e.MID != "" || len(e.TestMIDs) > 0 && e.Channel == model.LiveChannel
	}, judgeMID},
	{"method", func(e *model.PaymentExpect) bool { return len(e.Methods) > 0 }, judgeMethod},
	{"amount", func(e *model.PaymentExpect) bool { return e.Amount != 0 }, judgeAmount},
	{"cancelled", func(e *model.PaymentExpect) bool { return e.Cancelled }, judgeCancelled},
	{"webhook", func(e *model.PaymentExpect) bool { return e.Webhook }, judgeWebhook},
}

func always(*model.PaymentExpect) bool { return true }

// finding is a verdict with its code and what stands there.
//
//go:noinline
func finding(status model.Status, code model.FindingCode, value, want string, args ...string) *model.Finding {
	f := &model.Finding{Status: status, Code: code, Value: value, Want: want}
	for i := 0; i+1 < len(args); i += 2 {
		if f.Args == nil {
			f.Args = map[string]string{}
		}
		f.Args[args[i]] = args[i+1]
	}
	return f
}

func judgeFound(p *model.PaymentSeen, _ *model.PaymentExpect, _ time.Time) *model.Finding {
	return finding(model.Done, "pay_found", p.ID, "")
}

// paid tells that money was taken, whatever became of it later.
func paid(p *model.PaymentSeen) bool {
	switch p.Status {
	case "PAID", "PARTIAL_CANCELLED":
		return true
	case "CANCELLED":
		// An account whose deposit never came can be cancelled as well.
		return !p.PaidAt.IsZero() || p.Cancelled > 0
	}
	return false
}

var unpaid = map[string]model.FindingCode{
	"READY": "pay_ready", "PAY_PENDING": "pay_pending", "VIRTUAL_ACCOUNT_ISSUED": "pay_deposit", "CANCELLED": "pay_never_paid",
}

func judgePaid(p *model.PaymentSeen, _ *model.PaymentExpect, _ time.Time) *model.Finding {
	switch code, known := unpaid[p.Status]; {
	case p.Status == "PAID":
		return finding(model.Done, "pay_paid", p.Status, "")
	case paid(p):
		return finding(model.Done, "pay_paid_before", p.Status, "")
	case known:
		return finding(model.Missing, code, p.Status, "")
	case p.Status == "FAILED" && p.FailureCode+p.FailureReason == "":
		return finding(model.Missing, "pay_failed", p.Status, "")
	case p.Status == "FAILED":
		why := strings.TrimSpace(p.FailureCode + " " + p.FailureReason)
		return finding(model.Missing, "pay_failed_why", p.Status, "", "reason", why)
	}
	return finding(model.CannotTell, "pay_status_new", p.Status, "")
}

func judgeChannel(p *model.PaymentSeen, e *model.PaymentExpect, _ time.Time) *model.Finding {
	value, want := string(p.Channel), string(e.Channel)
	switch {
	case p.Channel != model.TestChannel && p.Channel != model.LiveChannel:
		return finding(model.CannotTell, "pay_channel_unknown", string(model.UnknownChannel), want)
	case p.Channel == e.Channel && e.Channel == model.LiveChannel:
		return finding(model.Done, "pay_channel_live", value, want)
	case p.Channel == e.Channel:
		return finding(model.Done, "pay_channel_test", value, want)
	case e.Channel == model.LiveChannel:
		return finding(model.Missing, "pay_channel_not_live", value, want)
	}
	return finding(model.Missing, "pay_channel_not_test", value, want)
}

func judgeGateway(p *model.PaymentSeen, e *model.PaymentExpect, _ time.Time) *model.Finding {
	want := strings.Join(e.Providers, ", ")
	if p.Provider == "" {
		return finding(model.CannotTell, "pay_gateway_unknown", "", want)
	}
	for _, name := range e.Providers {
		if strings.EqualFold(name, p.Provider) {
			return finding(model.Done, "pay_gateway", p.Provider, want)
		}
	}
	return finding(model.Missing, "pay_gateway_other", p.Provider, want)
}

// judgeMID compares letter by letter: MIDs that differ in case only are two.
func judgeMID(p *model.PaymentSeen, e *model.PaymentExpect, _ time.Time) *model.Finding {
	shared := e.Channel == model.LiveChannel && slices.Contains(e.TestMIDs, p.MID)
	switch {
	case p.MID == "":
		return finding(model.CannotTell, "pay_mid_unknown", "", e.MID)
	case shared:
		return finding(model.Missing, "pay_mid_shared", p.MID, e.MID)
	case e.MID == "":
		return finding(model.Done, "pay_mid_own", p.MID, "")
	case p.MID == e.MID:
		return finding(model.Done, "pay_mid", p.MID, e.MID)
	case strings.EqualFold(strings.TrimSpace(p.MID), strings.TrimSpace(e.MID)):
		return finding(model.Missing, "pay_mid_case", p.MID, e.MID)
	}
	return finding(model.Missing, "pay_mid_other", p.MID, e.MID)
}

func judgeMethod(p *model.PaymentSeen, e *model.PaymentExpect, _ time.Time) *model.Finding {
	var names []string
	for _, m := range e.Methods {
		names = append(names, string(m))
	}
	value, want := string(p.Method), strings.Join(names, ", ")
	switch {
	case p.Method == "":
		return finding(model.CannotTell, "pay_method_unknown", "", want)
	case slices.Contains(e.Methods, p.Method):
		return finding(model.Done, "pay_method", value, want)
	case p.Method == model.Card && slices.Contains(e.Methods, model.Overseas):
		return finding(model.CannotTell, "pay_method_overseas", value, want)
	}
	return finding(model.Missing, "pay_method_other", value, want)
}

func judgeAmount(p *model.PaymentSeen, e *model.PaymentExpect, _ time.Time) *model.Finding {
	value, want := money(p.Amount, p.Currency), money(e.Amount, p.Currency)
	if p.Amount == e.Amount {
		return finding(model.Done, "pay_amount", value, want)
	}
	return finding(model.Missing, "pay_amount_other", value, want)
}

// judgeCancelled takes a part as well: it proves that cancelling works, and the
// text names what is left.
func judgeCancelled(p *model.PaymentSeen, _ *model.PaymentExpect, _ time.Time) *model.Finding {
	value := money(p.Cancelled, p.Currency)
	switch {
	case !paid(p):
		return finding(model.Missing, "pay_cancel_nothing", value, "")
	case p.Status == "CANCELLED" || p.Amount > 0 && p.Cancelled >= p.Amount:
		return finding(model.Done, "pay_cancelled", value, "")
	case p.Status == "PARTIAL_CANCELLED" || p.Cancelled > 0:
		left := money(max(0, p.Amount-max(0, p.Cancelled)), p.Currency)
		return finding(model.Done, "pay_cancelled_part", value, "", "left", left)
	}
	return finding(model.Missing, "pay_cancel_none", value, "")
}
