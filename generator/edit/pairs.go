package edit

import (
	"context"

	"briefpack/generator"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/roster"
)

// Fixed is a definition into which the pairs were put.
type Fixed struct {
	Data  []byte // all of the file
	Pairs int    // how many were added
}

// FixPairs puts a [[pairing]] for every reader whom the program matched into the
// definition of the inspection that o.Only names. Data is the file as it is; everything
// that stands in it stays. Nothing is changed while the content has errors.
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
