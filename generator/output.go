package generator

import (
	"context"
	"slices"

	"briefpack/generator/edition"
	"briefpack/generator/pack"
	"briefpack/generator/publish"
)

// output is one edition being written: for whom, where to, and what must not be in it.
type output struct {
	audience edition.Audience
	folder   *publish.Folder
	guard    *guard // nil when the edition may hold everything
}

// tally counts what one partnership came to.
type tally struct {
	pages, pdfs, sheets int
	leaks               []Leak
	err                 error
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
	r := record{publish.Held{Path: l.path, Size: int64(f.size), Sum: f.sum}, l.kind, f.sheets}
	t := r.tally()
	if o.guard != nil {
		t.leaks, t.err = o.guard.clear(l, m)
	}
	if t.err == nil && len(t.leaks) == 0 {
		t.err = o.write(l, r.Held, m)
	}
	return r, t
}

// write takes the published file over when it is the same, and else writes the leaf.
func (o *output) write(l *leaf, h publish.Held, m *memory) error {
	if kept, err := o.folder.Keep(h); kept || err != nil {
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
	publish.Held
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
	secrets *secrets // of the hosted edition
	records []record
}

// putFolder publishes the folder of a partnership. When it would be drawn from the same
// and searched for the same as the last time, its files only have to be still there.
func (o *output) putFolder(ctx context.Context, s *site, in *pack.Inspection) tally {
	if ctx.Err() != nil {
		return tally{err: context.Cause(ctx)}
	}
	done := finished{from: input{s.kit, in}}
	if o.guard != nil {
		done.secrets = o.guard.secrets
	}
	at := spot{o.audience, in.Folder}
	if last, ok := s.memory.finishedAt(at); ok && last.from == done.from && last.secrets == done.secrets {
		return o.keepAll(last.records, s, in)
	}
	var t tally
	t.err = s.memory.bundle(s, in, o.audience).each(ctx, func(l *leaf) error {
		r, came := o.put(l, s.memory)
		done.records = append(done.records, r)
		t.add(came)
		return came.err
	})
	if t.err == nil && len(t.leaks) == 0 {
		s.memory.finish(at, done)
	}
	return t
}

// keepAll takes over all files of a folder, and draws again those that somebody changed.
func (o *output) keepAll(records []record, s *site, in *pack.Inspection) tally {
	lost, err := o.folder.KeepAll(in.Folder, func(yield func(publish.Held) bool) {
		for _, r := range records {
			if !yield(r.Held) {
				return
			}
		}
	})
	t := tally{err: err}
	for _, r := range records {
		if t.err == nil && slices.Contains(lost, r.Path) {
			t.err = o.write(s.memory.bundle(s, in, o.audience).byPath[r.Path], r.Held, s.memory)
		}
		t.add(r.tally())
	}
	return t
}
