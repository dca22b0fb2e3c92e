// Package briefs has what the tests of compose share: briefs of a small inspection and of random
// ones, and documents as text for golden files.
package briefs

import (
	"os"
	"testing"
	"time"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/values"
	"briefpack/generator/read/load"
)

// English reads the words that come with the program.
func English(t testing.TB) *words.Table {
	t.Helper()
	data, err := os.ReadFile("../../../layouts/words/en-GB.toml")
	if err != nil {
		t.Fatal(err)
	}
	table, problems := load.Words("en-GB", nil, load.Layout{Path: "words/en-GB.toml", Data: data})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return table
}

// For returns what the documents of an audience are composed from.
func For(in *definition.Inspection, guidance []*definition.Guidance, w *words.Table, a edition.Audience) *writer.Brief {
	projected := edition.Project(roster.Arrange(in), a)
	site := Site()
	w = values.WordsOf(&in.Method, w)
	return &writer.Brief{
		In: projected, Site: site, Guidance: guidance, GuidanceNames: definition.NamesOfGuidance(guidance),
		Phrasebook: writer.Phrasebook{Words: w, Values: values.ForInspection(projected, site, w)}, Edition: a.String(),
	}
}

// Text returns a text that a definition sets.
func Text(s string) definition.Text { return definition.Text{V: s, Set: s != ""} }

// Texts returns several texts that a definition sets.
func Texts(ss ...string) []definition.Text {
	var ts []definition.Text
	for _, s := range ss {
		ts = append(ts, Text(s))
	}
	return ts
}

// Num returns a number that a definition sets.
func Num(n int) definition.Int { return definition.Int{V: n, Set: true} }

// Yes returns a flag that a definition sets.
func Yes() definition.Flag { return definition.Flag{V: true, Set: true} }

func clock(h, m int) definition.Clock { return definition.Clock{V: day.At(h, m), Set: true} }

// Date returns a date that a definition sets.
func Date(iso string) definition.Date {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err)
	}
	return definition.Date{V: day.Of(t), Set: true}
}

// Site returns a small site.
func Site() *definition.Site {
	return &definition.Site{
		Title:        Text("Reading together"),
		Organisation: Text("Inspectorate of Nowhere"),
		Summary:      Text("Briefing for everybody who reads with {{site.organisation}}."),
		Address:      Text("https://example.org/briefing/"),
		Handling:     Text("Hand this copy back when you leave."),
	}
}

