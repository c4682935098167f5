package model

// PageTroubles are the codes of SitePage.Trouble, for the locale: why a page
// could not be read.
var PageTroubles = []string{
	"timeout", "refused", "no_host", "unreachable", "redirects", "elsewhere", "private", "robots",
	"status", "not_html", "charset", "empty", "packed", "answer", "heavy",
	"tls_expired", "tls_host", "tls_unknown", "tls",
	"no_file", "folder", "permission", "io", "address",
}
