package definition

import (
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

// Content is everything under content/.
type Content struct {
	Site        Site          `show:"public"`
	Programmes  []*Programme  `show:"public"` // by ID
	Inspections []*Inspection `show:"public"` // by Folder
	Guidance    []*Guidance   `show:"public"` // by Order, then Name
	Files       []*File       `show:"public"` // by path
}

// File is every string of one file, by place, for the rules about words. A file that
// does not change stays the same one from one reading to the next.
type File struct {
	Path  string `show:"public"`
	Texts []Text `show:"public"`
}

// Site is content/site.toml.
type Site struct {
	At           diag.Place
	Unread       Keys    `show:"public"` // what it gives, but could not be read
	Title        Text    `toml:"title" show:"public" need:"yes" doc:"name of the site"`
	Organisation Text    `toml:"organisation" show:"public" need:"yes" doc:"who publishes it"`
	Summary      Text    `toml:"summary" show:"public" doc:"one sentence for the index page"`
	Language     Text    `toml:"language" show:"public" doc:"language of the content, \"en-GB\" when not given"`
	Address      Text    `toml:"address" show:"public" doc:"web address under which public/ is hosted, for printed links"`
	Handling     Text    `toml:"handling" show:"public" doc:"how to handle printed packs, a sentence for every sheet"`
	CommonWords  []Text  `toml:"common_words" show:"public" doc:"names that are also ordinary words; the scan for withheld names looks for these in exactly this spelling only, and a word that stands here is not taken for somebody's name alone"`
	Titles       []Text  `toml:"titles" show:"public" doc:"further ranks and roles that people write before a surname, such as \"Bailie\"; a withheld surname after a title is refused"`
	Brand        Brand   `toml:"brand" show:"public" doc:"colour, name and logo at the head of each page"`
	Contact      Contact `toml:"contact" show:"public" doc:"whom to ask about the site"`
	Listed       Flag    `toml:"listed" show:"public" doc:"whether search engines may list the pages; they may not when it is not given"`

	Accessibility Accessibility `toml:"accessibility" show:"public" doc:"what the accessibility statement says besides what the program knows"`
	Privacy       Privacy       `toml:"privacy" show:"public" doc:"what the privacy page says besides what the program knows"`
}

// Accessibility is what only the organisation can say in its accessibility statement.
type Accessibility struct {
	At          diag.Place
	Status      Text   `toml:"status" show:"public" doc:"how far the site complies with WCAG 2.2 AA: \"fully\", \"partially\" or \"not\"; nothing is claimed when not given"`
	Issues      []Text `toml:"issues" show:"public" doc:"what is known not to be accessible, and what to do instead, a sentence each"`
	Tested      Text   `toml:"tested" show:"public" doc:"who tried the site out, when and with what, in whole sentences"`
	Response    Text   `toml:"response" show:"public" doc:"what happens when somebody reports a barrier, and how soon, in whole sentences"`
	Enforcement Text   `toml:"enforcement" show:"public" doc:"whom to turn to when the answer does not help, in whole sentences"`
	Prepared    Date   `toml:"prepared" show:"public" doc:"the day on which the statement was prepared"`
	Reviewed    Date   `toml:"reviewed" show:"public" doc:"the day on which it was last reviewed"`
}

// Privacy is what only the organisation can say on the privacy page.
type Privacy struct {
	At         diag.Place
	Controller Text `toml:"controller" show:"public" doc:"who is responsible for the personal data that the pages show; the organisation when not given"`
	Hosting    Text `toml:"hosting" show:"public" doc:"who hosts the pages, and what the servers keep and for how long, in whole sentences"`
	Notice     Text `toml:"notice" show:"public" doc:"web address of the organisation's full privacy notice"`
}

// Brand is how the site is told from others.
type Brand struct {
	At     diag.Place
	Name   Text `toml:"name" show:"public" doc:"name at the head of each page; the organisation when not given"`
	Colour Text `toml:"colour" show:"public" doc:"\"#rrggbb\"; white text on it has to be legible"`
	Logo   Text `toml:"logo" show:"public" doc:"picture beside the name, a PNG, JPEG or SVG below content/: \"logo.png\"; it stands on the colour"`

	Picture document.Figure `show:"public"` // what logo leads to; without data when there is none
}

// Contact is whom to ask about the site; it is published.
type Contact struct {
	At    diag.Place
	Name  Text `toml:"name" show:"public" doc:"a team, rather than a person"`
	Email Text `toml:"email" show:"public" doc:"e-mail address"`
	Phone Text `toml:"phone" show:"public" doc:"telephone number"`
}

// Guidance is one Markdown page of guidance, or the same page in another language: a
// variant, which has its place among the guidance from the page that it is a variant of.
type Guidance struct {
	Name string `show:"public"` // the name of its file without .md: "choosing", of a variant "choosing.gd"
	Of   string `show:"public"` // the name of the page that it is a variant of; "" when it is none
	Lang string `show:"public"` // BCP 47, of a variant; "" when it is none
	At   diag.Place

	Title      Text   `toml:"title" show:"public" need:"yes" prose:"yes" doc:"title of the page"`
	Summary    Text   `toml:"summary" show:"public" prose:"yes" doc:"one sentence for lists"`
	Order      Int    `toml:"order" show:"public" doc:"place among the guidance, lowest first"`
	Shared     Flag   `toml:"shared" show:"public" doc:"whether it is also a page of its own, for every partnership"`
	Programmes []Text `toml:"programmes" show:"public" doc:"programmes it is for; all when not given"`

	Blocks []document.Block `show:"public"` // text still holds its {{values}}
	Links  []Ref            `show:"public"` // every link and image, for the rules
	HTML   []Text           `show:"public"` // raw HTML, which is not allowed
}

// Ref is a link or an image of a guidance page, as it was written.
type Ref struct {
	To    Text   `show:"public"` // destination as written
	Image bool   `show:"public"`
	Alt   string `show:"public"` // text alternative of an image
	File  string `show:"public"` // the file that it leads to, relative to content/; "" for none
}
