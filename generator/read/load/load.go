// Package load turns the files of a site into the typed content of package definition. It reads
// TOML by the tags of the definition's structs, and is the only importer of the TOML library.
//
// Package markdown reads the bodies of pages, package holidays reads calendar files, and package
// picture reads images. Parse looks at one file alone, so that its result can be remembered by
// the file's digest; Read puts the pieces together and changes none of them. Neither stops at
// the first problem.
package load

import (
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/holidays"
	"briefpack/generator/read/source"
)

// Piece is the content of one file. At most one of the pointers is set.
type Piece struct {
	Path       string
	Site       *definition.Site
	Programme  *definition.Programme
	Inspection *definition.Inspection // its Method holds only the inspection's own values
	Guidance   *definition.Guidance
	Issue      *definition.Issue
	Holidays   []holidays.Entry // of a calendar file
	Texts      []definition.Text
	Problems   []diag.Problem
	unread     map[string]bool  // keys whose value was of the wrong kind, so "missing" would be noise
	file       *definition.File // holds Texts; it stands for the piece, as no two have the same
}

var goodName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// variantName is the name of a page of guidance in another language: "choosing.gd".
var variantName = regexp.MustCompile(`^([a-z0-9]+(?:-[a-z0-9]+)*)\.([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)$`)

// Parse reads one file under content/. Images yield an empty piece.
func Parse(f source.File) Piece {
	piece := parse(f)
	piece.file = &definition.File{Path: f.Path, Texts: piece.Texts}
	return piece
}

func parse(f source.File) Piece {
	piece := Piece{Path: f.Path}
	name := strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path))
	switch folder := path.Dir(f.Path); {
	case !slices.Contains([]string{".toml", ".md", ".ics"}, path.Ext(f.Path)):
		return piece
	case path.Dir(folder) == "content/issued" && path.Ext(f.Path) == ".toml":
		piece.issue(name, f.Data)
	case !goodName.MatchString(name) && !(folder == "content/guidance" && variantName.MatchString(name)):
		piece.report(damaging(badFileName.Problem(diag.Place{File: f.Path}, "%q is not a name that works in web addresses", path.Base(f.Path))))
	case f.Path == "content/site.toml":
		piece.Site = &definition.Site{}
		piece.toml(f.Data, reflect.ValueOf(piece.Site).Elem(), false)
	case folder == "content/programmes" && path.Ext(f.Path) == ".toml":
		piece.Programme = &definition.Programme{ID: name}
		piece.toml(f.Data, reflect.ValueOf(piece.Programme).Elem(), false)
	case folder == "content/inspections" && path.Ext(f.Path) == ".toml":
		piece.Inspection = &definition.Inspection{Folder: name}
		piece.toml(f.Data, reflect.ValueOf(piece.Inspection).Elem(), true)
	case folder == "content/guidance" && path.Ext(f.Path) == ".md":
		piece.guidance(name, f.Data)
	case folder == "content/holidays" && path.Ext(f.Path) == ".ics":
		piece.Holidays, piece.Problems = holidays.Read(f.Path, f.Data)
		for _, e := range piece.Holidays {
			if n := len(piece.Texts); n == 0 || piece.Texts[n-1] != e.Name { // once for an entry that repeats
				piece.Texts = append(piece.Texts, e.Name)
			}
		}
	default:
		piece.report(misplaced.Problem(diag.Place{File: f.Path}, "nothing reads %q", f.Path))
	}
	return piece
}

func (p *Piece) report(problem *diag.Problem) { p.Problems = append(p.Problems, *problem) }

// toml fills a struct of package definition from a whole file.
func (p *Piece) toml(data []byte, dst reflect.Value, inspections bool) {
	t, x, problems := decode(p.Path, data)
	p.Problems = append(p.Problems, problems...)
	if t == nil {
		*p = Piece{Path: p.Path, Problems: p.Problems}
		return
	}
	p.fill(t, x, dst, inspections)
}

func (p *Piece) fill(t table, x *index, dst reflect.Value, inspections bool) {
	f := &filler{x: x, inspections: inspections, unread: map[string]bool{}, named: map[string]bool{}}
	f.table(dst, t, "", false)
	dst.FieldByName("At").Set(reflect.ValueOf(diag.Place{File: p.Path, Line: 1, Col: 1}))
	p.Texts, p.Problems = f.texts, append(p.Problems, f.problems...)
	p.unread = f.unread
	if unread := dst.FieldByName("Unread"); unread.IsValid() {
		unread.Set(reflect.ValueOf(f.keys()))
	}
}

// keys returns the keys that could not be read, sorted, once each, without the numbers and
// names of the tables in lists.
func (f *filler) keys() definition.Keys {
	var keys definition.Keys
	for path := range f.unread {
		keys = append(keys, f.key(path))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func (f *filler) key(path string) string {
	var parts []string
	at := ""
	for part := range strings.SplitSeq(strings.TrimPrefix(path, pathSeparator), pathSeparator) {
		at = join(at, part)
		if _, err := strconv.Atoi(part); err != nil && !f.named[at] {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ".")
}
