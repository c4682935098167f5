package site

// counter reads goods off one page, unit by unit.
type counter struct {
	sheet *sheet
	items []*goodsItem
	byKey map[string]*goodsItem
	open  *found
	names []int // units since the last price that may be a name
	last  *goodsItem
	card  int32
	sold  bool // a mark stood before the name
}

func (s *sheet) readGoods() {
	if !sells(s.role) {
		return
	}
	c := counter{sheet: s, byKey: map[string]*goodsItem{}}
	for u := range s.units {
		if len(c.items) >= perPage {
			break
		}
		if x := &s.units[u]; !x.foot && !x.hidden && !x.area && x.text != "" {
			c.enter(x)
			c.unit(u, x)
		}
	}
	c.data()
	s.goods, s.open = c.items, c.open
}

// enter forgets what stood in the card before.
func (c *counter) enter(x *unit) {
	if x.card == c.card {
		return
	}
	c.card, c.names, c.sold = x.card, c.names[:0], false
	if c.card != 0 || c.last != nil && c.last.card != 0 {
		c.last = nil
	}
}

func (c *counter) unit(u int, x *unit) {
	if len(x.text) > 300 {
		c.names = c.names[:0]
		return
	}
	text := bare(x.text)
	if c.sheet.inputs && c.open == nil && typedAmount(text) {
		c.open = &found{sheet: c.sheet, unit: u}
	}
	sold := x.has(signSold|signLatin) && saysSold(text)
	recurring := x.has(signRhythm|signLatin) && saysRecurring(text)
	amount, rest, priced := int64(0), text, false
	if x.has(signDigit) && x.has(signMoney|signLatin) {
		amount, rest, priced = cutPrice(text)
	}
	if priced && !x.struck && !priceNoise(text) {
		c.price(u, x, amount, rest)
		c.mark(sold, recurring)
		return
	}
	after := c.last != nil && len(c.names) == 0
	c.mark(after && sold, after && recurring && x.card == c.last.card)
	if after && sold && !priced {
		return
	}
	c.sold = c.sold || sold && !priced
	if !priced && nameLike(text) {
		c.remember(u)
	}
}

// mark notes what stands behind an item's price.
func (c *counter) mark(sold, recurring bool) {
	if c.last != nil {
		c.last.marked = c.last.marked || sold
		c.last.recurring = c.last.recurring || recurring
	}
}

// mostNames is how many texts before a price may be its name.
const mostNames = 8

func (c *counter) remember(u int) {
	if len(c.names) == mostNames {
		c.names = append(c.names[:0], c.names[1:]...)
	}
	c.names = append(c.names, u)
}

// price makes an item of a price and the name before it, or gives the item
// before its price, where no name stands between.
func (c *counter) price(u int, x *unit, amount int64, rest string) {
	name, at, weight := c.pickName()
	if nameLike(rest) && !recurringOnly(rest) && weight < 3 {
		name, at = rest, u
	}
	if c.last != nil && (name == "" || x.card != 0 && c.last.card == x.card && (at < 0 || c.sheet.units[at].link < 0 || c.sheet.units[at].link == c.last.link)) {
		if amount > 0 || c.last.price < 0 {
			c.last.price = amount
		}
		c.names = c.names[:0]
		return
	}
	if name == "" || amount == 0 && weight == 0 && x.card == 0 && c.sheet.role != "product" {
		return
	}
	c.add(&goodsItem{name: name, price: amount, sold: c.sold || saysSold(name), recurring: saysRecurring(name) || c.recurringBefore(), sheet: c.sheet, unit: u, link: c.sheet.units[max(at, 0)].link, card: x.card})
	c.names, c.sold = c.names[:0], false
}

func (c *counter) recurringBefore() bool {
	for _, u := range c.names {
		if saysRecurring(bare(c.sheet.units[u].text)) {
			return true
		}
	}
	return false
}

// pickName takes the likeliest name since the last price: a heading, a link,
// the text of a picture, else the nearest words.
func (c *counter) pickName() (name string, at, weight int) {
	at, weight = -1, -1
	for i, u := range c.names {
		x := &c.sheet.units[u]
		w := 0
		switch {
		case x.head:
			w = 3
		case x.link >= 0 && !x.alt:
			w = 2
		case x.alt:
			w = 1
		}
		if i < len(c.names)-4 && w < 3 {
			continue
		}
		if w >= weight && (w > weight || w == 0) {
			name, at, weight = bare(x.text), u, w
		}
	}
	return name, at, max(weight, 0)
}

func (c *counter) add(i *goodsItem) {
	key := squeezed(i.name)
	i.trial = testName(i.name)
	if have := c.byKey[key]; have != nil {
		have.sold = have.sold || i.sold && c.sheet.role == "product"
		have.recurring = have.recurring || i.recurring
		if have.price < 0 {
			have.price = i.price
		}
		c.last = have
		return
	}
	c.items, c.byKey[key], c.last = append(c.items, i), i, i
}
