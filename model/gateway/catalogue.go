package gateway

import (
	"sync"

	"portone-onboard/model"
)

// Catalogue is the catalogue as the machine of the root package sees it.
type Catalogue struct{}

var _ model.Facts = Catalogue{}

// Codes lists every code, in the order of the index.
func (Catalogue) Codes() []model.Code {
	out := make([]model.Code, len(index))
	for i, e := range index {
		out[i] = e.Code
	}
	return out
}

// Gateway gives what the path needs of one gateway. A code that is not in the
// index is not filled: everything about it is unknown.
func (Catalogue) Gateway(code model.Code) model.GatewayFacts { return half(pathHalves(), code) }

// Choice gives what choosing needs of one gateway.
func (Catalogue) Choice(code model.Code) model.GatewayFacts { return half(choiceHalves(), code) }

type halves map[model.Code]func() model.GatewayFacts

func half(of halves, code model.Code) model.GatewayFacts {
	read, ok := of[code]
	if !ok {
		return model.GatewayFacts{Code: code}
	}
	return read()
}

// Each half of each gateway is read once, when it is first asked for.
var (
	pathHalves   = sync.OnceValue(func() halves { return halvesBy(readPath) })
	choiceHalves = sync.OnceValue(func() halves { return halvesBy(readChoice) })
)

func readPath(code model.Code, f *model.GatewayFacts) bool { return readJSON(PathFile(code), f) }

func readChoice(code model.Code, f *model.GatewayFacts) bool { return readLine(ChoiceFile, code, f) }

func halvesBy(read func(model.Code, *model.GatewayFacts) bool) halves {
	out := make(halves, len(index))
	for _, e := range index {
		out[e.Code] = sync.OnceValue(func() model.GatewayFacts {
			f := model.GatewayFacts{}
			if !read(e.Code, &f) || !f.Filled {
				f = model.GatewayFacts{Code: e.Code, Name: e.Name, Kind: string(e.Kind)}
			}
			return f
		})
	}
	return out
}

// Name is a gateway's name and what it is, without reading a file.
func (Catalogue) Name(code model.Code) (name model.Text, kind string) {
	for _, e := range index {
		if e.Code == code {
			return e.Name, string(e.Kind)
		}
	}
	return model.Text{}, ""
}

// Conflicts gives what the pages contradict each other about.
func (Catalogue) Conflicts(code model.Code) []model.Conflict { return listOf(conflictsOf(), code) }

// Parameters gives what a gateway insists on in calls.
func (Catalogue) Parameters(code model.Code) []model.Parameter { return listOf(parametersOf(), code) }

// Each list of each gateway is read once, when it is first asked for; nil for a
// code that is not in the index.
var (
	conflictsOf  = sync.OnceValue(func() map[model.Code]func() []model.Conflict { return listsIn[model.Conflict](ConflictsFile) })
	parametersOf = sync.OnceValue(func() map[model.Code]func() []model.Parameter { return listsIn[model.Parameter](CodeFile) })
)

func listsIn[T any](file string) map[model.Code]func() []T {
	out := make(map[model.Code]func() []T, len(index))
	for _, e := range index {
		out[e.Code] = sync.OnceValue(func() (list []T) {
			readLine(file, e.Code, &list)
			return list
		})
	}
	return out
}

func listOf[T any](lists map[model.Code]func() []T, code model.Code) []T {
	if read, ok := lists[code]; ok {
		return read()
	}
	return nil
}

// Page gives a page's address and its own date.
func (Catalogue) Page(path string) (url string, updated model.Date) {
	p := pages()[path]
	return p.URL, p.Updated
}

// Common gives the common facts as the machine reads them.
func (Catalogue) Common() model.Common { return compiledCommon() }

var compiledCommon = sync.OnceValue(func() (out model.Common) {
	readJSON(CommonFile, &out)
	return out
})

// PageFacts is what is known of one of PortOne's pages.
type PageFacts struct {
	URL     string     `json:",omitempty"`
	Updated model.Date `json:",omitzero"`
}

// pages are the addresses and dates of all pages.
var pages = sync.OnceValue(func() map[string]PageFacts {
	out := map[string]PageFacts{}
	readJSON(PagesFile, &out)
	return out
})
