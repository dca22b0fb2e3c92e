package definition

import (
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

// Content holds all definitions and guidance below content/.
type Content struct {
	Site        Site          `show:"public"`
	Programmes  []*Programme  `show:"public"` // by ID
	Inspections []*Inspection `show:"public"` // by Folder
	Guidance    []*Guidance   `show:"public"` // by Order, then Name
	Files       []*File       `show:"public"` // by path
}

// File holds the strings of one file, by place, for the rules about words. An unchanged
// file keeps its pointer from one load to the next.
type File struct {
	Path  string `show:"public"`
	Texts []Text `show:"public"`
}

// Site is content/site.toml.
type Site struct {
	At           diag.Place
	Unread       Keys    `show:"public"` // keys in the file that could not be read
	Title        Text    `toml:"title" show:"public" need:"yes" doc:"name of the site"`
	Organisation Text    `toml:"organisation" show:"public" need:"yes" doc:"organisation that publishes the site"`
	Summary      Text    `toml:"summary" show:"public" doc:"one sentence for the front page"`
	Language     Text    `toml:"language" show:"public" doc:"language of the content (default \"en-GB\")"`
	Address      Text    `toml:"address" show:"public" doc:"web address of the hosted site, for printed links"`
	Handling     Text    `toml:"handling" show:"public" doc:"handling instruction for printed packs, one sentence at the foot of every sheet"`
	CommonWords  []Text  `toml:"common_words" show:"public" doc:"names that are also ordinary words; the search for withheld names finds these only in exactly this spelling, and does not treat these words as a first name or surname alone"`
	Titles       []Text  `toml:"titles" show:"public" doc:"further ranks and roles that people write before a surname, such as \"Warden\"; a withheld surname after a title is refused"`
	Brand        Brand   `toml:"brand" show:"public" doc:"colour, name and logo at the top of each page"`
	Contact      Contact `toml:"contact" show:"public" doc:"who to contact about the site"`
	Alarms       Flag    `toml:"alarms" show:"public" doc:"if true, calendars remind people of a deadline on the day before (default true)"`
	Listed       Flag    `toml:"listed" show:"public" doc:"if true, search engines may list the pages (default false)"`

	Holidays      []Holiday     `toml:"holiday" show:"public" doc:"holidays of every inspection"`
	HolidayFiles  []HolidayFile `toml:"holidays" show:"public" short:"file" doc:"calendar files of holidays for every inspection, such as the bank holidays of a country"`
	Accessibility Accessibility `toml:"accessibility" show:"public" doc:"your additions to the accessibility statement"`
	Privacy       Privacy       `toml:"privacy" show:"public" doc:"your additions to the privacy page"`
}

// Accessibility holds the organisation's own part of the accessibility statement.
type Accessibility struct {
	At          diag.Place
	Status      Text   `toml:"status" show:"public" words:"fully,partially,not" doc:"compliance with WCAG 2.2 AA: \"fully\", \"partially\" or \"not\" (default: the statement makes no claim)"`
	Issues      []Text `toml:"issues" show:"public" doc:"known problems and alternatives, one sentence each"`
	Tested      Text   `toml:"tested" show:"public" doc:"who tested the site, when and with what, in full sentences"`
	Response    Text   `toml:"response" show:"public" doc:"how you respond to reports, and how soon, in full sentences"`
	Enforcement Text   `toml:"enforcement" show:"public" doc:"who to contact about your response, in full sentences"`
	Prepared    Date   `toml:"prepared" show:"public" doc:"date when the statement was prepared"`
	Reviewed    Date   `toml:"reviewed" show:"public" doc:"date of the last review"`
}

// Privacy holds the organisation's own part of the privacy page.
type Privacy struct {
	At         diag.Place
	Controller Text `toml:"controller" show:"public" doc:"controller of the personal data on the pages (default the organisation)"`
	Hosting    Text `toml:"hosting" show:"public" doc:"who hosts the pages, what the servers record and for how long, in full sentences"`
	Notice     Text `toml:"notice" show:"public" doc:"web address of the organisation's full privacy notice"`
}

// Brand holds the name, colour and logo of the site.
type Brand struct {
	At     diag.Place
	Name   Text `toml:"name" show:"public" doc:"name at the top of each page (default the organisation)"`
	Colour Text `toml:"colour" show:"public" doc:"background of the page header, as \"#rrggbb\"; needs enough contrast with white text"`
	Logo   Text `toml:"logo" show:"public" doc:"logo next to the name, on the brand colour: a PNG, JPEG or SVG below content/, \"logo.png\""`

	Picture document.Figure `show:"public"` // the logo's image; without data if there is no logo
}

// Contact holds the published contact details of the site.
type Contact struct {
	At    diag.Place
	Name  Text `toml:"name" show:"public" doc:"name of a team, not a person"`
	Email Text `toml:"email" show:"public" doc:"email address"`
	Phone Text `toml:"phone" show:"public" doc:"phone number"`
}

// Guidance is one Markdown page of guidance, or a translation of a page, called a variant.
// A variant has the position of its page.
type Guidance struct {
	Name string `show:"public"` // the file name without .md: "choosing", or "choosing.gd" for a variant
	Of   string `show:"public"` // for a variant, the name of its page
	Lang string `show:"public"` // for a variant, its language (BCP 47)
	At   diag.Place

	Title      Text   `toml:"title" show:"public" need:"yes" prose:"yes" doc:"title of the page"`
	Summary    Text   `toml:"summary" show:"public" prose:"yes" doc:"one sentence for lists"`
	Keywords   Text   `toml:"keywords" show:"public" doc:"other words by which the search finds the page: \"backfill workload\""`
	Order      Int    `toml:"order" show:"public" doc:"position among the guidance, lowest first"`
	Shared     Flag   `toml:"shared" show:"public" doc:"if true, the page also appears outside the packs, for every partnership"`
	Programmes []Text `toml:"programmes" show:"public" doc:"programmes that the page is for (default all)"`
	Stages     []Text `toml:"stages" show:"public" words:"planned,announced,nominated,chosen,closed" doc:"stages of an inspection in which its pack has the page (default all)"`

	Blocks []document.Block `show:"public"` // with {{values}} in their text
	Links  []Ref            `show:"public"` // every link and image, for the rules
	HTML   []Text           `show:"public"` // raw HTML, which is an error
}

// Ref is a link or an image of a guidance page, as written.
type Ref struct {
	To    Text   `show:"public"` // destination as written
	Image bool   `show:"public"`
	Alt   string `show:"public"` // text alternative of an image
	File  string `show:"public"` // the target file relative to content/, or "" for other targets
}
