package site

import (
	"slices"
	"strconv"
	"strings"

	"portone-onboard/model"
)

// The numbers are those of help/core-service/how-to-use/requirements.md, read
// 2026-11-22: three goods that are shipped, one of anything else.
const (
	needPhysical = 3
	needOther    = 1
)

// goodsNeeded is how many goods must be listed; known is false while nobody
// said what kind they are.
func (c *court) goodsNeeded() (n int, known bool) {
	kinds := c.ask.Profile.Goods
	switch {
	case slices.Contains(kinds, "physical"):
		return needPhysical, true
	case len(kinds) > 0:
		return needOther, true
	}
	return needPhysical, false
}

func (c *court) judgeGoods() *model.Finding {
	items := c.goods().items
	need, known := c.goodsNeeded()
	for _, i := range items {
		if i.trial {
			return i.locate(missing("site_goods_test", "name", i.name), i.name)
		}
	}
	n := len(items)
	args := []string{"count", number(n), "need", number(need), "pages", number(c.pagesRead())}
	switch {
	case n >= need:
		return items[0].locate(done("site_goods_enough", args...), number(n))
	case n > 0 && !known:
		return items[0].locate(cannotTell("site_goods_kind", args...), number(n))
	case n > 0 && c.unreadGoods():
		return items[0].locate(cannotTell("site_goods_unread", args...), number(n))
	case n > 0:
		return items[0].locate(missing("site_goods_few", args...), number(n))
	}
	return c.noGoods(missing("site_goods_none", "pages", number(c.pagesRead())))
}

// unreadGoods tells that pages of goods were met but not read, so that there
// may be more.
func (c *court) unreadGoods() bool {
	for _, s := range c.sheets {
		if (s.page.Role == "product" || s.page.Role == "listing" || s.page.Role == "start") && !s.readWell() && s.page.Trouble != troubleStatus {
			return true
		}
	}
	return false
}

// noGoods is what to say where no goods were seen: missing only where the pages
// that would show them were read.
func (c *court) noGoods(otherwise *model.Finding) *model.Finding {
	if why, blind := c.blind(); blind {
		return why
	}
	switch {
	case c.unreadGoods(), c.start.page.url == nil && len(c.sheets) == 1, c.start.runes < 60:
		return c.at(cannotTell("site_goods_unseen", "pages", number(c.pagesRead())))
	case otherwise.Status == model.Missing && c.leadsToGoods():
		return c.at(cannotTell("site_goods_unseen", "pages", number(c.pagesRead())))
	}
	return c.at(otherwise)
}

// leadsToGoods tells that a link to goods stands on the start page and no page of
// goods was read.
func (c *court) leadsToGoods() bool {
	for _, s := range c.sheets {
		if s.page.Role == "product" || s.page.Role == "listing" {
			return false
		}
	}
	for i := range c.start.links {
		if r := roleOf(c.start.links[i].text, c.start.links[i].href); r == "product" || r == "listing" {
			return true
		}
	}
	return false
}

func (c *court) pagesRead() int {
	n := 0
	for _, s := range c.sheets {
		if s.page.sheet != nil && s.page.Trouble == "" {
			n++
		}
	}
	return n
}

func (i *goodsItem) locate(f *model.Finding, value string) *model.Finding {
	f.Value = value
	f.At = model.Spot{Source: i.sheet.page.Address, Text: i.name}
	if i.unit >= 0 {
		text := bare(i.sheet.units[i.unit].text)
		if !strings.Contains(text, i.name) {
			text = i.name + " | " + text
		}
		f.At.Text = spot(text, i.name)
	}
	return f
}

