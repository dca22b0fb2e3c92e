// Package pdffile writes PDF files: objects, fonts, structure tree, links, bookmarks, form fields
// and metadata, as PDF/UA-1 and PDF/A-2a require them.
//
// It is independent of documents and their layout. canvas.go is the only file that uses fpdf,
// which writes the pages themselves. To add something to every file, see finisher.finish; to add
// to the catalog, finisher.catalog.
package pdffile

import (
	"time"

	"briefpack/generator/model/printstyle"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/tag"
)

// Document describes a file: the painted pages, and everything else that readers of PDF use.
// Lengths are in points.
type Document struct {
	Title, Lang     string    // a file must have a title; lang is a BCP 47 tag or ""
	Author, Subject string    // "" for none
	Issued          time.Time // zero when the day is not known
	Height          float64   // of a page
	FromRight       bool      // the file runs from right to left
	Duplex          Duplex

	Canvas  *Canvas
	Pages   []Page
	Fonts   [font.Count]*font.Subset // nil for faces that nothing is set in
	Root    *tag.Element
	Outline []tag.Bookmark
	Links   []*tag.Link
	Form    FormStyle
	Fields  []*tag.Field
}

// Duplex is how readers of PDF suggest to print a file.
type Duplex string

// The ways to print. People decide where a file says nothing.
const (
	AnyDuplex Duplex = ""
	OneSide   Duplex = "Simplex"
	BothSides Duplex = "DuplexFlipLongEdge"
)

// Page holds the parts of a page that are not painted.
type Page struct {
	Owners []*tag.Element // by marked-content number
	Areas  []*tag.Area
	Fields []*tag.Field
}

// FormStyle is how people type in a file.
type FormStyle struct {
	Size float64
	Ink  printstyle.RGB
}
