package definition

import "briefpack/generator/model/diag"

// Programme is a method of inspection that many inspections share.
type Programme struct {
	ID     string // the name of its file without .toml
	At     diag.Place
	Unread Keys // what it gives, but could not be read

	Title   Text `toml:"title" need:"yes" doc:"the programme's full name"`
	Summary Text `toml:"summary" prose:"yes" doc:"one sentence about it for the index page"`
	Method
}

// Method is every number and word that a programme decides and an inspection may
// decide otherwise. A list that an inspection gives replaces the programme's list.
type Method struct {
	Labels     Entries        `toml:"labels" doc:"the words this programme uses for roles and things, by id: reader = \"local records reader\""`
	Values     Entries        `toml:"values" doc:"further values for {{values.name}}, by name"`
	Documents  []DocumentText `toml:"documents" doc:"the programme's own title and opening for a document, by its name: [documents.criteria]"`
	Reading    Reading        `toml:"records_reading" doc:"the days on which records are read"`
	Matching   Matching       `toml:"matching" doc:"how much each preference counts when readers are matched to inspectors"`
	Training   Training       `toml:"training" doc:"the training session before the reading days"`
	Plan       Plan           `toml:"childs_plan" doc:"the anonymised child's plan that the training uses"`
	Criteria   []Criterion    `toml:"criterion" doc:"what is asked of a local records reader"`
	Agenda     []AgendaItem   `toml:"agenda" doc:"the items of the training session, in order; their clock times are computed"`
	Day        []DayItem      `toml:"reading_item" doc:"the items of a reading day, in order; their clock times are computed"`
	Tasks      []Task         `toml:"task" doc:"what has to be done before or after a date"`
	Sections   []Section      `toml:"report_section" doc:"the sections of the report that readers write for chief officers"`
	Calendar   Calendar       `toml:"calendar" doc:"how the weeks of the inspection are counted"`
	Phases     []Phase        `toml:"phase" doc:"the phases of the inspection, in order"`
	Milestones []Milestone    `toml:"milestone" doc:"what happens in which weeks; several may fall in one week, or overlap"`
	RoomKit    RoomKit        `toml:"room_kit" doc:"what lies ready in the training room; only the print edition has it"`
	Scale      []Evaluation   `toml:"evaluation" doc:"the scale on which records are evaluated, in order"`
	Questions  []Question     `toml:"reading_question" doc:"the questions asked of a record, for the practice scoring sheet; without any none is made"`
	Feedback   []Question     `toml:"feedback_question" doc:"the questions about the training, for the evaluation form; without any none is made"`
	Concern    Concern        `toml:"concern" doc:"what to do about a serious worry"`
	Terms      []Term         `toml:"term" doc:"the glossary"`
}

// DocumentText is a programme's own words around a document.
type DocumentText struct {
	Key string
	At  diag.Place

	Title Text   `toml:"title" prose:"yes" doc:"title of the document"`
	Lead  Text   `toml:"lead" prose:"yes" doc:"one sentence under the title"`
	Intro []Text `toml:"intro" prose:"yes" doc:"paragraphs before the body of the document"`
	After []Text `toml:"after" prose:"yes" doc:"paragraphs after the body of the document"`
}

// Reading is the records reading: how much of it there is, and when and where.
type Reading struct {
	At       diag.Place
	Days     Int    `toml:"days" need:"yes" doc:"number of reading days"`
	Readers  Int    `toml:"readers" need:"yes" doc:"number of local records readers who read"`
	Reserves Int    `toml:"reserves" need:"yes" doc:"number of reserves"`
	Sources  []Text `toml:"sources" doc:"whose records are read"`
	Start    Clock  `toml:"start" doc:"clock time at which a reading day starts"`
	Dates    []Date `toml:"dates" need:"yes" only:"inspection" doc:"the reading days"`
	Off      []Date `toml:"called_off" only:"inspection" doc:"days that an earlier version had and this one has no more; their entries in calendars are called off"`
	Mode     Text   `toml:"mode" doc:"\"in person\", \"remote\" or \"hybrid\""`
	Venue    Text   `toml:"venue" prose:"yes" only:"inspection" doc:"where records are read"`
	Access   Text   `toml:"access" prose:"yes" only:"inspection" doc:"how to get there and in, for everybody"`
	Joining  Text   `toml:"joining" show:"print" only:"inspection" doc:"link or telephone number to join remotely; never on hosted pages"`
}

// Matching is how much each preference counts when readers are matched to inspectors: the
// pairs with the largest sum of weights are made. One without a weight is not used.
type Matching struct {
	At         diag.Place
	Experience Int `toml:"experience" doc:"weight of an experienced inspector for a reader who is new to multi-agency audit"`
	Background Int `toml:"background" doc:"weight of an inspector who comes from another field than the reader's agency"`
	Room       Int `toml:"room" doc:"weight of an inspector who already sits in the room that a reader needs"`
	Mode       Int `toml:"mode" doc:"weight of an inspector who takes part in just the way that a reader needs"`
}

