package gateway

import "portone-onboard/model"

// Gateway is all that the pages say about one gateway. Its values are shared:
// read them, never change them.
type Gateway struct {
	Code    model.Code `yaml:"code" json:"code" must:"yes"`
	Aliases []string   `yaml:"aliases" json:"aliases"` // names of PortOne's API and SDK, in lower case
	Kind    Kind       `yaml:"kind" json:"kind" must:"yes"`
	Name    model.Text `yaml:"name" json:"name" must:"yes"`
	Filled  bool       `yaml:"-" json:"filled"` // false while there is no data file: then all below is unknown

	Modules  []Module       `yaml:"modules" json:"modules"`
	Groups   []SupportGroup `yaml:"supports" json:"-"` // as written
	Supports []Support      `yaml:"-" json:"supports"` // multiplied out

	Test         Test          `yaml:"test" json:"test"`
	Contract     Contract      `yaml:"contract" json:"contract"`
	Live         Live          `yaml:"live" json:"live"`
	ExtraMID     ExtraMID      `yaml:"extra_mid" json:"extra_mid"`
	Fees         Fees          `yaml:"fees" json:"fees"`
	Contacts     []Contact     `yaml:"contacts" json:"contacts"`
	Documents    []Document    `yaml:"documents" json:"documents"`
	Restrictions []Restriction `yaml:"restrictions" json:"restrictions"`
	Tasks        []Task        `yaml:"tasks" json:"tasks"`
	Notices      []Notice      `yaml:"notices" json:"notices"`
	Parameters   []Parameter   `yaml:"parameters" json:"parameters"`
	Conflicts    []Conflict    `yaml:"conflicts" json:"conflicts"`

	SourceMap map[string]model.Source `yaml:"-" json:"-"`       // by ID, resolved
	Sources   []Ref                   `yaml:"-" json:"sources"` // by ID, sorted
	Written   map[string]Source       `yaml:"sources" json:"-"` // as written
}

// Fact is what every statement carries.
type Fact struct {
	Src       []Ref        `yaml:"src" json:"sources" must:"yes"`
	Conflicts []ConflictID `yaml:"conflicts" json:"conflicts,omitempty"` // what the pages contradict each other about here
}

// Only narrows a statement. An empty list is for all.
type Only struct {
	Modules []ModuleID      `yaml:"modules" json:"modules,omitempty"`
	PortOne []model.PortOne `yaml:"portone" json:"portone,omitempty"`
	Modes   []model.Mode    `yaml:"modes" json:"modes,omitempty"`
	Styles  []model.Style   `yaml:"styles" json:"styles,omitempty"`
	Methods []model.Method  `yaml:"methods" json:"methods,omitempty"`
	Routes  []model.Route   `yaml:"routes" json:"routes,omitempty"`
	Traits  []Trait         `yaml:"traits" json:"traits,omitempty"`
}

// Source is a page as the data file names it.
type Source struct {
	Page    string     `yaml:"page" must:"yes"` // path in PortOne's documents
	URL     URL        `yaml:"url"`             // for a browser, where it can be derived
	Updated model.Date `yaml:"updated"`         // the page's own date, as a day in Korea
	Read    model.Date `yaml:"read" must:"yes"` // the day we read it
}

// Ref is a source by its ID in the file; the page is filled in when loaded.
type Ref struct {
	ID string `json:"id"`
	model.Source
}

// UnmarshalText reads the ID; the rest is resolved later.
func (r *Ref) UnmarshalText(b []byte) error {
	r.ID = string(b)
	return nil
}

// ModuleID names one of the gateway's modules, ConflictID one of its conflicts.
type (
	ModuleID   string
	ConflictID string
)

// URL is an address that a merchant can open.
type URL string

// Task is a step of this gateway's own, shown at the step where it bites.
type Task struct {
	ID     string       `yaml:"id" json:"id" must:"yes"`
	Step   model.StepID `yaml:"step" json:"step" must:"yes"`
	Who    model.Actor  `yaml:"who" json:"who" must:"yes"`
	Blocks bool         `yaml:"blocks" json:"blocks"` // the step cannot finish without it
	Only   `yaml:",inline"`
	Title  model.Text `yaml:"title" json:"title" must:"yes"`
	Body   model.Text `yaml:"body" json:"body" must:"yes"`
	Links  []URL      `yaml:"links" json:"links,omitempty"`
	// Industries for which alone it is; empty for all.
	Industries []Industry `yaml:"industries" json:"industries,omitempty"`
	Fact       `yaml:",inline"`
}

// Notice is something announced for certain days. One whose last day is past
// is kept as history.
type Notice struct {
	ID   string     `yaml:"id" json:"id" must:"yes"`
	From model.Date `yaml:"from" json:"from" must:"yes"`
	To   model.Date `yaml:"to" json:"to,omitzero"` // last day; absent for "from then on"
	Text model.Text `yaml:"text" json:"text" must:"yes"`
	Only `yaml:",inline"`
	Fact `yaml:",inline"`
}

// Conflict is a matter on which pages contradict each other.
type Conflict struct {
	ID     string          `yaml:"id" json:"id" must:"yes"`
	About  model.Text      `yaml:"about" json:"about" must:"yes"`
	Values []ConflictValue `yaml:"values" json:"values" must:"yes"`
	Newer  Ref             `yaml:"newer" json:"newer,omitzero"` // the page that is newer, where that can be told
	Advice model.Text      `yaml:"advice" json:"advice,omitzero"`
}

// ConflictValue is what one side says.
type ConflictValue struct {
	Value model.Text `yaml:"value" json:"value" must:"yes"`
	Src   []Ref      `yaml:"src" json:"sources" must:"yes"`
}
