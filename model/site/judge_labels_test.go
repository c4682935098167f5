package site

import (
	"testing"

	"portone-onboard/model"
)

// Labels without colons, mid-line and in tables: a label ends the value before
// it, and where one stands nothing is said to be missing.
func TestLabelsWithoutColons(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       map[string]string // ID: status and value
	}{
		{"a Latin name between labels", `<footer>상호명 (주)달빛컴퍼니 대표자 John Smith 사업자등록번호 220-81-62517</footer>`, map[string]string{
			"business_name": "done (주)달빛컴퍼니", "representative": "done John Smith", "registration_number": "done 220-81-62517"}},
		{"the name behind the address", `<footer>주소 서울 강남구 상호 달빛 대표 김달</footer>`, map[string]string{
			"business_name": "done 달빛", "representative": "done 김달", "address": "done 서울 강남구"}},
		{"a table of two rows", `<table><tr><th>상호</th><td>달빛</td></tr><tr><th>대표자</th><td>김달</td></tr></table>`, map[string]string{
			"business_name": "done 달빛", "representative": "done 김달"}},
		{"a table of two rows in the foot", `<footer><table><tr><th>상호</th><td>달빛</td></tr><tr><th>대표자</th><td>김달</td></tr></table></footer>`, map[string]string{
			"business_name": "done 달빛", "representative": "done 김달"}},
		{"label words inside of names", `<footer>상호: 대표상사 | 대표: 김달 | 대표번호: 1588-0000</footer>`, map[string]string{
			"business_name": "done 대표상사", "representative": "done 김달", "phone": "done 1588-0000"}},
		{"label words inside of names, no colons", `<footer>상호명 대표상사 대표자 김달 대표번호 1588-0000</footer>`, map[string]string{
			"business_name": "done 대표상사", "representative": "done 김달", "phone": "done 1588-0000"}},
		{"no value can be taken", `<footer>상호: 달빛 | 대표자 R2-D2 &amp; C-3PO 4호기 | 전화: 02-555-0100</footer>`, map[string]string{
			"business_name": "done 달빛", "representative": "cannot_tell "}},
		{"no label at all", `<footer>상호: 달빛 | 전화: 02-555-0100</footer>`, map[string]string{"representative": "missing "}},
	} {
		p := shopPage(t, "start", "https://shop.kr/", "<html><body>"+c.body+"</body></html>")
		all := judge([]*page{p}, model.SiteAsk{})
		checkFindings(t, all)
		for _, f := range all {
			if w := c.want[f.ID]; w != "" && w != string(f.Status)+" "+f.Value {
				t.Errorf("%s: %s is %s %q (%s), want %s", c.name, f.ID, f.Status, f.Value, f.Code, w)
			}
		}
	}
}

// Whoever saves the terms has not saved the goods: nothing about shipping is
// missing.
func TestSavedTermsAlone(t *testing.T) {
	saved := func(role, body string) *page {
		p := shopPage(t, role, "x.html", "<html><body>"+body+"</body></html>")
		p.url = nil
		return p
	}
	terms := saved("terms", `<h1>이용약관</h1><p>제13조(재화 등의 공급) 배송비는 3,000원입니다.</p><p>제14조(환급)</p>`)
	for name, pages := range map[string][]*page{
		"terms": {saved("start", `<h1>이용약관</h1><p>제13조(재화 등의 공급) 배송비는 3,000원입니다.</p>`)},
		"both":  {saved("start", longIntro+threeGoods+wholeFooter), terms},
	} {
		for _, f := range judge(pages, model.SiteAsk{Profile: model.SiteProfile{Goods: []string{"physical"}}, Items: []string{"shipping", "refund"}}) {
			if f.Status == model.Missing {
				t.Errorf("%s: %s is missing (%s)", name, f.ID, f.Code)
			}
		}
	}
}
