package model

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestReadPhone(t *testing.T) {
	tests := []struct {
		in, want string
		kind     PhoneKind
	}{
		{"02-323-4567", "02-323-4567", PhoneLandline},
		{"0233334567", "02-3333-4567", PhoneLandline},
		{"(02) 3333-4567", "02-3333-4567", PhoneLandline},
		{"02)3333-4567", "02-3333-4567", PhoneLandline},
		{"02.3333.4567", "02-3333-4567", PhoneLandline},
		{"０２－３３３３－４５６７", "02-3333-4567", PhoneLandline},
		{"02·3333·4567", "02-3333-4567", PhoneLandline},
		{"02 – 3333 — 4567", "02-3333-4567", PhoneLandline},
		{"+82-2-3333-4567", "02-3333-4567", PhoneLandline},
		{"+82 (0)2 3333 4567", "02-3333-4567", PhoneLandline},
		{"+82 10 2345 6789", "010-2345-6789", PhoneMobile},
		{"+82 1588-1234", "1588-1234", PhoneRepresentative},
		{"대표전화: 1588-1234", "1588-1234", PhoneRepresentative},
		{"Tel. 031-333-4567", "031-333-4567", PhoneLandline},
		{"T 031 333 4567", "031-333-4567", PhoneLandline},
		{"033-333-4567", "033-333-4567", PhoneLandline},
		{"041-333-4567", "041-333-4567", PhoneLandline},
		{"0443334567", "044-333-4567", PhoneLandline},
		{"051-8888-4567", "051-8888-4567", PhoneLandline},
		{"055-333-4567", "055-333-4567", PhoneLandline},
		{"061-333-4567", "061-333-4567", PhoneLandline},
		{"064-333-4567", "064-333-4567", PhoneLandline},
		{"07012345678", "070-1234-5678", PhoneInternet},
		{"0505-333-4567", "0505-333-4567", PhonePersonal},
		{"050712345678", "0507-1234-5678", PhonePersonal},
		{"080-333-4567", "080-333-4567", PhoneTollFree},
		{"15881234", "1588-1234", PhoneRepresentative},
		{"1670 1234", "1670-1234", PhoneRepresentative},
		{"1833-1234", "1833-1234", PhoneRepresentative},
		{"01012345678", "010-1234-5678", PhoneMobile},
	}
	for _, tt := range tests {
		got, kind, problems := ReadPhone(tt.in)
		if got != tt.want || kind != tt.kind || problems != nil {
			t.Errorf("%q: %q %s [%s]", tt.in, got, kind, validateCodes(problems))
		}
	}
}

func TestValidatePhone(t *testing.T) {
	validateTable(t, ValidatePhone, []validateRow{
		{"02-123-4567", "02-123-4567", "phone_subscriber"},
		{"02-1588-1234", "02-1588-1234", "phone_representative_area area=02"},
		{"011-234-5678", "011-234-5678", "phone_old_mobile prefix=011"},
		{"019-2345-6789", "019-2345-6789", "phone_old_mobile prefix=019"},
		{"010-123-4567", "", "phone_length found=10"},
		{"02-33-4567", "", "phone_length found=8"},
		{"02-33333-4567", "", "phone_length found=11"},
		{"070-123-4567", "", "phone_length found=10"},
		{"1588-123", "", "phone_area_missing"},
		{"333-4567", "", "phone_area_missing"},
		{"3333-4567", "", "phone_area_missing"},
		{"034-333-4567", "", "phone_area area=034"},
		{"060-333-4567", "", "phone_area area=060"},
		{"0509-333-4567", "", "phone_area area=050"},
		{"12", "", "phone_length found=2"},
		{"900101-1234568", "", "phone_length found=13"},
		{"02-3333-4567, 02-3333-4568", "", "phone_several"},
		{"02-3333-4567~8", "", "phone_several"},
		{"02-3333-4567/8", "", "phone_several"},
		{"+1 212 555 0100", "", "phone_foreign"},
		{"없음", "", "phone_chars"},
		{"-", "", "phone_chars"},
		{"02-3333-4567 내선 3", "", "phone_chars"},
	})
}

func TestValidateFooterPhone(t *testing.T) {
	validateTable(t, ValidateFooterPhone, []validateRow{
		{"02-3333-4567", "02-3333-4567", ""},
		{"070-1234-5678", "070-1234-5678", ""},
		{"1588-1234", "1588-1234", ""},
		{"0507-1234-5678", "0507-1234-5678", ""},
		{"080-333-4567", "080-333-4567", ""},
		{"010-1234-5678", "", "phone_mobile"},
		{"+82 10 1234 5678", "", "phone_mobile"},
		{"０１０ㅡ１２３４ㅡ５６７８", "", "phone_mobile"},
		{"016-234-5678", "", "phone_old_mobile prefix=016, phone_mobile"},
		{"010-1234-567", "", "phone_length found=10"},
	})
}

func TestValidateMobile(t *testing.T) {
	validateTable(t, ValidateMobile, []validateRow{
		{"01012345678", "010-1234-5678", ""},
		{"휴대폰 010 1234 5678", "010-1234-5678", ""},
		{"02-3333-4567", "", "phone_not_mobile"},
		{"1588-1234", "", "phone_not_mobile"},
		{"010-1234", "", "phone_length found=7"},
	})
}

// Every number of a shape reads back from its digits alone and keeps them.
func TestValidatePhoneShapes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shape := rapid.SampledFrom(phoneShapes[:]).Draw(t, "shape")
		prefix := rapid.SampledFrom(strings.Fields(shape.prefixes)).Draw(t, "prefix")
		n := rapid.IntRange(shape.min-1, shape.max+1).Draw(t, "length")
		digits := prefix + rapid.StringMatching(fmt.Sprintf(`[0-9]{%d}`, n)).Draw(t, "rest")
		canonical, kind, _ := ReadPhone(digits)
		if fits := n >= shape.min && n <= shape.max; fits != (canonical != "") {
			t.Fatalf("%s: %q", digits, canonical)
		}
		if canonical != "" && (onlyDigits(canonical) != digits || kind != shape.kind) {
			t.Fatalf("%s: %q %s", digits, canonical, kind)
		}
	})
}
