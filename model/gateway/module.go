package gateway

import "portone-onboard/model"

// Module is one entry of [결제모듈] when a channel is added in PortOne's console.
type Module struct {
	ID       ModuleID        `yaml:"id" json:"id" must:"yes"`
	Name     model.Text      `yaml:"name" json:"name" must:"yes"` // ko as the console writes it
	Service  Service         `yaml:"service" json:"service" must:"yes"`
	PortOne  []model.PortOne `yaml:"portone" json:"portone" must:"yes"`
	Provider string          `yaml:"provider" json:"provider" must:"yes"` // [결제대행사] in the console
	Property string          `yaml:"property" json:"property,omitempty"`  // [채널 속성] in the console
	Age      Age             `yaml:"age" json:"age,omitempty"`
	Open     model.Tri       `yaml:"open" json:"open,omitempty"` // whether new contracts are taken
	Note     model.Text      `yaml:"note" json:"note,omitzero"`
	Fact     `yaml:",inline"`
}

// SupportGroup is several cells of what a gateway supports, as written.
type SupportGroup struct {
	Modules   []ModuleID      `yaml:"modules" must:"yes"`
	PortOne   []model.PortOne `yaml:"portone" must:"yes"`
	Modes     []model.Mode    `yaml:"modes" must:"yes"`
	Styles    []model.Style   `yaml:"styles" must:"yes"`
	Methods   []model.Method  `yaml:"methods" must:"yes"`
	Status    Status          `yaml:"status" must:"yes"`
	Agreement model.Tri       `yaml:"agreement"`
	Note      model.Text      `yaml:"note"`
	Fact      `yaml:",inline"`
}

// Support is one cell. A cell that is not there is unknown.
type Support struct {
	Module    ModuleID      `json:"module"`
	PortOne   model.PortOne `json:"portone"`
	Mode      model.Mode    `json:"mode"`
	Style     model.Style   `json:"style"`
	Method    model.Method  `json:"method"`
	Status    Status        `json:"status"`
	Agreement model.Tri     `json:"agreement,omitempty"` // whether it wants an agreement of its own beside the contract
	Note      model.Text    `json:"note,omitzero"`
	Fact
}

// Expand multiplies a group out.
func (g SupportGroup) Expand() []Support {
	var out []Support
	for _, module := range g.Modules {
		for _, portone := range g.PortOne {
			for _, mode := range g.Modes {
				for _, style := range g.Styles {
					for _, method := range g.Methods {
						out = append(out, Support{module, portone, mode, style, method, g.Status, g.Agreement, g.Note, g.Fact})
					}
				}
			}
		}
	}
	return out
}

// Cell is what two rows must not share.
func (s Support) Cell() string {
	return string(s.Module) + " " + string(s.PortOne) + " " + string(s.Mode) + " " + string(s.Style) + " " + string(s.Method)
}
