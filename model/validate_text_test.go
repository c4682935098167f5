package model

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const (
	validateStore   = "store-4ff4af41-85e3-4559-8eb8-0d08a2c6ceec"
	validateChannel = "channel-key-9987cb87-6458-4888-b94e-68d9a2da896d"
	// Made up in the form of a V2 API secret.
	validateSecret = "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7dE9fG1hJ3kL5mN7pQ9rS1tU3vW5xY7zA9bC1dE3fG"
)

var validateShared = []string{"INIpayTest", "INIBillTst", "tosstest", "iamporttest_*", "TC0ONETIME", "TCSUBSCRIP"}

func TestValidateName(t *testing.T) {
	validateTable(t, ValidateName, []validateRow{
		{"주식회사 포트원", "주식회사 포트원", ""},
		{" ㈜포트원 ", "㈜포트원", ""},
		{"（주）가게", "（주）가게", ""},
		{"7", "7", ""},
		{"김하나", "김하나", ""},
		{"김\n하나", "김 하나", ""},
		{"O'Neill & Söhne", "O'Neill & Söhne", ""},
		{strings.Repeat("가", 100), strings.Repeat("가", 100), ""},
		{strings.Repeat("가", 101), "", "too_long found=101 max=100"},
		{"---", "", "no_letters"},
		{"…", "", "no_letters"},
		{"🏪", "", "no_letters"},
		{"김하나 900101-1234568", "", "looks_resident_number"},
	})
}

func TestValidateAddress(t *testing.T) {
	validateTable(t, ValidateAddress, []validateRow{
		{"서울특별시 강남구 테헤란로 123, 4층 (역삼동)", "서울특별시 강남구 테헤란로 123, 4층 (역삼동)", ""},
		{"경기도 성남시 분당구 판교역로 １２３", "경기도 성남시 분당구 판교역로 １２３", ""},
		{"서울 강남 1", "서울 강남 1", "address_short"},
		{"서울특별시 강남구 테헤란로", "서울특별시 강남구 테헤란로", "address_number"},
		{"서울", "서울", "address_short, address_number"},
		{"-", "", "no_letters"},
		{strings.Repeat("가1", 101), "", "too_long found=202 max=200"},
	})
}

func TestValidateReason(t *testing.T) {
	validateTable(t, ValidateReason, []validateRow{
		{"아직 준비 중\r\n다음 주에", "아직 준비 중\n다음 주에", ""},
		{"1", "1", ""},
		{"...", "", "no_letters"},
		{"키는 " + validateSecret, "", "looks_secret"},
		{strings.Repeat("가", 2001), "", "too_long found=2001 max=2000"},
		{"카드 4111-1111-1111-1111 로", "", "looks_card_number"},
		{"주민번호 900101 - 1234568", "", "looks_resident_number"},
	})
}

func TestValidateMID(t *testing.T) {
	validateTable(t, validateAll()["mid"], []validateRow{
		{"portone001", "portone001", ""},
		{" IM_shop-1.a ", "IM_shop-1.a", ""},
		{"ＭＩＤ１", "MID1", ""},
		{"tosstest2", "tosstest2", ""},
		{"INIpayTest", "", "test_mid mid=INIpayTest"},
		{"inipaytest", "", "test_mid mid=inipaytest"},
		{"iamporttest_4", "", "test_mid mid=iamporttest_4"},
		{"TC0ONETIME", "", "test_mid mid=TC0ONETIME"},
		{"상점", "", "mid_chars"},
		{"a b", "", "mid_chars"},
		{"a/b", "", "mid_chars"},
		{strings.Repeat("a", 64), strings.Repeat("a", 64), ""},
		{strings.Repeat("a", 65), "", "too_long found=65 max=64"},
	})
	if canonical, problems := ValidateMID("INIpayTest", nil); canonical != "INIpayTest" || problems != nil {
		t.Errorf("in a test channel: %q [%s]", canonical, validateCodes(problems))
	}
	if _, problems := ValidateMID("shop1", []string{"*", ""}); problems != nil {
		t.Errorf("a bare star must not stand for all: [%s]", validateCodes(problems))
	}
}

