package day

import (
	"testing"
	"time"
)

func on(y, m, d int) Date { return Date{y, time.Month(m), d} }

func TestDate(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want Date
	}{
		{"next day", on(2027, 2, 28).Add(1), on(2027, 3, 1)},
		{"leap day", on(2028, 2, 28).Add(1), on(2028, 2, 29)},
		{"back over a year", on(2027, 1, 1).Add(-1), on(2026, 12, 31)},
		{"a year of months", on(2027, 1, 19).AddMonths(-12), on(2026, 1, 19)},
		{"a day the month lacks", on(2027, 3, 31).AddMonths(-1), on(2027, 2, 28)},
		{"months over years", on(2026, 11, 30).AddMonths(3), on(2027, 2, 28)},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
	if n := on(2027, 3, 29).Sub(on(2027, 3, 27)); n != 2 {
		t.Errorf("over the change to summer time: %d days", n)
	}
	if !on(2027, 2, 6).IsWeekend() || on(2027, 2, 8).IsWeekend() {
		t.Error("6 February 2027 is a Saturday, 8 February a Monday")
	}
	if !on(2026, 12, 31).Before(on(2027, 1, 1)) || !on(2027, 1, 2).After(on(2027, 1, 1)) || !(Date{}).IsZero() {
		t.Error("order is wrong")
	}
}

func TestClock(t *testing.T) {
	for c, want := range map[Clock]string{At(9, 30): "09:30", At(23, 50).Add(20): "00:10", At(0, 10).Add(-20): "23:50", At(12, 0): "12:00"} {
		if got := c.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
