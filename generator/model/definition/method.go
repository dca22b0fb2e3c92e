package definition

import "briefpack/generator/model/diag"

// Programme is a method of inspection that many inspections share.
type Programme struct {
	ID     string `show:"public"` // the name of its file without .toml
	At     diag.Place
	Unread Keys `show:"public"` // what it gives, but could not be read

	Title   Text `toml:"title" show:"public" need:"yes" doc:"the programme's full name"`
	Summary Text `toml:"summary" show:"public" prose:"yes" doc:"one sentence about it for the index page"`
	Method  `show:"public"`
}

// Method is every number and word that a programme decides and an inspection may
// decide otherwise. A list that an inspection gives replaces the programme's list.
type Method struct {
	Labels     Entries        `toml:"labels" show:"public" doc:"the words this programme uses for roles and things, by id: reader = \"local records reader\""`
	Values     Entries        `toml:"values" show:"public" doc:"further values for {{values.name}}, by name"`
	Documents  []DocumentText `toml:"documents" show:"public" doc:"the programme's own title and opening for a document, by its name: [documents.criteria]"`
	Reading    Reading        `toml:"records_reading" show:"public" doc:"the days on which records are read"`
	Matching   Matching       `toml:"matching" show:"public" doc:"how much each preference counts when readers are matched to inspectors"`
	Training   Training       `toml:"training" show:"public" doc:"the training session before the reading days"`
	Plan       Plan           `toml:"childs_plan" show:"public" doc:"the anonymised child's plan that the training uses"`
	Criteria   []Criterion    `toml:"criterion" show:"public" doc:"what is asked of a local records reader"`
	Agenda     []AgendaItem   `toml:"agenda" show:"public" doc:"the items of the training session, in order; their clock times are computed"`
	Day        []DayItem      `toml:"reading_item" show:"public" doc:"the items of a reading day, in order; their clock times are computed"`
	Tasks      []Task         `toml:"task" show:"public" doc:"what has to be done before or after a date"`
	Sections   []Section      `toml:"report_section" show:"public" doc:"the sections of the report that readers write for chief officers"`
	Calendar   Calendar       `toml:"calendar" show:"public" doc:"how the weeks of the inspection are counted"`
	Phases     []Phase        `toml:"phase" show:"public" doc:"the phases of the inspection, in order"`
	Milestones []Milestone    `toml:"milestone" show:"public" doc:"what happens in which weeks; several may fall in one week, or overlap"`
	RoomKit    RoomKit        `toml:"room_kit" show:"public" doc:"what lies ready in the training room; only the print edition has it"`
	Scale      []Evaluation   `toml:"evaluation" show:"public" doc:"the scale on which records are evaluated, in order"`
	Questions  []Question     `toml:"reading_question" show:"public" doc:"the questions asked of a record, for the practice scoring sheet; without any none is made"`
	Feedback   []Question     `toml:"feedback_question" show:"public" doc:"the questions about the training, for the evaluation form; without any none is made"`
	Concern    Concern        `toml:"concern" show:"public" doc:"what to do about a serious worry"`
	Terms      []Term         `toml:"term" show:"public" doc:"the glossary"`
}

// DocumentText is a programme's own words around a document.
type DocumentText struct {
	Key string `show:"public"`
	At  diag.Place

	Title Text   `toml:"title" show:"public" prose:"yes" doc:"title of the document"`
	Lead  Text   `toml:"lead" show:"public" prose:"yes" doc:"one sentence under the title"`
	Intro []Text `toml:"intro" show:"public" prose:"yes" doc:"paragraphs before the body of the document"`
	After []Text `toml:"after" show:"public" prose:"yes" doc:"paragraphs after the body of the document"`
}

