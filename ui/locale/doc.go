// Package locale holds every text that is keyed by the domain's IDs, in Korean
// and English: stages, steps, questions with their options, items, states,
// verdicts and problems. It also formats dates, money and lists.
//
//	frame_ko.go         the fixed texts of the screens
//	ko_words.go …       names of stages, steps, states, routes and the like
//	ko_prep.go …        questions, one file per stage (ko_testing.go is 테스트 연동)
//	ko_items.go         what questions are asked for once each
//	ko_problems.go      what is wrong with a value, and what to do
//	en_*.go             the same in English
//	sources.go          the tables that are packed, by name
//	packed/             those tables as the program carries them
//	josa.go, fill.go    Korean particles, and templates that use them
//
// The first frame in Korean needs the Korean frame, which is built in no time.
// The other tables would be 0.8 MB of the program
// as Go code. They stay here as Go code for the compiler to check, but nothing
// that the program runs calls them, so the linker leaves them out: it carries
// them packed (packed.go), and unpacks each when it is first looked up.
// Importing the package costs nothing. Whoever changes a text runs
//
//	go generate ./ui/locale
//
// and a test fails until then; a test of ui/cli fails when a table is linked in
// all the same. The tables have no package of their own because there they would
// have to name every field of every text, as vet wants it of another package's
// types. One more test walks every ID of the domain in both languages and names
// the file in which a text is missing.
//
// Facts in the texts (days, amounts, laws) are restated from PortOne's help
// centre, read 2026-11-22: requirements, content53, content54, content59,
// open-immediately, high-risk-industry, add-service, test-integration,
// small-business-commission-fee, other-hosting-company, content200006. The
// catalogue of gateways has the last word on what one gateway does.
//
// No text holds a character whose width is ambiguous, except the middle dot
// in the names that PortOne's own console and guide write with one.
package locale