func TestValidatePortOneIDs(t *testing.T) {
	validateTable(t, ValidateStoreID, []validateRow{
		{validateStore, validateStore, ""},
		{" " + validateStore + "\n", validateStore, ""},
		{strings.ReplaceAll(validateStore, "-", "–"), validateStore, ""},
		{"store-1", "store-1", "store_id_form"},
		{"store-4ff4af41-85e3-4559-8eb8-0d08a2c6ceeg", "store-4ff4af41-85e3-4559-8eb8-0d08a2c6ceeg", "store_id_form"},
		{validateChannel, validateChannel, "id_swapped expected=store_id found=channel_key"},
		{"imp12345678", "imp12345678", "id_swapped expected=store_id found=imp_code"},
		{"상점", "", "id_chars"},
		{"store 1", "", "id_chars"},
		{strings.Repeat("a", 201), "", "too_long found=201 max=200"},
	})
	validateTable(t, ValidateChannelKey, []validateRow{
		{validateChannel, validateChannel, ""},
		{"channel-key-1", "channel-key-1", "channel_key_form"},
		{validateStore, validateStore, "id_swapped expected=channel_key found=store_id"},
	})
	validateTable(t, ValidateImpCode, []validateRow{
		{"imp12345678", "imp12345678", ""},
		{"imp", "imp", "imp_code_form"},
		{"IMP123", "IMP123", "imp_code_form"},
		{validateStore, validateStore, "id_swapped expected=imp_code found=store_id"},
	})
}

func TestValidatePaymentID(t *testing.T) {
	hash := strings.Repeat("0a1b2c3d", 8)
	validateTable(t, ValidatePaymentID, []validateRow{
		{"payment-39ecfa97-4a1e-4b0c-9d3f-8a7b6c5d4e3f", "payment-39ecfa97-4a1e-4b0c-9d3f-8a7b6c5d4e3f", ""},
		{"ORD_20260305_0001", "ORD_20260305_0001", ""},
		{"order1712031234567", "order1712031234567", ""},
		{hash, hash, ""},
		{"주문 1", "주문 1", "payment_id_chars"},
		{"order 900101-1234568", "", "looks_resident_number"},
		{strings.Repeat("a", 65), strings.Repeat("a", 65), "payment_id_long found=65 max=64"},
		{strings.Repeat("a", 201), "", "too_long found=201 max=200"},
	})
}

func TestLooksSecret(t *testing.T) {
	secrets := []string{
		validateSecret, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "PortOne " + validateSecret,
		"test_sk_zXLkKEypNArWmo50nX3lmeaxYG5R", "live_gsk_docs_OaPz8L5KdmQXkzRz3y47BMw6",
		"비밀키는 live_sk_zXLkKEypNArWmo50nX3lmeaxYG5R 입니다", "https://shop.kr/?key=whsec_MfKQ9r8GKYqrTwjUPD8I",
		"-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY----- MIIEpAIBAAKCAQEA",
		"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
		"SU5JTElURV9UUklQTEVERVNfS0VZU1RS",         // a signing key
		"8f3b1e07c9a24d56be01f7a3926c5d80e4b7139a", // 40 hex digits
		validateSecret[:41] + " " + validateSecret[41:],
		"KEY=" + validateSecret,
	}
	for _, s := range secrets {
		if !LooksSecret(s) {
			t.Errorf("not found: %q", s)
		}
	}
	plain := []string{
		"", "포트원", "주식회사 가나다라마바사아자차카타파하 서비스 운영 본부 결제 담당 부서", validateStore, validateChannel,
		"imp12345678", "4ff4af41-85e3-4559-8eb8-0d08a2c6ceec", "payment-39ecfa97-4a1e-4b0c-9d3f-8a7b6c5d4e3f",
		"https://shop.kr/p/aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7dE9fG1hJ3?x=" + validateSecret,
		"www.shop.kr/aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7dE9fG1hJ3",
		"서울특별시 강남구 테헤란로 123, 4층 101호 (역삼동, 포트원타워)",
		"very-long-product-name-for-the-summer-sale-of-2026-in-seoul", "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk",
		"customer.service.department.of.our.shop@very-long-company-name.co.kr", "INIpayTest", "MyVeryLongApplicationClassName2026", "whsec_", "test_sk_", "live_sk_xyz",
		"---------------------------------------------", strings.Repeat("1234567890", 8), strings.Repeat("a", 100),
		"0123456789abcdef0123456789abcdef", "PRIVATE KEY", "2026-03-05 12:00:00 홈페이지(http://shop.kr) 수정",
		"/home/kim/projects/my-shop/src/components/payment/PaymentButton.tsx",
	}
	for _, s := range plain {
		if LooksSecret(s) {
			t.Errorf("taken for a secret: %q", s)
		}
	}
}

