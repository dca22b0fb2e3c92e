package prose

import (
	"briefpack/generator/day"
	"briefpack/generator/document"
	"briefpack/generator/words"
)

// kind is what a value is, for the filters that fit only some.
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
	switch {
	case p.iso != "":
		return document.Time{ISO: p.iso, S: p.s}
	case p.lang != "":
		return document.Span{Lang: p.lang, Kids: document.Words(p.s)}
	}
	return document.Text{S: p.s}
}

// pieces writes a value out.
func (v *Values) pieces(val value) []piece {
	switch val.kind {
	case isNumber:
		return said(itoa(val.number))
	case isClock:
		return []piece{{s: v.words.Clock(val.clock), iso: val.clock.String()}}
	case isTexts:
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
	var list []piece
	for i, d := range val.dates {
		switch {
		case i > 0 && i == len(val.dates)-1:
			list = append(list, piece{s: v.words.Say("format.and")})
		case i > 0:
			list = append(list, piece{s: v.words.Say("format.comma")})
		}
		list = append(list, piece{s: format(v.words, d), iso: d.String()})
	}
	return list
}