// Reading is the records reading: how much of it there is, and when and where.
type Reading struct {
	At       diag.Place
	Days     Int    `toml:"days" show:"public" need:"yes" doc:"number of reading days"`
	Readers  Int    `toml:"readers" show:"public" need:"yes" doc:"number of local records readers who read"`
	Reserves Int    `toml:"reserves" show:"public" need:"yes" doc:"number of reserves"`
	Sources  []Text `toml:"sources" show:"public" doc:"whose records are read"`
	Start    Clock  `toml:"start" show:"public" doc:"clock time at which a reading day starts"`
	Dates    []Date `toml:"dates" show:"public" need:"yes" only:"inspection" doc:"the reading days"`
	Off      []Date `toml:"called_off" show:"public" only:"inspection" doc:"days that an earlier version had and this one has no more; their entries in calendars are called off"`
	Mode     Text   `toml:"mode" show:"public" doc:"\"in person\", \"remote\" or \"hybrid\""`
	Venue    Text   `toml:"venue" show:"public" prose:"yes" only:"inspection" doc:"where records are read"`
	Access   Text   `toml:"access" show:"public" prose:"yes" only:"inspection" doc:"how to get there and in, for everybody"`
	Joining  Text   `toml:"joining" show:"print" only:"inspection" doc:"link or telephone number to join remotely; never on hosted pages"`
}

// Matching is how much each preference counts when readers are matched to inspectors: the
// pairs with the largest sum of weights are made. One without a weight is not used.
type Matching struct {
	At         diag.Place
	Experience Int `toml:"experience" show:"public" doc:"weight of an experienced inspector for a reader who is new to multi-agency audit"`
	Background Int `toml:"background" show:"public" doc:"weight of an inspector who comes from another field than the reader's agency"`
	Room       Int `toml:"room" show:"public" doc:"weight of an inspector who already sits in the room that a reader needs"`
	Mode       Int `toml:"mode" show:"public" doc:"weight of an inspector who takes part in just the way that a reader needs"`
}

// Training is the training session.
type Training struct {
	At              diag.Place
	Minutes         Int    `toml:"minutes" show:"public" need:"yes" doc:"length of the training session in minutes"`
	MaxTrainees     Int    `toml:"max_trainees" show:"public" need:"yes" doc:"the most people who may be trained"`
	IncludesReaders Flag   `toml:"includes_readers" show:"public" need:"yes" doc:"whether readers and reserves count among max_trainees"`
	Date            Date   `toml:"date" show:"public" need:"yes" only:"inspection" doc:"the day of the training session"`
	Start           Clock  `toml:"start" show:"public" need:"yes" doc:"clock time at which it starts"`
	Off             []Date `toml:"called_off" show:"public" only:"inspection" doc:"days of sessions that an earlier version had and this one has no more; their entries in calendars are called off"`
	End             Clock  `toml:"end" show:"public" only:"inspection" doc:"clock time by which the room or the call has to end"`
	Mode            Text   `toml:"mode" show:"public" doc:"\"in person\", \"remote\" or \"hybrid\""`
	Venue           Text   `toml:"venue" show:"public" need:"yes" prose:"yes" only:"inspection" doc:"where it is held; for a remote session, by what means"`
	Access          Text   `toml:"access" show:"public" prose:"yes" only:"inspection" doc:"how to get there and in, for everybody"`
	Joining         Text   `toml:"joining" show:"print" only:"inspection" doc:"link or telephone number to join remotely; never on hosted pages"`
}

// Plan is the anonymised child's plan: what it has to be, and what was received.
type Plan struct {
	At           diag.Place
	MaxAgeMonths Int    `toml:"max_age_months" show:"public" need:"yes" doc:"how many months before the training the plan may have been completed, at most"`
	MustInclude  []Text `toml:"must_include" show:"public" need:"yes" doc:"what the plan has to contain"`
	Conditions   []Text `toml:"condition" show:"public" prose:"yes" doc:"further conditions, a sentence each"`
	CompletedOn  Date   `toml:"completed_on" show:"public" only:"inspection" doc:"the day on which the plan was completed"`
	Anonymised   Flag   `toml:"anonymised" show:"public" only:"inspection" doc:"whether the partnership has confirmed that it is anonymised"`
	Includes     []Text `toml:"includes" show:"public" only:"inspection" doc:"what the plan that was received contains, in the words of must_include"`
	Authors      []Text `toml:"authors" show:"never" only:"inspection" doc:"ids of the people who wrote the plan; checked, never shown"`
}

