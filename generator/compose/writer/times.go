package writer

import (
	"strings"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// On writes a date in full.
func (p Phrasebook) On(d day.Date) document.Inline {
	return document.Time{ISO: d.String(), S: p.Words.Date(d)}
}

// OnShort writes a date without its weekday.
func (p Phrasebook) OnShort(d day.Date) document.Inline {
	return document.Time{ISO: d.String(), S: p.Words.ShortDate(d)}
}

// InColumn writes a date for a narrow column, which may break only after the weekday.
func (p Phrasebook) InColumn(d day.Date) document.Inline {
	const space, stuck = " ", "\u00a0"
	short := p.Words.ShortDate(d)
	return document.Time{ISO: d.String(), S: strings.ReplaceAll(p.Words.Date(d), short, strings.ReplaceAll(short, space, stuck))}
}

// At writes a clock time.
func (p Phrasebook) At(c day.Clock) document.Inline {
	return document.Time{ISO: c.String(), S: p.Words.Clock(c)}
}

// between writes a period: "9:30am to 1:30pm".
func (p Phrasebook) between(from, to day.Clock) []document.Inline {
	return p.Phrase("time.span", Set("from", p.At(from)), Set("to", p.At(to)))
}

// Days writes days in order with write. Three or more consecutive days become a range.
func (p Phrasebook) Days(days []day.Date, write func(day.Date) document.Inline) []document.Inline {
	var list [][]document.Inline
	for _, run := range calendar.Runs(days) {
		switch run.Last {
		case run.First:
			list = append(list, []document.Inline{write(run.First)})
		case run.First.Add(1):
			list = append(list, []document.Inline{write(run.First)}, []document.Inline{write(run.Last)})
		default:
			list = append(list, p.Phrase("time.span", Set("from", write(run.First)), Set("to", write(run.Last))))
		}
	}
	return p.Listed(list)
}

// DateOf writes a date, or that it is to be confirmed.
func (p Phrasebook) DateOf(d definition.Date) []document.Inline {
	if !d.Set {
		return p.Open()
	}
	return []document.Inline{p.On(d.V)}
}

// ShortDateOf writes a date without its weekday, or that it is to be confirmed.
func (p Phrasebook) ShortDateOf(d definition.Date) []document.Inline {
	if !d.Set {
		return p.Open()
	}
	return []document.Inline{p.OnShort(d.V)}
}
