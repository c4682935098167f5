package model

import (
	"slices"
	"sync"
)

// PaperAspect is what a note on a paper is about.
type PaperAspect string

const (
	NoteWhere  PaperAspect = "where"  // where to get it
	NoteCost   PaperAspect = "cost"   // what it costs
	NoteTime   PaperAspect = "time"   // how long it takes
	NoteBring  PaperAspect = "bring"  // what to bring or to attach
	NoteForm   PaperAspect = "form"   // copy or original, which file format
	NoteMask   PaperAspect = "mask"   // what to cover
	NoteWho    PaperAspect = "who"    // who needs it, and who does not
	NoteLaw    PaperAspect = "law"    // the rule behind it
	NoteDiffer PaperAspect = "differ" // what sources say differently
)

// PaperAspects lists every aspect in the order in which a merchant reads them.
var PaperAspects = []PaperAspect{NoteWhere, NoteCost, NoteTime, NoteBring, NoteForm, NoteMask, NoteWho, NoteLaw, NoteDiffer}

// PaperNote is one thing to know of a paper. Its sentence stands in the texts
// under Code.
type PaperNote struct {
	Code    string
	Aspect  PaperAspect
	Only    []Code // only with one of these gateways among the tracks; empty for all
	Sources []Source
}

// PaperInfo is what is known of getting one thing of the plan.
type PaperInfo struct {
	Links  []string // where it is got, the usual one first
	Online Tri      // whether it can be had without going anywhere
	Notes  []PaperNote
}

// The day on which the pages were read.
var readPapers = NewDate(2026, 11, 23)

func page(path string) Source { return Source{Page: path, Read: readPapers} }

func public(url string) Source { return Source{Page: url, URL: url, Read: readPapers} }

// PortOne's pages, the law, and what offices and the press say of it. The Local
// Tax Act was read in the public mirror legalize-kr, the notice on exemptions as
// public pages quote it: both under the law's own address.
var (
	srcPapers   = page("help/procedure/pg-application/content54.md")
	srcSite     = page("help/core-service/how-to-use/requirements.md")
	srcEscrow   = page("help/faq/general-inquiry/content200006.md")
	srcNice     = page("help/core-service/how-to-use/additional-nice.md")
	srcKICC     = page("help/core-service/how-to-use/kicc-contract.md")
	srcReady    = page("opi/ko/integration/ready/readme.md")
	srcTax      = public("https://www.law.go.kr/법령/지방세법/제35조")
	srcTaxRate  = public("https://www.law.go.kr/법령/지방세법/제34조")
	srcTaxDays  = public("http://morningtoday.co.kr/49126")
	srcTaxKind  = public("https://www5.ajunews.com/view/20150112163519354")
	srcExempt   = public("https://www.law.go.kr/admRulLsInfoP.do?admRulSeq=2100000171369")
	srcExempted = public("https://etnews.com/20200521000063")
	srcForm     = public("https://gunsoo.yangyang.go.kr/gw/portal/yyc_complain_total_form?articleSeq=91653&mode=readForm&curPage=2&boardCode=BDAABB31")
	srcTerms    = public("https://sedaily.com/NewsView/1HQ71VQMOX")
)

