// Package guide holds the guide's advice in our own words, Korean and English,
// and the glossary of the field.
//
//	ko/, en/        one Markdown file per step ("prep.site.md") and one per
//	                stage ("prep.md"), with a strict YAML front matter
//	glossary/       the terms, both languages side by side
//	source/         reads these and compiles them: `go generate ./ui/guide`
//	compiled/       what comes out, one deflated JSON file per language; the program carries it
//	testdata/       coverage.yaml: which file carries which line of the guide
//
// Nothing is read before it is asked for: the texts lie in the binary and are
// unpacked on first use. The Markdown is a small subset (headings, paragraphs,
// lists, bold, code, links, callouts), as Block values that know no terminal;
// Render sets them for a terminal with the caller's styles, Markdown gives them
// back as plain Markdown.
//
// The texts use no character whose width is ambiguous (arrows, middle dots,
// typographic quotes), so that a line has the same width in every terminal.
package guide

//go:generate go run ./compile
