package locale

import (
	"strings"

	"portone-onboard/model"
)

// findingValue makes the value of a finding readable: of most checks it stands
// as it was seen, a payment's method and standing are codes.
func (t *Texts) findingValue(code model.FindingCode, value string) string {
	if word, ok := t.Look().PaymentStatus[value]; ok && strings.HasPrefix(string(code), "pay_") {
		return word
	}
	if value == "" || !strings.HasPrefix(string(code), "pay_method") {
		return value
	}
	var names []string
	for _, m := range strings.Split(value, ", ") {
		names = append(names, t.Method(m))
	}
	return t.Join(names)
}
