package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/values"
)

// phrasebook writes the fixed words of a language with the values of a definition.
type phrasebook struct {
	words  *words.Table
	values *values.Values
}

// slot is a replacement for a {name} in a phrase.
type slot struct {
	name string
	text []document.Inline
}

// put returns a slot with plain text.
func put(name, text string) slot { return slot{name, document.Words(text)} }

// set returns a slot with marked-up text, such as a date or a link.
func set(name string, text ...document.Inline) slot { return slot{name, text} }

// phrase returns the phrase of a key with its values and slots.
func (v phrasebook) phrase(key string, slots ...slot) []document.Inline {
	var out []document.Inline
	for _, in := range v.values.Fill(v.words.Say(key)) {
		if t, ok := in.(document.Text); ok {
			out = append(out, insert(t.S, slots)...)
			continue
		}
		out = append(out, in)
	}
	return in(v.words.LangOf(key), out)
}

// insert replaces slots in a text, from left to right.
func insert(s string, slots []slot) []document.Inline {
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

// say returns a phrase as plain text.
func (v phrasebook) say(key string, slots ...slot) string {
	return document.Plain(v.phrase(key, slots...))
}

// counted returns the phrase key.one or key.many, with n in words for {n}, and with a capital
// for {N}.
func (v phrasebook) counted(key string, n int, slots ...slot) []document.Inline {
	form := ".many"
	if n == 1 {
		form = ".one"
	}
	number := v.words.Number(n)
	return v.phrase(key+form, append(slots, put("n", number), put("N", capital(number)))...)
}

// some writes a number of people or things in words: "four local records readers". The plural of
// a label has its own key.
func (v phrasebook) some(n int, one, many string) string {
	label := v.values.Label(many)
	if n == 1 {
		label = v.values.Label(one)
	}
	return v.words.Number(n) + " " + label
}

// label returns the name of a role, a date or a thing, with a capital. If there is no name, it
// returns the words of the key.
func (v phrasebook) label(key string) string {
	label := v.values.Label(key)
	if label == key {
		label = strings.ReplaceAll(key, "_", " ")
	}
	return capital(label)
}

// prose returns a text of the definition with its values.
func (v phrasebook) prose(t definition.Text) []document.Inline { return v.values.Fill(t.V) }

// has reports whether the definition sets a text.
func has(t definition.Text) bool { return t.V != "" }

// choice returns the words for a value from a short list, such as a sector, or the value itself
// if there are none.
func (v phrasebook) choice(table string, t definition.Text) string {
	if key := table + "." + strings.ReplaceAll(t.V, " ", "_"); v.words.Has(key) {
		return v.say(key)
	}
	return capital(t.V)
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

func uncapital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}
