package page

import (
	"embed"
	"encoding/json"
	"html"
	"net/http"
	"strconv"
	"strings"
)

//go:embed files
var files embed.FS

// file gives a file of ours; a missing one shows in the first test.
func file(name string) string {
	text, _ := files.ReadFile("files/" + name)
	return string(text)
}

// data is what the page's script reads, from a script element that holds JSON
// only: the template escapes whatever could end it.
type data struct {
	SDK     string            `json:"sdk"`
	Store   string            `json:"store"`
	Object  string            `json:"object"`
	Back    string            `json:"back"`
	Buttons []button          `json:"buttons"`
	Past    []outcome         `json:"past"`
	Texts   map[string]string `json:"texts"`
}

func (s *Server) show(w http.ResponseWriter) {
	nonce := secret(16)
	s.write(w, "page.html", nonce, map[string]string{
		"Nonce": nonce, "Buttons": buttonsHTML(s.buttons), "Script": file("page.js"), "Data": s.data().json(),
	})
}

func (s *Server) showBack(w http.ResponseWriter) { s.write(w, "back.html", secret(16), nil) }

// json is the data as it may stand in a script element: the encoder escapes
// whatever could end it.
func (d data) json() string {
	raw, err := json.Marshal(d)
	if err != nil {
		return "null" // parameters that are no JSON were refused at Open
	}
	return string(raw)
}

// buttonsHTML is one item of the list for each way to pay.
func buttonsHTML(list []button) string {
	var b strings.Builder
	for i, x := range list {
		note, by := "", ""
		if x.Note != "" {
			id := "note" + strconv.Itoa(i)
			by = ` aria-describedby="` + id + `"`
			note = `<p id="` + id + `">` + html.EscapeString(x.Note) + "</p>\n"
		}
		b.WriteString("<li>\n" + `<button type="button" data-id="` + html.EscapeString(x.ID) + `"` + by + " disabled>" + html.EscapeString(x.Label) + "</button>\n" + note + "</li>\n")
	}
	return b.String()
}

// words are what both pages say, by the names in their files: escaped, since
// store IDs and titles are typed by people. A library of templates would cost
// three megabytes of the program for these two pages.
func (s *Server) words() map[string]string {
	t := s.ask.Texts
	out := map[string]string{
		"Lang": string(s.ask.Lang), "Name": s.ask.Title, "Home": s.path, "StoreID": s.ask.StoreID, "ChannelKey": s.ask.ChannelKey,
		"Title": t.Title, "Lead": t.Lead, "Store": t.Store, "Channel": t.Channel, "Money": t.Money, "Pick": t.Pick, "Loading": t.Loading,
		"Retry": t.Retry, "Results": t.Results, "Nothing": t.Nothing, "Footer": t.Footer, "Back": t.Back, "BackLink": t.BackLink,
	}
	for name, v := range out {
		out[name] = html.EscapeString(v)
	}
	return out
}

func (s *Server) data() data {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.ask.Texts
	return data{
		SDK: s.ask.SDK, Store: s.ask.StoreID, Object: s.buttons[0].Call.Object, Buttons: s.buttons,
		Back: "http://" + s.host + s.path + "back/" + s.back + "/", Past: append([]outcome{}, s.past...),
		Texts: map[string]string{
			"ready": t.Ready, "blocked": t.Blocked, "trying": t.Trying, "done": t.Done, "failed": t.Failed,
			"stopped": t.BlockedCSP, "closed": t.Closed,
		},
	}
}

// write fills a page whole before it sends, so that no half page is ever seen.
// raw is what is not escaped: our own files, and what was escaped already.
func (s *Server) write(w http.ResponseWriter, name, nonce string, raw map[string]string) {
	pairs := []string{"{{Style}}", file("page.css")}
	for _, words := range []map[string]string{s.words(), raw} {
		for name, v := range words {
			pairs = append(pairs, "{{"+name+"}}", v)
		}
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", s.policy(nonce))
	_, _ = strings.NewReplacer(pairs...).WriteString(w, file(name)) // a browser that is gone needs no page
}

// policyOf is the page's Content-Security-Policy; the package comment says why.
// Where the SDK comes from this machine, so may what it opens.
func policyOf(sdk string) func(nonce string) string {
	from := "https:"
	if origin, _ := sdkOrigin(sdk); strings.HasPrefix(origin, "http:") {
		from += " " + origin
	}
	return func(nonce string) string {
		return strings.Join([]string{
			"default-src 'none'", "script-src 'nonce-" + nonce + "' 'strict-dynamic'", "style-src 'unsafe-inline' " + from,
			"img-src data: " + from, "font-src data: " + from, "connect-src 'self' " + from, "frame-src " + from, "form-action " + from,
			"base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
		}, "; ")
	}
}
