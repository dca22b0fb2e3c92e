package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/render/pdf/font"
	"briefpack/generator/render/pdf/text"
)

// unusableFace is the problem of a typeface of a site that cannot be used.
var unusableFace = diag.Topic{Code: "print-face", Help: "use a TrueType file (.ttf) that allows embedding, or remove the key to use the program's typeface",
	Doc: "A typeface that layouts/print.toml names is plain TrueType, allows embedding, and has the characters that every document needs.",
	Why: "Briefpack cannot print with it otherwise.",
	Bad: "[faces]\nregular = \"fonts/own.otf\"\n", Good: "[faces]\nregular = \"fonts/own-regular.ttf\"\n"}

// Topics documents the problems of this package.
func Topics() []diag.Topic { return []diag.Topic{unusableFace} }

// FaceProblem returns the problem of a typeface of a site that print.toml names at a place, nil
// if it can be used.
func FaceProblem(path string, data []byte, at diag.Place, w *words.Table) *diag.Problem {
	err := checkFace(data, w)
	if err == nil {
		return nil
	}
	return &diag.Problem{Code: unusableFace.Code, At: at, Message: fmt.Sprintf("%q %s", path, err), Help: unusableFace.Help}
}

// checkFace tries everything that printing does with a face, on all of its glyphs. The
// libraries that read faces may panic on a damaged one.
func checkFace(data []byte, w *words.Table) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("is damaged")
		}
	}()
	if data == nil {
		return errors.New("does not exist")
	}
	if err := font.CheckKind(data); err != nil {
		return err
	}
	f, err := font.Parse("Own", data)
	if err != nil {
		return fmt.Errorf("is damaged: %w", err)
	}
	if _, variable := f.Tables["fvar"]; variable {
		return errors.New("is a variable face: export the weight that you want as a separate file")
	}
	if err := f.MayEmbed(); err != nil {
		return err
	}
	if lacking := missing(f, w); lacking != "" {
		return fmt.Errorf("lacks characters that every document needs: %s", lacking)
	}
	text.TryGlyphs(f)
	return nil
}

// missing names the characters of plain English and of the fixed words that a face has
// not, a few of them.
func missing(f *font.Face, w *words.Table) string {
	need := []rune("•…–—‘’“”£")
	for r := rune(' '); r < 0x7f; r++ {
		need = append(need, r)
	}
	for _, s := range w.Phrases {
		need = append(need, []rune(s)...)
	}
	slices.Sort(need)
	var names []string
	for _, r := range text.Missing(f, slices.Compact(need)) {
		if len(names) < fewCharacters {
			names = append(names, string(r))
		}
	}
	return strings.Join(names, " ")
}

// fewCharacters is how many of the missing characters are named.
const fewCharacters = 8
