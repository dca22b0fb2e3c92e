package definition

import "briefpack/generator/model/diag"

// RoomKit lists the printed materials for the training room, other than the packs. Briefpack
// does not make the parts that are not set.
type RoomKit struct {
	At        diag.Place
	WalkIns   Int    `toml:"walk_ins" show:"public" doc:"blank rows of the sign-in sheet for people who are not on the list; omit to leave out the sheet"`
	NameCards Flag   `toml:"name_cards" show:"public" doc:"if true, make name cards to cut out and fold"`
	NotePages Int    `toml:"note_pages" show:"public" doc:"number of ruled pages for notes (default none)"`
	Besides   []Text `toml:"besides" show:"public" of:"role" doc:"other roles that attend, as keys of labels; they sign in and get a name card"`
}

// Evaluation is one level of the scale for evaluating records.
type Evaluation struct {
	At         diag.Place
	Level      Int  `toml:"level" show:"public" need:"yes" doc:"number on the scale"`
	Name       Text `toml:"name" show:"public" need:"yes" prose:"yes" doc:"name"`
	Descriptor Text `toml:"descriptor" show:"public" prose:"yes" doc:"meaning, one sentence"`
}
