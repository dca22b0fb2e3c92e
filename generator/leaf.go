package generator

import (
	"context"
	"crypto/sha256"
	"sync"

	"briefpack/generator/cache/digest"
	"briefpack/generator/compose/edition"
)

// leaf is one file of an edition, which is drawn when somebody asks for it. Drawing is
// a pure function of what key stands for: two leaves of one key are the same bytes.
type leaf struct {
	spot
	kind kind
	key  func(*memory) (digest.Sum, error)
	// gist stands for what the file says, as far as that is known without drawing others;
	// nil where key does.
	gist func() digest.Sum
	draw func(*memory) (drawing, error)
	// said lists everything that the file would show, where its bytes do not tell; nil
	// where they do.
	said func() []string

	mu    sync.Mutex
	done  *drawing // once it was drawn
	known *facts   // once it was drawn, or something of its key was before
}

// spot is where a leaf belongs.
type spot struct {
	audience edition.Audience
	path     string // below the output folder
}

// kind is what a leaf counts as, and how it is scanned.
type kind int

const (
	kindPlain kind = iota
	kindPage
	kindPDF
	kindCalendar
)

// drawing is a file as it is published.
type drawing struct {
	data   []byte
	sheets int // pages of a PDF
}

// facts are what there is to say of a drawing that is not at hand.
type facts struct {
	key    digest.Sum // what it was drawn from
	sum    [sha256.Size]byte
	size   int
	sheets int
}

// facts returns what the leaf comes to. It is drawn for that only when nothing of the
// same key was drawn before.
func (l *leaf) facts(m *memory) (facts, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.known != nil {
		return *l.known, nil
	}
	key, err := l.key(m)
	if err != nil {
		return facts{}, err
	}
	if f, ok := m.factsOf(l.spot); ok && f.key == key {
		l.known = &f
		return f, nil
	}
	if err := l.make(m); err != nil {
		return facts{}, err
	}
	l.known = &facts{key, sha256.Sum256(l.done.data), len(l.done.data), l.done.sheets}
	m.note(l.spot, *l.known)
	return *l.known, nil
}

// data returns the leaf's bytes.
func (l *leaf) data(m *memory) ([]byte, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.make(m); err != nil {
		return nil, err
	}
	return l.done.data, nil
}

// make draws the leaf, once.
func (l *leaf) make(m *memory) error {
	if l.done != nil {
		return nil
	}
	d, err := l.draw(m)
	if err != nil {
		return err
	}
	l.done = &d
	return nil
}

// bundle is the leaves of one folder of an edition, in the order in which they are
// published.
type bundle struct {
	leaves []*leaf
	byPath map[string]*leaf
}

func newBundle(leaves []*leaf, audience edition.Audience) *bundle {
	b := &bundle{leaves, make(map[string]*leaf, len(leaves))}
	for _, l := range leaves {
		l.audience = audience
		b.byPath[l.path] = l
	}
	return b
}

// each goes over the leaves until one fails or the context ends.
func (b *bundle) each(ctx context.Context, do func(*leaf) error) error {
	for _, l := range b.leaves {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err := do(l); err != nil {
			return err
		}
	}
	return nil
}

// keyed is the key of a leaf that depends on nothing but a value.
func keyed[T any](v T) func(*memory) (digest.Sum, error) {
	return func(*memory) (digest.Sum, error) { return digest.Of(v), nil }
}
