package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"briefpack/generator/cache"
	"briefpack/generator/cache/stamp"
)

// Edition is a new edition of one output folder while it is written. Its methods may be
// called from several goroutines. Once Exchange or Abort has ended it they fail.
type Edition struct {
	*folder
	old  manifest  // of the published edition
	sync *diskSync // open since before the first write

	mu      sync.Mutex
	next    manifest // of the new edition
	claims  claims
	origins map[string]origin // of the files of next
	written int               // the number of those that Write made
	staging map[string]bool   // folders of the staging folder that exist
	fault   error             // of the first Write or Carry that failed
	ended   bool

	out     Outcome // once the edition is settled
	inPlace bool    // files are replaced one by one
	isNew   bool    // there was no output folder
	was     string  // digest of its manifest
}

// origin says where a file of a new edition comes from.
type origin struct {
	number int         // of the file that Write made, from 1; 0 for the published file, which stays
	look   stamp.Stamp // of that file
}

// Outcome is the result of Exchange for an output folder, in numbers of our files.
type Outcome struct {
	Written   int  // new or changed
	Kept      int  // unchanged
	Removed   int  // published before, but no longer
	InPlace   bool // files were replaced one by one, because the folder could not be exchanged
	Unchanged bool // nothing changed, so nothing was touched
}

// begin begins an edition: it removes what an interrupted run left, and reads the manifest.
func (f *folder) begin() (*Edition, error) {
	if err := f.tidy(); err != nil {
		return nil, fmt.Errorf("remove what an earlier run left of %q: %w", f.given, err)
	}
	if err := f.checkForeign(); err != nil {
		return nil, err
	}
	old, err := readManifest(f.dir, f.last)
	if err != nil {
		return nil, err
	}
	f.last = old
	sync, err := openSync(f.beside)
	if err != nil {
		return nil, fmt.Errorf("prepare a new edition of %q: %w", f.given, err)
	}
	return &Edition{
		folder: f, old: old, sync: sync, next: newManifest(), claims: make(claims, len(old.files)),
		origins: make(map[string]origin, len(old.files)), staging: map[string]bool{},
	}, nil
}

// Write adds a file to the edition. The path has slashes and leads below the folder. Data
// that is published at the path already is kept, not written again.
//
// Write refuses a path that leads elsewhere or that is taken, even if only in other
// capitals. After an error Exchange refuses the edition.
func (e *Edition) Write(path string, data []byte) error {
	err := checkPath(path)
	if err == nil {
		err = e.write(fileOf(path, data), data)
	}
	return e.note("write", path, err)
}

func (e *Edition) write(f File, data []byte) error {
	if kept, err := e.keep(f); kept || err != nil {
		return err
	}
	temp, err := e.claim(f, stamp.Stamp{}, false)
	if err != nil {
		return err
	}
	if err := writeFile(temp, e.modes.file, data); err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	from := e.origins[f.Path]
	from.look = stamp.At(temp)
	e.origins[f.Path] = from
	return nil
}

// Keep adds a published file to the edition and returns true. If there is no published file
// of this description, or if someone changed it, Keep returns false; then Write it.
func (e *Edition) Keep(f File) (bool, error) {
	kept, err := e.keep(f)
	return kept, e.note("keep", f.Path, err)
}

func (e *Edition) keep(f File) (bool, error) {
	if e.old.files[f.Path] != f {
		return false, nil
	}
	look, isGood := e.published(f)
	if !isGood {
		return false, nil
	}
	_, err := e.claim(f, look, true)
	return err == nil, err
}

// KeepAll adds all published files to the edition and returns true. If they are not the files of
// a manifest with this digest, or if someone changed one, it returns false, and the edition is
// incomplete: abort it.
func (e *Edition) KeepAll(manifest cache.Sum) bool {
	if !e.old.exists || e.old.sum != manifest {
		return false
	}
	for _, f := range e.old.files {
		if kept, err := e.keep(f); !kept || err != nil {
			return false
		}
	}
	return true
}

// Had reports whether the published edition has files in a folder directly below the output
// folder.
func (e *Edition) Had(folder string) bool { return e.old.dirs[folder] }

// Carry keeps all published files in a folder directly below the output folder, except
// those that the edition has already, and returns their number. A file that someone removed
// or changed is an error.
func (e *Edition) Carry(folder string) (n int, err error) {
	for _, p := range e.old.paths() {
		if topOf(p) != folder || e.has(p) {
			continue
		}
		kept, err := e.keep(e.old.files[p])
		if err == nil && !kept {
			err = errors.New("it was changed or removed since it was published; build everything")
		}
		if err != nil {
			return n, e.note("carry over", p, err)
		}
		n++
	}
	return n, e.note("carry over", folder, nil)
}

// note completes an error and remembers the first one, so that an edition that lacks a file
// is not published. An ended edition takes nothing.
func (e *Edition) note(verb, path string, err error) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.ended && err == nil {
		err = errors.New("the edition has ended")
	}
	if err == nil {
		return nil
	}
	err = fmt.Errorf("%s %q in %q: %w", verb, path, e.given, err)
	if e.fault == nil {
		e.fault = err
	}
	return err
}

// has reports whether the edition has a file.
func (e *Edition) has(path string) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	_, ok := e.next.files[path]
	return ok
}

// claim adds a file to the edition: one that stays, with its look, or one that is to be
// written to the path that it returns.
func (e *Edition) claim(f File, look stamp.Stamp, stays bool) (temp string, err error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.ended {
		return "", errors.New("the edition has ended")
	}
	if err := e.claims.add(f.Path); err != nil {
		return "", err
	}
	from := origin{look: look}
	if !stays {
		if temp, err = e.nextTemp(); err != nil {
			return "", err
		}
		from.number = e.written
	}
	e.next.add(f)
	e.origins[f.Path] = from
	return temp, nil
}

// perFolder is the number of written files in a folder. It takes longer to make a file in a folder
// of thousands.
const perFolder = 64

// temp returns the path of the file number n that Write made.
func (e *Edition) temp(n int) string {
	return filepath.Join(e.work(writtenName), strconv.Itoa(n/perFolder), strconv.Itoa(n))
}

// nextTemp returns the path of the next file to be written.
func (e *Edition) nextTemp() (string, error) {
	e.written++
	temp := e.temp(e.written)
	var err error
	if e.written == 1 {
		err = os.Mkdir(e.work(writtenName), e.modes.private)
	}
	if err == nil && (e.written == 1 || e.written%perFolder == 0) {
		err = os.Mkdir(filepath.Dir(temp), e.modes.private)
	}
	return temp, err
}

// end discards the files that are not published yet. It has no effect the second time.
func (e *Edition) end() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.ended {
		return nil
	}
	e.ended = true
	err := errors.Join(e.sync.close(), e.system.removeTree(e.work(writtenName)))
	if err != nil {
		return fmt.Errorf("give up the new edition of %q: %w", e.given, err)
	}
	return nil
}

// topOf returns the folder directly below the output folder that a file is in, or "".
func topOf(p string) string {
	if top, _, isDeep := strings.Cut(p, "/"); isDeep {
		return top
	}
	return ""
}
