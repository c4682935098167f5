package cli

import (
	"context"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/report"
	"portone-onboard/ui"
)

// verifyJSON is what `verify --json` writes.
type verifyJSON struct {
	PaymentID    string            `json:"payment_id"`
	Status       string            `json:"status"`
	Channel      model.ChannelType `json:"channel"`
	PGProvider   string            `json:"pg_provider"`
	PGMerchantID string            `json:"pg_merchant_id"`
	Method       model.Method      `json:"method"`
	Amount       int64             `json:"amount"`
	Currency     string            `json:"currency"`
	Cancelled    int64             `json:"cancelled"`
	Verdicts     []verdictJSON     `json:"verdicts"`
}

type verdictJSON struct {
	ID     string       `json:"id"`
	Status model.Status `json:"status"`
	Code   string       `json:"code"`
	Value  string       `json:"value"`
	Want   string       `json:"want,omitempty"`
	What   string       `json:"what"`
	Fix    string       `json:"fix,omitempty"`
}

// keyringTime is how long a command waits for the system's keyring.
const keyringTime = 10 * time.Second

// verify looks one payment up at PortOne. Status 1 is something that it should
// show and does not.
func (r *run) verify(args []string) error {
	api := r.Looks.Payments
	if api == nil {
		return errNoLook
	}
	id := model.CleanLine(args[0], 200).Text
	w, err := r.looker(nil)
	if err != nil {
		return err
	}
	ask := r.paymentAsk(w, id)
	ctx, stop := interruptible()
	defer stop()
	if err := r.needSecret(ctx, w.Shop.ID, ask.Version); err != nil {
		return err
	}
	seen, failed := api.Verify(ctx, w.Shop.ID, ask)
	if len(seen.Findings) == 0 && failed != nil {
		return failed
	}
	if r.opt.json {
		err = report.WriteJSON(r.out, r.verifyJSON(seen))
	} else if failed == nil {
		r.verifyText(seen)
	}
	if err == nil && failed != nil {
		return failed // no such payment: the verdict says so to programs, the sentence to people
	}
	if err == nil && model.Count(seen.Findings).Missing > 0 {
		return errFinding
	}
	return err
}

// paymentAsk is what the payment is held against: the channel that was asked
// for, and where the shop has one track, its gateway and MID.
func (r *run) paymentAsk(w *model.Walk, id string) model.PaymentAsk {
	place := model.Place{Step: "test.payment"}
	if r.opt.expect == "live" {
		place.Step = "live.rehearsal"
	}
	var names []string
	if tracks := w.Active(); len(tracks) == 1 {
		place.Track = tracks[0].ID
		if len(tracks[0].MIDs) == 1 {
			place.MID = tracks[0].MIDs[0]
		}
		names = gateway.Aliases(tracks[0].Gateway)
	}
	x := w.PaymentExpect(place, names)
	if r.opt.expect == "" {
		x.Channel = ""
	}
	x.Cancelled, x.Webhook = false, true
	store := w.Answer(model.Slot{Track: place.Track, Question: "test.channel.store_id"}).Value()
	return model.PaymentAsk{ID: id, StoreID: store, Version: versionOf(w, id), Expect: x}
}

// versionOf is the version that a payment is looked up by: V1's own IDs tell.
func versionOf(w *model.Walk, id string) model.PortOne {
	if v := w.Answer(model.Slot{Question: "prep.mode.version"}).Value(); v != "" {
		return model.PortOne(v)
	}
	if strings.HasPrefix(id, "imp_") || strings.HasPrefix(id, "imps_") {
		return model.V1
	}
	return model.V2
}

// needSecret makes sure that there is a secret: the environment's, the
// keyring's, or one that is typed unseen.
func (r *run) needSecret(ctx context.Context, shop model.ShopID, v model.PortOne) error {
	api := r.Looks.Payments
	if api.Find != nil && api.Secret(shop, v) == ui.SecretNone {
		asking, stop := context.WithTimeout(ctx, keyringTime)
		api.Find(asking, shop, v)
		stop()
	}
	if api.Secret(shop, v) != ui.SecretNone {
		return nil
	}
	secret, err := r.hidden(v)
	if err != nil {
		return err
	}
	return api.SetSecret(shop, v, secret, false)
}

// hidden reads a secret from the terminal without showing it.
func (r *run) hidden(v model.PortOne) (string, error) {
	t := r.texts()
	in, ok := r.In.(interface{ Fd() uintptr })
	if !ok || !isTerminal(r.In) {
		return "", failed(t.Commands().NoSecret)
	}
	read := func(form string) (string, error) {
		_, _ = r.Err.Write([]byte(t.Look().Form[form].Title + ": "))
		raw, err := term.ReadPassword(in.Fd())
		_, _ = r.Err.Write([]byte("\n"))
		return strings.TrimSpace(string(raw)), err
	}
	if v != model.V1 {
		return read("v2_secret")
	}
	key, err := read("v1_key")
	if err != nil {
		return "", err
	}
	secret, err := read("v1_secret")
	return key + ":" + secret, err
}

func (r *run) verifyJSON(seen model.PaymentReport) verifyJSON {
	p := seen.Payment
	out := verifyJSON{p.ID, p.Status, p.Channel, p.Provider, p.MID, p.Method, p.Amount, p.Currency, p.Cancelled, []verdictJSON{}}
	for _, f := range seen.Findings {
		t := r.texts().Finding(f)
		out.Verdicts = append(out.Verdicts, verdictJSON{f.ID, f.Status, string(f.Code), f.Value, f.Want, t.What, t.Fix})
	}
	return out
}

func (r *run) verifyText(seen model.PaymentReport) {
	t, p := r.texts(), seen.Payment
	r.print("{channel} {id}  {status}", "channel", t.Look().Channels[string(p.Channel)], "id", oneLine(p.ID), "status", orWord(t.Look().PaymentStatus[p.Status], oneLine(p.Status)))
	for _, f := range seen.Findings {
		r.tellFinding(t.Look().PaymentChecks[f.ID], f)
	}
	r.tally(seen.Findings)
}
