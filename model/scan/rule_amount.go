package scan

import (
	"slices"
	"strings"

	"portone-onboard/model"
)

// comparisons finds a payment's amount compared with what the browser sent
// along: both can be forged together.
func (x *inspection) comparisons() {
	for i := range x.toks {
		if x.toks[i].front || x.toks[i].kind != signToken || !slices.Contains([]string{"==", "===", "!=", "!=="}, x.raw(i)) {
			continue
		}
		left, right := x.exprBefore(i), x.exprAfter(i+1)
		switch {
		case x.paidAmount(left) && x.sentAmount(right, i), x.paidAmount(right) && x.sentAmount(left, i):
			x.add(x.finding("amount_from_browser", model.SeverityError, i))
		case x.paidAmount(left) || x.paidAmount(right):
			x.see(amountCheck, "amount_from_browser", i)
		}
	}
}

// exprMost is the longest chain of names that is read, in tokens.
const exprMost = 24

// exprBefore gives the chain of names that ends before i, in one spelling:
// $request->input('amount'), request["amount"] and request.getAmount() are all
// paths with dots.
func (s *source) exprBefore(i int) string {
	at := i - 1
	for at >= 0 && i-at < exprMost && s.inChain(at) {
		if s.toks[at].mate >= 0 && int(s.toks[at].mate) < at {
			at = int(s.toks[at].mate)
		}
		at--
		if at < 0 || s.toks[at].kind == wordToken && s.toks[at+1].kind == wordToken {
			break
		}
	}
	return s.chain(at+1, i)
}

func (s *source) exprAfter(from int) string {
	at := from
	for s.is(at, "await") || s.is(at, "new") {
		at++
	}
	begin := at
	for at < len(s.toks) && at-begin < exprMost && s.inChainForward(at) {
		if int(s.toks[at].mate) > at {
			at = int(s.toks[at].mate)
		}
		at++
		if at < len(s.toks) && s.toks[at].kind == wordToken && s.toks[at-1].kind == wordToken {
			break
		}
	}
	return s.chain(begin, at)
}

func (s *source) inChain(at int) bool {
	return s.toks[at].kind == wordToken || slices.Contains([]string{".", "?.", "->", "::", ")", "]"}, s.raw(at))
}

func (s *source) inChainForward(at int) bool {
	return s.toks[at].kind == wordToken || slices.Contains([]string{".", "?.", "->", "::", "(", "["}, s.raw(at))
}

// chain joins the names and strings between two tokens with dots.
func (s *source) chain(from, to int) string {
	var parts []string
	for at := max(0, from); at < min(to, len(s.toks), from+2*exprMost); at++ {
		if s.toks[at].kind == signToken {
			continue
		}
		name := strings.TrimPrefix(s.word(at), "$")
		if rest, ok := strings.CutPrefix(name, "get"); ok && s.is(at+1, "(") && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
			name = strings.ToLower(rest[:1]) + rest[1:]
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, ".")
}

var amountNames = []string{"amount", "totalAmount", "total_amount", "price", "totalPrice", "total_price", "paid_amount", "paidAmount", "total"}

// paidAmount tells the amount that PortOne gave: of V2 amount.total, of V1 the
// amount of a payment.
func (x *inspection) paidAmount(expr string) bool {
	root, _, _ := strings.Cut(expr, ".")
	if containsFold(root, "order", "req", "body", "item") {
		return false
	}
	if strings.HasSuffix(expr, ".amount.total") || strings.HasSuffix(expr, ".amount.paid") {
		return true
	}
	return strings.HasSuffix(expr, ".amount") && containsFold(root, "payment", "paid", "iamport", "response", "result")
}

// bodies are how the frameworks name what the browser sent.
var bodies = []string{
	"req.body", "request.body", "ctx.request.body", "request.json", "request.get_json", "request.form", "request.data", "request.POST", "_POST",
	"request.input", "request.all", "request.validated", "php://input", "params", "req.json", "request.formData", "c.req.json", "JSON.parse.req.body",
}

// sentAmount tells an amount that comes with the request.
func (x *inspection) sentAmount(expr string, at int) bool {
	root, rest, deep := strings.Cut(expr, ".")
	last := expr[strings.LastIndexByte(expr, '.')+1:]
	if !slices.Contains(amountNames, last) || containsFold(expr, "amount.total", "amount.paid") {
		return false
	}
	if deep && fromBody(expr) {
		return true
	}
	if deep && (root == "dto" || root == "body" || root == "request" || strings.HasSuffix(root, "Dto") || strings.HasSuffix(root, "Request")) && rest == last {
		return x.kind != scriptKind || root != "body" || fromBody(x.origin(root, at))
	}
	return fromBody(x.origin(root, at)) && (!deep || rest == last)
}

//go:noinline
func fromBody(expr string) bool {
	return slices.ContainsFunc(bodies, func(b string) bool {
		return expr == b || strings.HasPrefix(expr, b+".") || strings.HasPrefix(expr, "json.loads."+b) || strings.HasPrefix(expr, "json_decode.") && strings.Contains(expr, b)
	})
}

// originMost is how far back a variable is followed, in tokens.
const originMost = 1000

// origin gives what a variable was last given before a place, "" where that is
// not plain to see.
func (x *inspection) origin(name string, before int) string {
	for at := before - 1; at > max(0, before-originMost); at-- {
		if x.toks[at].kind != wordToken || strings.TrimPrefix(x.raw(at), "$") != name {
			continue
		}
		switch {
		case x.is(at+1, "=") && !x.isMember(at) && !x.is(at-1, "->"):
			return x.exprAfter(at + 2)
		case x.is(at+1, ",") || x.is(at+1, "}") || x.is(at+1, ":"):
			if end := x.destructured(at); end > 0 {
				return x.exprAfter(end)
			}
		}
	}
	return ""
}

// destructured gives the token after "=" of the pattern { … } that holds at,
// 0 where at stands in none.
func (x *inspection) destructured(at int) int {
	for open := at - 1; open >= max(0, at-4*exprMost); open-- {
		if x.is(open, "{") && int(x.toks[open].mate) > at {
			if end := int(x.toks[open].mate) + 1; x.is(end, "=") {
				return end + 1
			}
			return 0
		}
	}
	return 0
}
