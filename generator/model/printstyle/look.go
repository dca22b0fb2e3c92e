// Package printstyle defines the style of print, from layouts/print.toml: sizes, colours, margins
// and faces. The code that renders PDFs has no such numbers.
package printstyle

// Look holds the settings of layouts/print.toml. Lengths are in points (1/72 inch), colours
// are "#rrggbb".
type Look struct {
	Page   Page   `toml:"page" doc:"the sheet and its margins"`
	Text   Text   `toml:"text" doc:"sizes of type"`
	Table  Table  `toml:"table" doc:"tables and ruled lines"`
	Card   Card   `toml:"card" doc:"name cards"`
	Wall   Wall   `toml:"wall" doc:"lists for the wall"`
	Code   Code   `toml:"code" doc:"QR code of a web address"`
	Colour Colour `toml:"colour" doc:"the colours of print"`
	Faces  Faces  `toml:"faces" doc:"the site's own typefaces"`
	Large  Large  `toml:"large_print" doc:"overrides for large print"`

	Own     [4][]byte // the files of Faces, in their order; nil if not set
	Tight   float64   // the part of the padding above and below rows that is left out, from 0 to 1
	Stacked bool      // set tables with columns that are too narrow as lists of entries
}

// Page is the sheet and its margins, in points.
type Page struct {
	Width  float64 `toml:"width" doc:"width of the sheet in points; A4 is 595.28"`
	Height float64 `toml:"height" doc:"height of the sheet in points; A4 is 841.89"`
	Top    float64 `toml:"top" doc:"margin above the text, in points, with the running head"`
	Bottom float64 `toml:"bottom" doc:"margin below the text, in points, with the running foot"`
	Inner  float64 `toml:"inner" doc:"margin on the bound side, in points"`
	Outer  float64 `toml:"outer" doc:"margin on the other side, in points"`
	Facing bool    `toml:"facing" doc:"if true, sheets are printed on both sides: even pages are bound on the right, or on the left in languages written from right to left"`
	Punch  float64 `toml:"punch" doc:"extra space for punched holes on the bound side, in points, with a mark at half height (0: none)"`
}

// Bound returns the margin on the bound side, including the space for holes.
func (p Page) Bound() float64 { return p.Inner + p.Punch }

// Text holds the sizes of type, in points.
type Text struct {
	Body    float64 `toml:"body" doc:"size of running text in points; 12 or more"`
	Small   float64 `toml:"small" doc:"size of running heads and feet in points; 12 or more"`
	Title   float64 `toml:"title" doc:"size of a document's title in points"`
	H2      float64 `toml:"h2" doc:"size of a second-level heading in points"`
	H3      float64 `toml:"h3" doc:"size of a third-level heading in points"`
	H4      float64 `toml:"h4" doc:"size of headings below the third level, in points"`
	Cover   float64 `toml:"cover" doc:"size of the title on the cover of a pack, in points"`
	Leading float64 `toml:"leading" doc:"line height, as a multiple of the size"`
	Gap     float64 `toml:"gap" doc:"space between blocks, as a multiple of the body size"`
}

// Table holds the sizes of tables and ruled lines, in points.
type Table struct {
	Padding float64 `toml:"padding" doc:"space between the rule and the text of a cell, in points"`
	Rule    float64 `toml:"rule" doc:"thickness of the rules between rows, in points"`
	Line    float64 `toml:"line" doc:"distance between ruled lines to write on, in points"`
	Tick    float64 `toml:"tick" doc:"side of a tick box, in points"`
	Column  float64 `toml:"column" doc:"minimum width of a column of longer text, in points; large print sets tables with narrower columns as lists of entries"`
}

// Card holds the sizes of name cards, in points.
type Card struct {
	Side float64 `toml:"side" doc:"height of each of the two sides of a name card, in points"`
	Name float64 `toml:"name" doc:"largest size of the name, in points; long names are set smaller"`
	From float64 `toml:"from" doc:"largest size of the text below the name, in points"`
}

// Wall holds the size of lists for the wall.
type Wall struct {
	Body float64 `toml:"body" doc:"largest size of the text, in points; lists are set as large as fits the sheet"`
}

// Code holds the size of QR codes, in points.
type Code struct {
	Size float64 `toml:"size" doc:"side of the code, in points, including the white border (0: no codes)"`
}

// Colour holds the colours of print. Everything stays legible in black and white.
type Colour struct {
	Text   string `toml:"text" doc:"running text"`
	Muted  string `toml:"muted" doc:"running heads and feet"`
	Rule   string `toml:"rule" doc:"boxes, and rules to write on"`
	Line   string `toml:"line" doc:"the lines between rows that only part them"`
	Head   string `toml:"head" doc:"background of header rows"`
	Link   string `toml:"link" doc:"links"`
	Accent string `toml:"accent" doc:"the one colour of titles, covers and the heads of tables; dark enough for black and white"`
}

// Faces lists the TrueType files of a site's own typeface, by their path in layouts/. Missing
// faces are replaced by the program's own.
type Faces struct {
	Regular    string `toml:"regular" doc:"file of the upright face: \"fonts/own-regular.ttf\""`
	Bold       string `toml:"bold" doc:"file of the bold face"`
	Italic     string `toml:"italic" doc:"file of the italic face"`
	BoldItalic string `toml:"bold_italic" doc:"file of the bold italic face"`
}

// Paths lists the files, in order; "" if not set.
func (f Faces) Paths() [4]string { return [4]string{f.Regular, f.Bold, f.Italic, f.BoldItalic} }

// Large holds the overrides for large print.
type Large struct {
	Page  Page  `toml:"page" doc:"the sheet and its margins in large print"`
	Text  Text  `toml:"text" doc:"sizes of type in large print"`
	Table Table `toml:"table" doc:"tables and ruled lines in large print"`
	Card  Card  `toml:"card" doc:"name cards in large print"`
}
