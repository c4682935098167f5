package portone

import (
	"context"
	"fmt"
	"testing"
	"time"

	"portone-onboard/model"
)

func TestWait(t *testing.T) {
	s := &stub{appears: 5}
	c, clock := stubbed(t, s)
	var told []model.Progress
	p, err := c.Wait(t.Context(), model.PaymentFilter{Version: model.V2, Since: today}, nil, func(p model.Progress) { told = append(told, p) })
	if err != nil || p.ID != theID {
		t.Fatalf("got %+v, %v", p, err)
	}
	sec := time.Second
	if want := []time.Duration{2 * sec, 3 * sec, 4500 * time.Millisecond, 6750 * time.Millisecond}; fmt.Sprint(clock.slept) != fmt.Sprint(want) {
		t.Errorf("slept %v, want %v", clock.slept, want)
	}
	if len(told) != 4 || told[0].Code != "waiting" || told[3].Done != 9 || told[3].Total != 300 {
		t.Errorf("told %+v", told)
	}
}

func TestWaitEnds(t *testing.T) {
	s := &stub{appears: 1 << 30}
	c, clock := stubbed(t, s)
	_, err := c.Wait(t.Context(), model.PaymentFilter{Version: model.V2}, nil, nil)
	wants(t, err, model.FailTimeout, "no_payment")
	if took := clock.now.Sub(today); took != 5*time.Minute {
		t.Errorf("it took %v", took)
	}
	for _, d := range clock.slept {
		if d > slowest {
			t.Errorf("slept %v", d)
		}
	}
}

// An older payment, and one that does not match, are not what is waited for.
func TestWaitPasses(t *testing.T) {
	for name, c := range map[string]struct {
		since time.Time
		match func(model.PaymentSeen) bool
		found bool
	}{
		"newer":                {today, nil, true},
		"in the same second":   {today.Add(2*time.Second + 900*time.Millisecond), nil, true},
		"older":                {today.Add(3 * time.Second), nil, false},
		"another":              {today, func(p model.PaymentSeen) bool { return p.Channel == model.LiveChannel }, false},
		"the one that matches": {today, func(p model.PaymentSeen) bool { return p.MID == "iamporttest_3" }, true},
	} {
		t.Run(name, func(t *testing.T) {
			cl, _ := stubbed(t, &stub{})
			p, err := cl.Wait(t.Context(), model.PaymentFilter{Version: model.V2, Since: c.since}, c.match, nil)
			if c.found != (err == nil) || c.found != (p.ID == theID) {
				t.Errorf("got %+v, %v", p, err)
			}
		})
	}
}

func TestWaitStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	c, _ := stubbed(t, &stub{appears: 1 << 30})
	_, err := c.Wait(ctx, model.PaymentFilter{Version: model.V2}, nil, func(model.Progress) { stop() })
	wants(t, err, model.FailStopped, "")
}

// A server that stumbles is asked again, one that stays down is not.
func TestWaitThroughTrouble(t *testing.T) {
	list := reply{200, fmt.Sprintf(`{"items":[%s],"page":{}}`, body("PAID", 1, 0)), ""}
	down := reply{503, "", ""}
	for name, c := range map[string]struct {
		replies []reply
		kind    model.FailureKind
	}{
		"stumbles":   {[]reply{down, down, down, down, list}, ""},
		"down":       {[]reply{down}, model.FailServer},
		"bad secret": {[]reply{{401, `{"type":"UNAUTHORIZED"}`, ""}, list}, model.FailSecret},
		"html":       {[]reply{{200, `<html>`, ""}, list}, model.FailAnswer},
	} {
		t.Run(name, func(t *testing.T) {
			base, _ := replies(t, c.replies...)
			cl, _ := client(t, base)
			_, err := cl.Wait(t.Context(), model.PaymentFilter{Version: model.V2, Since: today}, nil, nil)
			if c.kind == "" && err != nil {
				t.Error(err)
			}
			if c.kind != "" {
				var is string
				if c.kind == model.FailSecret {
					is = "UNAUTHORIZED"
				} else if c.kind == model.FailAnswer {
					is = "html"
				}
				wants(t, err, c.kind, is)
			}
		})
	}
}

// The caller's own limit ends the waiting, whatever our patience is.
func TestWaitWithin(t *testing.T) {
	ctx, end := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer end()
	c, _ := stubbed(t, &stub{})
	_, err := c.Wait(ctx, model.PaymentFilter{Version: model.V2}, nil, nil)
	wants(t, err, model.FailTimeout, "")
}
