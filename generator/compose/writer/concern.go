package writer

import (
	"slices"
	"strings"
	"unicode"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// ConcernSteps lists what to do about a concern, other than Urgent.
func (w Writer) ConcernSteps() document.Block {
	_, steps := w.urgentStep()
	if len(steps) == 0 {
		return w.Para("concern.no_steps")
	}
	list := document.List{Ordered: true, Start: 1}
	for _, t := range steps {
		list.Items = append(list.Items, Item(w.Prose(t)...))
	}
	return list
}

// Urgent composes the first step about a concern, if it gives an emergency number: it must not be
// one of many.
func (w Writer) Urgent() []document.Block {
	step, _ := w.urgentStep()
	if step == nil {
		return nil
	}
	text := document.Paragraph{Text: []document.Inline{document.Strong{Kids: step}}}
	return []document.Block{document.Callout{Kind: "urgent", Blocks: []document.Block{text}}}
}

// urgentStep returns the step with an emergency number, nil if none comes first, and the other steps.
func (w Writer) urgentStep() ([]document.Inline, []definition.Text) {
	steps := w.In.Concern.Steps
	if len(steps) < 2 {
		return nil, steps
	}
	first := w.Prose(steps[0])
	words := strings.FieldsFunc(document.Plain(first), func(r rune) bool { return !unicode.IsNumber(r) })
	for _, number := range strings.Fields(w.Say("page.emergency")) {
		if slices.Contains(words, number) {
			return first, steps[1:]
		}
	}
	return nil, steps
}

// Reachable returns the people in some roles, with their contact details.
func (w Writer) Reachable(roles []string) []document.Fact {
	var facts []document.Fact
	for _, role := range roles {
		for _, p := range w.InRole(role) {
			facts = append(facts, document.Fact{Term: w.Role(role), Value: w.reach(p)})
		}
	}
	return facts
}

// ConcernRoles returns the roles of the people who handle concerns.
func (w Writer) ConcernRoles() []string {
	roles := []string{"inspection_lead"}
	if lead := w.In.Concern.Lead.V; lead != "" && !slices.Contains(roles, lead) {
		roles = append(roles, lead)
	}
	return roles
}

// reach writes a person and their contact details.
func (w Writer) reach(p *definition.Person) []document.Inline {
	if !Has(p.Name) {
		var agency []document.Inline
		if w.Agency(p) != nil {
			agency = w.AgencyOf(p)
		}
		return InLines(agency, w.Phrase("people.in_print"))
	}
	return InLines(w.Named(p), w.Prose(p.Post), w.ContactOr(p))
}

// NumberByHand composes a line for a number that changes from day to day.
func (w Writer) NumberByHand() []document.Block {
	return []document.Block{document.Lines{Label: w.Say("concern.on_duty"), Count: 2}}
}

// ContactOr writes a person's contact details, or that they are to be confirmed.
func (w Writer) ContactOr(p *definition.Person) []document.Inline {
	if c := w.Contact(p); len(c) > 0 {
		return c
	}
	return w.Open()
}
