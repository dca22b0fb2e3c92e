package briefing

import (
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"briefpack/generator/compose/edition"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/roster"
	"briefpack/generator/plan/values"
)

// english reads the words that come with the program.
func english(t testing.TB) *words.Table {
	t.Helper()
	data, err := os.ReadFile("../../../layouts/words/en-GB.toml")
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if _, err := toml.Decode(string(data), &tree); err != nil {
		t.Fatal(err)
	}
	w := &words.Table{Lang: "en-GB", Phrases: map[string]string{}}
	flatten(w.Phrases, "", tree)
	return w
}

func flatten(to map[string]string, prefix string, v any) {
	switch v := v.(type) {
	case map[string]any:
		for key, sub := range v {
			flatten(to, prefix+"."+key, sub)
		}
	case []any:
		for i, sub := range v {
			flatten(to, fmt.Sprintf("%s.%d", prefix, i), sub)
		}
	default:
		to[prefix[1:]] = fmt.Sprint(v)
	}
}

// briefFor returns what the documents of an audience are composed from.
func briefFor(in *definition.Inspection, guidance []*definition.Guidance, w *words.Table, a edition.Audience) *Brief {
	projected := edition.Project(roster.Arrange(in), a)
	site := sampleSite()
	return &Brief{
		In: projected, Site: site, Guidance: guidance, Words: w,
		Values: values.ForInspection(projected, site, w), Edition: a.String(),
	}
}

func text(s string) definition.Text { return definition.Text{V: s, Set: s != ""} }

func texts(ss ...string) []definition.Text {
	var ts []definition.Text
	for _, s := range ss {
		ts = append(ts, text(s))
	}
	return ts
}

func num(n int) definition.Int { return definition.Int{V: n, Set: true} }

func yes() definition.Flag { return definition.Flag{V: true, Set: true} }

func clock(h, m int) definition.Clock { return definition.Clock{V: day.At(h, m), Set: true} }

func date(iso string) definition.Date {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err)
	}
	return definition.Date{V: day.Of(t), Set: true}
}

func sampleSite() *definition.Site {
	return &definition.Site{
		Title:        text("Reading together"),
		Organisation: text("Inspectorate of Nowhere"),
		Summary:      text("Briefing for everybody who reads with {{site.organisation}}."),
		Address:      text("https://example.org/briefing/"),
		Handling:     text("Hand this copy back when you leave."),
	}
}

