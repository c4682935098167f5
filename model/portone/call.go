package portone

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"

	"portone-onboard/model"
)

const (
	// maxBody is the longest answer that is read: fifty payments with their
	// whole webhook logs stay far below it.
	maxBody = 4 << 20
	// maxAfter is the longest wait that a server may ask for before we give up.
	maxAfter   = time.Minute
	firstPause = time.Second
)

// call is one request. Only what is safe to repeat is repeated by itself.
type call struct {
	method, url string
	body        []byte
	auth        string // the Authorization header; "" for none
	key         string // Idempotency-Key; "" for none
	timeout     time.Duration
	again       func(*model.Failure) bool // which failures are worth another try
	secret      Secret                    // to be kept out of what the answer says
}

// reading tells the failures after which a look-up is tried again.
func reading(f *model.Failure) bool {
	switch f.Kind {
	case model.FailBusy, model.FailServer, model.FailTimeout:
		return true
	case model.FailOffline:
		return f.Type == brokenOff
	}
	return false
}

// never repeats nothing.
func never(*model.Failure) bool { return false }

// do sends a call until it comes off, is not worth another try, or tries run out.
func (c *Client) do(ctx context.Context, q call) ([]byte, error) {
	pause := firstPause
	for try := 1; ; try++ {
		body, f := c.once(ctx, q)
		if f == nil {
			return body, nil
		}
		if try >= c.o.Tries || !q.again(f) || f.After > maxAfter {
			return nil, f
		}
		if c.o.Sleep(ctx, c.delay(f, pause)) != nil {
			return nil, stopped(ctx)
		}
		pause *= 2
	}
}

// delay is what the server asked for, or half to one and a half of our own
// pause: clients that failed together should not come back together.
func (c *Client) delay(f *model.Failure, pause time.Duration) time.Duration {
	if f.After > 0 {
		return f.After
	}
	return pause/2 + time.Duration(c.o.Jitter()*float64(pause))
}

// once sends a call one time and gives the body of a good answer.
func (c *Client) once(ctx context.Context, q call) ([]byte, *model.Failure) {
	if ctx.Err() != nil {
		return nil, stopped(ctx)
	}
	limited, end := context.WithTimeout(ctx, q.timeout)
	defer end()
	request, err := c.request(limited, q)
	if err != nil {
		return nil, &model.Failure{Kind: model.FailInput, Type: "address"}
	}
	answer, err := c.http.Do(request)
	if err != nil {
		return nil, c.lost(ctx, q, err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxBody+1))
	if err != nil {
		return nil, c.lost(ctx, q, err)
	}
	if len(body) > maxBody {
		return nil, &model.Failure{Kind: model.FailAnswer, Status: answer.StatusCode, Type: "large"}
	}
	return body, c.refused(q, answer, body)
}

func (c *Client) request(ctx context.Context, q call) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, q.method, q.url, bytes.NewReader(q.body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", "portone-onboard/"+c.o.Version)
	r.Header.Set("Accept", "application/json")
	if q.auth != "" {
		r.Header.Set("Authorization", q.auth)
	}
	if len(q.body) > 0 {
		r.Header.Set("Content-Type", "application/json")
	}
	if q.key != "" {
		r.Header.Set("Idempotency-Key", `"`+q.key+`"`)
		// With its body at hand net/http would send a request with this header
		// again by itself when a kept connection breaks.
		r.GetBody = nil
	}
	return r, nil
}

// lost is a request without a whole answer.
func (c *Client) lost(ctx context.Context, q call, err error) *model.Failure {
	if ctx.Err() != nil {
		return stopped(ctx)
	}
	f := network(err)
	f.Detail = line(q.secret.hide(f.Detail, q.auth))
	return f
}

// stopped is a context that ended: the merchant's doing, or a time that ran out.
func stopped(ctx context.Context) *model.Failure {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return &model.Failure{Kind: model.FailTimeout, Err: ctx.Err()}
	}
	return &model.Failure{Kind: model.FailStopped, Err: context.Canceled}
}

// refused makes a failure of every answer but 2xx; nil is a good one.
func (c *Client) refused(q call, answer *http.Response, body []byte) *model.Failure {
	if answer.StatusCode >= 200 && answer.StatusCode < 300 {
		return nil
	}
	f := refusal(answer.StatusCode, body)
	f.Type = code(q.secret.hide(f.Type, q.auth))
	f.Detail = said(q.secret.hide(f.Detail, q.auth))
	if f.Kind == model.FailBusy || f.Kind == model.FailServer {
		f.After = c.after(answer.Header.Get("Retry-After"))
	}
	return f
}

// after reads Retry-After: seconds, or a date. 0 where nothing useful stands there.
func (c *Client) after(s string) time.Duration {
	if n, err := strconv.Atoi(s); err == nil {
		return time.Duration(min(max(n, 0), 24*3600)) * time.Second
	}
	if at, err := http.ParseTime(s); err == nil {
		return min(max(at.Sub(c.o.Now()), 0), 24*time.Hour)
	}
	return 0
}
