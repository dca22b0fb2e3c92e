package briefing

import (
	"strings"
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// TestGuidanceIn composes guidance of which one page of two is translated.
func TestGuidanceIn(t *testing.T) {
	to := func(target document.Target) document.Block {
		return document.Paragraph{Text: []document.Inline{document.Link{To: target, Kids: document.Words("seo")}}}
	}
	translated := &definition.Guidance{
		Name: "before.gd", Of: "before", Lang: "gd", Title: briefs.Text("Mus tig thu"), Summary: briefs.Text("Airson leughadairean."), Shared: briefs.Yes(),
		Blocks: []document.Block{
			document.Heading{Level: 2, ID: "papairean", Text: document.Words("Pàipearan")},
			to(document.Target{Shared: "rules"}), to(document.Target{Shared: "rules", Fragment: "phones"}),
			to(document.Target{Shared: "before", Fragment: "papairean"}), to(document.Target{Shared: "before.gd"}),
			to(document.Target{Fragment: "papairean"}), to(document.Target{Document: "criteria"}),
		},
	}
	w := &words.Table{Lang: "gd", Phrases: map[string]string{"guidance.title": "Stiùireadh"}, Base: briefs.English(t)}
	d := GuidanceIn(briefs.For(briefs.Inspection(), append(briefs.Guidance(), translated), w, edition.Print))
	if d == nil {
		t.Fatal("no document, though a page is translated")
	}
	got := briefs.Dump(d)
	for _, want := range []string{
		"## Mus tig thu {#before}", "Airson leughadairean.", "### Pàipearan {#before-papairean}",
		"(document:guidance #rules)", "(document:guidance #rules-phones)", "(#before-papairean)", "(#before)", "(document:criteria)",
		"- [Rules of the room](document:guidance #rules)<en-GB>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, other := range []string{"Off, please", "Glasses", "For lighthouses"} {
		if strings.Contains(got, other) {
			t.Errorf("untranslated text %q in\n%s", other, got)
		}
	}
	briefs.CheckStructure(t, "guidance.gd", d)
}

// TestGuidanceInNone composes guidance without translations.
func TestGuidanceInNone(t *testing.T) {
	w := &words.Table{Lang: "gd", Phrases: map[string]string{}, Base: briefs.English(t)}
	if d := GuidanceIn(briefs.For(briefs.Inspection(), briefs.Guidance(), w, edition.Print)); d != nil {
		t.Errorf("guidance without a translated page:\n%s", briefs.Dump(d))
	}
}
