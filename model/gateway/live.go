package gateway

import "portone-onboard/model"

// Live is the live channel and what goes with it.
type Live struct {
	Providers []Provider `yaml:"providers" json:"providers"`
	MIDPer    MIDPer     `yaml:"mid_per" json:"mid_per"`
	MIDWhen   MIDWhen    `yaml:"mid_when" json:"mid_when"`
	Fields    []Field    `yaml:"fields" json:"fields"`
	Settings  []Setting  `yaml:"settings" json:"settings"` // to be set in the gateway's own admin
	Notices   []Deposit  `yaml:"notices" json:"notices"`   // addresses for notices of deposit and the like
	KeyFiles  []KeyFile  `yaml:"key_files" json:"key_files"`
}

// Provider is the name under which PortOne's API knows a module.
type Provider struct {
	Module  ModuleID      `yaml:"module" json:"module" must:"yes"`
	PortOne model.PortOne `yaml:"portone" json:"portone" must:"yes"`
	Name    string        `yaml:"name" json:"name" must:"yes"` // V1: the code before the dot in pg; V2: pgProvider in lower case
	Text    model.Text    `yaml:"text" json:"text,omitzero"`
	Fact    `yaml:",inline"`
}

// MIDPer is what the gateway issues MIDs apart for.
type MIDPer struct {
	Values []Per      `yaml:"values" json:"values"`
	Text   model.Text `yaml:"text" json:"text,omitzero"`
	Fact   `yaml:",inline"`
}

// MIDWhen is the step at whose end the MID comes.
type MIDWhen struct {
	Step model.StepID `yaml:"step" json:"step,omitempty"`
	Text model.Text   `yaml:"text" json:"text,omitzero"`
	Fact `yaml:",inline"`
}

// Field is one input of a live channel in PortOne's console.
type Field struct {
	ID       string          `yaml:"id" json:"id" must:"yes"`
	Module   ModuleID        `yaml:"module" json:"module,omitempty"` // "" for all
	PortOne  []model.PortOne `yaml:"portone" json:"portone,omitempty"`
	Styles   []model.Style   `yaml:"styles" json:"styles,omitempty"`
	Label    string          `yaml:"label" json:"label" must:"yes"` // as PortOne's console writes it
	Theirs   model.Text      `yaml:"theirs" json:"theirs,omitzero"` // what the gateway calls it, if otherwise
	Where    model.Text      `yaml:"where" json:"where,omitzero"`   // where to find the value
	Looks    string          `yaml:"looks" json:"looks,omitempty"`  // how the value begins: "MOI"
	Secret   bool            `yaml:"secret" json:"secret"`          // never stored here
	Blank    bool            `yaml:"blank" json:"blank"`            // stays blank
	Required model.Tri       `yaml:"required" json:"required,omitempty"`
	Note     model.Text      `yaml:"note" json:"note,omitzero"`
	Fact     `yaml:",inline"`
}

// Setting is something to set in the gateway's own admin.
type Setting struct {
	ID     string     `yaml:"id" json:"id" must:"yes"`
	Label  string     `yaml:"label" json:"label" must:"yes"`
	Values []string   `yaml:"values" json:"values"` // to be entered as they stand
	Where  model.Text `yaml:"where" json:"where" must:"yes"`
	Note   model.Text `yaml:"note" json:"note,omitzero"`
	URL    URL        `yaml:"url" json:"url,omitempty"`
	Only   `yaml:",inline"`
	Fact   `yaml:",inline"`
}

// Deposit is where the gateway tells PortOne that money came in.
type Deposit struct {
	ID       string          `yaml:"id" json:"id" must:"yes"`
	Module   ModuleID        `yaml:"module" json:"module" must:"yes"`
	PortOne  model.PortOne   `yaml:"portone" json:"portone" must:"yes"`
	Methods  []model.Method  `yaml:"methods" json:"methods" must:"yes"`
	URL      URL             `yaml:"url" json:"url" must:"yes"`
	How      How             `yaml:"how" json:"how" must:"yes"`
	Where    model.Text      `yaml:"where" json:"where,omitzero"` // menu path
	Settings []LabelledValue `yaml:"settings" json:"settings,omitempty"`
	Note     model.Text      `yaml:"note" json:"note,omitzero"`
	Fact     `yaml:",inline"`
}

// LabelledValue is one input of a foreign form, both as they stand there.
type LabelledValue struct {
	Label string `yaml:"label" json:"label" must:"yes"`
	Value string `yaml:"value" json:"value" must:"yes"`
}

// KeyFile is a file or certificate that must travel.
type KeyFile struct {
	ID    string     `yaml:"id" json:"id" must:"yes"`
	Name  model.Text `yaml:"name" json:"name" must:"yes"`
	To    string     `yaml:"to" json:"to,omitempty"` // mail address
	Text  model.Text `yaml:"text" json:"text" must:"yes"`
	Error string     `yaml:"error" json:"error,omitempty"` // what is seen when it was forgotten
	Only  `yaml:",inline"`
	Fact  `yaml:",inline"`
}
