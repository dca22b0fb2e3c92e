package nominations

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/read/load"
	"briefpack/generator/read/spreadsheet"
)

func text(s string) definition.Text { return definition.Text{V: s, Set: s != ""} }

func texts(list ...string) []definition.Text {
	var out []definition.Text
	for _, s := range list {
		out = append(out, text(s))
	}
	return out
}

func english(t *testing.T) *words.Table {
	t.Helper()
	data, err := os.ReadFile("../../../layouts/words/en-GB.toml")
	if err != nil {
		t.Fatal(err)
	}
	w, problems := load.Words("en-GB", nil, load.Layout{Path: "layouts/words/en-GB.toml", Data: data})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return w
}

const file = `# Inverlorn
version = "1.0"

[[person]]
id    = "m-shaw"
name  = "Morag Shaw"
post  = "Team leader"   # until March
email = "morag.shaw@example.org"

[[person]]
id   = "d-reid"
name = "Douglas Reid"
role = "inspector"

[[reader]]
person = "m-shaw"
status = "reader"
meets  = ["practising"]
`

func inverlorn() *definition.Inspection {
	in := &definition.Inspection{Folder: "inverlorn", Version: text("1.0")}
	in.Partnership.Name = text("Inverlorn Partnership")
	in.Agencies = []definition.Agency{{ID: text("nhs"), Name: text("NHS Inverlorn")}, {ID: text("police"), Name: text("Police")}}
	in.People = []definition.Person{
		{ID: text("m-shaw"), Name: text("Morag Shaw"), Post: text("Team leader"), Email: text("morag.shaw@example.org")},
		{ID: text("d-reid"), Name: text("Douglas Reid"), Role: text("inspector")},
	}
	in.Readers = []definition.Reader{{Person: text("m-shaw"), Status: text("reader"), Meets: texts("practising"), Access: text("a lamp"), Preclusions: texts("d-reid")}}
	in.Criteria = []definition.Criterion{
		{ID: text("practising"), Strength: text("essential"), Text: text("Works in a service")},
		{ID: text("audit"), Strength: text("desirable"), Text: text("Has audited cases")},
	}
	in.Training.MaxTrainees = definition.Int{V: 3, Set: true}
	return in
}

// exported returns the table that is sent out, to be filled in.
func exported(t *testing.T, in *definition.Inspection) (*spreadsheet.Book, *spreadsheet.Sheet) {
	t.Helper()
	data, err := Export(in, &definition.Site{Organisation: text("Inspectorate")}, english(t))
	if err != nil {
		t.Fatal(err)
	}
	book, err := spreadsheet.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return book, &book.Sheets[1]
}

func read(t *testing.T, in *definition.Inspection, book *spreadsheet.Book) *Plan {
	t.Helper()
	return Read(in, &definition.Site{}, english(t), book)
}

func TestWhatGoesOutChangesNothingWhenItComesBack(t *testing.T) {
	in := inverlorn()
	book, sheet := exported(t, in)
	if want := "[Name Job title Service Email Phone Nominated as Works in a service Has audited cases Released by Access needs Should not sit with]"; fmt.Sprint(sheet.Rows[0].Cells) != want {
		t.Errorf("the titles are %v, want %s", sheet.Rows[0].Cells, want)
	}
	p := read(t, in, book)
	for _, row := range sheet.Rows[1:] {
		if row.Cell(9) != "" || row.Cell(10) != "" {
			t.Errorf("the spreadsheet says what only the lead may see: %v", row)
		}
	}
	if len(p.New)+len(p.Changes)+len(p.Absent)+len(p.Problems) > 0 {
		t.Errorf("it would change %+v", p)
	}
}

