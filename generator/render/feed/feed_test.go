package feed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"briefpack/generator/internal/sample"
)

// element is any element of XML.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []element  `xml:",any"`
}

func (e element) all(name string) []element {
	return slices.DeleteFunc(slices.Clone(e.Children), func(c element) bool { return c.XMLName.Local != name })
}

// The feed keeps the rules of RFC 4287: sections 4.1.1, 4.1.2, 4.2.6, 4.2.7 and 3.3.
func TestRulesOfAtom(t *testing.T) {
	hostile := strings.Join(sample.Hostile, " ")
	data, err := Write(Feed{Address: "https://example.org/a/", Title: "Changes <& more>", Author: "Inspectorate", Lang: "en-GB", Entries: []Entry{
		{"https://example.org/a/glenmarra/changes.html#1.1", "https://example.org/a/glenmarra/changes.html", "Glenmarra, version 1.1", "2026-10-19", "Venue & times"},
		{"https://example.org/a/glenmarra/changes.html#1.0", "https://example.org/a/glenmarra/changes.html", hostile, "2026-11-02", hostile},
	}})
	if err != nil {
		t.Fatal(err)
	}
	var f element
	d := xml.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(&f); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	if _, err := d.Token(); err != nil && !errors.Is(err, io.EOF) {
		t.Error(err)
	}
	if f.XMLName != (xml.Name{Space: "http://www.w3.org/2005/Atom", Local: "feed"}) || len(f.all("entry")) != 2 {
		t.Fatalf("no feed of two entries:\n%s", data)
	}
	if got := f.all("updated")[0].Text; got != "2026-11-02T00:00:00Z" {
		t.Errorf("the feed was updated %s", got)
	}
	ids := map[string]bool{}
	for _, e := range append([]element{f}, f.all("entry")...) {
		for _, name := range []string{"id", "title", "updated"} {
			if len(e.all(name)) != 1 || e.all(name)[0].Text == "" {
				t.Errorf("%s has %d %s", e.XMLName.Local, len(e.all(name)), name)
			}
		}
		if _, err := time.Parse(time.RFC3339, e.all("updated")[0].Text); err != nil {
			t.Error(err)
		}
		id := e.all("id")[0].Text
		if u, err := url.Parse(id); err != nil || !u.IsAbs() || ids[id] {
			t.Errorf("%q is no address, or there twice", id)
		}
		ids[id] = true
		for _, l := range e.all("link") {
			for _, a := range l.Attrs {
				if u, err := url.Parse(a.Value); a.Name.Local == "href" && (err != nil || !u.IsAbs()) {
					t.Errorf("%q is no address", a.Value)
				}
			}
		}
	}
	if len(f.all("author")) != 1 || f.all("author")[0].all("name")[0].Text != "Inspectorate" {
		t.Error("the feed has no author")
	}
}
