package names

import (
	"strings"

	"briefpack/generator/model/letter"
	"briefpack/generator/model/titles"
)

// form is one way in which a secret may be written.
type form struct {
	secret   uint32
	from, to uint32 // what has to match, in Detector.texts
	key      uint8  // bytes of the key, which leads the graph to the form
	way      way
	grade    Grade // the best that a hit can be
	whole    bool  // whether the key is all of the form, so that a word has to end where the key does
	last     bool  // whether the next form has another key
}

// keyMax is the longest key in bytes. A longer form is found by its beginning.
const keyMax = 64

// draft is a form while the detector is made.
type draft struct {
	form
	key  string // the letters and digits of the text, folded
	text string
	also string // for asIs, the spelling; for asFirst and asLast, the other half of the name
}

// builder collects the forms of secrets.
type builder struct {
	secret uint32
	drafts []draft
	titles titles.Set
	common map[string]bool
}

// add adds the forms of a secret.
func (b *builder) add(s Secret) {
	switch s.Kind {
	case "name":
		b.addName(s.Value, s.ID)
	case "phone":
		b.addPhone(s.Value)
	case "email":
		b.addWords(s.Value, true)
	default:
		b.addText(s.Value)
	}
}

// put adds one form. A text of a name has a sign for each gap between words.
func (b *builder) put(how way, text, also string) { b.putAs(Certain, how, text, also) }

// putAs adds a form of which hits are at best of a grade.
func (b *builder) putAs(best Grade, how way, text, also string) {
	key := letter.Fold(text)
	if len(key) < 2 {
		return
	}
	d := draft{form: form{secret: b.secret, way: how, grade: best, whole: len(key) <= keyMax}, key: key, text: text, also: also}
	if !d.whole {
		d.key = key[:keyMax]
	}
	d.form.key = uint8(len(d.key))
	b.drafts = append(b.drafts, d)
}

// finish returns the sorted forms and the text that they point into.
func (b *builder) finish() ([]form, string) {
	var texts strings.Builder
	forms := make([]form, len(b.drafts))
	before := ""
	for i, d := range b.drafts {
		// Forms of one key are often of one text as well: the same people in many inspections.
		text := d.text
		if d.also != "" {
			text += alsoMark + d.also
		}
		if i > 0 && text == before {
			d.from, d.to = forms[i-1].from, forms[i-1].to
		} else {
			d.from = uint32(texts.Len())
			texts.WriteString(text)
			d.to = uint32(texts.Len())
			before = text
		}
		d.last = i+1 == len(b.drafts) || b.drafts[i+1].key != d.key
		forms[i] = d.form
	}
	return forms, texts.String()
}
