package cli

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/portone"
	"portone-onboard/model/report"
	"portone-onboard/model/scan"
	"portone-onboard/model/site"
	"portone-onboard/model/workday"
	"portone-onboard/store"
)

// What must never be written: the merchant's secrets, and what an API object
// tells of a buyer.
const (
	apiSecret  = "q8Kf3ZtX1vBn7LpW5sRyD2mGcJ9hTaEoU6iQxVzN4bMwPlS0dFgHkYrCjAeIuOt3B5nXvQ1W2zLs8KpM"
	hookSecret = "whsec_bWFkZXVwbWFkZXVwbWFkZXVwbWFkZXVwbWFkZXVwMTI="
	buyerName  = "홍구매자"
	buyerPhone = "010-9876-5432"
	buyerMail  = "buyer@customers.example"
	buyerCard  = "5409-26**-****-1234"
)

var hidden = []string{apiSecret, apiSecret[:16], hookSecret, hookSecret[6:], buyerName, buyerPhone, buyerMail, buyerCard}

// paidAt answers as PortOne does for a test payment, with everything about its
// buyer.
func paidAt(t *testing.T) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "PortOne "+apiSecret {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"status":"PAID","id":"order1","transactionId":"tx1","merchantId":"m","storeId":"store-1","version":"V2",
		 "requestedAt":"2026-03-05T01:00:00Z","updatedAt":"2026-03-05T01:00:05Z","statusChangedAt":"2026-03-05T01:00:05Z","paidAt":"2026-03-05T01:00:05Z",
		 "orderName":"%[1]s 님의 주문","amount":{"total":1000,"taxFree":0,"discount":0,"paid":1000,"cancelled":0,"cancelledTaxFree":0},"currency":"KRW",
		 "customer":{"name":"%[1]s","phoneNumber":"%[2]s","email":"%[3]s"},"origin":{"platformType":"PC","ipAddress":"192.0.2.7"},"disputes":[],
		 "channel":{"type":"TEST","id":"c","key":"channel-key-1","name":"c","pgProvider":"INICIS_V2","pgMerchantId":"INIpayTest"},
		 "method":{"type":"PaymentMethodCard","card":{"number":"%[4]s"}},
		 "webhooks":[{"id":"w1","url":"https://shop.example/hook?key=%[5]s","status":"SUCCEEDED","request":{"body":"%[2]s"},"response":{"code":"200","header":"","body":"%[3]s","respondedAt":"2026-03-05T01:00:06Z"}}]}`,
			buyerName, buyerPhone, buyerMail, buyerCard, hookSecret)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// leakyShop is a shop whose page and source both hold its secrets.
func leakyShop(t *testing.T) (address, folder string) {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<html><body><h1>가게</h1><p>PORTONE_API_SECRET = "%s"</p><script>const portone = {headers: {Authorization: "PortOne %s"}, hook: "%s"};</script>
		<footer>상호 가게 | 대표 김가게</footer></body></html>`, apiSecret, apiSecret, hookSecret)
	}))
	t.Cleanup(s.Close)
	folder = t.TempDir()
	code := fmt.Sprintf("import PortOne from '@portone/browser-sdk/v2'\nconst s = 'PortOne %s'\nconst PORTONE_API_SECRET = '%s'\nconst PORTONE_WEBHOOK_SECRET = '%s'\n", apiSecret, apiSecret, hookSecret)
	if err := os.WriteFile(filepath.Join(folder, "pay.js"), []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	return s.URL, folder
}

