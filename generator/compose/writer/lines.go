package writer

// Limits for the ruled lines of a section and the rows of the sign-off. A mistyped number must
// not fill a thousand sheets.
const (
	MostLines   = 120
	MostSigners = 60
)
