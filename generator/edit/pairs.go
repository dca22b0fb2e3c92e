package edit

import (
	"context"

	"briefpack/generator"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
)

// Fixed is a definition with a [[pairing]] for each pair.
type Fixed struct {
	Data  []byte // the new text of the file
	Pairs int    // number of pairs that were added
}

// FixPairs adds a [[pairing]] for every pair that Briefpack has matched to the definition of
// the inspection o.Only. Data is the text of the file; the rest of it is unchanged. While the
// content has errors, FixPairs returns data.
func FixPairs(ctx context.Context, o generator.Options, data []byte) (Fixed, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil || diag.HasErrors(report.Problems) {
		return Fixed{Data: data}, report, err
	}
	e, err := s.edit(data)
	if err != nil {
		return Fixed{}, report, err
	}
	var places []place
	n := 0
	for _, seat := range roster.Match(s.only()).Pairs {
		if seat.Inspector == nil {
			continue
		}
		places = append(places, seatOf(seat))
		if !seat.Fixed {
			e.add(seatOf(seat))
			n++
		}
	}
	if _, err := s.amended(e, places, 0); err != nil {
		return Fixed{}, report, err
	}
	return Fixed{e.data, n}, report, nil
}
