package cli

import (
	"context"
	"embed"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"
)

// rehearsal holds the flower shop's pages, its source, and the letters that come.
//
//go:embed rehearsal
var rehearsal embed.FS

// shopHost is where the rehearsal's shop stands; nothing of the network is there.
const shopHost = "happyflower.example.com"

// Served is a shop that the program serves itself: how to reach it.
type Served struct {
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
}

// flowerShop serves the rehearsal's shop on this machine, as its host would over
// HTTPS. The handshake is left out: the program would speak with itself, and the
// server's half of TLS is 0.4 MB of it.
type flowerShop struct {
	Served
	server *http.Server
	mended atomic.Bool
}

func openShop() (*flowerShop, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	f := &flowerShop{}
	f.Dial = func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, l.Addr().String())
	}
	f.server = &http.Server{
		Handler: http.HandlerFunc(f.page), ReadHeaderTimeout: 5 * time.Second, ErrorLog: log.New(io.Discard, "", 0),
	}
	go func() { _ = f.server.Serve(l) }() // ends with close
	return f, nil
}

func (f *flowerShop) close() { _ = f.server.Close() }

func (f *flowerShop) mend(yes bool) { f.mended.Store(yes) }

// page serves one page with the footer of the day.
func (f *flowerShop) page(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/pay.js" {
		script, _ := rehearsal.ReadFile("rehearsal/source/live/pay.js") // lies beside the pages
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		_, _ = w.Write(script)
		return
	}
	name := strings.TrimSuffix(strings.Trim(path.Clean(r.URL.Path), "/"), ".html")
	if name == "" {
		name = "index"
	}
	page, err := rehearsal.ReadFile("rehearsal/pages/" + strings.ReplaceAll(name, "/", "_") + ".html")
	if err != nil || strings.HasPrefix(name, "footer") {
		http.NotFound(w, r)
		return
	}
	footer := "rehearsal/pages/footer_draft.html"
	if f.mended.Load() {
		footer = "rehearsal/pages/footer_mended.html"
	}
	below, _ := rehearsal.ReadFile(footer) // lies beside the pages
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = io.WriteString(w, strings.Replace(string(page), "<!--footer-->", string(below), 1))
}

// writeSource lays the shop's source out in the rehearsal's folder.
func (s *set) writeSource(state string) error {
	dir := s.source()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	list, err := rehearsal.ReadDir("rehearsal/source/" + state)
	if err != nil {
		return err
	}
	for _, e := range list {
		b, err := rehearsal.ReadFile("rehearsal/source/" + state + "/" + e.Name())
		if err != nil {
			return err
		}
		name := e.Name()
		if name == "gitignore" {
			name = ".gitignore" // a file of that name would hide others from this project's own git
		}
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// readLetter is a letter of the script as a merchant would paste it.
func readLetter(id string) []byte {
	b, _ := rehearsal.ReadFile("rehearsal/letters/" + id + ".txt") // a test reads each
	return b
}
