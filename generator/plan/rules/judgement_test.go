package rules

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

func TestContrastWithWhite(t *testing.T) {
	for s, want := range map[string]float64{"#ffffff": 1, "#000000": 21, "#767676": 4.54, "#777777": 4.48, "#0065bd": 5.83} {
		c, ok := parseColour(s)
		if got := c.contrastWithWhite(); !ok || got < want-0.01 || got > want+0.01 {
			t.Errorf("%s: got %.3f, want %.2f", s, got, want)
		}
	}
}

func TestCompareVersions(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"1.10", "1.9", 1}, {"1.2", "1.10", -1}, {"2", "1.9", 1}, {"1.0", "1", 1}, {"1", "1", 0}, {"draft", "1.0", 0}, {"1.a", "1.b", 0},
	} {
		if got := compareVersions(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: got %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestIsPhone(t *testing.T) {
	for s, want := range map[string]bool{
		"01632 960123": true, "(01632) 960 123": true, "+44 (0)1632 960123": true, "+44 1632 960123 ext. 4": true, "101": true, "116 123": true,
		"": false, "ext 4": false, "01632 96012a": false, "01632": false, "016329601234": false, "+441": false, "(((": false, "1632960123": false,
	} {
		if got := isPhone(s); got != want {
			t.Errorf("%q: got %v", s, got)
		}
	}
}
