package model

// The codes, by domain. Each stands once more in problemTable with its
// severity and the keys of its arguments.
const (
	ProblemNotAsked   ProblemCode = "not_asked"   // the question is not asked here any more
	ProblemChooseOne  ProblemCode = "choose_one"  // nothing chosen
	ProblemNotOffered ProblemCode = "not_offered" // a choice that does not exist here
	ProblemTypedYes   ProblemCode = "typed_yes"   // not the word that opens
	ProblemDateBefore ProblemCode = "date_before" // earlier than a step that comes before it

	ProblemEmpty         ProblemCode = "empty"                 // nothing but spaces
	ProblemTooLong       ProblemCode = "too_long"              // more characters than the field takes
	ProblemNoLetters     ProblemCode = "no_letters"            // only punctuation
	ProblemLooksSecret   ProblemCode = "looks_secret"          // an API secret, key or token: must not be saved here
	ProblemLooksResident ProblemCode = "looks_resident_number" // a person's resident registration number
	ProblemLooksCard     ProblemCode = "looks_card_number"     // a payment card's number

	ProblemBusinessChars      ProblemCode = "business_number_chars"      // something besides digits and hyphens
	ProblemBusinessLength     ProblemCode = "business_number_length"     // not ten digits
	ProblemBusinessThirteen   ProblemCode = "business_number_thirteen"   // corporate or resident number instead
	ProblemBusinessImpossible ProblemCode = "business_number_impossible" // a tax office or kind that does not exist
	ProblemBusinessChecksum   ProblemCode = "business_number_checksum"   // the check digit does not fit: a typo

	ProblemPhoneChars              ProblemCode = "phone_chars"               // something besides digits and separators
	ProblemPhoneSeveral            ProblemCode = "phone_several"             // more than one number
	ProblemPhoneLength             ProblemCode = "phone_length"              // too many or too few digits for its kind
	ProblemPhoneArea               ProblemCode = "phone_area"                // no such area code
	ProblemPhoneAreaMissing        ProblemCode = "phone_area_missing"        // landline without its area code
	ProblemPhoneForeign            ProblemCode = "phone_foreign"             // a country code other than Korea's
	ProblemPhoneMobile             ProblemCode = "phone_mobile"              // a mobile where reviews refuse one
	ProblemPhoneNotMobile          ProblemCode = "phone_not_mobile"          // a mobile was asked for
	ProblemPhoneSubscriber         ProblemCode = "phone_subscriber"          // landline whose own part begins with 0 or 1
	ProblemPhoneRepresentativeArea ProblemCode = "phone_representative_area" // area code before a 15xx, 16xx, 18xx number
	ProblemPhoneOldMobile          ProblemCode = "phone_old_mobile"          // 011, 016–019: numbers of the time before 010

	ProblemEmailAt     ProblemCode = "email_at"     // not exactly one @, or spaces
	ProblemEmailLocal  ProblemCode = "email_local"  // the part before @ cannot be
	ProblemEmailDomain ProblemCode = "email_domain" // the part after @ cannot be
	ProblemEmailTypo   ProblemCode = "email_typo"   // looks like a known provider misspelt

	ProblemMailOrderForm     ProblemCode = "mail_order_form"            // no report number in it
	ProblemMailOrderRegion   ProblemCode = "mail_order_region"          // year and number, but no district
	ProblemMailOrderYear     ProblemCode = "mail_order_year"            // a year in which none was issued
	ProblemMailOrderExempt   ProblemCode = "mail_order_exempt"          // says "exempt": another option
	ProblemMailOrderPending  ProblemCode = "mail_order_pending"         // says "applied for": another option
	ProblemMailOrderBusiness ProblemCode = "mail_order_business_number" // the business registration number instead
	ProblemMailOrderNoYear   ProblemCode = "mail_order_no_year"         // the form of early reports, or a year forgotten

	ProblemURLForm      ProblemCode = "url_form"       // not an address
	ProblemURLSpace     ProblemCode = "url_space"      // a space within, or two addresses
	ProblemURLScheme    ProblemCode = "url_scheme"     // neither http nor https
	ProblemURLUserInfo  ProblemCode = "url_userinfo"   // user or password within the address
	ProblemURLHost      ProblemCode = "url_host"       // no possible host name
	ProblemURLNoDot     ProblemCode = "url_no_dot"     // a single word, no domain
	ProblemURLLocalhost ProblemCode = "url_localhost"  // only the merchant's own machine
	ProblemURLPrivate   ProblemCode = "url_private"    // an address within a private network
	ProblemURLReserved  ProblemCode = "url_reserved"   // a top level that no outside machine finds
	ProblemURLIP        ProblemCode = "url_ip"         // an IP address in place of a domain
	ProblemURLPort      ProblemCode = "url_port"       // an unusual port
	ProblemURLHTTP      ProblemCode = "url_http"       // not encrypted
	ProblemURLStaging   ProblemCode = "url_staging"    // a label such as dev, test, staging
	ProblemURLPreview   ProblemCode = "url_preview"    // a preview or tunnel service
	ProblemURLAppStore  ProblemCode = "url_app_store"  // a page of an app store in place of a site
	ProblemURLAppTest   ProblemCode = "url_app_test"   // a test distribution of an app
	ProblemURLNotStore  ProblemCode = "url_not_store"  // an app store's page was asked for
	ProblemURLStorePage ProblemCode = "url_store_page" // a store's address, but of no one app

	ProblemDateForm        ProblemCode = "date_form"          // no date in it
	ProblemDateOrder       ProblemCode = "date_order"         // the year stands last: day and month are not sure
	ProblemDateMonth       ProblemCode = "date_no_such_month" // not 1 to 12
	ProblemDateDay         ProblemCode = "date_no_such_day"   // not a day of that month
	ProblemDateRange       ProblemCode = "date_range"         // outside 2000 to 2100
	ProblemDateFuture      ProblemCode = "date_future"        // later than today where that cannot be
	ProblemDateFutureCheck ProblemCode = "date_future_check"  // later than today where that is unusual
	ProblemDateWeekday     ProblemCode = "date_weekday"       // the weekday given with it is another one
	ProblemDaysBackwards   ProblemCode = "days_backwards"     // the last day stands before the first
	ProblemTooManyDays     ProblemCode = "too_many_days"      // more days off than two years have

	ProblemAmountForm     ProblemCode = "amount_form"     // no amount in it
	ProblemAmountGrouping ProblemCode = "amount_grouping" // commas not every three digits
	ProblemAmountFraction ProblemCode = "amount_fraction" // less than one won left over
	ProblemAmountZero     ProblemCode = "amount_zero"     // nothing
	ProblemAmountNegative ProblemCode = "amount_negative" // below zero
	ProblemAmountLarge    ProblemCode = "amount_large"    // over 10^15 won

	ProblemRateForm     ProblemCode = "rate_form"     // no percentage
	ProblemRateZero     ProblemCode = "rate_zero"     // 0 %
	ProblemRateNegative ProblemCode = "rate_negative" // below 0 %
	ProblemRateLarge    ProblemCode = "rate_large"    // more than anybody takes

	ProblemMixForm     ProblemCode = "mix_form"     // no parts
	ProblemMixWhole    ProblemCode = "mix_whole"    // a part of a percent
	ProblemMixNegative ProblemCode = "mix_negative" // a part below 0
	ProblemMixSum      ProblemCode = "mix_sum"      // the parts do not add up to 100
	ProblemMixCount    ProblemCode = "mix_count"    // more or fewer numbers than methods
	ProblemMixMethod   ProblemCode = "mix_method"   // a method that is not wanted
	ProblemMixTwice    ProblemCode = "mix_twice"    // the same method again

	ProblemAddressShort  ProblemCode = "address_short"  // too short to be a whole address
	ProblemAddressNumber ProblemCode = "address_number" // no building number

	ProblemMIDChars       ProblemCode = "mid_chars"        // something besides ASCII letters, digits and . _ -
	ProblemTestKey        ProblemCode = "test_key"         // the test channel's key where the live one is asked
	ProblemTestMID        ProblemCode = "test_mid"         // a MID that everybody shares for testing
	ProblemIDChars        ProblemCode = "id_chars"         // spaces or other than ASCII in an identifier
	ProblemIDSwapped      ProblemCode = "id_swapped"       // another of PortOne's identifiers
	ProblemStoreIDForm    ProblemCode = "store_id_form"    // not store-<uuid>
	ProblemChannelKeyForm ProblemCode = "channel_key_form" // not channel-key-<uuid>
	ProblemImpCodeForm    ProblemCode = "imp_code_form"    // not imp and digits
	ProblemPaymentChars   ProblemCode = "payment_id_chars" // other than printable ASCII: some gateways refuse it
	ProblemPaymentLong    ProblemCode = "payment_id_long"  // longer than gateways take
)

