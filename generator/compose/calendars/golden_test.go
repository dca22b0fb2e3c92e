package calendars

import (
	"testing"

	"briefpack/generator/compose/edition"
	"briefpack/generator/internal/briefs"
)

// TestGoldenCalendars compares the calendars of both editions with what they said last time.
func TestGoldenCalendars(t *testing.T) {
	files := map[string]string{}
	for _, a := range []edition.Audience{edition.Hosted, edition.Print} {
		files[a.String()+"-calendars.txt"] = written(fullCalendars(t, a))
	}
	briefs.Goldens(t, "testdata", files)
}
