package calendar

import (
	"math/rand/v2"
	"testing"
	"time"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
)

// winter is a fortnight of school holidays with four public ones in it and an
// in-service day after it. 19 January 2027 is a Tuesday.
var winter = []definition.Holiday{
	holiday("School holidays", "2026-12-21", "2027-01-04", "school"),
	holiday("Christmas", "2026-12-25", "", "public"),
	holiday("Boxing Day holiday", "2026-12-28", "", ""),
	holiday("New Year", "2027-01-01", "", "public"),
	holiday("New Year", "2027-01-04", "", "public"),
	holiday("In-service day", "2027-01-05", "", "in-service"),
}

func TestAdd(t *testing.T) {
	tests := []struct {
		name     string
		holidays []definition.Holiday
		from     string
		n        int
		want     string
	}{
		{"nothing to count", winter, "2026-12-25", 0, "2026-12-25"},
		{"the next day", nil, "2027-01-19", 1, "2027-01-20"},
		{"over a weekend", nil, "2027-01-15", 1, "2027-01-18"},
		{"back over a weekend", nil, "2027-01-18", -1, "2027-01-15"},
		{"from a Sunday on", nil, "2027-01-17", 1, "2027-01-18"},
		{"from a Sunday back", nil, "2027-01-17", -1, "2027-01-15"},
		{"back over weekends and public holidays", winter, "2027-01-19", -15, "2026-12-23"},
		{"the same without holidays", nil, "2027-01-19", -15, "2026-12-29"},
		{"on over public holidays", winter, "2026-12-23", 15, "2027-01-19"},
		{"an in-service day is a working day", winter, "2027-01-04", 1, "2027-01-05"},
		{"holidays that overlap count once", []definition.Holiday{
			holiday("a", "2027-01-18", "2027-01-20", ""), holiday("b", "2027-01-19", "2027-01-21", ""),
			holiday("c", "2027-01-19", "", ""),
		}, "2027-01-15", 1, "2027-01-22"},
		{"a holiday that ends before it starts is none", []definition.Holiday{
			holiday("a", "2027-01-18", "2027-01-10", ""),
		}, "2027-01-15", 1, "2027-01-18"},
		{"a closure of years", []definition.Holiday{
			holiday("a", "2027-01-18", "2126-12-31", ""),
		}, "2027-01-15", 1, "2127-01-01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Working(tt.holidays).Add(on(tt.from), tt.n)
			if got != on(tt.want) {
				t.Errorf("Add(%s, %d) = %v, want %s", tt.from, tt.n, got, tt.want)
			}
		})
	}
}

func TestAddIsBounded(t *testing.T) {
	var d Days
	if got := d.Add(on("2027-01-19"), 1<<60); got != d.Add(on("2027-01-19"), furthest) {
		t.Errorf("a number without sense leads to %v", got)
	}
}

// TestAddAgainstWalk compares Add with counting every single day.
func TestAddAgainstWalk(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		var holidays []definition.Holiday
		for range random.IntN(6) {
			from := on("2027-01-01").Add(random.IntN(90))
			holidays = append(holidays, definition.Holiday{
				From: definition.Date{V: from, Set: true},
				To:   definition.Date{V: from.Add(random.IntN(12)), Set: random.IntN(2) == 0},
				Kind: text([]string{"", "public", "school"}[random.IntN(3)]),
			})
		}
		d := Working(holidays)
		from, n := on("2027-01-01").Add(random.IntN(90)), random.IntN(60)-30
		want := from
		for left := n; left != 0; {
			step := 1
			if n < 0 {
				step = -1
			}
			want = want.Add(step)
			if d.IsWorking(want) {
				left -= step
			}
		}
		if got := d.Add(from, n); got != want {
			t.Fatalf("Add(%v, %d) = %v, want %v with %v", from, n, got, want, holidays)
		}
	}
}

func TestIsWorkingAndHoliday(t *testing.T) {
	tests := []struct {
		name    string
		date    string
		working bool
		holiday string
	}{
		{"an ordinary Tuesday", "2027-01-19", true, ""},
		{"a Saturday", "2027-01-16", false, ""},
		{"a school holiday", "2026-12-22", true, "School holidays"},
		{"a public holiday inside a school holiday", "2026-12-25", false, "Christmas"},
		{"a holiday without a kind is public", "2026-12-28", false, "Boxing Day holiday"},
		{"an in-service day", "2027-01-05", true, "In-service day"},
	}
	d := Working(winter)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := d.IsWorking(on(tt.date)); got != tt.working {
				t.Errorf("IsWorking = %v", got)
			}
			h, ok := d.Holiday(on(tt.date))
			if h.Name.V != tt.holiday || ok != (tt.holiday != "") {
				t.Errorf("Holiday = %q, %v; want %q", h.Name.V, ok, tt.holiday)
			}
		})
	}
}

func on(iso string) day.Date {
	t, err := time.Parse("2006-01-02", iso)
	if err != nil {
		panic(err)
	}
	return day.Of(t)
}

func date(iso string) definition.Date {
	if iso == "" {
		return definition.Date{}
	}
	return definition.Date{V: on(iso), Set: true}
}

func text(s string) definition.Text { return definition.Text{V: s, Set: s != ""} }

func holiday(name, from, to, kind string) definition.Holiday {
	return definition.Holiday{Name: text(name), From: date(from), To: date(to), Kind: text(kind)}
}