// sampleProgramme is a programme whose numbers and words are nobody else's.
func sampleProgramme() *definition.Programme {
	p := &definition.Programme{ID: "harbours", Title: text("Joint inspections of harbour nurseries")}
	p.Labels = definition.Entries{
		{Key: "reader", Text: text("harbour reader")}, {Key: "readers", Text: text("harbour readers")},
		{Key: "pilot", Text: text("pilot officer")},
	}
	p.Documents = []definition.DocumentText{
		{Key: "criteria", Title: text("Who can be one of the {{labels.readers}}"),
			Intro: texts("Think of {{reading.readers|words}} people."), After: texts("Ask us when in doubt.")},
		{Key: "glossary", Lead: text("Our words.")},
	}
	p.Reading = definition.Reading{Days: num(3), Readers: num(2), Reserves: num(1), Start: clock(9, 15),
		Sources: texts("health", "education"), Mode: text("in person")}
	p.Training = definition.Training{Minutes: num(150), MaxTrainees: num(5), IncludesReaders: yes(), Start: clock(9, 30), Mode: text("in person")}
	p.Plan = definition.Plan{MaxAgeMonths: num(10), MustInclude: texts("assessment", "plan"),
		Conditions: texts("Nobody can tell who the child is.")}
	p.Criteria = []definition.Criterion{
		{ID: text("works"), Group: text("experience"), Strength: text("essential"), Text: text("Works with children")},
		{ID: text("audit"), Group: text("experience"), Strength: text("desirable"), Text: text("Has audited")},
		{ID: text("writes"), Group: text("aptitudes"), Strength: text("essential"), Text: text("Writes plainly")},
	}
	p.Agenda = []definition.AgendaItem{
		{Title: text("Welcome"), Minutes: num(30), Lead: text("key_contact"), Notes: text("Fire exits.")},
		{Title: text("Tea"), Minutes: num(20), Break: yes()},
		{Title: text("Practice"), Minutes: num(100)},
	}
	p.Day = []definition.DayItem{
		{Title: text("Welcome"), Minutes: num(15), On: text("first")},
		{Title: text("Read"), Minutes: num(120)},
		{Title: text("Lunch"), Minutes: num(45), Break: yes()},
		{Title: text("Wrap up"), Minutes: num(30), On: text("last")},
	}
	p.Tasks = []definition.Task{
		{Title: text("Choose the {{reading.readers|words}}"), Owner: text("key_contact"), Before: text("training"), WorkingDays: num(10), Notes: text("Look widely.")},
		{Title: text("Send the plan"), Owner: text("key_contact"), Before: text("training"), Weeks: num(4)},
		{Title: text("Match pairs"), Owner: text("inspection_lead"), Before: text("reading"), WorkingDays: num(1)},
		{Title: text("Publish"), Owner: text("inspection_lead"), After: text("publication"), Weeks: num(2), WorkingDays: num(1)},
		{Title: text("Archive"), Owner: text("pilot"), After: text("archive_day")},
	}
	p.Calendar.MinDays = num(2)
	p.Phases = []definition.Phase{
		{ID: text("start"), Title: text("Setting out"), StartWeek: num(1), EndWeek: num(4)},
		{ID: text("sea"), Title: text("At sea"), StartWeek: num(4), EndWeek: num(21)},
	}
	p.Milestones = []definition.Milestone{
		{ID: text("landfall"), Title: text("Landfall"), StartWeek: num(25), Owner: text("pilot")},
		{ID: text("reading"), Title: text("Reading by {{reading.readers|words}}"), StartWeek: num(19), Phase: text("sea"), Owner: text("inspection_lead")},
		{Title: text("Charts drawn"), StartWeek: num(3), EndWeek: num(8), Phase: text("start")},
		{ID: text("notification"), Title: text("Letter"), StartWeek: num(1), Phase: text("start"), Owner: text("inspection_lead")},
		{Title: text("Stores in"), StartWeek: num(3), Phase: text("start"), Owner: text("key_contact")},
	}
	p.Sections = []definition.Section{
		{Title: text("What we learned"), Prompt: text("Say what the {{labels.readers}} saw."), Lines: num(8)},
		{Title: text("Anything else"), Prompt: text("If there is more."), Lines: num(0)},
	}
	p.RoomKit = definition.RoomKit{WalkIns: num(2), NameCards: yes(), NotePages: num(3), Besides: texts("inspection_lead", "inspector")}
	p.Scale = []definition.Evaluation{{Level: num(2), Name: text("Fair"), Descriptor: text("Good enough to sail.")}, {Level: num(1), Name: text("Foul")}}
	p.Questions = []definition.Question{
		{Section: text("The log"), Text: text("Is it kept by the {{labels.reader}}?"), Answers: texts("Yes", "No")},
		{Section: text("The log"), Text: text("Is it dry?"), Answers: texts("Yes", "No"), Lines: num(2)},
		{Section: text("The log"), Text: text("How good is it?")},
		{Text: text("Where was it found?"), Answers: texts("In a locker below deck", "On the quarterdeck", "In the water")},
	}
	p.Feedback = []definition.Question{{Text: text("Was the tea hot?"), Answers: texts("Yes", "No")}, {Text: text("What else?"), Lines: num(4)}, {Text: text("A word?")}}
	p.Concern = definition.Concern{Lead: text("concerns_lead"), Steps: texts("Tell your {{labels.inspector}}.", "Ring {{people.concerns_lead.name}}.")}
	p.Terms = []definition.Term{
		{Name: text("Quay"), Definition: text("Where boats lie.")},
		{Name: text("àirigh"), Definition: text("A summer pasture.")},
		{Name: text("Harbour nursery"), Short: text("HN"), Definition: text("A nursery at a harbour.")},
		{Name: text("Ebb office"), Short: text("EO"), Definition: text("It knows the tides.")},
	}
	return p
}

// sampleInspection is an inspection of that programme that decides a few things itself.
func sampleInspection() *definition.Inspection {
	p := sampleProgramme()
	in := &definition.Inspection{
		Folder: "inch", ProgrammeID: text(p.ID), Programme: p, Method: p.Method,
		Version: text("1.2"), Issued: date("2026-11-02"), Replaces: text("1.1"),
		Partnership: definition.Partnership{Name: text("Com-pàirteachas na h-Innse"), ShortName: text("Inch"),
			Council: text("Inch Council"), HealthBoard: text("NHS Inch"), Lang: text("gd")},
		Dates: definition.DateEntries{
			{Key: "notification", Date: date("2026-09-21")}, {Key: "first_meeting", Date: date("2026-10-05")},
			{Key: "boat_day", Date: date("2027-02-01")}, {Key: "report_due", Date: date("2027-03-12")},
		},
		Holidays: []definition.Holiday{
			{Name: text("Christmas"), From: date("2026-12-25"), To: date("2026-12-28")},
			{Name: text("Fair"), From: date("2026-10-12"), To: date("2026-10-16"), Kind: text("school")},
		},
		Changes: []definition.Change{
			{Version: text("1.0"), Date: date("2026-09-21"), Note: text("First issue.")},
			{Version: text("1.1"), Date: date("2026-11-02"), Note: text("The venue moved.")},
			{Version: text("1.2"), Date: date("2026-11-02"), Note: text("{{reading.days|words|capital}} days of reading.")},
		},
		Differences: []definition.Difference{
			{Key: "records_reading.days", Programme: "3", Here: "4"},
			{Key: "records_reading.start", Programme: "09:15", Here: "09:45"},
			{Key: "training.includes_readers", Programme: "false", Here: "true"},
			{Key: "training.minutes", Programme: "120", Here: "150"},
			{Key: "training.mode", Programme: "in person", Here: "remote"},
			{Key: "agenda"},
			{Key: "labels.reader", Programme: "reader", Here: "harbour reader"},
			{Key: "documents.criteria.lead", Programme: "Long words.", Here: "Other words."},
			{Key: "new.key", Programme: "", Here: "2027-01-19"},
		},
	}
	in.Reading.Days = num(4)
	in.Reading.Dates = []definition.Date{date("2027-02-08"), date("2027-02-09"), date("2027-02-10"), date("2027-02-11")}
	in.Reading.Venue, in.Reading.Access = text("The Old Kiln"), text("Ring the bell.")
	in.Reading.Joining = text("Dial 01632 960999, or https://meet.example.org/kiln.")
	in.Training.Date, in.Training.End = date("2027-01-19"), clock(13, 0)
	in.Training.Venue, in.Training.Access = text("Council Chambers"), text("Step-free.")
	in.Training.Joining = text("https://meet.example.org/training")
	in.Plan.CompletedOn, in.Plan.Anonymised, in.Plan.Includes = date("2026-06-01"), yes(), texts("assessment", "plan")
	in.Plan.Authors = texts("z-author")
	samplePeople(in)
	return in
}

