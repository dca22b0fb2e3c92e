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
