package writer

import (
	"strings"

	"briefpack/generator/model/document"
)

// Imprint returns the imprint of a document.
func (w Writer) Imprint(name string) document.Imprint {
	im := document.Imprint{
		Publisher: w.Site.Organisation.V,
		Owner:     w.In.Partnership.Name.V,
		Version:   w.versionOf(name),
		Short:     w.shortVersion(),
		Edition:   w.EditionLine(),
		Page:      w.Words.Say("imprint.page"),
		Box:       w.Words.Say("imprint.box"),
		Again:     w.Words.Say("imprint.again"),
		See:       w.Words.Say("imprint.see"),
		Address:   w.Online(name),
	}
	if w.In.Issued.Set {
		im.Issued = w.In.Issued.V.String()
	}
	return im
}

// versionOf writes the version of a document, and that the document has changed since.
func (w Writer) versionOf(name string) string {
	if w.Changes.IsUnissued(name) {
		return w.Say("imprint.changed", Put("imprint", w.Version()), Put("version", w.Changes.Since))
	}
	return w.Version()
}

// Version writes the version: "Version 1.2, issued 2 November 2026, replaces 1.1".
func (w Writer) Version() string {
	version := Put("version", w.In.Version.V)
	switch {
	case !Has(w.In.Version) && w.In.IsClosed():
		return Capital(w.Say("stage.closed")) // it will not be issued any more
	case !Has(w.In.Version):
		return w.Say("imprint.no_version")
	}
	if !w.In.Issued.Set {
		return w.Say("imprint.unissued", version)
	}
	issued := Set("date", w.OnShort(w.In.Issued.V))
	if !Has(w.In.Replaces) {
		return w.Say("imprint.version", version, issued)
	}
	return w.Say("imprint.replacing", version, issued, Put("replaces", w.In.Replaces.V))
}

// shortVersion writes the version alone, "" for a pack that has none yet.
func (w Writer) shortVersion() string {
	if !Has(w.In.Version) {
		return ""
	}
	return w.Say("imprint.short", Put("version", w.In.Version.V))
}

// EditionLine writes the edition and its handling instruction.
func (w Writer) EditionLine() string {
	var parts []string
	if w.In.Draft.V {
		parts = append(parts, w.Say("edition.draft"))
	}
	if Has(w.Handling) {
		return strings.Join(append(parts, document.Plain(w.Prose(w.Handling))), " ")
	}
	if w.Edition == "print" && Has(w.Site.Handling) {
		return w.EditionToHandle(w.Site.Handling.V)
	}
	return strings.Join(append(parts, w.Say("edition."+w.Edition)), " ")
}

// EditionToHandle writes the print edition and how to handle it.
func (w Writer) EditionToHandle(how string) string {
	edition := w.Say("edition.print_handling", Put("handling", how))
	if w.In.Draft.V {
		return w.Say("edition.draft") + " " + edition
	}
	return edition
}

// Online returns the web address of a document, or "" if it is not hosted.
func (w Writer) Online(name string) string {
	return Address(w.SiteAddress(), document.Target{Folder: w.In.Folder, Document: w.In.FileOf(name)})
}

// SiteAddress returns the web address of the site, or "" if it does not host the inspection.
func (w Writer) SiteAddress() string {
	if !w.In.IsHosted() {
		return ""
	}
	return w.Site.Address.V
}

// Address returns the web address of a file of the site, or "" if the site has no address.
func Address(site string, page document.Target) string {
	if site == "" {
		return ""
	}
	return strings.TrimSuffix(site, "/") + "/" + page.Page("")
}
