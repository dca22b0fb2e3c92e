package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
)

// unusableFace is what is wrong with a typeface of a site.
var unusableFace = diag.Topic{Code: "print-face", Help: "give a TrueType file (.ttf) that may be embedded, or leave the key out to have the program's own face",
	Doc: "A typeface that layouts/print.toml names cannot be printed with: it is not there, is damaged, is of another kind than plain TrueType, does not allow that it is embedded, or lacks characters that every document needs.",
	Bad: "[faces]\nregular = \"fonts/own.otf\"\n", Good: "[faces]\nregular = \"fonts/own-regular.ttf\"\n"}

// Topics documents the problems of this package.
func Topics() []diag.Topic { return []diag.Topic{unusableFace} }

// FaceProblem says of a typeface of a site, which print.toml names at a place, why nothing
// can be printed with it; nil when something can.
func FaceProblem(path string, data []byte, at diag.Place, w *words.Table) *diag.Problem {
	err := checkFace(data, w)
	if err == nil {
		return nil
	}
	return &diag.Problem{Code: unusableFace.Code, At: at, Message: fmt.Sprintf("%q %s", path, err), Help: unusableFace.Help}
}

// checkFace tries everything that printing does with a face, on all of its glyphs. What
// reads it was written for faces that are whole: where it stumbles, the face is damaged.
func checkFace(data []byte, w *words.Table) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("is damaged")
		}
	}()
	if data == nil {
		return errors.New("is not there")
	}
	if err := faceKind(data); err != nil {
		return err
	}
	f, err := parseFace("Own", data)
	if err != nil {
		return fmt.Errorf("is damaged: %w", err)
	}
	if _, variable := f.tables["fvar"]; variable {
		return errors.New("is a variable face: export the weight that you want as a file of its own")
	}
	if err := f.mayEmbed(); err != nil {
		return err
	}
	if missing := f.lacks(w); missing != "" {
		return fmt.Errorf("lacks characters that every document needs: %s", missing)
	}
	f.rehearse()
	return nil
}

// faceKind reports files that are no plain TrueType, by their first bytes.
func faceKind(data []byte) error {
	kinds := map[string]string{
		"OTTO": "has outlines of another kind (PostScript): export it as TrueType",
		"ttcf": "is a collection of faces: give one of them as a file of its own",
		"wOFF": "is packed for the web: give the TrueType file that it was made from",
		"wOF2": "is packed for the web: give the TrueType file that it was made from",
	}
	switch head := string(data[:min(len(data), 4)]); {
	case kinds[head] != "":
		return errors.New(kinds[head])
	case head != "\x00\x01\x00\x00" && head != "true":
		return errors.New("is no TrueType file")
	}
	return nil
}

// Bits of fsType in the table OS/2: what the maker of a face allows.
const (
	restricted   = 0x0002
	preview      = 0x0004
	editable     = 0x0008
	noSubsetting = 0x0100
	bitmapsOnly  = 0x0200
)

// permissions returns what the maker of the face allows.
func (f *face) permissions() int { return u16(f.tables["OS/2"], 8) }

func (f *face) mayEmbed() error {
	switch t := f.permissions(); {
	case t&restricted != 0 && t&(preview|editable) == 0:
		return errors.New("may not be embedded, says its maker (fsType)")
	case t&noSubsetting != 0:
		return errors.New("may only be embedded whole, says its maker (fsType), and a file holds no more of it than it uses")
	case t&bitmapsOnly != 0:
		return errors.New("may only be embedded as bitmaps, says its maker (fsType)")
	}
	return nil
}

// mayType reports whether people may type in the face, in files that it is embedded in.
func (f *face) mayType() bool {
	t := f.permissions()
	return t&(restricted|preview) == 0 || t&editable != 0
}

// lacks returns the characters of plain English and of the fixed words that the face has
// not; no more than a few.
func (f *face) lacks(w *words.Table) string {
	need := []rune("•…–—‘’“”£")
	for r := rune(' '); r < 0x7f; r++ {
		need = append(need, r)
	}
	for _, s := range w.Phrases {
		need = append(need, []rune(s)...)
	}
	slices.Sort(need)
	var missing []string
	for _, r := range slices.Compact(need) {
		if fate(r) == kept && f.glyph(r) == 0 && len(missing) < fewCharacters {
			missing = append(missing, string(r))
		}
	}
	return strings.Join(missing, " ")
}

// fewCharacters is how many of the missing characters are named.
const fewCharacters = 8

// rehearse shapes plain text and cuts every glyph out, as printing might.
func (f *face) rehearse() {
	faces := [faceCount]*face{f, f, f, f, f}
	s := newShaper(&faces)
	for r := rune(' '); r < 0x250; r++ {
		s.shape(regular, []rune{'f', r, 'i', r}, 0)
	}
	use := newFontUse(f)
	for id := range f.advance {
		use.use(&glyph{id: uint16(id)})
	}
	use.subset()
}
