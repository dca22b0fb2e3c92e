package text

// Piece is a word of a paragraph in its style.
type Piece struct {
	Word    *word
	Span    *Span
	Width   float64 // points
	free    bool    // a line may end before it
	atWorst bool    // a line ends before it only if it cannot end at a better place
}

// Paragraph is text that was shaped and measured but not yet broken into lines.
type Paragraph struct {
	Pieces  []Piece
	Lead    float64 // line height, points
	Size    float64 // of its largest text, points
	Least   float64 // width of the widest stretch that should not be broken
	Natural float64 // width of the longest line when only forced ends are kept
	First   float64 // width of the first of these lines
	Blank   bool    // there is nothing to see in it
}

// Line is one line of a paragraph. Its pieces are in the order of reading; a space at its end
// stays, for people who have the text read aloud, but takes no room.
type Line struct {
	Pieces []Piece
	Width  float64 // points, without a space at its end
}

// Bind keeps each line of p whole, where there is room for it.
func (p *Paragraph) Bind() {
	for i := range p.Pieces {
		x := &p.Pieces[i]
		x.free, x.atWorst = false, x.free || x.atWorst
	}
	p.Least = p.Natural
}

// KeepDates keeps every date of p whole, with its weekday, where there is room for it: people
// search a cell for its date, while a sentence only mentions one.
func (p *Paragraph) KeepDates() {
	changed := false
	for i := 1; i < len(p.Pieces); i++ {
		x, before := &p.Pieces[i], &p.Pieces[i-1]
		if x.free && x.Span.Date && before.Span == x.Span {
			x.free, x.atWorst, changed = false, true, true
		}
	}
	if changed {
		p.measure()
	}
}

// measure computes the widths that a column needs for the paragraph.
func (p *Paragraph) measure() {
	p.Blank, p.Least, p.Natural = true, 0, 0
	line, run, ended := 0.0, 0.0, false
	for i := range p.Pieces {
		x := &p.Pieces[i]
		if x.Word == nil || x.free {
			p.Least, run = max(p.Least, run), 0
		}
		if x.Word == nil {
			if !ended {
				p.First, ended = line, true
			}
			p.Natural, line = max(p.Natural, line), 0
			continue
		}
		line += x.Width
		if x.Word.Space && i+1 < len(p.Pieces) && p.Pieces[i+1].free {
			continue
		}
		run += x.Width
		p.Blank = p.Blank && x.Word.blank
	}
	if !ended {
		p.First = line
	}
	p.Least, p.Natural = max(p.Least, run), max(p.Natural, line)
}
