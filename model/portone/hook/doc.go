// Package hook rehearses webhooks on the merchant's own machine.
//
// Listen takes deliveries and says of each whether PortOne can have signed it.
// Replay plays PortOne: it sends made-up deliveries, good and bad, to the
// merchant's handler and says what its answers prove. Both stay on loopback
// addresses, and neither shows a secret or keeps a body.
//
// The form is PortOne's (webhook guide, versions 2024-04-25, 2024-01-01 and V1),
// the signature that of Standard Webhooks.
package hook
