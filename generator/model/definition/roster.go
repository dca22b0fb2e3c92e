package definition

// Ground is what speaks for a pair. Package roster finds it; the words are elsewhere.
type Ground struct {
	Kind      string `show:"public"` // "fixed", "experience", "background", "room", "mode" or "free"
	Reader    string `show:"public"` // what the reader brings to it: their agency's kind, the room they need
	Inspector string `show:"public"` // what the inspector brings to it: the field they come from
}

// Absence is what happens when one reader, or two, cannot come.
type Absence struct {
	Away     []string  `show:"public"` // ids of those who cannot come
	Changes  []Sitting `show:"public"`
	Moved    int       `show:"public"` // how many other pairs have to change
	Unfilled int       `show:"public"` // how many inspectors are left without a reader who had one before
}

// Sitting is somebody who sits with another inspector than before, or for the first time.
type Sitting struct {
	Person    string `show:"public"` // id of the reader, or of the reserve who steps in
	Inspector string `show:"public"` // id
	Room      string `show:"public"` // "" when the pair has none
	StepsIn   bool   `show:"public"` // whether they are a reserve
}
