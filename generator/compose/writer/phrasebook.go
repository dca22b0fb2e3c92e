package writer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// Phrasebook writes the fixed words of a language with the values of a definition.
type Phrasebook struct {
	Words  *words.Table
	Values *values.Values
}

// Slot is a replacement for a {name} in a phrase.
type Slot struct {
	name string
	text []document.Inline
}

// Put returns a slot with plain text.
func Put(name, text string) Slot { return Slot{name, document.Words(text)} }

// Set returns a slot with marked-up text, such as a date or a link.
func Set(name string, text ...document.Inline) Slot { return Slot{name, text} }

// Phrase returns the phrase of a key with its values and slots.
func (p Phrasebook) Phrase(key string, slots ...Slot) []document.Inline {
	var out []document.Inline
	for _, in := range p.Values.Fill(p.Words.Say(key)) {
		if t, ok := in.(document.Text); ok {
			out = append(out, insert(t.S, slots)...)
			continue
		}
		out = append(out, in)
	}
	return In(p.Words.LangOf(key), out)
}

// insert replaces slots in a text, from left to right.
func insert(s string, slots []Slot) []document.Inline {
	var out []document.Inline
	for {
		next, at := -1, len(s)
		for i, sl := range slots {
			if p := strings.Index(s, "{"+sl.name+"}"); p >= 0 && p < at {
				next, at = i, p
			}
		}
		out = append(out, document.Words(s[:at])...)
		if next < 0 {
			return out
		}
		out = append(out, slots[next].text...)
		s = s[at+len(slots[next].name)+2:]
	}
}

// Open writes that a fact is to be confirmed, with a capital, for a place where nothing else is.
func (p Phrasebook) Open() []document.Inline {
	const key = "value.open"
	return In(p.Words.LangOf(key), document.Words(Capital(p.Values.Text(p.Words.Say(key)))))
}

// Say returns a phrase as plain text.
func (p Phrasebook) Say(key string, slots ...Slot) string {
	return document.Plain(p.Phrase(key, slots...))
}

// Counted returns the phrase key.one or key.many, with n in words for {n}, and with a capital
// for {N}.
func (p Phrasebook) Counted(key string, n int, slots ...Slot) []document.Inline {
	form := ".many"
	if n == 1 {
		form = ".one"
	}
	number := p.Words.Number(n)
	return p.Phrase(key+form, append(slots, Put("n", number), Put("N", Capital(number)))...)
}

// Some writes a number of people in a role in words: "four local records readers".
func (p Phrasebook) Some(n int, role string) string {
	label := p.Values.RolePlural(role)
	if n == 1 {
		label = p.Values.Role(role)
	}
	return p.Words.Number(n) + " " + label
}

// Role returns the name of one person in a role, with a capital. If there is no name, it returns
// the words of the id.
func (p Phrasebook) Role(id string) string { return capitalName(p.Values.Role(id), id) }

// Roles returns the name of several people in a role, with a capital.
func (p Phrasebook) Roles(id string) string { return capitalName(p.Values.RolePlural(id), id) }

// Label returns the name of a date or a thing, with a capital. If there is no name, it returns
// the words of the id.
func (p Phrasebook) Label(id string) string { return capitalName(p.Values.Label(id), id) }

func capitalName(name, id string) string {
	if name == id {
		name = strings.ReplaceAll(id, "_", " ")
	}
	return Capital(name)
}

// Prose returns a text of the definition with its values.
func (p Phrasebook) Prose(t definition.Text) []document.Inline { return p.Values.Fill(t.V) }

// Has reports whether the definition sets a text.
func Has(t definition.Text) bool { return t.V != "" }

// Choice returns the words for a value from a short list, such as a sector, or the value itself
// if there are none.
func (p Phrasebook) Choice(table string, t definition.Text) string {
	if key := table + "." + strings.ReplaceAll(t.V, " ", "_"); p.Words.Has(key) {
		return p.Say(key)
	}
	return Capital(t.V)
}

// Capital returns a text with a capital first letter.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// Uncapital returns a text with a small first letter.
func Uncapital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}
