package hook

import (
	"encoding/json"
	"mime"
	"net/url"

	"portone-onboard/model"
)

// notice is what a body says, in any of PortOne's forms.
type notice struct {
	Form                            model.HookForm
	Type, PaymentID, Order, StoreID string
}

// wire holds the fields of every form. Unknown ones are skipped, as PortOne
// adds fields without notice.
type wire struct {
	Type string
	Data *struct{ StoreID, PaymentID string }

	PaymentID string `json:"payment_id"`
	TxID      string `json:"tx_id"`
	Status    string

	ImpUID      string `json:"imp_uid"`
	MerchantUID string `json:"merchant_uid"`
}

// readNotice reads a body; ok is false for one of no form that PortOne sends.
// Texts are printable and short. Billing keys stay where they are.
func readNotice(contentType string, body []byte) (n notice, ok bool) {
	w, ok := decode(contentType, body)
	if !ok {
		return notice{Form: model.HookFormUnknown}, false
	}
	n = w.notice()
	for _, s := range []*string{&n.Type, &n.PaymentID, &n.Order, &n.StoreID} {
		*s = short(*s)
	}
	return n, n.Form != model.HookFormUnknown
}

func decode(contentType string, body []byte) (w wire, ok bool) {
	if kind, _, err := mime.ParseMediaType(contentType); err == nil && kind == "application/x-www-form-urlencoded" {
		return decodeForm(body)
	}
	return w, json.Unmarshal(body, &w) == nil
}

// decodeForm reads what the two older forms may come in.
func decodeForm(body []byte) (w wire, ok bool) {
	v, err := url.ParseQuery(string(body))
	w.PaymentID, w.TxID, w.Status = v.Get("payment_id"), v.Get("tx_id"), v.Get("status")
	w.ImpUID, w.MerchantUID = v.Get("imp_uid"), v.Get("merchant_uid")
	return w, err == nil
}

func (w wire) notice() notice {
	switch {
	case w.Type != "" && w.Data != nil:
		return notice{Form: model.HookForm2024_04, Type: w.Type, PaymentID: w.Data.PaymentID, StoreID: w.Data.StoreID}
	case w.ImpUID != "":
		return notice{Form: model.HookFormV1, Type: w.Status, PaymentID: w.ImpUID, Order: w.MerchantUID}
	case w.PaymentID != "":
		return notice{Form: model.HookForm2024_01, Type: w.Status, PaymentID: w.PaymentID}
	}
	return notice{Form: model.HookFormUnknown}
}

func short(s string) string { return model.CleanLine(s, model.MaxFinding).Text }
