package page

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"strings"
	"sync"

	"portone-onboard/model"
)

//go:embed files
var files embed.FS

var views = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(files, "files/*.html"))
})

// file gives a file of ours; a missing one shows in the first test.
func file(name string) string {
	text, _ := files.ReadFile("files/" + name)
	return string(text)
}

// view is what the page's template fills in.
type view struct {
	Lang, Title, Nonce, Store, Channel, Home string
	Texts                                    model.PageTexts
	Buttons                                  []button
	Style                                    template.CSS
	Script                                   template.JS
	Data                                     data
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
	s.write(w, "page.html", nonce, view{
		Lang: string(s.ask.Lang), Title: s.ask.Title, Nonce: nonce, Store: s.ask.StoreID, Channel: s.ask.ChannelKey,
		Texts: s.ask.Texts, Buttons: s.buttons, Style: template.CSS(file("page.css")), Script: template.JS(file("page.js")), Data: s.data(),
	})
}

func (s *Server) showBack(w http.ResponseWriter) {
	s.write(w, "back.html", secret(16), view{
		Lang: string(s.ask.Lang), Title: s.ask.Title, Home: s.path, Texts: s.ask.Texts, Style: template.CSS(file("page.css")),
	})
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

// write renders whole before it sends, so that no half page is ever seen.
func (s *Server) write(w http.ResponseWriter, name, nonce string, v view) {
	var b bytes.Buffer
	if err := views().ExecuteTemplate(&b, name, v); err != nil {
		http.Error(w, "error", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", s.policy(nonce))
	_, _ = w.Write(b.Bytes()) // a browser that is gone needs no page
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
