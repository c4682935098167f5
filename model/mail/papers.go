package mail

import (
	"strings"

	"portone-onboard/model"
)

// paperNames are how letters write each of model.Papers; a name that stands
// within a longer one comes after it.
var paperNames = []struct {
	id    string
	names []string
}{
	{"seal_corporate", []string{"법인인감증명"}},
	{"seal_in_use", []string{"사용인감계"}},
	{"seal_personal", []string{"개인인감증명", "대표자인감증명", "인감증명서", "인감증명", "본인서명사실확인서"}},
	{"registry", []string{"등기부등본", "등기사항전부증명", "법인등기", "등기사항증명"}},
	{"owners", []string{"주주명부", "실제소유자확인", "실소유자확인", "실제소유자명부"}},
	{"owner_check", []string{"고객거래확인서", "고객확인서", "고객확인서류"}},
	{"registration", []string{"사업자등록증"}},
	{"bankbook", []string{"통장사본", "통장앞면", "계좌사본", "정산계좌통장", "입금통장"}},
	{"id_card", []string{"신분증", "주민등록증", "운전면허증"}},
	{"licence_alcohol", []string{"주류통신판매", "주류판매", "주류면허"}},
	{"proof_donation", []string{"기부금단체", "기부금영수증발급단체", "지정기부금"}},
	{"proof_vouchers", []string{"인지세", "위탁판매계약서", "상품권발행"}},
	{"licence_gym", []string{"체육시설업", "체육시설신고", "체육시설영업", "체육시설등록"}},
	{"office_landlord", []string{"임대사업자등록", "임대사업자"}},
	{"office_lease", []string{"임대차계약서", "임대차계약"}},
	{"office_building", []string{"건축물대장", "건축물관리대장"}},
	{"contract_form", []string{"계약서2부", "계약서1부", "계약서원본", "이용계약서", "서비스계약서", "계약서(날인", "날인한계약서", "날인된계약서", "계약서양식", "계약서및구비서류", "계약서와구비서류"}},
}

var (
	// askPaper are verbs by which a paper is asked for in its own sentence.
	askPaper = []string{
		"제출해", "제출하여", "제출바랍", "제출부탁", "제출이필요", "제출요청", "제출을요청", "첨부해", "첨부하여", "첨부부탁", "보내주", "보내 주", "업로드해", "업로드하여", "업로드부탁", "발송해", "발송하여", "발송부탁", "회신해", "회신하여", "회신부탁", "회신바랍",
		"준비해", "준비하여", "준비부탁", "필요합니다", "필요하며", "필요하오니", "누락", "재제출", "다시제출", "다시보내", "재발급", "요청드립니다", "미제출", "3개월이내", "지난서류", "경과", "식별이", "등기우편", "우편으로", "pleasesubmit", "pleaseupload", "보완",
	}
	// gavePaper take a paper back: it has come, or is not wanted.
	gavePaper = []string{"제출하신", "제출해주셔서", "보내주셔서", "제출해주신", "보내주신", "잘받았", "수령하였", "수령했", "접수되었", "확인되었", "확인완료", "불필요", "필요없", "필요하지않", "제외", "생략", "제출완료", "필요할수", "요청드릴수", "요청할수"}
	// listHeads open a list of papers.
	listHeads = []string{"구비서류", "제출서류", "필요서류", "준비서류", "보완서류", "추가서류", "요청서류", "계약서류", "아래서류", "다음서류", "하기서류", "requireddocuments", "following documents"}
)

const listMost = 25

// papersIn finds the papers that a letter asks for, each once, with its words.
func papersIn(us []unit) (out []model.Sign) {
	seen, open := map[string]bool{}, 0
	for _, u := range us {
		head := (containsAny(u.flat, listHeads) || strings.Contains(u.flat, "서류를") && containsAny(u.flat, askPaper)) && !containsAny(u.flat, gavePaper)
		switch {
		case containsAny(u.flat, gavePaper):
			continue
		case head:
			open = listMost
		case open > 0:
			open--
		}
		asked := head || containsAny(u.flat, askPaper) || open > 0 && (beginsItem(u.text) || len(u.flat) < 90)
		if !asked {
			continue
		}
		for _, id := range paperIDs(u.flat) {
			if !seen[id] {
				seen[id] = true
				out = append(out, model.Sign{Code: model.SignPaper, Value: id, Words: u.text, Rule: "paper.asked"})
			}
		}
	}
	return out
}

// paperIDs are the papers that a sentence names; each name is taken out, so that
// a shorter one within it is not found again.
func paperIDs(flat string) (out []string) {
	for _, p := range paperNames {
		for _, name := range p.names {
			if strings.Contains(flat, name) {
				out = append(out, p.id)
				flat = strings.ReplaceAll(flat, name, "\x00")
				break
			}
		}
	}
	return out
}
