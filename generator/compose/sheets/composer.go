package sheets

import "briefpack/generator/compose/writer"

// composer composes the sheets of one inspection.
type composer struct{ writer.Writer }