// Programme is a programme whose numbers and words no other content has.
func Programme() *definition.Programme {
	p := &definition.Programme{ID: "harbours", Title: Text("Joint inspections of harbour nurseries")}
	p.Roles = []definition.Role{
		{Key: "reader", Label: Text("harbour reader"), Plural: Text("harbour readers")},
		{Key: "pilot", Label: Text("pilot officer")},
	}
	p.Documents = []definition.DocumentText{
		{Key: "criteria", Title: Text("Who can be one of the {{role.reader.plural}}"),
			Intro: Texts("Think of {{reading.readers|words}} people."), After: Texts("Ask us when in doubt.")},
		{Key: "glossary", Lead: Text("Our words.")},
	}
	p.Reading = definition.Reading{Days: Num(3), Readers: Num(2), Reserves: Num(1), Start: clock(9, 15),
		Sources: Texts("health", "education"), Mode: Text("in person")}
	p.Training = definition.Training{Minutes: Num(150), MaxTrainees: Num(5), IncludesReaders: Yes(), Start: clock(9, 30), Mode: Text("in person")}
	p.Practice = definition.PracticeDocument{MaxAgeMonths: Num(10), MustInclude: Texts("assessment", "plan"),
		Conditions: Texts("No one can tell who the child is.")}
	p.Criteria = []definition.Criterion{
		{ID: Text("works"), Group: Text("experience"), Strength: Text("essential"), Text: Text("Works with children")},
		{ID: Text("audit"), Group: Text("experience"), Strength: Text("desirable"), Text: Text("Has audited")},
		{ID: Text("writes"), Group: Text("aptitudes"), Strength: Text("essential"), Text: Text("Writes plainly")},
	}
	p.Agenda = []definition.AgendaItem{
		{Title: Text("Welcome"), Minutes: Num(30), Lead: Text("key_contact"), Notes: Text("Fire exits.")},
		{Title: Text("Tea"), Minutes: Num(20), Break: Yes()},
		{Title: Text("Practice"), Minutes: Num(100)},
	}
	p.Day = []definition.DayItem{
		{Title: Text("Welcome"), Minutes: Num(15), On: Text("first")},
		{Title: Text("Read"), Minutes: Num(120)},
		{Title: Text("Lunch"), Minutes: Num(45), Break: Yes()},
		{Title: Text("Wrap up"), Minutes: Num(30), On: Text("last")},
	}
	p.Tasks = []definition.Task{
		{Key: "choose", Title: Text("Choose the {{reading.readers|words}}"), Owner: Text("key_contact"), Before: Text("training"), WorkingDays: Num(10), Notes: Text("Look widely.")},
		{Key: "plan", Title: Text("Send the plan"), Owner: Text("key_contact"), Before: Text("training"), Weeks: Num(4)},
		{Key: "pairs", Title: Text("Match pairs"), Owner: Text("inspection_lead"), Before: Text("reading"), WorkingDays: Num(1)},
		{Key: "publish", Title: Text("Publish"), Owner: Text("inspection_lead"), After: Text("publication"), Weeks: Num(2), WorkingDays: Num(1)},
		{Key: "archive", Title: Text("Archive"), Owner: Text("pilot"), After: Text("archive_day")},
	}
	p.Calendar.MinDays = Num(2)
	p.Phases = []definition.Phase{
		{ID: Text("start"), Title: Text("Setting out"), StartWeek: Num(1), EndWeek: Num(4)},
		{ID: Text("sea"), Title: Text("At sea"), StartWeek: Num(4), EndWeek: Num(21)},
	}
	p.Milestones = []definition.Milestone{
		{ID: Text("landfall"), Title: Text("Landfall"), StartWeek: Num(25), Owner: Text("pilot")},
		{ID: Text("reading"), Title: Text("Reading by {{reading.readers|words}}"), StartWeek: Num(19), Phase: Text("sea"), Owner: Text("inspection_lead")},
		{Title: Text("Charts drawn"), StartWeek: Num(3), EndWeek: Num(8), Phase: Text("start")},
		{ID: Text("notification"), Title: Text("Letter"), StartWeek: Num(1), Phase: Text("start"), Owner: Text("inspection_lead")},
		{Title: Text("Stores in"), StartWeek: Num(3), Phase: Text("start"), Owner: Text("key_contact")},
	}
	p.RoomKit = definition.RoomKit{WalkIns: Num(2), NameCards: Yes(), NotePages: Num(3), Besides: Texts("inspection_lead", "inspector")}
	p.Scale = []definition.Evaluation{{Level: Num(2), Name: Text("Fair"), Descriptor: Text("Good enough to sail.")}, {Level: Num(1), Name: Text("Foul")}}
	p.Forms = formsOf()
	p.Concern = definition.Concern{Lead: Text("concerns_lead"), Steps: Texts("Tell your {{role.inspector}}.", "Ring {{people.concerns_lead.name}}.")}
	p.Terms = []definition.Term{
		{Name: Text("Quay"), Definition: Text("Where boats lie.")},
		{Name: Text("àirigh"), Definition: Text("A summer pasture.")},
		{Name: Text("Harbour nursery"), Short: Text("HN"), Definition: Text("A nursery at a harbour.")},
		{Name: Text("Ebb office"), Short: Text("EO"), Definition: Text("It knows the tides.")},
	}
	return p
}

