package definition

import (
	"slices"

	"briefpack/generator/model/diag"
)

// Pack is a PDF with the documents that an audience gets.
type Pack struct {
	Key string `show:"public"` // its id, and the name of its file
	At  diag.Place

	Title     Text   `toml:"title" show:"public" need:"yes" prose:"yes" doc:"title of the pack: \"For {{role.chief_officer.plural}}\""`
	Audience  Text   `toml:"audience" show:"public" need:"yes" of:"role" doc:"who gets it: the id of a role, \"reader\", \"reserve\", \"trainee\", \"room\", \"lead\" or \"everybody\""`
	Documents []Text `toml:"documents" show:"public" need:"yes" doc:"names of documents and sheets, in order. With \"reader-sheet\" or \"reserve-sheet\", each reader or reserve has their own pack"`
	Guidance  []Text `toml:"guidance" show:"public" doc:"names of the guidance pages in it, if \"guidance\" is one of its documents (default all)"`
	Tasks     []Text `toml:"tasks" show:"public" of:"role" doc:"roles whose tasks it has (default the tasks of the audience; all for \"lead\" and \"everybody\")"`
	Stage     Text   `toml:"stage" show:"public" words:"planned,announced,nominated,chosen" doc:"stage from which it is made (default \"announced\")"`
	Edition   Text   `toml:"edition" show:"public" words:"print,hosted" doc:"\"hosted\" if the pack is on the hosted site, without names that may not be published (default \"print\")"`
	Cover     Flag   `toml:"cover" show:"public" doc:"if true, the pack opens with a cover and a list of contents"`
	Handling  Text   `toml:"handling" show:"public" prose:"yes" doc:"what people do with it, at the foot of every sheet: \"For you to keep.\""`
	Sides     Int    `toml:"sides" show:"public" doc:"the most printed sides; a build warns about a pack that is longer"`
	Off       Flag   `toml:"off" show:"public" doc:"if true, the pack is not made"`
}

// The audiences of packs that are not roles.
const (
	ForReader  = "reader"
	ForReserve = "reserve"
	ForTrainee = "trainee"
	ForRoom    = "room"
	ForLead    = "lead"
	ForAll     = "everybody"
)

// Audiences lists the audiences of packs that are not roles.
func Audiences() []string {
	return []string{ForReader, ForReserve, ForTrainee, ForRoom, ForLead, ForAll}
}

// Names of the sheets that each reader and each reserve has.
const (
	ReaderSheet  = "reader-sheet"
	ReserveSheet = "reserve-sheet"
)

// IsHosted reports whether the pack is on the hosted site.
func (p Pack) IsHosted() bool { return p.Edition.V == "hosted" }

// Has reports whether the pack has a document.
func (p Pack) Has(name string) bool {
	return slices.ContainsFunc(p.Documents, func(t Text) bool { return t.V == name })
}

// IsMadeAt reports whether the pack is made at a stage.
func (p Pack) IsMadeAt(now Stage) bool {
	from, ok := StageOf(p.Stage.V)
	if !ok {
		from = Announced
	}
	return now >= from && now != Closed
}

// Shows reports whether the pack has the tasks of a role.
func (p Pack) Shows(owner string) bool {
	if len(p.Tasks) > 0 {
		return slices.ContainsFunc(p.Tasks, func(t Text) bool { return t.V == owner })
	}
	return p.Audience.V == owner || p.Audience.V == ForLead || p.Audience.V == ForAll
}
