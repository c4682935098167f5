package site

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"

	"portone-onboard/model"
)

// TestThrough reads a shop that the program serves itself as a shop on HTTPS.
func TestThrough(t *testing.T) {
	shop := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, "<html><body><h1>"+r.Host+"</h1><p>A page with enough words to be read as one.</p></body></html>")
	}))
	defer shop.Close()
	var asked []string
	dial := func(ctx context.Context, network, address string) (net.Conn, error) {
		asked = append(asked, address)
		return (&net.Dialer{}).DialContext(ctx, network, shop.Listener.Addr().String())
	}
	o := Options{Parallel: 1}.Through(dial)
	r, err := New(o).Check(t.Context(), model.SiteAsk{Targets: []string{"https://flowers.example.com/"}, Items: []string{"https"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Pages) == 0 || r.Pages[0].Trouble != "" || len(asked) == 0 || asked[0] != "flowers.example.com:443" {
		t.Errorf("dialled %q, read %+v", asked, r.Pages)
	}
	if len(r.Findings) != 1 || r.Findings[0].Status != model.Done {
		t.Errorf("found %+v", r.Findings)
	}
}
