// Package portone asks PortOne's REST API about payments: V2 at
// api.portone.io, V1 at api.iamport.kr for merchants who are on it. Of an
// answer only the facts of the payment are decoded; what PortOne knows of a
// buyer never gets further than the bytes of the answer. Every error is a
// *model.Failure.
package portone

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"time"

	"portone-onboard/model"
)

// Hosts of PortOne's API.
const (
	V2Host = "https://api.portone.io"
	V1Host = "https://api.iamport.kr"
)

// Options set up a Client. Only Secret is needed.
type Options struct {
	Secret  func(context.Context) (Secret, error) // asked at every call, so that a new one counts at once
	Version string                                // of this program, for the user agent

	V2Base, V1Base string            // other hosts: https, or http on a loopback address
	Transport      http.RoundTripper // nil is one of our own
	Now            func() time.Time
	Sleep          func(context.Context, time.Duration) error // ctx's error when it ends first
	Jitter         func() float64                             // 0 to 1; nil is chance

	Tries         int           // how often a look-up is tried; 0 is 3
	Timeout       time.Duration // of each try; 0 is 20 s
	CancelTimeout time.Duration // of a cancel, which PortOne asks to leave 60 s; 0 is 75 s
	Patience      time.Duration // how long Wait waits; 0 is 5 min
}

// Client asks PortOne's API. It is safe for concurrent use.
type Client struct {
	o      Options
	v2, v1 *url.URL
	http   *http.Client
	token  *tokens
}

// New makes a client. It fails for a base that would send the secret in the
// clear.
func New(o Options) (*Client, error) {
	o = o.complete()
	v2, err := base(o.V2Base)
	if err != nil {
		return nil, err
	}
	v1, err := base(o.V1Base)
	if err != nil {
		return nil, err
	}
	client := &http.Client{Transport: o.Transport, CheckRedirect: stay}
	return &Client{o: o, v2: v2, v1: v1, http: client, token: newTokens()}, nil
}

// stay refuses every redirect: the API has none, and the secret of a header or
// a body must not follow one to somebody else.
func stay(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

func (o Options) complete() Options {
	set(&o.V2Base, V2Host)
	set(&o.V1Base, V1Host)
	set(&o.Tries, 3)
	set(&o.Timeout, 20*time.Second)
	set(&o.CancelTimeout, 75*time.Second)
	set(&o.Patience, 5*time.Minute)
	set(&o.Version, "dev")
	if o.Transport == nil {
		o.Transport = transport()
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
	if o.Jitter == nil {
		o.Jitter = rand.Float64
	}
	return o
}

func set[T comparable](value *T, usual T) {
	var zero T
	if *value == zero {
		*value = usual
	}
}

// transport is a small one: the API is asked now and then, one thing at a time.
func transport() *http.Transport {
	dial := &net.Dialer{Timeout: 10 * time.Second}
	return &http.Transport{
		Proxy:                  http.ProxyFromEnvironment,
		DialContext:            dial.DialContext,
		TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12},
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    10 * time.Second,
		IdleConnTimeout:        90 * time.Second,
		MaxIdleConnsPerHost:    2,
		MaxResponseHeaderBytes: 64 << 10,
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

var errBase = errors.New("not an https address")

// base reads the address of a host. Without TLS only this machine is spoken to.
func base(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" {
		return nil, &model.Failure{Kind: model.FailInput, Type: "base", Err: errBase}
	}
	if u.Scheme == "https" || u.Scheme == "http" && loopback(u.Hostname()) {
		return u, nil
	}
	return nil, &model.Failure{Kind: model.FailInput, Type: "base", Detail: code(u.Hostname()), Err: errBase}
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Format keeps what the client holds out of every message.
func (c *Client) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, "portone.Client") }

// secret asks for the secret that a version needs.
func (c *Client) secret(ctx context.Context, v model.PortOne) (Secret, error) {
	if c.o.Secret == nil {
		return Secret{}, &model.Failure{Kind: model.FailSecret, Type: "none"}
	}
	s, err := c.o.Secret(ctx)
	if err != nil {
		return Secret{}, secretFailure(ctx, err)
	}
	s = s.trimmed()
	switch {
	case v == model.V1 && (s.V1Key == "" || s.V1Secret == ""), v != model.V1 && s.V2 == "":
		return Secret{}, &model.Failure{Kind: model.FailSecret, Type: "none"}
	case v == model.V1 && !(sends(s.V1Key) && sends(s.V1Secret)), v != model.V1 && !sends(s.V2):
		return Secret{}, &model.Failure{Kind: model.FailSecret, Type: "form"}
	}
	return s, nil
}

// secretFailure is about not getting a secret. What the keyring said is not
// repeated: nobody knows what stands in it.
func secretFailure(ctx context.Context, err error) error {
	var f *model.Failure
	switch {
	case errors.As(err, &f):
		return f
	case ctx.Err() != nil:
		return stopped(ctx)
	}
	return &model.Failure{Kind: model.FailSecret, Type: "none"}
}
