package judge_test

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// place is one partnership of the site that is hard on its pages.
type place struct {
	folder, name, lang string
	readers            int
	person             func(i int) string // what people are called
	words              string             // what everything else about it says
}

const (
	unbroken = "Mhoirnàrdstrathgartleamhachachadhnambreacanaonghasmacgillechrìost"
	endless  = "the council buildings of the united parishes of Upper Strathardle, Nether Strathardle, Glen Quhar and the Isles of the Western Sound, in the long room beside the old library"
)

// plainly returns a name that is unlike the others and like no word.
func plainly(i int) string {
	return fmt.Sprintf("T%so V%sin", strings.Repeat(letter(i), 3), strings.Repeat(letter(i), 4))
}

// letter writes a number in letters.
func letter(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letter(i/26-1) + string(rune('a'+i%26))
}

// places is what the site has: one partnership of each hard kind, and others up to forty.
func places() []place {
	list := []place{
		{"long-names", "The Community Planning Partnership of " + endless, "", 4,
			func(i int) string {
				return "Wilhelmina Alexandrina Featherstonehaugh-Cholmondeley-Majoribanks of that Ilk, " + letter(i)
			}, endless},
		{"no-spaces", unbroken, "", 4, func(i int) string { return unbroken + letter(i) }, unbroken},
		{"sixty-readers", "Partnership of sixty readers", "", 60, plainly, "A place"},
		{"no-readers", "Partnership of nobody", "", 0, plainly, "A place"},
		{"gaelic", "Com-pàirteachas Dealbhachadh Coimhearsnachd Eilean Àrd nan Sùlairean", "gd", 4,
			func(i int) string { return "Mòrag NicGilleBhràth " + letter(i) }, "Taigh na Comhairle, Port Àrd"},
		{"right-to-left", "שותפות התכנון של עמק הנהר", "he", 4, func(i int) string { return "נועה בן־דוד " + letter(i) }, "בית המועצה, רחוב הנהר 12"},
	}
	for i := len(list); i < 40; i++ {
		list = append(list, place{"plain-" + letter(i), "Partnership of Place " + strings.ToUpper(letter(i)), "", 2, plainly, "A place"})
	}
	return list
}