func TestRoundTrip(t *testing.T) {
	in := inverlorn()
	book, sheet := exported(t, in)
	sheet.Rows[1].Cells = []string{"Morag Shaw", "Service manager", "nhs inverlorn", "", "01632 960001", "reserve", "", "yes", "", "", "douglas reid"}
	sheet.Rows = append(sheet.Rows,
		spreadsheet.Row{Number: 5, Cells: []string{"Łukasz O'Neil \"Luke\"", "Sergeant", "Police", "lukasz@example.org", "", "", "No"}},
		spreadsheet.Row{Number: 6, Cells: []string{"Mary Shaw"}})
	p := read(t, in, book)
	if len(p.Problems) > 0 {
		t.Fatal(p.Problems)
	}
	var changes []string
	for _, c := range p.Changes {
		changes = append(changes, c.Cell.Cell+" "+c.Key+": "+c.From+" > "+c.To)
	}
	if got, want := strings.Join(changes, "; "), "B2 post: Team leader > Service manager; C2 agency:  > nhs; E2 phone:  > 01632 960001; F2 status: reader > reserve; H2 meets: practising > practising, audit"; got != want {
		t.Errorf("changes are %s, want %s", got, want)
	}
	data, err := p.Apply([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# Inverlorn\n", "# until March", `post  = "Service manager"`, `"l-luke"`, `"m-shaw-2"`} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%q is missing from the file:\n%s", want, data)
		}
	}
	var got struct {
		Person []struct{ ID, Name, Post, Agency, Email, Phone string }
		Reader []struct {
			Person, Status     string
			Meets, Preclusions []string
		}
	}
	if err := toml.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if want := `{[{m-shaw Morag Shaw Service manager nhs morag.shaw@example.org 01632 960001} {d-reid Douglas Reid    } {l-luke Łukasz O'Neil "Luke" Sergeant police lukasz@example.org } {m-shaw-2 Mary Shaw    }] ` +
		`[{m-shaw reserve [practising audit] []} {l-luke trainee [] []} {m-shaw-2 trainee [] []}]}`; fmt.Sprint(got) != want {
		t.Errorf("the file has %v, want %s", got, want)
	}
}

// TestEveryColumnIsRead fills in one column at a time, for someone new and for someone known. Each
// changes what is in the plan.
func TestEveryColumnIsRead(t *testing.T) {
	for _, name := range []string{"Ann Bell", "Morag Shaw"} {
		in := inverlorn()
		in.Readers[0].Preclusions = nil
		book, sheet := exported(t, in)
		titles := sheet.Rows[0].Cells
		planOf := func(at int, value string) string {
			cells := make([]string, len(titles))
			cells[at], cells[0] = value, name
			sheet.Rows = append(sheet.Rows[:1], spreadsheet.Row{Number: 2, Cells: cells})
			p := read(t, in, book)
			return fmt.Sprintf("%+v %+v", p.New, p.Changes)
		}
		for at, title := range titles[1:] {
			isRead := false
			for _, value := range []string{"Yes", "No", "Reserve", "Police", "Douglas Reid", "a@example.org"} {
				isRead = isRead || planOf(at+1, value) != planOf(at+1, "")
			}
			if !isRead {
				t.Errorf("%s: nothing reads the column %q: add it to reader.add and reader.change in generator/edit/nominations/change.go", name, title)
			}
		}
	}
}

// TestProblems has one thing wrong at a time, and finds it at its cell.
func TestProblems(t *testing.T) {
	row := func(cells ...string) spreadsheet.Row { return spreadsheet.Row{Number: 3, Cells: cells} }
	for name, c := range map[string]struct {
		row       spreadsheet.Row
		at, wants string
		isError   bool
	}{
		"unknown service":   {row("Ann Bell", "", "NHS Inverlor"), "C3", `did you mean "NHS Inverlorn"?`, true},
		"unknown status":    {row("Ann Bell", "", "", "", "", "observer"), "F3", `unknown status "observer"`, true},
		"unclear criterion": {row("Ann Bell", "", "", "", "", "", "mostly"), "G3", `"mostly" does not say`, true},
		"unknown inspector": {row("Ann Bell", "", "", "", "", "", "", "", "", "", "Douglas Read"), "K3", `did you mean "Douglas Reid"?`, true},
		"no name":           {row("", "Sergeant"), "A3", "a row has no name", true},
		"twice":             {row("morag  SHAW"), "A3", "is in two rows, this one and A2", true},
		"not essential":     {row("Ann Bell", "", "", "", "", "reader", "No"), "G3", "does not meet an essential criterion", false},
	} {
		in := inverlorn()
		book, sheet := exported(t, in)
		sheet.Rows = append(sheet.Rows, c.row)
		p := read(t, in, book)
		if len(p.Problems) != 1 || p.Problems[0].At.Cell != c.at || p.Problems[0].IsError != c.isError || p.HasErrors() != c.isError ||
			!strings.Contains(p.Problems[0].Message+" "+p.Problems[0].Help, c.wants) {
			t.Errorf("%s: got %+v, want %q at %s", name, p.Problems, c.wants, c.at)
		}
	}
}

