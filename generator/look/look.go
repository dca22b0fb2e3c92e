// Package look is how print looks: sizes, colours and margins, as data. It comes
// from layouts/print.toml, and nothing in the drawing code owns a number that is here.
package look

// Look is what layouts/print.toml says. Lengths are in points (1/72 inch), colours
// are "#rrggbb".
type Look struct {
	Page   Page   `toml:"page" doc:"the sheet and its margins"`
	Text   Text   `toml:"text" doc:"sizes of type"`
	Table  Table  `toml:"table" doc:"tables and ruled lines"`
	Colour Colour `toml:"colour" doc:"the colours of print"`
}

// Page is the sheet and its margins, in points.
type Page struct {
	Width  float64 `toml:"width" doc:"width of the sheet in points; A4 is 595.28"`
	Height float64 `toml:"height" doc:"height of the sheet in points; A4 is 841.89"`
	Top    float64 `toml:"top" doc:"margin above the text, in points; holds the running head"`
	Bottom float64 `toml:"bottom" doc:"margin below the text, in points; holds the running foot"`
	Inner  float64 `toml:"inner" doc:"margin on the side that is bound, in points"`
	Outer  float64 `toml:"outer" doc:"margin on the other side, in points"`
}

// Text is the sizes of type, in points.
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

// Table is how tables and ruled lines are drawn, in points.
type Table struct {
	Padding float64 `toml:"padding" doc:"space between the rule and the text of a cell, in points"`
	Rule    float64 `toml:"rule" doc:"thickness of the rules between rows, in points"`
	Line    float64 `toml:"line" doc:"distance between ruled lines to write on, in points"`
	Tick    float64 `toml:"tick" doc:"side of a tick box, in points"`
}

// Colour is the colours of print. Everything stays legible in black and white.
type Colour struct {
	Text  string `toml:"text" doc:"running text"`
	Muted string `toml:"muted" doc:"running heads and feet"`
	Rule  string `toml:"rule" doc:"rules and boxes"`
	Head  string `toml:"head" doc:"background of header rows"`
	Link  string `toml:"link" doc:"links"`
}
