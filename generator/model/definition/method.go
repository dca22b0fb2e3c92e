package definition

import "briefpack/generator/model/diag"

// Programme is a method of inspection that many inspections share.
type Programme struct {
	ID     string `show:"public"` // the name of its file without .toml
	At     diag.Place
	Unread Keys `show:"public"` // keys in the file that could not be read

	Title   Text `toml:"title" show:"public" need:"yes" doc:"full name of the programme"`
	Summary Text `toml:"summary" show:"public" prose:"yes" doc:"one sentence about the programme, for the front page"`

	Synonyms Entries `toml:"synonyms" show:"public" doc:"words that people type in the search for a word on the pages: roster = \"rota pairings\""`

	Holidays     []Holiday     `toml:"holiday" show:"public" doc:"holidays of every inspection of the programme"`
	HolidayFiles []HolidayFile `toml:"holidays" show:"public" short:"file" doc:"calendar files of holidays for every inspection of the programme"`
	Method       `show:"public"`
}

// Method holds the numbers and words of a programme, which an inspection may override.
// A list in an inspection replaces the programme's list.
type Method struct {
	Roles      []Role           `toml:"role" show:"public" doc:"roles of people in this programme: [role.reader]"`
	Labels     Entries          `toml:"labels" show:"public" doc:"names of things and dates in this programme, by id: reading = \"records reading\""`
	Words      []LanguageWords  `toml:"words" show:"public" doc:"fixed words of pages and sheets that this programme replaces, by language and by their key in layouts/words: [words.en-GB.overview] with title = \"...\""`
	Values     Entries          `toml:"values" show:"public" doc:"more values for texts, by name: {{values.name}}"`
	Documents  []DocumentText   `toml:"document" was:"documents" show:"public" doc:"title and texts of a document, by its name: [document.criteria]"`
	Packs      []Pack           `toml:"pack" show:"public" doc:"PDFs with the documents that an audience gets: [pack.trainees]"`
	Reading    Reading          `toml:"records_reading" show:"public" doc:"the records reading"`
	Matching   Matching         `toml:"matching" show:"public" doc:"weights for matching readers with inspectors"`
	Training   Training         `toml:"training" show:"public" doc:"the training session"`
	Practice   PracticeDocument `toml:"practice_document" was:"childs_plan" show:"public" doc:"the document that the training practises on"`
	Criteria   []Criterion      `toml:"criterion" show:"public" doc:"selection criteria for readers"`
	Agenda     []AgendaItem     `toml:"agenda" show:"public" doc:"items of the training session, in order; Briefpack works out the times"`
	Day        []DayItem        `toml:"reading_item" show:"public" doc:"items of a reading day, in order; Briefpack works out the times"`
	Tasks      []Task           `toml:"task" show:"public" doc:"tasks before or after a date"`
	Forms      []Form           `toml:"form" was:"report_section" show:"public" doc:"forms that people fill in, by id: [form.report]"`
	Calendar   Calendar         `toml:"calendar" show:"public" doc:"rules for counting the weeks of the inspection"`
	Phases     []Phase          `toml:"phase" show:"public" doc:"phases of the inspection, in order"`
	Milestones []Milestone      `toml:"milestone" show:"public" doc:"milestones by week; they may overlap"`
	RoomKit    RoomKit          `toml:"room_kit" show:"public" doc:"printed materials for the training room, only in the print edition"`
	Scale      []Evaluation     `toml:"evaluation" show:"public" doc:"scale for evaluating records, in order"`
	Concern    Concern          `toml:"concern" show:"public" doc:"what to do about a concern"`
	Terms      []Term           `toml:"term" show:"public" doc:"glossary"`
}

// Role is the part that a person has in an inspection, and how texts name it.
type Role struct {
	Key string `show:"public"` // the id that people, tasks and texts refer to
	At  diag.Place

	Label   Text `toml:"label" show:"public" doc:"name of one person in this role, after \"the\" or \"each\": \"key contact\""`
	Plural  Text `toml:"plural" show:"public" doc:"name of several people in this role: \"key contacts\""`
	Several Flag `toml:"several" show:"public" doc:"if true, usually more than one person has this role: texts about all of them use the plural (default true for reader, reserve, trainee, inspector and agency)"`
	File    Text `toml:"file" show:"public" doc:"end of the name of this role's calendar file (default the id)"`
	Off     Flag `toml:"off" show:"public" only:"inspection" doc:"if true, this inspection does without a role of its programme"`
}

// LanguageWords holds the fixed words of one language that a programme or an inspection replaces.
type LanguageWords struct {
	Key string `show:"public"` // language (BCP 47)
	At  diag.Place

	Phrases Phrases `toml:"*" show:"public" prose:"yes" doc:"the words, by their key in layouts/words"`
}

