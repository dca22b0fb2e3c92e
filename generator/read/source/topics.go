package source

import "briefpack/generator/model/diag"

// Problems of files that do not depend on the meaning of their text.
var (
	unreadable = diag.Topic{Code: "unreadable-file", Help: "check the file's permissions",
		Doc: "Briefpack can open and read every file and folder of the site.",
		Why: "A pack without one of its files would be incomplete, and nothing would say so.",
		Bad: "content/site.toml      with permissions -----\n", Good: "content/site.toml      with permissions rw-r--r--\n"}
	linkLeaves = diag.Topic{Code: "link-leaves-site", Help: "put the file itself into the site",
		Doc: "A symbolic link leads to a file within the site's folder.",
		Why: "You can rebuild a pack from a copy of the folder only if everything is in it.",
		Bad: "content/programmes/shared.toml -> ../../../elsewhere/shared.toml\n", Good: "content/programmes/shared.toml, the file itself\n"}
	notAFile = diag.Topic{Code: "not-a-file", Help: "put an ordinary file in its place",
		Doc: "Something that has the name of a content file is a file, not a folder, a pipe or a device.",
		Why: "Briefpack could wait for a pipe or a device for ever.",
		Bad: "content/site.toml/     a folder\n", Good: "content/site.toml      a file\n"}
	tooLarge = diag.Topic{Code: "file-too-large", Help: "split it, or make it shorter",
		Doc: "A text file has at most 1 MiB and an image at most 16 MiB. No definition or page of guidance that people wrote comes near that.",
		Why: "A larger file is probably in content/ by mistake, and reading it would take long.",
		Bad: "content/guidance/everything.md      40 MiB\n", Good: "content/guidance/arriving.md        12 KiB\n"}
	tooDeep = diag.Topic{Code: "too-many-folders", Help: "move the file further up",
		Doc: "Content is at most eight folders deep.",
		Why: "Deeper folders are mostly a copy of a site within itself.",
		Bad: "content/a/b/c/d/e/f/g/h/i/arriving.md\n", Good: "content/guidance/arriving.md\n"}
	notUTF8 = diag.Topic{Code: "not-utf-8", Help: "save it again as UTF-8: in Notepad choose File, Save as, and the encoding UTF-8",
		Doc: "A text file is UTF-8. Briefpack guesses the letters of other encodings, so that it can check the rest of the file.",
		Why: "In another encoding the letters of names would be wrong.",
		Bad: "title = \"Com\\xE0irle\"      saved as Latin-1\n", Good: "title = \"Comàirle\"         saved as UTF-8\n"}
	notText = diag.Topic{Code: "not-text", Help: "copy the text into a plain text editor, such as Notepad, and save it as UTF-8",
		Doc: "A definition or page is plain text, not a document of Word or Excel.",
		Why: "A word processor saves more than the text, and Briefpack cannot read it.",
		Bad: "content/site.toml      saved by Word\n", Good: "content/site.toml      saved by Notepad\n"}
	// ControlCharacter is also about one that is written as an escape.
	ControlCharacter = diag.Topic{Code: "control-character", Help: "delete it; it was probably pasted in from elsewhere",
		Doc: "A text contains no invisible control characters.",
		Why: "No page or PDF can show them, and in a terminal they can hide text.",
		Bad: "title = \"Arriving␛[0m\"\n", Good: "title = \"Arriving\"\n"}
	emptyFile = diag.Topic{Code: "empty-file", Help: "fill it in or delete it",
		Doc: "A file is not empty.",
		Why: "An empty file is mostly one that was not saved.",
		Bad: "content/guidance/arriving.md      an empty file\n", Good: "+++\ntitle = \"Arriving\"\n+++\n"}
	unknownFile = diag.Topic{Code: "unknown-file", Help: "definitions end in .toml, guidance in .md, images in .png or .jpg, holidays in .ics; keep other files elsewhere",
		Doc: "Files in content/ are of a kind that Briefpack uses, and so are images in layouts/.",
		Why: "A file of another kind may be there by mistake, and may contain names.",
		Bad: "content/inspections/notes.docx\n", Good: "notes.docx, outside content/\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	return []diag.Topic{unreadable, linkLeaves, notAFile, tooLarge, tooDeep, notUTF8, notText, ControlCharacter, emptyFile, unknownFile}
}

// severityOf returns the severity of a problem. It is a warning if the text is still read as
// it was meant.
func severityOf(t diag.Topic) diag.Severity {
	switch t.Code {
	case unknownFile.Code:
		return diag.Warning
	}
	return diag.Error
}
