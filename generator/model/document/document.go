// Package document defines the tree of a briefing document, which is the same for all formats.
//
// A document is composed once, from a definition without the values that its audience may not
// see. The page and the PDF show this same tree, so neither can contain more than the other. The
// package is independent of inspections and of formats.
//
// To add a kind of block or inline, add its type here and to Visit and Mapping, then to the
// switches of html, docx and typeset. Tests fail while one is missing. All other code goes through
// a tree with All, Visit or Mapping, and treats a new kind as most of the others.
package document

// Document is one briefing document.
type Document struct {
	Name     string  // stem of its file names and target of links: "criteria"
	Title    string  // the one heading of level 1
	Lead     string  // one sentence that says what it is for; "" when there is none
	Lang     string  // BCP 47, "en-GB"
	Front    string  // language of Title and Lead when it is not Lang
	Imprint  Imprint // what every page of it carries
	Form     bool    // also printed as a form to fill in on a screen
	Word     bool    // also a Word file; every form is one
	Wall     bool    // to be hung up and read from a distance
	For      string  // id of the one person that it is for, which it does not show; "" if it is for several people
	Sides    int     // how many pages it should take in print, which sets it closer for that; 0 for any number
	Chapters bool    // its headings of level 2 start chapters, which lists of contents name
	Blocks   []Block
}

// Imprint holds the words that every page and every sheet carries, so that people can distinguish
// two printouts.
type Imprint struct {
	Owner     string // the partnership's name
	Publisher string // the organisation that publishes it, for metadata
	Version   string // "Version 1.2, issued 2 November 2026, replaces 1.1"
	Short     string // "Version 1.2", for the foot of large print; "" for the whole of Version
	Edition   string // what this edition is and how to handle it
	Page      string // with %[1]d and %[2]d for the page and the number of pages
	Again     string // "continued", where a table goes on after its page ended
	Box       string // what an empty box to tick on paper is called for those who do not see it
	See       string // with %[1]d for the page that a link leads to: "page 12"
	Issued    string // ISO date, for metadata
	Lang      string // language of these when it is not the document's
	Address   string // web address of the page; "" when the site has none
}

// Block is a part of a document that starts on a new line.
type Block interface{ block() }

// Heading starts a section. Levels run from 2; no level is skipped.
type Heading struct {
	Level int
	ID    string // fragment for links, unique in its document
	Text  []Inline
}

// Paragraph is running text.
type Paragraph struct {
	Text   []Inline
	Prompt bool // a request to write below it; people may delete it once they have written
}

// List is an ordered or unordered list.
type List struct {
	Ordered bool
	Start   int    // first number of an ordered list
	Ticks   bool   // each item has a tick box before it
	Ticked  string // what a ticked box says to those who do not see it
	One     bool   // people tick one of the items
	Items   []Item
}

// Item is one entry of a list.
type Item struct {
	Blocks []Block
	Done   bool // its tick box is ticked
}

// Table has one header row and, when RowHeads is set, row headers in its first column.
type Table struct {
	Caption  string
	Lang     string // of all of it when it is not the document's
	Columns  []Column
	RowHeads bool
	Filled   bool // its empty cells are not to write in
	Grows    bool // people may add rows to write in
	One      bool // people tick one box in each row
	Filtered bool // readers of the page may filter its rows
	Matrix   bool // each column after the first is a list of its own, without its empty cells, where columns do not fit side by side
	Rows     []Row
}

// Column is a column of a table.
type Column struct {
	Title   string
	Align   Align
	Tick    bool     // every cell of it is an empty tick box; its title says what a tick means
	Wide    bool     // takes the room that others leave: the column of running text
	Room    Room     // what people write in its empty cells
	Choices []string // of RoomChoice
}

// Room is the kind of writing that a free place is for.
type Room int

// The kinds of room.
const (
	RoomUnsaid Room = iota // text in an empty cell of a table; none elsewhere
	RoomText               // a few words
	RoomDate               // a date
	RoomChoice             // one of a few answers
)

// Align is how the cells of a column are set.
type Align int

// The alignments. Numbers and clock times are set at the end of the column.
const (
	Start Align = iota
	End
	Center
)

// Row is a row of a table; it has as many cells as the table has columns.
type Row struct {
	Cells []Cell
	Pause bool // a break: less prominent than the rows around it
}

// Cell is a cell of a table. A cell without text is room to write in.
type Cell struct{ Text []Inline }

// Facts is a list of terms with their values.
type Facts struct{ Items []Fact }

// Fact is one term and its value, or room to write one.
type Fact struct {
	Term  string
	Value []Inline
	Room  Room
}

// Callout sets a few blocks apart.
type Callout struct {
	Kind   string // one of Callouts, "difference" or "urgent": a name for styling, never the only sign
	Title  string
	Blocks []Block
}

// Callouts returns the kinds of callout that guidance may have. The words of each are
// page.callout_<kind>.
func Callouts() []string { return []string{"note", "tip", "important", "warning", "caution"} }

