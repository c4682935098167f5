package hook

import (
	"encoding/base64"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

const (
	tolerance  = 5 * time.Minute // of Standard Webhooks, either way
	leastKey   = 16              // bytes; PortOne's have 32
	mostDigits = 12              // of a Unix time: enough for 30,000 years
)

var errSecret = errors.New("not a webhook secret")

// keyring signs and checks with one secret.
type keyring struct{ lib *standardwebhooks.Webhook }

// newKeyring reads "whsec_" and base64. The library takes a missing secret for
// a key of no bytes, with which everybody can sign; here that is errSecret.
func newKeyring(secret string) (*keyring, error) {
	text := strings.TrimPrefix(strings.TrimSpace(secret), "whsec_")
	key, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(key) < leastKey {
		return nil, errSecret
	}
	return rawKeyring(key), nil
}

func rawKeyring(key []byte) *keyring {
	lib, _ := standardwebhooks.NewWebhookRaw(key) // its error is always nil
	return &keyring{lib}
}

// sign gives "v1,<base64>".
func (k *keyring) sign(id string, at time.Time, body []byte) string {
	s, _ := k.lib.Sign(id, at, body) // its error is always nil
	return s
}

// check says why a delivery can or cannot be PortOne's: a code, and how old the
// delivery is where its time can be read. The library reads the clock itself,
// so its check of the time is not used; and it takes the first of several
// headers and any spelling of a number ("+5"), so those are looked at before.
func (k *keyring) check(h http.Header, body []byte, now time.Time) (code string, age time.Duration) {
	if !signed(h) {
		return "hook_unsigned", 0
	}
	at, ok := stamp(h)
	if !ok {
		return "hook_bad_time", 0
	}
	age = now.Sub(at)
	if k.lib.VerifyIgnoringTimestamp(body, h) != nil {
		return "hook_bad_signature", age
	}
	switch {
	case age > tolerance:
		return "hook_too_old", age
	case age < -tolerance:
		return "hook_too_new", age
	}
	return "hook_verified", age
}

// signed holds where each of the three headers stands there once.
func signed(h http.Header) bool {
	for _, name := range []string{standardwebhooks.HeaderWebhookID, standardwebhooks.HeaderWebhookTimestamp, standardwebhooks.HeaderWebhookSignature} {
		if len(h.Values(name)) != 1 || h.Get(name) == "" {
			return false
		}
	}
	return true
}

func stamp(h http.Header) (time.Time, bool) {
	s := h.Get(standardwebhooks.HeaderWebhookTimestamp)
	if len(s) > mostDigits || strings.Trim(s, "0123456789") != "" {
		return time.Time{}, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return time.Unix(n, 0), err == nil
}
