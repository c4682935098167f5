package scan

import (
	"slices"
	"strings"
)

// uncompared finds files that ask PortOne about a payment, take the amount from
// the browser, and show nothing by which the amount that was paid might count.
// Whatever may be a check elsewhere or in another spelling keeps it quiet.
func (x *inspection) uncompared() {
	asking := x.signs[lookup] != nil || x.signs[maybeLookup] != nil
	if !asking || x.signs[amountCheck] != nil || x.weighsAmount() {
		return
	}
	for i := range x.toks {
		if !x.toks[i].front && x.takesAmount(i) {
			x.see(uncompared, "amount_from_browser", i)
			return
		}
	}
}

// takesAmount tells a name that stands for an amount of the request.
func (x *inspection) takesAmount(i int) bool {
	if !slices.Contains(amountNames, strings.TrimPrefix(x.word(i), "$")) {
		return false
	}
	if end := x.destructured(i); end > 0 && x.toks[i].kind == wordToken && !x.isMember(i) {
		return x.fromRequest(x.exprAfter(end), i)
	}
	expr := x.memberAt(i)
	return strings.Contains(expr, ".") && x.sentAmount(expr, i)
}

// fromRequest follows a name to the request: const data = req.body; const { amount } = data.
func (x *inspection) fromRequest(expr string, at int) bool {
	return fromBody(expr) || !strings.Contains(expr, ".") && fromBody(x.origin(expr, at))
}

// memberAt gives the chain of names that ends with the name at i, in brackets or
// behind a dot.
func (x *inspection) memberAt(i int) string {
	end := i + 1
	if x.toks[i].kind == stringToken && (x.is(end, "]") || x.is(end, ")")) {
		end++
	}
	return x.exprBefore(end)
}

// weighsAmount tells that the file does something with the amount that was
// paid, or leaves that to a function.
func (x *inspection) weighsAmount() bool {
	for i := range x.toks {
		if !x.toks[i].front && (x.namesPaid(i) || x.leavesCheck(i)) {
			return true
		}
	}
	return false
}

// paidReach is how far behind "amount" its part is looked for, in tokens:
// amount", {}).get("total.
const paidReach = 10

// namesPaid tells an amount that is not plainly the browser's or the order's:
// amount.total of V2 in any spelling, of V1 the amount of anything else.
func (x *inspection) namesPaid(i int) bool {
	if x.toks[i].kind == signToken || !isAmount(x.word(i)) {
		return false
	}
	for at := i + 1; at < min(len(x.toks), i+paidReach) && !x.is(at, ";"); at++ {
		if name := strings.ToLower(x.word(at)); x.toks[at].line == x.toks[i].line && slices.Contains([]string{"total", "paid", "gettotal", "getpaid"}, name) {
			return true
		}
	}
	if end := x.destructured(i); end > 0 && !x.isMember(i) {
		return !x.fromRequest(x.exprAfter(end), i)
	}
	expr := x.memberAt(i)
	root, _, deep := strings.Cut(expr, ".")
	return deep && !x.sentAmount(expr, i) && !fromBody(expr) && !containsFold(root, "order", "cart", "item", "product", "goods", "req", "body", "dto")
}

func isAmount(name string) bool {
	name = strings.ToLower(strings.TrimPrefix(name, "$"))
	return name == "amount" || name == "getamount" || name == "paid_amount" || name == "paidamount"
}

// checking are parts of the names of functions that may compare amounts, and
// answering of those that only pass a payment on to where none is compared.
var (
	checking  = []string{"check", "verif", "valid", "compar", "assert", "ensure", "match", "equal"}
	answering = []string{"json", "send", "log", "info", "debug", "warn", "error", "stringify", "print", "response", "render", "if", "while", "switch", "return", "await"}
)

// leavesCheck tells a call that may compare: by its name, or because it takes
// the payment whole.
func (x *inspection) leavesCheck(i int) bool {
	if x.toks[i].kind != wordToken || !x.is(i+1, "(") || x.toks[i+1].mate < 0 {
		return false
	}
	name := x.raw(i)
	if containsFold(name, checking...) && x.takesDealing(i+1) {
		return true
	}
	return !slices.Contains(answering, strings.ToLower(name)) && x.takesPayment(i+1)
}

// takesDealing tells that a payment, an order or an amount is in the arguments,
// by whatever name.
func (x *inspection) takesDealing(paren int) bool {
	for at := paren + 1; at < min(int(x.toks[paren].mate), paren+argsMost); at++ {
		if x.toks[at].kind == wordToken && containsFold(x.raw(at), "payment", "amount", "order", "price", "imp_uid", "impuid", "paid") {
			return true
		}
	}
	return false
}

// takesPayment tells that a payment is itself an argument.
func (x *inspection) takesPayment(paren int) bool {
	end := int(x.toks[paren].mate)
	for at := paren + 1; at < end && at < paren+argsMost; at++ {
		if int(x.toks[at].mate) > at {
			at = int(x.toks[at].mate)
			continue
		}
		before, after := x.raw(at-1), x.raw(at+1)
		if (before == "(" || before == ",") && (after == ")" || after == ",") && x.toks[at].kind == wordToken && isPayment(x.raw(at)) {
			return true
		}
	}
	return false
}

func isPayment(name string) bool {
	name = strings.ToLower(strings.TrimPrefix(name, "$"))
	return !strings.HasSuffix(name, "id") && containsFold(name, "payment", "paid", "iamport", "portone", "result", "response", "data")
}