// DocumentText holds a programme's texts before and after a document's body.
type DocumentText struct {
	Key string `show:"public"`
	At  diag.Place

	Title Text   `toml:"title" show:"public" prose:"yes" doc:"title of the document"`
	Lead  Text   `toml:"lead" show:"public" prose:"yes" doc:"one sentence under the title"`
	Intro []Text `toml:"intro" show:"public" prose:"yes" doc:"paragraphs before the body of the document"`
	After []Text `toml:"after" show:"public" prose:"yes" doc:"paragraphs after the body of the document"`
	File  Text   `toml:"file" show:"public" doc:"name of the document's files, without an ending: \"case-file\" (default the document's name)"`
	Word  Flag   `toml:"docx" show:"public" doc:"if true, the document is also a Word file; forms always are"`
	Off   Flag   `toml:"off" show:"public" doc:"if true, there is no such document"`
}

// Reading describes the records reading: its size, dates and place.
type Reading struct {
	At           diag.Place
	Days         Int    `toml:"days" show:"public" need:"yes" when:"readers" doc:"number of reading days"`
	Readers      Int    `toml:"readers" show:"public" need:"yes" doc:"number of readers"`
	Reserves     Int    `toml:"reserves" show:"public" need:"yes" when:"readers" doc:"number of reserves"`
	PerInspector Int    `toml:"readers_per_inspector" show:"public" doc:"the most readers who sit with one inspector (default 1); 0 if readers work without inspectors"`
	Sources      []Text `toml:"sources" show:"public" doc:"services whose records are read"`
	Start        Clock  `toml:"start" show:"public" doc:"start time of a reading day"`
	Dates        []Date `toml:"dates" show:"public" need:"chosen" when:"readers" only:"inspection" doc:"reading days"`
	Off          []Date `toml:"cancelled" was:"called_off" show:"public" only:"inspection" doc:"cancelled days of earlier versions; calendars show them as cancelled"`
	Mode         Text   `toml:"mode" show:"public" words:"in person,remote,hybrid" doc:"\"in person\", \"remote\" or \"hybrid\""`
	Venue        Text   `toml:"venue" show:"public" prose:"yes" only:"inspection" doc:"venue of the reading"`
	Access       Text   `toml:"access" show:"public" prose:"yes" only:"inspection" doc:"directions and access, for everyone"`
	Joining      Text   `toml:"joining" show:"everybody" only:"inspection" doc:"link or phone number to join remotely; never on hosted pages"`
}

// Matching holds the weights for matching readers with inspectors. Package roster makes
// the pairs with the largest sum of weights, and ignores preferences without a weight.
type Matching struct {
	At         diag.Place
	Experience Int `toml:"experience" show:"public" doc:"weight of an experienced inspector for a reader who is new to multi-agency audit"`
	Background Int `toml:"background" show:"public" doc:"weight of an inspector from a different field than the reader's agency"`
	Room       Int `toml:"room" show:"public" doc:"weight of an inspector who is already in the room that a reader needs"`
	Mode       Int `toml:"mode" show:"public" words:"in person,remote,hybrid" doc:"weight of an inspector who takes part in the way that a reader needs"`
}

// Training is the training session.
type Training struct {
	At              diag.Place
	Minutes         Int    `toml:"minutes" show:"public" need:"yes" doc:"length of the training session in minutes"`
	MaxTrainees     Int    `toml:"max_trainees" show:"public" need:"yes" doc:"maximum number of people who are trained"`
	IncludesReaders Flag   `toml:"includes_readers" show:"public" need:"yes" doc:"if true, max_trainees includes readers and reserves"`
	Date            Date   `toml:"date" show:"public" need:"nominated" only:"inspection" doc:"date of the training session"`
	Start           Clock  `toml:"start" show:"public" need:"nominated" doc:"start time"`
	Off             []Date `toml:"cancelled" was:"called_off" show:"public" only:"inspection" doc:"cancelled session days of earlier versions; calendars show them as cancelled"`
	End             Clock  `toml:"end" show:"public" only:"inspection" doc:"time by which the room or call must be free"`
	Mode            Text   `toml:"mode" show:"public" words:"in person,remote,hybrid" doc:"\"in person\", \"remote\" or \"hybrid\""`
	Venue           Text   `toml:"venue" show:"public" need:"nominated" prose:"yes" only:"inspection" doc:"venue; for a remote session, the kind of call"`
	Access          Text   `toml:"access" show:"public" prose:"yes" only:"inspection" doc:"directions and access, for everyone"`
	Joining         Text   `toml:"joining" show:"everybody" only:"inspection" doc:"link or phone number to join remotely; never on hosted pages"`
}

