package markdown

import "briefpack/generator/model/diag"

// Faults of a page that the rules do not need to see.
var (
	headingLevel = diag.Topic{Code: "heading-level", Help: "the page's title is the first level, so headings start with ## and go one level at a time",
		Doc: "Headings on a page of guidance start at the second level and skip none.",
		Why: "People who use a screen reader find their way by the headings.",
		Bad: "# Who may come\n", Good: "## Who may come\n"}
	inlineImage = diag.Topic{Code: "image-in-text", Help: "put the image into its own paragraph",
		Doc: "An image is in its own paragraph.",
		Why: "Print cannot place an image inside a sentence.",
		Bad: "Come to ![the hall](hall.png) at nine.\n", Good: "Come to the hall at nine.\n\n![The hall seen from the car park](hall.png)\n"}
	tableShape = diag.Topic{Code: "table-shape", Help: "below the titles of the columns, write a line of dashes for each column: |---|---|",
		Doc: "A row of a table has no more cells than the table has columns, and there is a line of dashes below the titles.",
		Why: "Cells that do not fit would disappear from the page.",
		Bad: "| Who | Phone |\n|---|---|\n| The lead | Monday | 01632 960 001 |\n", Good: "| Who | When | Phone |\n|---|---|---|\n| The lead | Monday | 01632 960 001 |\n"}
	pastedList = diag.Topic{Code: "pasted-list", Help: "start each item with a hyphen and a space, or with a number, a full stop and a space, and leave an empty line before the first",
		Doc: "Items of a list start as Markdown needs it, not with a bullet or number from a word processor.",
		Why: "Markdown does not read such lines as a list, so they would run together as one paragraph.",
		Bad: "Bring:\n\n• your badge\n• a pen\n", Good: "Bring:\n\n- your badge\n- a pen\n"}
	noWords = diag.Topic{Code: "no-words", Help: "write the words, or delete it",
		Doc: "A heading, a link, the title of a column and a term have words.",
		Why: "A screen reader announces them without a name.",
		Bad: "## \n\n[](criteria.html)\n", Good: "## Who can come\n\n[The criteria](criteria.html)\n"}
	headingID = diag.Topic{Code: "heading-id", Help: "give one of them another id",
		Doc: "Each heading of a page has its own id.",
		Why: "A link to an id that two headings have could lead to either.",
		Bad: "## Lunch {#food}\n\n## Tea {#food}\n", Good: "## Lunch {#lunch}\n\n## Tea {#tea}\n"}
	taskList = diag.Topic{Code: "task-list", Help: "give every item of the list a box, [ ] or [x], or none",
		Doc: "Either every item of a list has a box to tick, or none has.",
		Why: "A reader cannot tell whether an item without a box has to be done.",
		Bad: "- [ ] Book the room\n- Order lunch\n", Good: "- [ ] Book the room\n- [ ] Order lunch\n"}
	unusedNote = diag.Topic{Code: "unused-note", Help: "refer to it in the text, [^1], or delete it",
		Doc: "The text refers to every note.",
		Why: "A note without a reference would not appear on the page.",
		Bad: "Bring your badge.\n\n[^1]: The one with your photograph.\n", Good: "Bring your badge.[^1]\n\n[^1]: The one with your photograph.\n"}
	unusedLink = diag.Topic{Code: "unused-link", Help: "write a link, [words][hall], or delete it",
		Doc: "A link uses every address that is on its own line, such as [hall]: https://example.org.",
		Why: "An address that no link uses does not appear on the page.",
		Bad: "Come to the hall.\n\n[hall]: https://example.org\n", Good: "Come to [the hall][hall].\n\n[hall]: https://example.org\n"}
	unsupported = diag.Topic{Code: "unsupported-markdown", Help: "write it in the Markdown that guidance knows",
		Doc: "A page has only CommonMark, tables, ~~struck text~~, task lists, definition lists, footnotes, callouts and {#ids} of headings.",
		Why: "Anything else that other Markdown programs know would appear on the page as it is written.",
		Bad: "!!! note\n    Bring your badge.\n", Good: "> [!NOTE]\n> Bring your badge.\n"}
	// TooComplex is also the topic of TOML files.
	TooComplex = diag.Topic{Code: "too-complex", Help: "definitions are flat: a few tables and lists",
		Doc: "Brackets in a definition are not nested deeply and its keys are short. A page of guidance does not have very long paragraphs, very many lines, or very many quotations or lists inside each other.",
		Why: "Reading such a file could take minutes.",
		Bad: "x = [[[[[[[[[[ ... ]]]]]]]]]]\n", Good: "x = [1, 2, 3]\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{headingLevel, inlineImage, tableShape, pastedList, noWords, headingID, taskList, unusedNote, unusedLink, unsupported, TooComplex}
}
