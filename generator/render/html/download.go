package html

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/document"
	"briefpack/generator/model/format"
	"briefpack/generator/model/words"
)

// fewCalendars is the number of calendars at the top of a page. The others are at its end.
const fewCalendars = 2

// offers sets the downloads of a view: the page's own, a row for each other page, and the
// calendars.
func (r *Renderer) offers(p Page, v *View) {
	var own []Offer // calendars of the page itself
	for _, d := range p.Downloads {
		if d.OnPage == target(p) {
			d.OnPage = document.Target{}
		}
		o := r.offer(d, p.root())
		i := slices.IndexFunc(v.ByPage, func(row Row) bool { return row.OnPage == o.OnPage })
		switch {
		case o.OnPage == "" && o.Type == format.Calendar:
			own = append(own, o)
		case o.OnPage == "":
			v.Downloads = append(v.Downloads, o)
		case o.Type == format.Calendar:
			v.Calendars = append(v.Calendars, o)
		case i >= 0:
			v.ByPage[i].Files = append(v.ByPage[i].Files, o)
		default:
			v.ByPage = append(v.ByPage, Row{o.Title, o.OnPage, []Offer{o}})
		}
	}
	if len(own) > fewCalendars {
		v.Calendars = append(own, v.Calendars...)
	} else {
		v.Downloads = append(v.Downloads, own...)
	}
}

func (r *Renderer) offer(d Download, root string) Offer {
	o := Offer{
		Title: d.Title, Lang: d.Lang, Href: template.URL(escapePath(d.File)), Type: d.Type,
		Kind: kindOf(d, r.words), Size: sizeOf(d.Bytes, r.words), OnPage: template.URL(Href(d.OnPage, root)),
	}
	if d.Form != "" {
		o.Kind += ", " + d.Form
	}
	if d.Pages > 0 {
		o.Pages = count(r.words, "page.pages", d.Pages)
	}
	return o
}

// kindOf returns the name of a file type: its ending, in capitals.
func kindOf(d Download, w *words.Table) string {
	ending := d.File[strings.LastIndexByte(d.File, '.')+1:]
	if key := "page.type_" + ending; w.Has(key) {
		return w.Say(key)
	}
	return strings.ToUpper(ending)
}

// sizeOf writes a size in steps of 1,000 bytes, rounded up so that it is never 0 KB.
func sizeOf(bytes int, w *words.Table) string {
	switch {
	case bytes <= 0:
		return ""
	case bytes < 1_000_000:
		return w.Fill("page.kilobytes", "n", strconv.Itoa((bytes+999)/1000))
	}
	tenths := (bytes + 99_999) / 100_000
	return w.Fill("page.megabytes", "n", strconv.Itoa(tenths/10)+"."+strconv.Itoa(tenths%10))
}

// count writes a number of things: "1 page", "12 pages".
func count(w *words.Table, key string, n int) string {
	if n == 1 {
		return w.Fill(key+"_one", "n", "1")
	}
	return w.Fill(key+"_many", "n", strconv.Itoa(n))
}
