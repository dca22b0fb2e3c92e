package picture

import (
	"encoding/binary"
)

// checkCoding follows the coded data of a JPEG that is coded in one pass, as cameras do it,
// code by code. Package jpeg lets pass what is left at the end and values that no encoder
// writes; here a changed byte mostly shows, because what follows it is read out of step.
//
// It cannot show where a change keeps the step: in the lower bits of a value, which makes a
// spot of another colour, and in the tables of quantisation. A progressive JPEG is left to
// the decoder alone.
func checkCoding(list []segment) error {
	f := frame{tables: map[byte]*huffman{}, steps: map[byte][]int{}}
	for _, s := range list {
		f.isProgressive = f.isProgressive || s.marker == progressive
	}
	for _, s := range list {
		ok := true
		switch s.marker {
		case baseline, extended:
			ok = f.start(s.body)
		case quantisation:
			ok = f.addSteps(s.body)
		case huffmanTables:
			ok = f.addTables(s.body)
		case restartEvery:
			ok = len(s.body) == 2
			if ok {
				f.restart = int(binary.BigEndian.Uint16(s.body))
			}
		case startOfScan:
			ok = f.components == nil || f.scan(s)
		}
		if !ok {
			return errDamaged
		}
	}
	return nil
}

// component is one of the colours of a JPEG.
type component struct {
	id            byte
	across, down  int   // blocks of it in a unit
	table         byte  // of quantisation
	steps         []int // by which its values are multiplied
	dc, ac        *huffman
	mean          int // of the last block
	width, height int // of the component, in blocks
}

// frame is the description of the coded data in a JPEG.
type frame struct {
	isProgressive bool
	components    []component // nil for a progressive JPEG
	width         int         // in units
	height        int
	restart       int               // units between two restarts; 0 for no restarts
	tables        map[byte]*huffman // by class and number, as a JPEG writes them
	steps         map[byte][]int    // by which the 64 values of a block are multiplied, by the number of the table
}

// addSteps reads a segment of tables of quantisation.
func (f *frame) addSteps(b []byte) bool {
	for len(b) > 0 {
		number, size := b[0]&15, 1+int(b[0]>>4) // bytes of a step
		if size > 2 || number > 3 || len(b) < 1+64*size {
			return false
		}
		steps := make([]int, 64)
		for i := range steps {
			if steps[i] = int(b[1+i]); size == 2 {
				steps[i] = int(binary.BigEndian.Uint16(b[1+2*i:]))
			}
			if steps[i] == 0 {
				return false
			}
		}
		f.steps[number] = steps
		b = b[1+64*size:]
	}
	return true
}

// addTables reads a segment of tables.
func (f *frame) addTables(b []byte) bool {
	for len(b) > 0 {
		if len(b) < 17 {
			return false
		}
		h, total, code := &huffman{}, 0, 0
		for n := 1; n <= 16; n++ {
			h.first[n], h.count[n], h.at[n] = code, int(b[n]), total
			total += int(b[n])
			if code+int(b[n]) > 1<<n {
				return false // more codes than there are
			}
			code = (code + int(b[n])) << 1
		}
		if total > 256 || len(b) < 17+total {
			return false
		}
		if h.values = b[17 : 17+total]; !f.isProgressive && !h.isUsual(b[0]) {
			return false
		}
		f.tables[b[0]] = h
		b = b[17+total:]
	}
	return true
}

// start reads the header of a frame.
func (f *frame) start(b []byte) bool {
	const depth = 8 // bits of a colour
	if len(b) < 6 || len(b) != 6+3*int(b[5]) || b[0] != depth || b[5] == 0 || f.components != nil {
		return false
	}
	height, width := int(binary.BigEndian.Uint16(b[1:])), int(binary.BigEndian.Uint16(b[3:]))
	across, down := 1, 1
	for i := range int(b[5]) {
		c := component{id: b[6+3*i], across: int(b[7+3*i] >> 4), down: int(b[7+3*i] & 15), table: b[8+3*i]}
		if c.across < 1 || c.across > 4 || c.down < 1 || c.down > 4 {
			return false
		}
		across, down = max(across, c.across), max(down, c.down)
		f.components = append(f.components, c)
	}
	for i, c := range f.components {
		f.components[i].width = roundedUp(roundedUp(width*c.across, across), 8)
		f.components[i].height = roundedUp(roundedUp(height*c.down, down), 8)
	}
	f.width, f.height = roundedUp(width, 8*across), roundedUp(height, 8*down)
	return true
}

func roundedUp(n, by int) int { return (n + by - 1) / by }

// scan follows the coded data of one scan: units of a few blocks of each component, or the
// blocks of a single component one by one.
func (f *frame) scan(s segment) bool {
	chosen, ok := f.chosen(s.body)
	if !ok {
		return false
	}
	units := f.width * f.height
	if len(chosen) == 1 {
		c := &chosen[0]
		c.across, c.down, units = 1, 1, c.width*c.height
	}
	b := bits{data: s.coded}
	for n := range units {
		if f.restart > 0 && n > 0 && n%f.restart == 0 {
			if !b.isPadded() || !b.restart(n/f.restart-1) {
				return false
			}
			for i := range chosen {
				chosen[i].mean = 0
			}
		}
		for i := range chosen {
			for range chosen[i].across * chosen[i].down {
				if !b.block(&chosen[i]) {
					return false
				}
			}
		}
	}
	return b.isPadded() && b.isAtEnd()
}

// chosen returns the components of a scan with their tables.
func (f *frame) chosen(body []byte) ([]component, bool) {
	if len(body) < 1 || len(body) != 4+2*int(body[0]) || body[0] == 0 {
		return nil, false
	}
	if end := body[len(body)-3:]; end[0] != 0 || end[1] != 63 || end[2] != 0 { // the values of a block, in one pass
		return nil, false
	}
	var list []component
	for i := range int(body[0]) {
		id, tables := body[1+2*i], body[2+2*i]
		for _, c := range f.components {
			if c.id == id {
				c.dc, c.ac, c.steps = f.tables[tables>>4], f.tables[0x10|tables&15], f.steps[c.table]
				list = append(list, c)
			}
		}
		if len(list) != i+1 || list[i].dc == nil || list[i].ac == nil || list[i].steps == nil {
			return nil, false
		}
	}
	return list, true
}
