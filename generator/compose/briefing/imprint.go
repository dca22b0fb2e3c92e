package briefing

import (
	"strings"

	"briefpack/generator/model/document"
)

// imprint returns the imprint of a document.
func (s composer) imprint(name string) document.Imprint {
	im := document.Imprint{
		Owner:   s.In.Partnership.Name.V,
		Version: s.version(),
		Edition: s.editionLine(),
		Page:    s.words.Say("imprint.page"),
		Address: address(s.Site.Address.V, document.Target{Folder: s.In.Folder, Document: name}),
	}
	if s.In.Issued.Set {
		im.Issued = s.In.Issued.V.String()
	}
	return im
}

// version writes the version: "Version 1.2, issued 2 November 2026, replaces 1.1".
func (s composer) version() string {
	version := put("version", s.In.Version.V)
	if !s.In.Issued.Set {
		return s.say("imprint.unissued", version)
	}
	issued := set("date", s.onShort(s.In.Issued.V))
	if !has(s.In.Replaces) {
		return s.say("imprint.version", version, issued)
	}
	return s.say("imprint.replacing", version, issued, put("replaces", s.In.Replaces.V))
}

// editionLine writes the edition and its handling instruction.
func (s composer) editionLine() string {
	var parts []string
	if s.In.Draft.V {
		parts = append(parts, s.say("edition.draft"))
	}
	if s.Edition == "print" && has(s.Site.Handling) {
		parts = append(parts, s.say("edition.print_handling", put("handling", s.Site.Handling.V)))
	} else {
		parts = append(parts, s.say("edition."+s.Edition))
	}
	return strings.Join(parts, " ")
}

// address returns the web address of a file of the site, or "" if the site has no address.
func address(site string, page document.Target) string {
	if site == "" {
		return ""
	}
	return strings.TrimSuffix(site, "/") + "/" + page.Page("")
}
