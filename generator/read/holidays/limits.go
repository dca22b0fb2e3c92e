package holidays

// Limits on what is read from a calendar file. A council has some ten holidays a year.
const (
	mostHolidays = 5_000 // of one file, repetitions counted
	mostProblems = 50    // before the rest is left unsaid
	mostRules    = 100   // entries that repeat
	longestDays  = 366   // of one holiday
	longestName  = 120   // characters
)
