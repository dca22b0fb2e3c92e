package writer

import (
	"strings"

	"briefpack/generator/model/document"
)

// Imprint returns the imprint of a document.
func (s Writer) Imprint(name string) document.Imprint {
	im := document.Imprint{
		Owner:   s.In.Partnership.Name.V,
		Version: s.Version(),
		Edition: s.EditionLine(),
		Page:    s.Words.Say("imprint.page"),
		Address: Address(s.Site.Address.V, document.Target{Folder: s.In.Folder, Document: name}),
	}
	if s.In.Issued.Set {
		im.Issued = s.In.Issued.V.String()
	}
	return im
}

// Version writes the version: "Version 1.2, issued 2 November 2026, replaces 1.1".
func (s Writer) Version() string {
	version := Put("version", s.In.Version.V)
	if !s.In.Issued.Set {
		return s.Say("imprint.unissued", version)
	}
	issued := Set("date", s.OnShort(s.In.Issued.V))
	if !Has(s.In.Replaces) {
		return s.Say("imprint.version", version, issued)
	}
	return s.Say("imprint.replacing", version, issued, Put("replaces", s.In.Replaces.V))
}

// EditionLine writes the edition and its handling instruction.
func (s Writer) EditionLine() string {
	var parts []string
	if s.In.Draft.V {
		parts = append(parts, s.Say("edition.draft"))
	}
	if s.Edition == "print" && Has(s.Site.Handling) {
		parts = append(parts, s.Say("edition.print_handling", Put("handling", s.Site.Handling.V)))
	} else {
		parts = append(parts, s.Say("edition."+s.Edition))
	}
	return strings.Join(parts, " ")
}

// Address returns the web address of a file of the site, or "" if the site has no address.
func Address(site string, page document.Target) string {
	if site == "" {
		return ""
	}
	return strings.TrimSuffix(site, "/") + "/" + page.Page("")
}
