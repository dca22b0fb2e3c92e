package site

import (
	"strings"
	"unicode"

	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/letter"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/render/html"
)

// PagesFolder is the folder of a parcel with the hosted pages.
const PagesFolder = "pages/"

// Parcel is what one recipient gets of an inspection.
type Parcel struct {
	Recipient Recipient
	Files     []*File // by their paths in the parcel
	Documents []Listed
	Tasks     []string // titles of the open tasks of the recipient
	IsHosted  bool     // whether it is the hosted edition

	seen   *writer.Brief // what the recipient may see
	titles []letter.File
	start  string
	tasks  []writer.Deadline
}

// Listed is a document of a parcel.
type Listed struct {
	Name      string // as issue records have it; personal sheets have the name by which packs list them
	TasksOnly bool   // whether only its tasks are in the parcel, in a calendar
}

// hostedParcel returns the parcel of a partnership: the pages of the hosted edition, without other
// partnerships, and a page that opens them.
func hostedParcel(c *cache.Cache, p Parts, in cache.Value[*definition.Inspection], r Recipient) Parcel {
	x := p.Folder(in, edition.Hosted).composing(c)
	one := Parcel{Recipient: r, IsHosted: true, seen: x.brief}
	start := x.startPage()
	one.start, one.Files = start.Path, []*File{start}
	one.titles = []letter.File{{Name: start.Path, Title: briefing.CoverOf(x.brief).Title}}
	own := p.OwnPages(c, []cache.Value[*definition.Inspection]{in}, edition.Hosted)
	for _, part := range []Part{own, p.Folder(in, edition.Hosted)} {
		for _, f := range FilesOf(c, part).List {
			if !isForHost(f) {
				one.Files = append(one.Files, &File{Path: PagesFolder + f.Path, content: f.content})
			}
		}
	}
	w := writer.New(x.brief)
	one.tasks = w.Due(w.OpenTasks())
	return one
}

// isForHost reports whether a file is only for a web server or a search engine.
func isForHost(f *File) bool {
	_, isHostFile := f.content.V.(hostFile)
	return isHostFile || f.Path == document.SitePage(document.Missing)
}

// startPage returns the overview as a page that can be read alone. It warns people who open it
// inside a zip file, where its links and styles do not work.
func (x *composing) startPage() *File {
	kind := briefing.Of(x.brief)[0]
	d := *kind.Compose(x.brief)
	d.Blocks = document.Retarget(d.Blocks, func(t document.Target) document.Target {
		t = briefing.ChapterOf(x.brief, t)
		if t.Folder == "" && t.Document != "" {
			t.Folder, t.Document = x.brief.In.Folder, x.brief.In.FileOf(t.Document)
		}
		return t
	})
	overview := document.Target{Folder: x.brief.In.Folder, Document: x.brief.In.FileOf(document.Overview)}
	place := html.Page{
		Kind: html.KindStart, Base: PagesFolder, Edition: x.audience.String(), Draft: x.brief.In.Draft.V,
		OwnerLang: x.brief.In.Partnership.Lang.V, Short: x.brief.In.Partnership.Short(),
		Find: html.Link{Title: x.words.Say("parcel.all_pages"), Lang: x.words.LangOf("parcel.all_pages"), To: overview},
	}
	return x.pageOf(x.brief.Say("parcel.start")+".html", cache.Plain(&d), place, nil)
}

// Letter returns the letter for a parcel. since is the version with which changed compares; "" if there is
// none. attachment is the name of its file.
func (p Parcel) Letter(attachment, since string, changed []writer.Changed) string {
	l := letter.Letter{
		Attachment: attachment, Audience: p.audience(), Files: p.titles, IsPublic: p.IsHosted, Start: p.start, Tasks: p.tasks, Since: since, Changed: changed,
	}
	if p.Recipient.Person != "" {
		l.To = p.seen.In.Person(p.Recipient.Person)
	}
	return letter.Text(p.seen, l)
}

// Name returns the name of a parcel's files, without an ending: the partnership, the version, and
// who it is for.
func (p Parcel) Name() string {
	in, who := p.seen.In, p.Recipient.Person
	switch {
	case p.IsHosted:
		who = p.seen.Say("edition.file")
	case who == "":
		role, _ := definition.RoleOf(in.Roles, p.Recipient.Audiences[0])
		who = role.File.V
		if who == "" {
			who = document.Slug(role.Key)
		}
	}
	name := in.Folder
	for _, part := range []string{in.Version.V, who} {
		if part = plainName(part); part != "" {
			name += "-" + part
		}
	}
	return name
}

// Searched returns the files of a hosted parcel by their paths in the site, as the search for leaks
// reads them, and its letter.
func (p Parcel) Searched(letter string) []*File {
	folder := p.seen.In.Folder + "/"
	files := []*File{newFile(folder+"letter.txt", plain{[]byte(letter)})}
	for _, f := range p.Files {
		path, isPage := strings.CutPrefix(f.Path, PagesFolder)
		if !isPage {
			path = folder + path
		}
		files = append(files, &File{Path: path, content: f.content})
	}
	return files
}

// plainName returns a text for the name of a file: letters, digits, dots and hyphens.
func plainName(s string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' {
			return r
		}
		return '-'
	}, s), "-.")
}

// audience returns words for the audience of a parcel.
func (p Parcel) audience() string {
	switch a := p.Recipient.Audiences[0]; a {
	case definition.ForAll:
		return p.seen.In.Partnership.Name.V
	case definition.ForRoom, definition.ForLead:
		return p.seen.Say("parcel." + a)
	default:
		return writer.New(p.seen).Owner(a)
	}
}

// For returns the name of the person that a parcel is for, or words for its audience.
func (p Parcel) For() string {
	if one := p.seen.In.Person(p.Recipient.Person); one != nil {
		return one.Name.V
	}
	return p.audience()
}
