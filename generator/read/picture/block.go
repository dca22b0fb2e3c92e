package picture

// block reads the 64 values of a block. It is false for values that no encoder writes.
func (b *bits) block(c *component) bool {
	size, ok := b.code(c.dc)
	if !ok || size > largestMean || !b.skip(int(size)) || !c.add(value(int(size), b.read)) {
		return false
	}
	isAfterZeros := false
	for i := 1; i < 64; i++ {
		v, ok := b.code(c.ac)
		zeros, size := int(v>>4), int(v&15)
		switch {
		case !ok || size > largest:
			return false
		case size > 0:
			if i += zeros; i > 63 || !b.skip(size) || !isPossible(value(size, b.read)*c.steps[i], c.steps[i]) {
				return false
			}
		case v == zeros16:
			if i += 15; i > 62 { // a value follows
				return false
			}
		case v == 0: // the rest of the block is zero
			return !isAfterZeros
		default:
			return false
		}
		isAfterZeros = v == zeros16
	}
	return true
}

// value returns a value of some bits as they are written.
func value(size, written int) int {
	if size > 0 && written < 1<<(size-1) {
		return written - (1<<size - 1) // a negative one
	}
	return written
}

// add counts the mean value of a block on from the last one, and reports whether it is one
// that eight bits of colour can have.
func (c *component) add(difference int) bool {
	c.mean += difference
	const most = 8 * 128
	value, room := c.mean*c.steps[0], 2*c.steps[0]+8
	return value >= -most-room && value <= most+room
}

// isPossible reports whether eight bits of colour can have a value other than the mean. Rounding adds up to half a step,
// and some encoders go a little beyond white and black.
func isPossible(value, step int) bool {
	const most = 8 * 128
	return value >= -most-most/8-2*step && value <= most+most/8+2*step
}
