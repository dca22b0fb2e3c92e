package sheets

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// practice composes the sheet for scoring the anonymised plan at the training.
func practice(c composer) []document.Block {
	if len(c.In.Questions) == 0 || !c.In.Practice.IsAsked() {
		return nil
	}
	bs := []document.Block{
		document.Callout{Kind: "important", Title: c.Say("practice.only_title"), Blocks: []document.Block{c.Para("practice.only")}},
		document.Table{
			Caption: c.Say("practice.copy_caption"),
			Columns: []document.Column{c.Column("practice.copy"), c.Wide("practice.by"), c.Wide("practice.with")},
			Rows:    []document.Row{writer.Row(nil, nil, nil)},
		},
	}
	return slices.Concat(bs, c.scale(), c.asked(form{"practice.why", c.In.Questions, c.levels()}))
}

// feedback composes the evaluation form of the training.
func feedback(c composer) []document.Block {
	if len(c.In.Feedback) == 0 {
		return nil
	}
	return append([]document.Block{c.Para("evaluation.how")}, c.asked(form{"evaluation.why", c.In.Feedback, nil})...)
}

// scale composes the meaning of each level of the scale.
func (c composer) scale() []document.Block {
	if len(c.In.Scale) == 0 {
		return nil
	}
	t := document.Table{
		Caption:  c.Say("practice.scale_caption"),
		Columns:  []document.Column{c.Column("practice.level"), c.Column("practice.word"), c.Wide("practice.means")},
		RowHeads: true,
	}
	for _, e := range c.In.Scale {
		means := c.Prose(e.Descriptor)
		if len(means) == 0 {
			means = c.Phrase("practice.no_meaning")
		}
		t.Rows = append(t.Rows, writer.Row(document.Words(c.levelOf(e)), c.orGap(e.Name), means))
	}
	return []document.Block{c.Heading(2, "practice.scale"), t}
}

// levels returns the numbers of the scale, or its words if a level has no number.
func (c composer) levels() []string {
	var list []string
	for _, e := range c.In.Scale {
		list = append(list, c.levelOf(e))
	}
	return list
}

func (c composer) levelOf(e definition.Evaluation) string {
	if e.Level.Set {
		return strconv.Itoa(e.Level.V)
	}
	return document.Plain(c.orGap(e.Name))
}

// orGap writes a text, or that it is to be confirmed.
func (c composer) orGap(t definition.Text) []document.Inline {
	if text := c.Prose(t); strings.TrimSpace(document.Plain(text)) != "" {
		return text
	}
	return c.Open()
}

// form holds questions to answer on paper.
type form struct {
	why       string // key of the label for the lines below a ticked answer
	questions []definition.Question
	otherwise []string // answers for questions without answers
}

// run is a series of questions with the same answers, which share a table.
type run struct {
	answers []string
	texts   [][]document.Inline
}

// asked composes questions under their headings.
func (c composer) asked(f form) []document.Block {
	var bs []document.Block
	var open run
	section := ""
	flush := func() {
		bs = append(bs, c.choices(section, open)...)
		open = run{}
	}
	for _, q := range f.questions {
		if title := strings.TrimSpace(document.Plain(c.Prose(q.Section))); title != section {
			flush()
			if section = title; title != "" {
				bs = append(bs, document.Heading{Level: 2, ID: document.Slug(title), Text: c.Prose(q.Section)})
			}
		}
		answers := c.answersOf(f, q)
		if !slices.Equal(answers, open.answers) {
			flush()
		}
		if len(answers) == 0 {
			bs = append(bs, document.Lines{Label: document.Plain(c.orGap(q.Text)), Count: min(max(q.Lines.V, 1), writer.MostLines)})
			continue
		}
		open.answers, open.texts = answers, append(open.texts, c.orGap(q.Text))
		if q.Lines.V > 0 {
			flush()
			bs = append(bs, document.Lines{Label: c.Say(f.why), Count: min(q.Lines.V, writer.MostLines)})
		}
	}
	flush()
	return bs
}

func (c composer) answersOf(f form, q definition.Question) []string {
	var list []string
	for _, a := range q.Answers {
		if text := document.Plain(c.Prose(a)); strings.TrimSpace(text) != "" {
			list = append(list, text)
		}
	}
	if len(list) == 0 {
		return f.otherwise
	}
	return list
}

// Up to this number and length, answers are columns of the table. More would make a column
// narrower than its title.
const (
	mostBeside  = 6
	mostLetters = 40
)

// choices composes a table with a box for each answer. If there is not enough space, it composes
// a list of answers under each question.
func (c composer) choices(section string, r run) []document.Block {
	if len(r.texts) == 0 {
		return nil
	}
	letters := 0
	for _, a := range r.answers {
		letters += utf8.RuneCountInString(a)
	}
	if len(r.answers) > mostBeside || letters > mostLetters {
		return c.lists(r)
	}
	caption := c.Say("form.caption")
	if section != "" {
		caption = c.Say("form.section_caption", writer.Put("section", section))
	}
	t := document.Table{Caption: caption, Columns: []document.Column{c.Wide("form.question")}, RowHeads: true}
	for _, a := range r.answers {
		t.Columns = append(t.Columns, document.Column{Title: a, Tick: true})
	}
	for _, text := range r.texts {
		t.Rows = append(t.Rows, document.Row{Cells: append([]document.Cell{{Text: text}}, make([]document.Cell, len(r.answers))...)})
	}
	return []document.Block{t}
}

func (c composer) lists(r run) []document.Block {
	var bs []document.Block
	for _, text := range r.texts {
		list := document.List{Ticks: true}
		for _, a := range r.answers {
			list.Items = append(list.Items, writer.Item(document.Words(a)...))
		}
		bs = append(bs, document.Paragraph{Text: []document.Inline{document.Strong{Kids: text}}}, list)
	}
	return bs
}