// Inspection is an inspection of that programme that decides a few things itself.
func Inspection() *definition.Inspection {
	p := Programme()
	in := &definition.Inspection{
		Folder: "inch", ProgrammeID: Text(p.ID), Programme: p, Method: p.Method,
		Version: Text("1.2"), Issued: Date("2026-11-02"), Replaces: Text("1.1"),
		Partnership: definition.Partnership{Name: Text("Com-pàirteachas na h-Innse"), ShortName: Text("Inch"),
			Council: Text("Inch Council"), HealthBoard: Text("NHS Inch"), Lang: Text("gd")},
		Dates: definition.DateEntries{
			{Key: "notification", Date: Date("2026-09-21")}, {Key: "first_meeting", Date: Date("2026-10-05")},
			{Key: "boat_day", Date: Date("2027-02-01")}, {Key: "report_due", Date: Date("2027-03-12")},
		},
		Holidays: []definition.Holiday{
			{Name: Text("Christmas"), From: Date("2026-12-25"), To: Date("2026-12-28")},
			{Name: Text("Fair"), From: Date("2026-10-12"), To: Date("2026-10-16"), Kind: Text("school")},
		},
		Changes: []definition.Change{
			{Version: Text("1.0"), Date: Date("2026-09-21"), Note: Text("First issue.")},
			{Version: Text("1.1"), Date: Date("2026-11-02"), Note: Text("The venue moved.")},
			{Version: Text("1.2"), Date: Date("2026-11-02"), Note: Text("{{reading.days|words|capital}} days of reading.")},
		},
		Differences: []definition.Difference{
			{Key: "records_reading.days", Programme: "3", Here: "4"},
			{Key: "records_reading.start", Programme: "09:15", Here: "09:45"},
			{Key: "training.includes_readers", Programme: "false", Here: "true"},
			{Key: "training.minutes", Programme: "120", Here: "150"},
			{Key: "training.mode", Programme: "in person", Here: "remote"},
			{Key: "agenda"},
			{Key: "role.reader.label", Programme: "reader", Here: "harbour reader"},
			{Key: "document.criteria.lead", Programme: "Long words.", Here: "Other words."},
			{Key: "new.key", Programme: "", Here: "2027-01-19"},
		},
	}
	in.Reading.Days = Num(4)
	in.Reading.Dates = []definition.Date{Date("2027-02-08"), Date("2027-02-09"), Date("2027-02-10"), Date("2027-02-11")}
	in.Reading.Venue, in.Reading.Access = Text("The Old Kiln"), Text("Ring the bell.")
	in.Reading.Joining = Text("Dial 01632 960999, or https://meet.example.org/kiln.")
	in.Training.Date, in.Training.End = Date("2027-01-19"), clock(13, 0)
	in.Training.Venue, in.Training.Access = Text("Council Chambers"), Text("Step-free.")
	in.Training.Joining = Text("https://meet.example.org/training")
	in.Practice.CompletedOn, in.Practice.Anonymised, in.Practice.Includes = Date("2026-06-01"), Yes(), Texts("assessment", "plan")
	in.Practice.Authors = Texts("z-author")
	samplePeople(in)
	return in
}

func samplePeople(in *definition.Inspection) {
	in.Agencies = []definition.Agency{
		{ID: Text("sw"), Name: Text("Inch social work"), Sector: Text("statutory")},
		{ID: Text("boats"), Name: Text("Boats for Bairns"), Sector: Text("third sector")},
	}
	person := func(id, name, role, agency string) definition.Person {
		return definition.Person{ID: Text(id), Name: Text(name), Role: Text(role), Agency: Text(agency)}
	}
	lead := person("a-muir", "Ailsa Muir", "inspection_lead", "")
	lead.Publish, lead.Email, lead.Phone = Yes(), Text("ailsa.muir@example.org"), Text("+44 (0)1632 960111")
	concerns := person("m-petrie", "Malcolm Petrie", "concerns_lead", "sw")
	concerns.Phone, concerns.Post = Text("01632 960122"), Text("Head of service")
	reader := person("m-nic", "Mòrag NicAoidh", "", "sw")
	reader.Lang, reader.Post = Text("gd"), Text("Team leader")
	in.People = []definition.Person{
		lead, person("c-haddow", "Catriona Haddow", "key_contact", "sw"), concerns,
		person("d-reid", "Douglas Reid", "inspector", ""), person("p-nambiar", "Priya Nambiar", "inspector", ""),
		reader, person("c-darroch", "Callum Darroch", "", "boats"), person("k-lamont", "Kirsty Lamont", "", "sw"),
		person("z-author", "Zoe Author", "", "boats"),
	}
	in.Readers = []definition.Reader{
		{Person: Text("m-nic"), Status: Text("reader"), Preclusions: Texts("d-reid"), EndorsedBy: Text("Una Gow"), Access: Text("A large screen.")},
		{Person: Text("c-darroch"), Status: Text("reader")},
		{Person: Text("k-lamont"), Status: Text("reserve"), Access: Text("A large screen.")},
	}
	in.Pairings = []definition.Pairing{{Reader: Text("m-nic"), Inspector: Text("p-nambiar"), Room: Text("Desk 1"), Reason: Text("Other backgrounds.")}}
}

