package edition

// Audience is the group of people that an edition is for.
type Audience int

// The audiences. Hosted is for everyone: people appear by role, agency and number unless
// they are marked publish = true. Print is for people with a printed pack.
const (
	Hosted Audience = iota
	Print
)

// String returns "hosted" or "print".
func (a Audience) String() string {
	if a == Print {
		return "print"
	}
	return "hosted"
}