// Criterion is one thing that is asked of a reader.
type Criterion struct {
	At       diag.Place
	ID       Text `toml:"id" show:"public" need:"yes" doc:"short name that meets = [...] refers to"`
	Group    Text `toml:"group" show:"public" need:"yes" doc:"heading under which it stands"`
	Strength Text `toml:"strength" show:"public" need:"yes" doc:"\"essential\" or \"desirable\""`
	Text     Text `toml:"text" show:"public" need:"yes" prose:"yes" doc:"the criterion, a phrase"`
}

// AgendaItem is one item of the training session.
type AgendaItem struct {
	At       diag.Place
	Title    Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"what happens"`
	Minutes  Int  `toml:"minutes" show:"public" need:"yes" doc:"how long it takes, in minutes"`
	Lead     Text `toml:"lead" show:"public" doc:"role of who leads it, a key of labels"`
	Break    Flag `toml:"break" show:"public" doc:"whether it is a break"`
	Parallel Text `toml:"parallel" show:"public" doc:"name of a group; neighbouring items with the same name start together, and the next starts when the longest of them ends"`
	Session  Int  `toml:"session" show:"public" doc:"number of the session it belongs to: 1 (the default) is the one of [training], others are in [[session]] of the inspection"`
	Notes    Text `toml:"notes" show:"public" prose:"yes" doc:"a sentence about it"`
}

// DayItem is one item of a reading day.
type DayItem struct {
	At      diag.Place
	Title   Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"what happens"`
	Minutes Int  `toml:"minutes" show:"public" need:"yes" doc:"how long it takes, in minutes"`
	Break   Flag `toml:"break" show:"public" doc:"whether it is a break"`
	On      Text `toml:"on" show:"public" doc:"\"every\" day (the default), the \"first\", the \"last\", or \"between\" them"`
}

// Task is something that an owner has to do before or after a date.
type Task struct {
	At          diag.Place
	Title       Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"what has to be done"`
	Owner       Text `toml:"owner" show:"public" need:"yes" doc:"role of who does it, a key of labels"`
	Before      Text `toml:"before" show:"public" doc:"anchor it is counted back from: training, reading, reading_end, a key of dates, or the id of a milestone (its first day; with _end its last)"`
	After       Text `toml:"after" show:"public" doc:"anchor it is counted on from: training, reading, reading_end, a key of dates, or the id of a milestone (its first day; with _end its last)"`
	WorkingDays Int  `toml:"working_days" show:"public" doc:"how many working days before or after the anchor"`
	Weeks       Int  `toml:"weeks" show:"public" doc:"how many weeks before or after the anchor"`
	Notes       Text `toml:"notes" show:"public" prose:"yes" doc:"a sentence about it"`
	CalledOff   Flag `toml:"called_off" show:"public" doc:"whether it is no longer asked, and an earlier version asked it: the checklist says so, and its entry in calendars is called off"`
}

// Section is one section of the report template for chief officers.
type Section struct {
	At     diag.Place
	Title  Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"heading of the section"`
	Prompt Text `toml:"prompt" show:"public" need:"yes" prose:"yes" doc:"what to write about"`
	Lines  Int  `toml:"lines" show:"public" need:"yes" doc:"ruled lines to write on"`
}

// Concern is what anybody does who meets a serious worry about a child.
type Concern struct {
	At    diag.Place
	Steps []Text `toml:"steps" show:"public" need:"yes" prose:"yes" doc:"what to do, in order"`
	Lead  Text   `toml:"lead" show:"public" doc:"role of the local person to whom a concern goes, a key of labels"`
}

// Term is one entry of the glossary.
type Term struct {
	At         diag.Place
	Name       Text `toml:"name" show:"public" need:"yes" doc:"the term"`
	Short      Text `toml:"short" show:"public" doc:"its abbreviation"`
	Definition Text `toml:"definition" show:"public" need:"yes" prose:"yes" doc:"what it means"`
}