func (c *court) judgePrice() *model.Finding {
	shelf := c.goods()
	priced := 0
	for _, i := range shelf.items {
		switch {
		case i.price == 0:
			return i.locate(missing("site_price_zero", "name", i.name), "0")
		case i.price > 0:
			priced++
		}
	}
	switch {
	case priced > 0 && priced == len(shelf.items):
		return shelf.items[0].locate(done("site_price_shown", "count", number(priced)), won(shelf.items[0].price))
	case priced > 0:
		i := shelf.unpriced()
		return i.locate(cannotTell("site_price_some", "name", i.name, "count", number(len(shelf.items)-priced)), "")
	case shelf.open != nil:
		return locate(cannotTell("site_price_open"), shelf.open)
	case len(shelf.items) > 0:
		i := shelf.items[0]
		return i.locate(missing("site_price_none", "name", i.name), "")
	}
	return c.noGoods(cannotTell("site_price_unseen", "pages", number(c.pagesRead())))
}

func won(n int64) string { return strconv.FormatInt(n, 10) }

func (h *shelf) unpriced() *goodsItem {
	for _, i := range h.items {
		if i.price < 0 {
			return i
		}
	}
	return h.items[0]
}

func (c *court) judgeSoldOut() *model.Finding {
	items := c.goods().items
	sold := 0
	var left *goodsItem
	for _, i := range items {
		if i.sold {
			sold++
		} else if left == nil {
			left = i
		}
	}
	args := []string{"sold", number(sold), "count", number(len(items))}
	switch {
	case len(items) == 0:
		return c.noGoods(cannotTell("site_price_unseen", "pages", number(c.pagesRead())))
	case left == nil:
		return items[0].locate(missing("site_sold_out_all", args...), items[0].name)
	case sold > 0:
		return left.locate(done("site_sold_out_some", args...), left.name)
	}
	return left.locate(done("site_sold_out_none", args...), left.name)
}

func (c *court) judgeRecurring() *model.Finding {
	items := c.goods().items
	for _, i := range items {
		if i.recurring {
			return i.locate(done("site_recurring_seen", "name", i.name), i.name)
		}
	}
	if !c.ask.Profile.Recurring {
		return cannotTell("site_recurring_not_planned")
	}
	if len(items) == 0 || c.unreadGoods() {
		return c.noGoods(cannotTell("site_price_unseen", "pages", number(c.pagesRead())))
	}
	return items[0].locate(missing("site_recurring_none", "count", number(len(items))), "")
}

// testNames are whole names, without spaces and signs around them; testParts are
// parts of names, without spaces.
var (
	testNames = [...]string{"test", "테스트", "샘플", "sample", "asdf", "asdfasdf", "ㅁㄴㅇㄹ", "qwer", "qwerty", "dummy", "더미", "상품명", "상품", "aaa", "aaaa", "ㅇㅇ", "ㅇㅇㅇ", "ㅋㅋ", "ㅋㅋㅋ", "abc", "testtest", "테스트테스트", "lorem", "loremipsum"}
	testParts = [...]string{"테스트상품", "테스트용상품", "상품테스트", "테스트결제", "결제테스트", "테스트용", "테스트아이템", "테스트입니다", "테스트제품", "샘플상품", "더미상품", "testproduct", "producttest", "testitem", "testgoods", "sampleproduct", "dummyproduct", "[test]", "[테스트]", "(test)", "(테스트)", "테스트중"}
	testSigns = [...]string{"test", "테스트", "샘플", "sample", "더미", "dummy"}
)

// testName tells names that say of themselves that they are for trying out. A
// pregnancy test and a sample kit are goods like any other.
func testName(name string) bool {
	low := strings.ReplaceAll(lower(name), " ", "")
	if len(low) < 64 && slices.Contains(testNames[:], strings.Trim(low, "[]()0123456789-_.#~*'\"")) {
		return true
	}
	if !containsAny(low, testSigns[:]) {
		return false
	}
	return containsAny(low, testParts[:]) || saysTEST(name)
}

// saysTEST finds the word in capitals: "TEST 머그컵", "TEST01".
func saysTEST(name string) bool {
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return strings.ContainsRune(" _-[]()", r) }) {
		if strings.TrimRight(w, "0123456789") == "TEST" {
			return true
		}
	}
	return false
}
