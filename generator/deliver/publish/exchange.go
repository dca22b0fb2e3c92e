package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// exchangeAll publishes editions whose staging folders are complete.
func (p *Pair) exchangeAll(changed []*Edition) error {
	if len(changed) == 0 {
		return nil
	}
	if err := p.writeJournal(changed); err != nil {
		return fmt.Errorf("write the journal: %w", err)
	}
	for i, e := range changed {
		if err := e.exchange(); err != nil {
			return p.takeBack(changed[:i+1], fmt.Errorf("publish %q: %w", e.given, err))
		}
	}
	errs := make([]error, len(changed))
	p.cache.Each(len(changed), func(i int) { errs[i] = changed[i].rescue() })
	err := errors.Join(errs...)
	if err == nil {
		err = p.removeJournal()
	}
	if err != nil {
		return &UnfinishedError{fmt.Errorf("the new editions are published, but something is left to do: %w", err)}
	}
	return nil
}

// takeBack exchanges editions back after the last of them could not be published. Where that
// is not possible, the journal stays, and the next run completes the exchange.
func (p *Pair) takeBack(tried []*Edition, cause error) error {
	var err error
	for i, e := range tried {
		switch {
		case e.out.InPlace:
			err = errors.New("files have been replaced one by one")
		case i == len(tried)-1:
		case e.isNew:
			err = errors.Join(err, e.system.move(e.dir, e.work(newName)))
		default:
			err = errors.Join(err, e.swap())
		}
	}
	for _, e := range tried {
		if err == nil && !e.isBack() {
			err = errors.New("a folder is not as it was")
		}
	}
	if err == nil {
		err = p.removeJournal()
	}
	if err != nil {
		return &UnfinishedError{fmt.Errorf("%w; only a part of the new editions is published: build again to complete them", cause)}
	}
	return cause
}

// isBack reports whether the output folder has the edition that it had before the exchange.
func (e *Edition) isBack() bool {
	_, err := os.Lstat(e.dir)
	return errors.Is(err, fs.ErrNotExist) == e.isNew && sumOf(e.dir) == e.was
}

// exchange publishes the edition in the staging folder.
func (e *Edition) exchange() error {
	if !e.inPlace {
		err := e.swapIn()
		if !isRefusal(err) || e.isNew {
			return err
		}
		e.inPlace = true
	}
	e.out.InPlace = true
	return e.replaceFiles(e.next, e.old)
}

// swapIn puts the staging folder in the place of the output folder, which may not exist.
func (f *folder) swapIn() error {
	var err error
	if _, e := os.Lstat(f.dir); errors.Is(e, fs.ErrNotExist) {
		err = f.system.move(f.work(newName), f.dir)
	} else {
		err = f.swap()
	}
	if err == nil {
		err = errors.Join(syncFolder(filepath.Dir(f.dir)), syncFolder(f.beside))
	}
	return err
}

// swap exchanges the staging folder and the output folder.
func (f *folder) swap() error {
	stage := f.work(newName)
	err := f.system.exchange(stage, f.dir)
	if isUnsupported(err) {
		err = f.swapByRenames(stage)
	}
	return err
}

// swapByRenames exchanges the folders where the system has no single step for it. After a
// crash between the renames, the journal tells what to do.
func (f *folder) swapByRenames(stage string) error {
	old := f.work(oldName)
	if err := f.system.move(f.dir, old); err != nil {
		return err
	}
	if err := f.system.move(stage, f.dir); err != nil {
		return errors.Join(err, f.system.move(old, f.dir))
	}
	if err := f.system.move(old, stage); err != nil {
		return errors.Join(err, f.system.move(f.dir, stage), f.system.move(old, f.dir))
	}
	return nil
}
