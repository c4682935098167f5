// Package code writes the small programs that a shop needs around a payment:
// the page that opens the window, the server's check of what was paid, and the
// handler of webhooks, each for the shop's own stack and with its own
// identifiers.
//
// # Where what comes from
//
// The arguments of a call to PortOne are one tree (see tree.go): what every
// call needs, then what the gateway insists on, each with its reason. The tree
// is written out in the words of a language, or as JSON for the rehearsal page.
// Everything around it stands in templates, a folder of files that read like the
// programs they write, one set for both languages of the comments. They are
// compiled to Go: package templates says why.
//
// # Secrets
//
// A secret is never filled in: every program reads it from its environment.
// What is filled in is quoted as a string of the language it stands in; reasons
// are cut to one line that cannot end the comment they stand in.
package code
