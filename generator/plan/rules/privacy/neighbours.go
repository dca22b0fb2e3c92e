package privacy

import (
	"slices"
	"strings"

	"briefpack/generator/cache"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/model/titles"
	"briefpack/generator/model/words"
)

// shortText is the number of words up to which the search for leaks joins a block of a page to the
// next.
const shortText = 6

// apart is the number of lines between two texts of one list or table, at most. Texts further apart
// may be next to each other on a page, but a title and a place that is also a surname would often
// be blamed.
const apart = 3

// neighbourArgs are the inputs of a search for texts that identify someone next to each other.
type neighbourArgs struct {
	search cache.Value[search]
	titles []string
	shared []definition.Text // short ones of the site and the programmes
}

// neighbours are two texts that identify someone if a page puts one after the other.
type neighbours struct {
	first, last definition.Text
	hit         names.Hit
}

func searchNeighbours(in *definition.Inspection, a neighbourArgs, _ *words.Table) []neighbours {
	known, s := titles.New(a.titles), a.search.V
	all := slices.Concat(short(textsOf(in)), a.shared)
	isLast := map[string]bool{}
	var list []neighbours
	for _, x := range all {
		if !known.Is(x.V) && !isDigit(x.V[len(x.V)-1]) {
			continue
		}
		for _, y := range all {
			if x.At.File != y.At.File || x.At.Line > y.At.Line || y.At.Line > x.At.Line+apart || x.At == y.At {
				continue
			}
			if _, isKnown := isLast[y.V]; !isKnown {
				isLast[y.V] = s.mayBeLast(y.V)
			}
			if !isLast[y.V] {
				continue
			}
			joined := names.BlockEdge + x.V + names.BlockEdge + y.V + names.BlockEdge
			for _, h := range s.once(s.Detector.Find(joined, names.Blocks)) {
				if h.Grade == names.Certain {
					h.Text = strings.ReplaceAll(h.Text, names.BlockEdge, " ")
					list = append(list, neighbours{x, y, h})
				}
			}
		}
	}
	return list
}

// mayBeLast reports whether a text begins like the end of a phone number, or with a surname.
func (s search) mayBeLast(text string) bool {
	return isDigit(text[0]) || slices.ContainsFunc(s.find("Dr "+text), func(h names.Hit) bool { return h.Evidence == names.Titled && h.From == 0 })
}

// short returns the texts that the search for leaks may join to others.
func short(texts []definition.Text) []definition.Text {
	return slices.DeleteFunc(texts, func(t definition.Text) bool {
		return strings.TrimSpace(t.V) == "" || len(strings.Fields(t.V)) > shortText
	})
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isGuidance(t definition.Text) bool { return strings.HasSuffix(t.At.File, ".md") }
