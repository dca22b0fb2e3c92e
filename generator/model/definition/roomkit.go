package definition

import "briefpack/generator/model/diag"

// RoomKit is what lies ready in the training room besides the packs. Whatever part of it
// is not given is not made.
type RoomKit struct {
	At        diag.Place
	WalkIns   Int    `toml:"walk_ins" show:"public" doc:"blank rows of the sign-in sheet for people nobody expected; without it no sign-in sheet is made"`
	NameCards Flag   `toml:"name_cards" show:"public" doc:"whether name cards are made, to cut out and fold"`
	NotePages Int    `toml:"note_pages" show:"public" doc:"pages of ruled lines for notes; without it none are made"`
	Besides   []Text `toml:"besides" show:"public" doc:"roles of those who are in the room besides the people who are trained, keys of labels; they sign in and get a name card too"`
}

// Evaluation is one step of the scale on which records are evaluated.
type Evaluation struct {
	At         diag.Place
	Level      Int  `toml:"level" show:"public" need:"yes" doc:"its number on the scale"`
	Name       Text `toml:"name" show:"public" need:"yes" prose:"yes" doc:"the word for it"`
	Descriptor Text `toml:"descriptor" show:"public" prose:"yes" doc:"what it means, a sentence"`
}

// Question is something that people answer on paper: about a record, on the practice
// scoring sheet, or about the training, on the evaluation form.
type Question struct {
	At      diag.Place
	Section Text   `toml:"section" show:"public" prose:"yes" doc:"heading under which it stands, as under the same heading before it"`
	Text    Text   `toml:"text" show:"public" need:"yes" prose:"yes" doc:"the question"`
	Answers []Text `toml:"answers" show:"public" prose:"yes" doc:"the answers to choose from; of a reading question without any, the levels of [[evaluation]]"`
	Lines   Int    `toml:"lines" show:"public" doc:"ruled lines for an answer in one's own words"`
}
