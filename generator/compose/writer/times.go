package writer

import (
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// On writes a date in full.
func (v Phrasebook) On(d day.Date) document.Inline {
	return document.Time{ISO: d.String(), S: v.Words.Date(d)}
}

// OnShort writes a date without its weekday.
func (v Phrasebook) OnShort(d day.Date) document.Inline {
	return document.Time{ISO: d.String(), S: v.Words.ShortDate(d)}
}

// InColumn writes a date for a narrow column, which may break only after the weekday.
func (v Phrasebook) InColumn(d day.Date) document.Inline {
	const space, stuck = " ", "\u00a0"
	short := v.Words.ShortDate(d)
	return document.Time{ISO: d.String(), S: strings.ReplaceAll(v.Words.Date(d), short, strings.ReplaceAll(short, space, stuck))}
}

// At writes a clock time.
func (v Phrasebook) At(c day.Clock) document.Inline {
	return document.Time{ISO: c.String(), S: v.Words.Clock(c)}
}

// between writes a period: "9:30am to 1:30pm".
func (v Phrasebook) between(from, to day.Clock) []document.Inline {
	return v.Phrase("time.span", Set("from", v.At(from)), Set("to", v.At(to)))
}

// Days writes days in order with write. Three or more consecutive days become a range.
func (v Phrasebook) Days(days []day.Date, write func(day.Date) document.Inline) []document.Inline {
	var list [][]document.Inline
	for _, run := range calendar.Runs(days) {
		switch run.Last {
		case run.First:
			list = append(list, []document.Inline{write(run.First)})
		case run.First.Add(1):
			list = append(list, []document.Inline{write(run.First)}, []document.Inline{write(run.Last)})
		default:
			list = append(list, v.Phrase("time.span", Set("from", write(run.First)), Set("to", write(run.Last))))
		}
	}
	return v.Listed(list)
}

// DateOf writes a date, or that it is to be confirmed.
func (v Phrasebook) DateOf(d definition.Date) []document.Inline {
	if !d.Set {
		return v.Phrase("gap.date")
	}
	return []document.Inline{v.On(d.V)}
}

// ShortDateOf writes a date without its weekday, or that it is to be confirmed.
func (v Phrasebook) ShortDateOf(d definition.Date) []document.Inline {
	if !d.Set {
		return v.Phrase("gap.date")
	}
	return []document.Inline{v.OnShort(d.V)}
}
