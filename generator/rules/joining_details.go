package rules

import (
	"regexp"
	"strings"

	"briefpack/generator/pack"
)

var joiningDetails = Rule{
	Code: "joining-details",
	Doc: "The link or the code of an online meeting stands in a text that hosted pages show. Whoever finds the page could join, " +
		"and hear children's records discussed. There is a key for it that only printed packs show: joining.",
	Help: "move it to joining in [training] or [records_reading]",
	Content: func(c *pack.Content, r *Report) {
		for _, t := range shownTexts(c) {
			if !holdsAny(strings.ToLower(t.V), signsOfMeetings) {
				continue
			}
			if at := meeting.FindStringIndex(t.V); at != nil {
				r.Addf(pack.Within(t, at[0], at[1]), "%q lets anybody join the meeting", shortened(t.V[at[0]:at[1]]))
			}
		}
		for _, g := range c.Guidance {
			for _, ref := range g.Links {
				if meeting.MatchString(ref.To.V) {
					r.Addf(ref.To.At, "%q lets anybody join the meeting", shortened(ref.To.V))
				}
			}
		}
	},
}

// signsOfMeetings are in every text that the pattern matches, without its capitals.
var signsOfMeetings = []string{".com/", ".us/", "meeting ", "conference ", "webinar ", "passcode", "password"}

var meeting = regexp.MustCompile(`(?i)(?:https?://)?(?:teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)|` +
	`(?:[a-z0-9-]+\.)?zoom\.us/(?:j|w|my|s)/|meet\.google\.com/[a-z]|[a-z0-9-]+\.webex\.com/)\S*` +
	`|\b(?:meeting|conference|webinar) id\s*[:=]?\s*\d[\d ]{5,}|\bpass(?:code|word)\s*[:=]\s*\S+`)
