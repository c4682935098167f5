package site

import (
	"encoding/json"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// data reads the goods that only the page's own data names: JSON-LD, microdata
// and the tags for previews. What visitors see has been read before and wins.
func (c *counter) data() {
	seen := len(c.items)
	for _, text := range c.sheet.data {
		var v any
		if len(text) < 1<<20 && json.Unmarshal([]byte(text), &v) == nil {
			c.jsonLD(v, 0)
		}
	}
	for _, i := range c.sheet.items {
		c.put(i, false)
	}
	if len(c.items) == seen {
		c.preview(c.sheet.meta)
	}
}

func (c *counter) preview(meta map[string]string) {
	price := meta["product:price:amount"]
	if price == "" {
		price = meta["og:price:amount"]
	}
	if name := meta["og:title"]; name != "" && price != "" {
		c.put(offered{name, price, strings.Contains(meta["product:availability"], "out")}, true)
	}
}

// offered is something for sale as a page's data names it.
type offered struct {
	name, price string
	sold        bool
}

func (c *counter) jsonLD(v any, depth int) {
	if depth > 6 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			c.jsonLD(x, depth+1)
		}
	case map[string]any:
		if kind, _ := v["@type"].(string); kind == "Product" || kind == "ProductGroup" {
			name, _ := v["name"].(string)
			price, sold := offer(v["offers"], 0)
			c.put(offered{name, price, sold}, false)
			return
		}
		for _, key := range [...]string{"@graph", "itemListElement", "item", "mainEntity"} {
			c.jsonLD(v[key], depth+1)
		}
	}
}

func offer(v any, depth int) (price string, sold bool) {
	switch v := v.(type) {
	case []any:
		if len(v) > 0 && depth < 3 {
			return offer(v[0], depth+1)
		}
	case map[string]any:
		for _, key := range [...]string{"price", "lowPrice"} {
			switch p := v[key].(type) {
			case string:
				price = p
			case float64:
				price = strconv.FormatFloat(p, 'f', -1, 64)
			}
			if price != "" {
				break
			}
		}
		where, _ := v["availability"].(string)
		return price, strings.Contains(where, "OutOfStock") || strings.Contains(where, "SoldOut") || strings.Contains(where, "Discontinued")
	}
	return "", false
}

func microdata(root *html.Node) (out offered) {
	for n := root; n != nil; n = following(n, root) {
		if n.Type != html.ElementNode {
			continue
		}
		switch attr(n, "itemprop") {
		case "name":
			if out.name == "" {
				out.name = contentOf(n)
			}
		case "price", "lowPrice":
			if out.price == "" {
				out.price = contentOf(n)
			}
		case "availability":
			out.sold = strings.Contains(attr(n, "href")+attr(n, "content"), "OutOfStock")
		}
	}
	return out
}

// following is the next node in the order of the page, inside root.
func following(n, root *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for n != root && n.NextSibling == nil {
		n = n.Parent
	}
	if n == root {
		return nil
	}
	return n.NextSibling
}

func contentOf(n *html.Node) string {
	if v := attr(n, "content"); v != "" {
		return v
	}
	if n.FirstChild != nil && n.FirstChild.Type == html.TextNode {
		return strings.TrimSpace(n.FirstChild.Data)
	}
	return ""
}

func (c *counter) put(o offered, preview bool) {
	name := printed(o.name)
	if name == "" || len(c.items) >= mostItems {
		return
	}
	if have := c.byKey[squeezed(name)]; have != nil {
		have.sold = have.sold || o.sold && c.sheet.role == "product"
		return
	}
	c.add(&goodsItem{name: name, price: amountOf(o.price), sold: o.sold, recurring: saysRecurring(name), preview: preview, sheet: c.sheet, unit: -1})
}

// amountOf reads the price of a page's data; -1 is none.
func amountOf(price string) int64 {
	whole, _, _ := strings.Cut(strings.ReplaceAll(price, ",", ""), ".")
	if n, err := strconv.ParseInt(onlyDigits(whole), 10, 64); err == nil {
		return n
	}
	return -1
}
