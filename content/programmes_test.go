package content_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/content"
	"briefpack/generator"
	"briefpack/generator/model/diag"
)

// A new inspection of each programme has no errors at any stage if it gives what the stage needs and
// nothing else: guidance and texts ask for no phone number, directions or email address.
func TestProgrammesNeedNoFurtherFacts(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), content.Files); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "content", "inspections"), 0o777); err != nil {
		t.Fatal(err)
	}
	settings := "title = \"Briefings\"\norganisation = \"Inspectorate of Nowhere\"\n[contact]\nname = \"Readers team\"\nemail = \"team@example.org\"\n"
	if err := os.WriteFile(filepath.Join(dir, "content", "site.toml"), []byte(settings), 0o666); err != nil {
		t.Fatal(err)
	}
	for programme, n := range map[string]counts{"children-at-risk": {4, 4, 2}, "care-and-protection": {3, 6, 2}, "adult-support-and-protection": {}} {
		for _, stage := range []string{"planned", "announced", "nominated", "chosen"} {
			name := filepath.Join(dir, "content", "inspections", fmt.Sprintf("new-%s-%s.toml", programme, stage))
			if err := os.WriteFile(name, []byte(n.definition(programme, stage)), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	report, err := generator.Check(context.Background(), generator.Options{Site: dir})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range report.Problems {
		if p.Severity == diag.Error && p.Code != "essential-criterion" { // the criteria are for the partnership
			t.Errorf("%s:%d: %s", p.At.File, p.At.Line, p.Message)
		}
	}
}

// counts are the reading days, readers and reserves of a programme.
type counts struct{ days, readers, reserves int }

func (n counts) definition(programme, stage string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "programme = %q\nstage = %q\n", programme, stage)
	if stage == "chosen" {
		b.WriteString("version = \"1.0\"\nissued = 2027-08-02\n")
	}
	fmt.Fprintf(&b, "[partnership]\nname = \"Area of %s, %s\"\n", programme, stage)
	if stage == "planned" {
		return b.String()
	}
	b.WriteString("[dates]\nnotification = 2027-08-02\n[[person]]\nid = \"lead\"\nname = \"Mairead Onslow\"\nrole = \"inspection_lead\"\nemail = \"lead@example.org\"\n")
	if stage == "announced" {
		return b.String()
	}
	b.WriteString("[training]\ndate = 2027-10-05\nstart = \"09:30\"\nvenue = \"Town Hall\"\n[[person]]\nid = \"contact\"\nname = \"Torquil Ames\"\nrole = \"key_contact\"\nphone = \"01632 960001\"\n")
	if n.readers == 0 {
		return b.String()
	}
	b.WriteString("[[person]]\nid = \"concerns\"\nname = \"Una Bryce\"\nrole = \"concerns_lead\"\nphone = \"01632 960002\"\n")
	n.people(&b, stage)
	return b.String()
}

func (n counts) people(b *strings.Builder, stage string) {
	b.WriteString("[[agency]]\nid = \"council\"\nname = \"Area Council\"\nsector = \"statutory\"\n")
	for i := range n.readers + n.reserves {
		status := "reader"
		if i >= n.readers {
			status = "reserve"
		}
		fmt.Fprintf(b, "[[person]]\nid = \"r%d\"\nname = \"Rea Darrow%c\"\nagency = \"council\"\n[[reader]]\nperson = \"r%d\"\n", i, 'a'+i, i)
		if stage == "chosen" {
			fmt.Fprintf(b, "status = %q\n", status)
		}
	}
	if stage != "chosen" {
		return
	}
	b.WriteString("[records_reading]\nvenue = \"The Mill\"\ndates = [")
	for i := range n.days {
		fmt.Fprintf(b, "2027-11-%02d, ", 8+i)
	}
	b.WriteString("]\n[practice_document]\ncompleted_on = 2027-06-01\nanonymised = true\nincludes = [\"comprehensive assessment\", \"plan\", \"chronology\"]\nauthors = [\"author\"]\n")
	b.WriteString("[[person]]\nid = \"author\"\nname = \"Quill Wright\"\nagency = \"council\"\n")
	for i := range n.readers {
		fmt.Fprintf(b, "[[person]]\nid = \"i%d\"\nname = \"Ina Speck%c\"\nrole = \"inspector\"\nemail = \"%s-%d@example.org\"\n", i, 'a'+i, stage, i)
	}
}
