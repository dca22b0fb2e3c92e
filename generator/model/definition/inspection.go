package definition

import (
	"slices"

	"briefpack/generator/model/diag"
)

// Inspection is one partnership's inspection: one folder of pages, one pack.
type Inspection struct {
	Folder string `show:"public"` // the name of its file without .toml, and of its folder in the output
	At     diag.Place
	Unread Keys `show:"public"` // keys in the file that could not be read

	ProgrammeID  Text            `toml:"programme" show:"public" need:"yes" of:"programme" doc:"file name of the programme, without .toml"`
	Stage        Text            `toml:"stage" show:"public" words:"planned,announced,nominated,chosen,closed" doc:"how far the inspection has come: \"planned\", \"announced\", \"nominated\", \"chosen\" (the default) or \"closed\""`
	State        Text            `toml:"state" show:"public" words:"paused,withdrawn" doc:"\"paused\" or \"withdrawn\", if the inspection is"`
	Version      Text            `toml:"version" show:"public" need:"chosen" doc:"version of this pack: \"1.2\""`
	Issued       Date            `toml:"issued" show:"public" need:"chosen" doc:"issue date of this version"`
	Replaces     Text            `toml:"replaces" show:"public" doc:"version that this one replaces"`
	Draft        Flag            `toml:"draft" show:"public" doc:"if true, every page is marked as a draft"`
	LargePrint   Flag            `toml:"large_print" show:"public" doc:"if true, make every PDF in large print as well"`
	Partnership  Partnership     `toml:"partnership" show:"public" need:"yes" doc:"the partnership that is inspected"`
	Dates        DateEntries     `toml:"dates" show:"public" doc:"other dates that tasks can count from, by name: notification, first_meeting, report_due"`
	Done         DateEntries     `toml:"done" show:"public" of:"task" doc:"tasks that are done, by id, each with its date: names = 2026-12-01"`
	Agencies     []Agency        `toml:"agency" show:"public" doc:"services that take part"`
	People       []Person        `toml:"person" show:"public" doc:"all people in the pack"`
	Readers      []Reader        `toml:"reader" show:"public" doc:"people who are trained, in order"`
	Pairings     []Pairing       `toml:"pairing" show:"public" doc:"pairs of a reader and an inspector"`
	Holidays     []Holiday       `toml:"holiday" show:"public" doc:"holidays"`
	HolidayFiles []HolidayFile   `toml:"holidays" show:"public" short:"file" doc:"calendar files that contain further holidays; a file that the inspection lists is not counted as its programme or the site lists it"`
	Sessions     []Session       `toml:"session" show:"public" doc:"further training sessions, after the session in [training]"`
	Hold         Text            `toml:"hold" show:"never" doc:"reason to keep the personal data of a closed inspection, such as \"a complaint is open\""`
	Counts       Counts          `toml:"counts" show:"public" doc:"how many people took part in a closed inspection; briefpack close writes it"`
	Changes      []Change        `toml:"change" show:"public" doc:"changes in each version"`
	Method       `show:"public"` // after load: the programme's method, overridden by this inspection's values
	Programme    *Programme      `show:"public"`              // nil if there is no such programme
	Differences  []Difference    `show:"public"`              // values that override the programme
	Issues       []Issue         `show:"public"`              // versions that were issued, in order
	Absences     []Absence       `show:"lead,inspector,room"` // after roster: who steps in for absent readers
}

// Partnership is the community planning partnership that is inspected.
type Partnership struct {
	At          diag.Place
	Name        Text `toml:"name" show:"public" need:"yes" doc:"full name"`
	ShortName   Text `toml:"short_name" show:"public" doc:"name for navigation and page headers (default the full name)"`
	Council     Text `toml:"council" show:"public" doc:"council"`
	HealthBoard Text `toml:"health_board" show:"public" doc:"NHS board"`
	Police      Text `toml:"police_division" show:"public" doc:"police division"`
	GSS         Text `toml:"gss" show:"public" doc:"area code (GSS): S12000000"`
	Lang        Text `toml:"lang" show:"public" doc:"language of the name, if it is not the site's language: \"gd\""`
}

