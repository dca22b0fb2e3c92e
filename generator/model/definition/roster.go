package definition

// Ground is a reason for a pair. Package roster finds it; package briefing words it.
type Ground struct {
	Kind      string `show:"public"` // "fixed", "experience", "background", "room", "mode" or "free"
	Reader    string `show:"public"` // the reader's side: the kind of their agency, or the room they need
	Inspector string `show:"public"` // the inspector's side: their field
}

// Absence describes the changes if one or two readers cannot attend.
type Absence struct {
	Away     []string  `show:"public"` // ids of the absent readers
	Changes  []Sitting `show:"public"`
	Moved    int       `show:"public"` // number of other pairs that change
	Unfilled int       `show:"public"` // number of inspectors who lose their reader
}

// Sitting is a person with a new inspector.
type Sitting struct {
	Person    string `show:"public"` // id of the reader, or of the reserve who steps in
	Inspector string `show:"public"` // id
	Room      string `show:"public"` // "" if the pair has no room
	StepsIn   bool   `show:"public"` // true for a reserve
}