// TestSecretsStandNowhere runs every look on a shop that leaks all it has, puts
// what they saw on disk, and searches the file, a backup and an export.
func TestSecretsStandNowhere(t *testing.T) {
	ctx, at := context.Background(), time.Date(2026, 3, 5, 1, 2, 3, 0, time.UTC)
	world := model.World{Facts: gateway.Catalogue{}, Calendar: workday.New(), Today: model.DateOf(at)}
	events := []model.Event{{Seq: 1, Shop: "s00000001", At: at, Kind: model.Created}}
	walk := func() *model.Walk {
		shop, err := model.Replay("s00000001", events)
		if err != nil {
			t.Fatal(err)
		}
		return model.NewWalk(shop, world)
	}
	give := func(q model.QuestionID, values ...string) {
		e, problems := walk().Accept(model.Slot{Question: q}, model.Input{Values: values}, at)
		if model.Blocks(problems) {
			t.Fatalf("%s: %v", q, problems)
		}
		events = append(events, e)
	}
	give("prep.methods.services", "payment")
	give("prep.methods.methods", "card")
	give("prep.gateway.chosen", "inicis")

	var proofs [][]byte
	adopt := func(what string, seen []model.Seen, hash string) {
		e := walk().Adopt(seen, hash, at)
		if len(e.Changes) == 0 {
			t.Fatalf("%s proves nothing", what)
		}
		events = append(events, e)
	}
	address, folder := leakyShop(t)
	pages, err := site.New(site.Options{}).Check(ctx, model.SiteAsk{Targets: []string{address}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	proofs = append(proofs, site.Snapshot(pages, site.SnapshotLimit))
	adopt("the site", walk().SiteSeen(pages), store.Hash(proofs[0]))

	source, err := scan.Scan(ctx, model.ScanAsk{Dir: folder, LiveWanted: true}, at, nil)
	if err != nil || len(source.Findings) == 0 {
		t.Fatalf("%v %v", source.Findings, err)
	}
	api, err := portone.New(portone.Options{V2Base: paidAt(t), Secret: func(context.Context) (portone.Secret, error) { return portone.Secret{V2: apiSecret}, nil }})
	if err != nil {
		t.Fatal(err)
	}
	paid, err := api.Verify(ctx, model.PaymentAsk{ID: "order1", Version: model.V2, Expect: model.PaymentExpect{Channel: model.TestChannel, Providers: []string{"inicis_v2"}, Webhook: true}})
	if err != nil {
		t.Fatal(err)
	}
	adopt("the payment", walk().PaymentSeen(model.Place{Step: "test.payment", Track: "t1"}, paid), "")

	for name, raw := range leftOnDisk(t, events, proofs) {
		for _, secret := range hidden {
			if bytes.Contains(raw, []byte(secret)) {
				t.Errorf("%s holds %q", name, secret)
			}
		}
	}
	said := fmt.Sprintf("%+v %+v %+v %+v", pages.Findings, source, paid, api)
	for _, secret := range hidden {
		if strings.Contains(said, secret) {
			t.Errorf("what was seen names %q", secret)
		}
	}
}

// leftOnDisk is everything that a run leaves on disk.
func leftOnDisk(t *testing.T, events []model.Event, proofs [][]byte) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	path, backup := filepath.Join(dir, "onboard.db"), filepath.Join(dir, "backup.db")
	s, err := store.Open(path, store.Options{App: "test"})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.AppendMany(store.Batch{Events: events, Evidence: proofs}); err != nil {
		t.Fatal(err)
	}
	if err := s.Backup(backup); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var export bytes.Buffer
	doc := report.Document{Journals: []report.Journal{{Shop: "s00000001", Events: events}}, Evidence: map[string][]byte{store.Hash(proofs[0]): proofs[0]}}
	if err := doc.Write(&export); err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{"the export": export.Bytes(), "the proof": proofs[0]}
	shop, err := model.Replay("s00000001", events)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"md", "html", "ics"} {
		told := exported(t, shelf{shop: shop, events: events}, model.DateOf(events[0].At), format, func(o *options) { o.personal, o.full = true, true })
		out["the export as "+format] = []byte(told)
	}
	for name, file := range map[string]string{"the file": path, "the backup": backup} {
		if out[name], err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
	return out
}
