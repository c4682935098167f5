package gateway

import "portone-onboard/model"

// Test is what testing before the contract is like.
type Test struct {
	Shared     model.Tri `yaml:"shared" json:"shared"` // a shared test MID exists
	Fact       `yaml:",inline"`
	MIDs       []TestMID    `yaml:"mids" json:"mids"`
	Quirks     []Quirk      `yaml:"quirks" json:"quirks"`
	CannotTest []CannotTest `yaml:"cannot_test" json:"cannot_test"`
}

// TestMID is one that the console offers when the mode is [테스트 연동].
type TestMID struct {
	ID      string          `yaml:"id" json:"id" must:"yes"` // as the console writes it
	Module  ModuleID        `yaml:"module" json:"module" must:"yes"`
	PortOne []model.PortOne `yaml:"portone" json:"portone" must:"yes"`
	Modes   []model.Mode    `yaml:"modes" json:"modes,omitempty"`
	Styles  []model.Style   `yaml:"styles" json:"styles,omitempty"`
	For     model.Text      `yaml:"for" json:"for" must:"yes"`
	Secret  model.Tri       `yaml:"secret" json:"secret,omitempty"` // a key must be typed along with it
	Fact    `yaml:",inline"`
}

// Quirk is something about testing that surprises.
type Quirk struct {
	ID       string       `yaml:"id" json:"id" must:"yes"`
	Step     model.StepID `yaml:"step" json:"step" must:"yes"`
	Text     model.Text   `yaml:"text" json:"text" must:"yes"`
	Charges  model.Tri    `yaml:"charges" json:"charges,omitempty"`   // real money moves
	Returned Returned     `yaml:"returned" json:"returned,omitempty"` // how it comes back
	When     string       `yaml:"when" json:"when,omitempty"`         // time of day in Korea: "23:00~23:50"
	Fails    []string     `yaml:"fails" json:"fails,omitempty"`       // cards and banks that fail: "kb"
	Partial  model.Tri    `yaml:"partial" json:"partial,omitempty"`   // partial cancels work
	Only     `yaml:",inline"`
	Fact     `yaml:",inline"`
}

// CannotTest is what can be tried only after the contract.
type CannotTest struct {
	ID   string     `yaml:"id" json:"id" must:"yes"`
	Text model.Text `yaml:"text" json:"text" must:"yes"`
	Only `yaml:",inline"`
	Fact `yaml:",inline"`
}
