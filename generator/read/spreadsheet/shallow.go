package spreadsheet

import (
	"encoding/xml"
	"io"
)

// newDecoder returns a decoder that refuses elements deep within each other, which need much memory.
func newDecoder(r io.Reader) *xml.Decoder {
	return xml.NewTokenDecoder(&shallow{raw: xml.NewDecoder(r)})
}

// shallow returns the tokens of a decoder, until they are too deep.
type shallow struct {
	raw   *xml.Decoder
	depth int
}

// Token returns the next token.
func (s *shallow) Token() (xml.Token, error) {
	t, err := s.raw.RawToken()
	switch t.(type) {
	case xml.StartElement:
		if s.depth++; s.depth > maxDepth {
			return nil, errLimit
		}
	case xml.EndElement:
		s.depth--
	}
	return t, err
}
