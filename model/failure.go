package model

import "time"

// FailureKind is why an effect of the network or the machine did not come off.
type FailureKind string

const (
	FailSecret    FailureKind = "secret"       // 401: wrong, expired or of another kind
	FailForbidden FailureKind = "forbidden"    // 403: no right to that store
	FailNotFound  FailureKind = "not_found"    // 404: no such payment
	FailRefused   FailureKind = "refused"      // 400 or 409: PortOne says why in Type
	FailGateway   FailureKind = "gateway"      // 502: the gateway refused, its code in Type
	FailBusy      FailureKind = "rate_limited" // 429, after waiting
	FailServer    FailureKind = "server"       // 5xx, after retries
	FailTimeout   FailureKind = "timeout"
	FailOffline   FailureKind = "offline" // no network, no such host, refused connection
	FailTLS       FailureKind = "tls"     // a certificate that does not hold
	FailAnswer    FailureKind = "answer"  // something that is not PortOne's API answered
	FailStopped   FailureKind = "stopped" // the merchant stopped it
	FailInput     FailureKind = "input"   // nothing to look at: no such file, not an address
	FailPending   FailureKind = "pending" // taken, and not finished yet: a cancel that the gateway works on
)

// Failure is an error with a code, for the locale to make a sentence of.
type Failure struct {
	Kind   FailureKind
	Status int           // HTTP, 0 where there was none
	Type   string        // PortOne's or the gateway's own code, printable
	Detail string        // what the machine said, printable; never a secret
	After  time.Duration // how long to wait, where it is known
	Err    error         // the cause; nil where there is none
}

// Error is for logs and tests; merchants read the locale's sentence.
func (f *Failure) Error() string {
	s := "failed: " + string(f.Kind)
	for _, more := range []string{f.Type, f.Detail} {
		if more != "" {
			s += ": " + more
		}
	}
	return s
}

func (f *Failure) Unwrap() error { return f.Err }

// FailureKinds lists every kind, for the locale and its tests.
func FailureKinds() []FailureKind {
	return []FailureKind{
		FailSecret, FailForbidden, FailNotFound, FailRefused, FailGateway, FailBusy, FailServer,
		FailTimeout, FailOffline, FailTLS, FailAnswer, FailStopped, FailInput, FailPending,
	}
}
