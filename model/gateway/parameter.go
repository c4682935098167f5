package gateway

import "portone-onboard/model"

// Parameter is something that this gateway insists on, or limits, in a call.
type Parameter struct {
	ID      string              `yaml:"id" json:"id" must:"yes"`
	Calls   []model.Call        `yaml:"calls" json:"calls" must:"yes"`
	Modules []ModuleID          `yaml:"modules" json:"modules,omitempty"`
	PortOne []model.PortOne     `yaml:"portone" json:"portone" must:"yes"`
	Styles  []model.Style       `yaml:"styles" json:"styles,omitempty"`
	Methods []model.Method      `yaml:"methods" json:"methods,omitempty"`
	Traits  []Trait             `yaml:"traits" json:"traits,omitempty"`
	Device  Device              `yaml:"device" json:"device,omitempty"`
	Path    Path                `yaml:"path" json:"path" must:"yes"` // as in the call: "customer.fullName", V1 "buyer_tel"
	Value   JSON                `yaml:"value" json:"value,omitempty"`
	Need    model.ParameterNeed `yaml:"need" json:"need" must:"yes"`
	Limit   ValueLimit          `yaml:"limit" json:"limit,omitzero"`
	Why     model.Text          `yaml:"why" json:"why" must:"yes"`
	Fact    `yaml:",inline"`
}

// ValueLimit is what a value may look like.
type ValueLimit struct {
	Max   int   `yaml:"max" json:"max,omitempty"` // longest; 0 is none
	Unit  Unit  `yaml:"unit" json:"unit,omitempty"`
	Allow Allow `yaml:"allow" json:"allow,omitempty"`
}

type (
	Device string // on which alone a parameter is needed
	Unit   string // of a limit
	Allow  string // which characters a value may have
	Path   string // keys with dots between; "products[]" is each of a list
	JSON   string // a value as it stands in the call
)
