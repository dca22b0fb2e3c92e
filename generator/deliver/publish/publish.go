// Package publish writes an edition into an output folder, all or nothing.
//
// What was published stays whole until the whole new edition stands beside it, is
// on the disk, and takes its place in one step. Begin locks the folder and makes a
// staging folder beside it, Write fills that, Commit exchanges the two. Whoever
// reads the folder sees the old edition or the new one; a kill, a full disk or a
// problem leaves the old one.
//
// The folder carries a manifest of what is ours. Everything else in it (a .gitignore,
// a CNAME, a folder of somebody's pictures) belongs to others and is carried over
// untouched; a folder of others' files without our manifest is refused.
//
// Where the folder cannot be exchanged (it is a mount point, or holds one, or the
// folder above it is not writable) files are replaced one by one, in an order that
// keeps links valid, and Outcome.InPlace says so.
//
// Known limits: extended attributes and ACLs of others' folders are not carried over
// (those of their files are, as files are hard-linked); the folder is another one
// after an exchange, so a process that holds it open goes on seeing the old edition.
package publish

import (
	"fmt"
	"io/fs"
	"os"
	"sync"
	"time"
)

// Folder is one output folder while a new edition of it is being written.
// Its methods may be called from several goroutines.
type Folder struct {
	at      place
	lock    *lock
	root    *os.File    // the staging folder, open since before the first write
	stage   string      // the staging folder
	mode    fs.FileMode // of the output folder when it is new: what the umask leaves, because packs hold names
	old     edition     // what is published now
	swap    func(a, b string) error
	link    func(from, to string) error // gives a published file a second name
	inPlace bool                        // known from the start that files have to be replaced one by one
	made    []string                    // folders above the output folder that Begin made, outermost first
	changed time.Time                   // when the output folder had changed last, before Begin
	began   bool                        // whether anything of the new edition is in the output folder

	shelf *Shelf   // that gets what the next edition can use; nil when there is no next one
	spare *spare   // what the staging folder held before; nil when it is a new one
	live  *library // what is published, when this process published it

	gate    sync.RWMutex // held for reading by each Write; Settle, Commit and Abort wait for those
	settled *settled     // once nothing is written any more
	done    bool

	mu    sync.Mutex
	next  ledger          // the new edition, and what has been claimed by whom
	kept  map[string]bool // paths of the new edition whose file is the old one
	whole map[string]bool // names of the parts that are those of the old edition, with all their files
	fault error           // the first error of a Write or Carry; an edition with one is not published

	copies bool // whether a file that was kept had to be copied
}

// Outcome says what a Commit did, in numbers of files of ours.
type Outcome struct {
	Written   int  // new, or other than before
	Kept      int  // the same as before
	Removed   int  // published before and not any more
	InPlace   bool // files were replaced one by one, because the folder could not be exchanged
	Unchanged bool // nothing had changed, so nothing was touched
}

// ForeignError says that a folder holds files of others and no manifest of ours.
// It was left untouched.
type ForeignError struct {
	Dir   string
	Entry string // one of the files or folders in it
}

// Error names the folder and something in it.
func (e *ForeignError) Error() string {
	return fmt.Sprintf("folder %q was not made by briefpack: it holds %q", e.Dir, e.Entry)
}

// BusyError says that another process is writing the folder.
type BusyError struct {
	Dir    string
	Holder string // "process 4711 on lovat"; "another process" when it did not say
}

// Error names the folder and who holds it.
func (e *BusyError) Error() string {
	return fmt.Sprintf("folder %q is being written by %s", e.Dir, e.Holder)
}

// isFinished reports whether nothing can be added to the edition any more.
func (f *Folder) isFinished() bool { return f.done || f.settled != nil }

// fail remembers the first error, so that Commit refuses an edition that lacks a file.
func (f *Folder) fail(err error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.fault == nil {
		f.fault = err
	}
	return err
}
