package names

// Context is the kind of a text, as far as it matters for names.
type Context uint8

// The contexts.
const (
	Prose    Context = 0
	Address  Context = 1 << iota // an address, an identifier, a fragment
	FileName                     // the name of a file, or an address that leads to one
	Blocks                       // blocks of a page, with BlockEdge around each

	shortened // pieces of prose without what may be a middle name
	titled    // pieces of prose with "mx" for any title
)

// isAddress reports whether a text is an address or the name of a file.
func (in Context) isAddress() bool { return in&(Address|FileName) != 0 }

// span is a stretch of a text.
type span struct{ from, to int }
