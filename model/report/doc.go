// Package report turns shops into data for others: View is what
// `status --json` and reports show of one shop, Document what `export` writes
// and `import` reads, Calendar the days for a calendar program. It makes no
// sentences; those of a report live in ui.
//
// # Document
//
//	{"format": "portone-onboard", "version": 1,
//	 "shops": [{"id": "s…", "events": [
//	   {"seq": 1, "at": "2026-03-05T01:02:03Z", "kind": "created"},
//	   {"seq": 2, "at": "…", "kind": "answered", "changes": [
//	     {"slot": "-/-/prep.shop.name/-", "before": null,
//	      "after": {"status": "given", "values": ["…"], "at": "…"}}]}]}],
//	 "evidence": {"<sha-256 in hex>": "<base64>"}}
//
// A shop is its whole journal, so an import gives the same shop with the same
// history. Nothing in a document depends on when or where it was written: the
// same shops give the same bytes.
//
// # Calendar
//
// Calendar gives the days of a shop, Gone those that an earlier calendar had and
// that hold no more, CalendarFile writes both for calendar programs:
//
//	ends~TRACK~MID~STEP~-@SHOP.portone-onboard      a wait is usually over, or was
//	late~TRACK~MID~STEP~-@…                         nothing was heard: ask today
//	opens~-~-~opens~-@…  all~-~-~all~-@…            the opening
//	deadline~TRACK~MID~KIND~ITEM@…                  wanted by, ends, expires
//
// A UID names what a day is about and never changes; DTSTART moves. SEQUENCE is
// the shop's revision plus its age in days, as an expectation moves with answers
// and with days that pass; DTSTAMP is the newer moment of both. What falls away
// is written as STATUS:CANCELLED until its day is over. A program may take such
// an event out, strike it through or heed none of this, so its summary says it
// besides.
//
// # Telling others
//
// Redact gives a shop without personal data, Guard one with them; both are shops
// like any other, so that nothing made of the first can show what it lacks. A
// test proves that a redacted shop stands where the whole one stands.
package report
