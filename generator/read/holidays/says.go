package holidays

import (
	"regexp"
	"strings"

	"briefpack/generator/model/definition"
)

// The kinds of a holiday, and of an entry that is not one.
const (
	Public    = definition.Public
	School    = definition.School
	InService = definition.InService
	none      = "none"
)

// trust is how much a word about the kind of an entry can be relied on.
type trust int

const (
	guessed trust = iota + 1 // it usually means this: applies if no entry states the kind
	read                     // it hardly means anything else: holds before the kind of the file
	stated                   // the calendar says so
)

// claim is the kind that an entry seems to be; it has trust 0 if the entry shows none.
type claim struct {
	kind  string
	trust trust
	by    string // "its name", "its description"
}

// word is a pattern in a text in small letters, and what it says.
type word struct {
	pattern *regexp.Regexp
	kind    string
	trust   trust
}

func words(trust trust, pairs ...string) []word {
	var list []word
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, word{regexp.MustCompile(pairs[i+1]), pairs[i], trust})
	}
	return list
}

// inCategory lists categories that state a kind.
var inCategory = words(stated,
	InService, `^in-?\s?service|^inset`,
	Public, `^(public|bank)( holidays?)?$|^(public|bank) holiday`,
	School, `^schools?( holidays?)?$`,
)

// inDescription lists first lines of descriptions that state a kind, as in Google's feeds.
var inDescription = append(words(stated,
	Public, `^(public|bank) holiday\.?$`,
	School, `^school holiday\.?$`,
	none, `^observance\.?$`,
), words(read,
	Public, `^(public|bank) holiday (in|for) `, // somewhere, perhaps not here
)...)

// inName lists words in names that show a kind, the surest first.
var inName = append(words(read,
	InService, `\bin-?\s?service\b|\binset\b|\b(staff|teachers?'?) (training|development) day|\bnon[ -]pupil day`,
	Public, `\b(public|bank) holiday`,
	School, `\bschool holiday|\bschools? (is |are )?closed\b`,
	School, `\b(mid|half)[ -]?term\b|\b(holidays?|break) (begins?|starts?)\b.*\bterm\b`,
	none, `\bterm (one|two|three|four|\d)|\b(autumn|winter|spring|summer|christmas|easter|school) term\b|\bterm (dates|starts?|begins?|ends?|time)\b`,
	none, `\b(first|last) day (of|for) (the )?(term|session|school|pupils)|\b(pupils|students|children|schools?)'? (first|last) day\b|\b(start|end|beginning) of (the )?(\w+ )?(term|session)\b`,
	none, `\b(pupils?|students?|children|schools?|classes|staff|teachers) (return|resume|re-?open|open|start|go back|back)`,
	none, `\b(return|back) to school\b|\b(school|session|academic year)( [\d/–-]+)? (starts?|begins?)\b`,
	none, `\b(schools?|term|session) (closes?|ends?|finish(es)?|break(s)? up)\b`,
), words(guessed,
	Public, `^new year('?s day|'?s holiday)?\b|^(2nd|2) (of )?january|^2 jan|^good friday|^easter monday|^(early )?may (bank|day)|^may day|^spring bank|^(summer|august) bank`,
	Public, `^christmas day|^boxing day|^st\.? andrew'?s day|^st\.? patrick'?s day|^battle of the boyne|^orangemen`,
	School, `\b(summer|autumn|october|tattie|christmas|festive|winter|february|easter|spring)\b.*\b(holidays?|break|vacation|recess)\b`,
)...)

// claimOf returns the kind that an event seems to be. Categories that all events share
// describe the feed.
func claimOf(e event, shared string) claim {
	if own := e.lines["CATEGORIES"].value; own != "" && own != shared {
		for category := range strings.SplitSeq(own, ",") {
			if c, ok := said(inCategory, category, "its category"); ok {
				return c
			}
		}
	}
	first, _, _ := strings.Cut(unescape(e.lines["DESCRIPTION"].value), "\n")
	if c, ok := said(inDescription, first, "its description"); ok {
		return c
	}
	c, _ := said(inName, e.name(), "its name")
	return c
}

func said(list []word, text, by string) (claim, bool) {
	text = strings.ReplaceAll(strings.ToLower(plain(text)), "’", "'")
	for _, w := range list {
		if w.pattern.MatchString(text) {
			return claim{w.kind, w.trust, by}, true
		}
	}
	return claim{}, false
}

// sharedCategories returns the categories that all events have, if there are several events.
func sharedCategories(events []event) string {
	if len(events) < 2 {
		return ""
	}
	first := events[0].lines["CATEGORIES"].value
	for _, e := range events {
		if e.lines["CATEGORIES"].value != first {
			return ""
		}
	}
	return first
}
