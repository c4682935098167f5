package portone

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"portone-onboard/model"
)

func TestFailures(t *testing.T) {
	long := strings.Repeat(" ", maxBody) + body("PAID", 1, 0)
	for name, c := range map[string]struct {
		reply reply
		kind  model.FailureKind
		is    string
	}{
		"401":                 {reply{401, `{"type":"UNAUTHORIZED"}`, ""}, model.FailSecret, "UNAUTHORIZED"},
		"403":                 {reply{403, `{"type":"FORBIDDEN"}`, ""}, model.FailForbidden, "FORBIDDEN"},
		"404":                 {reply{404, `{"type":"PAYMENT_NOT_FOUND"}`, ""}, model.FailNotFound, "PAYMENT_NOT_FOUND"},
		"400":                 {reply{400, `{"type":"INVALID_REQUEST"}`, ""}, model.FailRefused, "INVALID_REQUEST"},
		"a new type":          {reply{418, `{"type":"BRAND_NEW"}`, ""}, model.FailRefused, "BRAND_NEW"},
		"gateway":             {reply{502, `{"type":"PG_PROVIDER","pgCode":"8001","pgMessage":"no"}`, ""}, model.FailGateway, "8001"},
		"gateway, no code":    {reply{502, `{"type":"PG_PROVIDER"}`, ""}, model.FailGateway, "PG_PROVIDER"},
		"502 of a proxy":      {reply{502, `<html>Bad Gateway</html>`, ""}, model.FailServer, ""},
		"500":                 {reply{500, ``, ""}, model.FailServer, ""},
		"html":                {reply{200, "\n <!doctype html><title>login</title>", ""}, model.FailAnswer, "html"},
		"html 401":            {reply{401, `<html>portal</html>`, ""}, model.FailAnswer, "html"},
		"html 404":            {reply{404, `<html>no</html>`, ""}, model.FailAnswer, "html"},
		"403 of a firewall":   {reply{403, `blocked`, ""}, model.FailAnswer, "json"},
		"407":                 {reply{407, ``, ""}, model.FailAnswer, "json"},
		"json of others":      {reply{200, `{"hello":"world"}`, ""}, model.FailAnswer, "shape"},
		"a list":              {reply{200, `[]`, ""}, model.FailAnswer, "shape"},
		"404 of others":       {reply{404, `{"error":"no"}`, ""}, model.FailAnswer, "shape"},
		"truncated":           {reply{200, body("PAID", 1, 0)[:300], ""}, model.FailAnswer, "json"},
		"nothing":             {reply{200, ``, ""}, model.FailAnswer, "json"},
		"null":                {reply{200, `null`, ""}, model.FailAnswer, "shape"},
		"deep":                {reply{200, strings.Repeat("[", 1<<20), ""}, model.FailAnswer, "json"},
		"deep in a payment":   {reply{200, `{"status":"PAID","id":"order0001","customer":` + strings.Repeat("[", 1<<20), ""}, model.FailAnswer, "json"},
		"amount of words":     {reply{200, `{"status":"PAID","id":"order0001","amount":{"total":"much"}}`, ""}, model.FailAnswer, "shape"},
		"amount too big":      {reply{200, `{"status":"PAID","id":"order0001","amount":{"total":99999999999999999999}}`, ""}, model.FailAnswer, "shape"},
		"amount in parts":     {reply{200, `{"status":"PAID","id":"order0001","amount":{"total":10.5}}`, ""}, model.FailAnswer, "shape"},
		"another's payment":   {reply{200, `{"status":"PAID","id":"order0002"}`, ""}, model.FailAnswer, "other_payment"},
		"too long":            {reply{200, long, ""}, model.FailAnswer, "large"},
		"redirect":            {reply{302, ``, "Location: /login"}, model.FailAnswer, "redirect"},
		"redirect to nowhere": {reply{301, ``, ""}, model.FailAnswer, "redirect"},
		"429":                 {reply{429, `slow down`, ""}, model.FailBusy, ""},
		"not modified":        {reply{304, ``, ""}, model.FailAnswer, "redirect"},
	} {
		t.Run(name, func(t *testing.T) {
			base, _ := replies(t, c.reply)
			cl, _ := client(t, base)
			seen, err := cl.Payment(t.Context(), ask(theID))
			f := wants(t, err, c.kind, c.is)
			if f.Status != c.reply.status {
				t.Errorf("the status is %d", f.Status)
			}
			if c.is != "other_payment" && seen.ID != "" {
				t.Errorf("beside a failure stands %+v", seen)
			}
		})
	}
}

