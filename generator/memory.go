package generator

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"briefpack/generator/cache"
	"briefpack/generator/cache/digest"
	"briefpack/generator/cache/memo"
	"briefpack/generator/compose/briefing"
	"briefpack/generator/compose/edition"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
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
	cache    *cache.Cache
	last     examined
	dressing *dressing
	kit      *kit
	headings memo.Table[outline, []string]
	withheld memo.Table[*definition.Inspection, withheld]
	secrets  *withheldValues
}

// outline is one document of an inspection.
type outline struct {
	input
	document string
}

func newMemory() *memory {
	return &memory{cache: cache.New(), known: map[spot]facts{}, cleared: map[spot]clearance{}, finished: map[spot]finished{}}
}

// parse reads each file by itself, several at a time.
func (m *memory) parse(tree *source.Tree, workers int) {
	files := tree.Under("content")
	inParallel(len(files), workers, func(i int) { load.File(m.cache, files[i]) })
}

// tools are what rules may ask of the words and the press of a kit.
func (k *kit) tools() cache.Value[rule.Tools] {
	tools := rule.Tools{Words: k.words, CanDraw: k.press.CanDraw, Documents: documentNames(), Sheets: briefing.SheetNames()}
	return cache.Value[rule.Tools]{V: tools, Sum: cache.SumOf([]digest.Sum{k.painter, k.printer})}
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
	m.cache.NextBuild()
}
