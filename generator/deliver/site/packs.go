package site

import (
	"slices"

	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/compose/sheets"
	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/format"
	"briefpack/generator/render/html"
)

// packs adds the packs of the inspection's audiences, and returns them as pages offer them. The
// hosted edition has the packs that are hosted.
func (x *composing) packs(ways []printing) []offer {
	var list []offer
	for _, p := range x.brief.In.Packs {
		if p.Off.V || !p.IsMadeAt(x.brief.In.StageNow()) || p.IsHosted() != (x.audience == edition.Hosted) {
			continue
		}
		for _, one := range x.copies(p, x.packBrief(p)) {
			for _, way := range ways {
				list = append(list, x.offer(one.download(way), one.content(way)))
				if p.Sides.Set && way.suffix == "" {
					x.files[len(x.files)-1].limit = &p
				}
			}
		}
	}
	return list
}

// packBrief returns what the documents of a pack are composed from.
func (x *composing) packBrief(p definition.Pack) *writer.Brief {
	b := x.renderer.brief(edition.ForPack(x.all, p))
	b.Changes, b.Audience, b.Handling, b.GuidancePages = x.brief.Changes, p.Audience.V, p.Handling, p.Guidance
	b.Documents = slices.DeleteFunc(b.Documents, func(name string) bool { return !p.Has(name) })
	return b
}

// packCopy is a pack as one person gets it, or as everyone in its audience does.
type packCopy struct {
	cover  briefing.Cover
	file   string
	docs   []doc
	person string // id; "" for everyone
}

func (c packCopy) download(way printing) html.Download {
	return html.Download{Title: c.cover.Title, File: c.file + way.suffix + ".pdf", Type: format.PDF, Form: way.form, OnPage: document.Target{Document: document.Overview}}
}

func (c packCopy) content(way printing) Content { return pack{way.renderer, c.cover, c.docs} }

// copies returns a pack for each person, if it has their own sheet, or else one for everyone. A
// pack without any of its documents is not made.
func (x *composing) copies(p definition.Pack, b *writer.Brief) []packCopy {
	cover := briefing.CoverOf(b)
	cover.Title, cover.Plain = b.Values.Text(p.Title.V), !p.Cover.V
	file := p.Key
	if p.IsHosted() {
		file += "-" + b.Say("edition.file")
	}
	made := docsOf(p, b)
	if !p.Has(definition.ReaderSheet) && !p.Has(definition.ReserveSheet) {
		if docs := inOrder(p, made); len(docs) > 0 {
			return []packCopy{{cover, file, docs, ""}}
		}
		return nil
	}
	var list []packCopy
	for _, own := range sheets.PersonalOf(x.brief) {
		if !p.Has(own.Kind) {
			continue
		}
		one, person, sheet := cover, own.Sheet.For, *own.Sheet
		sheet.Imprint.Edition = writer.New(b).EditionLine()
		mine := named(&b.In.Method, &sheet)
		made[definition.ReaderSheet], made[definition.ReserveSheet] = mine, mine
		one.Title = b.Say("sheet.title", writer.Put("title", cover.Title), writer.Put("person", x.nameOf(person)))
		list = append(list, packCopy{one, file + "-" + person, inOrder(p, made), person})
	}
	return list
}

func (x *composing) nameOf(person string) string {
	if p := x.brief.In.Person(person); p != nil {
		return p.Name.V
	}
	return person
}

// docsOf returns the documents of a pack by name, other than the sheets of people.
func docsOf(p definition.Pack, b *writer.Brief) map[string]doc {
	made := map[string]doc{}
	for _, kind := range briefing.Of(b) {
		if p.Has(kind.Name) {
			made[kind.Name] = named(&b.In.Method, kind.Compose(b))
		}
	}
	for _, d := range sheets.Common(b, p.Has) {
		made[d.Name] = named(&b.In.Method, d)
	}
	return made
}

// inOrder returns the documents of a pack in its order.
func inOrder(p definition.Pack, made map[string]doc) []doc {
	var docs []doc
	for _, name := range p.Documents {
		if d, ok := made[name.V]; ok {
			docs = append(docs, d)
		}
	}
	return docs
}