// Notes holds the notes to the text before it, in the order of their numbers.
type Notes struct {
	Label string // what they are, for those who do not see it
	Back  string // the words of the link from a note to its NoteRef, on a page
	Items []Note
}

// Note is one note.
type Note struct {
	Number int
	ID     string // fragment for links, unique in its document
	From   string // ID of the first NoteRef that leads to it
	Blocks []Block
}

// Lines is ruled space to write in.
type Lines struct {
	Label string // what to write here
	Count int    // how many ruled lines, or pages of them
	Pages bool   // whether Count is of pages
}

// Web is the web address of a page. On paper a QR code appears next to it.
type Web struct {
	Label   string // whose address it is
	Lang    string // of Label and Code when it is not the document's
	Address string // https or http
	Code    string // the alternative of the code
}

// Cards are name cards to cut out and fold: each shows the same on both of its sides.
type Cards struct{ Items []Card }

// Card is one name card.
type Card struct {
	Name []Inline
	From []Inline // who sent them, or what they are; nothing when there is nothing to say
}

// Quote is a passage in someone else's words.
type Quote struct{ Blocks []Block }

// Code is preformatted text.
type Code struct{ Text string }

// Rule is a change of subject without a heading.
type Rule struct{}

// Figure is an image with its alternative.
type Figure struct {
	Path    string // slash-separated, relative to content/: "guidance/room.png"
	Type    string // "png" or "jpeg"
	Alt     string
	Caption string
	Lang    string // of these when it is not the document's
	Width   int    // pixels
	Height  int    // pixels
	Data    []byte
}

// Timeline is a chart of the weeks in which things happen. It is only to look at: the blocks
// around it have to say the same in words.
type Timeline struct {
	Label   string // what it shows, for those who do not see it
	Caption string
	Columns int    // weeks, from left to right
	Years   []Tick // in order, above the ticks
	Ticks   []Tick // in order
	Closed  []int  // the columns, from 0, of weeks that do not count
	Lanes   []Lane // from top to bottom
	Key     Key
}

// Key says what the marks of a chart mean. It leaves out marks without words.
type Key struct{ Phase, Lane, Closed string }

// Tick names a column of a chart and those after it.
type Tick struct {
	At    int // from 0
	Label string
}

// Lane is one bar of a chart, in its own row.
type Lane struct {
	Label    string
	Name     string // beside its bar; "" for none
	From, To int    // columns, from 0, both included
	Phase    bool   // its label is above it, and others belong to it; otherwise its label is short and before it
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Facts) block()     {}
func (Callout) block()   {}
func (Notes) block()     {}
func (Lines) block()     {}
func (Cards) block()     {}
func (Web) block()       {}
func (Quote) block()     {}
func (Code) block()      {}
func (Rule) block()      {}
func (Figure) block()    {}
func (Timeline) block()  {}

// Inline is a piece of running text.
type Inline interface{ inline() }

// Text is plain characters.
type Text struct{ S string }

// Strong is text of importance.
type Strong struct{ Kids []Inline }

// Emphasis is stressed text.
type Emphasis struct{ Kids []Inline }

// Struck is text that no longer holds.
type Struck struct{ Kids []Inline }

// NoteRef is the number of a note in running text. It leads to the note.
type NoteRef struct {
	Number int
	Says   string // its name for people who do not see the page: "Note 1"
	ID     string // fragment for the link back, unique in its document
	Note   string // ID of the Note
}

// Literal is text that is to be typed or read letter by letter, such as a file name.
type Literal struct{ S string }

// Link leads somewhere else.
type Link struct {
	To   Target
	Kids []Inline
}

// Time is a date or time as people write it, with its machine form.
type Time struct {
	ISO     string // "2027-01-19", "09:30" or "2027-01-19T09:30"
	S       string
	Overdue string // for a deadline, the word that a web page adds when the date has passed
}

// Span is text in another language than the document's.
type Span struct {
	Lang string
	Kids []Inline
}

// Break ends a line inside a paragraph.
type Break struct{}

func (Text) inline()     {}
func (Strong) inline()   {}
func (Emphasis) inline() {}
func (Struck) inline()   {}
func (NoteRef) inline()  {}
func (Literal) inline()  {}
func (Link) inline()     {}
func (Time) inline()     {}
func (Span) inline()     {}
func (Break) inline()    {}

// Target is the destination of a link. Exactly one of URL, Document, Shared, Folder and Site is
// set, or Folder with Document for a document of another pack, or only Fragment, for a place in
// the same document.
type Target struct {
	URL      string // http, https, mailto or tel
	Document string // another document of the same pack, by its Name
	Shared   string // a page of shared guidance, by its Name
	Folder   string // the overview of another partnership, by its folder
	Site     string // a page of the site itself, by its Name: "a-z"
	Fragment string // a Heading's ID there
}
