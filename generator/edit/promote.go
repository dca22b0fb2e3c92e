package edit

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator"
	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/privacy"
	"briefpack/generator/read/tomledit"
)

// Promotion is a reserve who steps in for a reader.
type Promotion struct {
	Reserve, Reader string   // ids of the people
	Reason          string   // for the change notes, which everybody reads
	Date            day.Date // of the change; when it is zero, Today, or the day of issue if that is later
	Today           day.Date
}

// Promoted is what came of a promotion.
type Promoted struct {
	Data    []byte               // all of the changed definition
	Version string               // its new version
	Sits    string               // id of the inspector with whom the reserve sits
	Moved   []definition.Sitting // others who had to change their inspector
	Reprint []string             // titles of the printed documents that changed, in the order of the pack
}

// Promote makes a reserve a reader in place of somebody else, in the definition of the
// inspection that o.Only names. The reader becomes a trainee, their pair is the
// reserve's, every other pair stays and is written down, the version is raised and the
// change noted. Data is the file as it is. Nothing is changed while the content has
// errors, unless all are about who sits where and the swap mends them. A *RefusedError
// says that the swap cannot be made.
func Promote(ctx context.Context, o generator.Options, data []byte, p Promotion) (Promoted, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil || standsInTheWay(report.Problems) {
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
	if done.Version, err = s.raise(e, p); err != nil {
		return Promoted{}, report, err
	}
	after, err := s.amended(e, swap.places, len(withoutWarnings(report.Problems))-1)
	if err != nil {
		return Promoted{}, report, err
	}
	done.Data, done.Reprint = e.data, reprint(s, after)
	return done, generator.Report{Problems: withoutErrors(report.Problems)}, nil
}

// isAboutSeats reports whether a problem is one that a reserve who steps in may mend.
func isAboutSeats(p diag.Problem) bool {
	return slices.Contains([]string{"no-possible-pairing", "reader-without-inspector", "reader-not-there", "precluded-pair",
		"inspector-not-there", "another-room", "another-mode"}, p.Code)
}

// withoutErrors leaves the warnings of some problems.
func withoutErrors(problems []diag.Problem) []diag.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.Severity == diag.Error })
}

// standsInTheWay reports whether there is an error that no reserve can mend.
func standsInTheWay(problems []diag.Problem) bool {
	return slices.ContainsFunc(withoutWarnings(problems), func(p diag.Problem) bool { return !isAboutSeats(p) })
}

func withoutWarnings(problems []diag.Problem) []diag.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p diag.Problem) bool { return p.Severity != diag.Error })
}

// raise gives the definition its next version and notes the change.
func (s *session) raise(e *editor, p Promotion) (string, error) {
	in := s.only()
	version, ok := nextVersion(in.Version.V)
	if !ok {
		return "", &RefusedError{What: fmt.Sprintf("there is no version after %q", in.Version.V), Hint: "write the version as numbers with dots between them: \"1.2\""}
	}
	if p.Date.IsZero() {
		if p.Date = p.Today; in.Issued.V.After(p.Today) {
			p.Date = in.Issued.V
		}
	}
	if p.Date.Before(in.Issued.V) {
		return "", &RefusedError{
			What: fmt.Sprintf("version %q is issued on %s, so the one after it cannot be issued on %s", in.Version.V, in.Issued.V, p.Date),
			Hint: fmt.Sprintf("give --date %s, or a later day", in.Issued.V),
		}
	}
	values := s.printed().Values
	note := strings.ReplaceAll(values.Text(s.Theme.Theme.Words.V.Say("change.promoted")), "{reason}", sentence(p.Reason))
	e.set(tomledit.At("version"), tomledit.Text(version))
	e.set(tomledit.At("issued"), tomledit.Date(p.Date.String()))
	e.set(tomledit.At("replaces"), tomledit.Text(in.Version.V))
	e.append("change", tomledit.Pair{Key: "version", Value: tomledit.Text(version)},
		tomledit.Pair{Key: "date", Value: tomledit.Date(p.Date.String())}, tomledit.Pair{Key: "note", Value: tomledit.Text(note)})
	return version, nil
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
