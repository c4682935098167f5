package hook

import (
	"context"
	"crypto/sha256"
	"net"
	"net/url"
	"time"

	"portone-onboard/model"
)

// answerTime is PortOne's own: it reads for 30 s.
const answerTime = 30 * time.Second

// mostSlow is how many deliveries in a row may go unanswered before the rest is
// left out: each of them costs answerTime.
const mostSlow = 2

// Replay plays PortOne against a handler on this machine, one scenario after
// the other; tell gets each result as it is known. The handler really handles
// what comes. Errors are *model.Failure: FailInput with Type hook_bad_url,
// hook_not_local or hook_bad_secret, FailOffline with Type hook_nobody where
// nothing listens, FailStopped with the report so far.
func Replay(ctx context.Context, ask model.ReplayAsk, tell func(model.HookResult)) (model.HookReport, error) {
	return replay(ctx, ask, tell, net.DefaultResolver.LookupNetIP)
}

func replay(ctx context.Context, ask model.ReplayAsk, tell func(model.HookResult), find lookup) (model.HookReport, error) {
	c, err := begin(ask, find)
	if err != nil {
		return model.HookReport{}, err
	}
	defer c.client.CloseIdleConnections()
	for _, sc := range scenariosOf(ask.Version) {
		answers := c.play(ctx, sc)
		if err := c.broken(); err != nil {
			return c.report, err
		}
		result := c.result(sc, answers)
		c.count(result)
		if tell != nil {
			tell(result)
		}
	}
	return c.report, nil
}

// course is a replay under way.
type course struct {
	rehearsal
	report  model.HookReport
	started bool // something answered
	taken   bool // the plain delivery was taken, so a refusal means something
	slow    int  // deliveries in a row without an answer in time
	gone    bool // it answered once, and nothing listens any more
	fault   fault
}

func begin(ask model.ReplayAsk, find lookup) (*course, error) {
	to, err := target(ask.URL)
	if err != nil {
		return nil, err
	}
	c := &course{rehearsal: rehearsal{ask: filled(ask), url: to.String(), client: client(find), ids: map[string]string{}}}
	if err := c.unlock(); err != nil {
		return nil, err
	}
	c.base = c.ask.Now()
	shown := url.URL{Scheme: to.Scheme, Host: to.Host, Path: to.Path}
	c.report = model.HookReport{At: c.base, URL: short(shown.String()), MadeUp: ask.PaymentID == ""}
	return c, nil
}

// unlock makes the keys of V2; V1 has none.
func (c *course) unlock() error {
	if c.ask.Version == model.V1 {
		return nil
	}
	keys, err := newKeyring(c.ask.Secret)
	if err != nil {
		return &model.Failure{Kind: model.FailInput, Type: "hook_bad_secret"}
	}
	other := sha256.Sum256([]byte("the webhook secret of another shop"))
	c.keys, c.wrong = keys, rawKeyring(other[:])
	return nil
}

// filled puts something made up where nothing was given.
func filled(ask model.ReplayAsk) model.ReplayAsk {
	if ask.Now == nil {
		ask.Now = time.Now
	}
	if ask.Timeout <= 0 {
		ask.Timeout = answerTime
	}
	if ask.PaymentID == "" {
		ask.PaymentID = "rehearsal" + randomHex(8)
	}
	if ask.Order == "" {
		ask.Order = "rehearsal" + randomHex(8)
	}
	if ask.StoreID == "" {
		ask.StoreID = "store-00000000-0000-4000-8000-000000000000"
	}
	return ask
}

// play sends a scenario's deliveries; fewer answers than sends are those that
// were not worth sending.
func (c *course) play(ctx context.Context, sc scenario) (answers []answer) {
	for _, s := range sc.sends {
		if c.gone || c.slow >= mostSlow {
			break
		}
		a := c.deliver(ctx, s)
		c.note(a)
		if answers = append(answers, a); c.fault != faultNone {
			break
		}
	}
	return answers
}

// note keeps what an answer means for the rest of the replay.
func (c *course) note(a answer) {
	switch a.fault {
	case faultStopped, faultForeign:
		c.fault = a.fault
	case faultNobody:
		if !c.started {
			c.fault = a.fault
		}
		c.gone = c.started
	case faultSlow:
		c.slow, c.started = c.slow+1, true
	default:
		c.slow, c.started = 0, true
	}
}

// broken is why a replay cannot go on.
func (c *course) broken() error {
	switch c.fault {
	case faultStopped:
		return &model.Failure{Kind: model.FailStopped}
	case faultForeign:
		return notLocal()
	case faultNobody:
		return &model.Failure{Kind: model.FailOffline, Type: "hook_nobody"}
	}
	return nil
}

// count adds a result. What cannot be told is not held against a handler, nor
// for it.
func (c *course) count(r model.HookResult) {
	c.report.Results = append(c.report.Results, r)
	switch r.Status {
	case model.CannotTell:
		c.report.Unsure++
	case model.Done:
		c.report.Points += r.Weight
		c.report.Of += r.Weight
	default:
		c.report.Of += r.Weight
	}
}