// stress writes a site of these partnerships and returns its folder.
func stress(t *testing.T, places []place) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{
		"site.toml":            stressSite,
		"programmes/hard.toml": stressProgramme,
		"guidance/all.md":      "+++\ntitle = \"" + endless + "\"\nshared = true\n+++\n\n## " + unbroken + "\n\nText, and `" + unbroken + unbroken + "`.\n\n> " + endless + "\n\n1. One\n   - " + unbroken + "\n",
		"guidance/some.md":     "+++\ntitle = \"Some\"\n+++\n\nSee [the rest](all.md), and <https://example.org/" + strings.ToLower(strings.Repeat("long-path/", 12)) + ">.\n",
		// In a language that runs the other way, without any of its fixed words.
		"guidance/all.he.md": "+++\ntitle = \"הנחיות לכולם\"\n+++\n\n## פרק ראשון\n\nטקסט, {{site.title}}.\n\n| א | ב |\n|---|---|\n| אחת | שתיים |\n",
	}
	for _, p := range places {
		files["inspections/"+p.folder+".toml"] = p.toml()
	}
	for name, text := range files {
		path := filepath.Join(dir, "content", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// toml is the definition of a partnership.
func (p place) toml() string {
	var b strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	say("programme = \"hard\"\nversion = \"1.0\"\nissued = 2026-11-02")
	say("[partnership]\nname = %q\ncouncil = %q", p.name, p.words)
	if p.lang != "" {
		say("lang = %q", p.lang)
	}
	say("[training]\ndate = 2027-02-02\nvenue = %q\nmax_trainees = %d", p.words, max(p.readers, 2))
	say("[records_reading]\nreaders = %d\nreserves = 0\ndates = [2027-02-16, 2027-02-17]\nvenue = %q", max(p.readers, 2), p.words)
	say("[[agency]]\nid = \"council\"\nname = %q\nsector = \"statutory\"", p.words)
	say("[[agency]]\nid = \"carers\"\nname = %q\nsector = \"third sector\"", "Carers, "+p.words)
	person := func(id, role, agency string, i int, published bool) {
		say("[[person]]\nid = %q\nname = %q\nemail = \"%s@example.org\"\npublish = %v", id, p.person(i), id, published)
		for key, value := range map[string]string{"role": role, "agency": agency, "lang": p.lang} {
			if value != "" {
				say("%s = %q", key, value)
			}
		}
	}
	person("lead", "inspection_lead", "", 0, true)
	person("key", "key_contact", "council", 1, true)
	person("desk", "concerns_lead", "council", 2, true)
	for i := range p.readers {
		agency := "council"
		if i%2 == 1 {
			agency = "carers"
		}
		person(fmt.Sprintf("inspector-%d", i), "inspector", "", 10+i, false)
		person(fmt.Sprintf("reader-%d", i), "", agency, 100+i, false)
		say("[[reader]]\nperson = \"reader-%d\"\nstatus = \"reader\"\nmeets = [\"practising\"]", i)
	}
	return b.String()
}

const stressSite = `title        = "Briefings for everybody who takes part in a joint inspection, wherever they are"
organisation = "The Inspectorate of Everything"
summary      = "` + endless + `"
[contact]
name  = "` + endless + `"
email = "` + "an.address.that.is.very.long.indeed.and.has.no.place.to.break@example.org" + `"
phone = "01632 960000"
`

const stressProgramme = `title = "Joint inspection of ` + endless + `"
[records_reading]
days     = 2
readers  = 2
reserves = 0
start    = 09:30
[training]
minutes          = 60
max_trainees     = 2
includes_readers = true
start            = 10:00
[practice_document]
max_age_months = 12
must_include   = ["plan", "` + unbroken + `"]
[[criterion]]
id       = "practising"
group    = "` + unbroken + `"
strength = "essential"
text     = "` + endless + " " + unbroken + `"
[[agenda]]
title   = "` + endless + `"
minutes = 20
[[agenda]]
title   = "` + unbroken + `"
minutes = 40
[[reading_item]]
title   = "` + unbroken + `"
minutes = 120
[[phase]]
id         = "reading"
title      = "` + endless + `"
start_week = 1
end_week   = 18
[[milestone]]
id         = "publication"
title      = "` + unbroken + `"
start_week = 17
[task.task-1]
title        = "` + unbroken + `"
owner        = "key_contact"
before       = "training"
working_days = 5
[task.task-2]
title        = "` + endless + `"
owner        = "key_contact"
before       = "reading"
working_days = 5
[form.report]
title     = "` + unbroken + `"
purpose   = "` + endless + `"
filled_by = "reader"
sent_to   = "inspection_lead"
[[form.report.field]]
type  = "heading"
label = "` + unbroken + `"
help  = "` + endless + `"
[[form.report.field]]
type  = "long"
lines = 6
[[form.report.field]]
type  = "choice"
label = "` + endless + `"
choices = ["` + unbroken + `", "` + endless + `"]
[concern]
steps = ["` + unbroken + `", "Tell the inspection lead at once."]
lead  = "concerns_lead"
[[term]]
name       = "` + unbroken + `"
short      = "MSG"
definition = "` + endless + `"
`

// plain is what tells the plain partnerships apart: folders, names of places, of people, and
// sizes of files.
var plain = regexp.MustCompile(`plain-[a-z]+|Place(?: |%20)[A-Z]+|T[a-z]+o V[a-z]+in|\d+ KB`)

// different keeps one of the pages that differ only in what tells plain partnerships apart. There
// are many of those, so that lists are long.
func different(t *testing.T, root string, pages []string) []string {
	t.Helper()
	seen := map[string]bool{}
	kept := slices.DeleteFunc(slices.Clone(pages), func(page string) bool {
		data, err := os.ReadFile(filepath.Join(root, page))
		if err != nil {
			t.Fatal(err)
		}
		text := path.Base(page) + plain.ReplaceAllString(string(data), "plain")
		known := seen[text]
		seen[text] = true
		return known
	})
	t.Logf("%d pages, of which %d differ", len(pages), len(kept))
	return kept
}

// A site that is hard on its pages pleases every judge as well.
func TestStress(t *testing.T) {
	public, packs := build(t, stress(t, places()))
	t.Run("hosted files", func(t *testing.T) { files(t, public, "stress.json") })
	t.Run("hosted pages", func(t *testing.T) { browse(t, public, hosted(t, public, different(t, public, pages(t, public)))) })
	t.Run("print pages", func(t *testing.T) { browse(t, packs, printed(t, packs, different(t, packs, pages(t, packs)))) })
}

// A site of one partnership, of which little is known yet, does so too.
func TestSmallest(t *testing.T) {
	few := places()[3:4]
	public, packs := build(t, stress(t, few))
	for _, root := range []string{public, packs} {
		t.Run(filepath.Base(root), func(t *testing.T) { files(t, root, "stress.json") })
	}
	t.Run("hosted pages", func(t *testing.T) { browse(t, public, hosted(t, public, pages(t, public))) })
}
