package load

import (
	"slices"

	"briefpack/generator/model/diag"
	"briefpack/generator/read/holidays"
	"briefpack/generator/read/markdown"
)

// damaging marks the problem of a file that was not read because of it.
func damaging(p *diag.Problem) *diag.Problem {
	p.Damage = true
	return p
}

// following marks a problem that would only follow from the damage of a file, or of any
// file in a folder that ends in a slash.
func following(file string, p *diag.Problem) *diag.Problem {
	p.Follows = file
	return p
}

// Faults of a definition or a page that the rules do not need to see.
var (
	tomlSyntax = diag.Topic{Code: "toml-syntax", Help: "fix the TOML here; the rest of the file was not read",
		Doc: "A definition is valid TOML 1.1.",
		Why: "Where it is clear what was meant, Briefpack checks the rest of the file as well. Otherwise it does not read the file, and everything in it would be missing.",
		Bad: "version = 1.2.3\n", Good: "version = \"1.2.3\"\n"}
	unknownKey = diag.Topic{Code: "unknown-key", Help: "briefpack keys lists every key",
		Doc: "A definition has only keys that Briefpack knows, each in its own table.",
		Why: "Briefpack would ignore a misspelt key, and the pages would lack what it says.",
		Bad: "[records_reading]\nreeders = 4\n", Good: "[records_reading]\nreaders = 4\n"}
	mistyped = diag.Topic{Code: "mistyped-value", Help: "write the value in the way that its key takes; briefpack keys says which",
		Doc: "A value has the kind that its key needs: text, a number, a date, a list.",
		Why: "Briefpack cannot tell whether \"four hours\" is 4 or 240.",
		Bad: "[training]\nminutes = \"four hours\"\n", Good: "[training]\nminutes = 240\n"}
	variantSetting = diag.Topic{Code: "variant-setting", Help: "delete the line",
		Doc: "Only the page in the language of the site says its order, whether it is shared and which programmes it is for.",
		Why: "Its variants in other languages are the same page, so two answers could differ.",
		Bad: "+++\ntitle = \"A' taghadh\"\norder = 3\n+++\n", Good: "+++\ntitle = \"A' taghadh\"\n+++\n"}
	variantWithoutPage = diag.Topic{Code: "variant-without-page", Help: "add the page in the language of the site, or correct the name: a variant of choosing.md in Gaelic is choosing.gd.md",
		Doc: "Every page of guidance exists in the language of the site. A variant has the same name, with the tag of its language.",
		Why: "The site shows untranslated pages in its own language, and a variant without a page has no place in a pack.",
		Bad: "content/guidance/chosing.gd.md, beside choosing.md\n", Good: "content/guidance/choosing.gd.md, beside choosing.md\n"}
	wordsLanguage = diag.Topic{Code: "words-language", Help: "name it by the tag of its language: gd.toml for Gaelic, cy.toml for Welsh, pl.toml for Polish",
		Doc: "A file of fixed words is named by the tag of its language, in its usual spelling.",
		Why: "No page would find the words.",
		Bad: "layouts/words/gaelic.toml\n", Good: "layouts/words/gd.toml\n"}
	unknownPhrase = diag.Topic{Code: "unknown-phrase", Help: "correct the key, or delete the line",
		Doc: "A file of fixed words in another language has only keys that the words in English have. The site's own words in English have only keys that the program or a template of the site uses. Numbers in words and clock times may be any.",
		Why: "No page shows a phrase with another key.",
		Bad: "[page]\nskipp = \"Leum\"\n", Good: "[page]\nskip = \"Leum\"\n"}
	wordsIncomplete = diag.Topic{Code: "words-incomplete", Help: "copy what is missing from the program's layouts/words/en-GB.toml and translate it, or set language in content/site.toml to \"en-GB\"",
		Doc: "The file of fixed words in the language of the site is complete. Guidance in further languages may use English for missing phrases, and marks them.",
		Why: "Pages would be half in English.",
		Bad: "language = \"cy\"\n", Good: "language = \"en-GB\"\n"}
	phraseSlots = diag.Topic{Code: "phrase-slots", Help: "write the same places in braces as in English",
		Doc: "A phrase in another language has the same {places} as in English. A sentence about a single thing may leave the number out, or say it.",
		Why: "The program fills a {place} with what it has worked out, such as a date. A sentence without it says less, and an unknown {place} would stay as it is.",
		Bad: "[imprint]\nsite = \"Air a dheanamh\"\n", Good: "[imprint]\nsite = \"Air a dheanamh {date}\"\n"}
	missing = diag.Topic{Code: "missing-value", Help: "add the key; briefpack keys says what it means",
		Doc: "A required value is in the inspection or in its programme.",
		Why: "Pages cannot be made without it.",
		Bad: "[partnership]\ncouncil = \"Glenmarra Council\"\n", Good: "[partnership]\nname = \"Glenmarra Community Planning Partnership\"\ncouncil = \"Glenmarra Council\"\n"}
	emptyValue = diag.Topic{Code: "empty-value", Help: "give the text, or delete the key",
		Doc: "The text of a key is not empty.",
		Why: "Pages would show a label with nothing after it.",
		Bad: "[training]\nvenue = \"\"\n", Good: "[training]\nvenue = \"Glenmarra Town House\"\n"}
	noSuchProgramme = diag.Topic{Code: "unknown-programme", Help: "write the name of a file in content/programmes, without .toml",
		Doc: "An inspection, or a page of guidance, names a programme that content/programmes has.",
		Why: "The inspection would lack everything that its programme says.",
		Bad: "programme = \"children-at-rsik\"\n", Good: "programme = \"children-at-risk\"\n"}
	noSuchHolidays = diag.Topic{Code: "unknown-holiday-file", Help: "write the path of the file in content, such as holidays/glenmarra.ics",
		Doc: "A calendar file that holidays lists exists in content.",
		Why: "Without it Briefpack cannot know which weeks and days do not count.",
		Bad: "holidays = [{ file = \"holidays/glenmara.ics\" }]\n", Good: "holidays = [{ file = \"holidays/glenmarra.ics\" }]\n"}
	unusedHolidays = diag.Topic{Code: "unused-holiday-file", Help: "list it in an inspection, a programme or site.toml: holidays = [{ file = \"holidays/<name>.ics\", kind = \"public\" }], or delete it",
		Doc: "An inspection, a programme or site.toml lists every calendar file in content/holidays.",
		Why: "None of the days in a file counts unless something lists it.",
		Bad: "content/holidays/glenmarra.ics      and nothing lists it\n", Good: "holidays = [{ file = \"holidays/glenmarra.ics\", kind = \"school\" }]\n"}
	badFileName = diag.Topic{Code: "file-name", Help: "use small letters a to z, digits and single hyphens, such as glenmarra.toml",
		Doc: "The name of a definition or page has only small letters, digits and hyphens.",
		Why: "The name becomes part of web addresses and file names. Spaces, capitals and accents do not work everywhere.",
		Bad: "content/inspections/Glenmarra (new).toml\n", Good: "content/inspections/glenmarra.toml\n"}
	misplaced = diag.Topic{Code: "misplaced-file", Help: "programmes belong in content/programmes, inspections in content/inspections, guidance in content/guidance, calendar files of holidays in content/holidays, and content/site.toml is in content itself",
		Doc: "A definition or page is in the folder for its kind.",
		Why: "Briefpack does not read files in other folders.",
		Bad: "content/glenmarra.toml\n", Good: "content/inspections/glenmarra.toml\n"}
	noSite = diag.Topic{Code: "no-site-file", Help: "write content/site.toml with a title and an organisation",
		Doc:  "A site has content/site.toml, which says what it is called and who publishes it.",
		Why:  "Every page shows the title and the publisher.",
		Bad:  "content/site.toml      is missing\n",
		Good: "title = \"Inspection briefings\"\norganisation = \"Joint inspection team\"\n"}
	noInspections = diag.Topic{Code: "no-inspections", Help: "write the first definition, content/inspections/<partnership>.toml",
		Doc: "A site has at least one inspection.",
		Why: "Without an inspection there is nothing to publish.",
		Bad: "content/inspections/            is empty or missing\n", Good: "content/inspections/glenmarra.toml\n"}
	brokenImage = diag.Topic{Code: "broken-image", Help: "save the image again, as PNG or JPEG, at the size at which it is shown",
		Doc: "An image is whole, is what its name says, and is not larger than any page can show. Briefpack decodes every image to its end. It always finds a changed byte in a PNG. A JPEG has no checksums, so Briefpack does not find a change that only gives a spot of it another colour.",
		Why: "A browser shows half of a damaged image, or nothing.",
		Bad: "![The hall](hall.png)      where hall.png is a renamed document\n", Good: "![The hall](hall.png)      where hall.png is a PNG\n"}
	noSuchLogo = diag.Topic{Code: "no-such-logo", Help: "put the picture below content/, or correct its name",
		Doc: "The logo in site.toml is a PNG, JPEG or SVG below content/, named from there.",
		Why: "Every page and document shows the logo.",
		Bad: "[brand]\nlogo = \"lgoo.png\"      where content/ has logo.png\n", Good: "[brand]\nlogo = \"logo.png\"\n"}
	noFrontMatter = diag.Topic{Code: "front-matter", Help: "start the page with +++ on its own line, then title = \"...\", then +++ again",
		Doc: "A page of guidance starts with a few lines of TOML between two lines of +++.",
		Why: "They state the title, which the page, the list of contents and the search need.",
		Bad: "Who may come\n", Good: "+++\ntitle = \"Who may come\"\n+++\n\nPractitioners and first line managers ...\n"}
	unprintable = diag.Topic{Code: "print-value", Help: "change it, or leave it out to have the program's own",
		Doc: "Sizes, margins and distances in layouts/print.toml leave room for text that people can read: 12 points or more, and a head that does not cover the text.",
		Why: "Small or covered text excludes readers, and with margins that are too wide nothing can be printed.",
		Bad: "[text]\nbody = 9\n", Good: "[text]\nbody = 12\n"}
	strayValue = diag.Topic{Code: "value-not-filled", Help: "write it out here",
		Doc: "A {{value}} appears only in keys in which Briefpack fills values.",
		Why: "In other keys, such as a name or an id, pages would show the braces.",
		Bad: "[[agency]]\nname = \"{{partnership.council}} social work\"\n", Good: "[[agency]]\nname = \"Glenmarra Council social work\"\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	own := []diag.Topic{tomlSyntax, unknownKey, mistyped, missing, emptyValue, noSuchProgramme, badFileName, misplaced,
		noSite, noInspections, noFrontMatter, brokenImage, noSuchLogo, unprintable, strayValue, noSuchHolidays, unusedHolidays,
		variantSetting, variantWithoutPage, wordsLanguage, wordsIncomplete, unknownPhrase, phraseSlots}
	return slices.Concat(own, markdown.Topics(), holidays.Topics())
}
