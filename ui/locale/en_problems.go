package locale

import "portone-onboard/model"

func enProblems() map[model.ProblemCode]ProblemText {
	return merge(enAnswerProblems(), enNumberProblems(), enURLProblems(), enValueProblems())
}

func enAnswerProblems() map[model.ProblemCode]ProblemText {
	return map[model.ProblemCode]ProblemText{
		anyProblem: {"This value cannot be accepted ({code}).",
			"What you typed is still there. Correct it and try again.", ""},
		model.ProblemNotAsked: {"This question is not asked any more, because an earlier answer changed.",
			"Your answer to it is kept, not deleted. Go on from the home screen.", ""},
		model.ProblemChooseOne: {"Nothing has been chosen yet.",
			"Choose from the list, then press Enter.", ""},
		model.ProblemNotOffered: {"This cannot be chosen here.",
			"Nothing has changed. Choose something from the list.", ""},
		model.ProblemTypedYes: {"That is not the word. The shop has not been opened.",
			"To open all the same, type the word open. Otherwise go back.", "open"},
		model.ProblemDateBefore: {"This is earlier than {question} ({date}).",
			"If it is right, leave it. If not, correct one of the two.", "2026-03-05"},

		model.ProblemEmpty: {"Nothing has been typed.",
			"Type a value and press Enter. Some questions can be put off with Tab.", ""},
		model.ProblemTooLong: {"That is {found} characters. At most {max} can be saved.",
			"What you typed is still there. Shorten it and save again.", ""},
		model.ProblemNoLetters: {"There are no letters or digits in it.",
			"Write a name or text that can be read.", "Bomnal Flowers"},
		model.ProblemLooksSecret: {"This looks like an API secret, a key or a token, so it was not saved.",
			"Secrets never go into this file. Keep them in the console or in your server's environment, and write only what is no secret here.", ""},
		model.ProblemLooksResident: {"This looks like a resident registration number, so it was not saved.",
			"Write it without the number. On papers, too, the last 7 digits are covered.", ""},
		model.ProblemLooksCard: {"This looks like a card number, so it was not saved.",
			"Write it without the number. A payment you tried is noted by its payment ID.", "order20260305001"},
	}
}

func enNumberProblems() map[model.ProblemCode]ProblemText {
	const business = "123-45-67891"
	const phone = "02-2345-6789"
	const report = "제2026-서울중구-0123호"
	return map[model.ProblemCode]ProblemText{
		model.ProblemBusinessChars: {"There is something besides digits and hyphens.",
			"Write only the ten digits from the certificate.", business},
		model.ProblemBusinessLength: {"The number has ten digits; you typed {found}.",
			"Compare with the certificate: is a digit missing or one too many?", business},
		model.ProblemBusinessThirteen: {"Thirteen digits look like a corporate or resident number, so it was not saved.",
			"Write the ten-digit number at the top of the certificate.", business},
		model.ProblemBusinessImpossible: {"There can be no such business number.",
			"The first three digits start at 101 and the middle two are never 00. Compare with the certificate.", business},
		model.ProblemBusinessChecksum: {"The last digit does not fit. One of the digits seems to be wrong.",
			"Compare digit by digit with the certificate.", business},

		model.ProblemPhoneChars: {"There is something that cannot stand in a phone number.",
			"Write digits and hyphens only. An extension can be left out.", phone},
		model.ProblemPhoneSeveral: {"There is more than one phone number.",
			"Leave only the one that will stand on the site.", phone},
		model.ProblemPhoneLength: {"A phone number cannot have {found} digits here.",
			"Is a digit missing or one too many?", phone},
		model.ProblemPhoneArea: {"There is no area code {area}.",
			"Begin with an area code such as 02, 031 or 051, or give a representative number such as 1588.", phone},
		model.ProblemPhoneAreaMissing: {"The area code is missing.",
			"Begin with it: 02 for Seoul, 051 for Busan.", phone},
		model.ProblemPhoneForeign: {"This is a number in another country.",
			"Give one that can be called within Korea. The only country code is +82.", phone},
		model.ProblemPhoneMobile: {"This is a mobile number, which reviews do not accept in the footer.",
			"Give a landline or a representative number. If you have none yet, answer later.", phone},
		model.ProblemPhoneNotMobile: {"This is not a mobile number.",
			"Give the mobile number that the contact answers.", "010-1234-5678"},
		model.ProblemPhoneSubscriber: {"The digit after the area code is 0 or 1, which is unusual.",
			"If the number is right, leave it.", phone},
		model.ProblemPhoneRepresentativeArea: {"A representative number has the area code {area} before it.",
			"Such numbers are written without one. If it can be called, leave it.", "1588-1234"},
		model.ProblemPhoneOldMobile: {"Numbers beginning with {prefix} are from before 010.",
			"Check that it is still in use. Most have become 010.", "010-1234-5678"},

		model.ProblemMailOrderForm: {"This cannot be read as a report number.",
			"Write year, district and number as they stand on the certificate.", report},
		model.ProblemMailOrderRegion: {"The district is missing.",
			"The number names the city, county or district of the report. Write it as on the certificate.", report},
		model.ProblemMailOrderYear: {"No report number can be from {year}.",
			"Look at the year on the certificate again.", report},
		model.ProblemMailOrderExempt: {"This says that you are exempt; it is no number.",
			"Without a number, press Tab to answer later. Some card companies insist on it, so ask the gateway first.", report},
		model.ProblemMailOrderPending: {"This says that the report is under way; it is no number.",
			"Press Tab to answer later, and write the number when you have the certificate.", report},
		model.ProblemMailOrderBusiness: {"This is the business registration number; the report has another.",
			"Write the number on the mail-order certificate that your city or district issued.", report},
		model.ProblemMailOrderNoYear: {"The report number has no year.",
			"On an old certificate that is possible: leave it. If there is a year, add it.", report},
	}
}

