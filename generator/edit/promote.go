package edit

import (
	"context"
	"fmt"
	"strconv"
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
	Version string               // its new version
	Date    day.Date             // of that version
	Sits    string               // id of the reserve's inspector
	Moved   []definition.Sitting // other readers whose inspector changes
	Reprint []string             // titles of the printed documents that changed, in the order of the pack
}

// Promote replaces a reader with a reserve in the definition of the inspection o.Only. The
// reader becomes a trainee, and the reserve gets their place. Promote writes down every other
// pair, raises the version and adds a change note. Data is the text of the file. If the content
// has errors, the change is made only if all of them are about pairs and it fixes them. If the
// change cannot be made, Promote returns a *RefusedError.
func Promote(ctx context.Context, o generator.Options, data []byte, p Promotion) (Promoted, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil || isBlocked(report.Problems) {
		return Promoted{}, report, err
	}
	if why := privacy.UnfitReason(&s.Settings.V, s.only(), p.Reason); why != "" {
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
	if done.Version, done.Date, err = s.raise(e, p); err != nil {
		return Promoted{}, report, err
	}
	after, err := s.amended(e, swap.places, len(withoutWarnings(report.Problems))-1)
	if err != nil {
		return Promoted{}, report, err
	}
	done.Data, done.Reprint = e.data, reprint(s, after)
	return done, generator.Report{Problems: withoutErrors(report.Problems)}, nil
}

// raise raises the version of a definition and adds a change note.
func (s *session) raise(e *editor, p Promotion) (string, day.Date, error) {
	in := s.only()
	version, ok := nextVersion(in.Version.V)
	if !ok {
		return "", day.Date{}, &RefusedError{What: fmt.Sprintf("cannot raise version %q", in.Version.V), Hint: "write the version as numbers with dots between them, such as \"1.2\""}
	}
	date := p.Today
	if in.Issued.V.After(date) {
		date = in.Issued.V
	}
	values := s.printed(s.Chosen()[0]).Values
	note := strings.ReplaceAll(values.Text(s.Theme.Theme.Words.V.Say("change.promoted")), "{reason}", sentence(p.Reason))
	e.set(tomledit.At("version"), tomledit.Text(version))
	e.set(tomledit.At("issued"), tomledit.Date(date.String()))
	e.set(tomledit.At("replaces"), tomledit.Text(in.Version.V))
	e.append("change", tomledit.Pair{Key: "version", Value: tomledit.Text(version)},
		tomledit.Pair{Key: "date", Value: tomledit.Date(date.String())}, tomledit.Pair{Key: "note", Value: tomledit.Text(note)})
	return version, date, nil
}

// nextVersion raises the last number of a version: "1.2" becomes "1.3", "2" becomes "2.1".
func nextVersion(v string) (string, bool) {
	head, last := v, "0"
	if i := strings.LastIndexByte(v, '.'); i >= 0 {
		head, last = v[:i], v[i+1:]
	} else if _, err := strconv.ParseUint(v, 10, 31); err != nil {
		return "", false
	}
	n, err := strconv.ParseUint(last, 10, 31)
	return head + "." + strconv.FormatUint(n+1, 10), err == nil
}

func sentence(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}