// Training is the training session.
type Training struct {
	At              diag.Place
	Minutes         Int    `toml:"minutes" need:"yes" doc:"length of the training session in minutes"`
	MaxTrainees     Int    `toml:"max_trainees" need:"yes" doc:"the most people who may be trained"`
	IncludesReaders Flag   `toml:"includes_readers" need:"yes" doc:"whether readers and reserves count among max_trainees"`
	Date            Date   `toml:"date" need:"yes" only:"inspection" doc:"the day of the training session"`
	Start           Clock  `toml:"start" need:"yes" doc:"clock time at which it starts"`
	Off             []Date `toml:"called_off" only:"inspection" doc:"days of sessions that an earlier version had and this one has no more; their entries in calendars are called off"`
	End             Clock  `toml:"end" only:"inspection" doc:"clock time by which the room or the call has to end"`
	Mode            Text   `toml:"mode" doc:"\"in person\", \"remote\" or \"hybrid\""`
	Venue           Text   `toml:"venue" need:"yes" prose:"yes" only:"inspection" doc:"where it is held; for a remote session, by what means"`
	Access          Text   `toml:"access" prose:"yes" only:"inspection" doc:"how to get there and in, for everybody"`
	Joining         Text   `toml:"joining" show:"print" only:"inspection" doc:"link or telephone number to join remotely; never on hosted pages"`
}

// Plan is the anonymised child's plan: what it has to be, and what was received.
type Plan struct {
	At           diag.Place
	MaxAgeMonths Int    `toml:"max_age_months" need:"yes" doc:"how many months before the training the plan may have been completed, at most"`
	MustInclude  []Text `toml:"must_include" need:"yes" doc:"what the plan has to contain"`
	Conditions   []Text `toml:"condition" prose:"yes" doc:"further conditions, a sentence each"`
	CompletedOn  Date   `toml:"completed_on" only:"inspection" doc:"the day on which the plan was completed"`
	Anonymised   Flag   `toml:"anonymised" only:"inspection" doc:"whether the partnership has confirmed that it is anonymised"`
	Includes     []Text `toml:"includes" only:"inspection" doc:"what the plan that was received contains, in the words of must_include"`
	Authors      []Text `toml:"authors" show:"never" only:"inspection" doc:"ids of the people who wrote the plan; checked, never shown"`
}

// Criterion is one thing that is asked of a reader.
type Criterion struct {
	At       diag.Place
	ID       Text `toml:"id" need:"yes" doc:"short name that meets = [...] refers to"`
	Group    Text `toml:"group" need:"yes" doc:"heading under which it stands"`
	Strength Text `toml:"strength" need:"yes" doc:"\"essential\" or \"desirable\""`
	Text     Text `toml:"text" need:"yes" prose:"yes" doc:"the criterion, a phrase"`
}

// AgendaItem is one item of the training session.
type AgendaItem struct {
	At       diag.Place
	Title    Text `toml:"title" need:"yes" prose:"yes" doc:"what happens"`
	Minutes  Int  `toml:"minutes" need:"yes" doc:"how long it takes, in minutes"`
	Lead     Text `toml:"lead" doc:"role of who leads it, a key of labels"`
	Break    Flag `toml:"break" doc:"whether it is a break"`
	Parallel Text `toml:"parallel" doc:"name of a group; neighbouring items with the same name start together, and the next starts when the longest of them ends"`
	Session  Int  `toml:"session" doc:"number of the session it belongs to: 1 (the default) is the one of [training], others are in [[session]] of the inspection"`
	Notes    Text `toml:"notes" prose:"yes" doc:"a sentence about it"`
}

// DayItem is one item of a reading day.
type DayItem struct {
	At      diag.Place
	Title   Text `toml:"title" need:"yes" prose:"yes" doc:"what happens"`
	Minutes Int  `toml:"minutes" need:"yes" doc:"how long it takes, in minutes"`
	Break   Flag `toml:"break" doc:"whether it is a break"`
	On      Text `toml:"on" doc:"\"every\" day (the default), the \"first\", the \"last\", or \"between\" them"`
}

// Task is something that an owner has to do before or after a date.
type Task struct {
	At          diag.Place
	Title       Text `toml:"title" need:"yes" prose:"yes" doc:"what has to be done"`
	Owner       Text `toml:"owner" need:"yes" doc:"role of who does it, a key of labels"`
	Before      Text `toml:"before" doc:"anchor it is counted back from: training, reading, reading_end, a key of dates, or the id of a milestone (its first day; with _end its last)"`
	After       Text `toml:"after" doc:"anchor it is counted on from: training, reading, reading_end, a key of dates, or the id of a milestone (its first day; with _end its last)"`
	WorkingDays Int  `toml:"working_days" doc:"how many working days before or after the anchor"`
	Weeks       Int  `toml:"weeks" doc:"how many weeks before or after the anchor"`
	Notes       Text `toml:"notes" prose:"yes" doc:"a sentence about it"`
	CalledOff   Flag `toml:"called_off" doc:"whether it is no longer asked, and an earlier version asked it: the checklist says so, and its entry in calendars is called off"`
}

// Section is one section of the report template for chief officers.
type Section struct {
	At     diag.Place
	Title  Text `toml:"title" need:"yes" prose:"yes" doc:"heading of the section"`
	Prompt Text `toml:"prompt" need:"yes" prose:"yes" doc:"what to write about"`
	Lines  Int  `toml:"lines" need:"yes" doc:"ruled lines to write on"`
}

// Concern is what anybody does who meets a serious worry about a child.
type Concern struct {
	At    diag.Place
	Steps []Text `toml:"steps" need:"yes" prose:"yes" doc:"what to do, in order"`
	Lead  Text   `toml:"lead" doc:"role of the local person to whom a concern goes, a key of labels"`
}

// Term is one entry of the glossary.
type Term struct {
	At         diag.Place
	Name       Text `toml:"name" need:"yes" doc:"the term"`
	Short      Text `toml:"short" doc:"its abbreviation"`
	Definition Text `toml:"definition" need:"yes" prose:"yes" doc:"what it means"`
}
