package briefs

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Cases returns inspections to try a package with: the sample, nothing, and random ones.
func Cases() map[string]*definition.Inspection {
	all := map[string]*definition.Inspection{"sample": Inspection(), "nothing": {Folder: "nothing"}}
	for seed := range uint64(60) {
		in := chance{rand.New(rand.NewPCG(seed, 5))}.inspection()
		in.Folder = "random"
		all[fmt.Sprintf("seed %d", seed)] = in
	}
	return all
}

// CheckStructure fails for a document with a broken structure, whichever text it has.
func CheckStructure(t *testing.T, name string, d *document.Document) {
	t.Helper()
	c := checker{level: 1, ids: map[string]bool{}}
	if strings.TrimSpace(d.Title) == "" && !strings.Contains(name, "nothing") && !strings.HasPrefix(name, "seed") {
		c.addf("no title")
	}
	c.blocks(d.Blocks)
	for _, s := range document.Strings(d) {
		if strings.ContainsAny(s, "«»") || strings.Contains(s, "{{") {
			c.addf("a phrase or a value between « » or {{ }} is missing: %q", s)
		}
		if slot := slotForm.FindString(s); slot != "" {
			c.addf("no code fills %s in %q", slot, s)
		}
	}
	for _, f := range c.fragments {
		if !c.ids[f] {
			c.addf("a link leads to #%s, which does not exist", f)
		}
	}
	for _, p := range c.problems {
		t.Errorf("%s: %s", name, p)
	}
}

type checker struct {
	level     int
	ids       map[string]bool
	fragments []string
	problems  []string
}

func (c *checker) addf(format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...))
}

// slotForm matches a slot that no text was put into: "{date}".
var slotForm = regexp.MustCompile(`\{[a-zA-Z_]+\}`)

func (c *checker) blocks(bs []document.Block) {
	for _, b := range bs {
		c.block(b)
	}
}

func (c *checker) block(b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		if b.Level > c.level+1 || b.Level < 2 || b.Level > 6 {
			c.addf("heading %q of level %d after %d", document.Plain(b.Text), b.Level, c.level)
		}
		if strings.TrimSpace(document.Plain(b.Text)) == "" {
			c.addf("a heading without text, %q", b.ID)
		}
		if b.ID == "" || c.ids[b.ID] || strings.ContainsAny(b.ID, " \t") {
			c.addf("heading %q has the fragment %q", document.Plain(b.Text), b.ID)
		}
		c.level, c.ids[b.ID] = b.Level, true
		c.inlines(b.Text)
	case document.Paragraph:
		c.inlines(b.Text)
	case document.List:
		if len(b.Items) == 0 {
			c.addf("a list without items")
		}
		for _, it := range b.Items {
			c.blocks(it.Blocks)
		}
	case document.Table:
		c.table(b)
	case document.Facts:
		if len(b.Items) == 0 {
			c.addf("facts without any")
		}
		for _, f := range b.Items {
			if f.Term == "" {
				c.addf("a fact without a term: %q", document.Plain(f.Value))
			}
			c.inlines(f.Value)
		}
	case document.Callout:
		c.blocks(b.Blocks)
	case document.Quote:
		c.blocks(b.Blocks)
	case document.Timeline:
		if b.Label == "" || b.Columns < 1 || len(b.Lanes) == 0 {
			c.addf("a chart %q of %d columns and %d bars", b.Label, b.Columns, len(b.Lanes))
		}
		for _, l := range b.Lanes {
			if l.From < 0 || l.To < l.From || l.To >= b.Columns || l.Label == "" {
				c.addf("the bar %+v does not fit a chart of %d columns", l, b.Columns)
			}
		}
	case document.Cards:
		if len(b.Items) == 0 {
			c.addf("no cards")
		}
		for _, card := range b.Items {
			if len(card.Name) == 0 {
				c.addf("a card without a name")
			}
			c.inlines(card.Name)
			c.inlines(card.From)
		}
	case document.Lines:
		if b.Count < 1 || b.Label == "" {
			c.addf("%d lines for %q", b.Count, b.Label)
		}
	}
}

func (c *checker) table(t document.Table) {
	if len(t.Rows) == 0 || len(t.Columns) == 0 || t.Caption == "" {
		c.addf("table %q has %d rows and %d columns", t.Caption, len(t.Rows), len(t.Columns))
	}
	for _, col := range t.Columns {
		if col.Title == "" {
			c.addf("a column of table %q has no title", t.Caption)
		}
	}
	for i, r := range t.Rows {
		if len(r.Cells) != len(t.Columns) {
			c.addf("row %d of table %q has %d cells for %d columns", i, t.Caption, len(r.Cells), len(t.Columns))
		}
		for _, cell := range r.Cells {
			c.inlines(cell.Text)
		}
	}
}

func (c *checker) inlines(ins []document.Inline) {
	for _, in := range ins {
		switch in := in.(type) {
		case document.Link:
			if in.To == (document.Target{}) {
				c.addf("a link without a target: %q", document.Plain(in.Kids))
			}
			if in.To == (document.Target{Fragment: in.To.Fragment}) {
				c.fragments = append(c.fragments, in.To.Fragment)
			}
			c.inlines(in.Kids)
		case document.Time:
			if in.ISO == "" || in.S == "" {
				c.addf("a time %q that reads %q", in.ISO, in.S)
			}
		case document.Strong:
			c.inlines(in.Kids)
		case document.Emphasis:
			c.inlines(in.Kids)
		case document.Span:
			if in.Lang == "" {
				c.addf("a span without a language: %q", document.Plain(in.Kids))
			}
			c.inlines(in.Kids)
		}
	}
}
