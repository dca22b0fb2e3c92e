// Package letter composes the message that goes with a parcel: what is in it, what changed, what to
// do by when, and who to contact. It is plain text, for people to copy into an email.
package letter

import (
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Letter holds what a letter says, other than what it takes from the inspection.
type Letter struct {
	To         *definition.Person // nil for an audience
	Audience   string             // words for the audience
	Attachment string             // name of the attached file
	Files      []File
	IsPublic   bool   // whether everyone may see the files
	Start      string // page in the attachment that opens the others; "" if there is none
	Tasks      []writer.Deadline
	Since      string // version with which Changed compares; "" if there is none
	Changed    []writer.Changed
}

// File is a file of a parcel. Files without a title are not listed.
type File struct{ Name, Title string }

// Text returns a letter with Windows line ends. The brief is for its audience.
func Text(b *writer.Brief, l Letter) string {
	c := composer{Writer: writer.New(b)}
	c.line("parcel.to", writer.Put("to", c.addressee(l)))
	c.line("parcel.subject", writer.Put("partnership", b.In.Partnership.Short()), writer.Put("version", c.Version()))
	c.line("parcel.attachment", writer.Put("file", l.Attachment))
	c.gap()
	if l.To != nil {
		c.line("parcel.greeting", writer.Put("name", l.To.Name.V))
		c.gap()
	}
	c.line("parcel.intro", writer.Put("partnership", b.In.Partnership.Name.V), writer.Put("version", c.Version()))
	if l.Start != "" {
		c.line("parcel.open_pages", writer.Put("file", l.Attachment), writer.Put("page", l.Start))
	} else {
		c.line("parcel.open", writer.Put("file", l.Attachment))
	}
	c.files(l.Files)
	c.changes(l)
	c.tasks(l.Tasks)
	c.section("parcel.ask")
	c.lines(c.WhoToAsk())
	c.gap()
	if l.IsPublic {
		c.text(c.EditionLine())
	} else {
		c.line("parcel.names")
	}
	return strings.ReplaceAll(c.b.String(), "\n", "\r\n")
}

// composer collects the lines of a letter.
type composer struct {
	writer.Writer
	b strings.Builder
}

// text adds a line. Line breaks within it become spaces.
func (c *composer) text(s string) { c.b.WriteString(strings.Join(strings.Fields(s), " ") + "\n") }

func (c *composer) gap() { c.b.WriteString("\n") }

func (c *composer) line(key string, slots ...writer.Slot) { c.text(c.Say(key, slots...)) }

func (c *composer) item(s string) { c.text("- " + s) }

// section adds a heading.
func (c *composer) section(key string, slots ...writer.Slot) {
	c.gap()
	c.line(key, slots...)
	c.gap()
}

// lines adds a text with its line breaks.
func (c *composer) lines(text []document.Inline) {
	var line []document.Inline
	for _, in := range text {
		if _, isBreak := in.(document.Break); isBreak {
			c.text(document.Plain(line))
			line = nil
			continue
		}
		line = append(line, in)
	}
	c.text(document.Plain(line))
}

// addressee writes the name and email address of a person, or words for an audience.
func (c *composer) addressee(l Letter) string {
	switch {
	case l.To == nil:
		return l.Audience
	case writer.Has(l.To.Email):
		return c.Say("parcel.address", writer.Put("name", l.To.Name.V), writer.Put("email", l.To.Email.V))
	}
	return l.To.Name.V
}

func (c *composer) files(files []File) {
	c.section("parcel.files")
	for _, f := range files {
		if f.Title != "" {
			c.item(c.Say("parcel.file", writer.Put("title", f.Title), writer.Put("file", f.Name)))
		}
	}
}

// changes lists the notes of this version, and the documents of the parcel that changed.
func (c *composer) changes(l Letter) {
	if l.Since == "" {
		return
	}
	c.section("parcel.changed", writer.Put("version", l.Since))
	for _, n := range writer.NewestFirst(c.In.Changes) {
		if n.Version.V == c.In.Version.V && writer.Has(n.Version) {
			c.item(document.Plain(c.Prose(n.Note)))
		}
	}
	for _, d := range l.Changed {
		key := "overview.changed_document"
		if d.IsNew {
			key = "overview.new_document"
		}
		c.item(c.Say(key, writer.Put("document", c.Title(d.Document))))
		for _, v := range d.Values {
			c.text("  " + c.Say("overview.changed_value", writer.Put("name", v.Name), writer.Put("value", v.Text)))
		}
	}
	if len(l.Changed) == 0 {
		c.item(c.Say("parcel.unchanged"))
	}
}

func (c *composer) tasks(list []writer.Deadline) {
	c.section("parcel.tasks")
	for _, d := range list {
		c.item(document.Plain(c.Step(d)))
	}
	if len(list) == 0 {
		c.line("parcel.no_tasks")
	}
}
