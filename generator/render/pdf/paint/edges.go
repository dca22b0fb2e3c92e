package paint

import "briefpack/generator/render/pdf/typeset"

// edges paints the bars beside segments, each stretch of one in one piece.
func (a *pageWriter) edges(p *typeset.Page) {
	var last []*typeset.Edge
	start := map[*typeset.Edge]float64{}
	ends := func(e *typeset.Edge, y float64) {
		a.enter(nil)
		a.op(&typeset.Op{Kind: typeset.OpFill, X: e.X, W: e.W, H: y - start[e], Ink: e.Ink}, start[e])
	}
	bottom := 0.0
	for _, at := range p.Placed {
		now := at.Segment.Edge.Chain()
		for i := len(last) - 1; i >= 0; i-- {
			if i >= len(now) || now[i] != last[i] {
				ends(last[i], bottom)
			}
		}
		for i, e := range now {
			if i >= len(last) || last[i] != e {
				start[e] = at.Y
			}
		}
		last, bottom = now, at.Y+at.Segment.Height
	}
	for i := len(last) - 1; i >= 0; i-- {
		ends(last[i], bottom)
	}
}