// Guidance is two pages that lead to each other, and one for somebody else.
func Guidance() []*definition.Guidance {
	link := func(words string, to document.Target) document.Block {
		return document.Paragraph{Text: []document.Inline{document.Link{To: to, Kids: document.Words(words)}}}
	}
	head := func(level int, words string) document.Block {
		return document.Heading{Level: level, ID: document.Slug(words), Text: document.Words(words)}
	}
	return []*definition.Guidance{
		{Name: "before", Title: Text("Before you come"), Summary: Text("For {{role.reader.plural}}."), Shared: Yes(), Blocks: []document.Block{
			head(2, "What to bring"), document.Para("Glasses."), head(4, "Papers"), head(3, "Devices"), head(2, "Questions"),
			link("the rules", document.Target{Shared: "rules", Fragment: "phones"}), link("all rules", document.Target{Shared: "rules"}),
			link("papers", document.Target{Fragment: "papers"}), link("criteria", document.Target{Document: "criteria"}),
			link("elsewhere", document.Target{URL: "https://example.org/"}), link("gone", document.Target{Shared: "nowhere"}),
		}},
		{Name: "rules", Title: Text("Rules of the room"), Programmes: Texts("harbours"), Blocks: []document.Block{
			head(3, "Phones"), document.Quote{Blocks: []document.Block{document.Para("Off, please, for {{reading.days|words}} days.")}},
			document.List{Items: []document.Item{writer.Item(document.Strong{Kids: []document.Inline{
				document.Link{To: document.Target{Shared: "before"}, Kids: document.Words("before")}}})}},
			head(3, "Phones"),
		}},
		{Name: "other", Title: Text("For lighthouses"), Shared: Yes(), Programmes: Texts("lighthouses")},
	}
}

// TwoSessions splits the sample's training: two items of the first session run side by
// side, and the practice comes a week later.
func TwoSessions(in *definition.Inspection) {
	in.Agenda = []definition.AgendaItem{
		{Title: Text("Welcome"), Minutes: Num(30)},
		{Title: Text("Log-ins"), Minutes: Num(20), Parallel: Text("setting up")},
		{Title: Text("Tour"), Minutes: Num(40), Parallel: Text("setting up")},
		{Title: Text("Tea"), Minutes: Num(10), Break: Yes()},
		{Title: Text("Practice"), Minutes: Num(60), Session: Num(2)},
	}
	in.Sessions = []definition.Session{{
		Number: Num(2), Date: Date("2027-01-26"), Start: clock(13, 0), Venue: Text("The Net Loft"), Joining: Text("Ring 01632 960998"),
	}}
}

// formsOf returns a form with fields of each type, and a form for print only.
func formsOf() []definition.Form {
	field := func(kind, label string) definition.Field {
		return definition.Field{Type: Text(kind), Label: Text(label)}
	}
	log := func(label string) definition.Field {
		f := field("choice", label)
		f.Choices = Texts("Yes", "No")
		return f
	}
	found := field("choice", "Where was it found?")
	found.Choices = Texts("In a locker below deck", "On the quarterdeck", "In the water")
	stores := field("multi", "What was aboard?")
	stores.Choices = Texts("Rope", "Tar")
	level := field("choice", "How good is it?")
	level.Each = Text("evaluation")
	steps := field("table", "What happens next")
	steps.Columns = []definition.Column{{Type: Text("text"), Label: Text("Step")}, {Type: Text("date"), Label: Text("By")}, {Type: Text("choice"), Label: Text("Tide"), Choices: Texts("High", "Low")}, {Type: Text("tick"), Label: Text("Agreed")}}
	each := field("table", "How well each point was met")
	each.Each, each.Columns = Text("criterion"), []definition.Column{{Type: Text("number"), Label: Text("Knots")}}
	name := field("person", "Name")
	name.Help = Text("as in the log")
	filled := field("date", "Trained on")
	filled.Value = Text("{{training.date}}")
	learned := field("long", "What we learned")
	learned.Help, learned.Words = Text("Say what the {{role.reader.plural}} saw."), Num(80)
	services := field("long", "")
	services.Each, services.Lines = Text("source"), Num(2)
	sign := field("sign", "Signed by everyone")
	sign.Each = Text("reader")
	scale := field("note", "")
	scale.Each = Text("evaluation")
	warn := field("note", "No names")
	warn.Help = Text("Write about what you saw often.")
	return []definition.Form{
		{Key: "report", Title: Text("Report of the {{role.reader.plural}}"), Purpose: Text("What you learned."), FilledBy: Text("reader"), SentTo: Text("inspection_lead"), Task: Text("pairs"), Stage: Text("chosen"),
			Fields: []definition.Field{warn, name, filled, field("heading", "The log"), log("Is it kept by the {{role.reader}}?"), log("Is it dry?"), level, scale, found, stores, learned, services, steps, each, field("tick", "I have read it."), sign}},
		{Key: "sounding", Title: Text("Soundings"), Purpose: Text("One for each cast."), FilledBy: Text("everybody"), SentTo: Text("pilot"), Stage: Text("nominated"), Handling: Text("hand back"),
			Fields: []definition.Field{field("number", "Depth"), field("time", "Time"), field("sign", "")}},
	}
}
