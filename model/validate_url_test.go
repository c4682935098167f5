package model

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestValidateURL(t *testing.T) {
	validateTable(t, ValidateURL, []validateRow{
		{"shop.kr", "https://shop.kr", ""},
		{"www.shop.co.kr/", "https://www.shop.co.kr", ""},
		{"HTTPS://Shop.KR/Path?a=B#C", "https://shop.kr/Path?a=B#C", ""},
		{"https://shop.kr.", "https://shop.kr", ""},
		{"https://shop.kr:443/a", "https://shop.kr/a", ""},
		{"//shop.kr/a", "https://shop.kr/a", ""},
		{"https:/shop.kr", "https://shop.kr", ""},
		{"https//shop.kr", "https://shop.kr", ""},
		{"ｈｔｔｐｓ：／／ｓｈｏｐ．ｋｒ", "https://shop.kr", ""},
		{"shop。kr", "https://shop.kr", ""},
		{"한글.kr", "https://한글.kr", ""},
		{"https://가게.한국/상품", "https://가게.한국/상품", ""},
		{"xn--bj0bj06e.kr", "https://xn--bj0bj06e.kr", ""},
		{"shop.xn--3e0b707e", "https://shop.xn--3e0b707e", ""},
		{"shop.kr?utm=1", "https://shop.kr?utm=1", ""},
		{"http://shop.kr", "http://shop.kr", "url_http"},
		{"http://shop.kr:80/", "http://shop.kr", "url_http"},
		{"https://shop.kr:8443/a", "https://shop.kr:8443/a", "url_port port=8443"},
		{"shop.kr:8080", "https://shop.kr:8080", "url_port port=8080"},
		{"https://8.8.8.8/", "https://8.8.8.8", "url_ip"},
		{"https://[2606:4700::1111]/", "https://[2606:4700::1111]", "url_ip"},
		{"play.google.com/store/apps/details?id=kr.shop", "https://play.google.com/store/apps/details?id=kr.shop", "url_app_store store=google_play"},
		{"localhost:3000", "", "url_localhost"},
		{"http://127.0.0.1:3000", "", "url_localhost, url_http"},
		{"http://[::1]:3000", "", "url_localhost, url_http"},
		{"app.localhost", "", "url_localhost"},
		{"https://0.0.0.0", "", "url_localhost"},
		{"192.168.0.10", "", "url_private"},
		{"10.0.0.1:80", "", "url_private"},
		{"https://172.16.3.4", "", "url_private"},
		{"https://169.254.1.1", "", "url_private"},
		{"https://[fd00::1]", "", "url_private"},
		{"https://[::ffff:192.168.0.1]", "", "url_private"},
		{"myshop.local", "", "url_reserved tld=local"},
		{"shop.test", "", "url_reserved tld=test"},
		{"https://2130706433", "", "url_no_dot"},
		{"https://127.1", "", "url_host"},
		{"https://0x7f.1", "", "url_host"},
		{"shop", "", "url_no_dot"},
		{"가게", "", "url_no_dot"},
		{"shop.k", "", "url_host"},
		{"-shop.kr", "", "url_host"},
		{"shop..kr", "", "url_host"},
		{"sh_op.kr", "", "url_host"},
		{"shop!.kr", "", "url_host"},
		{"https://user:pw@shop.kr", "", "url_userinfo"},
		{"kim@shop.kr", "", "url_userinfo"},
		{"https://shop.kr@evil.kr", "", "url_userinfo"},
		{"shop .kr", "", "url_space"},
		{"shop.kr shop2.kr", "", "url_space"},
		{"ftp://shop.kr", "", "url_scheme scheme=ftp"},
		{"averyveryverylongschemeindeed:x", "", "url_form"},
		{"shop.kr:abc", "", "url_form"},
		{"javascript:alert(1)", "", "url_scheme scheme=javascript"},
		{"mailto:kim@shop.kr", "", "url_scheme scheme=mailto"},
		{"file:///etc/passwd", "", "url_scheme scheme=file"},
		{"https:\\\\shop.kr", "", "url_form"},
		{"https://", "", "url_form"},
		{"https:///path", "", "url_no_dot"},
		{"https://shop.kr:0", "", "url_form"},
		{"https://shop.kr:70000", "", "url_form"},
		{"https://shop.kr/<script>", "", "url_form"},
		{"https://shop.kr/%zz", "", "url_form"},
		{"https://shop.kr/" + strings.Repeat("a", 2000), "", "too_long found=2016 max=2000"},
	})
}

