// Package source reads the guide's texts as people write them, Markdown with a
// front matter and a glossary in YAML, and compiles them to the JSON that
// package guide carries:
//
//	ko/ID.md, en/ID.md      compiled/ko/ID.json, compiled/en/ID.json   one guide.Doc each
//	glossary/terms.yaml     compiled/terms.ko.json, terms.en.json      []guide.Term each
//
// Only the generator and tests import it: goldmark and YAML build their tables
// when a program starts, which would cost every start of this one 2 ms.
package source
