package gateway

import "portone-onboard/model"

// ExtraMID is when a further MID is needed and how one gets it.
type ExtraMID struct {
	Cases []Case `yaml:"cases" json:"cases"`
	Ways  []Way  `yaml:"ways" json:"ways"`
}

// Case is a change and what it wants.
type Case struct {
	ID   string     `yaml:"id" json:"id" must:"yes"`
	Need Need       `yaml:"need" json:"need" must:"yes"`
	Text model.Text `yaml:"text" json:"text" must:"yes"`
	Only `yaml:",inline"`
	Fact `yaml:",inline"`
}

// Way is how a further MID, method or agreement is asked for.
type Way struct {
	ID    string      `yaml:"id" json:"id" must:"yes"`
	For   Need        `yaml:"for" json:"for" must:"yes"`
	Route model.Route `yaml:"route" json:"route" must:"yes"`
	Place Place       `yaml:"place" json:"place" must:"yes"`
	Path  model.Text  `yaml:"path" json:"path" must:"yes"` // menu path
	URL   URL         `yaml:"url" json:"url,omitempty"`
	Form  []FormRow   `yaml:"form" json:"form"`
	Days  Days        `yaml:"days" json:"days,omitzero"`
	Text  model.Text  `yaml:"text" json:"text,omitzero"` // what to do before and after
	Only  `yaml:",inline"`
	Fact  `yaml:",inline"`
}

// Days is a span of business days. A zero is a figure that the page does not give.
type Days struct {
	Earliest int `yaml:"earliest" json:"earliest,omitempty"`
	Usual    int `yaml:"usual" json:"usual,omitempty"`
	Late     int `yaml:"late" json:"late,omitempty"`
}
