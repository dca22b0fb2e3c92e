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
		Doc: "The file is not valid TOML 1.1, so Briefpack did not read it.",
		Bad: "version = 1.2.3\n", Good: "version = \"1.2.3\"\n"}
	unknownKey = diag.Topic{Code: "unknown-key", Help: "briefpack keys lists every key",
		Doc: "A definition has a key that nothing reads. It is probably misspelt, or in the wrong table; either way Briefpack would ignore it.",
		Bad: "[records_reading]\nreeders = 4\n", Good: "[records_reading]\nreaders = 4\n"}
	mistyped = diag.Topic{Code: "mistyped-value", Help: "write the value in the way that its key takes; briefpack keys says which",
		Doc: "A value has a different kind from the one that its key needs: text instead of a number, a number instead of a date.",
		Bad: "[training]\nminutes = \"four hours\"\n", Good: "[training]\nminutes = 240\n"}
	variantSetting = diag.Topic{Code: "variant-setting", Help: "delete the line",
		Doc: "A page of guidance in another language says its order, whether it is shared or which programmes it is for. The page that it is a variant of says so for all of them.",
		Bad: "+++\ntitle = \"A' taghadh\"\norder = 3\n+++\n", Good: "+++\ntitle = \"A' taghadh\"\n+++\n"}
	variantWithoutPage = diag.Topic{Code: "variant-without-page", Help: "add the page in the language of the site, or correct the name: a variant of choosing.md in Gaelic is choosing.gd.md",
		Doc: "The name of a page of guidance makes it a variant of a page that does not exist. Every page must exist in the language of the site, which shows untranslated pages.",
		Bad: "content/guidance/chosing.gd.md, beside choosing.md\n", Good: "content/guidance/choosing.gd.md, beside choosing.md\n"}
	wordsLanguage = diag.Topic{Code: "words-language", Help: "name it by the tag of its language: gd.toml for Gaelic, cy.toml for Welsh, pl.toml for Polish",
		Doc: "A file of fixed words is named by a language that there is not, or by another spelling of its tag, so no page would find it.",
		Bad: "layouts/words/gaelic.toml\n", Good: "layouts/words/gd.toml\n"}
	unknownPhrase = diag.Topic{Code: "unknown-phrase", Help: "correct the key, or delete the line",
		Doc: "A file of fixed words in another language has a key that the words in English do not have, so no page shows it; or the site's own words in English have a key that neither the program nor a template of the site uses. Numbers in words and clock times may be any.",
		Bad: "[page]\nskipp = \"Leum\"\n", Good: "[page]\nskip = \"Leum\"\n"}
	wordsIncomplete = diag.Topic{Code: "words-incomplete", Help: "copy what is missing from the program's layouts/words/en-GB.toml and translate it, or set language in content/site.toml to \"en-GB\"",
		Doc: "The file of fixed words in the language of the site does not exist or is incomplete. A page in it would be half in English; guidance in further languages may be, and marks it.",
		Bad: "language = \"cy\"\n", Good: "language = \"en-GB\"\n"}
	phraseSlots = diag.Topic{Code: "phrase-slots", Help: "write the same places in braces as in English",
		Doc: "A phrase in another language lacks a {place} that the program fills with what it has worked out, such as a date, or has a {place} that the program does not fill. A sentence about a single thing may leave the number out, or say it.",
		Bad: "[imprint]\nsite = \"Air a dheanamh\"\n", Good: "[imprint]\nsite = \"Air a dheanamh {date}\"\n"}
	missing = diag.Topic{Code: "missing-value", Help: "add the key; briefpack keys says what it means",
		Doc: "A required value is missing, both in the inspection and in its programme.",
		Bad: "[partnership]\ncouncil = \"Glenmarra Council\"\n", Good: "[partnership]\nname = \"Glenmarra Community Planning Partnership\"\ncouncil = \"Glenmarra Council\"\n"}
	emptyValue = diag.Topic{Code: "empty-value", Help: "give the text, or delete the key",
		Doc: "The text of a key is empty.",
		Bad: "[training]\nvenue = \"\"\n", Good: "[training]\nvenue = \"Glenmarra Town House\"\n"}
	noSuchProgramme = diag.Topic{Code: "unknown-programme", Help: "write the name of a file in content/programmes, without .toml",
		Doc: "An inspection, or a page of guidance, names a programme that content/programmes does not have.",
		Bad: "programme = \"children-at-rsik\"\n", Good: "programme = \"children-at-risk\"\n"}
	noSuchHolidays = diag.Topic{Code: "unknown-holiday-file", Help: "write the path of the file in content, such as holidays/glenmarra.ics",
		Doc: "holidays lists a calendar file that does not exist. Without it Briefpack cannot know which weeks and days do not count.",
		Bad: "holidays = [{ file = \"holidays/glenmara.ics\" }]\n", Good: "holidays = [{ file = \"holidays/glenmarra.ics\" }]\n"}
	unusedHolidays = diag.Topic{Code: "unused-holiday-file", Help: "list it in an inspection, a programme or site.toml: holidays = [{ file = \"holidays/<name>.ics\", kind = \"public\" }], or delete it",
		Doc: "A calendar file of holidays is in content/holidays, but neither an inspection nor a programme nor site.toml lists it, so none of its days counts.",
		Bad: "content/holidays/glenmarra.ics      and nothing lists it\n", Good: "holidays = [{ file = \"holidays/glenmarra.ics\", kind = \"school\" }]\n"}
	badFileName = diag.Topic{Code: "file-name", Help: "use small letters a to z, digits and single hyphens, such as glenmarra.toml",
		Doc: "The name of a definition or page becomes part of web addresses and file names. Small letters, digits and hyphens work everywhere; spaces, capitals and accents do not.",
		Bad: "content/inspections/Glenmarra (new).toml\n", Good: "content/inspections/glenmarra.toml\n"}
	misplaced = diag.Topic{Code: "misplaced-file", Help: "programmes belong in content/programmes, inspections in content/inspections, guidance in content/guidance, calendar files of holidays in content/holidays, and content/site.toml is in content itself",
		Doc: "The file is in a folder that Briefpack does not read.",
		Bad: "content/glenmarra.toml\n", Good: "content/inspections/glenmarra.toml\n"}
	noSite = diag.Topic{Code: "no-site-file", Help: "write content/site.toml with a title and an organisation",
		Doc:  "A site needs content/site.toml, which says what it is called and who publishes it.",
		Bad:  "content/site.toml      is missing\n",
		Good: "title = \"Inspection briefings\"\norganisation = \"Joint inspection team\"\n"}
	noInspections = diag.Topic{Code: "no-inspections", Help: "write the first definition, content/inspections/<partnership>.toml",
		Doc: "A site without a single inspection has nothing to publish.",
		Bad: "content/inspections/            is empty or missing\n", Good: "content/inspections/glenmarra.toml\n"}
	brokenImage = diag.Topic{Code: "broken-image", Help: "save the image again, as PNG or JPEG, at the size at which it is shown",
		Doc: "An image is not what its name says, is damaged, or is larger than any page can show. Briefpack decodes every image to its end. A changed byte in a PNG is always found. A JPEG has no checksums: a change that gives a spot of it another colour is not found.",
		Bad: "![The hall](hall.png)      where hall.png is a renamed document\n", Good: "![The hall](hall.png)      where hall.png is a PNG\n"}
	noSuchLogo = diag.Topic{Code: "no-such-logo", Help: "put the picture below content/, or correct its name",
		Doc: "The logo in site.toml does not exist. It is a PNG, JPEG or SVG below content/, named from there.",
		Bad: "[brand]\nlogo = \"lgoo.png\"      where content/ has logo.png\n", Good: "[brand]\nlogo = \"logo.png\"\n"}
	noFrontMatter = diag.Topic{Code: "front-matter", Help: "start the page with +++ on its own line, then title = \"...\", then +++ again",
		Doc: "A page of guidance starts with a few lines of TOML between two lines of +++.",
		Bad: "Who may come\n", Good: "+++\ntitle = \"Who may come\"\n+++\n\nPractitioners and first line managers ...\n"}
	unprintable = diag.Topic{Code: "print-value", Help: "change it, or leave it out to have the program's own",
		Doc: "A size, margin or distance in layouts/print.toml is one that nothing can be printed with: text smaller than 12 points, margins that leave no room, a head that would cover the text.",
		Bad: "[text]\nbody = 9\n", Good: "[text]\nbody = 12\n"}
	strayValue = diag.Topic{Code: "value-not-filled", Help: "write it out here",
		Doc: "There is a {{value}} in a key in which Briefpack does not fill values, such as a name or an id.",
		Bad: "[[agency]]\nname = \"{{partnership.council}} social work\"\n", Good: "[[agency]]\nname = \"Glenmarra Council social work\"\n"}
)

// Topics documents the problems of this package.
func Topics() []diag.Topic {
	own := []diag.Topic{tomlSyntax, unknownKey, mistyped, missing, emptyValue, noSuchProgramme, badFileName, misplaced,
		noSite, noInspections, noFrontMatter, brokenImage, noSuchLogo, unprintable, strayValue, noSuchHolidays, unusedHolidays,
		variantSetting, variantWithoutPage, wordsLanguage, wordsIncomplete, unknownPhrase, phraseSlots}
	return slices.Concat(own, markdown.Topics(), holidays.Topics())
}
