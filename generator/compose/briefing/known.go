package briefing

import (
	"slices"

	"briefpack/generator/cache/memo"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// Known is what was composed of each partnership for the pages around them. It holds for
// Fronts that differ in which partnerships they have and in their words, and in nothing
// else. The zero Known is empty; it belongs to one goroutine at a time.
type Known struct {
	tellings memo.Table[told, telling]
	order    order
}

// told is an inspection and the words that it is told in.
type told struct {
	in    *definition.Inspection
	words *words.Table
}

// telling is what the pages around the partnerships tell of one of them, and takes the
// whole inspection to compose.
type telling struct {
	row    document.Row        // of a table of partnerships
	titles []string            // of its documents, in the order of All
	terms  [][2]string         // of its glossary, each with what it means
	notes  [][]document.Inline // of its changes, newest first
}

// order is inspections, and the same by name.
type order struct{ from, sorted []*definition.Inspection }

// Sweep forgets what was not asked for since the last Sweep.
func (k *Known) Sweep() { k.tellings.Sweep() }

// known is what is known already; a Front without it composes everything.
func (f *Front) known() *Known {
	if f.Known == nil {
		return new(Known)
	}
	return f.Known
}

// byName lists the inspections by the names of their partnerships.
func (f *Front) byName() []*definition.Inspection {
	k := f.known()
	if k.order.sorted == nil || !slices.Equal(k.order.from, f.Inspections) {
		k.order = order{slices.Clone(f.Inspections), slices.Clone(f.Inspections)}
		slices.SortStableFunc(k.order.sorted, func(a, b *definition.Inspection) int {
			return alphabetical(a.Partnership.Short(), b.Partnership.Short())
		})
	}
	return k.order.sorted
}

// tell composes what the pages around the partnerships tell of one of them.
func (f *Front) tell(in *definition.Inspection) telling {
	return f.known().tellings.Of(told{in, f.Words}, func() telling {
		s := f.composer(in)
		t := telling{row: row(
			inLines(partnershipLink(in), f.programmeOf(in), s.draftMark()),
			s.firstAsked(), s.whomToAsk(), s.dateOf(s.In.Training.Date), s.readingFrom(s.In))}
		for _, kind := range All {
			t.titles = append(t.titles, s.title(kind.Name))
		}
		for _, c := range newestFirst(s.In.Changes) {
			t.notes = append(t.notes, s.values.Fill(c.Note.V))
		}
		everybody := phrasebook{f.Words, f.valuesOf(in.ProgrammeID.V)} // who has no value of one partnership
		for _, term := range s.In.Terms {
			if has(term.Name) {
				t.terms = append(t.terms, [2]string{everybody.term(term), document.Plain(everybody.prose(term.Definition))})
			}
		}
		return t
	})
}

// whole returns all of an inspection that the pages around the partnerships may tell.
func (f *Front) whole(in *definition.Inspection) *definition.Inspection {
	if f.Whole == nil {
		return in
	}
	return f.Whole(in)
}
