package edit

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"briefpack/generator"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/deliver/parcel"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/read/source"
)

// Parcels is a request for parcels of an inspection.
type Parcels struct {
	Out    string // output folder; the parcels are in a folder with the name of the inspection
	To     string // audience; "" for everyone
	Person string // id; "" for everyone
	All    bool   // if true, also those in which nothing changed
}

// Made lists parcels.
type Made struct {
	Version string
	Since   string // version that parcels are compared with; "" if there is none
	Written []parcel.Parcel
	Same    []parcel.Parcel // not written, because nothing in them changed
}

// Text lists parcels, by who they are for, and names their folder.
func (m Made) Text(folder string) string {
	var b strings.Builder
	for _, p := range m.Written {
		fmt.Fprintf(&b, "for %s: %s (%s)\n", diag.Visible(p.For()), p.Zip(), diag.Counted(len(p.Files), "file"))
	}
	if len(m.Same) > 0 {
		var names []string
		for _, p := range m.Same {
			names = append(names, diag.Visible(p.For()))
		}
		fmt.Fprintf(&b, "not made, because nothing in them changed since version %q (--all makes them too): %s\n", m.Since, strings.Join(names, ", "))
	}
	if len(m.Written) == 0 {
		b.WriteString("nothing was written\n")
		return b.String()
	}
	fmt.Fprintf(&b, "wrote %s to %s, each with the text of an email", diag.Counted(len(m.Written), "parcel"), folder)
	if slices.ContainsFunc(m.Written, func(p parcel.Parcel) bool { return !p.IsHosted }) {
		b.WriteString(". They have names: send each only to the person that it is for")
	}
	b.WriteByte('\n')
	return b.String()
}

// MakeParcels writes the parcels of the inspection o.Only: all of them, or none. Other files in the
// output folder stay, but a request for everyone removes earlier parcels of the inspection. While
// the content has errors, or if a parcel would show what its recipient may not see, it writes nothing.
func MakeParcels(ctx context.Context, o generator.Options, r Parcels) (Made, generator.Report, error) {
	s, report, err := open(ctx, o)
	if err != nil || diag.HasErrors(report.Problems) {
		return Made{}, report, err
	}
	for _, other := range []string{o.Public, o.Packs} {
		if err := publish.CheckOverlap(other, r.Out, o.Site, source.Folders()); err != nil {
			return Made{}, report, err
		}
	}
	made, err := s.chooseParcels(r)
	if err != nil {
		return Made{}, report, err
	}
	search := leaks.SearchFor(s.cache, s.Settings, s.Inspections)
	for _, p := range made.Written {
		found, err := p.Leaks(s.cache, search)
		if err != nil {
			return Made{}, report, err
		}
		report.Leaks = append(report.Leaks, found...)
	}
	if len(report.Leaks) > 0 || len(made.Written) == 0 {
		return made, report, nil
	}
	report.Packs, err = s.writeParcels(ctx, r, made.Written)
	return made, report, err
}

// chooseParcels returns the parcels of a request.
func (s *session) chooseParcels(r Parcels) (Made, error) {
	in := s.only()
	switch {
	case in.IsClosed():
		return Made{}, &RefusedError{What: in.Folder + " is closed", Hint: "a closed inspection has nothing to send"}
	case !in.Reached(definition.Announced):
		return Made{}, &RefusedError{What: in.Folder + " is only planned, and no one but you knows of it", Hint: `set stage = "announced" in its definition first`}
	}
	made := Made{Version: in.Version.V}
	var known []string
	found := false
	for _, p := range parcel.Of(s.cache, s.Parts, s.Chosen()[0]) {
		known = append(known, p.Recipient.Audiences...)
		if r.Person != "" && r.Person != p.Recipient.Person || r.To != "" && !slices.Contains(p.Recipient.Audiences, r.To) {
			continue
		}
		found = true
		if p.IsDue || r.All || r.Person != "" {
			made.Written = append(made.Written, p)
		} else {
			made.Same, made.Since = append(made.Same, p), p.Since
		}
	}
	if found {
		return made, nil
	}
	if r.Person != "" {
		return Made{}, s.noParcelFor(r.Person)
	}
	slices.Sort(known)
	known = slices.Compact(known)
	hint := "those with files are " + strings.Join(known, ", ")
	if near := diag.Nearest(r.To, known); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return Made{}, &RefusedError{What: fmt.Sprintf("no one in the audience %q has files of %s", r.To, in.Folder), Hint: hint}
}

// noParcelFor returns the error for a person who has no parcel.
func (s *session) noParcelFor(id string) error {
	in := s.only()
	if in.Person(id) != nil {
		return &RefusedError{What: fmt.Sprintf("no pack, form or date of %s is for %s", in.Folder, id), Hint: "give the person a role for which the programme has a pack"}
	}
	var ids []string
	for _, p := range in.People {
		ids = append(ids, p.ID.V)
	}
	return &UnknownReaderError{ID: id, Status: "person", Folder: in.Folder, Near: diag.Nearest(id, ids), Known: ids}
}

// writeParcels publishes parcels into the output folder.
func (s *session) writeParcels(ctx context.Context, r Parcels, list []parcel.Parcel) (out publish.Outcome, err error) {
	folder := publish.OpenSingle(r.Out, s.cache)
	defer func() { err = errors.Join(err, folder.Close()) }()
	e, err := folder.Begin()
	if err != nil {
		return publish.Outcome{}, fmt.Errorf("prepare the folder of the parcels: %w", err)
	}
	own := s.only().Folder + "/"
	written := map[string]bool{}
	for _, p := range list {
		zip, letter, err := p.Data(s.cache)
		if err == nil {
			err = errors.Join(ctx.Err(), e.Write(own+p.Zip(), zip), e.Write(own+p.Letter(), letter))
		}
		if err != nil {
			return publish.Outcome{}, err
		}
		written[own+p.Zip()], written[own+p.Letter()] = true, true
	}
	isForAll := r.To == "" && r.Person == ""
	for _, path := range e.Paths() {
		if written[path] || isForAll && strings.HasPrefix(path, own) {
			continue
		}
		if err := e.Retain(path); err != nil {
			return publish.Outcome{}, err
		}
	}
	return folder.Exchange()
}
