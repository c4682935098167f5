// Package page opens PortOne's payment window from a page on the merchant's own
// machine, with the merchant's own test channel.
//
// The page lives at 127.0.0.1 on a port of the system's choice, under a path
// made up for it, and only until it is closed. Its address carries a token that
// a first visit turns into a cookie (HttpOnly, SameSite=Strict, for this path
// alone: cookies know no ports, and the shop's own server on this machine must
// not see it). Requests under another Host are refused, so that no other
// page can reach it by a name that leads here, and so are reports of another Origin.
//
// What the SDK needs, and so what the policy allows: PortOne's script makes
// script elements for a driver of the gateway (cdn.portone.io/drivers) and for
// the gateway's own script, talks to hosts below iamport.co, portone.io and the
// gateway, and opens frames and windows of gateway and card company. No list of
// those hosts is complete, so scripts are bound to the page's nonce with
// 'strict-dynamic' (only the SDK and what it loads itself), and frames, forms,
// pictures and connections to https. What the policy stops all the same is
// reported by the page, so that it is not taken for a fault of the gateway.
//
// A redirect from a gateway comes from another site and brings no Strict
// cookie. It comes back to an address with a token of its own, which can report
// the outcome of one payment that was begun here, and nothing else.
package page
