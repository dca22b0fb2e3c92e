package texts

import (
	"testing"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

func TestYearFor(t *testing.T) {
	date := func(y, m, d int) definition.Date {
		return definition.Date{V: day.Date{Year: y, Month: 1, Day: d}.AddMonths(m - 1), Set: true}
	}
	oneWinter := &definition.Inspection{Issued: date(2026, 11, 2), Method: definition.Method{Training: definition.Training{Date: date(2027, 1, 19)}}}
	sameWinter := &definition.Inspection{Issued: date(2026, 12, 1)}
	nextWinter := &definition.Inspection{Issued: date(2027, 12, 1)}
	twoYears := &definition.Inspection{Issued: date(2026, 1, 2), Method: definition.Method{Training: definition.Training{Date: date(2027, 1, 19)}}}
	for _, c := range []struct {
		name       string
		ins        []*definition.Inspection
		month, day int
		year       int // 0 when it stays open
	}{
		{"before the turn of the year", []*definition.Inspection{oneWinter}, 12, 24, 2026},
		{"after it", []*definition.Inspection{oneWinter}, 1, 20, 2027},
		{"near its end", []*definition.Inspection{oneWinter}, 4, 10, 2027},
		{"far from both", []*definition.Inspection{oneWinter}, 7, 1, 0},
		{"two years fit", []*definition.Inspection{twoYears}, 1, 20, 0},
		{"two years fit, and one is the day of the training", []*definition.Inspection{twoYears}, 1, 19, 2027},
		{"near both packs", []*definition.Inspection{oneWinter, sameWinter}, 1, 20, 2027},
		{"near another year of another pack", []*definition.Inspection{oneWinter, nextWinter}, 1, 20, 0},
		{"far from another pack", []*definition.Inspection{oneWinter, nextWinter}, 10, 10, 0},
		{"the day of the training of one of them", []*definition.Inspection{oneWinter, nextWinter}, 1, 19, 2027},
		{"no pack", nil, 1, 20, 0},
		{"no dates", []*definition.Inspection{{}}, 1, 20, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := yearFor(c.ins, date(0, c.month, c.day).V)
			if ok != (c.year != 0) || ok && got.Year != c.year {
				t.Errorf("got %v, %v", got, ok)
			}
		})
	}
}
