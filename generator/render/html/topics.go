package html

import "briefpack/generator/model/diag"

// fixOrDelete is the help for a layout that cannot be used.
const fixOrDelete = "fix the template, or delete the file to use the program's own layout"

// The problems of layouts.
var (
	badSyntax = diag.Topic{Code: "template-syntax", Help: fixOrDelete,
		Doc: "A page layout is a valid template.",
		Why: "Briefpack cannot make a page from a layout that it cannot read.",
		Bad: "{{with .Lead}}<p>{{.}}</p>\n", Good: "{{with .Lead}}<p>{{.}}</p>{{end}}\n"}
	unknownField = diag.Topic{Code: "template-field", Help: "use one of the fields that the message lists",
		Doc: "A page layout uses only fields that pages have. Inside a with or a range the dot has another type.",
		Why: "A misspelt field would be empty on every page.",
		Bad: "<h1>{{.Titel}}</h1>\n", Good: "<h1>{{.Title}}</h1>\n"}
	unknownPhrase = diag.Topic{Code: "template-words", Help: "add the phrase to layouts/words/, or correct the key",
		Doc: "A page layout uses only phrases that the fixed words have.",
		Why: "Pages would show the key in place of the phrase.",
		Bad: "{{say \"page.skipp\"}}\n", Good: "{{say \"page.skip\"}}\n"}
	missingLayout = diag.Topic{Code: "template-missing", Help: "add the file to layouts/, or delete the line",
		Doc: "A page layout includes only layouts that exist, and there is a layout for all pages.",
		Why: "Briefpack cannot make a page while part of its layout is missing.",
		Bad: "{{template \"foooter.html\" .}}\n", Good: "{{template \"footer.html\" .}}\n"}
	failingLayout = diag.Topic{Code: "template-fails", Help: fixOrDelete,
		Doc: "A page layout works for an empty page and for a page with everything.",
		Why: "A layout that takes the first item of an empty list, or leaves a tag open in one branch of an if, fails on some pages only.",
		Bad: "{{(index .Trail 0).Title}}\n", Good: "{{with .Trail}}{{(index . 0).Title}}{{end}}\n"}
	endlessLayout = diag.Topic{Code: "template-endless", Help: "take this line out, or include another layout",
		Doc: "A page layout does not include itself, directly or through another layout, does not have a range over a number, and is not far larger than a layout needs to be. Go through a list of the page instead.",
		Why: "Briefpack might never finish a page.",
		Bad: "{{range 1000}}<br>{{end}}\n", Good: "{{range .Nav}}<br>{{end}}\n"}
	inlineCode = diag.Topic{Code: "template-inline", Help: "give the element a class and write its style into layouts/style.css, or its script into a file; or write your own policy in layouts/head.html",
		Doc: "A page layout does not contain an inline style or script.",
		Why: "The strict policy of the pages blocks inline styles and scripts in browsers, because injected text could be a script.",
		Bad: "<p style=\"color: red\">\n", Good: "<p class=\"warning\">\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{badSyntax, unknownField, unknownPhrase, missingLayout, failingLayout, endlessLayout, inlineCode}
}
