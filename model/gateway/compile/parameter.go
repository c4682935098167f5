package main

import (
	"encoding/json"
	"strings"

	"portone-onboard/model"
	"portone-onboard/model/gateway"
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
func (c *checker) parameter(p *gateway.Parameter) {
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
	return each(p.Parameters, func(x gateway.Parameter) model.Parameter {
		return model.Parameter{
			ID: x.ID, Calls: x.Calls, Path: string(x.Path), Value: string(x.Value), Need: x.Need,
			Limit: model.Limit{Max: x.Limit.Max, Unit: string(x.Limit.Unit), Allow: string(x.Limit.Allow)},
			Why:   x.Why, Styles: x.Styles, Methods: x.Methods, Modules: strs(x.Modules), PortOne: x.PortOne,
			Traits: strs(x.Traits), Device: string(x.Device), Sources: sources(x.Fact),
		}
	})
}
