package generator

import (
	"crypto/sha256"
	"maps"
	"slices"
	"strings"
	"sync"

	"briefpack/generator/cache/memo"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/words"
	"briefpack/generator/plan/rules"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
	"briefpack/generator/render/pdf"
)

// memory is what a workshop keeps from one build to the next. An empty one is that of
// a first build: what is in it changes how long a build takes and nothing else.
type memory struct {
	mu       sync.Mutex
	around   [2]sync.Mutex      // held while the pages around the partnerships are composed, by audience
	known    map[spot]facts     // of the file that was drawn last for each place
	cleared  map[spot]clearance // of the hosted file that was searched last for each place
	finished map[spot]finished  // the folders that were published
	recent   []composed         // the folders that were composed last
	heads    memo.Table[glance, *definition.Inspection]
	fronts   [2]front // by audience

	reading sync.Mutex // held while the site is read, which may go on when nobody waits for it

	// What follows is for one reading of the site at a time.
	files    source.Memory
	last     examined
	pieces   memo.Table[version, load.Piece]
	loaded   load.Memory
	dressing *dressing
	kit      *kit
	checker  *rule.Checker
	words    *words.Table // that the checker has
	press    *pdf.Press   // that the checker has
	headings memo.Table[outline, []string]
	withheld memo.Table[*definition.Inspection, withheld]
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

func newMemory() *memory {
	return &memory{known: map[spot]facts{}, cleared: map[spot]clearance{}, finished: map[spot]finished{}}
}

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
func (m *memory) check(content *definition.Content, k *kit) []diag.Problem {
	if m.checker == nil || m.words != k.words || m.press != k.press {
		m.words, m.press = k.words, k.press
		m.checker = rule.NewChecker(rules.All, rule.Tools{Words: k.words, CanDraw: k.press.CanDraw, Documents: documentNames(), Sheets: briefing.SheetNames()})
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

func (m *memory) isClear(at spot, as clearance) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.cleared[at] == as
}

func (m *memory) clear(at spot, as clearance) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.cleared[at] = as
}

func (m *memory) finishedAt(at spot) (finished, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, ok := m.finished[at]
	return f, ok
}

func (m *memory) finish(at spot, f finished) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.finished[at] = f
}

// composed is a folder that was composed, and what from.
type composed struct {
	at   spot
	from input
	*bundle
}

// composedMax is how many folders stay composed: those that are looked at in a browser
// and published a moment later.
const composedMax = 4

// bundle composes the folder of an inspection, unless it was composed a moment ago.
func (m *memory) bundle(s *site, in *definition.Inspection, audience edition.Audience) *bundle {
	at, from := spot{audience, in.Folder}, input{s.kit, in}
	if b := m.recentBundle(at, from); b != nil {
		return b
	}
	b := s.folder(in, audience)
	m.mu.Lock()
	defer m.mu.Unlock()
	m.recent = append(m.recent, composed{at, from, b})
	if len(m.recent) > composedMax {
		m.recent = slices.Clone(m.recent[1:])
	}
	return b
}

func (m *memory) recentBundle(at spot, from input) *bundle {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, c := range m.recent {
		if c.at == at && c.from == from {
			return c.bundle
		}
	}
	return nil
}

// front is what is known of the pages around the partnerships, and what of that holds for
// all of them.
type front struct {
	kit        *kit
	programmes []*definition.Programme
	known      *briefing.Known
}

// frontOf returns what is known of the pages around the partnerships of a site. Who asks
// for it holds m.around until they are composed.
func (m *memory) frontOf(s *site, audience edition.Audience) *briefing.Known {
	f := &m.fronts[audience]
	if f.known == nil || f.kit != s.kit || !slices.Equal(f.programmes, s.content.Programmes) {
		*f = front{s.kit, s.content.Programmes, new(briefing.Known)}
	}
	return f.known
}

// glance is what an audience may see of an inspection on the front page.
type glance struct {
	in       *definition.Inspection
	audience edition.Audience
}

// head projects the head of an inspection.
func (m *memory) head(in *definition.Inspection, audience edition.Audience) *definition.Inspection {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.heads.Of(glance{in, audience}, func() *definition.Inspection { return edition.Project(head(in), audience) })
}

// forget drops what is about nothing that the site has any more.
func (m *memory) forget(s *site) {
	m.mu.Lock()
	defer m.mu.Unlock()
	has := map[string]bool{}
	for _, in := range s.content.Inspections {
		has[in.Folder] = true
	}
	isGone := func(at spot) bool {
		folder, _, inFolder := strings.Cut(at.path, "/")
		return inFolder && !has[folder] && folder != "guidance"
	}
	maps.DeleteFunc(m.known, func(at spot, _ facts) bool { return isGone(at) })
	maps.DeleteFunc(m.cleared, func(at spot, _ clearance) bool { return isGone(at) })
	maps.DeleteFunc(m.finished, func(at spot, _ finished) bool { return !has[at.path] })
	m.heads.Sweep()
}