func enURLProblems() map[model.ProblemCode]ProblemText {
	const site = "https://www.example.com"
	const app = "https://play.google.com/store/apps/details?id=com.example.shop"
	return map[model.ProblemCode]ProblemText{
		model.ProblemURLForm: {"This cannot be read as a web address.",
			"Copy the address as your browser shows it.", site},
		model.ProblemURLSpace: {"There is a space in the address, or there are two.",
			"Write one address without spaces.", site},
		model.ProblemURLScheme: {"An address with {scheme} cannot be reviewed.",
			"Write a web address that begins with https://.", site},
		model.ProblemURLUserInfo: {"The address holds a user name or password, so it was not saved.",
			"Delete what stands before the @. An account for reviewers is named when you ask for the review.", site},
		model.ProblemURLHost: {"There is something that cannot stand in a domain name.",
			"Look at the domain again.", site},
		model.ProblemURLNoDot: {"The domain is not complete.",
			"Write it to its end, such as .com or .kr.", site},
		model.ProblemURLLocalhost: {"This address opens on your own computer only.",
			"Give one that reviewers can open.", site},
		model.ProblemURLPrivate: {"This address opens only inside your own network.",
			"Give a domain that can be opened from outside.", site},
		model.ProblemURLReserved: {"Addresses ending in .{tld} do not open on the internet.",
			"Give a domain that you registered.", site},
		model.ProblemURLIP: {"This is an IP address, not a domain.",
			"It is safer to connect a domain before the review. A later change of address means a new review.", site},
		model.ProblemURLPort: {"The address holds the port number {port}.",
			"A live address usually has none. Check that it is right.", site},
		model.ProblemURLHTTP: {"The address is not secure (https).",
			"See whether it opens with https, and give that address.", site},
		model.ProblemURLStaging: {"The part '{label}' holds {word}, as test sites do.",
			"Hana Card and others may refuse such an address. Have the real one reviewed.", site},
		model.ProblemURLPreview: {"{service} serves previews and temporary sites.",
			"A change of address means a new review, so connect your own domain first.", site},
		model.ProblemURLAppStore: {"This is an app's address in {store}.",
			"If an app is to be reviewed, leave it. For a web site, give its own address.", site},
		model.ProblemURLAppTest: {"This is a test distribution at {service}, which reviewers may be unable to open.",
			"Give the address in a store, or be reviewed with the APK file before you are in one.", app},
		model.ProblemURLNotStore: {"This is not an address in an app store.",
			"Copy the address of the app's page in Google Play or the App Store.", app},
		model.ProblemURLStorePage: {"This is an address in {store}, but of no single app.",
			"Open the app's page and copy its address.", app},
	}
}

