package mail

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
	"portone-onboard/model/workday"
)

// today is the day on which the letters of testdata are read.
var today = model.NewDate(2026, 12, 1)

// asking is what reading needs, from the real catalogue.
func asking(raw, name string) model.LetterAsk {
	w := model.NewWalk(model.Shop{}, model.World{Facts: gateway.Catalogue{}, Calendar: workday.New(), Today: today})
	return w.LetterAsk([]byte(raw), name)
}

// sample is one of testdata: its bytes, and what is to be read in it.
type sample struct {
	name, raw, want string
}

// lettersIn reads an archive; a letter without expectations has none.
func lettersIn(t testing.TB, archive string) (out []sample) {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join("testdata", archive))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, f := range a.Files {
		if base, ok := strings.CutSuffix(f.Name, ".want"); ok {
			want[base] = string(f.Data)
		}
	}
	for _, f := range a.Files {
		if strings.HasSuffix(f.Name, ".want") {
			continue
		}
		base := strings.TrimSuffix(f.Name, filepath.Ext(f.Name))
		out = append(out, sample{f.Name, string(f.Data), want[base]})
	}
	return out
}

// told writes a letter as the archives do, signs and doubts in order.
func told(l model.Letter) string {
	var b strings.Builder
	line := func(key string, v any) {
		if s := strings.TrimSpace(fmt.Sprint(v)); s != "" {
			fmt.Fprintf(&b, "%s %s\n", key, s)
		}
	}
	line("kind", l.Kind)
	line("from", l.From)
	line("sender", l.Sender)
	line("gateway", l.Gateway)
	line("sent", l.Sent)
	signs := slices.Clone(l.Signs)
	slices.SortFunc(signs, func(a, b model.Sign) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Value, b.Value), cmp.Compare(a.Of, b.Of))
	})
	for _, s := range signs {
		of := ""
		if s.Of != "" {
			of = " of " + s.Of
		}
		line("sign", string(s.Code)+" "+s.Value+of)
	}
	for _, d := range l.Doubts {
		line("doubt", d)
	}
	return b.String()
}

// sorted puts the lines of signs in the order of told.
func sorted(want string) string {
	lines := strings.Split(strings.TrimSpace(want), "\n")
	key := func(l string) string {
		if f := strings.Fields(l); f[0] == "sign" {
			return strings.Join(append(f[1:], ""), "\x00")
		}
		return ""
	}
	slices.SortStableFunc(lines, func(a, b string) int {
		if strings.HasPrefix(a, "sign") && strings.HasPrefix(b, "sign") {
			return cmp.Compare(key(a), key(b))
		}
		return 0
	})
	return strings.Join(lines, "\n") + "\n"
}

func TestLetters(t *testing.T) {
	n := 0
	for _, archive := range []string{"portone.txtar", "gateways.txtar", "threads.txtar", "short.txtar", "trial.txtar"} {
		for _, l := range lettersIn(t, archive) {
			n++
			t.Run(l.name, func(t *testing.T) {
				got := Read(asking(l.raw, l.name))
				if a, b := told(got), sorted(l.want); a != b {
					t.Errorf("read:\n%swant:\n%s%s", a, b, words(got))
				}
			})
		}
	}
	if n < 60 {
		t.Errorf("only %d letters", n)
	}
}

func words(l model.Letter) string {
	var b strings.Builder
	for _, s := range l.Signs {
		fmt.Fprintf(&b, "  %s %s by %s: %s\n", s.Code, s.Value, s.Rule, s.Words)
	}
	return b.String()
}

// TestNothingProposed: of these letters nothing may reach the merchant's answers.
func TestNothingProposed(t *testing.T) {
	list := lettersIn(t, "hostile.txtar")
	if len(list) < 25 {
		t.Errorf("only %d letters", len(list))
	}
	for _, l := range list {
		t.Run(l.name, func(t *testing.T) {
			got := Read(asking(l.raw, l.name))
			if !got.Distrusted() {
				t.Errorf("is trusted:\n%s%s", told(got), words(got))
			}
		})
	}
}

// TestDoubts: why each of these is doubted.
func TestDoubts(t *testing.T) {
	raw := map[string]string{}
	for _, l := range lettersIn(t, "hostile.txtar") {
		raw[l.name] = l.raw
	}
	raw["tomorrow.eml"] = "From: ch@kggroup.co.kr\nDate: Wed, 02 Dec 2026 11:00:00 +0900\nSubject: [KG이니시스] 입점심사가 승인되었습니다\n\n감사합니다."
	raw["picture.eml"] = "From: ch@kggroup.co.kr\nDate: Wed, 25 Nov 2026 11:00:00 +0900\nSubject: 안내\nContent-Type: text/html\n\n<html><body><img src=\"cid:a\"></body></html>"
	raw["nobody.eml"] = "Date: Wed, 25 Nov 2026 11:00:00 +0900\nSubject: [KG이니시스] 입점심사가 승인되었습니다\n\n감사합니다."
	for name, want := range map[string][]model.Doubt{
		"newsletter.eml":             {model.DoubtAdvertises},
		"loan.txt":                   {model.DoubtUnrelated, model.DoubtAdvertises},
		"order.eml":                  {model.DoubtUnrelated, model.DoubtSender},
		"bounce.eml":                 {model.DoubtUnrelated},
		"phishing_domain.eml":        {model.DoubtSender},
		"phishing_lookalike.eml":     {model.DoubtSender},
		"phishing_free_mail.eml":     {model.DoubtSender},
		"phishing_other_gateway.eml": {model.DoubtSender, model.DoubtReply},
		"phishing_link.eml":          {model.DoubtLink},
		"phishing_link_page.html":    {model.DoubtLink},
		"phishing_secret.txt":        {model.DoubtSecrets},
		"phishing_card.eml":          {model.DoubtSecrets},
		"phishing_money.txt":         {model.DoubtSecrets},
		"phishing_dmarc.eml":         {model.DoubtSender},
		"phishing_heads.eml":         {model.DoubtSender},
		"phishing_sms.txt":           {model.DoubtLink},
		"fake_attachment.eml":        {model.DoubtSender},
		"hidden.html":                {model.DoubtUnrelated},
		"tomorrow.eml":               {model.DoubtFuture},
		"picture.eml":                {model.DoubtUnrelated, model.DoubtUnreadable},
		"nobody.eml":                 {model.DoubtSender},
	} {
		text, ok := raw[name]
		if !ok {
			t.Errorf("no letter %s", name)
		}
		got := Read(asking(text, name))
		for _, d := range want {
			if !hasDoubt(got, d) {
				t.Errorf("%s is not doubted for %s: %v", name, d, got.Doubts)
			}
		}
	}
}
