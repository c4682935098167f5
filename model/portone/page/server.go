package page

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"portone-onboard/model"
)

const (
	mostEvents = 2000 // of one page, against a page gone wild
	mostBegun  = 200  // payments that may still come back
	mostPast   = 30   // outcomes shown after a reload
	mostHeader = 32 << 10
	cookieName = "rehearsal"
)

// Server is an open rehearsal page.
type Server struct {
	ask     model.RehearsalAsk
	buttons []button
	policy  func(nonce string) string
	token   string // for the page
	back    string // for redirects
	path    string // "/<made up>/"
	host    string // "127.0.0.1:port"
	server  *http.Server
	done    chan struct{}
	closed  atomic.Bool

	telling sync.Mutex // one event is told at a time, in order
	tell    func(model.RehearsalEvent)

	mu     sync.Mutex
	events int
	begun  map[string]string // payments under way: ID → button
	order  []string
	past   []outcome
}

// Open serves the page until ctx ends or Close is called. tell gets one event
// at a time. Errors are *model.Failure: FailInput with Type page_no_buttons,
// page_bad_params or page_bad_sdk, FailOffline with Type page_port.
func Open(ctx context.Context, ask model.RehearsalAsk, tell func(model.RehearsalEvent)) (*Server, error) {
	ask, buttons, err := completed(ask)
	if err != nil {
		return nil, err
	}
	ln, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, &model.Failure{Kind: model.FailOffline, Type: "page_port", Err: err}
	}
	s := &Server{
		ask: ask, buttons: buttons, tell: tell, policy: policyOf(ask.SDK),
		token: secret(16), back: secret(16), path: "/" + secret(6) + "/", host: ln.Addr().String(),
		done: make(chan struct{}), begun: map[string]string{},
	}
	s.serve(ctx, ln)
	return s, nil
}

func secret(bytes int) string {
	b := make([]byte, bytes)
	_, _ = rand.Read(b) // never fails
	return hex.EncodeToString(b)
}

func (s *Server) serve(ctx context.Context, ln net.Listener) {
	s.server = &http.Server{
		Handler: http.HandlerFunc(s.take), MaxHeaderBytes: mostHeader,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second, WriteTimeout: 20 * time.Second, IdleTimeout: time.Minute,
		ErrorLog: log.New(io.Discard, "", 0), // the terminal is the merchant's
	}
	stop := context.AfterFunc(ctx, s.Close)
	go func() {
		defer close(s.done)
		defer stop()
		_ = s.server.Serve(ln) // ends by Close alone: the listener is ours
	}()
}

// URL is the address to open, with the token. It works as long as the page is open.
func (s *Server) URL() string { return "http://" + s.host + s.path + "?token=" + s.token }

// Close ends the page at once; nothing is told from then on. It may be called
// twice, and from within tell.
func (s *Server) Close() {
	s.closed.Store(true)
	_ = s.server.Close() // what is under way may break off
}

// Done is closed when the port is free again.
func (s *Server) Done() <-chan struct{} { return s.done }

// take sends each request where it belongs. Who does not know the path or the
// token learns nothing.
func (s *Server) take(w http.ResponseWriter, r *http.Request) {
	guard(w.Header())
	if r.Host != s.host {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	rest, ok := strings.CutPrefix(r.URL.Path, s.path)
	if !ok {
		http.NotFound(w, r)
		return
	}
	switch id, isBack := strings.CutPrefix(rest, "back/"+s.back+"/"); {
	case isBack && r.Method == http.MethodGet:
		s.takeBack(w, r, id)
	case rest == "event" && r.Method == http.MethodPost:
		s.takeEvent(w, r)
	case rest == "" && r.Method == http.MethodGet:
		s.takeVisit(w, r)
	default:
		http.NotFound(w, r)
	}
}

// guard is for every answer, refusals too.
func guard(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin-allow-popups") // a gateway's window answers its opener
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
}

func (s *Server) takeVisit(w http.ResponseWriter, r *http.Request) {
	if same(r.URL.Query().Get("token"), s.token) {
		http.SetCookie(w, &http.Cookie{Name: cookieName, Value: s.token, Path: s.path, HttpOnly: true, SameSite: http.SameSiteStrictMode})
		http.Redirect(w, r, s.path, http.StatusSeeOther)
		return
	}
	if !s.visitor(r) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.show(w)
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

func (s *Server) visitor(r *http.Request) bool {
	c, err := r.Cookie(cookieName)
	return err == nil && same(c.Value, s.token)
}

func (s *Server) takeEvent(w http.ResponseWriter, r *http.Request) {
	site := r.Header.Get("Sec-Fetch-Site")
	if !s.visitor(r) || r.Header.Get("Origin") != "http://"+s.host || site != "" && site != "same-origin" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostReport))
	var big *http.MaxBytesError
	if errors.As(err, &big) {
		http.Error(w, "too large", http.StatusRequestEntityTooLarge)
		return
	}
	rep, ok := readReport(body)
	if err != nil || !ok {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	w.WriteHeader(s.accept(rep, false))
}

func (s *Server) takeBack(w http.ResponseWriter, r *http.Request, id string) {
	if status := s.accept(readBack(id, r.URL.Query()), true); status != http.StatusNoContent {
		http.NotFound(w, r)
		return
	}
	s.showBack(w)
}

// accept tells of a report, if it can be one of this page. It gives the HTTP status.
func (s *Server) accept(rep report, redirected bool) int {
	s.telling.Lock()
	defer s.telling.Unlock()
	kind, status := s.note(&rep)
	if status == http.StatusNoContent && s.tell != nil && !s.closed.Load() {
		s.tell(rep.event(kind, redirected))
	}
	return status
}

// note remembers a report. One of an outcome needs a payment that was begun
// here and has none yet; its button is the one that began it.
func (s *Server) note(rep *report) (model.Call, int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.events++; s.events > mostEvents {
		return "", http.StatusTooManyRequests
	}
	ends := rep.Kind == "done" || rep.Kind == "failed"
	if ends {
		began, ok := s.begun[rep.ID]
		if !ok {
			return "", http.StatusConflict
		}
		rep.Button = began
		delete(s.begun, rep.ID)
		s.keep(outcome{rep.Kind, rep.Button, rep.ID, short(rep.Code), short(rep.Message)})
	}
	kind, ok := s.kindOf(rep.Button)
	if !ok || rep.Kind == "clicked" && (rep.ID == "" || rep.Button == "") {
		return "", http.StatusBadRequest
	}
	if rep.Kind == "clicked" {
		s.begin(rep.ID, rep.Button)
	}
	return kind, http.StatusNoContent
}

func (s *Server) keep(o outcome) {
	s.past = append(s.past, o)
	s.past = s.past[max(0, len(s.past)-mostPast):]
}

func (s *Server) begin(id, button string) {
	s.begun[id] = button
	s.order = append(s.order, id)
	if len(s.order) > mostBegun {
		delete(s.begun, s.order[0])
		s.order = s.order[1:]
	}
}

// kindOf gives a button's call; the page itself ("") has none.
func (s *Server) kindOf(id string) (model.Call, bool) {
	for _, b := range s.buttons {
		if b.ID == id {
			return b.kind, true
		}
	}
	return "", id == ""
}
