package code

import "portone-onboard/model"

// enders try to end what they stand in: a string, a comment, a script, a
// template.
var enders = []string{
	`"`, `'`, `\`, `\"`, `\'`, "a\nb", "a\rb", "\u2028", "</script>", "<!--", "-->", "*/", "?>", "<?php", "${x}", "$x", "{$x}", "`",
	`\u000a"`, "{{.}}", "\x00", "\xff", "\u202e", "#{x}", "'''", `"""`, "%s",
}

// hostile are wishes whose every value is such a text.
func hostile() (out []Ask) {
	for _, s := range enders {
		value := `{"a": [1, true, null, ` + quoteJSON(s) + `], ` + quoteJSON(s) + `: 1}`
		for _, stack := range Stacks() {
			a := inicis()
			a.Stack, a.Mode, a.Style = stack, model.API, model.KeyIn
			a.StoreID, a.ChannelKey, a.Gateway = s, s, model.Text{Ko: s, En: s}
			a.Parameters = []model.Parameter{{
				Calls: []model.Call{model.CallKeyIn}, Path: "bypass.x", Value: value, Need: model.ParameterRequired, Why: a.Gateway,
			}}
			out = append(out, a)
		}
	}
	return out
}
