package cli

import (
	"context"
	"path/filepath"
	"time"

	"portone-onboard/model"
	"portone-onboard/ui"
)

// SiteLook is the site check, as ui.Looks has it.
type SiteLook = func(context.Context, model.SiteAsk, func(model.Progress)) (model.SiteReport, error)

// looks are the program's own looks, sent to the rehearsal's shop, source and
// PortOne. What would leave this machine is not offered.
func (s *set) looks(real ui.Looks) ui.Looks {
	l := ui.Looks{
		SiteProof: real.SiteProof, SiteProved: real.SiteProved, Letter: real.Letter, Rehearse: real.Rehearse, Replay: real.Replay, Listen: real.Listen,
		Payments: s.payments(),
	}
	if s.kit.Site != nil {
		l.Site = s.kit.Site(s.shop.Served, s.now)
	}
	if scan := real.Scan; scan != nil {
		l.Scan = func(ctx context.Context, ask model.ScanAsk, tell func(model.Progress)) (model.ScanReport, error) {
			ask.Dir = s.source()
			r, err := scan(ctx, ask, tell)
			r.At, r.Dir = s.now(), "~/happyflower"
			return r, err
		}
	}
	return l
}

// payments is a PortOne that has one test payment, and later one live one: paid,
// given back, and told to the shop by webhook. Only what it says is scripted;
// what that proves is judged as ever.
func (s *set) payments() *ui.Payments {
	return &ui.Payments{
		Find:      func(context.Context, model.ShopID, model.PortOne) {},
		Secret:    func(model.ShopID, model.PortOne) ui.SecretFrom { return ui.SecretTyped },
		SetSecret: func(model.ShopID, model.PortOne, string, bool) error { return nil },
		Forget:    func(model.ShopID, model.PortOne) error { return nil },
		Verify: func(_ context.Context, _ model.ShopID, ask model.PaymentAsk) (model.PaymentReport, error) {
			for _, p := range s.paid(ask.Expect.Channel) {
				if p.ID == ask.ID {
					return s.judged(p, ask.Expect), nil
				}
			}
			return model.PaymentReport{}, &model.Failure{Kind: model.FailNotFound}
		},
		Wait: func(_ context.Context, _ model.ShopID, f model.PaymentFilter, x model.PaymentExpect, _ func(model.Progress)) (model.PaymentReport, error) {
			return s.judged(s.paid(f.Channel)[0], x), nil
		},
		List: func(_ context.Context, _ model.ShopID, f model.PaymentFilter) ([]model.PaymentSeen, error) {
			return s.paid(f.Channel), nil
		},
		Cancel: func(_ context.Context, _ model.ShopID, ask model.CancelAsk) (model.PaymentSeen, error) {
			return model.PaymentSeen{}, &model.Failure{Kind: model.FailRefused}
		},
	}
}

func (s *set) judged(p model.PaymentSeen, x model.PaymentExpect) model.PaymentReport {
	now := s.now()
	return model.PaymentReport{At: now, Payment: p, Findings: s.kit.Judge(p, x, now)}
}

// paid are the payments of a channel, by the card and on the MID of the script.
func (s *set) paid(c model.ChannelType) []model.PaymentSeen {
	now := s.now()
	p := model.PaymentSeen{
		ID: ui.DrillTestPayment, Version: model.V2, Status: "CANCELLED", Channel: model.TestChannel, Provider: "INICIS_V2", MID: "INIpayTest", Platform: "pc",
		Method: model.Card, Amount: 1000, Cancelled: 1000, Currency: "KRW",
		RequestedAt: now.Add(-9 * time.Minute), PaidAt: now.Add(-8 * time.Minute), CancelledAt: now.Add(-2 * time.Minute),
		Webhooks: []model.WebhookSeen{{URL: "https://" + shopHost + "/webhook", Status: "SUCCEEDED", Code: 200, Tries: 1, At: now.Add(-8 * time.Minute)}},
	}
	if c == model.LiveChannel {
		p.ID, p.Channel, p.MID = ui.DrillLivePayment, model.LiveChannel, ui.DrillMIDValue
	}
	return []model.PaymentSeen{p}
}

// source is the folder of the shop's source.
func (s *set) source() string { return filepath.Join(s.dir, "source") }
