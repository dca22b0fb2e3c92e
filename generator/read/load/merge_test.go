package load

import (
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"briefpack/generator/model/definition"
)

const overriding = `
-- x/content/programmes/children-at-risk.toml --
title = "Children at risk"

[role.reader]
label = "local records reader"

[role.inspector]
label = "inspector"

[document.criteria]
title = "Criteria"
lead = "What we ask."

[records_reading]
days = 4
readers = 4
reserves = 2
sources = ["social work", "health"]

[training]
minutes = 240
max_trainees = 12
includes_readers = true

[practice_document]
max_age_months = 12
must_include = ["plan"]

condition = ["Real.", "Recent"]

[concern]
steps = ["Tell the lead.", "Wait."]

[[criterion]]
id = "audit"
group = "experience"
strength = "essential"
text = "Has audited"

[[term]]
name = "Plan"
definition = "A plan"

[[agenda]]
title = "Welcome"
minutes = 240
-- x/content/inspections/glenmarra.toml --
programme = "children-at-risk"
version = "1.0"
issued = 2026-11-02
agenda = [{title = "All day", minutes = 200}]

term = []

[role.reader]
label = "local file reader"

[role.key_contact]
label = "link officer"

[document.criteria]
lead = "What we ask here."

[concern]
steps = ["Run."]

[practice_document]
condition = []

[[criterion]]
id = "audit"
group = "experience"
strength = "essential"
text = "Has audited"

[partnership]
name = "Glenmarra"

[records_reading]
days = 3
readers = 4
sources = ["social work", "police"]
dates = [2027-02-08, 2027-02-09, 2027-02-10]

[training]
date = 2027-01-19
start = 09:30
venue = "Town House"
`

func TestMerge(t *testing.T) {
	archive := txtar.Parse([]byte(overriding))
	c, problems := loadFiles(t, "x", archive)
	if len(problems) > 0 {
		t.Fatal(lines(problems))
	}
	in := c.Inspections[0]
	if in.Reading.Days.V != 3 || in.Reading.Reserves.V != 2 || in.Training.Minutes.V != 240 || len(in.Agenda) != 1 || in.Agenda[0].Minutes.V != 200 {
		t.Errorf("merged wrongly: %+v", in.Method)
	}
	if r, _ := definition.RoleOf(in.Roles, "inspector"); r.Label.V != "inspector" {
		t.Errorf("the programme's role is lost: %q", r.Label.V)
	}
	if d := in.Documents[0]; d.Title.V != "Criteria" || d.Lead.V != "What we ask here." {
		t.Errorf("document text merged wrongly: %+v", d)
	}
	var got []string
	for _, d := range in.Differences {
		got = append(got, d.Key+": "+d.Programme+" -> "+d.Here)
	}
	want := []string{
		"role.reader.label: local records reader -> local file reader",
		"role.key_contact.label:  -> link officer",
		"document.criteria.lead: What we ask. -> What we ask here.",
		"records_reading.days: 4 -> 3",
		"records_reading.sources: social work; health -> social work; police",
		"practice_document.condition: Real. Recent -> ",
		"agenda:  -> ",
		"concern.steps: Tell the lead. Wait. -> Run.",
		"term:  -> ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("differences:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if p := c.Programmes[0]; p.Reading.Days.V != 4 || len(p.Agenda) != 1 || p.Agenda[0].Minutes.V != 240 || p.Documents[0].Lead.V != "What we ask." {
		t.Error("merging changed the programme")
	}
}

// TestGapIsWhereItBelongs reports a missing key in the programme if the programme has its table,
// although the inspection has the table as well, and once for all inspections.
func TestGapIsWhereItBelongs(t *testing.T) {
	inspection := "programme = \"a\"\nstage = \"planned\"\n[partnership]\nname = \"Glenmarra\"\n[training]\nvenue = \"Town House\"\n"
	_, problems := loadMap(map[string][]byte{
		"content/site.toml":             []byte("title = \"Briefings\"\norganisation = \"Team\"\n"),
		"content/programmes/a.toml":     []byte("title = \"A\"\n\n[training]\nmax_trainees = 12\nincludes_readers = true\n"),
		"content/inspections/one.toml":  []byte(inspection),
		"content/inspections/two.toml":  []byte(inspection),
		"content/inspections/plan.toml": []byte(inspection + "[concern]\nlead = \"key_contact\"\n"),
	})
	const want = "content/programmes/a.toml:3:2-10: missing-value: minutes is missing in [training]"
	if got := lines(problems); strings.Count(got, "minutes is missing") != 1 || !strings.Contains(got, want) {
		t.Errorf("got %s, want %s once", got, want)
	}
	if got := lines(problems); !strings.Contains(got, "content/inspections/plan.toml:7:2-9: missing-value: steps is missing in [concern]") {
		t.Errorf("a table that only the inspection has is not reported there: %s", got)
	}
}
