package guidance

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/rules/lookup"
	"briefpack/generator/plan/rules/rule"
)

var DeadLink = rule.Rule{
	Code: "dead-link",
	Doc: "Links in guidance lead to a web or email address, another page of guidance (contacts.md), a document of the pack (criteria.html) or a heading (#who-may-come). " +
		"Images are in content/guidance. " +
		"A shared page does not lead to a document of one partnership, or to guidance that is only in packs.",
	Why:  "Readers who follow a broken link find nothing.",
	Help: "correct the address, or write the page or picture that it leads to",
	Shared: func(c *definition.Content, r *rule.Report) {
		known := targets{pages: map[string]*definition.Guidance{}, documents: documentsOf(c, r)}
		for _, g := range c.Guidance {
			known.pages[g.Name] = g
		}
		for _, g := range c.Guidance {
			r.Home = g.At
			for _, ref := range g.Links {
				switch {
				case ref.Image:
					checkImage(r, ref)
				case document.Scheme(ref.To.V) != "":
					checkAddress(r, ref.To)
				default:
					checkLink(r, g, known, ref.To)
				}
			}
		}
	},
}

func checkImage(r *rule.Report, ref definition.Ref) {
	switch {
	case document.Scheme(ref.To.V) != "":
		r.Addf(ref.To.At, "the image %q is on another site", ref.To.V)
	case ref.File == "":
		r.Lostf(ref.To.At, path.Join("content/guidance", ref.To.V), "", nil, "there is no image %q", ref.To.V)
	}
}

func checkAddress(r *rule.Report, to definition.Text) {
	_, rest, _ := strings.Cut(to.V, ":")
	u, err := url.Parse(to.V)
	switch document.Scheme(to.V) {
	case "http", "https":
		if err != nil || u.Hostname() == "" {
			r.Addf(to.At, "%q does not name a website", to.V)
		}
	case "mailto":
		if address, _, _ := strings.Cut(rest, "?"); !strings.Contains(strings.Trim(address, "@"), "@") {
			r.Addf(to.At, "%q is not an email address", to.V)
		}
	case "tel":
		if strings.Trim(rest, "+0123456789-() ") != "" || rest == "" {
			r.Addf(to.At, "%q is not a phone number", to.V)
		}
	}
}

// targets holds what links may lead to.
type targets struct {
	pages     map[string]*definition.Guidance
	documents []string // names; nil if they are not known
}

func checkLink(r *rule.Report, g *definition.Guidance, known targets, to definition.Text) {
	file, fragment, _ := strings.Cut(to.V, "#")
	name := strings.TrimSuffix(file, path.Ext(file))
	switch {
	case to.V == "":
		r.Addf(to.At, "the link has no address")
	case file == "":
		checkFragment(r, g, fragment, to)
	case path.Ext(file) == ".md":
		checkPage(r, g, known.pages, name, fragment, to)
	case path.Ext(file) == ".html":
		checkDocument(r, g, known.documents, document.DocumentOf(file), to)
	default:
		r.Addf(to.At, "the link %q is broken", to.V)
	}
}

func checkPage(r *rule.Report, g *definition.Guidance, pages map[string]*definition.Guidance, name, fragment string, to definition.Text) {
	page, ok := pages[name]
	if same, is := pages[name+"."+g.Lang]; is && g.Lang != "" {
		page = same // a page in another language leads to those in that language
	}
	switch {
	case !ok:
		r.Lostf(to.At, path.Join("content/guidance", name+".md"), name+".md", fileNames(pages), "there is no page %q", to.V)
	case page.Shared.V || isWherever(page, g):
		checkFragment(r, page, fragment, to)
	case g.Shared.V:
		r.Addf(to.At, "the page %q is not shared, so this shared page cannot lead to it", name+".md")
	default:
		r.Addf(to.At, "the page %q is not in all of the packs that this page is in", name+".md")
	}
}

// isWherever reports whether a page is in each pack that the other page is in. A shared page
// is not only in packs.
func isWherever(page, other *definition.Guidance) bool {
	if other.Shared.V || len(page.Programmes) > 0 && len(other.Programmes) == 0 {
		return false
	}
	for _, id := range other.Programmes {
		if len(page.Programmes) > 0 && !lookup.Has(page.Programmes, id.V) {
			return false
		}
	}
	return true
}

func fileNames(pages map[string]*definition.Guidance) []string {
	var names []string
	for name := range pages {
		names = append(names, name+".md")
	}
	return names
}

func checkDocument(r *rule.Report, g *definition.Guidance, names []string, name string, to definition.Text) {
	switch {
	case len(names) > 0 && !slices.Contains(names, name):
		r.Suggestf(to.At, name, names, "there is no document %q", to.V)
	case g.Shared.V:
		r.Addf(to.At, "%q is a document of one partnership, but this page is shared by all", to.V)
	}
}

func checkFragment(r *rule.Report, g *definition.Guidance, fragment string, to definition.Text) {
	ids := document.Fragments(g.Blocks)
	if fragment != "" && !slices.Contains(ids, fragment) {
		r.Suggestf(to.At, fragment, ids, "there is no heading %q", "#"+fragment)
	}
}
