package hook

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"portone-onboard/model"
)

const (
	mostBody   = 256 << 10 // PortOne's are below 1 KiB
	mostHeader = 32 << 10
	mostSeen   = 1024 // deliveries that are remembered as seen
)

// Listener takes webhooks until it is closed.
type Listener struct {
	url    string
	path   string
	keys   *keyring // nil: nothing can be checked
	now    func() time.Time
	tell   func(model.HookDelivery)
	server *http.Server
	done   chan struct{}
	closed atomic.Bool
	mu     sync.Mutex // one delivery is told at a time
	seen   memory
}

// Listen opens a place for webhooks on a loopback address until ctx ends or
// Close is called. tell gets one delivery at a time. Errors are *model.Failure:
// FailInput with Type hook_not_local or hook_bad_secret, FailOffline with Type
// hook_port where the address is taken.
func Listen(ctx context.Context, ask model.ListenAsk, tell func(model.HookDelivery)) (*Listener, error) {
	l := &Listener{path: ask.Path, now: ask.Now, tell: tell, done: make(chan struct{})}
	if err := l.prepare(ask); err != nil {
		return nil, err
	}
	addr, err := loopbackAddr(ask.Addr)
	if err != nil {
		return nil, err
	}
	ln, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, &model.Failure{Kind: model.FailOffline, Type: "hook_port", Err: err}
	}
	l.url = "http://" + ln.Addr().String() + l.path
	l.serve(ctx, ln)
	return l, nil
}

func (l *Listener) prepare(ask model.ListenAsk) error {
	if l.now == nil {
		l.now = time.Now
	}
	if l.path == "" {
		l.path = "/webhook"
	}
	if !strings.HasPrefix(l.path, "/") {
		l.path = "/" + l.path
	}
	if ask.Secret == "" {
		return nil
	}
	keys, err := newKeyring(ask.Secret)
	if err != nil {
		return &model.Failure{Kind: model.FailInput, Type: "hook_bad_secret"}
	}
	l.keys = keys
	return nil
}

// loopbackAddr gives host and port to listen at; nothing but this machine may
// reach it, as a tunnel brings what comes from outside.
func loopbackAddr(addr string) (string, error) {
	if addr == "" {
		return "127.0.0.1:0", nil
	}
	host, port, err := net.SplitHostPort(addr)
	if err == nil && host == "localhost" {
		return net.JoinHostPort("127.0.0.1", port), nil
	}
	ip, ipErr := netip.ParseAddr(host)
	if err != nil || ipErr != nil || !ip.Unmap().IsLoopback() {
		return "", &model.Failure{Kind: model.FailInput, Type: "hook_not_local"}
	}
	return addr, nil
}

func (l *Listener) serve(ctx context.Context, ln net.Listener) {
	l.server = &http.Server{
		Handler: http.HandlerFunc(l.take), MaxHeaderBytes: mostHeader,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second, WriteTimeout: 20 * time.Second, IdleTimeout: time.Minute,
		ErrorLog: silent(),
	}
	stop := context.AfterFunc(ctx, l.Close)
	go func() {
		defer close(l.done)
		defer stop()
		_ = l.server.Serve(ln) // ends by Close alone: the listener is ours
	}()
}

// URL is where webhooks are taken: http://127.0.0.1:port/path.
func (l *Listener) URL() string { return l.url }

// Close ends it at once; nothing is told from then on. It may be called twice,
// and from within tell.
func (l *Listener) Close() {
	l.closed.Store(true)
	_ = l.server.Close() // what is under way may break off
}

// Done is closed when the address is free again.
func (l *Listener) Done() <-chan struct{} { return l.done }

func (l *Listener) take(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	if r.URL.Path != l.path {
		http.NotFound(w, r)
		return
	}
	d, body := l.receive(w, r)
	if d.Code == "" {
		l.judge(&d, r.Header, body)
	}
	l.report(&d)
	w.WriteHeader(d.Answered)
}

// receive reads the body; its delivery has a code where there is nothing to judge.
func (l *Listener) receive(w http.ResponseWriter, r *http.Request) (model.HookDelivery, []byte) {
	d := model.HookDelivery{At: l.now(), ID: short(r.Header.Get("webhook-id")), Form: model.HookFormUnknown}
	if r.Method != http.MethodPost {
		d.Code, d.Answered = "hook_bad_method", http.StatusMethodNotAllowed
		w.Header().Set("Allow", http.MethodPost)
		return d, nil
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostBody))
	var big *http.MaxBytesError
	switch {
	case errors.As(err, &big):
		d.Code, d.Answered = "hook_too_big", http.StatusRequestEntityTooLarge
	case err != nil:
		d.Code, d.Answered = "hook_bad_body", http.StatusBadRequest
	}
	return d, body
}

// judge says of a delivery what it is, whether it is PortOne's, and what is answered.
func (l *Listener) judge(d *model.HookDelivery, h http.Header, body []byte) {
	n, known := readNotice(h.Get("Content-Type"), body)
	d.Form, d.Type, d.PaymentID, d.Order, d.StoreID = n.Form, n.Type, n.PaymentID, n.Order, n.StoreID
	d.Code, d.Age = l.check(h, body, n, d.At)
	if d.Code == "hook_verified" && !known || d.Code == "hook_no_secret" && !known {
		d.Code = "hook_bad_body"
	}
	d.Verified = d.Code == "hook_verified"
	d.Answered = http.StatusBadRequest
	if d.Verified || d.Code == "hook_no_secret" || d.Code == "hook_v1_unsigned" {
		d.Answered = http.StatusOK
	}
}

// check: V1 never signs, so its notices are taken, and only looking the payment
// up tells what happened.
func (l *Listener) check(h http.Header, body []byte, n notice, now time.Time) (string, time.Duration) {
	if n.Form == model.HookFormV1 && h.Get("webhook-signature") == "" {
		return "hook_v1_unsigned", 0
	}
	if l.keys == nil {
		return "hook_no_secret", 0
	}
	return l.keys.check(h, body, now)
}

func (l *Listener) report(d *model.HookDelivery) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch d.Code {
	case "hook_verified": // what was not signed must not make a real one look seen
		d.Duplicate = l.seen.again("v2 " + d.ID)
	case "hook_v1_unsigned":
		d.Duplicate = l.seen.again("v1 " + d.PaymentID + " " + d.Type)
	}
	if l.tell != nil && !l.closed.Load() {
		l.tell(*d)
	}
}

// memory remembers the last mostSeen names.
type memory struct {
	names map[string]bool
	order []string
	next  int
}

// again tells whether a name came before, and remembers it.
func (m *memory) again(name string) bool {
	if m.names == nil {
		m.names = map[string]bool{}
	}
	if m.names[name] {
		return true
	}
	m.names[name] = true
	if len(m.order) < mostSeen {
		m.order = append(m.order, name)
		return false
	}
	delete(m.names, m.order[m.next])
	m.order[m.next] = name
	m.next = (m.next + 1) % mostSeen
	return false
}