func TestRetries(t *testing.T) {
	good := reply{200, body("PAID", 1000, 0), ""}
	sec := time.Second
	for name, c := range map[string]struct {
		replies []reply
		kind    model.FailureKind // "" comes off
		slept   []time.Duration
	}{
		"good":                   {[]reply{good}, "", nil},
		"500, then good":         {[]reply{{500, "", ""}, good}, "", []time.Duration{sec}},
		"503, 502, then good":    {[]reply{{503, "", ""}, {502, "", ""}, good}, "", []time.Duration{sec, 2 * sec}},
		"500 for good":           {[]reply{{500, "", ""}}, model.FailServer, []time.Duration{sec, 2 * sec}},
		"429, then good":         {[]reply{{429, "", ""}, good}, "", []time.Duration{sec}},
		"429 with seconds":       {[]reply{{429, "", "Retry-After: 7"}, good}, "", []time.Duration{7 * sec}},
		"429 with a date":        {[]reply{{429, "", "Retry-After: Thu, 05 Mar 2026 09:00:09 GMT"}, good}, "", []time.Duration{9 * sec}},
		"429 with a past date":   {[]reply{{429, "", "Retry-After: Thu, 05 Mar 2020 09:00:09 GMT"}, good}, "", []time.Duration{sec}},
		"429 with nonsense":      {[]reply{{429, "", "Retry-After: soon"}, good}, "", []time.Duration{sec}},
		"429 for an hour":        {[]reply{{429, "", "Retry-After: 3600"}, good}, model.FailBusy, nil},
		"429 for ages":           {[]reply{{429, "", "Retry-After: 99999999999999"}, good}, model.FailBusy, nil},
		"503 with seconds":       {[]reply{{503, "", "Retry-After: 3"}, good}, "", []time.Duration{3 * sec}},
		"401":                    {[]reply{{401, `{"type":"UNAUTHORIZED"}`, ""}, good}, model.FailSecret, nil},
		"404":                    {[]reply{{404, `{"type":"PAYMENT_NOT_FOUND"}`, ""}, good}, model.FailNotFound, nil},
		"the gateway":            {[]reply{{502, `{"type":"PG_PROVIDER"}`, ""}, good}, model.FailGateway, nil},
		"something else answers": {[]reply{{200, "<html>", ""}, good}, model.FailAnswer, nil},
	} {
		t.Run(name, func(t *testing.T) {
			base, count := replies(t, c.replies...)
			cl, clock := client(t, base)
			_, err := cl.Payment(t.Context(), ask(theID))
			var f *model.Failure
			if errors.As(err, &f) != (c.kind != "") || f != nil && f.Kind != c.kind {
				t.Fatalf("got %v", err)
			}
			if fmt.Sprint(clock.slept) != fmt.Sprint(c.slept) {
				t.Errorf("slept %v, want %v", clock.slept, c.slept)
			}
			if count() != len(c.slept)+1 {
				t.Errorf("%d requests", count())
			}
		})
	}
}

func TestBusyTellsHowLong(t *testing.T) {
	base, _ := replies(t, reply{429, "", "Retry-After: 3600"})
	c, _ := client(t, base)
	_, err := c.Payment(t.Context(), ask(theID))
	if f := wants(t, err, model.FailBusy, ""); f.After != time.Hour {
		t.Errorf("wait %v", f.After)
	}
}

func TestJitter(t *testing.T) {
	for _, j := range []float64{0, 0.5, 1} {
		base, _ := replies(t, reply{500, "", ""}, reply{200, body("PAID", 1, 0), ""})
		c, clock := client(t, base, func(o *Options) { o.Jitter = func() float64 { return j } })
		if _, err := c.Payment(t.Context(), ask(theID)); err != nil {
			t.Fatal(err)
		}
		if want := time.Duration((0.5 + j) * float64(time.Second)); clock.slept[0] != want {
			t.Errorf("with %v slept %v, want %v", j, clock.slept[0], want)
		}
	}
}

