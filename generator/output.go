package generator

import (
	"context"

	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/model/definition"
)

// output is one edition being written: for whom, where to, and what must not be in it.
type output struct {
	audience edition.Audience
	folder   *publish.Edition
	guard    *guard // nil when the edition may hold everything
}

// tally counts what one partnership came to.
type tally struct {
	pages, pdfs, sheets int
	leaks               []Leak
	err                 error
}

// plus is what two tallies come to together.
func (t tally) plus(o tally) tally {
	t.add(o)
	return t
}

func (t *tally) add(o tally) {
	t.pages += o.pages
	t.pdfs += o.pdfs
	t.sheets += o.sheets
	t.leaks = append(t.leaks, o.leaks...)
	if t.err == nil {
		t.err = o.err
	}
}

// put publishes a leaf, once it was found to hold nothing that is withheld.
func (o *output) put(l *leaf, m *memory) (record, tally) {
	f, err := l.facts(m)
	if err != nil {
		return record{}, tally{err: err}
	}
	r := record{publish.File{Path: l.path, Size: int64(f.size), Sum: f.sum}, l.kind, f.sheets}
	t := r.tally()
	if o.guard != nil {
		t.leaks, t.err = o.guard.clear(l, m)
	}
	if t.err == nil && len(t.leaks) == 0 {
		t.err = o.write(l, r.File, m)
	}
	return r, t
}

// write takes the published file over when it is the same, and else writes the leaf.
func (o *output) write(l *leaf, f publish.File, m *memory) error {
	if kept, err := o.folder.Keep(f); kept || err != nil {
		return err
	}
	data, err := l.data(m)
	if err != nil {
		return err
	}
	return o.folder.Write(l.path, data)
}

// record is what became of a leaf.
type record struct {
	publish.File
	kind   kind
	sheets int
}

func (r record) tally() tally {
	switch r.kind {
	case kindPage:
		return tally{pages: 1}
	case kindPDF:
		return tally{pdfs: 1, sheets: r.sheets}
	}
	return tally{}
}

// finished is a folder that was published, and by what it was drawn and searched.
type finished struct {
	from    input
	secrets *withheldValues // of the hosted edition
	records []record
	came    tally // of all of them
}

// putFolder publishes the folder of a partnership. When it would be drawn from the same
// and searched for the same as the last time, those of its files are taken over that are as
// they were.
func (o *output) putFolder(ctx context.Context, s *site, in *definition.Inspection) tally {
	if ctx.Err() != nil {
		return tally{err: context.Cause(ctx)}
	}
	done := finished{from: input{s.kit, in}}
	if o.guard != nil {
		done.secrets = o.guard.withheldValues
	}
	at := spot{o.audience, in.Folder}
	if last, ok := s.memory.finishedAt(at); ok && last.from == done.from && last.secrets == done.secrets {
		return o.keepFolder(last, s, in)
	}
	t := &done.came
	t.err = s.memory.bundle(s, in, o.audience).each(ctx, func(l *leaf) error {
		r, came := o.put(l, s.memory)
		done.records = append(done.records, r)
		t.add(came)
		return came.err
	})
	if t.err == nil && len(t.leaks) == 0 {
		s.memory.finish(at, done)
	}
	return *t
}

// keepFolder takes over all files of a folder, and draws again those that somebody changed.
func (o *output) keepFolder(last finished, s *site, in *definition.Inspection) tally {
	var t tally
	for _, r := range last.records {
		if t.err != nil {
			break
		}
		kept, err := o.folder.Keep(r.File)
		if t.err = err; err == nil && !kept {
			t.err = o.write(s.memory.bundle(s, in, o.audience).byPath[r.Path], r.File, s.memory)
		}
	}
	return t.plus(last.came)
}
