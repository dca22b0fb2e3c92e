package font

import (
	"fmt"

	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbolditalic"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
)

// ID names one of the faces of a renderer.
type ID uint8

// The faces.
const (
	Regular ID = iota
	Bold
	Italic
	BoldItalic
	Mono
	Count
)

type faceSource struct {
	name string // PostScript name
	data []byte // TrueType
}

func faceSources(own [4][]byte) [Count]faceSource {
	list := [Count]faceSource{
		Regular:    {"LiberationSans", liberationsansregular.TTF},
		Bold:       {"LiberationSans-Bold", liberationsansbold.TTF},
		Italic:     {"LiberationSans-Italic", liberationsansitalic.TTF},
		BoldItalic: {"LiberationSans-BoldItalic", liberationsansbolditalic.TTF},
		Mono:       {"LiberationMono", liberationmonoregular.TTF},
	}
	for i, data := range own {
		if data != nil {
			list[i] = faceSource{ownNames[i], data}
		}
	}
	return list
}

// ParseAll returns the faces that text is set in: the faces of a site, and the faces of the
// program for the rest.
func ParseAll(own [4][]byte) (faces [Count]*Face, err error) {
	for i, src := range faceSources(own) {
		if faces[i], err = Parse(src.name, src.data); err != nil {
			return faces, fmt.Errorf("read face %s: %w", src.name, err)
		}
	}
	return faces, nil
}

// Program returns one of the faces that come with the program.
func Program(id ID) (*Face, error) {
	src := faceSources([4][]byte{})[id]
	f, err := Parse(src.name, src.data)
	if err != nil {
		return nil, fmt.Errorf("read face %s: %w", src.name, err)
	}
	return f, nil
}

// ownNames holds the names that the faces of a site have in a file.
var ownNames = [4]string{Regular: "Own-Regular", Bold: "Own-Bold", Italic: "Own-Italic", BoldItalic: "Own-BoldItalic"}
