package definition

import "slices"

// SharedMethod returns the roles, labels and fixed words that all programmes of a site have in
// common. The site's own pages use them.
func SharedMethod(programmes []*Programme) Method {
	if len(programmes) == 0 {
		return Method{}
	}
	first, others := programmes[0], programmes[1:]
	inAll := func(has func(*Method) bool) bool {
		return !slices.ContainsFunc(others, func(p *Programme) bool { return !has(&p.Method) })
	}
	var m Method
	for _, r := range first.Roles {
		if inAll(func(o *Method) bool {
			other, _ := RoleOf(o.Roles, r.Key)
			return other.Label.V == r.Label.V && other.Plural.V == r.Plural.V
		}) {
			m.Roles = append(m.Roles, r)
		}
	}
	for _, l := range first.Labels {
		if inAll(func(o *Method) bool { other, _ := o.Labels.Get(l.Key); return other.V == l.V }) {
			m.Labels = append(m.Labels, l)
		}
	}
	for _, w := range first.Words {
		shared := LanguageWords{Key: w.Key, At: w.At}
		for _, e := range w.Phrases {
			if inAll(func(o *Method) bool { return o.PhrasesIn(w.Key)[e.Key] == e.V }) {
				shared.Phrases = append(shared.Phrases, e)
			}
		}
		m.Words = append(m.Words, shared)
	}
	return m
}

// PhrasesIn returns the fixed words of a language that the programme replaces, by their key.
func (m *Method) PhrasesIn(lang string) map[string]string {
	phrases := map[string]string{}
	for _, w := range m.Words {
		for _, e := range w.Phrases {
			if w.Key == lang {
				phrases[e.Key] = e.V
			}
		}
	}
	return phrases
}
