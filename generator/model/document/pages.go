package document

// Names of documents that other documents and pages refer to.
const (
	Overview = "overview" // opens a pack
	Guidance = "guidance" // has the guidance of a pack
	Changes  = "changes"  // says what changed in each version
	Weeks    = "timeline" // shows the weeks in a chart
)

// Names of pages of the site itself.
const (
	FrontPage     = "index"
	AToZ          = "a-z"
	Accessibility = "accessibility"
	Privacy       = "privacy"
	Missing       = "404" // is shown in place of a page that does not exist
)

// SharedFolder is the folder of the guidance that all packs share.
const SharedFolder = "guidance"

// SitePage returns the file of a page of the site itself, by its name.
func SitePage(name string) string { return Target{Site: name}.Page("") }
