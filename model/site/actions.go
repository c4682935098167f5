package site

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// actionWords are words of addresses behind which something changes. They are
// compared with whole folders, with the words of a script's name and with
// parameters, never with a product's name: /product/down-jacket is a page.
var actionWords = [...]string{
	"logout", "signout", "logoff", "delete", "del", "remove", "destroy", "withdraw", "withdrawal", "unregister", "leave", "secede",
	"add", "addcart", "addtocart", "insert", "update", "save", "submit", "proc", "process", "exec", "ok", "action", "buy", "buynow",
	"wish", "wishlist", "vote", "unsubscribe", "download", "down", "cancel", "captcha",
}

// actionLabels are whole labels of such links, actionParts parts of them, squeezed.
var (
	actionLabels = [...]string{"삭제", "담기", "찜", "찜하기", "좋아요", "구독취소", "바로구매", "logout", "signout", "addtobag", "buynow", "remove", "delete", "unsubscribe"}
	actionParts  = [...]string{"로그아웃", "회원탈퇴", "장바구니담기", "장바구니에담기", "addtocart"}
)

// fileEndings are files that are no pages.
var fileEndings = [...]string{
	".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".avif", ".pdf", ".zip", ".exe", ".apk", ".dmg", ".hwp", ".hwpx", ".doc", ".docx", ".xls", ".xlsx",
	".ppt", ".pptx", ".mp3", ".mp4", ".avi", ".mov", ".webm", ".css", ".js", ".mjs", ".json", ".xml", ".rss", ".txt", ".csv", ".woff", ".woff2", ".ttf",
}

// isAction holds for links that are never followed: they change something, or
// lead to a file. label is squeezed.
func isAction(label string, u *url.URL) bool {
	switch {
	case slices.Contains(actionLabels[:], label):
		return true
	case len(label) <= mostLabel && containsAny(label, actionParts[:]):
		return true
	}
	path := strings.ToLower(u.Path)
	return isFile(path) || actsByPath(path) || u.RawQuery != "" && actsByQuery(u.RawQuery)
}

// isFile tells files that are no pages by their ending.
func isFile(path string) bool {
	i := strings.LastIndexByte(path, '.')
	return i >= 0 && slices.Contains(fileEndings[:], path[i:])
}

func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}

func actsByPath(path string) bool {
	for folder := range strings.SplitSeq(path, "/") {
		name, _, script := strings.Cut(folder, ".")
		if isActionWord(name) || script && hasActionWord(name) {
			return true
		}
	}
	return containsAny(strings.Map(onlyWord, path), []string{"logout", "signout", "addtocart", "addcart", "cartadd"})
}

func actsByQuery(query string) bool {
	for pair := range strings.SplitSeq(strings.ToLower(query), "&") {
		key, value, _ := strings.Cut(pair, "=")
		if hasActionWord(key) || isActionWord(value) || strings.Map(onlyWord, key) == "addtocart" {
			return true
		}
	}
	return false
}

func isActionWord(word string) bool { return slices.Contains(actionWords[:], word) }

// hasActionWord: the words of "cart_update" and "add-to-cart" count apart.
func hasActionWord(name string) bool {
	for word := range strings.FieldsFuncSeq(name, func(c rune) bool { return !isWord(c) }) {
		if isActionWord(word) {
			return true
		}
	}
	return false
}

func onlyWord(c rune) rune {
	if isWord(c) {
		return c
	}
	return -1
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