func TestSlow(t *testing.T) {
	release := make(chan struct{})
	for name, f := range map[string]http.HandlerFunc{
		"no answer": func(_ http.ResponseWriter, r *http.Request) {
			select {
			case <-release:
			case <-r.Context().Done():
			}
		},
		"a body that drips": func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.WriteString(w, `{"status":`)
			w.(http.Flusher).Flush()
			select {
			case <-release:
			case <-r.Context().Done():
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			c, clock := client(t, serve(t, f), func(o *Options) { o.Timeout = 30 * time.Millisecond })
			_, err := c.Payment(t.Context(), ask(theID))
			wants(t, err, model.FailTimeout, "")
			if len(clock.slept) != 2 {
				t.Errorf("slept %v", clock.slept)
			}
		})
	}
	close(release)
}

func TestBrokenOff(t *testing.T) {
	base, _ := replies(t, reply{200, `{"status":"PAID"`, "Content-Length: 4000"})
	c, clock := client(t, base)
	_, err := c.Payment(t.Context(), ask(theID))
	wants(t, err, model.FailOffline, brokenOff)
	if len(clock.slept) != 2 {
		t.Errorf("slept %v", clock.slept)
	}
}

func TestOffline(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := "http://" + l.Addr().String()
	l.Close()
	c, clock := client(t, nobody)
	_, err = c.Payment(t.Context(), ask(theID))
	wants(t, err, model.FailOffline, "refused")
	if len(clock.slept) != 0 {
		t.Error("offline is told at once")
	}
	c, _ = client(t, "https://no-such-host.invalid", func(o *Options) {
		o.Transport = &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) {
			return nil, &net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "no-such-host.invalid", IsNotFound: true}}
		}}
	})
	_, err = c.Payment(t.Context(), ask(theID))
	wants(t, err, model.FailOffline, "dns")
}

func TestTLS(t *testing.T) {
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, body("PAID", 1, 0))
	}))
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	defer s.Close()
	c, _ := client(t, s.URL)
	_, err := c.Payment(t.Context(), ask(theID))
	wants(t, err, model.FailTLS, "")

	c, _ = client(t, s.URL, func(o *Options) { o.Transport = s.Client().Transport })
	if _, err := c.Payment(t.Context(), ask(theID)); err != nil {
		t.Errorf("with its own authority: %v", err)
	}

	c, _ = client(t, strings.Replace(serve(t, func(http.ResponseWriter, *http.Request) {}), "http:", "https:", 1))
	_, err = c.Payment(t.Context(), ask(theID))
	wants(t, err, model.FailTLS, "")
}

func TestRedirects(t *testing.T) {
	var mu sync.Mutex
	var stolen []string
	thief := serve(t, func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		mu.Lock()
		stolen = append(stolen, fmt.Sprint(r.Header, string(b)))
		mu.Unlock()
	})
	for _, status := range []int{301, 302, 303, 307, 308} {
		base, _ := replies(t, reply{status, "", "Location: " + thief + "/x"})
		c, _ := client(t, base)
		_, err := c.Payment(t.Context(), ask(theID))
		wants(t, err, model.FailAnswer, "redirect")
		_, err = c.Payment(t.Context(), model.PaymentAsk{ID: "imp_1", Version: model.V1})
		wants(t, err, model.FailAnswer, "redirect")
		_, err = c.Cancel(t.Context(), model.CancelAsk{ID: theID, Version: model.V2, Reason: "r", Left: 1000, Key: theKey})
		wants(t, err, model.FailAnswer, "redirect")
	}
	if len(stolen) != 0 {
		t.Errorf("followed: %v", stolen)
	}
}

func TestNoHTTP(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			_, _ = bufio.NewReader(conn).ReadString('\n')
			_, _ = io.WriteString(conn, "220 mail.shop.example ESMTP\r\n")
			conn.Close()
		}
	}()
	c, _ := client(t, "http://"+l.Addr().String())
	_, err = c.Payment(t.Context(), ask(theID))
	var f *model.Failure
	if !errors.As(err, &f) || f.Kind != model.FailOffline && f.Kind != model.FailAnswer {
		t.Errorf("got %v", err)
	}
}
