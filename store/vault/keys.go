package vault

import (
	"context"
	"errors"
	"sync"
)

// Where tells where a secret comes from.
type Where string

const (
	Nowhere Where = ""
	Typed   Where = "typed"   // by the merchant, for this run
	Env     Where = "env"     // the environment
	Keyring Where = "keyring" // the system's own store
)

// Keys finds secrets: what was typed in this run, else what the environment
// says, else what the keyring holds. The keyring is asked once, by Find, since
// it may be slow or ask its owner for a password; Get only knows what was found.
// It is safe for concurrent use.
type Keys struct {
	Env func(kind string) string // a secret from the environment, "" for none

	mu    sync.Mutex
	typed map[string]string
	kept  map[string]string // found in the keyring, "" for none there
}

// Get gives a secret and where it comes from.
func (k *Keys) Get(shop, kind string) (string, Where) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if s := k.typed[user(shop, kind)]; s != "" {
		return s, Typed
	}
	if s := k.env(kind); s != "" {
		return s, Env
	}
	if s := k.kept[user(shop, kind)]; s != "" {
		return s, Keyring
	}
	return "", Nowhere
}

func (k *Keys) env(kind string) string {
	if k.Env == nil {
		return ""
	}
	return k.Env(kind)
}

// Find asks the keyring, once and only where nothing else knows the secret.
func (k *Keys) Find(ctx context.Context, shop, kind string) {
	k.mu.Lock()
	_, asked := k.kept[user(shop, kind)]
	k.mu.Unlock()
	if _, where := k.Get(shop, kind); asked || where != Nowhere {
		return
	}
	secret, err := Get(ctx, shop, kind)
	if ctx.Err() != nil {
		return // asked again next time
	}
	if err != nil {
		secret = ""
	}
	k.put(&k.kept, shop, kind, secret)
}

// Set takes a secret: for this run, or to keep in the keyring. Where the keyring
// fails it is there for this run all the same, with the keyring's error.
func (k *Keys) Set(ctx context.Context, shop, kind, secret string, keep bool) error {
	if !keep {
		k.put(&k.typed, shop, kind, secret)
		return nil
	}
	if err := Set(ctx, shop, kind, secret); err != nil {
		k.put(&k.typed, shop, kind, secret)
		return err
	}
	k.put(&k.typed, shop, kind, "")
	k.put(&k.kept, shop, kind, secret)
	return nil
}

// Forget drops a secret everywhere but in the environment.
func (k *Keys) Forget(ctx context.Context, shop, kind string) error {
	_, where := k.Get(shop, kind)
	k.put(&k.typed, shop, kind, "")
	k.put(&k.kept, shop, kind, "")
	err := Delete(ctx, shop, kind) // an older one may lie there behind the one that was typed
	if errors.Is(err, ErrNone) || where != Keyring && errors.Is(err, ErrNoKeyring) {
		return nil
	}
	return err
}

func (k *Keys) put(list *map[string]string, shop, kind, secret string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if *list == nil {
		*list = map[string]string{}
	}
	(*list)[user(shop, kind)] = secret
}
