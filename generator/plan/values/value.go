package values

import (
	"strconv"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
)

// kind is the type of a value: some filters fit only some types.
type kind int

const (
	isText kind = iota
	isNumber
	isDate
	isClock
	isTexts
	isDates
)

// value is one value before it is written out. Text that is ready is in pieces.
type value struct {
	kind   kind
	number int
	clock  day.Clock
	dates  []day.Date // one for a date
	texts  []string
	format func(*words.Table, day.Date) string // how dates are written; nil for in full
	pieces []piece
}

// piece is a stretch of text, with its machine form when it is a date or time, and
// its language when it is not the document's.
type piece struct{ s, iso, lang string }

func said(s string) []piece { return []piece{{s: s}} }

func (p piece) inline() document.Inline {
	var in document.Inline = document.Text{S: p.s}
	if p.iso != "" {
		in = document.Time{ISO: p.iso, S: p.s}
	}
	if p.lang != "" {
		return document.Span{Lang: p.lang, Kids: []document.Inline{in}}
	}
	return in
}

// written returns text of the content, which is in the language of the site by default.
func (v *Values) written(s string) []piece { return []piece{{s: s, lang: v.contentLang()}} }

// contentLang returns the language of the content if it differs from the language of the words.
func (v *Values) contentLang() string {
	if v.words.Base != nil {
		return v.words.Base.Lang
	}
	return ""
}

// phrase returns a fixed phrase.
func (v *Values) phrase(key string) piece {
	return piece{s: v.words.Say(key), lang: v.words.LangOf(key)}
}

// pieces writes a value out.
func (v *Values) pieces(val value) []piece {
	switch val.kind {
	case isNumber:
		return said(strconv.Itoa(val.number))
	case isClock:
		w, lang := v.words.DateWords()
		return []piece{{s: w.Clock(val.clock), iso: val.clock.String(), lang: lang}}
	case isTexts:
		if lang := v.contentLang(); lang != "" {
			return []piece{{s: v.words.Base.List(val.texts), lang: lang}}
		}
		return said(v.words.List(val.texts))
	case isDate, isDates:
		return v.dates(val)
	}
	return val.pieces
}

// dates writes dates out, joined as a sentence does.
func (v *Values) dates(val value) []piece {
	format := val.format
	if format == nil {
		format = (*words.Table).Date
	}
	w, lang := v.words.DateWords()
	var list []piece
	for i, d := range val.dates {
		switch {
		case i > 0 && i == len(val.dates)-1:
			list = append(list, piece{s: w.Say("format.and"), lang: lang})
		case i > 0:
			list = append(list, piece{s: w.Say("format.comma"), lang: lang})
		}
		list = append(list, piece{s: format(w, d), iso: d.String(), lang: lang})
	}
	return list
}

// Values holds the values of the {{names}} in texts. It does not change once it is made.
type Values struct {
	words  *words.Table
	roles  []definition.Role
	labels definition.Entries
	given  map[string]value
	hidden map[string]bool // names of values that the audience may not see
	events map[string]bool // names of the dates of milestones
	isOpen bool            // whether values that are not given are to be confirmed
	quotes document.Quotes // of the language of the words
}
