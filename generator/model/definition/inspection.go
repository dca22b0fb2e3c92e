package definition

import (
	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

// Inspection is one partnership's inspection: one folder of pages, one pack.
type Inspection struct {
	Folder string `show:"public"` // the name of its file without .toml, and of its folder in the output
	At     diag.Place
	Unread Keys `show:"public"` // what it gives, but could not be read

	ProgrammeID  Text            `toml:"programme" show:"public" need:"yes" doc:"name of the programme's file, without .toml"`
	Version      Text            `toml:"version" show:"public" need:"yes" doc:"version of this pack: \"1.2\""`
	Issued       Date            `toml:"issued" show:"public" need:"yes" doc:"the day on which this version is issued"`
	Replaces     Text            `toml:"replaces" show:"public" doc:"the version that this one replaces"`
	Draft        Flag            `toml:"draft" show:"public" doc:"whether every page says that it is a draft"`
	LargePrint   Flag            `toml:"large_print" show:"public" doc:"whether every PDF is made in large print too, for somebody who asked for it"`
	Partnership  Partnership     `toml:"partnership" show:"public" need:"yes" doc:"who is inspected"`
	Dates        DateEntries     `toml:"dates" show:"public" doc:"other dates that tasks count from, by name: notification, first_meeting, report_due"`
	Agencies     []Agency        `toml:"agency" show:"public" doc:"the services that take part"`
	People       []Person        `toml:"person" show:"public" doc:"everybody the pack speaks of"`
	Readers      []Reader        `toml:"reader" show:"public" doc:"everybody who is trained, in order"`
	Pairings     []Pairing       `toml:"pairing" show:"public" doc:"which reader sits with which inspector"`
	Holidays     []Holiday       `toml:"holiday" show:"public" doc:"days on which nobody works"`
	HolidayFiles []Text          `toml:"holidays" show:"public" one:"yes" doc:"calendar files under content/ that hold further holidays: \"holidays/glenmarra.ics\", or a list of several"`
	Sessions     []Session       `toml:"session" show:"public" doc:"further sessions of the training, after the one of [training]"`
	Changes      []Change        `toml:"change" show:"public" doc:"what changed, version by version"`
	Method       `show:"public"` // after load: the programme's method with this inspection's own values in it
	Programme    *Programme      `show:"public"` // nil when ProgrammeID leads nowhere
	Differences  []Difference    `show:"public"` // where this inspection decides otherwise than its programme
	Absences     []Absence       `show:"print"`  // after roster: who steps in for whom
}

// Partnership is the community planning partnership that is inspected.
type Partnership struct {
	At          diag.Place
	Name        Text `toml:"name" show:"public" need:"yes" doc:"full name"`
	ShortName   Text `toml:"short_name" show:"public" doc:"name for navigation and running heads; the full name when not given"`
	Council     Text `toml:"council" show:"public" doc:"the council"`
	HealthBoard Text `toml:"health_board" show:"public" doc:"the NHS board"`
	Police      Text `toml:"police_division" show:"public" doc:"the police division"`
	GSS         Text `toml:"gss" show:"public" doc:"code of the area, S12000000"`
	Lang        Text `toml:"lang" show:"public" doc:"language of its name when it is not the site's: \"gd\""`
}

// Short returns the short name, or the full name when there is none.
func (p Partnership) Short() string {
	if p.ShortName.Set {
		return p.ShortName.V
	}
	return p.Name.V
}

// Agency is a service that takes part.
type Agency struct {
	At     diag.Place
	ID     Text `toml:"id" show:"public" need:"yes" doc:"short name that people refer to"`
	Name   Text `toml:"name" show:"public" need:"yes" doc:"full name"`
	Sector Text `toml:"sector" show:"public" need:"yes" doc:"\"statutory\" or \"third sector\""`
	Kind   Text `toml:"kind" show:"public" doc:"its field, compared with the background of inspectors: \"social work\", \"health\", \"education\", \"police\", \"children's reporter\" or \"third sector\""`
}

// Person is somebody the pack speaks of.
type Person struct {
	At      diag.Place
	ID      Text `toml:"id" need:"yes" show:"named" doc:"short name that readers and pairings refer to"`
	Name    Text `toml:"name" need:"yes" show:"named" doc:"full name"`
	Role    Text `toml:"role" show:"public" doc:"what they are in this inspection, a key of labels; readers need none"`
	Post    Text `toml:"post" show:"named" doc:"job title"`
	Agency  Text `toml:"agency" show:"public" doc:"id of their agency"`
	Email   Text `toml:"email" show:"named" doc:"e-mail address"`
	Phone   Text `toml:"phone" show:"named" doc:"telephone number"`
	Lang    Text `toml:"lang" show:"named" doc:"language of the name when it is not the site's: \"gd\""`
	Publish Flag `toml:"publish" show:"public" doc:"whether hosted pages may name them"`
	Number  int  `show:"public"` // from 1 among those of the same role, in the order of the file

	// Of inspectors, for matching them to readers.
	Preclusions []Text `toml:"preclusions" show:"never" doc:"ids of the readers an inspector may not sit with; checked, never shown"`
	Experienced Flag   `toml:"experienced" show:"print" doc:"whether an inspector has read beside local readers before"`
	Background  Text   `toml:"background" show:"print" doc:"the field an inspector comes from, in the words of an agency's kind"`
	Days        []Date `toml:"days" show:"print" doc:"the reading days on which an inspector is there; all of them when not given"`
	Room        Text   `toml:"room" show:"public" doc:"room or desk where an inspector sits, whoever sits with them; any when not given"`
	Mode        Text   `toml:"mode" show:"print" doc:"how an inspector takes part, \"in person\" or \"remote\"; either when not given"`
}

// Reader is somebody who is trained: a reader, a reserve or a trainee.
type Reader struct {
	At          diag.Place
	Person      Text   `toml:"person" need:"yes" show:"named" doc:"id of the person"`
	Status      Text   `toml:"status" show:"public" need:"yes" doc:"\"reader\", \"reserve\" or \"trainee\""`
	Meets       []Text `toml:"meets" show:"print" doc:"ids of the criteria they meet"`
	Preclusions []Text `toml:"preclusions" show:"never" doc:"ids of the inspectors they may not sit with; checked, never shown"`
	EndorsedBy  Text   `toml:"endorsed_by" show:"print" doc:"line manager who released them"`
	Access      Text   `toml:"access" show:"print" doc:"what they need in the room"`
	New         Flag   `toml:"new_to_audit" show:"print" doc:"whether multi-agency audit is new to them"`
	Room        Text   `toml:"room" show:"print" doc:"the room or desk they need; any when not given"`
	Days        []Date `toml:"days" show:"print" doc:"the reading days on which they can be there; all of them when not given"`
	Mode        Text   `toml:"mode" show:"print" doc:"how they need to take part, \"in person\" or \"remote\"; either when not given"`
}

// Pairing is a reader and the inspector they sit with for the whole reading period. What
// a definition says here is fixed by hand; roster matches the readers who have none.
type Pairing struct {
	At        diag.Place
	Reader    Text `toml:"reader" need:"yes" show:"named" doc:"id of the reader's person"`
	Inspector Text `toml:"inspector" need:"yes" show:"named" doc:"id of the inspector's person"`
	Room      Text `toml:"room" show:"public" doc:"room or desk"`
	Reason    Text `toml:"reason" show:"print" doc:"why these two"`

	Grounds []Ground `show:"print"` // after roster: what speaks for the pair
}

// Holiday is a stretch of days on which nobody works.
type Holiday struct {
	At   diag.Place
	Name Text `toml:"name" show:"public" need:"yes" doc:"what it is called"`
	From Date `toml:"from" show:"public" need:"yes" doc:"first day"`
	To   Date `toml:"to" show:"public" doc:"last day; the first day when not given"`
	Kind Text `toml:"kind" show:"public" doc:"\"public\" (the default), \"school\" or \"in-service\"; only a public holiday is not a working day"`
}

// Last returns the last day of the holiday.
func (h Holiday) Last() day.Date {
	if h.To.Set {
		return h.To.V
	}
	return h.From.V
}

// Session is a further session of the training, on a day or at a time of its own.
type Session struct {
	At      diag.Place
	Number  Int   `toml:"number" show:"public" need:"yes" doc:"its number, from 2; items of the agenda refer to it"`
	Date    Date  `toml:"date" show:"public" need:"yes" doc:"the day of the session"`
	Start   Clock `toml:"start" show:"public" need:"yes" doc:"clock time at which it starts"`
	End     Clock `toml:"end" show:"public" doc:"clock time by which the room or the call has to end"`
	Venue   Text  `toml:"venue" show:"public" prose:"yes" doc:"where it is held; where the first session is when not given"`
	Access  Text  `toml:"access" show:"public" prose:"yes" doc:"how to get there and in, for everybody"`
	Joining Text  `toml:"joining" show:"print" doc:"link or telephone number to join remotely; never on hosted pages"`
}

// Change is what one version changed.
type Change struct {
	At      diag.Place
	Version Text `toml:"version" show:"public" need:"yes" doc:"the version that brought it"`
	Date    Date `toml:"date" show:"public" need:"yes" doc:"the day of the change"`
	Note    Text `toml:"note" show:"public" need:"yes" doc:"what changed, a sentence for everybody"`
}

// Difference is one value that an inspection decides otherwise than its programme.
type Difference struct {
	At        diag.Place
	Key       string `show:"public"` // dotted key: "records_reading.days", "agenda"
	Programme string `show:"public"` // what the programme says; "" for a list of tables, and for a label that it does not give
	Here      string `show:"public"` // what this inspection says; "" for a list of tables
}
