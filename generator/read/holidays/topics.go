package holidays

import "briefpack/generator/model/diag"

var (
	// BadFile is about a calendar file that cannot be read to its end, or is too long.
	BadFile = diag.Topic{Code: "holiday-file", Help: "export the calendar again as iCalendar (.ics), or write the holidays as [[holiday]]",
		Doc: "A calendar file cannot be read to its end: it is not iCalendar, or it is incomplete. The entries before that place were read.",
		Bad: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\n", Good: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\nSUMMARY:Christmas\nEND:VEVENT\nEND:VCALENDAR\n"}
	holidayEntry = diag.Topic{Code: "holiday-entry", Help: "fix the entry in the calendar file, or write the holiday as [[holiday]]",
		Doc: "Briefpack does not understand what an entry of a calendar file says about its days, so some of them may be missing: a rule of repetition, a date that does not exist, part of a day.",
		Bad: "BEGIN:VEVENT\nDTSTART:20260230\nSUMMARY:Mid-term\nEND:VEVENT\n", Good: "BEGIN:VEVENT\nDTSTART:20260213\nSUMMARY:Mid-term\nEND:VEVENT\n"}
	holidayKind = diag.Topic{Code: "holiday-kind", Help: "add kind = \"public\", \"school\" or \"in-service\" to the file in holidays, or add to leave_out what is not a holiday",
		Doc: "Nothing says what kind of holiday the entries of a calendar file are. Public holidays are not working days; holidays of schools can make a week that does not count. To guess would move dates without a word.",
		Bad: "holidays = [{ file = \"holidays/glenmarra.ics\" }]\n", Good: "holidays = [{ file = \"holidays/glenmarra.ics\", kind = \"public\" }]\n"}
	holidayGuess = diag.Topic{Code: "holiday-guess", Help: "state the kind of the file in holidays",
		Doc: "The kind of an entry in a calendar file was guessed from its name or its description: a public holiday, a holiday of schools, an in-service day, or no holiday at all, such as a term. State it, and Briefpack does not guess.",
		Bad: "holidays = [{ file = \"holidays/bank.ics\" }]      where it has \"Good Friday\"\n", Good: "holidays = [{ file = \"holidays/bank.ics\", kind = \"public\" }]\n"}
	longHoliday = diag.Topic{Code: "long-holiday", Help: "say whether it is a holiday",
		Doc: "An entry of a calendar file lasts for more than three weeks, so that none of them counts. Many calendars list terms as well as holidays.",
		Bad: "SUMMARY:Term 2      from 10 January to 1 April\n", Good: "[calendar]\nleave_out = [\"Term\"]\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{BadFile, holidayEntry, holidayKind, holidayGuess, longHoliday}
}
