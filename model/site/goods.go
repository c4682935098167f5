package site

import "strings"

// goodsItem is something for sale as the pages show it.
type goodsItem struct {
	name      string
	price     int64 // in the smallest unit that is printed; -1 where none stands there
	sold      bool  // it says so itself
	marked    bool  // a mark behind it says so
	recurring bool
	trial     bool // it says that it is for trying out
	preview   bool // only the tags for previews name it
	sheet     *sheet
	unit      int // -1: only in the page's data
	link      int32
	card      int32
}

// shelf is all goods of all pages, each once.
type shelf struct {
	items []*goodsItem
	byKey map[string]*goodsItem
	open  *found // where an amount is typed in
}

// mostItems bounds what is kept of all pages, perPage of each: a reviewer looks
// at no more.
const (
	mostItems = 500
	perPage   = 30
)

func (c *court) goods() *shelf {
	if c.shelf != nil {
		return c.shelf
	}
	c.shelf = &shelf{byKey: map[string]*goodsItem{}}
	for _, s := range c.sheets {
		if c.shelf.open == nil {
			c.shelf.open = s.open
		}
		for _, i := range s.goods {
			c.shelf.take(i)
		}
	}
	return c.shelf
}

// take puts a page's item on the shelf. What several pages show is one: a
// product's own page knows best whether it is sold out.
func (h *shelf) take(i *goodsItem) {
	key := squeezed(i.name)
	if i.preview && h.shows(key) || len(h.items) >= mostItems {
		return
	}
	if have := h.byKey[key]; have != nil {
		have.sold = have.sold || i.marked || i.sold && i.sheet.role == "product"
		have.recurring = have.recurring || i.recurring
		if have.price < 0 {
			have.price = i.price
		}
		return
	}
	own := *i
	own.sold = i.sold || i.marked
	h.items = append(h.items, &own)
	h.byKey[key] = &own
}

// shows tells that goods have been seen under a name like this.
func (h *shelf) shows(key string) bool {
	for k := range h.byKey {
		if strings.Contains(k, key) || strings.Contains(key, k) {
			return true
		}
	}
	return false
}

// sells tells the pages that goods stand on.
func sells(role string) bool {
	switch role {
	case "start", "product", "other":
		return true
	}
	return false
}
