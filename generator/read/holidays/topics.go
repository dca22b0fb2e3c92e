package holidays

import "briefpack/generator/model/diag"

var (
	// BadFile is about a calendar file that cannot be read to its end, or is too long.
	BadFile = diag.Topic{Code: "holiday-file", Help: "export the calendar again as iCalendar (.ics), or write the holidays as [[holiday]]",
		Doc: "A calendar file is complete and is iCalendar. Briefpack reads the entries before the first line that is not.",
		Why: "Holidays after that place would count as working days.",
		Bad: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\n", Good: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\nSUMMARY:Christmas\nEND:VEVENT\nEND:VCALENDAR\n"}
	holidayEntry = diag.Topic{Code: "holiday-entry", Help: "fix the entry in the calendar file, or write the holiday as [[holiday]]",
		Doc: "Briefpack understands what each entry of a calendar file says about its days: rules of repetition, dates, parts of days.",
		Why: "Days of an entry that it does not understand may be missing.",
		Bad: "BEGIN:VEVENT\nDTSTART:20260230\nSUMMARY:Mid-term\nEND:VEVENT\n", Good: "BEGIN:VEVENT\nDTSTART:20260213\nSUMMARY:Mid-term\nEND:VEVENT\n"}
	holidayKind = diag.Topic{Code: "holiday-kind", Help: "add kind = \"public\", \"school\" or \"in-service\" to the file in holidays, or add to leave_out what is not a holiday",
		Doc: "The kind of the holidays in a calendar file is known. Public holidays are not working days; holidays of schools can make a week that does not count.",
		Why: "A wrong guess would move dates, and nothing would say so.",
		Bad: "holidays = [{ file = \"holidays/glenmarra.ics\" }]\n", Good: "holidays = [{ file = \"holidays/glenmarra.ics\", kind = \"public\" }]\n"}
	holidayGuess = diag.Topic{Code: "holiday-guess", Help: "state the kind of the file in holidays",
		Doc: "The kind of a calendar file is stated. If it is not, Briefpack guesses the kind of an entry from its name or description: a public holiday, a holiday of schools, an in-service day, or no holiday at all, such as a term.",
		Why: "A guess can be wrong, and a date depends on it.",
		Bad: "holidays = [{ file = \"holidays/bank.ics\" }]      where it has \"Good Friday\"\n", Good: "holidays = [{ file = \"holidays/bank.ics\", kind = \"public\" }]\n"}
	longHoliday = diag.Topic{Code: "long-holiday", Help: "say whether it is a holiday",
		Doc: "An entry of a calendar file lasts for three weeks at most, unless you say that it is a holiday.",
		Why: "Many calendars list terms as well as holidays, and no day of a term would count.",
		Bad: "SUMMARY:Term 2      from 10 January to 1 April\n", Good: "[calendar]\nleave_out = [\"Term\"]\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{BadFile, holidayEntry, holidayKind, holidayGuess, longHoliday}
}
