package privacy

import (
	"regexp"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var JoiningDetails = rule.Rule{
	Code: "joining-details",
	Doc: "Texts that hosted pages show have no link or code of an online meeting. " +
		"The key joining is for these, and is only printed. The message does not repeat the link or code.",
	Why:  "Anyone who finds the page could join, and hear records being discussed.",
	Help: "move it to joining in [training] or [records_reading]",
	Shared: func(c *definition.Content, r *rule.Report) {
		checkMeetings(r, lookup.SharedShown(c))
		for _, g := range c.Guidance {
			for _, ref := range g.Links {
				if meeting.MatchString(ref.To.V) {
					r.Addf(ref.To.At, "this text has %s that lets anyone join the meeting", kindOfDetail(ref.To.V))
				}
			}
		}
	},
	Inspection: func(in *definition.Inspection, r *rule.Report) { checkMeetings(r, lookup.ShownBy(in)) },
}

func checkMeetings(r *rule.Report, texts []definition.Text) {
	for _, t := range texts {
		if !mayHoldMeeting(t.V) {
			continue
		}
		for _, at := range meeting.FindAllStringIndex(t.V, -1) {
			if found := t.V[at[0]:at[1]]; !isRemark(found) {
				r.Addf(definition.Within(t, at[0], at[1]), "this text has %s that lets anyone join the meeting", kindOfDetail(found))
				break
			}
		}
	}
}

// mayHoldMeeting is true of every text that the pattern matches, and quick to tell.
func mayHoldMeeting(s string) bool {
	return lookup.HoldsAny(strings.ToLower(s), ".com/", ".us/", "meeting ", "conference ", "webinar ", "passcode", "password")
}

// kindOfDetail returns what was found without repeating it: more people read reports than
// printed packs.
func kindOfDetail(found string) string {
	switch {
	case strings.Contains(found, "/"):
		return "a link"
	case strings.HasPrefix(strings.ToLower(found), "pass"):
		return "a passcode"
	}
	return "a number"
}

// isRemark reports whether a passcode that was found is the first word of a sentence about
// it: "Password: none is needed", "Passcode: given in the room".
func isRemark(found string) bool {
	word := strings.ToLower(found[strings.LastIndexAny(found, " \t\n:=")+1:])
	if !strings.HasPrefix(strings.ToLower(found), "pass") {
		return false
	}
	switch strings.TrimRight(word, ".,;)") {
	case "none", "no", "not", "given", "see", "sent", "ask", "in", "on", "to", "is", "will", "the", "this", "your", "you", "we", "please", "printed":
		return true
	}
	return false
}

var meeting = regexp.MustCompile(`(?i)(?:https?://)?(?:teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)|` +
	`(?:[a-z0-9-]+\.)?zoom\.us/(?:j|w|my|s)/|meet\.google\.com/[a-z]|[a-z0-9-]+\.webex\.com/)\S*` +
	`|\b(?:meeting|conference|webinar) id\s*[:=]?\s*\d[\d ]{5,}|\bpass(?:code|word)\s*[:=]\s*\S+`)
