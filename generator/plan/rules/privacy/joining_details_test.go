package privacy

import "testing"

func FuzzMayHoldMeeting(f *testing.F) {
	for _, s := range []string{"", "https://zoom.us/j/1 passcode: 1", "Meeting ID 123 456 789", "teams.microsoft.com/l/meetup-join"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if meeting.MatchString(s) && !mayHoldMeeting(s) {
			t.Errorf("%q matches, but mayHoldMeeting skips it", s)
		}
	})
}
