package search

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"briefpack/generator/model/document"
)

func TestWrite(t *testing.T) {
	got, err := Write(Site{
		Packs: []Pack{{Title: "Glenmarra", Short: "Glenmarra", Folder: "glenmarra"}},
		Pages: []Page{{Title: "</script> & Co", Href: "a.html", Sections: []Section{{Text: "Quay"}}}},
	})
	if err != nil || !strings.HasPrefix(string(got), `self.searchIndex={"packs":[{"t":"Glenmarra"`) || !strings.HasSuffix(string(got), "};\n") {
		t.Errorf("%s, %v", got, err)
	}
	if !strings.Contains(string(got), "</script> & Co") {
		t.Errorf("the search for names cannot read the index: %s", got)
	}
	got, err = WriteFolder("glenmarra", []Page{{Title: "Agenda", Sections: []Section{{}}}}, Language{})
	if want := `(self.searchPacks=self.searchPacks||{})["glenmarra"]={"pages":[{"t":"Agenda","s":[{}]}],"words":"agenda;'1"};` + "\n"; err != nil || string(got) != want {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestSections(t *testing.T) {
	words := document.Words
	d := &document.Document{Lead: "Lead", Blocks: []document.Block{
		document.Para("Say \"so\""),
		document.Heading{Level: 2, ID: "a", Text: words("First")},
		document.Facts{Items: []document.Fact{{Term: "Venue", Value: words("The\u00a0quay")}}},
		document.Callout{Title: "Take care", Blocks: []document.Block{document.Para("Wet")}},
		document.Timeline{Label: "Chart"}, document.Lines{Label: "Write here"}, document.Web{Address: "https://example.org"},
		document.Heading{Level: 3, ID: "b", Text: words("Second")},
		document.Table{Caption: "Rooms", RowHeads: true, Columns: []document.Column{{Title: "Room"}, {Title: "Floor"}}, Rows: []document.Row{
			{Cells: []document.Cell{{Text: words("Hall")}, {Text: words("Ground")}}},
		}},
	}}
	want := []Section{
		{Text: "Lead · Say ”so”"},
		{Title: "First", Fragment: "a", Terms: "Venue", Text: "Venue · The quay · Take care · Wet"},
		{Title: "Second", Fragment: "b", Terms: "Rooms · Hall", Text: "Rooms · Room · Floor · Hall · Ground"},
	}
	if got := Sections(d); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%#v\nwant\n%#v", got, want)
	}
}

// A browser finds each word by its position, and the sections of it without reading their text.
func TestWeighedWords(t *testing.T) {
	w := newWeigher(Language{Ignored: []string{"the"}, Months: []string{"January"}})
	w.add(Page{Title: "The plan", Sections: []Section{{Text: "Organize the child’s co-ordinator"}, {Title: "Dates", Text: "19 January, Màiri"}}})
	w.add(Page{Title: "Plan", Name: "zebra", Keywords: "stripes", Sections: []Section{{}, {Title: "One", Fragment: "one"}, {}, {Terms: "Zebra"}}})
	want := map[string]string{"plan": "&8,1<3,1,1,1", "19january": "+7", "childs": "", "coordinator": "", "ordinator": "", "mairi": "", "organise": "", "zebra": "^3+3+3:2", "stripes": ">9"}
	parts := strings.Split(w.String(), ";")
	for i := 2; i < len(parts); i += 2 {
		if parts[i-2] >= parts[i] {
			t.Errorf("%q is before %q", parts[i-2], parts[i])
		}
	}
	for word, sections := range want {
		i := slices.Index(parts, word)
		if i < 0 || i%2 > 0 || sections != "" && parts[i+1] != sections {
			t.Errorf("%q is at %d of %q, want %q after it", word, i, parts, sections)
		}
	}
}

// A page about what is over comes after others, and so does a section that only paper fills.
func TestLesserWeights(t *testing.T) {
	weightOf := func(p Page, word string) float64 {
		w := newWeigher(Language{})
		w.add(p)
		return w.list[word][0].weight
	}
	full := Page{Title: "Plan", Sections: []Section{{Text: "Start"}, {Title: "Notes", Text: "Yours"}}}
	past, empty := full, full
	past.Past = true
	empty.Sections = []Section{full.Sections[0], {Title: "Notes"}}
	if weightOf(past, "plan") >= weightOf(full, "plan") || weightOf(empty, "notes") >= weightOf(full, "notes") {
		t.Errorf("%v %v, %v %v", weightOf(past, "plan"), weightOf(full, "plan"), weightOf(empty, "notes"), weightOf(full, "notes"))
	}
}

// The sections of words have no letters, and no digits next to each other or with what telephone
// numbers have between theirs, however far the sections are apart.
func TestSectionsReadAsNothing(t *testing.T) {
	form := regexp.MustCompile(`^([^\pL\pN ./()"\\\[\];-]+[0-9])+$`)
	for _, apart := range []int{0, 1, 4, 5, 100, 1000, 123456} {
		for weight := 0.1; weight < 10; weight *= 1.05 {
			list := []posting{{apart, weight}, {apart + 1, weight}, {2*apart + 2, weight}}
			if got := sections(list); !form.MatchString(got) {
				t.Errorf("sections %v read %q", list, got)
			}
		}
	}
}

// Words are in the order of their units of UTF-16, as a browser looks for them by halves.
func TestWordsAreInTheOrderOfBrowsers(t *testing.T) {
	words := []string{"", "a", "ab", "b", "\u00e9", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uefff", "\uf000", "\uffff", "\U00010000", "\U0003ffff", "\U00040000", "\U0010ffff", "a\uff21", "a\U0001f600"}
	for _, a := range words {
		for _, b := range words {
			if got, want := compareUnits(a, b), slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b))); got != want {
				t.Errorf("%q, %q: %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestSynonyms(t *testing.T) {
	got := synonyms(map[string][]string{"step-free": {"ramp"}, "roster": {"Rota", "pairings"}})
	if want := "roster:rota:pairings::step:ramp::free:ramp::stepfree:ramp"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestRanges(t *testing.T) {
	for _, tt := range []struct{ in, want []int }{
		{nil, nil},
		{[]int{3}, []int{3, 3}},
		{[]int{0, 1, 2, 5, 7, 8}, []int{0, 2, 5, 5, 7, 8}},
	} {
		if got := Ranges(tt.in); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("Ranges(%v) = %v, want %v", tt.in, got, tt.want)
		}
	}
}