// Short returns the short name, or the full name if there is no short name.
func (p Partnership) Short() string {
	if p.ShortName.Set {
		return p.ShortName.V
	}
	return p.Name.V
}

// Agency is a service that takes part.
type Agency struct {
	At     diag.Place
	ID     Text `toml:"id" show:"public" need:"yes" doc:"short name for use in [[person]]"`
	Name   Text `toml:"name" show:"public" need:"yes" doc:"full name"`
	Sector Text `toml:"sector" show:"public" need:"yes" words:"statutory,third sector" doc:"\"statutory\" or \"third sector\""`
	Kind   Text `toml:"kind" show:"public" words:"social work,health,education,police,children's reporter,third sector" doc:"field of work, compared with the background of inspectors: \"social work\", \"health\", \"education\", \"police\", \"children's reporter\" or \"third sector\""`
}

// Person is a person in the pack.
type Person struct {
	At      diag.Place
	ID      Text `toml:"id" need:"yes" show:"named" doc:"short name for use in [[reader]] and [[pairing]]"`
	Name    Text `toml:"name" need:"yes" show:"named" doc:"full name"`
	Role    Text `toml:"role" show:"public" of:"role" doc:"role in this inspection, the id of a [role]; not required for readers"`
	Post    Text `toml:"post" show:"named" doc:"job title"`
	Agency  Text `toml:"agency" show:"public" doc:"id of the agency"`
	Email   Text `toml:"email" show:"named" doc:"email address"`
	Phone   Text `toml:"phone" show:"named" doc:"phone number"`
	Lang    Text `toml:"lang" show:"named" doc:"language of the name, if it is not the site's language: \"gd\""`
	Publish Flag `toml:"publish" show:"public" doc:"if true, hosted pages may name this person"`
	Number  int  `show:"public"` // position among the people with the same role, from 1, in the order of the file

	// For inspectors: how to match them with readers.
	Preclusions []Text `toml:"preclusions" show:"never" doc:"for an inspector, ids of the readers they must not sit with; checked, never shown"`
	Experienced Flag   `toml:"experienced" show:"lead" doc:"for an inspector, true if they have read with local readers before"`
	Background  Text   `toml:"background" show:"lead" words:"social work,health,education,police,children's reporter,third sector" doc:"for an inspector, their field of work, in the words of an agency's kind"`
	Days        []Date `toml:"days" show:"everybody" doc:"for an inspector, the reading days on which they are present (default all)"`
	Room        Text   `toml:"room" show:"public" doc:"for an inspector, their room or desk (default any)"`
	Mode        Text   `toml:"mode" show:"everybody" words:"in person,remote" doc:"for an inspector, how they take part, \"in person\" or \"remote\" (default either)"`
}

// Reader is a person who is trained: a reader, a reserve or a trainee.
type Reader struct {
	At          diag.Place
	Person      Text   `toml:"person" need:"yes" show:"named" doc:"id of the person"`
	Status      Text   `toml:"status" show:"public" need:"chosen" words:"reader,reserve,trainee" doc:"\"reader\", \"reserve\" or \"trainee\" (before readers are chosen, default \"trainee\")"`
	Meets       []Text `toml:"meets" show:"lead,key_contact" of:"criterion" doc:"ids of the criteria that the person meets"`
	Preclusions []Text `toml:"preclusions" show:"never" doc:"ids of the inspectors they must not sit with; checked, never shown"`
	EndorsedBy  Text   `toml:"endorsed_by" show:"lead,key_contact" doc:"line manager who released the person"`
	Access      Text   `toml:"access" show:"lead,room" doc:"access needs"`
	New         Flag   `toml:"new_to_audit" show:"lead" doc:"if true, multi-agency audit is new to the person"`
	Room        Text   `toml:"room" show:"lead,room" doc:"room or desk that they need (default any)"`
	Days        []Date `toml:"days" show:"lead,room,inspector" doc:"reading days on which they are available (default all)"`
	Mode        Text   `toml:"mode" show:"lead,room,inspector" words:"in person,remote" doc:"how they need to take part, \"in person\" or \"remote\" (default either)"`
}

