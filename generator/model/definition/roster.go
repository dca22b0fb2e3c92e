package definition

// Ground is what speaks for a pair. Package roster finds it; the words are elsewhere.
type Ground struct {
	Kind      string // "fixed", "experience", "background", "room", "mode" or "free"
	Reader    string // what the reader brings to it: their agency's kind, the room they need
	Inspector string // what the inspector brings to it: the field they come from
}

// Absence is what happens when one reader, or two, cannot come.
type Absence struct {
	Away     []string // ids of those who cannot come
	Changes  []Sitting
	Moved    int // how many other pairs have to change
	Unfilled int // how many inspectors are left without a reader who had one before
}

// Sitting is somebody who sits with another inspector than before, or for the first time.
type Sitting struct {
	Person    string // id of the reader, or of the reserve who steps in
	Inspector string // id
	Room      string // "" when the pair has none
	StepsIn   bool   // whether they are a reserve
}
