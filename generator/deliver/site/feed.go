package site

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"

	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/sitepages"
	"briefpack/generator/model/document"
	"briefpack/generator/render/feed"
	"briefpack/generator/render/html"
)

// hasFeed reports whether the edition has a feed of changes. Readers of feeds need the address of
// the site.
func (r renderer) hasFeed() bool {
	return r.audience == edition.Hosted && r.site.Address.V != ""
}

// feedLink leads to the feed; nothing if there is none.
func (r renderer) feedLink() html.Link {
	if !r.hasFeed() {
		return html.Link{}
	}
	return html.Link{Title: r.words.Say("page.feed"), Lang: r.words.LangOf("page.feed"), Path: feed.File}
}

// feedFiles returns the feed of the changes on the front page.
func (r renderer) feedFiles(f *sitepages.Front) []*File {
	if !r.hasFeed() {
		return nil
	}
	address := strings.TrimSuffix(r.site.Address.V, "/") + "/"
	out := feed.Feed{
		Address: address, Title: r.site.Title.V, Author: cmp.Or(r.site.Organisation.V, r.site.Title.V), Lang: r.words.Lang,
	}
	for _, c := range f.Changes() {
		link := address + document.Target{Folder: c.Folder, Document: c.Page}.Page("")
		id := address + url.PathEscape(c.Folder) + "/#" + url.PathEscape(c.Version) + "-" + strconv.Itoa(c.Nth)
		out.Entries = append(out.Entries, feed.Entry{ID: id, Link: link, Title: c.Title, Date: c.Date, Text: c.Text})
	}
	return []*File{newFile(feed.File, feedFile{out})}
}
