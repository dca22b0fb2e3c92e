package generator

import (
	"slices"
	"strings"
	"sync"

	"briefpack/generator/cache/digest"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/names"
)

// guard looks for withheld values in what is about to be hosted.
type guard struct {
	*secrets
	folders map[string]*definition.Inspection
	public  digest.Sum // of all that any partnership publishes of its people
}

// secrets are all values that must not be hosted. Those of two readings of a site are the
// same ones when nothing about them changed.
type secrets struct {
	sum digest.Sum // of all that they come from

	// scanner is made when something is looked through for the first time.
	scanner func() *names.Scanner
	values  func() map[secretKey][]string // what each leak is about
}

// secretKey is what a leak says of the value that it found.
type secretKey struct{ owner, id, kind string }

// newGuard gathers what the hosted edition of any inspection withholds, and the names
// that are ordinary words too. What the site itself gives as its contact is no secret.
func (s *site) newGuard() *guard {
	g := &guard{folders: make(map[string]*definition.Inspection, len(s.content.Inspections))}
	for _, in := range s.content.Inspections {
		g.folders[in.Folder] = in
	}
	g.secrets, g.public = s.memory.secretsOf(s.content)
	return g
}

// withheld is what the hosted edition of one inspection withholds, and its sum; and the
// sum of what it publishes of its people.
type withheld struct {
	list        []edition.Secret
	sum, public digest.Sum
}

// concealed stands for all that the hosted edition withholds.
type concealed struct {
	sums    []digest.Sum // of each inspection
	contact [3]string    // that the site gives
	exact   []string
}

// secretsOf returns the secrets of content: the last ones, when they would be the same. With
// them comes the sum of what is published.
func (m *memory) secretsOf(c *definition.Content) (*secrets, digest.Sum) {
	var parts []withheld
	var public []digest.Sum
	all := concealed{contact: [3]string{c.Site.Contact.Email.V, c.Site.Contact.Phone.V, c.Site.Contact.Name.V}}
	for _, in := range c.Inspections {
		w := m.withheld.Of(in, func() withheld {
			list := edition.Withheld(in)
			return withheld{list, digest.Of(list), digest.Of(edition.Published(in))}
		})
		parts, all.sums, public = append(parts, w), append(all.sums, w.sum), append(public, w.public)
	}
	m.withheld.Sweep()
	for _, t := range c.Site.CommonWords {
		all.exact = append(all.exact, t.V)
	}
	if sum := digest.Of(all); m.secrets == nil || m.secrets.sum != sum {
		var list []names.Secret
		for _, w := range parts {
			for _, one := range w.list {
				if !slices.Contains(all.contact[:], one.Value) {
					list = append(list, names.Secret(one))
				}
			}
		}
		m.secrets = &secrets{
			sum:     sum,
			scanner: sync.OnceValue(func() *names.Scanner { return names.New(list, all.exact) }),
			values:  sync.OnceValue(func() map[secretKey][]string { return valuesOf(list) }),
		}
	}
	return m.secrets, digest.Of(public)
}

func valuesOf(list []names.Secret) map[secretKey][]string {
	values := map[secretKey][]string{}
	for _, w := range list {
		key := secretKey{w.Owner, w.ID, w.Kind}
		values[key] = append(values[key], w.Value)
	}
	return values
}

// clear returns what is withheld and found in a leaf. What was searched for the same
// values before, for the same partnership, is not searched again.
func (g *guard) clear(l *leaf, m *memory) ([]Leak, error) {
	f, err := l.facts(m)
	if err != nil {
		return nil, err
	}
	folder, _, _ := strings.Cut(l.path, "/")
	as := clearance{key: f.key, secrets: g.secrets, in: g.folders[folder]}
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
	secrets *secrets
	in      *definition.Inspection // whose folder it lies in, which may publish a value
	public  digest.Sum             // of what all of them publish, where it lies in no folder of theirs
}

// scan looks through a leaf that is about to be hosted. What is written in a PDF is
// packed and cut into glyphs, and the lines of a calendar are folded wherever that is, so
// of those it reads what they were drawn from. No guard finds nothing.
func (g *guard) scan(l *leaf, data []byte) []Leak {
	switch {
	case g == nil:
		return nil
	case l.said != nil:
		return g.leaks(l.path, g.scanner().Strings(l.path, l.said()))
	case l.kind == kindPage:
		return g.leaks(l.path, g.scanner().HTML(l.path, data))
	}
	return g.leaks(l.path, g.scanner().Bytes(l.path, data))
}

// leaks returns what was found in a file, but for values that the partnership whose
// folder it lies in publishes: the same inspector may be named in one and not in another.
// The front page and others beside the folders say of each partnership whom to ask, so
// they may name whom any of them publishes.
func (g *guard) leaks(path string, found []names.Leak) []Leak {
	var leaks []Leak
	folder, _, _ := strings.Cut(path, "/")
	for _, l := range found {
		if !g.publishes(folder, l) {
			leaks = append(leaks, Leak(l))
		}
	}
	return leaks
}

func (g *guard) publishes(folder string, l names.Leak) bool {
	if strings.HasSuffix(folder, ".html") {
		for _, in := range g.folders {
			if g.publishesAll(in, l) {
				return true
			}
		}
		return false
	}
	in, ok := g.folders[folder]
	return ok && g.publishesAll(in, l)
}

// publishesAll reports whether a partnership publishes all that a leak may be about.
func (g *guard) publishesAll(in *definition.Inspection, l names.Leak) bool {
	for _, value := range g.values()[secretKey{l.Owner, l.ID, l.Kind}] {
		if !edition.Publishes(in, value) {
			return false
		}
	}
	return true
}
