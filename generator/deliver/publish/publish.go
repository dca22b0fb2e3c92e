// Package publish writes the two editions of a site into their output folders, all or
// nothing: readers of a folder see the old edition or the new one, also after a crash, a
// kill or a full disk.
//
// # How an edition is published
//
// Beside each output folder, say "public", is its working folder ".public.briefpack". It
// exists from Begin to Close and contains
//
//	.gitignore  excludes all of it, because editions contain names
//	lock        keeps other processes out
//	written/    files from Write, numbered, a few in each of its folders
//	new/        the staging folder; after an exchange, the edition that was published before
//	old         only while new/ and the output folder change places by three renames
//	journal     only while editions are exchanged; next to the print edition
//
// An edition goes through these steps:
//
//  1. Begin locks both folders, finishes what a crash interrupted, and reads the manifests:
//     digest, size and path of each of our files.
//  2. Write puts a file into written/. Keep looks at a published file and notes that it stays.
//  3. Exchange compares both editions with the published ones. It leaves an edition without a
//     change alone. For the others it makes new/ hold the whole new edition: files from
//     written/, hard links to published files that stay, all foreign files, a manifest. As
//     new/ often holds the edition before, most of its files are the published ones already.
//     Then it syncs the file system.
//  4. Exchange writes the journal, and exchanges new/ and the output folder of the print edition,
//     then those of the hosted one. If the second exchange fails, it takes the first one back.
//  5. Exchange moves files that other programs put into an output folder during step 4 from
//     new/ back to it, and removes the journal. After a crash in step 4 or 5, the next Begin sees
//     in the journal which manifest belongs where, and completes both steps.
//
// Linux and macOS exchange two folders in one step. Elsewhere three renames do it, and
// between the first two there is no output folder. A folder that cannot be exchanged (it is
// a mount point or contains one, or the folder above it is read-only) keeps its working
// folder inside as ".briefpack". Its files are replaced one by one, in an order that keeps
// links valid, and Outcome.InPlace reports that. The journal makes sure that a run which is
// interrupted there is completed, too.
//
// # Whose files they are
//
// The manifest lists our files. Every other file, folder or link in an output folder is
// foreign: it is carried over untouched, and never overwritten. A folder that contains
// foreign files and no manifest is refused.
//
// In a folder that a group shares (setgid, writable for the group) new files are writable
// for the group, so that another account can publish the next edition. Where it cannot,
// Exchange fails before it exchanges anything.
//
// # Limits
//
// Extended attributes and access control lists of foreign folders are lost; foreign files
// keep theirs. A process that has the output folder open continues to see the old edition.
package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"briefpack/generator/cache"
)

// Pair is the two output folders of a site. From the first Begin to Close they are locked
// against other processes. One goroutine at a time may use a Pair.
type Pair struct {
	system   system
	cache    *cache.Cache
	folders  []*folder // in the order in which they are exchanged
	editions []*Edition
}

// Open returns the pair of two output folders, which need not exist. It does not look at
// them yet. The cache keeps the digests of published files.
func Open(public, packs string, c *cache.Cache) *Pair {
	// Hosted pages may name the version of the print edition, so that comes first.
	return open(newSystem(), c, packs, public)
}

func open(s system, c *cache.Cache, dirs ...string) *Pair {
	p := &Pair{system: s, cache: c}
	for _, dir := range dirs {
		p.folders = append(p.folders, &folder{given: dir, system: s, cache: c})
	}
	return p
}

// Begin locks both folders, completes an exchange that a crash interrupted, and returns a
// new edition for each folder. Exchange or Abort ends both editions.
//
// The error is a *BusyError if another process writes one of the folders, a *ForeignError
// if one contains foreign files and no manifest, and a *ManifestError if its manifest is
// damaged. The folders are untouched then.
func (p *Pair) Begin() (public, packs *Edition, err error) {
	all, err := p.begin()
	if err != nil {
		return nil, nil, err
	}
	return all[1], all[0], nil
}

func (p *Pair) begin() ([]*Edition, error) {
	err := p.Abort()
	if err == nil {
		err = p.prepare()
	}
	if err != nil {
		return nil, errors.Join(err, p.Close())
	}
	return p.editions, nil
}

// prepare locks the folders and begins the editions.
func (p *Pair) prepare() error {
	for _, f := range p.folders {
		// Before the lock, so that a refused folder is left without a trace.
		if err := f.locate(); err != nil {
			return err
		}
	}
	for _, f := range p.folders {
		if err := f.acquire(); err != nil {
			return err
		}
	}
	if err := p.finish(); err != nil {
		return err
	}
	for _, f := range p.folders {
		e, err := f.begin()
		if err != nil {
			return err
		}
		p.editions = append(p.editions, e)
	}
	return nil
}

// Exchange publishes both editions and ends them. An edition that is equal to what is
// published is left alone. After an error the published editions are unchanged, unless it
// is an *UnfinishedError.
func (p *Pair) Exchange() (public, packs Outcome, err error) {
	outs, err := p.exchange()
	if err != nil {
		return Outcome{}, Outcome{}, err
	}
	return outs[1], outs[0], nil
}

func (p *Pair) exchange() ([]Outcome, error) {
	if len(p.editions) == 0 {
		return nil, errors.New("publish: no edition was begun")
	}
	changed, err := p.settle()
	if err == nil {
		err = p.exchangeAll(changed)
	}
	if err != nil {
		return nil, errors.Join(err, p.Abort())
	}
	var outs []Outcome
	for _, e := range p.editions {
		e.remember()
		outs = append(outs, e.out)
	}
	if err := p.Abort(); err != nil {
		return nil, &UnfinishedError{fmt.Errorf("the new editions are published, but something is left to do: %w", err)}
	}
	return outs, nil
}

// settle settles the editions and returns those that changed.
func (p *Pair) settle() ([]*Edition, error) {
	errs := make([]error, len(p.editions))
	p.cache.Each(len(p.editions), func(i int) { errs[i] = p.editions[i].settle() })
	var changed []*Edition
	for i, e := range p.editions {
		if errs[i] != nil {
			return nil, fmt.Errorf("publish %q: %w", e.given, errs[i])
		}
		if !e.out.Unchanged {
			changed = append(changed, e)
		}
	}
	return changed, nil
}

// Manifests returns the digests of the manifests of both editions, as the last Exchange published
// them. A manifest lists every file with its digest.
func (p *Pair) Manifests() (public, packs cache.Sum) {
	return p.folders[1].manifest, p.folders[0].manifest
}

// Abort ends the editions without publishing them. It does nothing if none was begun.
func (p *Pair) Abort() error {
	var err error
	for _, e := range p.editions {
		err = errors.Join(err, e.end())
	}
	p.editions = nil
	return err
}

// Close gives up the editions that were begun, removes the working folders and unlocks the
// output folders. The next Begin locks them again. If an exchange is unfinished, the working
// folders stay, for the next Begin to complete it.
func (p *Pair) Close() error {
	err := p.Abort()
	_, e := os.Lstat(p.journal())
	isFinished := errors.Is(e, fs.ErrNotExist)
	for _, f := range p.folders {
		if e := f.release(isFinished); e != nil {
			err = errors.Join(err, &UnfinishedError{fmt.Errorf("remove what is left of an earlier edition: %w", e)})
		}
	}
	return err
}
