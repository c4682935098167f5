package site

import (
	"net/url"

	"portone-onboard/model"
)

// page is one fetched and parsed page.
type page struct {
	model.SitePage          // Address, Role, Title, Status, Bytes, Cut, Trouble …
	url            *url.URL // where it was found in the end; nil for a saved file
	sheet          *sheet   // what its tree says; nil with Trouble
	raw            []byte   // the body in UTF-8; readers of text normalise it
	scripts        []script // inline ones, own ones that were fetched, foreign ones by address
	frames         []*page  // same-host frames, one level
}

// script is one script of a page. Scripts of other hosts are never fetched:
// they have an address and no text.
type script struct {
	address string
	text    []byte
	inline  bool
	whole   bool // it was fetched to its end
}
