// Package cost reckons what a year with a gateway costs, from published fees
// and the merchant's own figures.
//
// # What is reckoned
//
//	sales × share of a method × its rate      per method
//	+ fee per payment × (sales ÷ ticket)      where the fee is in won
//	+ what is charged by the year             joining apart: it falls in the first year
//	+ premium of the guarantee                sum insured × its rate
//	± VAT                                     on whatever is published without it
//
// Amounts are whole won, rounded half up. Where pages give a span, or do not
// say whether VAT is included, the result is a Span; what they do not publish
// is left out of the sum and named in Bill.Open, never guessed.
//
// # Settlement limit
//
// The guarantee's sum, times a multiple that goes by how often the gateway
// settles, is the most that is paid out in a month. Sales are taken as even
// over the month, as nobody publishes better: see Limit.
package cost
