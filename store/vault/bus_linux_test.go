package vault

import (
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// A D-Bus that takes connections and says nothing, as in a container with half
// a desktop. The library keeps its connection for the life of a process, so
// this runs in one of its own.
func TestSilentBus(t *testing.T) {
	if os.Getenv("VAULT_SILENT_BUS") != "" {
		system.limit = 50 * time.Millisecond
		if _, err := Get(t.Context(), "shop", "v2"); !errors.Is(err, ErrNoKeyring) {
			t.Fatalf("a silent bus gives %v", err)
		}
		return
	}
	socket := filepath.Join(t.TempDir(), "bus")
	bus, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer bus.Close()
	again := exec.Command(os.Args[0], "-test.run=^TestSilentBus$")
	again.Env = append(os.Environ(), "VAULT_SILENT_BUS=1", "DBUS_SESSION_BUS_ADDRESS=unix:path="+socket)
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
