package source

import "briefpack/generator/model/diag"

// Problems of files that do not depend on the meaning of their text.
var (
	unreadable = diag.Topic{Code: "unreadable-file", Help: "check the file's permissions",
		Doc: "A file or folder of the site could not be opened or read.",
		Bad: "content/site.toml      with permissions -----\n", Good: "content/site.toml      with permissions rw-r--r--\n"}
	linkLeaves = diag.Topic{Code: "link-leaves-site", Help: "put the file itself into the site",
		Doc: "A symbolic link is broken, or leads to a folder or out of the site's folder. Briefpack reads only files within the site, so that a pack can be rebuilt from a copy of its folder.",
		Bad: "content/programmes/shared.toml -> ../../../elsewhere/shared.toml\n", Good: "content/programmes/shared.toml, the file itself\n"}
	notAFile = diag.Topic{Code: "not-a-file", Help: "put an ordinary file in its place",
		Doc: "Something that has the name of a content file is a folder, a pipe or a device.",
		Bad: "content/site.toml/     a folder\n", Good: "content/site.toml      a file\n"}
	tooLarge = diag.Topic{Code: "file-too-large", Help: "split it, or make it shorter",
		Doc: "A text file may hold 1 MiB and an image 16 MiB. No definition or page of guidance that people wrote comes near that.",
		Bad: "content/guidance/everything.md      40 MiB\n", Good: "content/guidance/arriving.md        12 KiB\n"}
	tooDeep = diag.Topic{Code: "too-many-folders", Help: "move the file further up",
		Doc: "Content may be up to eight folders deep.",
		Bad: "content/a/b/c/d/e/f/g/h/i/arriving.md\n", Good: "content/guidance/arriving.md\n"}
	notUTF8 = diag.Topic{Code: "not-utf-8", Help: "save the file as UTF-8 in your editor",
		Doc: "Text files have to be UTF-8. A file that was saved in another encoding shows wrong letters in names.",
		Bad: "title = \"Com\\xE0irle\"      saved as Latin-1\n", Good: "title = \"Comàirle\"         saved as UTF-8\n"}
	byteOrder = diag.Topic{Code: "byte-order-mark", Help: "save the file as \"UTF-8\" rather than \"UTF-8 with BOM\"",
		Doc: "Some editors put an invisible mark at the start of a file. Briefpack ignores it, but other tools may not.",
		Bad: "saved as \"UTF-8 with BOM\"\n", Good: "saved as \"UTF-8\"\n"}
	carriageReturns = diag.Topic{Code: "windows-line-ends", Help: "save the file with Unix line ends (LF)",
		Doc: "Lines end with a carriage return and a line feed. They are read as plain line ends; other tools may not.",
		Bad: "title = \"Arriving\"␍␊\n", Good: "title = \"Arriving\"␊\n"}
	// ControlCharacter is also about one that is written as an escape.
	ControlCharacter = diag.Topic{Code: "control-character", Help: "delete it; it was probably pasted in from elsewhere",
		Doc: "A text contains an invisible control character, which no page or PDF can show.",
		Bad: "title = \"Arriving␛[0m\"\n", Good: "title = \"Arriving\"\n"}
	emptyFile = diag.Topic{Code: "empty-file", Help: "fill it in or delete it",
		Doc: "A file is empty.",
		Bad: "content/guidance/arriving.md      an empty file\n", Good: "+++\ntitle = \"Arriving\"\n+++\n"}
	unknownFile = diag.Topic{Code: "unknown-file", Help: "definitions end in .toml, guidance in .md, images in .png or .jpg, holidays in .ics; keep other files elsewhere",
		Doc: "Briefpack does not use this kind of file. It may be in content/ by mistake.",
		Bad: "content/inspections/notes.docx\n", Good: "notes.docx, outside content/\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{unreadable, linkLeaves, notAFile, tooLarge, tooDeep, notUTF8, byteOrder, carriageReturns, ControlCharacter, emptyFile, unknownFile}
}

// severityOf returns the severity of a problem. It is a warning if the text is still read as
// it was meant.
func severityOf(t diag.Topic) diag.Severity {
	switch t.Code {
	case byteOrder.Code, carriageReturns.Code, unknownFile.Code:
		return diag.Warning
	}
	return diag.Error
}
