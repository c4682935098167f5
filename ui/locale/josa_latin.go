package locale

import (
	"strings"
	"unicode/utf8"
)

// How Koreans read Latin letters: abbreviations letter by letter, longer words
// as English words.

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// lastWord is the run of Latin letters at the end.
func lastWord(s string) string {
	i := len(s)
	for i > 0 && isLatin(rune(s[i-1])) {
		i--
	}
	return s[i:]
}

// spelled is the length up to which capitals are read letter by letter (URL,
// CPID); longer ones are names (KSNET).
const spelled = 4

func latinSound(word string) sound {
	if utf8.RuneCountInString(word) == 1 || len(word) <= spelled && word == strings.ToUpper(word) {
		return letterSound(word[len(word)-1])
	}
	return wordSound(strings.ToLower(word))
}

// letterSound goes by the letter's name: 엘, 엠, 엔 and 알 end in consonants.
func letterSound(b byte) sound {
	switch b | 0x20 {
	case 'l', 'r':
		return soundRieul
	case 'm', 'n':
		return soundClosed
	}
	return soundVowel
}

// wordSound goes by how an English word ends in Hangul. A consonant after one
// short vowel closes the syllable (웹훅, 앱, 넷), otherwise it opens a new one
// (뱅크, 사이트, 호스트).
func wordSound(w string) sound {
	switch w {
	case "check", "ok": // 체크, 오케이: against the rules below
		return soundVowel
	}
	if stem, ok := strings.CutSuffix(w, "e"); ok && silentE(stem) {
		w = stem
	}
	last := w[len(w)-1]
	switch last {
	case 'l':
		return soundRieul
	case 'm', 'n':
		return soundClosed
	case 'g':
		if strings.HasSuffix(w, "ng") {
			return soundClosed
		}
	case 'k', 'p', 't', 'b', 'c':
		if shortBefore(w) {
			return soundClosed
		}
	}
	return soundVowel
}

// silentE tells that the e after this stem is not read, and leaves l, m or n
// to end the word: Google, Chrome, PortOne.
func silentE(stem string) bool {
	return len(stem) > 1 && strings.ContainsRune("lmn", rune(stem[len(stem)-1]))
}

// shortBefore tells one short vowel before the last consonant, or before its
// double (app, Slack); oo is short before k alone (book, hook).
func shortBefore(w string) bool {
	body := w[:len(w)-1]
	last := w[len(w)-1]
	if strings.HasSuffix(body, string(last)) || last == 'k' && strings.HasSuffix(body, "c") {
		body = body[:len(body)-1]
	}
	n := len(body)
	if n == 0 || !isVowelLetter(body[n-1]) {
		return false
	}
	if n > 1 && isVowelLetter(body[n-2]) {
		return last == 'k' && strings.HasSuffix(body, "oo")
	}
	return true
}

func isVowelLetter(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
