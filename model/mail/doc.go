// Package mail reads what a gateway, PortOne, a card company or an insurer wrote
// to a merchant: a pasted text, HTML or a whole .eml. It tells what stands there
// (model.Sign), in the very words, and why it may not be true (model.Doubt). It
// changes nothing and reaches nothing.
//
//	bytes ──parts──► text and links of the newest letter ──units──► rules ──► signs
//	         │ MIME, charsets        │ HTML, quotes,         │ sentences    │ phrases as data
//	         └ broken ones: doubts   └ forwarded mails       └ and rows     └ what might be is left out
//
// A phrase counts only as something that has happened: "심사가 완료되었습니다" is a
// verdict, "심사가 완료되면", "반려될 수 있습니다" and "승인 시" are none (verb.go).
// Which phrases say what stands in rules.go, cards.go, marks.go, papers.go and
// reasons.go; who gave a reason in blame.go, which MIDs are new in issued.go.
//
// # Sources
//
// How such letters are worded was learnt from these pages, all read 2026-11-23;
// the letters in testdata are written anew after them.
//
//   - PortOne's help centre: help/faq/general-inquiry/contract-checkpoint.md
//     (접수보류, what is mailed), help/procedure/pg-application/*.md (screening, papers,
//     review), help/core-service/how-to-use/{inicis,kcp,kakao,naverpay,tosspayments,nice,
//     danal,settle}-contract.md (who mails what, key file, site code, e-application by
//     text message), help/core-service/how-to-use/open-immediately.md (바로오픈),
//     help/core-service/channel-setting/naverpay.md (subject of Naver Pay's approval)
//   - inicis.com/blog: 계약진행 및 절차관련 (e-contract, first fees, guarantee insurance)
//   - nicepayforstartups.tistory.com/2 (contract, screening in three days, card review, papers)
//   - toss.oopy.io, 계약과정 FAQ (papers, their age, the mail with the right to edit)
//   - pay2pay.co.kr/board, 토스페이 전자계약 진행방법 (e-contract by link, cards open one by one)
//   - codemshop.com/manual, 결제 대행사 계약 시 FAQ (missed calls, refusals, reasons)
//   - imweb.me/faq 71926 and firstmall.kr/customer/faq/15 (reasons of refusals and holds)
//   - iamport.xeant.com, PG사 계약 완료 (MID and key file by mail)
//   - kants.gitbook.io/iamport, 보증보험 가입하기 (the insurance, its period)
//   - ksnet.co.kr notice 3039 (answers within business days)
//   - RFC 2045–2047, RFC 1557 (ISO-2022-KR)
package mail