// Pairing is a reader and the inspector they sit with on all reading days. Pairings in a
// definition are fixed; package roster matches the other readers.
type Pairing struct {
	At        diag.Place
	Reader    Text `toml:"reader" need:"yes" show:"named" doc:"id of the person who reads"`
	Inspector Text `toml:"inspector" need:"yes" show:"named" doc:"id of the inspector"`
	Room      Text `toml:"room" show:"public" doc:"room or desk"`
	Reason    Text `toml:"reason" show:"lead,inspector" doc:"reason for this pair"`

	Grounds []Ground `show:"lead,inspector"` // after roster: reasons for the pair
}

// Session is a further training session, with its own date and time.
type Session struct {
	At      diag.Place
	Number  Int   `toml:"number" show:"public" need:"yes" doc:"number of the session, from 2, or from 1 without [training], for use in the agenda"`
	Date    Date  `toml:"date" show:"public" need:"yes" doc:"date of the session"`
	Start   Clock `toml:"start" show:"public" need:"yes" doc:"start time"`
	End     Clock `toml:"end" show:"public" doc:"time by which the room or call must be free"`
	Venue   Text  `toml:"venue" show:"public" prose:"yes" doc:"venue (default the venue of the first session)"`
	Access  Text  `toml:"access" show:"public" prose:"yes" doc:"directions and access, for everyone"`
	Joining Text  `toml:"joining" show:"everybody" doc:"link or phone number to join remotely; never on hosted pages"`
}

// Change is an entry of the change notes.
type Change struct {
	At      diag.Place
	Version Text `toml:"version" show:"public" doc:"version with this change (default the next one: briefpack issue adds it)"`
	Date    Date `toml:"date" show:"public" need:"yes" doc:"date of the change"`
	Note    Text `toml:"note" show:"public" need:"yes" doc:"what changed, as a sentence for everyone"`
}

// Difference is a value that overrides the programme's.
type Difference struct {
	At        diag.Place
	Key       string `show:"public"` // dotted key: "records_reading.days", "agenda"
	Programme string `show:"public"` // the programme's value; "" for a list of tables, and for a label that the programme does not set
	Here      string `show:"public"` // this inspection's value; "" for a list of tables
}

// Counts holds how many people took part in an inspection whose personal data are gone.
type Counts struct {
	At         diag.Place
	Trained    Int `toml:"trained" show:"public" doc:"number of people who were trained"`
	Readers    Int `toml:"readers" show:"public" doc:"number of readers"`
	Reserves   Int `toml:"reserves" show:"public" doc:"number of reserves"`
	Inspectors Int `toml:"inspectors" show:"public" doc:"number of inspectors"`
}

// LastIssue returns the newest issue of an inspection, or nil.
func (in *Inspection) LastIssue() *Issue {
	if len(in.Issues) == 0 {
		return nil
	}
	return &in.Issues[len(in.Issues)-1]
}

// IssueOf returns the issue of a version, or nil.
func (in *Inspection) IssueOf(version string) *Issue {
	i := slices.IndexFunc(in.Issues, func(x Issue) bool { return x.Version == version })
	if i < 0 || version == "" {
		return nil
	}
	return &in.Issues[i]
}

// FormsNow lists the forms that an inspection has at its stage.
func (in *Inspection) FormsNow() []Form {
	var list []Form
	for _, f := range in.Forms {
		stage, ok := StageOf(f.Stage.V)
		if !ok {
			stage = Announced
		}
		if in.Reached(stage) && len(f.Fields) > 0 {
			list = append(list, f)
		}
	}
	return list
}
