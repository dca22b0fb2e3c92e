package html

import "briefpack/generator/model/diag"

// The problems of layouts.
var (
	badSyntax = diag.Topic{Code: "template-syntax", Help: "fix the template, or delete the file to use the program's own layout",
		Doc: "A page layout is not a valid template, so Briefpack cannot make pages with it.",
		Bad: "{{with .Lead}}<p>{{.}}</p>\n", Good: "{{with .Lead}}<p>{{.}}</p>{{end}}\n"}
	unknownField = diag.Topic{Code: "template-field",
		Doc: "A page layout uses a field that pages do not have. It is probably misspelt, or is inside a with or a range, where the dot has another type.",
		Bad: "<h1>{{.Titel}}</h1>\n", Good: "<h1>{{.Title}}</h1>\n"}
	unknownPhrase = diag.Topic{Code: "template-words", Help: "add the phrase to layouts/words/, or correct the key",
		Doc: "A page layout uses a phrase that the fixed words do not have, so pages would show its key.",
		Bad: "{{say \"page.skipp\"}}\n", Good: "{{say \"page.skip\"}}\n"}
	missingLayout = diag.Topic{Code: "template-missing",
		Doc: "A page layout includes a layout that does not exist, or the layout for all pages is missing.",
		Bad: "{{template \"foooter.html\" .}}\n", Good: "{{template \"footer.html\" .}}\n"}
	failingLayout = diag.Topic{Code: "template-fails", Help: "fix the template, or delete the file to use the program's own layout",
		Doc: "A page layout is a valid template but failed for an empty page or a page with everything. Usually it takes the first item of an empty list, or one branch of an if leaves a tag open.",
		Bad: "{{(index .Trail 0).Title}}\n", Good: "{{with .Trail}}{{(index . 0).Title}}{{end}}\n"}
	endlessLayout = diag.Topic{Code: "template-endless", Help: "take this line out, or include another layout",
		Doc: "A page layout includes itself, directly or through another layout, or has a range over a number, or is far larger than a layout needs to be, so Briefpack may never finish a page. Go through a list of the page instead.",
		Bad: "{{range 1000}}<br>{{end}}\n", Good: "{{range .Nav}}<br>{{end}}\n"}
	inlineCode = diag.Topic{Code: "template-inline", Help: "give the element a class and write its style into layouts/style.css, or its script into a file; or write your own policy in layouts/head.html",
		Doc: "A page layout contains an inline style or script. The strict policy of the pages blocks it in browsers, because injected text could be a script.",
		Bad: "<p style=\"color: red\">\n", Good: "<p class=\"warning\">\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{badSyntax, unknownField, unknownPhrase, missingLayout, failingLayout, endlessLayout, inlineCode}
}
