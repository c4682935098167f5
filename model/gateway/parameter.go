package gateway

import (
	"encoding/json"
	"strings"

	"portone-onboard/model"
)

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

var (
	calls   = []string{"payment", "issue", "issue_api", "billing_payment", "key_in", "identity"}
	pneeds  = []string{"required", "advised", "forbidden", "limited"}
	devices = []string{"pc", "mobile"}
	units   = []string{"characters", "bytes"}
	allows  = []string{"alnum", "alnum_dash", "ascii"}
)

// parameter checks what no single word shows: whether a parameter can be
// written into a call.
func (c *checker) parameter(p *Parameter) {
	written := p.Need == model.ParameterRequired || p.Need == model.ParameterAdvised
	switch {
	case p.Path != model.WholeCall && !validPath(string(p.Path)):
		c.wrong("no path of a call: %s", p.Path)
	case written && p.Value == "":
		c.wrong("%s without a value", p.Need)
	case !written && p.Value != "":
		c.wrong("%s with a value", p.Need)
	case p.Value != "" && !json.Valid([]byte(p.Value)):
		c.wrong("no JSON value: %s", p.Value)
	case written && strings.Contains(string(p.Path), "[]"):
		c.wrong("a value for each of a list: write the list")
	case (p.Limit.Max > 0) != (p.Limit.Unit != ""):
		c.wrong("a limit wants both max and unit")
	}
}

// validPath accepts keys of letters, digits, _ and -, each of which may be a list.
func validPath(path string) bool {
	for key := range strings.SplitSeq(path, ".") {
		key = strings.TrimSuffix(key, "[]")
		if key == "" || strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") != "" {
			return false
		}
	}
	return true
}

// parameters are those of calls that take payments or verify identity.
func (p projector) parameters() []model.Parameter {
	return each(p.Parameters, func(x Parameter) model.Parameter {
		return model.Parameter{
			ID: x.ID, Calls: x.Calls, Path: string(x.Path), Value: string(x.Value), Need: x.Need,
			Limit: model.Limit{Max: x.Limit.Max, Unit: string(x.Limit.Unit), Allow: string(x.Limit.Allow)},
			Why:   x.Why, Styles: x.Styles, Methods: x.Methods, Modules: strs(x.Modules), PortOne: x.PortOne,
			Traits: strs(x.Traits), Device: string(x.Device), Sources: x.sources(),
		}
	})
}