// problemTable is the one place of severities and arguments.
//   - max, found: counts; min, max of date_range: years
//   - area, prefix: the number's first digits; suggestion: the address put right
//   - label: the host label as typed; word: what in it was recognised
//   - service, store, scheme, port, tld, year, month, day, mid: as they stand in the value
//   - date, today: 2026-03-05
//   - expected, found of id_swapped: "store_id", "channel_key", "imp_code"
var problemTable = [...]ProblemInfo{
	{ProblemNotAsked, SeverityError, nil},
	{ProblemChooseOne, SeverityError, nil},
	{ProblemNotOffered, SeverityError, nil},
	{ProblemTypedYes, SeverityError, nil},
	{ProblemDateBefore, SeverityWarning, []string{"date", "question"}},

	{ProblemEmpty, SeverityError, nil},
	{ProblemTooLong, SeverityError, []string{"max", "found"}},
	{ProblemNoLetters, SeverityError, nil},
	{ProblemLooksSecret, SeverityError, nil},
	{ProblemLooksResident, SeverityError, nil},
	{ProblemLooksCard, SeverityError, nil},

	{ProblemBusinessChars, SeverityError, nil},
	{ProblemBusinessLength, SeverityError, []string{"found"}},
	{ProblemBusinessThirteen, SeverityError, nil},
	{ProblemBusinessImpossible, SeverityError, nil},
	{ProblemBusinessChecksum, SeverityError, nil},

	{ProblemPhoneChars, SeverityError, nil},
	{ProblemPhoneSeveral, SeverityError, nil},
	{ProblemPhoneLength, SeverityError, []string{"found"}},
	{ProblemPhoneArea, SeverityError, []string{"area"}},
	{ProblemPhoneAreaMissing, SeverityError, nil},
	{ProblemPhoneForeign, SeverityError, nil},
	{ProblemPhoneMobile, SeverityError, nil},
	{ProblemPhoneNotMobile, SeverityError, nil},
	{ProblemPhoneSubscriber, SeverityWarning, nil},
	{ProblemPhoneRepresentativeArea, SeverityWarning, []string{"area"}},
	{ProblemPhoneOldMobile, SeverityWarning, []string{"prefix"}},

	{ProblemEmailAt, SeverityError, nil},
	{ProblemEmailLocal, SeverityError, nil},
	{ProblemEmailDomain, SeverityError, nil},
	{ProblemEmailTypo, SeverityWarning, []string{"suggestion"}},

	{ProblemMailOrderForm, SeverityError, nil},
	{ProblemMailOrderRegion, SeverityError, nil},
	{ProblemMailOrderYear, SeverityError, []string{"year"}},
	{ProblemMailOrderExempt, SeverityError, nil},
	{ProblemMailOrderPending, SeverityError, nil},
	{ProblemMailOrderBusiness, SeverityError, nil},
	{ProblemMailOrderNoYear, SeverityWarning, nil},

	{ProblemURLForm, SeverityError, nil},
	{ProblemURLSpace, SeverityError, nil},
	{ProblemURLScheme, SeverityError, []string{"scheme"}},
	{ProblemURLUserInfo, SeverityError, nil},
	{ProblemURLHost, SeverityError, nil},
	{ProblemURLNoDot, SeverityError, nil},
	{ProblemURLLocalhost, SeverityError, nil},
	{ProblemURLPrivate, SeverityError, nil},
	{ProblemURLReserved, SeverityError, []string{"tld"}},
	{ProblemURLIP, SeverityWarning, nil},
	{ProblemURLPort, SeverityWarning, []string{"port"}},
	{ProblemURLHTTP, SeverityWarning, nil},
	{ProblemURLStaging, SeverityWarning, []string{"label", "word"}},
	{ProblemURLPreview, SeverityWarning, []string{"service"}},
	{ProblemURLAppStore, SeverityWarning, []string{"store"}},
	{ProblemURLAppTest, SeverityWarning, []string{"service"}},
	{ProblemURLNotStore, SeverityError, nil},
	{ProblemURLStorePage, SeverityWarning, []string{"store"}},

	{ProblemDateForm, SeverityError, nil},
	{ProblemDateOrder, SeverityError, nil},
	{ProblemDateMonth, SeverityError, []string{"month"}},
	{ProblemDateDay, SeverityError, []string{"year", "month", "day"}},
	{ProblemDateRange, SeverityError, []string{"min", "max"}},
	{ProblemDateFuture, SeverityError, []string{"date", "today"}},
	{ProblemDateFutureCheck, SeverityWarning, []string{"date", "today"}},
	{ProblemDateWeekday, SeverityWarning, []string{"date"}},
	{ProblemDaysBackwards, SeverityError, []string{"from", "to"}},
	{ProblemTooManyDays, SeverityError, []string{"max"}},

	{ProblemAmountForm, SeverityError, nil},
	{ProblemAmountGrouping, SeverityError, nil},
	{ProblemAmountFraction, SeverityError, nil},
	{ProblemAmountZero, SeverityError, nil},
	{ProblemAmountNegative, SeverityError, nil},
	{ProblemAmountLarge, SeverityError, []string{"max"}},

	{ProblemRateForm, SeverityError, nil},
	{ProblemRateZero, SeverityError, nil},
	{ProblemRateNegative, SeverityError, nil},
	{ProblemRateLarge, SeverityError, []string{"max"}},

	{ProblemMixForm, SeverityError, nil},
	{ProblemMixWhole, SeverityError, nil},
	{ProblemMixNegative, SeverityError, nil},
	{ProblemMixSum, SeverityError, []string{"sum"}},
	{ProblemMixCount, SeverityError, []string{"want", "found"}},
	{ProblemMixMethod, SeverityError, []string{"word"}},
	{ProblemMixTwice, SeverityError, []string{"word"}},

	{ProblemAddressShort, SeverityWarning, nil},
	{ProblemAddressNumber, SeverityWarning, nil},

	{ProblemMIDChars, SeverityError, nil},
	{ProblemTestKey, SeverityError, nil},
	{ProblemTestMID, SeverityError, []string{"mid"}},
	{ProblemIDChars, SeverityError, nil},
	{ProblemIDSwapped, SeverityWarning, []string{"expected", "found"}},
	{ProblemStoreIDForm, SeverityWarning, nil},
	{ProblemChannelKeyForm, SeverityWarning, nil},
	{ProblemImpCodeForm, SeverityWarning, nil},
	{ProblemPaymentChars, SeverityWarning, nil},
	{ProblemPaymentLong, SeverityWarning, []string{"max", "found"}},
}
