package portone

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"portone-onboard/model"
)

// tokens keeps V1's access token, in memory only. One is fetched at a time:
// who waits for it can be stopped.
type tokens struct {
	turn  chan struct{} // holds one entry while nobody is at work
	value string
	until time.Time
	of    Secret
}

func newTokens() *tokens {
	t := &tokens{turn: make(chan struct{}, 1)}
	t.turn <- struct{}{}
	return t
}

// early is how long before its end a token is renewed.
const early = time.Minute

// v1Call sends one call of V1. A token that PortOne no longer takes is fetched
// anew once: another program of the merchant's may have ended it.
func (c *Client) v1Call(ctx context.Context, q call) (json.RawMessage, error) {
	s, err := c.secret(ctx, model.V1)
	if err != nil {
		return nil, err
	}
	q.secret = s
	for last := ""; ; {
		token, err := c.tokenFor(ctx, s, last)
		if err != nil {
			return nil, err
		}
		q.auth = "Bearer " + token
		body, err := c.do(ctx, q)
		if expired(err) && last == "" {
			last = token
			continue
		}
		if err != nil {
			return nil, c.masked(err, token)
		}
		response, f := c.unwrap(q, body)
		if f != nil {
			return nil, c.masked(f, token)
		}
		return response, nil
	}
}

// masked takes the token out of a failure as well.
func (c *Client) masked(err error, token string) error {
	var f *model.Failure
	if errors.As(err, &f) {
		f.Type, f.Detail = Secret{}.hide(f.Type, token), Secret{}.hide(f.Detail, token)
	}
	return err
}

func expired(err error) bool {
	var f *model.Failure
	return errors.As(err, &f) && f.Kind == model.FailSecret
}

// tokenFor gives the token at hand, or a new one where that is old, belongs to
// another secret, or is the one that was refused.
func (c *Client) tokenFor(ctx context.Context, s Secret, refused string) (string, error) {
	t := c.token
	select {
	case <-ctx.Done():
		return "", stopped(ctx)
	case <-t.turn:
	}
	defer func() { t.turn <- struct{}{} }()
	if t.value != "" && t.value != refused && t.of == s && c.o.Now().Before(t.until) {
		return t.value, nil
	}
	fresh, err := c.newToken(ctx, s)
	if err != nil {
		return "", err
	}
	t.value, t.of = fresh.Token, s
	t.until = c.o.Now().Add(time.Duration(min(fresh.Ends-fresh.Now, 3600))*time.Second - early)
	return t.value, nil
}

type freshToken struct {
	Token string `json:"access_token"`
	Now   int64  `json:"now"` // PortOne's clock, so that ours need not be right
	Ends  int64  `json:"expired_at"`
}

// newToken logs in. It has no effect but the token, so it may be repeated.
func (c *Client) newToken(ctx context.Context, s Secret) (freshToken, error) {
	order, _ := json.Marshal(struct {
		Key    string `json:"imp_key"`
		Secret string `json:"imp_secret"`
	}{s.V1Key, s.V1Secret})
	q := call{method: http.MethodPost, url: c.v1URL("/users/getToken", nil), body: order, timeout: c.o.Timeout, again: reading, secret: s}
	body, err := c.do(ctx, q)
	if err != nil {
		return freshToken{}, err
	}
	response, f := c.unwrap(q, body)
	if f != nil {
		if f.Kind == model.FailRefused {
			f.Kind = model.FailSecret
		}
		return freshToken{}, f
	}
	var fresh freshToken
	if json.Unmarshal(response, &fresh) != nil || !sends(fresh.Token) {
		return freshToken{}, unreadable(body)
	}
	return fresh, nil
}
