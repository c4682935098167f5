package gateway

import "portone-onboard/model"

// Contact is whom to ask.
type Contact struct {
	ID    string     `yaml:"id" json:"id" must:"yes"`
	Roles []Role     `yaml:"roles" json:"roles" must:"yes"`
	Name  model.Text `yaml:"name" json:"name" must:"yes"`
	Phone string     `yaml:"phone" json:"phone,omitempty"`
	Keys  string     `yaml:"keys" json:"keys,omitempty"` // what to press after the number: "2 - 4"
	Mail  string     `yaml:"mail" json:"mail,omitempty"`
	URL   URL        `yaml:"url" json:"url,omitempty"`
	Hours model.Text `yaml:"hours" json:"hours,omitzero"`
	Fact  `yaml:",inline"`
}

// Document is a paper.
type Document struct {
	ID          string     `yaml:"id" json:"id" must:"yes"`
	Forms       []Form     `yaml:"forms" json:"forms,omitempty"` // of business; empty for all
	Industries  []Industry `yaml:"industries" json:"industries,omitempty"`
	Name        model.Text `yaml:"name" json:"name" must:"yes"`
	Text        model.Text `yaml:"text" json:"text,omitzero"`
	Copies      int        `yaml:"copies" json:"copies,omitempty"`
	Original    model.Tri  `yaml:"original" json:"original,omitempty"`
	FreshMonths int        `yaml:"fresh_months" json:"fresh_months,omitempty"` // issued within
	Only        `yaml:",inline"`
	Fact        `yaml:",inline"`
}

// Restriction is what the gateway does not do, or only so.
type Restriction struct {
	ID         string     `yaml:"id" json:"id" must:"yes"`
	Kind       Limit      `yaml:"kind" json:"kind" must:"yes"`
	Text       model.Text `yaml:"text" json:"text" must:"yes"`
	Verdict    Verdict    `yaml:"verdict" json:"verdict,omitempty"`
	Industries []Industry `yaml:"industries" json:"industries,omitempty"`
	Hosts      []Host     `yaml:"hosts" json:"hosts,omitempty"`
	Currencies []string   `yaml:"currencies" json:"currencies,omitempty"`
	Cards      []string   `yaml:"cards" json:"cards,omitempty"`
	Env        Env        `yaml:"env" json:"env,omitempty"`
	Min        int64      `yaml:"min" json:"min,omitempty"` // won
	Max        int64      `yaml:"max" json:"max,omitempty"` // won
	Below      int64      `yaml:"below" json:"below,omitempty"`
	URL        URL        `yaml:"url" json:"url,omitempty"`
	Only       `yaml:",inline"`
	Fact       `yaml:",inline"`
}
