package edit

import (
	"context"
	"strings"

	"briefpack/generator"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/privacy"
	"briefpack/generator/read/tomledit"
)

// Promotion is a request to replace a reader with a reserve.
type Promotion struct {
	Reserve, Reader string   // ids of the people
	Reason          string   // for the change notes, which are public
	Today           day.Date // the date of the change, unless the last version was issued later
}

// Promoted is the result of a promotion.
type Promoted struct {
	Data    []byte               // the new text of the definition
	Date    day.Date             // of the change note
	Sits    string               // id of the reserve's inspector
	Moved   []definition.Sitting // other readers whose inspector changes
	Reprint []string             // titles of the printed documents that changed, in the order of the pack
}

// Promote replaces a reader with a reserve in the definition of the inspection o.Only. The
// reader becomes a trainee, and the reserve gets their place. Promote writes down every other
// pair and adds a change note for the next version. Data is the text of the file. If the content
// has errors, the change is made only if all of them are about pairs and it fixes them. If the
// change cannot be made, Promote returns a *RefusedError.
func Promote(ctx context.Context, o generator.Options, data []byte, p Promotion) (Promoted, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil || isBlocked(report.Problems) {
		return Promoted{}, report, err
	}
	if why := privacy.Unfit(&s.Settings.V, s.only(), "reason", p.Reason); why != "" {
		return Promoted{}, report, &RefusedError{What: why, Hint: "give a reason without names or health: everyone reads the change notes"}
	}
	swap, err := s.swap(p)
	if err != nil {
		return Promoted{}, report, err
	}
	e, err := s.edit(data)
	if err != nil {
		return Promoted{}, report, err
	}
	done := Promoted{Sits: swap.sits(p.Reserve), Moved: swap.moved}
	swap.write(e, p)
	done.Date = s.note(e, p)
	after, err := s.amended(e, swap.places, len(withoutWarnings(report.Problems))-1)
	if err != nil {
		return Promoted{}, report, err
	}
	done.Data, done.Reprint = e.data, reprint(s, after)
	return done, generator.Report{Problems: withoutErrors(report.Problems)}, nil
}

// note adds a change note for the next version.
func (s *session) note(e *editor, p Promotion) day.Date {
	date := p.Today
	if issued := s.only().Issued.V; issued.After(date) {
		date = issued
	}
	values := s.printed(s.Chosen()[0]).Values
	note := strings.ReplaceAll(values.Text(s.Theme.Theme.Words.V.Say("change.promoted")), "{reason}", sentence(p.Reason))
	e.append("change", tomledit.Pair{Key: "date", Value: tomledit.Date(date.String())}, tomledit.Pair{Key: "note", Value: tomledit.Text(note)})
	return date
}

func sentence(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}
