package portone

import (
	"compress/gzip"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// prismVersion is the mock server that answers as PortOne's own schema says.
const prismVersion = "@stoplight/prism-cli@5.16.0"

// schema is testdata/v2.openapi.json.gz; schema.py beside it tells how it is made.
func schema(t *testing.T) []byte {
	t.Helper()
	packed, err := os.Open(filepath.Join("testdata", "v2.openapi.json.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	z, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// without skips where a tool is missing, but not in CI.
func without(t *testing.T, format string, args ...any) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatalf(format, args...)
	}
	t.Skipf(format, args...)
}

// findPrism has npm fetch Prism into its own cache and tells where it lies, so
// that one process can be started, and ended, instead of npm's tree of them.
const findPrism = `const p=require('path'),f=require('fs');console.log(process.env.PATH.split(p.delimiter).map(d=>p.join(d,'..','@stoplight','prism-cli','dist','index.js')).find(x=>f.existsSync(x)))`

func prismScript(t *testing.T) (node, script string) {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		without(t, "node is not installed: %v", err)
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		without(t, "npm is not installed: %v", err)
	}
	ctx, end := context.WithTimeout(t.Context(), 3*time.Minute)
	defer end()
	fetch := exec.CommandContext(ctx, npm, "exec", "--yes", "--no-audit", "--no-fund", "--ignore-scripts", "--package="+prismVersion, "--", "node", "-e", findPrism)
	fetch.Dir = t.TempDir()
	out, err := fetch.Output()
	script = strings.TrimSpace(string(out))
	if err != nil || !strings.HasSuffix(script, ".js") {
		without(t, "npm cannot fetch %s: %v %s", prismVersion, err, script)
	}
	return node, script
}

// prism starts it on a port of its own and gives its address.
func prism(t *testing.T) string {
	t.Helper()
	node, script := prismScript(t)
	file := filepath.Join(t.TempDir(), "v2.openapi.json")
	if err := os.WriteFile(file, schema(t), 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	l.Close()
	mock := exec.Command(node, script, "mock", "--host", "127.0.0.1", "--port", strconv.Itoa(port), "--verboseLevel", "silent", file)
	if err := mock.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- mock.Wait() }()
	t.Cleanup(func() {
		_ = mock.Process.Kill()
		<-ended
	})
	base := "http://127.0.0.1:" + strconv.Itoa(port)
	answers(t, base, ended)
	return base
}

// answers waits until the server does.
func answers(t *testing.T, base string, ended chan error) {
	t.Helper()
	for range 300 {
		if r, err := http.Get(base + "/payments"); err == nil {
			r.Body.Close()
			return
		}
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("prism ended: %v", err)
		case <-time.After(100 * time.Millisecond):
		}
	}
	t.Fatal("prism does not answer")
}

// prefer tells Prism what to answer.
func prefer(what string) func(*Options) {
	return func(o *Options) {
		o.Transport = roundTrip(func(r *http.Request) (*http.Response, error) {
			r = r.Clone(r.Context())
			r.Header.Set("Prefer", what)
			return http.DefaultTransport.RoundTrip(r)
		})
	}
}
