package picture

// cleanJPEG keeps the segments that a reader needs. It removes comments and application data,
// except for the segment that gives the coding of colours.
func cleanJPEG(data []byte) ([]byte, error) {
	list, err := segments(data)
	if err != nil {
		return nil, err
	}
	if err := checkCoding(list); err != nil {
		return nil, err
	}
	out := []byte{0xff, startOfImage}
	for _, s := range list {
		if s.marker == adobe && len(s.body) > adobeLength {
			s.file = append([]byte{0xff, adobe, 0, adobeLength + 2}, s.body[:adobeLength]...)
		}
		if isApplication := s.marker >= 0xe0 && s.marker <= 0xef; s.marker != comment && (!isApplication || s.marker == adobe) {
			out = append(out, s.file...)
		}
	}
	return append(out, 0xff, endOfImage), nil
}
