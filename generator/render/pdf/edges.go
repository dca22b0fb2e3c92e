package pdf

// edges draws the bars beside strips, each stretch of one in one piece.
func (a *artist) edges(p *page) {
	var last []*edge
	start := map[*edge]float64{}
	ends := func(e *edge, y float64) {
		a.enter(nil)
		a.op(&op{kind: opFill, x: e.x, w: e.w, h: y - start[e], ink: e.ink}, start[e])
	}
	bottom := 0.0
	for _, at := range p.placed {
		now := chain(at.strip.edge)
		for i := len(last) - 1; i >= 0; i-- {
			if i >= len(now) || now[i] != last[i] {
				ends(last[i], bottom)
			}
		}
		for i, e := range now {
			if i >= len(last) || last[i] != e {
				start[e] = at.y
			}
		}
		last, bottom = now, at.y+at.strip.height
	}
	for i := len(last) - 1; i >= 0; i-- {
		ends(last[i], bottom)
	}
}

// chain returns the edges of a strip from the outermost to the innermost.
func chain(e *edge) []*edge {
	if e == nil {
		return nil
	}
	return append(chain(e.outer), e)
}
