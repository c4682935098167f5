package mail

import "strings"

// mood is how a phrase is meant.
type mood int

const (
	unsaid  mood = iota
	open         // it has not happened, or is asked for, or announced
	might        // it speaks of what may be
	settled      // it has happened
)

// How a stem ("승인", "반려") goes on decides what is meant by it. Spaces are
// gone: "승인 되었습니다" and "승인되었습니다" are the same. What is in none of the
// lists says nothing.
var (
	mightEnds = []string{
		"되면", "되시면", "되실", "될", "되어야", "돼야", "되었을", "되었다면", "되었는지", "되었습니까", "되었나요", "되었더라도", "되었으면", "됐을", "됐는지", "됐나요", "됐다면", "된경우", "된이후", "된후", "된뒤", "된다",
		"됩니다", "되는", "되므로", "되고나", "되거나", "되길", "되도록", "되려면", "되더라도", "하면", "하시면", "할경우", "할수", "할시", "한후", "한경우", "하거나", "후", "이후", "이전", "까지", "여부", "예정", "사유가있", "사유발생",
		"이될", "이되면", "이되어야", "가되면", "난경우", "난후", "나면", "이나면", "이난경우", "을받으면", "을받은후", "받으시면", "받은후", "률", "율",
	}
	openEnds = []string{
		"되지", "하지", "이되지", "이안되", "이안된", "이불가", "이어려", "않", "안됨", "안된", "안되", "못",
		"되기", "되오니", "되며", "할", "해야", "하는", "하시", "하여야", "하셔야", "해주세", "해주시", "해주십", "해드릴", "해드리겠", "하기", "하겠", "하고자", "하려", "하도록", "가능", "조건", "불가", "기준", "절차", "을위", "를위", "을받", "받으려", "받을", "받기", "을기다", "대기", "을원", "기간", "단계", "이필요", "을진행", "을요청", "요청", "신청", "프로세스", "취소", "해제", "이거절",
	}
	settledEnds = []string{
		"되었", "됐", "되어", "돼", "됨", "된것", "되셨", "되고", "된상태", "된바", "된카드사", "된가맹점", "되신것", "됬", "하였", "했", "하셨", "해드렸", "해주셨", "함", "하여", "한것", "드렸", "드립니다", "받으셨", "받았", "득하", "났습", "나셨",
		"안내", "알림", "통보", "통지", "확인되었", "확인되어", "확인됐", "입니다", "임", "이며", "이었", "결과", "및", "으로", "로확인", "로처리", "로결정", "처리되", "처리하였", "처리했", "일시:", "일자:", "일:", "건안내",
		")", "]", "|", "/", ",", ".", "!", "(", ">", "~", "^",
	}
	// linkWords stand between a stem and what it is meant as.
	linkWords = []string{"처리", "완료", "최종", "모두", "정상적으로", "정상", "아직", "이미", "확정", "결정", "가", "이", "은", "는", "을", "를", "도", "의"}
)

// moodOf tells how a stem is meant by what follows it.
func moodOf(rest string) mood {
	object := false // "가입을 안내드립니다": what is spoken of, not what happened
	for range 5 {
		switch {
		case rest == "":
			return settled
		case object && hasPrefixAny(rest, []string{"안내", "알림", "통보", "알려"}):
			return open
		case onceIt(rest), hasPrefixAny(rest, mightEnds):
			return might
		case hasPrefixAny(rest, openEnds) && !strings.HasPrefix(rest, "을받았"):
			return open
		case hasPrefixAny(rest, settledEnds):
			return settled
		}
		next := afterLink(rest)
		if next == rest {
			return unsaid
		}
		object = strings.HasPrefix(rest, "을") || strings.HasPrefix(rest, "를")
		rest = next
	}
	return unsaid
}

// onceIt tells "시" (when) from words that begin with it.
func onceIt(rest string) bool {
	return strings.HasPrefix(rest, "시") && !hasPrefixAny(rest, []string{"시스템", "시작", "시켰", "시킨"}) ||
		strings.HasPrefix(rest, "전") && !hasPrefixAny(rest, []string{"전달", "전송", "전체", "전자"})
}

func afterLink(rest string) string {
	for _, w := range linkWords {
		if after, ok := strings.CutPrefix(rest, w); ok {
			return after
		}
	}
	return rest
}

// stemMood is how the first of some stems that says anything is meant. more are
// further endings that settle.
func stemMood(flat string, stems, more []string) mood {
	first, found := len(flat)+1, unsaid
	for _, stem := range stems {
		for at := 0; ; {
			i := strings.Index(flat[at:], stem)
			if i < 0 || at+i >= first {
				break
			}
			at += i + len(stem)
			m := moodOf(flat[at:])
			if m == unsaid && hasPrefixAny(flat[at:], more) {
				m = settled
			}
			if m == settled && containsAny(flat[:at], onlyIf) {
				m = might
			}
			if m != unsaid {
				first, found = at-len(stem), m
				break
			}
		}
	}
	return found
}

// may tells a phrase that is taken back by what follows it: "어렵습니다" is said,
// "어려울 수 있습니다" is not.
func may(rest string) bool {
	return hasPrefixAny(rest, []string{"수있", "수도", "경우", "때", "면", "다면", "는지", "지않", "을수", "을경우", "더라도", "시에", "되지않", "하지않", "된경우", "니까", "나요", "예정", "까지"})
}

// onlyIf are conditions before which even a finished verb is none.
var onlyIf = []string{"되면", "되시면", "끝나면", "마치면", "마치시면", "하시면", "보완하면", "제출하면", "통과하면", "확인되면"}

// firstIf are conditions before which a phrase only may come true.
var firstIf = []string{"승인시", "완료시", "통과시", "완료되면", "승인되면", "통과되면", "통과하면", "완료될경우", "승인될경우", "승인된경우", "완료된경우", "심사완료후", "심사승인후", "승인후", "심사통과후", "심사후", "체결시", "체결되면", "체결후"}

// saidMood is settled where one of some whole phrases stands, might where each
// of them is taken back.
func saidMood(flat string, said []string) mood {
	best := unsaid
	for _, p := range said {
		for at := 0; ; {
			i := strings.Index(flat[at:], p)
			if i < 0 {
				break
			}
			at += i + len(p)
			if may(flat[at:]) || containsAny(flat[:at], firstIf) {
				best = max(best, might)
			} else {
				best = settled
			}
		}
	}
	return best
}