// PracticeDocument describes the anonymised document that the training practises on, such as a
// plan or a case file: its conditions, and the one received.
type PracticeDocument struct {
	At           diag.Place
	MaxAgeMonths Int    `toml:"max_age_months" show:"public" need:"yes" doc:"maximum age of the document at the training, in months"`
	MustInclude  []Text `toml:"must_include" show:"public" need:"yes" doc:"parts that the document must contain"`
	Conditions   []Text `toml:"condition" show:"public" prose:"yes" doc:"more conditions, one sentence each"`
	CompletedOn  Date   `toml:"completed_on" show:"public" only:"inspection" doc:"completion date of the document"`
	Anonymised   Flag   `toml:"anonymised" show:"public" only:"inspection" doc:"if true, the partnership has confirmed that the document is anonymised"`
	Includes     []Text `toml:"includes" show:"public" only:"inspection" doc:"parts that the received document contains, in the words of must_include"`
	Authors      []Text `toml:"authors" show:"never" only:"inspection" doc:"ids of the authors of the document; checked, never shown"`
}

// Criterion is one of the selection criteria for readers.
type Criterion struct {
	At       diag.Place
	ID       Text `toml:"id" show:"public" need:"yes" doc:"short name for use in meets = [...]"`
	Group    Text `toml:"group" show:"public" need:"yes" doc:"heading that it appears under"`
	Strength Text `toml:"strength" show:"public" need:"yes" words:"essential,desirable" doc:"\"essential\" or \"desirable\""`
	Text     Text `toml:"text" show:"public" need:"yes" prose:"yes" doc:"text of the criterion, a phrase"`
}

// AgendaItem is one item of the training session.
type AgendaItem struct {
	At       diag.Place
	Title    Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"title of the item"`
	Minutes  Int  `toml:"minutes" show:"public" need:"yes" doc:"length in minutes"`
	Lead     Text `toml:"lead" show:"public" of:"role" doc:"id of the role that leads the item"`
	Break    Flag `toml:"break" show:"public" doc:"if true, the item is a break"`
	Parallel Text `toml:"parallel" show:"public" doc:"name of a group; neighbouring items in a group start together, and the next item starts when the longest of them ends"`
	Session  Int  `toml:"session" show:"public" doc:"number of the session: 1 (default) is [training], if there is one, others are in [[session]] of the inspection"`
	Notes    Text `toml:"notes" show:"public" prose:"yes" doc:"note, one sentence"`
}

// DayItem is one item of a reading day.
type DayItem struct {
	At      diag.Place
	Title   Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"title of the item"`
	Minutes Int  `toml:"minutes" show:"public" need:"yes" doc:"length in minutes"`
	Break   Flag `toml:"break" show:"public" doc:"if true, the item is a break"`
	On      Text `toml:"on" show:"public" words:"every,first,last,between" doc:"days with this item: \"every\" (default), \"first\", \"last\" or \"between\""`
}

// Task is a task with a role that owns it, and a deadline before or after an event.
type Task struct {
	Key string `show:"public"` // its id, which [done] and calendars refer to
	At  diag.Place

	Title       Text `toml:"title" show:"public" need:"yes" prose:"yes" doc:"task, starting with a verb"`
	Owner       Text `toml:"owner" show:"public" need:"yes" of:"role" doc:"id of the role that does the task"`
	Before      Text `toml:"before" show:"public" doc:"event that the deadline comes before: training, reading, reading_end, a key of dates, or the id of a milestone (its first day; with _end its last)"`
	After       Text `toml:"after" show:"public" doc:"event that the deadline comes after: training, reading, reading_end, a key of dates, or the id of a milestone (its first day; with _end its last)"`
	WorkingDays Int  `toml:"working_days" show:"public" doc:"working days between the event and the deadline"`
	Weeks       Int  `toml:"weeks" show:"public" doc:"weeks between the event and the deadline"`
	Notes       Text `toml:"notes" show:"public" prose:"yes" doc:"note, one sentence"`
	Cancelled   Flag `toml:"cancelled" was:"called_off" show:"public" doc:"if true, the task of an earlier version is no longer needed: the checklist says so, and calendars show it as cancelled"`
	Off         Flag `toml:"off" show:"public" only:"inspection" doc:"if true, this inspection leaves out a task of its programme"`
}

// Concern holds the steps for a concern about a child.
type Concern struct {
	At    diag.Place
	Steps []Text `toml:"steps" show:"public" need:"yes" prose:"yes" doc:"steps, in order"`
	Lead  Text   `toml:"lead" show:"public" of:"role" doc:"id of the role of the local person who handles concerns"`
}

// Term is one entry of the glossary.
type Term struct {
	At         diag.Place
	Name       Text `toml:"name" show:"public" need:"yes" doc:"term"`
	Short      Text `toml:"short" show:"public" doc:"abbreviation"`
	Definition Text `toml:"definition" show:"public" need:"yes" prose:"yes" doc:"definition"`
}

// CountsDays reports whether phases and milestones are in working days, and none in weeks.
func (m *Method) CountsDays() bool {
	days, weeks := 0, 0
	count := func(p Period) {
		switch {
		case p.InDays:
			days++
		case p.Set:
			weeks++
		}
	}
	for _, p := range m.Phases {
		count(p.Period())
	}
	for _, s := range m.Milestones {
		count(s.Period())
	}
	return days > 0 && weeks == 0
}
