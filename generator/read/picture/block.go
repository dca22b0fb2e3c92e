package picture

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
