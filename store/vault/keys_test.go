package vault

import (
	"context"
	"testing"

	"github.com/zalando/go-keyring"
)

// TestKeysOrder: what was typed wins over the environment, which wins over the
// keyring, and each says where it comes from.
func TestKeysOrder(t *testing.T) {
	keyring.MockInit()
	ctx := context.Background()
	env := ""
	k := &Keys{Env: func(string) string { return env }}
	see := func(secret string, where Where) {
		t.Helper()
		if s, w := k.Get("s1", "v2"); s != secret || w != where {
			t.Errorf("%q from %q, want %q from %q", s, w, secret, where)
		}
	}
	see("", Nowhere)
	if err := k.Set(ctx, "s1", "v2", "kept", true); err != nil {
		t.Fatal(err)
	}
	see("kept", Keyring)
	env = "environment"
	see("environment", Env)
	if err := k.Set(ctx, "s1", "v2", "typed", false); err != nil {
		t.Fatal(err)
	}
	see("typed", Typed)

	// Another run finds what the keyring holds, and only there.
	later := &Keys{}
	if _, w := later.Get("s1", "v2"); w != Nowhere {
		t.Error("the keyring was asked without need")
	}
	later.Find(ctx, "s1", "v2")
	if s, w := later.Get("s1", "v2"); s != "kept" || w != Keyring {
		t.Errorf("%q from %q", s, w)
	}
	if err := later.Forget(ctx, "s1", "v2"); err != nil {
		t.Fatal(err)
	}
	if _, err := Get(ctx, "s1", "v2"); err != ErrNone {
		t.Errorf("still in the keyring: %v", err)
	}
}

// TestKeysWithoutKeyring: a secret that cannot be kept is there for this run.
func TestKeysWithoutKeyring(t *testing.T) {
	keyring.MockInitWithError(ErrNoKeyring)
	k := &Keys{}
	if err := k.Set(context.Background(), "s1", "v2", "typed", true); err == nil {
		t.Error("no word that the keyring failed")
	}
	if s, w := k.Get("s1", "v2"); s != "typed" || w != Typed {
		t.Errorf("%q from %q", s, w)
	}
	keyring.MockInit()
}
