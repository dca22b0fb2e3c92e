package names

import "strings"

// Find returns the hits in a text, certain and likely, from left to right. A hit that
// overlaps stronger evidence is left out.
func (d *Detector) Find(text string, in Context) []Hit {
	r := d.NewReader()
	r.likely = true
	r.Read(text, in)
	return strongest(r.hits)
}

// FindLink returns the hits in the address of a link. The part before the fragment is searched
// as the name of a file, unless it is an email address or leads to another site.
func (d *Detector) FindLink(to string) []Hit {
	path, fragment, hasFragment := strings.Cut(to, "#")
	if box, ok := strings.CutPrefix(path, "mailto:"); ok {
		return append(d.Find(to, Address), d.userNames(box, len(path)-len(box))...)
	}
	if strings.Contains(path, ":") {
		return d.Find(to, Address)
	}
	hits := d.Find(path, FileName)
	if hasFragment {
		for _, h := range d.Find(fragment, Address) {
			h.From, h.To = h.From+len(path)+1, h.To+len(path)+1
			hits = append(hits, h)
		}
	}
	return hits
}

// userNames returns the user names in an email address that begins at a place in a link.
func (d *Detector) userNames(address string, at int) []Hit {
	var hits []Hit
	for _, h := range d.Find(address, Prose) {
		if h.Evidence == UserName {
			h.From, h.To = h.From+at, h.To+at
			hits = append(hits, h)
		}
	}
	return hits
}

// Explains reports whether the words of a hit of another detector are a value of this one, on
// evidence that is at least as strong: a published "Ann Reid" explains "Dr Reid" and "Reid",
// but not "Anna Reid", if that is the full name of someone else.
func (d *Detector) Explains(h Hit) bool {
	const before = "x " // so that no sentence begins with the words
	for _, in := range []Context{Prose, FileName} {
		for _, own := range d.Find(before+h.Text, in) {
			if own.From == len(before) && own.To == len(before)+len(h.Text) && own.Evidence <= h.Evidence {
				return true
			}
		}
	}
	return false
}
