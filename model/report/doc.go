// Package report turns shops into data for others: View is what
// `status --json` and reports show of one shop, Document what `export` writes
// and `import` reads. It makes no sentences; those of a report live in ui.
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
package report
