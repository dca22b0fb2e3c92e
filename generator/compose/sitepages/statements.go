package sitepages

import (
	"strconv"
	"strings"

	"briefpack/generator/compose/writer"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
)

// Statements composes the accessibility and privacy pages. They contain what Briefpack knows,
// and the site's own additions.
func (f *Front) Statements() []*document.Document {
	return []*document.Document{
		f.page(document.Accessibility, f.accessibility(f.phrasebook())),
		f.page(document.Privacy, f.privacy(f.phrasebook())),
	}
}

// Missing composes the page for addresses that do not exist.
func (f *Front) Missing() *document.Document {
	v := f.phrasebook()
	home := document.Link{To: document.Target{Site: document.FrontPage}, Kids: v.Phrase("missing.home")}
	all := document.Link{To: document.Target{Site: document.AToZ}, Kids: v.Phrase("all.title")}
	d := f.page("missing", []document.Block{
		v.Para("missing.why"),
		document.List{Items: []document.Item{writer.Item(home), writer.Item(all)}},
		document.Paragraph{Text: v.Phrase("missing.ask", writer.Set("contact", f.contact(v)...))},
	})
	d.Imprint.Address = "" // it is shown at every other address
	return d
}

// page composes a page of the site, with the title and lead of its name.
func (f *Front) page(name string, blocks []document.Block) *document.Document {
	v := f.phrasebook()
	im := f.imprint(document.Target{Site: name})
	im.Version, im.Issued = "", "" // these are a pack's
	return &document.Document{
		Name: name, Title: v.Say(name + ".title"), Lead: v.Say(name + ".lead"), Lang: f.Words.Lang,
		Imprint: im, Blocks: writer.UniqueIDs(blocks),
	}
}

func (f *Front) accessibility(p phrasebook) []document.Block {
	a := f.Site.Accessibility
	bs := []document.Block{f.about(p, "accessibility.scope"), p.Heading(2, "accessibility.status")}
	if writer.Has(a.Status) {
		bs = append(bs, f.about(p, "accessibility.complies_"+a.Status.V))
	} else {
		bs = append(bs, f.about(p, "accessibility.complies_unsaid"))
	}
	if len(a.Issues) > 0 {
		bs = append(bs, p.Heading(3, "accessibility.issues"), f.bullets(p, a.Issues))
	}
	bs = append(bs, p.Heading(2, "accessibility.made"), p.points("accessibility.made_"))
	bs = append(bs, p.Heading(2, "accessibility.tested"), p.Para("accessibility.tested_lead"), p.points("accessibility.tested_"))
	bs = append(bs, f.ownLayouts(p)...)
	if writer.Has(a.Tested) {
		bs = append(bs, document.Paragraph{Text: p.Prose(a.Tested)})
	} else {
		bs = append(bs, p.Para("accessibility.untried"))
	}
	bs = append(bs, p.Heading(2, "accessibility.report"), document.Paragraph{Text: p.Phrase("accessibility.tell", writer.Set("contact", f.contact(p)...))})
	bs = append(bs, p.Paragraphs(given(a.Response))...)
	if writer.Has(a.Enforcement) {
		bs = append(bs, p.Heading(2, "accessibility.enforcement"), document.Paragraph{Text: p.Prose(a.Enforcement)})
	}
	return append(bs, dates(p, a)...)
}

func dates(p phrasebook, a definition.Accessibility) []document.Block {
	switch {
	case a.Prepared.Set && a.Reviewed.Set:
		return []document.Block{p.Para("accessibility.reviewed", writer.Set("prepared", p.OnShort(a.Prepared.V)), writer.Set("reviewed", p.OnShort(a.Reviewed.V)))}
	case a.Prepared.Set:
		return []document.Block{p.Para("accessibility.prepared", writer.Set("prepared", p.OnShort(a.Prepared.V)))}
	}
	return nil
}

func (f *Front) privacy(p phrasebook) []document.Block {
	own := f.Site.Privacy
	bs := []document.Block{p.Heading(2, "privacy.visit"), p.points("privacy.visit_")}
	bs = append(bs, f.ownLayouts(p)...)
	bs = append(bs, p.Heading(2, "privacy.hosting"))
	if writer.Has(own.Hosting) {
		bs = append(bs, document.Paragraph{Text: p.Prose(own.Hosting)})
	} else {
		bs = append(bs, f.about(p, "privacy.hosting_unsaid"))
	}
	bs = append(bs, p.Heading(2, "privacy.people"), p.Para("privacy.names"))
	controller := own.Controller.V
	if controller == "" {
		controller = f.Site.Organisation.V
	}
	bs = append(bs, p.Para("privacy.controller", writer.Put("controller", controller)))
	if writer.Has(own.Notice) {
		link := document.Link{To: document.Target{URL: own.Notice.V}, Kids: p.Phrase("privacy.notice")}
		bs = append(bs, document.Paragraph{Text: []document.Inline{link}})
	}
	return append(bs, document.Paragraph{Text: p.Phrase("privacy.ask", writer.Set("contact", f.contact(p)...))})
}

// ownLayouts lists the layouts that the site replaces, because statements about the program's
// layouts do not apply to them.
func (f *Front) ownLayouts(p phrasebook) []document.Block {
	if len(f.OwnLayouts) == 0 {
		return nil
	}
	return []document.Block{p.Para("accessibility.own_layouts", writer.Put("files", f.Words.List(f.OwnLayouts)))}
}

// about returns a paragraph that names the site and its publisher.
func (f *Front) about(p phrasebook, key string) document.Block {
	return p.Para(key, writer.Put("site", p.Values.Text(f.Site.Title.V)), writer.Put("organisation", f.Site.Organisation.V))
}

// contact writes the contact details of the site.
func (f *Front) contact(p phrasebook) []document.Inline {
	c := f.Site.Contact
	var ways [][]document.Inline
	if writer.Has(c.Name) {
		ways = append(ways, document.Words(c.Name.V))
	}
	if writer.Has(c.Phone) {
		ways = append(ways, []document.Inline{document.Link{To: document.Target{URL: "tel:" + writer.Dialled(c.Phone.V)}, Kids: document.Words(c.Phone.V)}})
	}
	if writer.Has(c.Email) {
		ways = append(ways, []document.Inline{document.Link{To: document.Target{URL: "mailto:" + c.Email.V}, Kids: document.Words(c.Email.V)}})
	}
	if len(ways) == 0 {
		return document.Words(f.Site.Organisation.V)
	}
	var out []document.Inline
	for i, w := range ways {
		if i > 0 {
			out = append(out, p.Phrase("format.comma")...)
		}
		out = append(out, w...)
	}
	return out
}

func (f *Front) bullets(p phrasebook, ts []definition.Text) document.List {
	var list document.List
	for _, t := range ts {
		list.Items = append(list.Items, writer.Item(p.Prose(t)...))
	}
	return list
}

// points lists the phrases of a key with numbers from 1.
func (p phrasebook) points(key string) document.List {
	var list document.List
	for n := 1; p.Words.Has(key + strconv.Itoa(n)); n++ {
		list.Items = append(list.Items, writer.Item(p.Phrase(key+strconv.Itoa(n))...))
	}
	return list
}

func given(ts ...definition.Text) []definition.Text {
	var list []definition.Text
	for _, t := range ts {
		if strings.TrimSpace(t.V) != "" {
			list = append(list, t)
		}
	}
	return list
}
