package briefing

import "briefpack/generator/compose/writer"

// composer composes the documents of one inspection.
type composer struct{ writer.Writer }
