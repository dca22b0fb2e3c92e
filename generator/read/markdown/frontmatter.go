package markdown

import "bytes"

// Split returns the front matter and the body. Both keep their offsets in
// the file, so that every place is right: each has blanks instead of the other.
func Split(data []byte) (matter, body []byte, ok bool) {
	fence := []byte("+++")
	first := lineLength(data)
	if !bytes.Equal(bytes.TrimRight(data[:first], " \t"), fence) {
		return nil, nil, false
	}
	for at := first; at < len(data); {
		at++
		line := data[at : at+lineLength(data[at:])]
		if bytes.Equal(bytes.TrimRight(line, " \t"), fence) {
			end := at + len(line)
			return blank(data[:at], 0, first), blank(data, 0, end), true
		}
		at += len(line)
	}
	return nil, nil, false
}

// blank returns a copy in which everything from one offset to another but line ends
// is a space.
func blank(data []byte, from, to int) []byte {
	out := bytes.Clone(data)
	for i := from; i < to; i++ {
		if out[i] != '\n' {
			out[i] = ' '
		}
	}
	return out
}
