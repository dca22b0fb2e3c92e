package definition

import "briefpack/generator/model/diag"

// Calendar is how the weeks of an inspection are counted from its notification.
type Calendar struct {
	At           diag.Place
	FirstWeek    Int    `toml:"first_week" show:"public" doc:"the number of the week in which the partnership is notified: 1 (the default) or 0"`
	MinDays      Int    `toml:"holiday_week_min_days" show:"public" doc:"how many holiday weekdays, Monday to Friday, make a week that is not counted; every week counts when it is 0 or not given"`
	Kinds        []Text `toml:"holiday_kinds" show:"public" doc:"which kinds of holiday make a week that is not counted: \"public\", \"school\", \"in-service\"; public and school when not given"`
	ImportedKind Text   `toml:"imported_kind" show:"public" doc:"kind of the entries of a holiday file that do not say theirs: \"school\" (the default), \"public\" or \"in-service\""`
	LeaveOut     []Text `toml:"leave_out" show:"public" doc:"entries of a holiday file whose name holds one of these are no holidays: \"pupils return\""`
}

// Phase is a stretch of an inspection, in counted weeks.
type Phase struct {
	At        diag.Place
	ID        Text `toml:"id" show:"public" need:"yes" doc:"short name that milestones refer to"`
	Title     Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"what it is called"`
	StartWeek Int  `toml:"start_week" show:"public" need:"yes" doc:"number of its first week"`
	EndWeek   Int  `toml:"end_week" show:"public" need:"yes" doc:"number of its last week"`
}

// Last returns the number of the phase's last week.
func (p Phase) Last() int { return lastWeek(p.StartWeek, p.EndWeek) }

// Milestone is something that happens in a week of an inspection, or over several.
type Milestone struct {
	At        diag.Place
	ID        Text `toml:"id" show:"public" doc:"name that tasks may count from; the milestone called training, reading or like a key of dates takes place on those dates"`
	Title     Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"what happens"`
	StartWeek Int  `toml:"start_week" show:"public" need:"yes" doc:"number of its first week"`
	EndWeek   Int  `toml:"end_week" show:"public" doc:"number of its last week; the first week when not given"`
	Phase     Text `toml:"phase" show:"public" doc:"id of the phase it belongs to"`
	Owner     Text `toml:"owner" show:"public" doc:"role of who sees to it, a key of labels"`
}

// Last returns the number of the milestone's last week.
func (m Milestone) Last() int { return lastWeek(m.StartWeek, m.EndWeek) }

func lastWeek(start, end Int) int {
	if end.Set {
		return end.V
	}
	return start.V
}
