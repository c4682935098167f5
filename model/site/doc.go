// Package site looks at a shop's own pages as a reviewer would.
//
//	address, file, stdin
//	      │ targets
//	   fetch ──▶ decode ──▶ html.Parse          one page at a time, a few at once;
//	      ▲                     │ one walk       every limit stands in Options
//	      │              ┌──────┴──────┐
//	      │           survey         sheet       survey: where it leads, scripts, title
//	      │              │ leads       │         sheet: units, links, data
//	      └── frontier ──┘             ▼
//	                              conclusions    what the page says by itself:
//	                                   │         fields, goods, rules, secrets
//	          all pages                ▼
//	        ───────────────────▶     court       best of each field, compared with
//	                                   │         the profile
//	                                   ▼
//	                              20 findings    one for each of model.SiteIDs
//
// Fetching starts at the address that the merchant named, follows the shop's own
// links to the pages a reviewer opens (products, terms, privacy, refund,
// shipping, cart, checkout), or reads saved HTML. What cannot be read has a
// code of Trouble.
//
// A unit is the smallest piece that a reader takes in by itself: a line, a cell,
// what stands between two bars. Labels are found in units ("상호", "business
// license"), values behind them or in the unit that follows; ranks say how sure
// it is that the shop means itself. Conclusions are drawn beside other fetches,
// so that judging, also while pages come in, only puts them together.
//
// What could not be seen is "can't tell", never "missing". Nothing here sends
// anything but GET requests to hosts that the merchant named, and no link is
// followed whose words say that it changes something.
package site
