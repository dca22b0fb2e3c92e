// Package picture reads the pictures of a site: PNG, JPEG and SVG.
//
// A published picture contains only the image. Read and Clean remove the metadata that cameras
// and editors write: who, where, when. They turn a photograph from a phone upright, because they
// remove its orientation. It is an error if a picture is damaged or has the wrong ending.
//
// To read another format, add a line to formats.
package picture

import (
	"path"
	"strings"

	"briefpack/generator/model/document"
)

// Is reports whether the ending of a file name is one of a picture.
func Is(name string) bool { return formatOf(name) != "" }

// Read returns the figure of a picture file. The text of its error can follow the file's name:
// "is damaged".
func Read(name string, data []byte) (document.Figure, error) {
	if formatOf(name) == "svg" {
		return readSVG(data)
	}
	return readRaster(name, data)
}

// Clean returns a picture upright and without metadata. It returns other files unchanged: it
// knows PNG, JPEG, SVG and WebP by the endings of their names.
func Clean(name string, data []byte) ([]byte, error) {
	switch {
	case strings.EqualFold(path.Ext(name), ".webp"):
		return cleanWebP(data)
	case formatOf(name) == "":
		return data, nil
	case formatOf(name) == "svg":
		drawing, err := clean(data)
		return drawing.Bytes(), err
	}
	f, err := Read(name, data)
	return f.Data, err
}
