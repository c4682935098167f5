package portone

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"portone-onboard/model"
)

// soon is how long after a payment its webhook may still be on its way.
const soon = 2 * time.Minute

// judgeWebhook takes any delivery that the shop answered with 2xx; otherwise
// the latest one tells what went wrong. None at all proves nothing: PortOne
// does not say whether an address is registered.
func judgeWebhook(p *model.PaymentSeen, _ *model.PaymentExpect, at time.Time) *model.Finding {
	var latest *model.WebhookSeen
	for i := range p.Webhooks {
		w := &p.Webhooks[i]
		if w.Status == "SUCCEEDED" && w.Code/100 == 2 {
			return answered(w)
		}
		if latest == nil || w.At.After(latest.At) {
			latest = w
		}
	}
	if len(p.Webhooks) == 0 {
		return unsent(p, at)
	}
	return unanswered(latest)
}

func answered(w *model.WebhookSeen) *model.Finding {
	code := model.FindingCode("pay_webhook")
	if strings.HasPrefix(strings.ToLower(w.URL), "http:") {
		code = "pay_webhook_plain"
	}
	return finding(model.Done, code, where(w), "", "code", strconv.Itoa(w.Code))
}

func unsent(p *model.PaymentSeen, at time.Time) *model.Finding {
	last := lastTime(p)
	switch {
	case p.Version == model.V1:
		return finding(model.CannotTell, "pay_webhook_v1", "", "")
	case !last.IsZero() && at.Sub(last) < soon:
		return finding(model.CannotTell, "pay_webhook_not_yet", "", "")
	}
	return finding(model.CannotTell, "pay_webhook_none", "", "")
}

// unanswered names the address first where it is the reason: PortOne's servers
// cannot reach the merchant's own machine.
func unanswered(w *model.WebhookSeen) *model.Finding {
	answer := strconv.Itoa(w.Code)
	switch {
	case unreachable(w.URL):
		return finding(model.Missing, "pay_webhook_private", where(w), "")
	case w.Code/100 == 2, w.Code == 0 && w.Status == "SUCCEEDED":
		return finding(model.CannotTell, "pay_webhook_odd", where(w), "")
	case w.Code != 0:
		return finding(model.Missing, "pay_webhook_refused", where(w), "", "code", answer)
	case w.Status == "":
		return finding(model.CannotTell, "pay_webhook_waiting", where(w), "")
	}
	return finding(model.Missing, "pay_webhook_failed", where(w), "")
}

// where is the address of a delivery; of V1's PortOne keeps none.
func where(w *model.WebhookSeen) string {
	if w.URL == "" {
		return "-"
	}
	return w.URL
}

// unreachable tells addresses that only the merchant's own machine or network knows.
func unreachable(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if host == "localhost" || strings.HasSuffix(host, ".localhost") || strings.HasSuffix(host, ".local") || strings.HasSuffix(host, ".internal") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return false
	}
	ip = ip.Unmap()
	return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsUnspecified() || carrierGrade(ip)
}

// carrierGrade is 100.64.0.0/10, which netip counts among the public ones.
func carrierGrade(ip netip.Addr) bool {
	b := ip.AsSlice()
	return len(b) == 4 && b[0] == 100 && b[1]&0xc0 == 64
}