// Random keys of the usual lengths are found however they are written.
func TestLooksSecretRandom(t *testing.T) {
	missed, total := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.SliceOfN(rapid.Byte(), 60, 64).Draw(t, "key")
		for i := range key { // rapid likes small bytes; a key does not
			key[i] = byte(i*167+13) ^ key[i]*31
		}
		const base36 = "abcdefghijklmnopqrstuvwxyz0123456789"
		small := make([]byte, len(key))
		for i := range key {
			small[i] = base36[key[i]%36]
		}
		for _, s := range []string{string(small), base64.StdEncoding.EncodeToString(key), base64.URLEncoding.EncodeToString(key), hex.EncodeToString(key)} {
			total++
			if !LooksSecret("키: " + s) {
				missed++
			}
		}
	})
	if missed*100 > total {
		t.Errorf("%d of %d keys missed", missed, total)
	}
}

func TestLooksPersonal(t *testing.T) {
	tests := []struct {
		in             string
		resident, card bool
	}{
		{"900101-1234568", true, false},
		{"900101-1234567", true, false}, // later numbers have no check digit
		{"９００１０１－１２３４５６８", true, false},
		{"900101–1234568", true, false},
		{"주민번호는900101 - 1234568입니다", true, false},
		{"000229-3234567", true, false},
		{"900101/1234568", false, false},
		{"900101 생 1234568", false, false},
		{"010229-3234567", false, false}, // no such day
		{"901301-1234567", false, false},
		{"900101-9234567", false, false},
		{"900101-123456", false, false},
		{"1900101-1234567", false, false},
		{"9001011234568", true, false},
		{"9001011234567", false, false}, // could be a bar code
		{"8801234567893", false, false},
		{"110111-1129497", false, false}, // Kakao's corporate number: 11-01-11 is a date too
		{"130111-0006246", false, false},
		{"order1712031234567", false, false},
		{"4111111111111111", false, true},
		{"4111 1111 1111 1111", false, true},
		{"４１１１－１１１１－１１１１－１１１１", false, true},
		{"카드번호:5555-5555-5555-4444.", false, true},
		{"378282246310005", false, true},
		{"3782-822463-10005", false, true},
		{"30569309025904", false, true},
		{"4222222222222", false, true},
		{"4111 1111 1111 1112", false, false},
		{"1234567812345670", false, false}, // Luhn fits, no issuer
		{"41111111-11111111", false, false},
		{"220-81-62517", false, false},
		{"02-3333-4567 / 1588-1234", false, false},
		{"20260305123456", false, false},
		{"order_4111111111111111", false, false},
		{"", false, false},
	}
	for _, tt := range tests {
		if got := LooksResidentNumber(tt.in); got != tt.resident {
			t.Errorf("resident %q: %v", tt.in, got)
		}
		if got := LooksCardNumber(tt.in); got != tt.card {
			t.Errorf("card %q: %v", tt.in, got)
		}
	}
}

// Every resident number of the old kind is found in a sentence, in each spelling.
func TestLooksResidentNumberProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		birth := NewDate(1930, 1, 1).AddDays(rapid.IntRange(0, 90*365).Draw(t, "birth"))
		century := rapid.SampledFrom([]string{"1", "2", "5", "6"}).Draw(t, "century")
		if birth.Year() >= 2000 {
			century = rapid.SampledFrom([]string{"3", "4", "7", "8"}).Draw(t, "century")
		}
		day := strings.ReplaceAll(birth.String(), "-", "")[2:]
		rest := century + rapid.StringMatching(`[0-9]{5}`).Draw(t, "rest")
		rest += string(residentDigit(day + rest + "0"))
		gap := rapid.SampledFrom([]string{"", "-", " ", " - ", "–", "－"}).Draw(t, "gap")
		if s := "저는 " + day + gap + rest + "입니다"; !LooksResidentNumber(s) {
			t.Fatalf("%q", s)
		}
	})
}
