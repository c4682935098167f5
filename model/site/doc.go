// Package site looks at a shop's own pages as a reviewer would, in two halves.
//
// Fetching reads pages and judges nothing: it starts at the address that the
// merchant named, follows the shop's own links to the pages a reviewer opens
// (products, terms, privacy, refund, shipping, cart, checkout), or reads saved
// HTML. It keeps every limit (Options), reads any encoding, and gives each page
// as a parsed tree, or with a code of Trouble for why there is none.
//
// Judging reads those trees and asks nobody: each requirement of model.SiteIDs
// becomes one finding. What could not be seen is "can't tell", never "missing".
//
// Nothing here sends anything but GET requests to hosts that the merchant
// named, and no link is followed whose words say that it changes something.
package site
