// Package holidays reads calendar files (iCalendar, RFC 5545) and decides which of their
// entries are holidays of an inspection.
//
// Read turns a file into entries, with the place of each. It splits the file into lines
// itself: golang-ical keeps no places, and gives up a whole file at the first line that it
// does not like. Repetitions are worked out by rrule-go, as a rule is on one line.
//
// Count chooses from the entries of a file. A definition states the kind of a file's
// entries. Count also reads the category of an entry, its name, and its description in a feed
// of Google. It reports every guess with its place.
//
// To understand another way in which calendars state a kind, add it to says.go.
package holidays
