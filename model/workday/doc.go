// Package workday knows Korea's business days: Monday to Friday without the
// public holidays of offices (관공서의 공휴일) and their substitutes. It
// implements model.Calendar and knows no clock: every day is passed in.
//
// # The rules on one page
//
// Read on 2026-11-22: 공휴일에 관한 법률 as amended by acts 21338 (promulgated
// 2026-02-10, in force 2026-05-11: 제헌절) and 21543 (promulgated 2026-04-09, in
// force 2026-05-01: 노동절); 관공서의 공휴일에 관한 규정 as amended by decree
// 36290 of 2026-04-30; 공직선거법 제34조. The decree's articles were read in the
// quotations that calendars and news give of law.go.kr, not on the site itself.
//
//	decree, article 2                                             substitute when it falls on
//	 1      Sunday                                                –
//	 2      3·1절 3-1, 제헌절 7-17 (from 2026), 광복절 8-15,
//	        개천절 10-3, 한글날 10-9                               Sat, Sun, or another holiday
//	 3      1 January                                             –
//	 4      설날, the day before and the day after                Sun, or another holiday
//	 5      부처님오신날 (lunar 4-8)                                Sat, Sun, or another holiday
//	 6      노동절 5-1 (from 2026)                                 Sat, Sun, or another holiday
//	 7      어린이날 5-5                                            Sat, Sun, or another holiday
//	 8      현충일 6-6                                              –
//	 9      추석, the day before and the day after                Sun, or another holiday
//	10      12-25                                                 Sat, Sun, or another holiday
//	10의2   elections at the end of a term                        –
//	11      days the government declares, one by one              –
//
// Article 3: the substitute is the first day after that is no holiday of
// article 2 (item 1); if it is taken by another substitute, the next such day
// (item 2); if it is a Saturday, the next such day (item 3). "Another holiday"
// means items 2 to 10 meeting on a Monday to Friday; where all that meet earn a
// substitute, the day itself stands for one of them: 2025-05-05 was 어린이날 and
// 부처님오신날 and gave only 2025-05-06. Elections and declared days overlap
// nothing, but no substitute is put on them.
//
// 공직선거법 제34조: the first Wednesday from day 70 (president), 50 (National
// Assembly) or 30 (local) before the last day of the term, that day included; a
// week later if that Wednesday or a day beside it is a holiday. 2006-05-31 shows
// that the day itself counts, 2018-06-13 and 2022-03-09 show the shift.
//
// # What is certain
//
// To Announced (2027-12-31) every holiday stands in the calendar the government
// publishes each June (월력요항; for 2027: 우주항공청, 2026-06-29), which names
// the substitutes of 노동절 (2027-05-03) and 제헌절 (2027-07-19) too. From there to
// Sure (2035-12-31) holidays follow from the law as it stands and from the lunar
// calendar: they carry ByRule. A day the government declares is known only once
// it is declared; none was found for 2026 or 2027 by the day above. Not
// established: how article 3 counts two holidays on one Saturday or Sunday (here
// each earns one); it does not happen from 2024 to 2035. The next presidential
// elections by term are by the article's own count; the Python package "holidays"
// 0.102 has them on the first Wednesday of April instead (others_test.go lists
// every day on which the two differ). Before 2024 and after
// Sure only Saturdays, Sundays and a merchant's own days are off.
//
// Until 2025, 1 May was a paid day off of private workers (근로자의 날) and no
// public holiday: banks and card companies were closed, public offices open. No
// page of PortOne says how gateways counted it; its glossary calls a business day
// one on which banks are open (platform/ko/guides/dictionary.md). Here it counts
// as a business day until 2025, by the rule of public holidays; both are past.
package workday
