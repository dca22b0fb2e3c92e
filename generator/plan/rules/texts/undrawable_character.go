package texts

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var UndrawableCharacter = rule.Rule{
	Code: "undrawable-character",
	Doc:  "Every character can be printed with one of the fonts.",
	Why:  "On paper there would be a gap or a box, perhaps in someone's name.",
	Help: "use other characters, or leave it out; emoji cannot be printed",
	Text: func(t definition.Text, r *rule.Report) {
		if r.CanDraw == nil || lookup.IsASCII(t.V) {
			return
		}
		var seen []rune
		var first diag.Place
		for from := 0; from < len(t.V); {
			// Print uses one character for a letter and its accent, if there is one.
			to := from + max(norm.NFC.NextBoundaryInString(t.V[from:], true), 1)
			for _, c := range norm.NFC.String(t.V[from:to]) {
				if c < utf8.RuneSelf || r.CanDraw(c) || slices.Contains(seen, c) {
					continue
				}
				if len(seen) == 0 {
					first = definition.Within(t, from, to)
				}
				seen = append(seen, c)
			}
			from = to
		}
		if len(seen) > 0 {
			message := fmt.Sprintf("no font has %s", rule.Listed(named(seen)))
			if script := scriptOf(seen); script != "" {
				r.Advisef(first, "put the files of a typeface that has Latin and "+script+" letters into layouts/, and name them under [faces] in layouts/print.toml", "%s", message)
				return
			}
			r.Addf(first, "%s", message)
		}
	},
}

// scriptOf returns the script of the first letter among characters, such as "Arabic": people have
// names in it, which only another typeface can print. It returns "" if there are no letters.
func scriptOf(cs []rune) string {
	i := slices.IndexFunc(cs, unicode.IsLetter)
	if i < 0 {
		return ""
	}
	for _, name := range slices.Sorted(maps.Keys(unicode.Scripts)) {
		if unicode.Is(unicode.Scripts[name], cs[i]) && name != "Common" && name != "Inherited" {
			return strings.ReplaceAll(name, "_", " ")
		}
	}
	return ""
}

// named gives characters with their numbers: "☃" (U+2603).
func named(cs []rune) []string {
	var list []string
	for _, c := range cs {
		name := fmt.Sprintf("U+%04X", c)
		if unicode.IsGraphic(c) && !unicode.Is(unicode.Mn, c) {
			name = fmt.Sprintf("\"%c\" (%s)", c, name)
		}
		list = append(list, name)
	}
	return list
}