func TestTheShapeOfTheTable(t *testing.T) {
	in := inverlorn()
	book, sheet := exported(t, in)
	for i := range sheet.Rows { // the columns the other way round, one renamed
		for a, b := 0, len(sheet.Rows[i].Cells)-1; a < b; a, b = a+1, b-1 {
			sheet.Rows[i].Cells[a], sheet.Rows[i].Cells[b] = sheet.Rows[i].Cells[b], sheet.Rows[i].Cells[a]
		}
	}
	sheet.Rows[0].Cells[7] = "E-mail address"
	sheet.Rows = append(sheet.Rows[:1], spreadsheet.Row{Number: 9, Cells: append(make([]string, 10), "Ann Bell")},
		spreadsheet.Row{Number: 10, Cells: append(make([]string, 10), "Bob Bell")}, spreadsheet.Row{Number: 11, Cells: append(make([]string, 10), "Cy Bell")})
	p := read(t, in, book)
	var got []string
	for _, one := range p.Problems {
		got = append(got, one.At.Cell+" "+one.Message)
	}
	if want := ` columns are missing: "Email"|H1 nothing reads the column "E-mail address"| 4 people for 3 places`; strings.Join(got, "|") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "|"), want)
	}
	if fmt.Sprint(p.Absent) != "[Morag Shaw]" || len(p.New) != 3 || p.HasErrors() {
		t.Errorf("absent %v, new %v", p.Absent, p.New)
	}
	if p := read(t, in, &spreadsheet.Book{Sheets: []spreadsheet.Sheet{{Rows: []spreadsheet.Row{{Number: 1, Cells: []string{"Who"}}}}}}); !p.HasErrors() {
		t.Error("a sheet without a table is read")
	}
	book.Sheets = append(book.Sheets, *sheet)
	if p := read(t, in, book); !p.HasErrors() {
		t.Error("two tables are read")
	}
}

func TestKeepsPreclusionsThatAreNotInTheSpreadsheet(t *testing.T) {
	in := inverlorn()
	in.People = append(in.People, definition.Person{ID: text("i-gow"), Name: text("Iain Gow"), Role: text("inspector")})
	book, sheet := exported(t, in)
	sheet.Rows[1].Cells = []string{"Morag Shaw", "", "", "", "", "", "", "", "", "", "Iain Gow"}
	p := read(t, in, book)
	if len(p.Changes) != 1 || p.Changes[0].To != "d-reid, i-gow" {
		t.Errorf("the changes are %+v, want i-gow added to d-reid", p.Changes)
	}
}

func TestSaysWhoseAddressARowHas(t *testing.T) {
	in := inverlorn()
	book, sheet := exported(t, in)
	sheet.Rows[1].Cells = []string{"Jo Tait", "", "", "morag.shaw@example.org"}
	p := read(t, in, book)
	if p.HasErrors() || len(p.Problems) != 1 || !strings.Contains(p.Problems[0].Message, "would be renamed") {
		t.Errorf("problems of another name: %+v", p.Problems)
	}
	sheet.Rows[1].Cells[0] = "Douglas Reid"
	if p := read(t, in, book); !p.HasErrors() || len(p.Changes) > 0 {
		t.Errorf("the name of one person with the address of another: %+v", p)
	}
}

func TestOrderOfCriteriaIsNoChange(t *testing.T) {
	in := inverlorn()
	in.Readers[0].Meets = texts("audit", "practising")
	book, _ := exported(t, in)
	if p := read(t, in, book); len(p.Changes) > 0 {
		t.Errorf("the same file would change %+v", p.Changes)
	}
}

// What cannot be a name, and a table of far too many people, are errors.
func TestNoNames(t *testing.T) {
	for _, name := range []string{"2027-01-19", "…", "<b>", strings.Repeat("a", longestName+1)} {
		in := inverlorn()
		book, sheet := exported(t, in)
		sheet.Rows = append(sheet.Rows, spreadsheet.Row{Number: 5, Cells: []string{name}})
		if p := read(t, in, book); !p.HasErrors() || !strings.Contains(p.Problems[0].Message, "is not a name") || p.Problems[0].At.Cell != "A5" {
			t.Errorf("%s: %+v", name, p.Problems)
		}
	}
	in := inverlorn()
	book, sheet := exported(t, in)
	for i := range 120 {
		sheet.Rows = append(sheet.Rows, spreadsheet.Row{Number: 5 + i, Cells: []string{fmt.Sprintf("Jo Tait%c%c", 'a'+i%26, 'a'+i/26)}})
	}
	p := read(t, in, book)
	if n := len(p.Problems); !p.HasErrors() || !strings.Contains(p.Problems[n-1].Message, "there are 121 people") {
		t.Errorf("far too many people: %+v", p.Problems)
	}
}
