package locale

import (
	"strings"
	"time"
	"unicode"
)

// Josa picks the particle that follows a word, out of a pair such as "을/를",
// "이/가", "은/는", "과/와", "으로/로" or "아/야", in either order. It goes by the
// last sound: of a Hangul syllable, of a number as it is read, of Latin letters
// as Koreans read them. Closing brackets and quotes do not count, and of
// "카카오페이 (간편결제)" the word before the bracket does. Where nobody can say,
// both stand: "을(를)".
func Josa(word, pair string) string {
	closed, open := particles(pair)
	switch s := lastSound(word); {
	case s == soundUnknown:
		return both(closed, open)
	case s == soundVowel:
		return open
	case s == soundRieul && strings.HasPrefix(closed, "으로"):
		return open
	}
	return closed
}

type sound int

const (
	soundUnknown sound = iota
	soundVowel
	soundRieul // ㄹ: 로, not 으로
	soundClosed
)

// openFirst are the pairs that people also write with the vowel's form first.
var openFirst = [...]string{"는", "가", "를", "와", "야", "로", "나", "랑", "라", "여"}

// particles parts a pair into the form after a consonant and the one after a vowel.
func particles(pair string) (closed, open string) {
	closed, open, _ = strings.Cut(pair, "/")
	for _, p := range openFirst {
		if closed == p {
			return open, closed
		}
	}
	return closed, open
}

func both(closed, open string) string {
	switch {
	case closed == "과":
		return "와(과)"
	case strings.HasPrefix(closed, "으"):
		return "(으)" + open
	}
	return closed + "(" + open + ")"
}

func lastSound(word string) sound {
	word = spoken(word)
	r := []rune(word)
	if len(r) == 0 {
		return soundUnknown
	}
	switch last := r[len(r)-1]; {
	case last >= 0xac00 && last <= 0xd7a3:
		return syllableSound(last)
	case isDay(word):
		return soundRieul // 일
	case last >= '0' && last <= '9':
		return numberSound(word)
	case isLatin(last):
		return latinSound(lastWord(word))
	case last >= 0x3131 && last <= 0x3163:
		return jamoSound(last)
	default:
		return signSound(last)
	}
}

// spoken drops what is not read at the end of a word: closing marks and a whole
// bracket that explains the word before it.
func spoken(word string) string {
	for {
		word = strings.TrimRightFunc(word, unicode.IsSpace)
		cut := dropClosing(word)
		if cut == word {
			return word
		}
		word = cut
	}
}

func dropClosing(word string) string {
	if strings.HasSuffix(word, ")") {
		if before := strings.TrimSpace(beforeBracket(word)); before != "" {
			return before
		}
	}
	return strings.TrimRight(word, ")]}>\"'`.,:;~*_」』】》〉’”")
}

// beforeBracket is what stands before the bracket that ends the word; "" where
// none opens.
func beforeBracket(word string) string {
	depth := 0
	for i := len(word) - 1; i >= 0; i-- {
		switch word[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return word[:i]
			}
		}
	}
	return ""
}

func syllableSound(r rune) sound {
	switch (r - 0xac00) % 28 {
	case 0:
		return soundVowel
	case 8:
		return soundRieul
	}
	return soundClosed
}

// jamoSound goes by a letter's name: 기역, 니은, 리을 … and the vowels as they are.
func jamoSound(r rune) sound {
	switch {
	case r == 'ㄹ':
		return soundRieul
	case r >= 'ㅏ':
		return soundVowel
	}
	return soundClosed
}

// isDay tells a word that ends in a day such as 2026-03-05, read 3월 5일.
func isDay(word string) bool {
	if len(word) < len(time.DateOnly) {
		return false
	}
	_, err := time.Parse(time.DateOnly, word[len(word)-len(time.DateOnly):])
	return err == nil
}

// numberSound reads a number's end: its last digit, or the unit that its zeros
// make. Only 조 (twelve zeros) ends in a vowel.
func numberSound(word string) sound {
	end := len(word)
	start := end
	for start > 0 && (isDigit(word[start-1]) || word[start-1] == ',') {
		start--
	}
	digits := strings.ReplaceAll(word[start:end], ",", "")
	zeros := len(digits) - len(strings.TrimRight(digits, "0"))
	switch {
	case zeros == 0:
		return digitSound(digits[len(digits)-1])
	case zeros == len(digits):
		return soundClosed // 영
	case zeros >= 12 && zeros < 16:
		return soundVowel // 조
	}
	return soundClosed // 십, 백, 천, 만, 억
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func digitSound(b byte) sound {
	switch b {
	case '1', '7', '8': // 일, 칠, 팔
		return soundRieul
	case '0', '3', '6': // 영, 삼, 육
		return soundClosed
	}
	return soundVowel // 이, 사, 오, 구
}

// signSound goes by the sign's name: 퍼센트, 플러스, 슬래시, 골뱅이, 하이픈, 이퀄.
func signSound(r rune) sound {
	switch r {
	case '%', '+', '/', '@':
		return soundVowel
	case '-':
		return soundClosed
	case '=':
		return soundRieul
	}
	return soundUnknown
}
