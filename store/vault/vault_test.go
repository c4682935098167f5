package vault

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/zalando/go-keyring"
)

const secret = "V2-API-SECRET-0123456789"

func TestKeeps(t *testing.T) {
	keyring.MockInit()
	ctx := t.Context()
	if _, err := Get(ctx, "shop", "v2"); !errors.Is(err, ErrNone) {
		t.Fatalf("an empty keyring gives %v", err)
	}
	for _, s := range []string{"old", secret} {
		if err := Set(ctx, "shop", "v2", s); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := Get(ctx, "shop", "v2"); got != secret || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	for _, other := range [][2]string{{"shop", "v1"}, {"other", "v2"}} {
		if _, err := Get(ctx, other[0], other[1]); !errors.Is(err, ErrNone) {
			t.Errorf("%v gives %v", other, err)
		}
	}
	if err := Delete(ctx, "shop", "v2"); err != nil {
		t.Fatal(err)
	}
	if err := Delete(ctx, "shop", "v2"); !errors.Is(err, ErrNone) {
		t.Errorf("deleting twice gives %v", err)
	}
}

// The entry is where the keyring's own programs show it to its owner.
func TestName(t *testing.T) {
	keyring.MockInit()
	if err := Set(t.Context(), "shop", "v2", secret); err != nil {
		t.Fatal(err)
	}
	if got, err := keyring.Get("portone-onboard", "shop/v2"); got != secret || err != nil {
		t.Errorf("the entry is %q, %v", got, err)
	}
}

func TestManyAtOnce(t *testing.T) {
	keyring.MockInit()
	var all sync.WaitGroup
	for i := range 20 {
		all.Go(func() {
			shop := fmt.Sprint("shop", i%3)
			if err := Set(t.Context(), shop, "v2", secret); err != nil {
				t.Error(err)
			}
			if got, err := Get(t.Context(), shop, "v2"); got != secret || err != nil {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
	all.Wait()
}

func TestNoKeyring(t *testing.T) {
	keyring.MockInitWithError(errors.New("cannot keep " + secret))
	defer keyring.MockInit()
	ctx := t.Context()
	_, err := Get(ctx, "shop", "v2")
	for _, err := range []error{err, Set(ctx, "shop", "v2", secret), Delete(ctx, "shop", "v2")} {
		if !errors.Is(err, ErrNoKeyring) || errors.Is(err, ErrNone) {
			t.Errorf("a broken keyring gives %v", err)
		}
	}
	if err := Set(ctx, "shop", "v2", secret); strings.Contains(err.Error(), secret) {
		t.Error("the secret stands in an error")
	}
}

// hanging is a keyring that answers when it is let go.
type hanging struct {
	calls chan struct{}
	free  chan struct{}
}

func (h hanging) wait() error {
	h.calls <- struct{}{}
	<-h.free
	return nil
}

func (h hanging) Get(_, _ string) (string, error) { return secret, h.wait() }
func (h hanging) Set(_, _, _ string) error        { return h.wait() }
func (h hanging) Delete(_, _ string) error        { return h.wait() }

func TestHanging(t *testing.T) {
	h := hanging{calls: make(chan struct{}, 9), free: make(chan struct{})}
	v := &vault{ring: h, limit: time.Millisecond}
	if got, err := v.get(t.Context(), "shop", "v2"); got != "" || !errors.Is(err, ErrNoKeyring) {
		t.Fatalf("a keyring that hangs gives %q, %v", got, err)
	}
	<-h.calls
	v.limit = time.Hour
	if _, err := v.get(t.Context(), "shop", "v2"); !errors.Is(err, ErrNoKeyring) {
		t.Errorf("beside a call that hangs, another gives %v", err)
	}
	if len(h.calls) != 0 {
		t.Error("a second call was started")
	}
	close(h.free)
	for v.stuck.Load() != 0 {
		runtime.Gosched()
	}
	if got, err := v.get(t.Context(), "shop", "v2"); got != secret || err != nil {
		t.Errorf("a keyring that came back gives %q, %v", got, err)
	}
}

func TestStops(t *testing.T) {
	h := hanging{calls: make(chan struct{}, 9), free: make(chan struct{})}
	defer close(h.free)
	v := &vault{ring: h, limit: time.Hour}
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		<-h.calls
		stop()
	}()
	if _, err := v.get(ctx, "shop", "v2"); !errors.Is(err, context.Canceled) {
		t.Errorf("a call that was stopped gives %v", err)
	}
	if _, err := v.get(ctx, "shop", "v2"); !errors.Is(err, context.Canceled) {
		t.Errorf("a context that ended gives %v", err)
	}
}
