package markdown

import "briefpack/generator/model/diag"

// Faults of a page that the rules do not need to see.
var (
	headingLevel = diag.Topic{Code: "heading-level", Help: "the page's title is the first level, so headings start with ## and go one level at a time",
		Doc: "Headings on a page of guidance start at the second level and skip none, so that people who use a screen reader can find their way by the headings.",
		Bad: "# Who may come\n", Good: "## Who may come\n"}
	inlineImage = diag.Topic{Code: "image-in-text", Help: "put the image into its own paragraph",
		Doc: "An image is inside a sentence, where print can't place it.",
		Bad: "Come to ![the hall](hall.png) at nine.\n", Good: "Come to the hall at nine.\n\n![The hall seen from the car park](hall.png)\n"}
	tableShape = diag.Topic{Code: "table-shape", Help: "below the titles of the columns, write a line of dashes for each column: |---|---|",
		Doc: "A table has rows with more cells than columns, or has no line of dashes below its titles. Cells that do not fit would disappear from the page.",
		Bad: "| Who | Phone |\n|---|---|\n| The lead | Monday | 01632 960 001 |\n", Good: "| Who | When | Phone |\n|---|---|---|\n| The lead | Monday | 01632 960 001 |\n"}
	pastedList = diag.Topic{Code: "pasted-list", Help: "start each item with a hyphen and a space, or with a number, a full stop and a space, and leave an empty line before the first",
		Doc: "Lines start with a bullet or a number as a word processor writes them. Markdown does not take them as a list, so they would run together as one paragraph.",
		Bad: "Bring:\n\n• your badge\n• a pen\n", Good: "Bring:\n\n- your badge\n- a pen\n"}
	noWords = diag.Topic{Code: "no-words", Help: "write the words, or delete it",
		Doc: "A heading, a link, the title of a column or a term has no words. A screen reader announces it without a name.",
		Bad: "## \n\n[](criteria.html)\n", Good: "## Who can come\n\n[The criteria](criteria.html)\n"}
	headingID = diag.Topic{Code: "heading-id", Help: "give one of them another id",
		Doc: "Two headings of a page state the same id, so a link to it could lead to either.",
		Bad: "## Lunch {#food}\n\n## Tea {#food}\n", Good: "## Lunch {#lunch}\n\n## Tea {#tea}\n"}
	taskList = diag.Topic{Code: "task-list", Help: "give every item of the list a box, [ ] or [x], or none",
		Doc: "Some items of a list have a box to tick and others do not.",
		Bad: "- [ ] Book the room\n- Order lunch\n", Good: "- [ ] Book the room\n- [ ] Order lunch\n"}
	unusedNote = diag.Topic{Code: "unused-note", Help: "refer to it in the text, [^1], or delete it",
		Doc: "The text does not refer to a note, so it would not appear on the page.",
		Bad: "Bring your badge.\n\n[^1]: The one with your photograph.\n", Good: "Bring your badge.[^1]\n\n[^1]: The one with your photograph.\n"}
	unsupported = diag.Topic{Code: "unsupported-markdown", Help: "write it in the Markdown that guidance knows",
		Doc: "The page uses something that other Markdown programs know and Briefpack does not. It would appear on the page as it is written. Guidance can have CommonMark, tables, ~~struck text~~, task lists, definition lists, footnotes, callouts and {#ids} of headings.",
		Bad: "!!! note\n    Bring your badge.\n", Good: "> [!NOTE]\n> Bring your badge.\n"}
	// TooComplex is also the topic of TOML files.
	TooComplex = diag.Topic{Code: "too-complex", Help: "definitions are flat: a few tables and lists",
		Doc: "A definition has more nested brackets or longer keys than it could need, or a page of guidance has a very long paragraph, or very many quotations or lists inside each other. Briefpack refuses such a file, because reading it could take minutes.",
		Bad: "x = [[[[[[[[[[ ... ]]]]]]]]]]\n", Good: "x = [1, 2, 3]\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{headingLevel, inlineImage, tableShape, pastedList, noWords, headingID, taskList, unusedNote, unsupported, TooComplex}
}
