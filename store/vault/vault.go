// Package vault keeps secrets in the keyring of the operating system: the
// Keychain, Windows' Credential Manager, or a Secret Service on D-Bus. Nothing
// of them is ever written anywhere else.
package vault

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/zalando/go-keyring"
)

// Service is the name under which the keyring lists our entries.
const Service = "portone-onboard"

var (
	// ErrNone tells that the keyring holds no such secret.
	ErrNone = errors.New("no secret in the keyring")
	// ErrNoKeyring tells that there is no keyring, that it is locked, or that it
	// does not answer.
	ErrNoKeyring = errors.New("no keyring")
)

// limit is how long a keyring may take. It may ask its owner for a password
// meanwhile; a D-Bus without a Secret Service would never end.
const limit = 20 * time.Second

// Get gives a secret: kind is the shop's word for what it opens. It fails with
// ErrNone, ErrNoKeyring, or ctx's error.
func Get(ctx context.Context, shop, kind string) (string, error) { return system.get(ctx, shop, kind) }

// Set keeps a secret, in the place of an older one.
func Set(ctx context.Context, shop, kind, secret string) error {
	return system.do(ctx, func(r ring) error { return r.Set(Service, user(shop, kind), secret) }, secret)
}

// Delete forgets a secret. None there is ErrNone.
func Delete(ctx context.Context, shop, kind string) error {
	return system.do(ctx, func(r ring) error { return r.Delete(Service, user(shop, kind)) }, "")
}

func user(shop, kind string) string { return shop + "/" + kind }

// ring is what the library gives.
type ring interface {
	Get(service, user string) (string, error)
	Set(service, user, secret string) error
	Delete(service, user string) error
}

type library struct{}

func (library) Get(service, user string) (string, error) { return keyring.Get(service, user) }
func (library) Set(service, user, secret string) error   { return keyring.Set(service, user, secret) }
func (library) Delete(service, user string) error        { return keyring.Delete(service, user) }

// vault is a keyring with a time limit.
type vault struct {
	ring  ring
	limit time.Duration
	turn  sync.Mutex   // one call at a time: two questions for one password help nobody
	stuck atomic.Int32 // calls that were given up and still run
}

var system = &vault{ring: library{}, limit: limit}

// get hands the secret over a channel: a call that was given up may still write
// one.
func (v *vault) get(ctx context.Context, shop, kind string) (string, error) {
	secret := make(chan string, 1)
	err := v.do(ctx, func(r ring) error {
		s, err := r.Get(Service, user(shop, kind))
		secret <- s
		return err
	}, "")
	if err != nil {
		return "", err
	}
	return <-secret, nil
}

// do runs a call of the library, which cannot be stopped, beside us. While one
// hangs, no other is started: each would hang as well.
func (v *vault) do(ctx context.Context, call func(ring) error, secret string) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if v.stuck.Load() > 0 {
		return ErrNoKeyring
	}
	done := make(chan error, 1)
	go func() {
		v.turn.Lock()
		defer v.turn.Unlock()
		done <- call(v.ring)
	}()
	timer := time.NewTimer(v.limit)
	defer timer.Stop()
	select {
	case err := <-done:
		return reason(err, secret)
	case <-timer.C:
		v.giveUp(done)
		return ErrNoKeyring
	case <-ctx.Done():
		v.giveUp(done)
		return ctx.Err()
	}
}

// giveUp counts a call as hanging until it ends after all.
func (v *vault) giveUp(done <-chan error) {
	v.stuck.Add(1)
	go func() {
		<-done
		v.stuck.Add(-1)
	}()
}

// reason makes one of our errors of the library's, which differ by system.
func reason(err error, secret string) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, keyring.ErrNotFound):
		return ErrNone
	}
	said := err.Error()
	if secret != "" {
		said = strings.ReplaceAll(said, secret, "***")
	}
	return fmt.Errorf("%w: %s", ErrNoKeyring, said)
}