func samplePeople(in *definition.Inspection) {
	in.Agencies = []definition.Agency{
		{ID: text("sw"), Name: text("Inch social work"), Sector: text("statutory")},
		{ID: text("boats"), Name: text("Boats for Bairns"), Sector: text("third sector")},
	}
	person := func(id, name, role, agency string) definition.Person {
		return definition.Person{ID: text(id), Name: text(name), Role: text(role), Agency: text(agency)}
	}
	lead := person("a-muir", "Ailsa Muir", "inspection_lead", "")
	lead.Publish, lead.Email, lead.Phone = yes(), text("ailsa.muir@example.org"), text("+44 (0)1632 960111")
	concerns := person("m-petrie", "Malcolm Petrie", "concerns_lead", "sw")
	concerns.Phone, concerns.Post = text("01632 960122"), text("Head of service")
	reader := person("m-nic", "Mòrag NicAoidh", "", "sw")
	reader.Lang, reader.Post = text("gd"), text("Team leader")
	in.People = []definition.Person{
		lead, person("c-haddow", "Catriona Haddow", "key_contact", "sw"), concerns,
		person("d-reid", "Douglas Reid", "inspector", ""), person("p-nambiar", "Priya Nambiar", "inspector", ""),
		reader, person("c-darroch", "Callum Darroch", "", "boats"), person("k-lamont", "Kirsty Lamont", "", "sw"),
		person("z-author", "Zoe Author", "", "boats"),
	}
	in.Readers = []definition.Reader{
		{Person: text("m-nic"), Status: text("reader"), Preclusions: texts("d-reid"), EndorsedBy: text("Una Gow"), Access: text("A large screen.")},
		{Person: text("c-darroch"), Status: text("reader")},
		{Person: text("k-lamont"), Status: text("reserve"), Access: text("A large screen.")},
	}
	in.Pairings = []definition.Pairing{{Reader: text("m-nic"), Inspector: text("p-nambiar"), Room: text("Desk 1"), Reason: text("Other backgrounds.")}}
}

// sampleGuidance is two pages that lead to each other, and one for somebody else.
func sampleGuidance() []*definition.Guidance {
	link := func(words string, to document.Target) document.Block {
		return document.Paragraph{Text: []document.Inline{document.Link{To: to, Kids: document.Words(words)}}}
	}
	head := func(level int, words string) document.Block {
		return document.Heading{Level: level, ID: document.Slug(words), Text: document.Words(words)}
	}
	return []*definition.Guidance{
		{Name: "before", Title: text("Before you come"), Summary: text("For {{labels.readers}}."), Shared: yes(), Blocks: []document.Block{
			head(2, "What to bring"), document.Para("Glasses."), head(4, "Papers"), head(3, "Devices"), head(2, "Questions"),
			link("the rules", document.Target{Shared: "rules", Fragment: "phones"}), link("all rules", document.Target{Shared: "rules"}),
			link("papers", document.Target{Fragment: "papers"}), link("criteria", document.Target{Document: "criteria"}),
			link("elsewhere", document.Target{URL: "https://example.org/"}), link("gone", document.Target{Shared: "nowhere"}),
		}},
		{Name: "rules", Title: text("Rules of the room"), Programmes: texts("harbours"), Blocks: []document.Block{
			head(3, "Phones"), document.Quote{Blocks: []document.Block{document.Para("Off, please, for {{reading.days|words}} days.")}},
			document.List{Items: []document.Item{item(document.Strong{Kids: []document.Inline{
				document.Link{To: document.Target{Shared: "before"}, Kids: document.Words("before")}}})}},
			head(3, "Phones"),
		}},
		{Name: "other", Title: text("For lighthouses"), Shared: yes(), Programmes: texts("lighthouses")},
	}
}
