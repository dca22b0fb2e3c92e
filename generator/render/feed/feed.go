// Package feed writes the changes of a site as a feed that people and programs subscribe to: Atom
// (RFC 4287).
//
// Every date in it comes from a version, so that the same content gives the same file. The package
// does not depend on inspections.
package feed

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"

	"briefpack/generator/model/format"
)

// File is the name of the feed, in the root of a site.
const File = "feed.atom"

// Feed is a list of changes.
type Feed struct {
	Address string // of the site, with a slash at its end
	Title   string
	Author  string
	Lang    string
	Entries []Entry // newest first
}

// Entry is a change.
type Entry struct {
	ID    string // the same as long as the change is listed
	Link  string // page about it
	Title string
	Date  string // ISO date
	Text  string
}

type xmlFeed struct {
	XMLName xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string     `xml:"xml:lang,attr,omitempty"`
	ID      string     `xml:"id"`
	Title   string     `xml:"title"`
	Updated string     `xml:"updated"`
	Author  xmlAuthor  `xml:"author"`
	Links   []xmlLink  `xml:"link"`
	Entries []xmlEntry `xml:"entry"`
}

type xmlAuthor struct {
	Name string `xml:"name"`
}

type xmlLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type xmlEntry struct {
	ID      string  `xml:"id"`
	Title   string  `xml:"title"`
	Updated string  `xml:"updated"`
	Link    xmlLink `xml:"link"`
	Content string  `xml:"content"`
}

// noDate is when a feed without entries was updated, as it must have a date.
const noDate = "1970-01-01"

// Strings returns the texts of a feed.
func (f Feed) Strings() []string {
	list := []string{f.Title, f.Author}
	for _, e := range f.Entries {
		list = append(list, e.Link, e.Title, e.Text)
	}
	return list
}

// Write returns the file of a feed.
func Write(f Feed) ([]byte, error) {
	out := xmlFeed{
		Lang: f.Lang, ID: f.Address + File, Title: f.Title, Author: xmlAuthor{f.Author},
		Links: []xmlLink{{"self", format.Atom, f.Address + File}, {"alternate", "text/html", f.Address}},
	}
	newest := ""
	for _, e := range f.Entries {
		newest = max(newest, e.Date)
		out.Entries = append(out.Entries, xmlEntry{e.ID, e.Title, moment(e.Date), xmlLink{"alternate", "text/html", e.Link}, e.Text})
	}
	out.Updated = moment(cmp.Or(newest, noDate))
	var b bytes.Buffer
	b.WriteString(xml.Header)
	e := xml.NewEncoder(&b)
	e.Indent("", " ")
	if err := e.Encode(out); err != nil {
		return nil, fmt.Errorf("write the feed: %w", err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// moment returns the start of a day, as a feed wants a time.
func moment(date string) string { return date + "T00:00:00Z" }
