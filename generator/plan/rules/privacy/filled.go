package privacy

import (
	"iter"
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
)

// filledTexts are texts of one file, with a search for what their values bring into them.
type filledTexts struct {
	search cache.Value[search]
	texts  []filledText
}

// filledText is a text as written and with its values.
type filledText struct{ text, filled string }

// byFile returns runs of texts of one file.
func byFile(texts []definition.Text) iter.Seq[[]definition.Text] {
	return func(yield func([]definition.Text) bool) {
		for from := 0; from < len(texts); {
			to := from + 1
			for to < len(texts) && texts[to].At.File == texts[from].At.File {
				to++
			}
			if !yield(texts[from:to]) {
				return
			}
			from = to
		}
	}
}

// filled is the number of a text, and the certain hits that its values bring into it.
type filled struct {
	text int
	hits []names.Hit
}

func searchFilled(f filledTexts) []filled {
	var list []filled
	for i, t := range f.texts {
		known := f.search.V.find(t.text)
		fresh := slices.DeleteFunc(f.search.V.find(t.filled), func(h names.Hit) bool {
			isSame := func(k names.Hit) bool { return k.Grade == names.Certain && k.Secret == h.Secret }
			return h.Grade != names.Certain || slices.ContainsFunc(known, isSame)
		})
		if len(fresh) > 0 {
			list = append(list, filled{i, fresh})
		}
	}
	return list
}

// withValues returns the texts that have a {{value}}.
func withValues(texts []definition.Text) []definition.Text {
	return slices.DeleteFunc(texts, func(t definition.Text) bool { return !strings.Contains(t.V, "{{") })
}

// firstValue returns the first {{value}} of a text as a text.
func firstValue(t definition.Text) definition.Text {
	from := strings.Index(t.V, "{{")
	to := len(t.V)
	if end := strings.Index(t.V[from:], "}}"); end >= 0 {
		to = from + end + len("}}")
	}
	return definition.Text{V: t.V[from:to], At: definition.Within(t, from, to), Set: true}
}
