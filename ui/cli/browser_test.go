package cli

import (
	"net/url"
	"testing"
)

// A new mail goes to one recipient, with a subject and a text and nothing else.
func TestNewMail(t *testing.T) {
	for address, want := range map[string]bool{
		"mailto:help@gateway.kr?subject=%EC%9E%85&body=a%0D%0Ab": true,
		"mailto:help@gateway.kr":                                 true,
		"mailto:help@gateway.kr?attach=/etc/passwd":              false,
		"mailto:help@gateway.kr?subject=a&bcc=x@y.kr":            false,
		"mailto:a@b.kr,c@d.kr?subject=a":                         false,
		"mailto:?to=a@b.kr":                                      false,
		"https://help@gateway.kr":                                false,
		"file:///etc/passwd":                                     false,
	} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if got := newMail(u); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}
