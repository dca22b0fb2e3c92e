package picture

// huffman is a table of codes: for each length the first code, how many there are, and
// where their values start.
type huffman struct {
	first, count, at [17]int
	values           []byte
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
