package gateway

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"portone-onboard/model"
)

func TestFiles(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != len(index) {
		t.Fatalf("%d gateways, %d in the index", len(all), len(index))
	}
	var full []model.Code
	for i, g := range all {
		if g.Code != index[i].Code {
			t.Errorf("%s stands in the place of %s", g.Code, index[i].Code)
		}
		if g.Filled {
			full = append(full, g.Code)
		}
	}
	var want []model.Code
	for _, e := range filled() {
		want = append(want, e.Code)
	}
	if !slices.Equal(full, want) {
		t.Errorf("filled are %v, files are for %v", full, want)
	}
}

func TestGetUnknown(t *testing.T) {
	if _, err := Get("nobody"); !errors.Is(err, ErrUnknown) {
		t.Errorf("got %v", err)
	}
}

// TestReadTwice wants the same value, not the file read anew.
func TestReadTwice(t *testing.T) {
	a, _ := Get("inicis")
	b, _ := Get("inicis")
	if a != b {
		t.Error("read twice")
	}
}

func TestByAlias(t *testing.T) {
	for name, want := range map[string]model.Code{
		"html5_inicis": "inicis", "HTML5_INICIS": "inicis", "INICIS_V2": "inicis", "inicis_unified": "inicis", "INICIS_JP": "inicis",
		"uplus": "tosspayments", "TOSSPAYMENTS": "tosspayments", "toss_brandpay": "tosspayments",
		"kakaopay": "kakaopay", "kakao": "kakaopay", "danal_tpay": "danal", "naverco": "naverpay-order", "tosspay_v2": "tosspay",
		"settle": "hecto", "daou": "kiwoompay", "mobilians": "kgfinancial", "TRIPLE_A": "triple-a", "naverpay-order": "naverpay-order",
	} {
		if got, ok := ByAlias(name); !ok || got != want {
			t.Errorf("%s is %q, want %s", name, got, want)
		}
	}
	for _, name := range []string{"", "nobody", "html5"} {
		if got, ok := ByAlias(name); ok {
			t.Errorf("%q is %s", name, got)
		}
	}
}

func TestIndex(t *testing.T) {
	want := strings.Fields(`inicis tosspayments nice kcp ksnet danal hecto kiwoompay kicc smartro kakaopay naverpay naverpay-order
		tosspay payco smilepay eximbay paymentwall kgfinancial welcome kpn payletter paypal galaxia triple-a bluewalnut`)
	if got := codeNames(); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))) {
		t.Errorf("codes %v, promised were %v", got, want)
	}
	code, alias := regexp.MustCompile(`^[a-z][a-z-]*[a-z]$`), regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	seen := map[string]model.Code{}
	for _, e := range index {
		names := append([]string{string(e.Code)}, e.Aliases...)
		if !code.MatchString(names[0]) || e.Name.Empty() || !slices.Contains([]Kind{KindPG, KindEasyPay, KindOverseas}, e.Kind) {
			t.Errorf("entry %+v", e)
		}
		for _, n := range names[1:] {
			if !alias.MatchString(n) {
				t.Errorf("%s: alias %q", e.Code, n)
			}
		}
		for _, n := range names {
			if was, ok := seen[n]; ok && was != e.Code {
				t.Errorf("%s names both %s and %s", n, was, e.Code)
			}
			seen[n] = e.Code
		}
	}
	Index()[0].Aliases[0] = "changed"
	if index[0].Aliases[0] == "changed" {
		t.Error("the index can be changed from outside")
	}
}

func codeNames() []string {
	var out []string
	for _, e := range index {
		out = append(out, string(e.Code))
	}
	return out
}

// TestInitCost holds what the package costs a program that never asks it.
func TestInitCost(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if !bytes.Contains(out, []byte("init runtime")) {
		t.Fatalf("no trace: %s", out)
	}
	m := regexp.MustCompile(`(?m)^init portone-onboard/model/gateway @.* (\d+) bytes, (\d+) allocs`).FindSubmatch(out)
	if m == nil {
		return // nothing happens at start
	}
	if size, _ := strconv.Atoi(string(m[1])); size > 2048 {
		t.Errorf("%d bytes at start: %s", size, m[0])
	}
}
