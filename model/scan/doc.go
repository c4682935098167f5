// Package scan judges a merchant's own source before it goes live: keys that
// still point to test, requests that lack what a gateway insists on, secrets
// that every visitor can read, payments that nobody checks.
//
// A file is read once. One pass for a set of literals (needles) decides whether
// it has anything to do with payments; only then it is decoded and split into
// tokens, so that comments and texts are no findings. What the tokens do not
// show for sure is no finding either: a spread, a variable, a template's hole
// keep the rules quiet.
package scan
