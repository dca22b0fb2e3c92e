package words

import (
	"testing"

	"briefpack/generator/model/day"
)

func english() *Table {
	return &Table{Lang: "en-GB", Phrases: map[string]string{
		"format.date": "{weekday} {day} {month} {year}", "format.comma": ", ", "format.and": " and ",
		"format.before_noon": "{hour}:{minute}am", "format.before_noon_hour": "{hour}am", "format.after_noon": "{hour}:{minute}pm", "format.after_noon_hour": "{hour}pm",
		"format.hour": "{n} hour", "format.hours": "{n} hours", "format.minute": "{n} minute", "format.minutes": "{n} minutes",
		"format.tens_and_ones": "{tens}-{ones}", "number.0": "zero", "number.4": "four", "number.20": "twenty", "number.15": "fifteen",
		"weekday.2": "Tuesday", "month.1": "January", "clock.12:00": "midday",
	}}
}

func TestSaying(t *testing.T) {
	w := english()
	for _, c := range []struct{ name, got, want string }{
		{"date", w.Date(day.Date{Year: 2027, Month: 1, Day: 19}), "Tuesday 19 January 2027"},
		{"morning", w.Clock(day.At(9, 5)), "9:05am"},
		{"on the hour", w.Clock(day.At(9, 0)), "9am"},
		{"midday", w.Clock(day.At(12, 0)), "midday"},
		{"after midday", w.Clock(day.At(12, 30)), "12:30pm"},
		{"afternoon", w.Clock(day.At(13, 0)), "1pm"},
		{"after midnight", w.Clock(day.At(0, 15)), "12:15am"},
		{"number", w.Number(4), "four"},
		{"compound number", w.Number(24), "twenty-four"},
		{"number without a word", w.Number(37), "37"},
		{"large number", w.Number(104), "104"},
		{"negative number", w.Number(-4), "-4"},
		{"no list", w.List(nil), ""},
		{"list", w.List([]string{"a", "b", "c"}), "a, b and c"},
		{"hours", w.Duration(240), "4 hours"},
		{"hours and minutes", w.Duration(61), "1 hour 1 minute"},
		{"no time", w.Duration(0), "0 minutes"},
		{"braces in values", fill("{a} {b}{c} {", "a", "{b}", "b", "{a}"), "{b} {a}{c} {"},
		{"gap", w.Say("no.such"), "«no.such»"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}
