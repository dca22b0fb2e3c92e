package edit

import (
	"slices"

	"briefpack/generator/compose/issued"
	"briefpack/generator/compose/sheets"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/definition"
)

// Handout is the files that someone gets on paper.
type Handout struct {
	For   string   // a name, or words for several people
	Files []string // in the packs folder
}

// handouts lists the files to print again, by who gets them. If every document of the pack
// changed, it lists the pack.
func handouts(in *definition.Inspection, now []issued.Document, changes []issued.Change) []Handout {
	everyone, rooms := Handout{For: "everyone with a pack"}, Handout{For: "the training room and the reading rooms"}
	var list []Handout
	for _, c := range changes {
		file := site.PrintedFile(in.Folder, c.Name)
		switch {
		case c.Kind == issued.Removed:
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
	list = append([]Handout{everyone, rooms}, list...)
	return slices.DeleteFunc(list, func(h Handout) bool { return len(h.Files) == 0 })
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
