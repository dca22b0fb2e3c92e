package site

import (
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/calendars"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/issued"
	"briefpack/generator/compose/letter"
	"briefpack/generator/compose/sheets"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// ParcelsOf returns the parcels of all recipients of an inspection who get something, in order.
func ParcelsOf(c *cache.Cache, p Parts, in cache.Value[*definition.Inspection]) []Parcel {
	if in.V.IsClosed() {
		return nil
	}
	x := p.Folder(in, edition.Print).composing(c)
	var list []Parcel
	for _, r := range recipientsOf(x.all) {
		if r.has(definition.ForAll) {
			list = append(list, hostedParcel(c, p, in, r))
			continue
		}
		if one := x.parcel(r); len(one.Files) > 0 {
			list = append(list, one)
		}
	}
	return list
}

// parcel returns the parcel of a recipient; without files if nothing is meant for them alone.
func (x *composing) parcel(r Recipient) Parcel {
	w := parcelWriter{composing: x, Parcel: Parcel{Recipient: r}, ways: x.printings(x.brief.In.LargePrint.V)}
	w.seen = x.renderer.brief(edition.ForPack(x.all, w.asPack(r.Audiences[0])))
	w.packs()
	w.forms()
	w.calendars()
	if !w.isTheirs {
		return Parcel{}
	}
	w.tasks = writer.New(w.seen).OpenTasks()
	for _, t := range w.tasks {
		w.Tasks = append(w.Tasks, document.Plain(w.seen.Prose(t.Task.Title)))
	}
	return w.Parcel
}

// parcelWriter collects the files of a parcel.
type parcelWriter struct {
	*composing
	Parcel
	ways     []printing
	isTheirs bool // whether something is meant for them, and not for everyone
}

// asPack returns a pack for an audience of the recipient, with the tasks of all their packs.
func (w *parcelWriter) asPack(audience string) definition.Pack {
	p := definition.Pack{Audience: definition.Text{V: audience, Set: true}}
	for _, a := range w.Recipient.Audiences {
		p.Tasks = append(p.Tasks, definition.Text{V: a, Set: true})
	}
	for _, own := range w.all.Packs {
		if w.Recipient.has(own.Audience.V) && !own.Off.V {
			p.Tasks = append(p.Tasks, own.Tasks...)
		}
	}
	if w.Recipient.has(definition.ForLead) {
		p.Tasks = nil
	}
	return p
}

func (w *parcelWriter) add(name, title string, content Content) {
	w.Files = append(w.Files, newFile(name, content))
	w.titles = append(w.titles, letter.File{Name: name, Title: title})
}

func (w *parcelWriter) lists(document string, tasksOnly bool) {
	w.Documents = append(w.Documents, Listed{document, tasksOnly})
}

// packs adds the packs of the recipient: for a programme without packs, the whole pack and their
// own sheets.
func (w *parcelWriter) packs() {
	for _, p := range w.all.Packs {
		if p.Off.V || p.IsHosted() || !p.IsMadeAt(w.all.StageNow()) || !w.Recipient.gets(p.Audience.V) {
			continue
		}
		w.pack(p)
	}
	if len(w.all.Packs) == 0 && w.Recipient.Person != "" {
		w.wholePack()
	}
}

func (w *parcelWriter) pack(p definition.Pack) {
	for _, one := range w.copies(p, w.packBrief(p)) {
		if one.person != "" && one.person != w.Recipient.Person {
			continue
		}
		w.isTheirs = w.isTheirs || w.Recipient.has(p.Audience.V)
		for _, t := range p.Documents {
			w.lists(t.V, false)
		}
		for _, way := range w.ways {
			d := one.download(way)
			w.add(d.File, titled(d.Title, d.Form), one.content(way))
		}
	}
}

// wholePack adds every document that is not a form, as the recipient may see it.
func (w *parcelWriter) wholePack() {
	p := w.asPack(w.Recipient.Audiences[0])
	p.Key, p.Cover.V, p.Tasks = w.all.Folder+"-pack", true, nil
	for _, t := range w.all.Tasks {
		p.Tasks = append(p.Tasks, t.Owner)
	}
	p.Title.V = briefing.CoverOf(w.seen).Title
	for _, name := range w.seen.Documents {
		if _, isForm := definition.FormOf(w.all.Forms, name); !isForm {
			p.Documents = append(p.Documents, definition.Text{V: name, Set: true})
		}
	}
	w.pack(p)
	w.isTheirs = len(w.Files) > 0
	for _, own := range sheets.PersonalOf(w.composing.brief) {
		if own.Sheet.For != w.Recipient.Person {
			continue
		}
		w.lists(own.Kind, false)
		for _, way := range w.ways {
			d, content := w.single(way, cache.Plain(own.Sheet))
			w.add(d.File, titled(d.Title, d.Form), content)
		}
	}
}

// forms adds the forms that the recipient fills in, as Word files and PDFs.
func (w *parcelWriter) forms() {
	made := map[string]*document.Document{} // by name
	for _, f := range w.all.FormsNow() {
		if !w.Recipient.gets(f.FilledBy.V) {
			continue
		}
		if len(made) == 0 {
			made = formsOf(w.seen)
		}
		d := made[f.Key]
		if d == nil {
			continue
		}
		one := named(&w.all.Method, d)
		w.isTheirs = w.isTheirs || w.Recipient.has(f.FilledBy.V)
		w.lists(f.Key, false)
		word, content := w.word(one)
		w.add(word.File, word.Title, content)
		for _, way := range w.ways {
			d, content := w.form(way, one)
			w.add(d.File, titled(d.Title, d.Form), content)
		}
	}
}

// formsOf composes all forms of a brief.
func formsOf(b *writer.Brief) map[string]*document.Document {
	made := map[string]*document.Document{}
	isForm := func(name string) bool {
		_, is := definition.FormOf(b.In.Forms, name)
		return is
	}
	for _, k := range briefing.Of(b) {
		if isForm(k.Name) {
			made[k.Name] = k.Compose(b)
		}
	}
	for _, d := range sheets.Common(b, isForm) {
		if d.Form {
			made[d.Name] = d
		}
	}
	return made
}

// calendars adds the calendar with the recipient's own dates, or else the calendars of the training and
// the reading days. People who get nothing else and have no dates get no calendar.
func (w *parcelWriter) calendars() {
	var own, shared []calendars.Calendar
	for _, c := range calendars.Of(w.seen) {
		switch {
		case c.Owner == "" && (c.Beside != "timetable" || !w.Recipient.isOnlyTrained()):
			shared = append(shared, c)
		case c.Owner != "" && w.Recipient.has(c.Owner):
			own = append(own, c)
		}
	}
	if len(own) > 0 {
		w.isTheirs = true
		w.lists("checklist", true)
		own = own[:1]
	}
	if w.Recipient.has(definition.ForRoom) || !w.isTheirs {
		return
	}
	for _, c := range shared {
		w.lists(c.Beside, false)
	}
	list := own
	if len(list) == 0 {
		list = shared
	}
	for _, c := range list {
		w.add(w.all.Folder+"-"+c.Name+".ics", c.Title, calendar{calendarFile(w.seen, c)})
	}
}

func titled(title, form string) string {
	if form == "" {
		return title
	}
	return title + ", " + form
}

// Changed returns the documents of a parcel that changed, as its letter lists them, and whether
// any did. The documents of the inspection are as they are now.
func (p Parcel) Changed(changes []issued.Change, now []issued.Document) ([]writer.Changed, bool) {
	a := edition.Print
	if p.IsHosted {
		a = edition.Hosted
	}
	var mine []issued.Change
	for _, c := range changes {
		if p.has(c) {
			mine = append(mine, c)
		}
	}
	list := changed(mine, now, a)
	for i := range list {
		if list[i].IsOwn {
			list[i].Document = p.ownSheet()
		}
	}
	return list, len(mine) > 0
}

// has reports whether a change is in a parcel.
func (p Parcel) has(c issued.Change) bool {
	if p.IsHosted {
		return c.IsHosted
	}
	return slices.ContainsFunc(p.Documents, func(d Listed) bool {
		switch {
		case c.For != "":
			return c.For == p.Recipient.Person && d.Name == p.ownSheet()
		case d.Name != c.Name:
			return false
		}
		return !d.TasksOnly || slices.ContainsFunc(c.Values, func(v issued.Difference) bool { return slices.Contains(p.Tasks, v.Name) })
	})
}

// ownSheet returns the name by which packs list the recipient's own sheet.
func (p Parcel) ownSheet() string {
	if p.Recipient.has(definition.ForReader) {
		return definition.ReaderSheet
	}
	return definition.ReserveSheet
}
