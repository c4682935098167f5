// Package gateway is the catalogue of payment gateways: what PortOne's pages
// say about each, one data file per gateway, every fact with the page that it
// stands on and the day on which we read that page.
//
// # A data file
//
// data/<code>.yaml has the keys of Gateway, in YAML names that are also the
// names of the JSON. Everything a merchant reads is a Text in both languages.
// Digits that are no amounts or counts are quoted ("0212345670"), so that no
// reader of YAML takes them for numbers.
//
//	src        which of the file's sources a fact stands on; in JSON `sources`
//	           with page, address and day
//	conflicts  which contradictions of the pages a fact is party to
//	modules portone modes styles methods routes traits
//	           only for these; absent is for all
//
// Two lists are written compactly and multiplied out when loaded: `supports`
// (modules × portone × modes × styles × methods) and `fees.rates` (methods ×
// styles × tiers).
//
// # Unknown
//
// What the pages leave open is absent from the file, and "unknown" in the JSON
// where a yes or no always stands. A support row that is not there means
// unknown, never no. Two pages that contradict each other stand under conflicts
// with both values; the facts that are party to them say so.
//
// # Files
//
// Package compile reads the data files, strictly: an unknown field, a missing
// source or language, an identifier that is used twice or does not exist is an
// error with file and line. It writes what this package gives into facts/, which
// is all that the program reads and carries. A code of the index without a file
// is not filled: everything about it is unknown.
package gateway