// Posts of merchants and of those who serve them: told, not ruled.
var (
	postHometax  = public("https://mimilie.com/entry/%EC%82%AC%EC%97%85%EC%9E%90%EB%93%B1%EB%A1%9D%EC%A6%9D-%EC%9D%B8%ED%84%B0%EB%84%B7-%EB%B0%9C%EA%B8%89-%ED%95%84%EC%9A%94%EC%84%9C%EB%A5%98")
	postReissue  = public("https://iecocok.kr/51804")
	postNoFile   = public("https://bimmer5.com/?p=51878")
	postAccount  = public("https://biznara.tistory.com/896")
	postLimited  = public("https://consumer.gwd.go.kr/index.php?document_srl=5862&listStyle=viewer&mid=board_news&order_type=asc&page=517&sort_index=title")
	postSafety   = public("https://m.soon1.kr/m/149")
	postBanks    = public("https://nomadkr.com/%ea%b5%ac%eb%a7%a4%ec%95%88%ec%a0%84%ec%84%9c%eb%b9%84%ec%8a%a4-%ec%9d%b4%ec%9a%a9%ed%99%95%ec%9d%b8%ec%a6%9d-%eb%b0%9c%ea%b8%89")
	postNoBank   = public("https://brunch.co.kr/@tlmoney/62")
	postNoMenu   = public("http://neighborsinfo.tistory.com/370")
	postMarket   = public("https://rosecherry.tistory.com/84?category=898485")
	postToss     = public("https://help.qshop.ai/customer_support/guide/setting/payment/pg/escrow/logo")
	postDays     = public("https://biz.richcheese.com/%ed%86%b5%ec%8b%a0-%ed%8c%90%eb%a7%a4%ec%97%85-%ec%8b%a0%ea%b3%a0-%eb%b0%a9%eb%b2%95-2%ea%b0%80%ec%a7%80-%ec%8b%a0%ea%b3%a0-%eb%8c%80%ec%83%81-%eb%93%b1%eb%a1%9d-%eb%a9%b4%ed%97%88%ec%84%b8")
	postFormats  = public("https://newbie-shoppy.tistory.com/tag/pdftojpg")
	postOldTax   = public("https://prunit.com/bbs/board.php?bo_table=faq")
	postTwice    = public("https://ttikki1188.com/43")
	postSeal     = public("https://thenewsmedical.co.kr/%ec%9d%b8%ea%b0%90%ec%a6%9d%eb%aa%85%ec%84%9c-%eb%b0%9c%ea%b8%89")
	postCompany  = public("https://www.lifekeep.kr/%eb%b2%95%ec%9d%b8-%ec%9d%b8%ea%b0%90%ec%a6%9d%eb%aa%85%ec%84%9c-%eb%b0%9c%ea%b8%89-%eb%b0%a9%eb%b2%95-%ec%9c%a0%ed%9a%a8%ea%b8%b0%ea%b0%84-%ec%9d%b8%ed%84%b0%eb%84%b7%eb%b0%9c%ea%b8%89-%ec%9c%a0")
	postPrints   = public("https://apel.tirtory.com/entry/%EB%B2%95%EC%9D%B8%EC%9D%B8%EA%B0%90%EC%A6%9D%EB%AA%85%EC%84%9C-%EC%9D%B8%ED%84%B0%EB%84%B7%EB%B0%9C%EA%B8%89")
	postRegistry = public("https://studygov.kr/blog/10041-business-issue")
	postTossFAQ  = public("https://toss.oopy.io/78932357-c9c3-4620-bb8e-1f311b2b14cc")
	postInsured  = public("https://blog.tossbusiness.com/articles/semo-12?from=hashtag")
)

// PaperInfoOf gives what is known of getting one thing of the plan; the zero
// PaperInfo where nothing is.
func PaperInfoOf(id string) PaperInfo { return paperInfos()[id] }

// PaperNoteCodes lists every note's code with the thing that it is about.
func PaperNoteCodes() map[string]string {
	out := map[string]string{}
	for id, info := range paperInfos() {
		for _, n := range info.Notes {
			out[n.Code] = id
		}
	}
	return out
}

// Notes are those on one thing of the plan that concern this shop.
func (w *Walk) Notes(id string) []PaperNote {
	var out []PaperNote
	for _, n := range PaperInfoOf(id).Notes {
		if len(n.Only) == 0 || w.hasTrackAt(n.Only) {
			out = append(out, n)
		}
	}
	return out
}

func (w *Walk) hasTrackAt(codes []Code) bool {
	for _, t := range w.Active() {
		for _, c := range codes {
			if t.Gateway == c {
				return true
			}
		}
	}
	return false
}

func note(aspect PaperAspect, code string, src ...Source) PaperNote {
	return PaperNote{Code: code, Aspect: aspect, Sources: src}
}

func noteAt(c Code, aspect PaperAspect, code string, src ...Source) PaperNote {
	return PaperNote{Code: code, Aspect: aspect, Only: []Code{c}, Sources: src}
}

const (
	linkHometax  = "https://www.hometax.go.kr"
	linkReport   = "https://www.gov.kr/mw/AA020InfoCappView.do?CappBizCD=11300000006"
	linkGov      = "https://www.gov.kr"
	linkRegistry = "http://www.iros.go.kr"
)

// paperInfos is made when first asked for: nobody needs it to start.
var paperInfos = sync.OnceValue(func() map[string]PaperInfo {
	all := knownInfos()
	for _, p := range Papers {
		info := all[p.ID]
		if !slices.ContainsFunc(info.Notes, func(n PaperNote) bool { return n.Aspect == NoteForm }) {
			info.Notes = append(info.Notes, note(NoteForm, "formats_unknown", srcPapers))
			all[p.ID] = info
		}
	}
	return all
})

