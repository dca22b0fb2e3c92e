// Package parcel makes the files that are sent to people: for each recipient a zip file, and the
// text of the email that goes with it. It sends nothing.
//
// Package site lists the recipients and what each gets. To change what a letter says, see package
// letter in compose.
package parcel

import (
	"fmt"
	"slices"

	"briefpack/generator/cache"
	"briefpack/generator/compose/issued"
	"briefpack/generator/compose/writer"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/deliver/site"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/filename"
	"briefpack/generator/render/office/opc"
)

// Parcel is a zip file for a recipient, with its letter.
type Parcel struct {
	site.Parcel
	Stem  string // name of its files, without an ending
	Since string // version with which it is compared; "" if everything is new to the recipient
	IsDue bool   // whether something in it changed, or all is new to the recipient

	changed []writer.Changed
}

// Zip returns the name of the zip file.
func (p Parcel) Zip() string { return p.Stem + ".zip" }

// Letter returns the name of the file with the letter.
func (p Parcel) Letter() string { return p.Stem + ".txt" }

// Of returns the parcels of an inspection, compared with the issue before the current version.
func Of(c *cache.Cache, parts site.Parts, in cache.Value[*definition.Inspection]) []Parcel {
	var list []Parcel
	before := before(in.V)
	var now []issued.Document
	if before != nil {
		now = site.Documents(c, parts.InputsOf(in.V), in)
	}
	taken := map[string]bool{}
	for _, p := range site.ParcelsOf(c, parts, in) {
		one := Parcel{Parcel: p, Stem: p.Name(), IsDue: true}
		for n := 2; taken[filename.Fold(one.Stem)]; n++ {
			one.Stem = fmt.Sprintf("%s-%d", p.Name(), n)
		}
		taken[filename.Fold(one.Stem)] = true
		if before != nil && wasSent(before, p.Recipient) {
			one.Since = before.Version
			one.changed, one.IsDue = p.Changed(issued.Since(before, now), now)
		}
		list = append(list, one)
	}
	return list
}

// before returns the issue before the current version, or nil. A version without a record is
// compared with the last issue.
func before(in *definition.Inspection) *definition.Issue {
	last := in.LastIssue()
	if last != nil && last.Version == in.Version.V {
		return in.IssueOf(in.Replaces.V)
	}
	return last
}

// wasSent reports whether an issue was sent to a recipient.
func wasSent(i *definition.Issue, r site.Recipient) bool {
	return r.Person == "" || slices.ContainsFunc(i.Sent, func(t definition.Text) bool { return t.V == r.Person })
}

// Data renders the files of a parcel: the zip file and the letter.
func (p Parcel) Data(c *cache.Cache) (zip, letter []byte, err error) {
	var parts []opc.Part
	for _, f := range p.Files {
		data, err := f.Data(c)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", p.Stem, err)
		}
		parts = append(parts, opc.Part{Name: f.Path, Data: data})
	}
	zip, err = opc.Zip(parts)
	return zip, []byte(p.text()), err
}

func (p Parcel) text() string { return p.Parcel.Letter(p.Zip(), p.Since, p.changed) }

// Leaks searches a parcel for values that its recipient may not see.
func (p Parcel) Leaks(c *cache.Cache, search leaks.Search) ([]leaks.Leak, error) {
	if !p.IsHosted {
		return nil, nil
	}
	var all []leaks.Leak
	for _, f := range p.Searched(p.text()) {
		found, err := search.InFile(c, f)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}
