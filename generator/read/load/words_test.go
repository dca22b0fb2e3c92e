package load

import (
	"strings"
	"testing"
)

// A site's own words are laid over the program's. What would be lost without a word is a
// problem; what its own templates may say is none.
func TestOwnWords(t *testing.T) {
	program := Layout{"layouts/words/en-GB.toml", []byte("[page]\nskip = \"Skip\"\nhome = \"Home\"\n[index]\nstep = \"By {date}: {task}\"\nmany = \"{N} days\"\n")}
	for _, c := range []struct{ name, own, want string }{
		{"another word", "[page]\nskip = \"Jump\"\n", ""},
		{"a word of a template", "[page]\nmine = \"Mine\"\n[own]\nskip = \"So\"\n", ""},
		{"a word of no template", "[page]\nother = \"Other\"\n", `2:10-15 there is no phrase "page.other" (layouts/words/en-GB.toml of the program has every key)`},
		{"a table of no template", "[nonsense]\nword = \"Word\"\n", `2:9-13 there is no phrase "nonsense.word" (layouts/words/en-GB.toml of the program has every key)`},
		{"an escaped control character", "[page]\nskip = \"Ju\\u001Bmp\"\n", `2:11-17: control-character: page.skip has a control character here, U+001B (delete it; it was probably pasted in from elsewhere)`},
		{"a role", "[label]\nherald = \"herald\"\n", ""},
		{"numbers and times", "[number]\n4 = \"fower\"\n[clock]\n\"12:00\" = \"noon\"\n", ""},
		{"less in a phrase", "[index]\nstep = \"{task}\"\n", ""},
		{"a number without a capital", "[index]\nmany = \"{n} days\"\n", ""},
		{"a slip in a key", "[page]\nskipp = \"Jump\"\n", `2:10-14 there is no phrase "page.skipp" (did you mean "page.skip"?)`},
		{"a slip in a table", "[pages]\nskip = \"Jump\"\n", `2:9-13 there is no phrase "pages.skip" (did you mean "page.skip"?)`},
		{"a slip in a place", "[index]\nstep = \"By {dat}: {task}\"\n", `2:9-25 index.step has {dat}, which is not filled (the program's own is "By {date}: {task}")`},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, problems := Words("en-GB", func(key string) bool { return key == "page.mine" || key == "own.skip" }, program, Layout{"layouts/words/en-GB.toml", []byte(c.own)})
			got := strings.TrimSpace(lines(problems))
			for _, cut := range []string{"layouts/words/en-GB.toml:", ": unknown-phrase:", ": phrase-slots:"} {
				got = strings.ReplaceAll(got, cut, "")
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if w.Say("page.home") != "Home" {
				t.Error("the program's other words are gone")
			}
		})
	}
}
