package html

import "briefpack/generator/model/diag"

// The problems of layouts.
var (
	badSyntax = diag.Topic{Code: "template-syntax", Help: "mend the template, or remove the file to get the layout that comes with the program",
		Doc: "A page layout is not a valid template, so no page can be drawn with it.",
		Bad: "{{with .Lead}}<p>{{.}}</p>\n", Good: "{{with .Lead}}<p>{{.}}</p>{{end}}\n"}
	unknownField = diag.Topic{Code: "template-field",
		Doc: "A page layout asks for something that a page does not have. It is probably misspelt, or stands inside a with or a range, where the dot is something else.",
		Bad: "<h1>{{.Titel}}</h1>\n", Good: "<h1>{{.Title}}</h1>\n"}
	unknownPhrase = diag.Topic{Code: "template-words", Help: "add it to layouts/words/, or mend the key",
		Doc: "A page layout asks for a phrase that the file of fixed words does not have, so that pages would show its key.",
		Bad: "{{say \"page.skipp\"}}\n", Good: "{{say \"page.skip\"}}\n"}
	missingLayout = diag.Topic{Code: "template-missing",
		Doc: "A page layout includes another that is not there, or the layout that every page needs is not there.",
		Bad: "{{template \"foooter.html\" .}}\n", Good: "{{template \"footer.html\" .}}\n"}
	failingLayout = diag.Topic{Code: "template-fails", Help: "mend the template, or remove the file to get the layout that comes with the program",
		Doc: "A page layout reads as a template but could not draw a page: it was tried with a page that has nothing and one that has everything. Most often it takes the first of a list that is empty, or a tag is left half open on one way through an if.",
		Bad: "{{(index .Trail 0).Title}}\n", Good: "{{with .Trail}}{{(index . 0).Title}}{{end}}\n"}
	inlineCode = diag.Topic{Code: "template-inline", Help: "give it a class and write its style into layouts/style.css, or its script into a file; or give the pages a policy of your own in layouts/head.html",
		Doc: "A page layout has a style or a script in the page itself, which the strict policy of the pages keeps browsers from using: it is how text that somebody smuggled in stays text.",
		Bad: "<p style=\"color: red\">\n", Good: "<p class=\"warning\">\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{badSyntax, unknownField, unknownPhrase, missingLayout, failingLayout, inlineCode}
}
