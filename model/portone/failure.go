package portone

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"net/url"
	"os"

	"portone-onboard/model"
)

// Types of failures that are our own words, beside PortOne's.
const (
	brokenOff       = "broken_off"                      // the connection ended in the middle of an answer
	outstanding     = "IDEMPOTENCY_OUTSTANDING_REQUEST" // PortOne's: the first cancel with this key still runs
	amountHasMoved  = "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN"
	cancelFailed    = "CANCELLATION_FAILED"
	cancelRequested = "CANCELLATION_REQUESTED"
)

// network tells what kept a request from being answered.
func network(err error) *model.Failure {
	var in *url.Error
	if errors.As(err, &in) {
		err = in.Err // its own text repeats the address
	}
	kind, kindType := networkKind(err)
	return &model.Failure{Kind: kind, Type: kindType, Detail: err.Error(), Err: err}
}

func networkKind(err error) (model.FailureKind, string) {
	var timeout interface{ Timeout() bool }
	var dns *net.DNSError
	var op *net.OpError
	switch {
	case isTLS(err):
		return model.FailTLS, ""
	case errors.As(err, &dns):
		return model.FailOffline, "dns"
	case errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return model.FailTimeout, ""
	case errors.As(err, &op) && op.Op == "dial":
		return model.FailOffline, "refused"
	}
	return model.FailOffline, brokenOff
}

// isTLS tells every way in which a certificate or a handshake does not hold.
func isTLS(err error) bool {
	var (
		verify    *tls.CertificateVerificationError
		authority x509.UnknownAuthorityError
		host      x509.HostnameError
		invalid   x509.CertificateInvalidError
		record    tls.RecordHeaderError
		alert     tls.AlertError
	)
	return errors.As(err, &verify) || errors.As(err, &authority) || errors.As(err, &host) || errors.As(err, &invalid) ||
		errors.As(err, &record) || errors.As(err, &alert) || errors.Is(err, http.ErrSchemeMismatch)
}

// apiError is an answer of PortOne's that is an error: V2's type, or V1's code.
type apiError struct {
	Type      string          `json:"type"`
	Message   string          `json:"message"`
	PGCode    string          `json:"pgCode"`
	PGMessage string          `json:"pgMessage"`
	Code      json.RawMessage `json:"code"`
}

// statuses are the kinds of HTTP's codes, for answers that PortOne's API gave.
var statuses = [...]struct {
	status int
	kind   model.FailureKind
}{
	{401, model.FailSecret}, {403, model.FailForbidden}, {404, model.FailNotFound}, {408, model.FailTimeout},
	{400, model.FailRefused}, {409, model.FailRefused}, {410, model.FailRefused}, {422, model.FailRefused},
}

// refusal tells what an answer other than 2xx means. A gate on the way (a
// proxy, a hotel's network) answers HTML: only PortOne's own form of an error
// is taken for PortOne's, but for 429 and 5xx, which any server on the way may
// say and which mean the same from all of them.
func refusal(status int, body []byte) *model.Failure {
	var e apiError
	ours := json.Unmarshal(body, &e) == nil && (e.Type != "" || e.Code != nil)
	f := &model.Failure{Kind: model.FailAnswer, Status: status, Type: e.Type, Detail: e.Message}
	if e.Type == "" && ours {
		f.Type = v1Type(e.Code)
	}
	switch {
	case status == 429:
		f.Kind = model.FailBusy
	case ours && e.PGCode+e.PGMessage != "":
		f.Kind, f.Type, f.Detail = model.FailGateway, e.PGCode, e.PGMessage
	case ours && status == 502 && (e.Type == "PG_PROVIDER" || e.Type == "CHANNEL_SPECIFIC"):
		f.Kind = model.FailGateway
	case status >= 500:
		f.Kind = model.FailServer
	case status >= 300 && status < 400:
		f.Type = "redirect"
	case !ours:
		f.Type = form(body)
	default:
		f.Kind = kindOf(status)
	}
	return f
}

// v1Type names a code of V1, which has numbers only.
func v1Type(raw json.RawMessage) string { return "code " + string(raw) }

func kindOf(status int) model.FailureKind {
	for _, s := range statuses {
		if s.status == status {
			return s.kind
		}
	}
	return model.FailRefused
}

// form names what answered in the place of PortOne's JSON.
func form(body []byte) string {
	for _, b := range body {
		switch b {
		case ' ', '\t', '\r', '\n', 0xef, 0xbb, 0xbf:
			continue
		case '<':
			return "html"
		}
		break
	}
	if json.Valid(body) {
		return "shape"
	}
	return "json"
}

// unreadable is a 2xx that is not what was asked for.
//
//go:noinline
func unreadable(body []byte) *model.Failure {
	return &model.Failure{Kind: model.FailAnswer, Status: http.StatusOK, Type: form(body)}
}
