package printstyle

import "fmt"

// Fault is a value that cannot be printed.
type Fault struct {
	Key  string // dotted: "text.body", "large_print.page.top"
	Says string // what is wrong with it
	Help string
}

// Minimum sizes for text, in points.
const (
	leastWidth  = 200
	leastHeight = 200
	leastSize   = 12
	largestPage = 14400 // what readers of PDF show
)

// Faults returns the values of a look that cannot be printed, in print and large print.
func (l Look) Faults() []Fault {
	faults := l.faults("")
	if len(faults) > 0 {
		return faults
	}
	return l.LargePrint().faults("large_print.")
}

// span is a value with its minimum and maximum.
type span struct {
	key         string
	value       float64
	least, most float64
}

func (l Look) faults(prefix string) []Fault {
	p, t, b := l.Page, l.Text, l.Table
	height := p.Height - p.Top - p.Bottom
	spans := []span{
		{"page.width", p.Width, leastWidth, largestPage}, {"page.height", p.Height, leastHeight, largestPage},
		{"page.top", p.Top, 0, p.Height}, {"page.bottom", p.Bottom, 0, p.Height},
		{"page.inner", p.Inner, 0, p.Width}, {"page.outer", p.Outer, 0, p.Width}, {"page.punch", p.Punch, 0, 144},
	}
	if found := outside(prefix, spans); len(found) > 0 {
		return found
	}
	if width := p.Width - p.Bound() - p.Outer; width < leastWidth {
		return []Fault{{prefix + "page.inner", fmt.Sprintf("the margins leave %.0f points of the width for text, but it needs %d", width, leastWidth), "make inner, outer or punch smaller"}}
	}
	if height < leastHeight {
		return []Fault{{prefix + "page.top", fmt.Sprintf("the margins leave %.0f points of the height for text, but it needs %d", height, leastHeight), "make top or bottom smaller"}}
	}
	// The running head has space for two lines and a rule, and so does the foot.
	furniture := 2*1.3*t.Small + 20
	found := outside(prefix, []span{
		{"text.body", t.Body, leastSize, height / 8}, {"text.small", t.Small, leastSize, height / 8},
		{"text.title", t.Title, leastSize, height / 4}, {"text.h2", t.H2, leastSize, height / 4}, {"text.h3", t.H3, leastSize, height / 4},
		{"text.h4", t.H4, leastSize, height / 4}, {"text.cover", t.Cover, leastSize, height / 4},
		{"text.leading", t.Leading, 1, 3}, {"text.gap", t.Gap, 0, 3},
		{"table.padding", b.Padding, 0, 36}, {"table.rule", b.Rule, 0, 6}, {"table.line", b.Line, leastSize, 144},
		{"table.tick", b.Tick, 6, 72}, {"table.column", b.Column, 0, 400},
		{"card.side", l.Card.Side, 60, height / 2}, {"card.name", l.Card.Name, leastSize, 144}, {"card.from", l.Card.From, leastSize, 144},
		{"code.size", l.Code.Size, 0, 200}, {"wall.body", l.Wall.Body, leastSize, 144},
	})
	if p.Top < furniture {
		found = append(found, Fault{prefix + "page.top", fmt.Sprintf("top is %g, but the running head needs %.0f", p.Top, furniture), "make top larger, or text.small smaller"})
	}
	if p.Bottom < furniture {
		found = append(found, Fault{prefix + "page.bottom", fmt.Sprintf("bottom is %g, but the running foot needs %.0f", p.Bottom, furniture), "make bottom larger, or text.small smaller"})
	}
	return found
}

// outside returns the values outside their bounds. NaN is always outside.
func outside(prefix string, spans []span) []Fault {
	var found []Fault
	for _, s := range spans {
		if !(s.value >= s.least && s.value <= s.most) {
			found = append(found, Fault{prefix + s.key, fmt.Sprintf("%s is %g, but it has to be from %g to %.4g", s.key, s.value, s.least, s.most), "change it, or leave it out to have the program's own"})
		}
	}
	return found
}