func enValueProblems() map[model.ProblemCode]ProblemText {
	const day = "2026-03-05"
	const won = "1,234,000"
	const address = "2F, 110 Sejong-daero, Jung-gu, Seoul"
	const mid = "bomnal0001"
	return map[model.ProblemCode]ProblemText{
		model.ProblemEmailAt: {"This cannot be read as an email address.",
			"There must be one @ and no space.", "owner@example.com"},
		model.ProblemEmailLocal: {"There is something before the @ that cannot stand there.",
			"Write the address as your email program shows it.", "owner@example.com"},
		model.ProblemEmailDomain: {"What stands after the @ cannot be an email domain.",
			"Write it to its end, such as gmail.com or your own domain.", "owner@example.com"},
		model.ProblemEmailTypo: {"Did you mean {suggestion}?",
			"Everything is sent to this address, so look again. If it is right, leave it.", "owner@example.com"},

		model.ProblemDateForm: {"This cannot be read as a date.",
			"Write year, month and day. 'today' and '3/5' work too.", day},
		model.ProblemDateOrder: {"With the year at the end, day and month cannot be told apart.",
			"Write the year first.", day},
		model.ProblemDateMonth: {"There is no month {month}.",
			"Months go from 1 to 12.", day},
		model.ProblemDateDay: {"Month {month} of {year} has no day {day}.",
			"Look at a calendar and write it again.", day},
		model.ProblemDateRange: {"Only dates from {min} to {max} can be noted.",
			"Look at the year again.", day},
		model.ProblemDateFuture: {"{date} is after today ({today}). Only what has happened is noted here.",
			"Check year and month, or note it once it has happened.", day},
		model.ProblemDateFutureCheck: {"{date} is after today ({today}).",
			"If it is right, leave it.", day},
		model.ProblemDateWeekday: {"The weekday you gave is another one. That day is {date}.",
			"Check which of the two is right.", day},

		model.ProblemAmountForm: {"This cannot be read as an amount.",
			"Write it in won, in digits.", won},
		model.ProblemAmountGrouping: {"The commas do not stand every three digits, so the amount is unclear.",
			"Correct them or leave them out.", won},
		model.ProblemAmountFraction: {"There is less than one won in it.",
			"Write whole won.", won},
		model.ProblemAmountZero: {"This is KRW 0.",
			"Write KRW 1 or more. If you do not know yet, press Tab to answer later.", won},
		model.ProblemAmountNegative: {"The amount is below zero.",
			"Delete the minus.", won},
		model.ProblemAmountLarge: {"Amounts over {max} cannot be noted.",
			"Count the digits again.", won},

		model.ProblemRateForm: {"This cannot be read as a rate.",
			"Write a percentage with up to three decimals.", "2.9%"},
		model.ProblemRateZero: {"The rate is 0%.",
			"Write the rate for cards that was quoted. If only joining is free, write that after the rate.", "2.9% joining 0"},
		model.ProblemRateNegative: {"The rate is below 0.",
			"Remove the minus sign.", "2.9%"},
		model.ProblemRateLarge: {"The rate is above {max}%.",
			"Look whether the decimal point is missing.", "2.9%"},

		model.ProblemMixForm: {"This cannot be read as parts of the sales.",
			"Write methods and percentages by turns, or numbers alone in the order you chose.", "card 80, transfer 20"},
		model.ProblemMixWhole: {"Parts are whole percentages.",
			"Round to 1%.", "card 80, transfer 20"},
		model.ProblemMixNegative: {"A part is below 0.",
			"Remove the minus sign.", "card 80, transfer 20"},
		model.ProblemMixSum: {"The parts add up to {sum}%.",
			"Change them so that they add up to 100.", "card 80, transfer 20"},
		model.ProblemMixCount: {"You chose {want} methods and wrote {found} numbers.",
			"Write one for each in the order you chose, or name the methods.", "card 80, transfer 20"},
		model.ProblemMixMethod: {"'{word}' is none of the methods you chose.",
			"Use the names of the methods you chose. You can add methods in the step before.", "card 80, transfer 20"},
		model.ProblemMixTwice: {"'{word}' stands there twice.",
			"Write it once.", "card 80, transfer 20"},

		model.ProblemAddressShort: {"The address is short. Part of it may be missing.",
			"Write the whole address from the certificate. If it is right, leave it.", address},
		model.ProblemAddressNumber: {"The address has no building number.",
			"Write the number, floor and unit too. If it is right, leave it.", address},

		model.ProblemMIDChars: {"There is something that never stands in a MID.",
			"Copy it from the email: letters, digits, dots, underscores and hyphens only.", mid},
		model.ProblemTestKey: {"This is the channel key of the test channel.",
			"Opening with it would bring no sales. Copy the key of the live channel from the console.", "channel-key-01234567-89ab-4cde-8f01-23456789abcd"},
		model.ProblemTestMID: {"{mid} is a test MID that everybody shares.",
			"Payments on it never become your sales. Write the MID you received after the contract.", mid},
		model.ProblemIDChars: {"There is a space or a character that does not belong here.",
			"Copy it with the button in the console and paste it as it is.", ""},
		model.ProblemIDSwapped: {"The {found} seems to stand where the {expected} belongs.",
			"Copy the {expected} from the console again.", ""},
		model.ProblemStoreIDForm: {"A store ID usually looks different.",
			"If it is the same as in the console, leave it.", "store-01234567-89ab-4cde-8f01-23456789abcd"},
		model.ProblemChannelKeyForm: {"A channel key usually looks different.",
			"If it is the same as in the console, leave it.", "channel-key-01234567-89ab-4cde-8f01-23456789abcd"},
		model.ProblemImpCodeForm: {"A merchant code usually looks different.",
			"If it is the same as in the console, leave it.", "imp12345678"},
		model.ProblemPaymentChars: {"The payment ID holds spaces or letters that some gateways refuse.",
			"Letters and digits are safe. For a payment already made, leave it.", "order20260305001"},
		model.ProblemPaymentLong: {"The payment ID has {found} characters. Some gateways refuse more than {max}.",
			"16 to 32 letters and digits are safe.", "order20260305001"},
	}
}

