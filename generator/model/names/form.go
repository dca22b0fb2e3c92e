package names

import "strings"

// way is how a form has to match.
type way uint8

const (
	asName    way = iota // word by word, with the signs between them that names have
	asWords              // with the same signs, white space apart
	asPhone              // digit by digit, with the signs between them that numbers have
	asIs                 // in exactly this spelling
	asStyled             // as a name, behind an honorific
	asInitial            // as a name whose first name is one letter
)

// form is one way in which a secret may be written.
type form struct {
	secret   uint32
	from, to uint32 // what has to match, in Scanner.texts
	key      uint8  // bytes of the key, which leads the graph to the form
	way      way
	whole    bool // whether the key is all of the form, so that a word has to end where the key does
	last     bool // whether the next form has another key
}

// keyMax is the longest key in bytes. A longer form is found by its beginning.
const keyMax = 64

// draft is a form while the scanner is made.
type draft struct {
	form
	key  string // the letters and digits of the text, folded
	text string
	also string // for asIs: the spelling
}

// builder collects the forms of secrets.
type builder struct {
	secret uint32
	drafts []draft
}

// add adds the forms of a secret.
func (b *builder) add(s Secret, common map[string]bool) {
	switch s.Kind {
	case "name":
		b.addName(s.Value, common)
	case "phone":
		b.addPhone(s.Value)
	case "email":
		b.addWords(s.Value, true)
	default:
		b.addText(s.Value, common)
	}
}

// put adds one form. A text in a name or spelling form has a sign for each gap between words.
func (b *builder) put(how way, text, spelling string) {
	key := squeeze(text)
	if len(key) < 2 {
		return
	}
	d := draft{form: form{secret: b.secret, way: how, whole: len(key) <= keyMax}, key: key, text: text, also: spelling}
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
		if d.way == asIs {
			text += spellingMark + d.also
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
