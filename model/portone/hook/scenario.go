package hook

import (
	"time"

	"portone-onboard/model"
)

// scenario is one thing that happens to a webhook's receiver, and what it
// should answer. Weights sum to 100 in each table; a scenario without weight
// tells something, but no answer can prove it right or wrong.
type scenario struct {
	code   string
	weight int
	expect model.HookExpect
	judge  judging
	sends  []send
}

// judging is how answers become a result.
type judging int

const (
	byEach  judging = iota // each answer is of the class expected; the worst counts
	byOnce                 // the second and third answers tell whether it noticed
	byStand                // whatever the first answer: the last one is taken
	byDoubt                // a forgery that HTTP cannot tell from the real one
)

// send is one delivery. Those of one slot share an ID and a time of the event.
type send struct {
	slot  string
	body  bodyKind
	event string        // type or status
	made  time.Duration // when the event happened, from now
	stamp time.Duration // webhook-timestamp, from now
	seal  sealing
	spoil string // what is changed after signing: "payment" or "amount"
}

type bodyKind int

const (
	bodyPayment bodyKind = iota // 2024-04-25
	bodyBilling
	bodyNovel   // a type and fields that nobody knows yet
	bodyHuge    // bodyNovel of hugeBody bytes
	bodyOld     // 2024-01-01
	bodyGarbage // no JSON, no text
	bodyV1
	bodyV1Form // URL-encoded
	bodyV1Fake // a payment that does not exist
)

type sealing int

const (
	sealGood    sealing = iota
	sealNone            // no header of a signature at all
	sealWrong           // with another secret
	sealRotated         // with another secret and then with the right one
)

// hugeBody is far beyond any webhook of PortOne, and not enough to hurt.
const hugeBody = 2 << 20

// lastRetry is how long after the event PortOne's fourth retry comes (1+4+16+64 minutes).
const lastRetry = -85 * time.Minute

const paid, cancelled = "Transaction.Paid", "Transaction.Cancelled"

var scenariosV2 = []scenario{
	{"hook_try_paid", 20, model.ExpectTaken, byEach, []send{{slot: "paid", event: paid}}},
	{"hook_try_duplicate", 8, model.ExpectTaken, byEach, []send{{slot: "paid", event: paid}, {slot: "paid", event: paid}}},
	{"hook_try_once", 0, model.ExpectTaken, byOnce, []send{{slot: "once", event: paid}, {slot: "once", event: paid}, {slot: "once", event: paid}}},
	{"hook_try_late", 8, model.ExpectTaken, byEach, []send{
		{slot: "late", event: paid, made: lastRetry, stamp: -4 * time.Minute}, {slot: "late", event: paid, made: lastRetry},
	}},
	{"hook_try_reordered", 4, model.ExpectTaken, byEach, []send{{slot: "end", event: cancelled}, {slot: "start", event: paid, made: -2 * time.Minute}}},
	{"hook_try_rotated", 4, model.ExpectTaken, byEach, []send{{slot: "rotated", event: paid, seal: sealRotated}}},
	{"hook_try_unknown_type", 6, model.ExpectTaken, byEach, []send{{slot: "novel", body: bodyNovel, event: "Transaction.Rehearsed"}}},
	{"hook_try_billing_key", 4, model.ExpectTaken, byEach, []send{{slot: "billing", body: bodyBilling, event: "BillingKey.Issued"}}},
	{"hook_try_tampered_body", 9, model.ExpectRefused, byEach, []send{{slot: "body", event: paid, spoil: "payment"}}},
	{"hook_try_tampered_amount", 9, model.ExpectRefused, byEach, []send{{slot: "amount", event: paid, spoil: "amount"}}},
	{"hook_try_unsigned", 9, model.ExpectRefused, byEach, []send{{slot: "bare", event: paid, seal: sealNone}}},
	{"hook_try_wrong_secret", 9, model.ExpectRefused, byEach, []send{{slot: "wrong", event: paid, seal: sealWrong}}},
	{"hook_try_stale", 4, model.ExpectRefused, byEach, []send{{slot: "stale", event: paid, made: -10 * time.Minute, stamp: -10 * time.Minute}}},
	{"hook_try_future", 2, model.ExpectRefused, byEach, []send{{slot: "future", event: paid, stamp: 10 * time.Minute}}},
	{"hook_try_old_form", 1, model.ExpectAlive, byEach, []send{{slot: "old", body: bodyOld, event: "Paid"}}},
	{"hook_try_garbage", 1, model.ExpectAlive, byEach, []send{{slot: "garbage", body: bodyGarbage, seal: sealNone}}},
	{"hook_try_huge", 2, model.ExpectAlive, byStand, []send{{slot: "huge", body: bodyHuge, event: "Transaction.Rehearsed"}, {slot: "after", event: paid}}},
}

// scenariosV1: nothing is signed, so a forgery cannot be refused by its form
// and shows only in what the handler looks up.
var scenariosV1 = []scenario{
	{"hook_try_v1_paid", 40, model.ExpectTaken, byEach, []send{{slot: "paid", body: bodyV1, event: "paid", seal: sealNone}}},
	{"hook_try_v1_duplicate", 25, model.ExpectTaken, byEach, []send{
		{slot: "paid", body: bodyV1, event: "paid", seal: sealNone}, {slot: "paid", body: bodyV1, event: "paid", seal: sealNone},
	}},
	{"hook_try_v1_reordered", 20, model.ExpectTaken, byEach, []send{
		{slot: "end", body: bodyV1, event: "cancelled", seal: sealNone}, {slot: "start", body: bodyV1, event: "paid", seal: sealNone},
	}},
	{"hook_try_v1_forged", 0, model.ExpectAlive, byDoubt, []send{{slot: "fake", body: bodyV1Fake, event: "paid", seal: sealNone}}},
	{"hook_try_v1_form", 5, model.ExpectAlive, byEach, []send{{slot: "form", body: bodyV1Form, event: "paid", seal: sealNone}}},
	{"hook_try_garbage", 5, model.ExpectAlive, byEach, []send{{slot: "garbage", body: bodyGarbage, seal: sealNone}}},
	{"hook_try_huge", 5, model.ExpectAlive, byStand, []send{
		{slot: "huge", body: bodyHuge, event: "Transaction.Rehearsed", seal: sealNone}, {slot: "after", body: bodyV1, event: "paid", seal: sealNone},
	}},
}

func scenariosOf(v model.PortOne) []scenario {
	if v == model.V1 {
		return scenariosV1
	}
	return scenariosV2
}
