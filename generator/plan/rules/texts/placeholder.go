package texts

import (
	"regexp"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var Placeholder = rule.Rule{
	Code: "placeholder",
	Doc: "No text still waits to be written, such as \"TBC\", a word in square brackets, \"lorem ipsum\", \"XX\" or a mail merge field. " +
		"[sic], numbers and empty tick boxes in brackets are allowed.",
	Why:  "A placeholder is the most common mistake in a pack that was copied from the last one.",
	Help: "write the real text, or delete it",
	Text: func(t definition.Text, r *rule.Report) {
		if isWholePlaceholder(t.V) {
			r.Addf(t.At, "%q is a placeholder", rule.Shortened(t.V))
		}
		if !mayHoldPlaceholder(t.V) {
			return
		}
		for _, at := range placeholders.FindAllStringIndex(t.V, -1) {
			found := t.V[at[0]:at[1]]
			if !isBracketOfUse(found) && !insideAddress(t.V, at[0]) && !isMarkdown(t, at[0], at[1]) {
				r.Addf(definition.Within(t, at[0], at[1]), "%q is a placeholder", rule.Shortened(found))
			}
		}
	},
}

var placeholders = regexp.MustCompile(
	`\b(?:TBC|TBA|TBD|TODO|FIXME)\b|\bt\.b\.[cad]\.` +
		`|\[[^\[\]\n]{1,60}\]` + // [excel], [...], [insert date]
		`|\b(?:[Ll]orem(?: [Ii]psum)?|LOREM(?: IPSUM)?|dolor sit amet)\b` +
		`|\b(?:X{2,}|x{2,})(?:[ /.:-]+(?:X{2,}|x{2,}))*\b` +
		`|\?{3,}` +
		`|\b(?i:insert) [^.,;\n]{0,40}\b(?:[Hh]ere|HERE)\b` +
		`|\b(?i:(?:add|enter|put|type|your|dummy)(?: your| the)? (?:text|name|date|details|title|address|number)) (?:[Hh]ere|HERE)\b` +
		`|«[^«»\n]{1,40}»` + // a field of a mail merge
		`|<{1,2}[A-Za-z][A-Za-z _-]{0,40}>{1,2}`)

// mayHoldPlaceholder reports quickly whether the pattern could match a text.
func mayHoldPlaceholder(s string) bool {
	return lookup.HoldsAny(s, "[", "«", "<", "??", "TB", "TODO", "FIXME", "t.b.", "XX", "xx", "here", "Here", "HERE", "orem", "OREM", "sit amet")
}

// isWholePlaceholder reports whether a text only says that it will be written.
func isWholePlaceholder(s string) bool {
	if len(s) > 25 {
		return false
	}
	s = strings.Trim(s, " .\n")
	return s == "??" || strings.EqualFold(s, "to be confirmed") || strings.EqualFold(s, "to be advised") || strings.EqualFold(s, "to be announced")
}

var useOfBrackets = regexp.MustCompile(`^\[(?i:sic|x| +|[0-9 ,–-]+|[ivx]+)\]$`)

// isBracketOfUse reports whether writers use such brackets on purpose.
func isBracketOfUse(s string) bool { return useOfBrackets.MatchString(s) }

// insideAddress reports whether an offset is in a web address.
func insideAddress(s string, at int) bool {
	start := strings.LastIndexAny(s[:at], " \n\t") + 1
	return strings.Contains(s[start:at], "://")
}

// isMarkdown reports whether a stretch of guidance belongs to Markdown that is reported as
// unsupported: a note, a wiki link, a link without an address, a table of contents.
func isMarkdown(t definition.Text, from, to int) bool {
	if !strings.HasSuffix(t.At.File, ".md") || t.V[from] != '[' {
		return false
	}
	found := strings.ToUpper(t.V[from:to])
	return found == "[TOC]" || strings.HasPrefix(found, "[^") ||
		from > 0 && strings.ContainsRune("[]^*", rune(t.V[from-1])) || to < len(t.V) && strings.ContainsRune("[](", rune(t.V[to]))
}
