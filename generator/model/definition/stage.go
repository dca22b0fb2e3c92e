package definition

import "slices"

// Stage is how far an inspection has come. Its lead states it: it is never read from a clock.
type Stage int

// The stages, in order.
const (
	Planned   Stage = iota // the lead's own draft; not hosted
	Announced              // the partnership knows; other dates may be open
	Nominated              // people are nominated, and the training has its date and place
	Chosen                 // readers, reserves and reading days are known
	Closed                 // it is over, and personal data are gone
)

var stageNames = []string{"planned", "announced", "nominated", "chosen", "closed"}

// StageNames returns the values of stage, in order.
func StageNames() []string { return slices.Clone(stageNames) }

func (s Stage) String() string { return stageNames[s] }

// StageOf returns the stage of a name; false for another word.
func StageOf(name string) (Stage, bool) {
	i := slices.Index(stageNames, name)
	return Stage(i), i >= 0
}