func TestValidateURLStaging(t *testing.T) {
	validateTable(t, ValidateHost, []validateRow{
		{"latest.com", "latest.com", ""},
		{"contest.kr", "contest.kr", ""},
		{"protest.org", "protest.org", ""},
		{"testudo.com", "testudo.com", ""},
		{"demonstration.kr", "demonstration.kr", ""},
		{"develop-er.kr", "develop-er.kr", "url_staging label=develop-er word=develop"},
		{"device.kr", "device.kr", ""},
		{"backstage.co.kr", "backstage.co.kr", ""},
		{"locals.kr", "locals.kr", ""},
		{"shop.dev", "shop.dev", ""},
		{"template.kr", "template.kr", ""},
		{"attest1.kr", "attest1.kr", ""},
		{"dev.shop.kr", "dev.shop.kr", "url_staging label=dev word=dev"},
		{"dev-shop.kr", "dev-shop.kr", "url_staging label=dev-shop word=dev"},
		{"shop-test.kr", "shop-test.kr", "url_staging label=shop-test word=test"},
		{"test1.shop.kr", "test1.shop.kr", "url_staging label=test1 word=test"},
		{"2test.shop.kr", "2test.shop.kr", "url_staging label=2test word=test"},
		{"my-stage2-shop.kr", "my-stage2-shop.kr", "url_staging label=my-stage2-shop word=stage"},
		{"demo.kr", "demo.kr", "url_staging label=demo word=demo"},
		{"테스트.가게.한국", "테스트.가게.한국", "url_staging label=테스트 word=테스트"},
		{"STAGING.shop.kr", "staging.shop.kr", "url_staging label=staging word=staging"},
		{"qa.shop.kr", "qa.shop.kr", "url_staging label=qa word=qa"},
		{"a1b2.ngrok-free.app", "a1b2.ngrok-free.app", "url_preview service=ngrok-free.app"},
		{"shop.vercel.app", "shop.vercel.app", "url_preview service=vercel.app"},
		{"shop-dev.netlify.app", "shop-dev.netlify.app", "url_staging label=shop-dev word=dev, url_preview service=netlify.app"},
		{"kim.github.io", "kim.github.io", "url_preview service=github.io"},
		{"shop.herokuapp.com", "shop.herokuapp.com", "url_preview service=herokuapp.com"},
		{"myvercel.app", "myvercel.app", ""},
		{"testflight.apple.com", "testflight.apple.com", "url_app_test service=testflight.apple.com"},
		{"https://user.shop.kr:8443/a?b#c", "user.shop.kr", ""},
		{"http://shop.kr", "shop.kr", ""},
	})
}

func TestValidateAppStoreURL(t *testing.T) {
	validateTable(t, ValidateAppStoreURL, []validateRow{
		{"https://play.google.com/store/apps/details?id=kr.shop&hl=ko", "https://play.google.com/store/apps/details?id=kr.shop&hl=ko", ""},
		{"apps.apple.com/kr/app/가게/id123456789", "https://apps.apple.com/kr/app/가게/id123456789", ""},
		{"https://m.onestore.co.kr/mobilepoc/apps/appsDetail.omp?prodId=0000", "https://m.onestore.co.kr/mobilepoc/apps/appsDetail.omp?prodId=0000", ""},
		{"https://galaxystore.samsung.com/detail/kr.shop", "https://galaxystore.samsung.com/detail/kr.shop", ""},
		{"https://play.google.com/store", "https://play.google.com/store", "url_store_page store=google_play"},
		{"https://shop.kr", "", "url_not_store"},
		{"https://testflight.apple.com/join/abc", "", "url_app_test service=testflight.apple.com, url_not_store"},
		{"https://play.google.com.evil.kr/store/apps/details?id=a", "", "url_not_store"},
	})
	if got := AppStore("apps.apple.com/kr/app/id1"); got != "app_store" {
		t.Errorf("App Store is %q", got)
	}
	for _, s := range []string{"shop.kr", "", "not an address"} {
		if got := AppStore(s); got != "" {
			t.Errorf("%q is %q", s, got)
		}
	}
}

// A label warns exactly if one of its words, digits aside, is one of the list.
func TestValidateStagingWholeWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"dev", "test", "demo", "staging", "stage", "stg", "qa", "beta", "local", "sandbox", "tmp"}).Draw(t, "word")
		before := rapid.StringMatching(`[a-z]{0,3}`).Draw(t, "before")
		after := rapid.StringMatching(`[a-z]{0,3}`).Draw(t, "after")
		digits := rapid.StringMatching(`[0-9]{0,2}`).Draw(t, "digits")
		glued := before + word + after
		host := "my-" + glued + digits + ".shop.kr"
		label, _ := stagingLabel(host)
		if warned := label != ""; warned != isStagingWord(glued) {
			t.Fatalf("%s: %q", host, label)
		}
	})
}

func FuzzValidateURL(f *testing.F) {
	for _, s := range []string{"shop.kr", "http://dev.shop.kr:8080/a?b#c", "한글.kr", "https://[::1]:3000", "javascript:alert(1)", "https//a.kr", "İ.kr", "//", "a:443", "shop.kr/%41", "K.kr", "ß.de.", "apps.apple.com/id1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		validateCheck(t, "url", ValidateURL, s)
		validateCheck(t, "host", ValidateHost, s)
		validateCheck(t, "app store", ValidateAppStoreURL, s)
		validateCheck(t, "email", ValidateEmail, s)
	})
}
