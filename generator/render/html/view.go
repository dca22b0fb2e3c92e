package html

import (
	"cmp"
	"html/template"
	"net/url"
	"strings"
	"unicode/utf8"

	"briefpack/generator/model/document"
)

func (r *Renderer) view(p Page) View {
	d := p.Doc
	answers, rest := opening(d.Blocks)
	backward := document.IsBackward(cmp.Or(d.Lang, r.site.Lang))
	head := writer{words: r.words, root: p.root(), ids: map[string]bool{}, backward: backward}
	head.blocks(answers)
	w := writer{words: r.words, root: p.root(), ids: head.ids, under: p.Doc.Title, backward: backward}
	if p.Folds {
		w.folds(rest)
	} else {
		w.blocks(rest)
	}
	v := View{
		Site: r.site, Kind: p.Kind, Root: p.root(), Home: template.URL(p.root() + "index.html"), Searched: p.Searched, Folds: p.Folds, Dated: head.dated || w.dated, Filtered: w.filtered, Pack: p.Pack, Astray: p.Base != "",
		Lang: d.Lang, Title: d.Title, Lead: d.Lead,
		Owner: d.Imprint.Owner, OwnerLang: p.OwnerLang,
		Version: d.Imprint.Version, Notice: d.Imprint.Edition, Edition: p.Edition, Draft: p.Draft, Issued: d.Imprint.Issued,
		Trail: anchors(p, p.Trail), Nav: anchors(p, p.Nav), NavTitle: p.NavTitle, Footer: anchors(p, p.Footer),
		Changes: anchor(p, p.Changes), Find: anchor(p, p.Find), Feed: anchor(p, p.Feed),
		NavLang: p.NavLang, Front: d.Front, Printed: d.Imprint.Lang, Counted: r.words.LangOf("page.kilobytes"), Languages: anchors(p, p.Languages),
		Contents: r.contents(d, p.root()), Answers: template.HTML(head.String()), Body: template.HTML(w.String()),
	}
	if p.Unlisted {
		v.Contents = nil
	}
	if v.Lang == "" {
		v.Lang = r.site.Lang
	}
	v.Dir = direction(v.Lang)
	if r.words.Base != nil {
		v.Foreign = r.words.Base.Lang
	}
	if v.Owner == v.Title || v.Owner == r.site.Organisation {
		v.Owner = ""
	}
	v.Window = r.window(v, p.Short)
	// The print edition has no address, because the hosted page is different: it has fewer
	// names.
	if isSafe(d.Imprint.Address) && p.Edition != EditionPrint {
		v.Address = template.URL(canonical(d.Imprint.Address))
	}
	v.Previous, v.Next = neighbours(v.Nav)
	r.offers(p, &v)
	v.Email, v.Phone = reach(r.site.Contact)
	if v.Email != "" && p.Edition != EditionPrint {
		v.Report = v.Email + template.URL("?subject="+url.PathEscape(v.Window+", "+v.Version))
	}
	return v
}

// canonical returns the address under which hosts serve a page: an index by its folder.
func canonical(address string) string {
	if rest, ok := strings.CutSuffix(address, "/index.html"); ok {
		return rest + "/"
	}
	return address
}

// opening splits the key facts at the start of a document from the rest. A page shows them at its
// top.
func opening(blocks []document.Block) (facts, rest []document.Block) {
	if len(blocks) > 0 {
		if _, ok := blocks[0].(document.Facts); ok {
			return blocks[:1], blocks[1:]
		}
	}
	return nil, blocks
}

// longestWindow is the number of characters that a tab, a bookmark or a search result shows.
const longestWindow = 70

// window returns the window title: the page, the partnership and the site, which has its brand
// name if the line would be too long, and goes if it still is.
func (r *Renderer) window(v View, short string) string {
	page := v.Title
	if v.Owner != "" {
		page += " – " + cmp.Or(short, v.Owner)
	}
	for _, site := range []string{r.site.Title, r.site.Brand} {
		if with := page + " – " + site; site != "" && site != v.Title && utf8.RuneCountInString(with) <= longestWindow {
			return with
		}
	}
	if utf8.RuneCountInString(page) > longestWindow {
		return v.Title
	}
	return page
}

func anchors(p Page, links []Link) []Anchor {
	as := make([]Anchor, 0, len(links))
	for _, l := range links {
		if a := anchor(p, l); a != nil {
			as = append(as, *a)
		}
	}
	return as
}

// anchor returns nil for a link without a title.
func anchor(p Page, l Link) *Anchor {
	if l.Title == "" {
		return nil
	}
	a := Anchor{Title: l.Title, Lang: l.Lang}
	if l.Path != "" {
		a.Href, a.Here = template.URL(p.root()+escapePath(l.Path)), l.Path == p.Path
	} else {
		a.Href, a.Here = template.URL(Href(l.To, p.root())), l.To == target(p)
	}
	return &a
}

// target returns the target of the page itself, as the links around it have it.
func target(p Page) document.Target {
	if p.Kind == KindGuidance {
		return document.Target{Shared: p.Doc.Name}
	}
	return document.Target{Document: p.Doc.Name}
}

// neighbours returns the entries before and after the page in its navigation.
func neighbours(nav []Anchor) (previous, next *Anchor) {
	for i := range nav {
		if !nav[i].Here {
			continue
		}
		if i > 0 {
			previous = &nav[i-1]
		}
		if i+1 < len(nav) {
			next = &nav[i+1]
		}
		break
	}
	return previous, next
}

func reach(c Contact) (email, phone template.URL) {
	if c.Email != "" {
		email = template.URL("mailto:" + c.Email)
	}
	digits := digitsOf(c.Phone)
	if digits != "" {
		phone = template.URL("tel:" + digits)
	}
	return email, phone
}
