package names

// way is the rule by which a form matches.
type way uint8

const (
	asName    way = iota // word by word, with the signs between them that names have
	asWords              // with the same signs, white space apart
	asRun                // word by word, whatever signs are between them
	asPhone              // digit by digit, with the signs between them that numbers have
	asIs                 // in exactly this spelling
	asTitled             // as a name, after a title
	asInitial            // as a name whose first name is one letter
	asUser               // as an id or user name
	asFirst              // as a first name, alone or with what may be its surname
	asLast               // as a surname, alone or with what may be its first name
)

// allows reports whether a detector looks for forms of a way in such a text.
func (in Context) allows(how way) bool {
	switch {
	case in&titled != 0:
		return how == asTitled
	case in&shortened != 0:
		return how == asName || how == asInitial && in&Blocks == 0
	case in&Blocks != 0:
		return how == asName || how == asIs || how == asPhone
	}
	switch how {
	case asTitled:
		return false
	case asInitial, asUser:
		return in != Address
	case asFirst, asLast:
		return in == Prose
	}
	return true
}
