// Package format lists the formats of the files that an edition has. The renderers, the leak
// search, the files for hosts, the preview server and the report all ask this list.
//
// To add an output format, see the recipe in CONTRIBUTING.md.
package format

import "path"

// Format describes the files with one ending.
type Format struct {
	Ending string // of their names: ".pdf"; "" for files without one
	Media  string // media type: "application/pdf"
	IsText bool   // whether a server has to say that the file is in UTF-8
	Search Search
	Count  Count
	Listed bool // whether search engines may list the file itself, if the site is listed
	Rare   bool // whether files for hosts state the media type, which some hosts do not know
}

// Search is how the leak search reads a file.
type Search int

const (
	SearchBytes Search = iota // as it is
	SearchPage                // as the text that a browser shows
	SearchIndex               // as texts with an edge between them
	SearchText                // as the strings that it was rendered from: its bytes are packed or folded
	SearchParts               // as those strings, and as every part of the zip file that it is
)

// Count is the kind of file as the report counts it.
type Count int

const (
	CountNothing Count = iota
	CountPage
	CountPDF
)

// The formats that pages offer for download.
const (
	PDF      = "application/pdf"
	Word     = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	Calendar = "text/calendar"
)

// Atom is the format of feeds.
const Atom = "application/atom+xml"

// All lists every format.
var All = []Format{
	{Ending: ".html", Media: "text/html", IsText: true, Search: SearchPage, Count: CountPage, Listed: true},
	{Ending: ".pdf", Media: PDF, Search: SearchText, Count: CountPDF},
	{Ending: ".docx", Media: Word, Search: SearchParts},
	{Ending: ".ics", Media: Calendar, IsText: true, Search: SearchText, Rare: true},
	{Ending: ".css", Media: "text/css", IsText: true, Listed: true},
	{Ending: ".js", Media: "text/javascript", IsText: true, Search: SearchIndex},
	{Ending: ".json", Media: "application/json", Listed: true},
	{Ending: ".txt", Media: "text/plain", IsText: true, Listed: true},
	{Ending: ".xml", Media: "text/xml", IsText: true, Listed: true},
	{Ending: ".atom", Media: Atom, IsText: true, Search: SearchText, Listed: true, Rare: true},
	{Ending: ".svg", Media: "image/svg+xml", Listed: true},
	{Ending: ".png", Media: "image/png", Listed: true},
	{Ending: ".jpg", Media: "image/jpeg", Listed: true},
	{Ending: ".jpeg", Media: "image/jpeg", Listed: true},
	{Ending: ".webp", Media: "image/webp", Listed: true},
	{Ending: ".ico", Media: "image/vnd.microsoft.icon", Listed: true},
	{Ending: ".woff2", Media: "font/woff2", Listed: true},
	{Ending: "", Media: "application/octet-stream", Listed: true}, // _headers
}

// Of returns the format of a file by its name; false if the list has none.
func Of(name string) (Format, bool) {
	ending := path.Ext(name)
	for _, f := range All {
		if f.Ending == ending {
			return f, true
		}
	}
	return Format{Ending: ending, Media: "application/octet-stream"}, false
}

// ContentType returns the value of the Content-Type header for a file name.
func ContentType(name string) string {
	f, _ := Of(name)
	if f.IsText {
		return f.Media + "; charset=utf-8"
	}
	return f.Media
}

// Unlisted returns the formats that search engines must not list.
func Unlisted() []Format {
	var list []Format
	for _, f := range All {
		if !f.Listed {
			list = append(list, f)
		}
	}
	return list
}
