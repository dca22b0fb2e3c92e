package picture

// huffman is a table of codes: for each length the first code, how many there are, and
// where their values start.
type huffman struct {
	first, count, at [17]int
	values           []byte
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
		h.values = b[17 : 17+total]
		f.tables[b[0]] = h
		b = b[17+total:]
	}
	return true
}

// bits reads the coded data of a scan bit by bit.
type bits struct {
	data []byte
	at   int
	now  byte
	left int // bits of now that are not read yet
	read int // the bits of the last skip
}

// bit returns the next bit; -1 at a marker or at the end.
func (b *bits) bit() int {
	if b.left == 0 {
		if b.at >= len(b.data) {
			return -1
		}
		b.now, b.left = b.data[b.at], 8
		b.at++
		if b.now == 0xff { // which is written with a zero behind it
			if b.at >= len(b.data) || b.data[b.at] != 0 {
				return -1
			}
			b.at++
		}
	}
	b.left--
	return int(b.now>>b.left) & 1
}

// code returns the value of the next code; false when there is no such code.
func (b *bits) code(h *huffman) (byte, bool) {
	code := 0
	for n := 1; n <= 16; n++ {
		bit := b.bit()
		if bit < 0 {
			return 0, false
		}
		code = code<<1 | bit
		if i := code - h.first[n]; i >= 0 && i < h.count[n] {
			return h.values[h.at[n]+i], true
		}
	}
	return 0, false
}

// skip reads n bits and keeps them in read.
func (b *bits) skip(n int) bool {
	b.read = 0
	for range n {
		bit := b.bit()
		if bit < 0 {
			return false
		}
		b.read = b.read<<1 | bit
	}
	return true
}

// add counts the mean value of a block on from the last one, and reports whether it is one
// that eight bits of colour can have.
func (c *component) add(size, written int) bool {
	if size > 0 && written < 1<<(size-1) {
		written -= 1<<size - 1 // a negative one
	}
	c.mean += written
	const darkest, brightest = -8 * 128, 8 * 128
	value := c.mean * c.step
	return value >= darkest-2*c.step-8 && value <= brightest+2*c.step+8
}

// block reads the 64 values of a block.
func (b *bits) block(c *component) bool {
	const largest = 11 // bits of a value
	size, ok := b.code(c.dc)
	if !ok || size > largest || !b.skip(int(size)) || !c.add(int(size), b.read) {
		return false
	}
	for i := 1; i < 64; i++ {
		v, ok := b.code(c.ac)
		zeros, size := int(v>>4), int(v&15)
		switch {
		case !ok || size > largest:
			return false
		case size > 0:
			if i += zeros; i > 63 || !b.skip(size) {
				return false
			}
		case zeros == 15:
			if i += 15; i > 63 {
				return false
			}
		case zeros == 0: // the rest of the block is zero
			return true
		default:
			return false
		}
	}
	return true
}

// restart reads the nth restart marker, from 0.
func (b *bits) restart(n int) bool {
	b.left = 0
	for b.at+1 < len(b.data) && b.data[b.at] == 0xff && b.data[b.at+1] == 0xff {
		b.at++
	}
	ok := b.at+1 < len(b.data) && b.data[b.at] == 0xff && b.data[b.at+1] == firstRestart+byte(n%8)
	b.at += 2
	return ok
}

// isAtEnd reports whether the rest is padding. Some encoders pad with zeros or ones.
func (b *bits) isAtEnd() bool {
	for _, c := range b.data[min(b.at, len(b.data)):] {
		if c != 0 && c != 0xff {
			return false
		}
	}
	return true
}
