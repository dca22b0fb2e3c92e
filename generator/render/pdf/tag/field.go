package tag

// Field is a place to type into, where paper has room to write.
type Field struct {
	Owner *Element // its place in the structure
	Name  string   // unique in its file
	Says  string   // what to write, for people who do not see the page
	Lines bool     // it takes several lines
	At    Box      // known once it is drawn
	Drawn bool
	Num   int
	Key   int
}