func knownInfos() map[string]PaperInfo {
	return map[string]PaperInfo{
		GroundBusiness: {Links: []string{linkHometax}, Online: Yes, Notes: []PaperNote{
			note(NoteWhere, "business_where", postHometax), note(NoteCost, "business_cost", postHometax),
			note(NoteTime, "business_time", postHometax), note(NoteBring, "business_bring", postHometax),
		}},
		GroundAccount: {Notes: []PaperNote{
			note(NoteWhere, "account_where", postAccount), note(NoteWho, "account_name", srcPapers), note(NoteDiffer, "account_limited", postLimited),
		}},
		GroundSafety: {Online: Yes, Notes: []PaperNote{
			note(NoteWhere, "safety_bank", postBanks), note(NoteWhere, "safety_gateway", srcSite),
			noteAt("kcp", NoteWhere, "safety_kcp", postSafety), noteAt("tosspayments", NoteWhere, "safety_toss", postToss), noteAt("inicis", NoteWhere, "safety_inicis", postNoBank),
			note(NoteWhere, "safety_market", postMarket), note(NoteCost, "safety_cost", postSafety),
			note(NoteWho, "safety_prepaid", srcForm), note(NoteLaw, "safety_escrow", srcEscrow), note(NoteDiffer, "safety_differ", postBanks, postNoBank, postNoMenu),
		}},
		GroundMailOrder: {Links: []string{linkReport}, Online: Yes, Notes: []PaperNote{
			note(NoteWhere, "mail_order_where", srcForm), note(NoteCost, "mail_order_cost", srcTaxRate, srcTaxKind),
			note(NoteTime, "mail_order_time", postDays), note(NoteBring, "mail_order_bring", srcForm), note(NoteForm, "mail_order_form", postFormats),
			note(NoteWho, "mail_order_exempt", srcExempt, srcExempted), note(NoteWho, "mail_order_review", srcSite),
			note(NoteLaw, "mail_order_law", srcForm, srcExempted), note(NoteLaw, "mail_order_january", srcTax, postTwice), note(NoteDiffer, "mail_order_differ", srcTaxKind, postOldTax),
		}},
		GroundInsurance: {Notes: []PaperNote{note(NoteDiffer, "insurance_when", postInsured)}},
		"registration": {Links: []string{linkHometax}, Online: Yes, Notes: []PaperNote{
			note(NoteWhere, "registration_where", postReissue), note(NoteForm, "registration_form", postTossFAQ), note(NoteDiffer, "registration_differ", postReissue, postNoFile),
		}},
		"contract_form": {Notes: []PaperNote{note(NoteWhere, "form_where", srcPapers), noteAt("kicc", NoteForm, "form_kicc", srcKICC), note(NoteForm, "formats_unknown", srcPapers)}},
		"bankbook":      {Notes: []PaperNote{note(NoteWho, "account_name", srcPapers)}},
		"id_card":       {Notes: []PaperNote{note(NoteMask, "id_card_mask", srcPapers)}},
		"owner_check":   {Notes: []PaperNote{note(NoteWhere, "form_where", srcPapers)}},
		"seal_personal": {Links: []string{linkGov}, Online: No, Notes: []PaperNote{
			note(NoteWhere, "seal_where", postSeal), note(NoteCost, "seal_cost", postSeal), note(NoteMask, "seal_mask", srcPapers), note(NoteDiffer, "seal_online", postSeal),
		}},
		"seal_corporate": {Links: []string{linkRegistry}, Online: No, Notes: []PaperNote{
			note(NoteWhere, "company_seal_where", postCompany), note(NoteCost, "company_seal_cost", postCompany), note(NoteDiffer, "company_seal_differ", postCompany, postPrints),
		}},
		"registry": {Links: []string{linkRegistry}, Online: Yes, Notes: []PaperNote{
			note(NoteWhere, "registry_where", postRegistry), note(NoteCost, "registry_cost", postRegistry), note(NoteForm, "registry_form", postTossFAQ),
		}},
		"owners":          {Notes: []PaperNote{note(NoteForm, "owners_form", postTossFAQ)}},
		"seal_in_use":     {Notes: []PaperNote{note(NoteWho, "seal_in_use_who", srcPapers)}},
		"office_building": {Links: []string{linkGov}},
	}
}
