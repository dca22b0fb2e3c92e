package paint

import "briefpack/generator/render/pdf/pages"

// edges paints the bars beside segments, each stretch of one in one piece.
func (a *pageWriter) edges(p *pages.Page) {
	var last []*pages.Edge
	start := map[*pages.Edge]float64{}
	ends := func(e *pages.Edge, y float64) {
		a.enter(nil)
		a.op(&pages.Op{Kind: pages.OpFill, X: e.X, W: e.W, H: y - start[e], Ink: e.Ink}, start[e])
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
