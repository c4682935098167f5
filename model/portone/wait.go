package portone

import (
	"context"
	"errors"
	"strconv"
	"time"

	"portone-onboard/model"
)

const (
	firstLook = 2 * time.Second
	slowest   = 10 * time.Second
	// maxMisses is how many looks in a row may fail for a passing reason.
	maxMisses = 3
)

// Wait looks until a payment appears that is newer than the filter's Since (now,
// where that is zero) and that match takes; a nil match takes any. It looks
// every 2 s at first and every 10 s later, tells of each look ("waiting", Done
// and Total in seconds), and ends with FailTimeout when patience runs out and
// with FailStopped as soon as ctx ends.
func (c *Client) Wait(ctx context.Context, f model.PaymentFilter, match func(model.PaymentSeen) bool, tell func(model.Progress)) (model.PaymentSeen, error) {
	start := c.o.Now()
	if f.Since.IsZero() {
		f.Since = start
	}
	f.Since = f.Since.Truncate(time.Second) // what V1 and the list of V2 can be asked for
	pause, misses := firstLook, 0
	for {
		found, err := c.Payments(ctx, f)
		if p, ok := newest(found, f.Since, match); ok {
			return p, nil
		}
		if misses = missed(misses, err); misses > maxMisses || err != nil && !passing(err) {
			return model.PaymentSeen{}, err
		}
		waited := c.o.Now().Sub(start)
		if waited >= c.o.Patience {
			return model.PaymentSeen{}, &model.Failure{Kind: model.FailTimeout, Type: "no_payment"}
		}
		inform(tell, waited, c.o.Patience, misses)
		if c.o.Sleep(ctx, min(pause, c.o.Patience-waited)) != nil {
			return model.PaymentSeen{}, stopped(ctx)
		}
		pause = min(pause*3/2, slowest)
	}
}

func missed(before int, err error) int {
	if err == nil {
		return 0
	}
	return before + 1
}

// passing tells failures that may be over at the next look.
func passing(err error) bool {
	var f *model.Failure
	if !errors.As(err, &f) {
		return false
	}
	switch f.Kind {
	case model.FailBusy, model.FailServer, model.FailOffline:
		return true
	case model.FailTimeout:
		return f.Err != context.DeadlineExceeded // the caller's own limit
	}
	return false
}

func inform(tell func(model.Progress), waited, patience time.Duration, misses int) {
	if tell == nil {
		return
	}
	done, total := int(waited/time.Second), int(patience/time.Second)
	tell(model.Progress{
		Code: "waiting", Done: done, Total: total,
		Args: map[string]string{"seconds": strconv.Itoa(done), "misses": strconv.Itoa(misses)},
	})
}

// newest is the first payment of a list, newest first, that something happened
// to since.
func newest(found []model.PaymentSeen, since time.Time, match func(model.PaymentSeen) bool) (model.PaymentSeen, bool) {
	for _, p := range found {
		if !lastTime(&p).Before(since) && (match == nil || match(p)) {
			return p, true
		}
	}
	return model.PaymentSeen{}, false
}

func lastTime(p *model.PaymentSeen) time.Time {
	last := p.RequestedAt
	for _, t := range []time.Time{p.PaidAt, p.CancelledAt} {
		if t.After(last) {
			last = t
		}
	}
	return last
}
