package edit

import (
	"slices"
	"strings"

	"briefpack/generator/compose/issued"
	"briefpack/generator/compose/sheets"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/definition"
)

// Handout is the files that someone gets on paper.
type Handout struct {
	For   string   // names, or words for several people
	Files []string // in the packs folder
}

// handouts lists the files to print again, by who gets them: the packs that have a document that
// changed, then documents that are in no pack, for everyone. If every document changed, it
// lists the pack of all documents.
func handouts(in *definition.Inspection, now []issued.Document, changes []issued.Change) []Handout {
	changes = slices.DeleteFunc(slices.Clone(changes), func(c issued.Change) bool { return c.Kind == issued.Removed })
	var list []Handout
	inPacks := map[string]bool{}
	for _, p := range in.Packs {
		if p.Off.V || p.IsHosted() || !p.IsMadeAt(in.StageNow()) {
			continue
		}
		for _, t := range p.Documents {
			inPacks[t.V] = true
		}
		list = append(list, packsToPrint(in, p, now, changes)...)
	}
	everyone, rooms := Handout{For: "everyone with a pack"}, Handout{For: "the training room and the reading rooms"}
	for _, c := range changes {
		file := site.PrintedFile(in.Folder, in.FileOf(c.Name))
		switch {
		case inPacks[inPack(in, c.Document)]:
		case c.For != "":
			list = append(list, Handout{For: named(in.Person(c.For), c.For), Files: []string{file}})
		case isForRooms(c.Name):
			rooms.Files = append(rooms.Files, file)
		default:
			everyone.Files = append(everyone.Files, file)
		}
	}
	if len(everyone.Files) > 1 && len(everyone.Files) == sizeOfPack(now) {
		everyone.Files = []string{site.PrintedFile(in.Folder, "pack")}
	}
	if len(inPacks) > 0 { // documents that no pack has
		everyone.For = "anyone who has them"
	}
	list = append(list, everyone, rooms)
	return slices.DeleteFunc(list, func(h Handout) bool { return len(h.Files) == 0 })
}

// packsToPrint lists the copies of a pack in which something changed.
func packsToPrint(in *definition.Inspection, p definition.Pack, now []issued.Document, changes []issued.Change) []Handout {
	isChanged := func(is func(d issued.Document) bool) bool {
		return slices.ContainsFunc(changes, func(c issued.Change) bool { return p.Has(inPack(in, c.Document)) && is(c.Document) })
	}
	isShared := isChanged(func(d issued.Document) bool { return d.For == "" })
	path := in.Folder + "/" + p.Key
	if !p.Has(definition.ReaderSheet) && !p.Has(definition.ReserveSheet) {
		if !isShared {
			return nil
		}
		return []Handout{{For: audienceOf(in, p), Files: []string{path + ".pdf"}}}
	}
	var list []Handout
	for _, d := range now {
		isMine := func(c issued.Document) bool { return c.For == d.For }
		if d.For != "" && p.Has(inPack(in, d)) && (isShared || isChanged(isMine)) {
			list = append(list, Handout{For: named(in.Person(d.For), d.For), Files: []string{path + "-" + d.For + ".pdf"}})
		}
	}
	return list
}

// inPack returns the name by which packs list a document: all personal sheets of a kind have one.
func inPack(in *definition.Inspection, d issued.Document) string {
	if d.For == "" {
		return d.Name
	}
	return in.SheetOf(d.For)
}

// audienceOf returns the names of the people who get a pack, or words for them.
func audienceOf(in *definition.Inspection, p definition.Pack) string {
	var list []string
	for _, person := range in.People {
		if person.Role.V == p.Audience.V {
			list = append(list, named(&person, ""))
		}
	}
	for _, r := range in.Readers {
		isOne := r.Status.V == p.Audience.V || p.Audience.V == definition.ForTrainee
		if isOne {
			list = append(list, named(in.Person(r.Person.V), r.Person.V))
		}
	}
	switch {
	case len(list) > 0:
		return strings.Join(list, ", ")
	case p.Audience.V == definition.ForRoom:
		return "the room"
	case p.Audience.V == definition.ForLead:
		return "you"
	}
	return "everyone"
}

func isForRooms(document string) bool { return slices.Contains(sheets.Names(), document) }

// sizeOfPack returns the number of documents in the pack.
func sizeOfPack(now []issued.Document) int {
	n := 0
	for _, d := range now {
		if d.For == "" && !isForRooms(d.Name) {
			n++
		}
	}
	return n
}