func enRemovals() map[model.RemovalKind]counted {
	return map[model.RemovalKind]counted{
		model.RemovalBroken:    {"Removed 1 broken byte.", "Removed {n} broken bytes."},
		model.RemovalEscape:    {"Removed 1 hidden terminal command.", "Removed {n} hidden terminal commands."},
		model.RemovalControl:   {"Removed 1 control character.", "Removed {n} control characters."},
		model.RemovalBidi:      {"Removed 1 mark that turns the reading direction.", "Removed {n} marks that turn the reading direction."},
		model.RemovalZeroWidth: {"Removed 1 invisible character.", "Removed {n} invisible characters."},
		model.RemovalMark:      {"Removed 1 accent without a letter.", "Removed {n} accents without a letter."},
		model.RemovalNewline:   {"Turned 1 line break into a space.", "Turned {n} line breaks into spaces."},
		model.RemovalSpace:     {"Turned 1 special space into a plain one.", "Turned {n} special spaces into plain ones."},
		model.RemovalNFC:       {"Joined letters that were stored in pieces.", "Joined letters that were stored in pieces."},
		model.RemovalTrim:      {"Removed 1 space at the edge.", "Removed {n} spaces at the edges."},
		model.RemovalCut:       {"Too long: cut off the last character. Check what is left.", "Too long: cut off the last {n} characters. Check what is left."},
		model.RemovalDigit:     {"Turned 1 full-width character into a plain one.", "Turned {n} full-width characters into plain ones."},
		model.RemovalHyphen:    {"Turned 1 dash into a plain hyphen.", "Turned {n} dashes into plain hyphens."},
	}
}
