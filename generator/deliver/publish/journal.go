package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// journal returns the path of the journal: it says which manifests the output folders have
// once the exchange is complete.
func (p *Pair) journal() string { return p.folders[0].work(journalName) }

// writeJournal notes the editions that are about to be exchanged: a line with the digest of
// the manifest and the folder for each.
func (p *Pair) writeJournal(changed []*Edition) error {
	var b strings.Builder
	for _, e := range changed {
		fmt.Fprintf(&b, "%s %s\n", sumOf(e.work(newName)), e.dir)
	}
	temp := p.journal() + ".tmp"
	err := notExist(p.system.delete(temp))
	if err == nil {
		err = writeSynced(temp, []byte(b.String()))
	}
	if err == nil {
		err = p.system.move(temp, p.journal())
	}
	return errors.Join(err, syncFolder(p.folders[0].beside))
}

func (p *Pair) removeJournal() error {
	err := notExist(p.system.delete(p.journal()))
	return errors.Join(err, syncFolder(p.folders[0].beside))
}

// finish completes an exchange that was interrupted.
func (p *Pair) finish() error {
	data, err := os.ReadFile(p.journal())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the journal of an earlier run: %w", err)
	}
	for line := range strings.Lines(string(data)) {
		sum, dir, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		for _, f := range p.folders {
			if f.dir != dir { // a folder of another pair: its next build renews it
				continue
			}
			if err := f.finish(sum); err != nil {
				return &UnfinishedError{fmt.Errorf("complete the exchange of %q, which an earlier run began: %w", f.given, err)}
			}
		}
	}
	return p.removeJournal()
}

// finish completes the exchange of one folder, so that its manifest has the digest.
func (f *folder) finish(sum string) error {
	if sumOf(f.dir) != sum && sumOf(f.work(newName)) == sum {
		if err := f.finishExchange(); err != nil {
			return err
		}
	}
	if sumOf(f.dir) != sum {
		return nil // someone removed the new edition
	}
	if _, err := os.Lstat(f.work(newName)); errors.Is(err, fs.ErrNotExist) {
		if err := notExist(f.system.move(f.work(oldName), f.work(newName))); err != nil {
			return err
		}
	}
	return f.rescue()
}

func (f *folder) finishExchange() error {
	if !f.isInside() {
		if err := f.swapIn(); !isRefusal(err) {
			return err
		}
	}
	next, err := readManifest(f.work(newName), f.last)
	if err != nil {
		return err
	}
	old, err := readManifest(f.dir, f.last)
	if err != nil {
		return err
	}
	return f.replaceFiles(next, old)
}
