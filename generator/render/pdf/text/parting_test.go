package text

import "testing"

// A day goes with its month, and a month with its year.
func TestWordsOfADateBelongTogether(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          bool
	}{{"11", "February", true}, {"February", "2027", true}, {"Thursday", "11", false}, {"9:30am", "2027", true}, {"0131", "February", false}, {"a", "b", false}} {
		if got := belong(c.before, c.after); got != c.want {
			t.Errorf("belong(%q, %q) is %v", c.before, c.after, got)
		}
	}
}
