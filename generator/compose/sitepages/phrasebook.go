package sitepages

import (
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// phrasebook writes the pages with the values of the site, or of a programme.
type phrasebook struct{ writer.Phrasebook }

func newPhrasebook(w *words.Table, v *values.Values) phrasebook {
	return phrasebook{writer.Phrasebook{Words: w, Values: v}}
}

// composer composes the texts about one inspection.
type composer struct{ writer.Writer }
