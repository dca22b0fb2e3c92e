package generator

import (
	"strings"
	"sync"

	"briefpack/generator/cache/digest"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
	"briefpack/generator/plan/secrets"
)

// guard looks for withheld values in what is about to be hosted.
type guard struct {
	*withheldValues
	folders map[string]*definition.Inspection
	own     map[string]func() *leaks.Published // what each partnership publishes, by folder
	around  func() *leaks.Published            // what any of them publishes
	public  digest.Sum                         // of all that any partnership publishes of its people
}

// withheldValues are all values that must not be hosted. Those of two readings of a site are
// the same ones if nothing about them changed.
type withheldValues struct {
	sum digest.Sum // of all that they come from

	// searcher is made when the first file is searched.
	searcher func() *leaks.Searcher
}

// newGuard gathers what the hosted edition of any inspection withholds, and what each publishes.
func (s *site) newGuard() *guard {
	g := &guard{folders: make(map[string]*definition.Inspection, len(s.content.Inspections)), own: map[string]func() *leaks.Published{}}
	var all [][]names.Secret
	for _, in := range s.content.Inspections {
		published := secrets.Published(in)
		g.folders[in.Folder] = in
		g.own[in.Folder] = sync.OnceValue(func() *leaks.Published { return leaks.NewPublished(published) })
		all = append(all, published)
	}
	g.around = sync.OnceValue(func() *leaks.Published { return leaks.NewPublished(all...) })
	g.withheldValues = s.memory.secretsOf(s.content)
	g.public = digest.Of(all)
	return g
}

// withheld is what the hosted edition of one inspection withholds, and its sum.
type withheld struct {
	list []names.Secret
	sum  digest.Sum
}

// concealed stands for all that the hosted edition withholds.
type concealed struct {
	sums    []digest.Sum // of each inspection
	contact definition.Contact
	words   names.Vocabulary
}

// secretsOf returns the secrets of content: the last ones, if they would be the same.
func (m *memory) secretsOf(c *definition.Content) *withheldValues {
	var parts [][]names.Secret
	all := concealed{contact: c.Site.Contact, words: secrets.Vocabulary(&c.Site)}
	for _, in := range c.Inspections {
		w := m.withheld.Of(in, func() withheld {
			list := secrets.Of(in)
			return withheld{list, digest.Of(list)}
		})
		parts, all.sums = append(parts, w.list), append(all.sums, w.sum)
	}
	m.withheld.Sweep()
	if sum := digest.Of(all); m.secrets == nil || m.secrets.sum != sum {
		m.secrets = &withheldValues{
			sum:      sum,
			searcher: sync.OnceValue(func() *leaks.Searcher { return leaks.New(secrets.OfSite(all.contact, parts...), all.words) }),
		}
	}
	return m.secrets
}

// clear returns what is withheld and found in a leaf. What was searched for the same
// values before, for the same partnership, is not searched again.
func (g *guard) clear(l *leaf, m *memory) ([]Leak, error) {
	f, err := l.facts(m)
	if err != nil {
		return nil, err
	}
	folder, _, _ := strings.Cut(l.path, "/")
	as := clearance{key: f.key, secrets: g.withheldValues, in: g.folders[folder]}
	if as.in == nil { // it may name whom any of them publishes
		as.public = g.public
	}
	if m.isClear(l.spot, as) {
		return nil, nil
	}
	var data []byte
	if l.said == nil {
		if data, err = l.data(m); err != nil {
			return nil, err
		}
	}
	leaks := g.scan(l, data)
	if len(leaks) == 0 {
		m.clear(l.spot, as)
	}
	return leaks, nil
}

// clearance is what a leaf was searched for, and found to hold nothing of.
type clearance struct {
	key     digest.Sum
	secrets *withheldValues
	in      *definition.Inspection // whose folder it lies in, which may publish a value
	public  digest.Sum             // of what all of them publish, where it lies in no folder of theirs
}

// scan searches a file that is about to be hosted. What is written in a PDF is packed and cut
// into glyphs, and the lines of a calendar are folded anywhere, so of those it reads what they
// were rendered from. No guard finds nothing.
func (g *guard) scan(l *leaf, data []byte) []Leak {
	switch {
	case g == nil:
		return nil
	case l.said != nil:
		return leaksOf(g.searcher().Strings(l.path, l.said(), g.published(l.path)))
	case l.kind == kindPage:
		return leaksOf(g.searcher().HTML(l.path, data, g.published(l.path)))
	}
	return leaksOf(g.searcher().Bytes(l.path, data, g.published(l.path)))
}

func leaksOf(found []leaks.Leak) []Leak {
	var list []Leak
	for _, l := range found {
		list = append(list, Leak(l))
	}
	return list
}

// published returns what a file may contain although someone withholds it: what the
// partnership publishes whose folder it is in. Pages outside the folders say of each
// partnership who to contact, so they may name whom any of them publishes.
func (g *guard) published(path string) *leaks.Published {
	folder, _, _ := strings.Cut(path, "/")
	if own, ok := g.own[folder]; ok {
		return own()
	}
	if strings.HasSuffix(folder, ".html") {
		return g.around()
	}
	return nil
}
