package generator

import (
	"crypto/sha256"
	"sync"

	"briefpack/generator/diag"
	"briefpack/generator/edition"
	"briefpack/generator/load"
	"briefpack/generator/memo"
	"briefpack/generator/pack"
	"briefpack/generator/pdf"
	"briefpack/generator/rules"
	"briefpack/generator/source"
	"briefpack/generator/words"
)

// memory is what a workshop keeps from one build to the next. An empty one is that of
// a first build: what is in it changes how long a build takes and nothing else.
type memory struct {
	mu    sync.Mutex
	known map[spot]facts // of the file that was drawn last for each place

	// What follows is for one reading of the site at a time.
	pieces   memo.Table[version, load.Piece]
	loaded   load.Memory
	dressing *dressing
	kit      *kit
	checker  *rules.Checker
	words    *words.Table // that the checker has
	press    *pdf.Press   // that the checker has
	headings memo.Table[outline, []string]
	withheld memo.Table[*pack.Inspection, []edition.Secret]
	secrets  *secrets
}

// version is a file as it is at one time.
type version struct {
	path string
	hash [sha256.Size]byte
}

// outline is one document of an inspection.
type outline struct {
	input
	document string
}

func newMemory() *memory { return &memory{known: map[spot]facts{}} }

// parse reads each file by itself, but for those that were read before; the results stand
// in the order of the files.
func (m *memory) parse(files []source.File, workers int) []load.Piece {
	pieces := make([]load.Piece, len(files))
	var fresh []int
	for i, f := range files {
		pieces[i] = m.pieces.Of(version{f.Path, f.Hash}, func() load.Piece {
			fresh = append(fresh, i)
			return load.Piece{}
		})
	}
	inParallel(len(fresh), workers, func(n int) { pieces[fresh[n]] = load.Parse(files[fresh[n]]) })
	for _, i := range fresh {
		m.pieces.Put(version{files[i].Path, files[i].Hash}, pieces[i])
	}
	m.pieces.Sweep()
	return pieces
}

// check checks content with what was said of its parts before, as long as words and press
// are the same.
func (m *memory) check(content *pack.Content, k *kit) []diag.Problem {
	if m.checker == nil || m.words != k.words || m.press != k.press {
		m.words, m.press = k.words, k.press
		m.checker = rules.NewChecker(rules.Tools{Words: k.words, CanDraw: k.press.CanDraw, Documents: documentNames()})
	}
	return m.checker.Check(content)
}

// factsOf returns what is known of the file that was drawn last for a place.
func (m *memory) factsOf(at spot) (facts, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, ok := m.known[at]
	return f, ok
}

func (m *memory) note(at spot, f facts) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.known[at] = f
}
