package picture

const (
	largestMean = 11   // bits of the difference between two mean values
	largest     = 10   // bits of any other value
	zeros16     = 0xf0 // stands for sixteen zeros
)

// huffman is a table of codes: for each length the first code, how many there are, and
// where their values start.
type huffman struct {
	first, count, at [17]int
	values           []byte
}

// isUsual reports whether the values of a table are ones that encoders write, each once: for mean
// values a number of bits, for others zeros before a value and its number of bits.
func (h *huffman) isUsual(class byte) bool {
	var seen [256]bool
	for _, v := range h.values {
		isRun := v == 0 || v == zeros16
		switch size := v & 15; {
		case seen[v]:
			return false
		case class>>4 == 0 && v > largestMean:
			return false
		case class>>4 == 1 && !isRun && (size == 0 || size > largest):
			return false
		case class>>4 > 1:
			return false
		}
		seen[v] = true
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

// isPadded reports whether the rest of a byte is padding.
func (b *bits) isPadded() bool {
	rest := b.now & (1<<b.left - 1)
	return rest == 0 || rest == 1<<b.left-1
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
