package rules

import (
	"briefpack/generator/cache"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/load"

	"strconv"
	"strings"
	"unicode"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules/rule"
)

// testTools is a small language and a font without snowmen and emoji.
func testTools() rule.Tools {
	phrases := map[string]string{
		"format.date": "{weekday} {day} {month} {year}", "format.short_date": "{day} {month} {year}",
		"format.before_noon": "{hour}:{minute}am", "format.after_noon": "{hour}:{minute}pm",
		"format.before_noon_hour": "{hour}am", "format.after_noon_hour": "{hour}pm",
		"format.comma": ", ", "format.and": " and ",
	}
	list := func(prefix string, first int, words string) {
		for i, w := range strings.Fields(words) {
			phrases[prefix+strconv.Itoa(first+i)] = w
		}
	}
	list("weekday.", 0, "Sunday Monday Tuesday Wednesday Thursday Friday Saturday")
	list("month.", 1, "January February March April May June July August September October November December")
	list("number.", 0, "zero one two three four five six seven eight nine ten eleven twelve")
	for _, role := range strings.Fields("inspection_lead depute_lead inspector key_contact concerns_lead reader reserve trainee agency") {
		phrases["role."+role+".label"] = strings.ReplaceAll(role, "_", " ")
		phrases["role."+role+".plural"] = strings.ReplaceAll(role, "_", " ") + "s"
	}
	return rule.Tools{
		Words:     &words.Table{Lang: "en-GB", Phrases: phrases},
		CanDraw:   func(c rune) bool { return (c < 0x2600 || c > 0x27bf && c < 0x3000) && !unicode.Is(unicode.Arabic, c) },
		Documents: []string{"overview", "criteria", "training", "roster", "concern", "glossary"},
		Sheets:    []string{"sign-in", "wall", "reader-sheet"},
		Hosted:    func(in *definition.Inspection) *definition.Inspection { return in },
		// The headings of criteria are its groups; no other document has any.
		Headings: func(in *definition.Inspection, document string) ([]string, bool) {
			var ids []string
			for _, c := range in.Criteria {
				if document == "criteria" {
					ids = append(ids, c.Group.V)
				}
			}
			return ids, in.Programme != nil
		},
		// The training session is the only document that has a record.
		Unissued: func(in *definition.Inspection) ([]string, bool) {
			if d := in.LastIssue().Document("training"); d != nil {
				if date, _ := d.Values.Get("Date"); date.V != in.Training.Date.V.String() {
					return []string{"Training session"}, true
				}
			}
			return nil, true
		},
	}
}

// checked runs every rule on content that was not read from files.
func checked(c *definition.Content, tools rule.Tools) []diag.Problem {
	return Check(cache.New(), load.SiteOf(c), cache.Value[rule.Tools]{V: tools})
}
