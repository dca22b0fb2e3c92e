package cache

import (
	"bytes"
	"cmp"
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// maxFile is the size of a cache file above which entries that were not used for the longest time
// are left out. maxFolder is the size of all files in the folder.
const (
	maxFile   = 32 << 20
	maxFolder = 256 << 20
)

const (
	fileStart  = "briefpack cache 1\n"
	fileEnding = ".briefpack-cache"
)

// file holds entries that outlive the process. Each entry is encrypted with its own key, of which
// the file has only a digest: to read an entry, one must know everything that it was made from.
// Another program has other keys. An entry that was damaged does not open.
type file struct {
	path    string
	program Sum

	mu      sync.Mutex
	entries map[Sum]sealed // by name
	run     uint32         // counts the processes that saved the file
	isNew   bool           // there are entries that the file on disk does not have
}

// sealed is an encrypted entry.
type sealed struct {
	run  uint32 // that used it last
	data []byte
}

// openFile reads a file. A file that is missing or damaged has no entries.
func openFile(path string, program Sum) *file {
	f := &file{path: path, program: program, entries: map[Sum]sealed{}}
	data, err := os.ReadFile(path)
	if rest, ok := bytes.CutPrefix(data, []byte(fileStart)); err == nil && ok {
		f.parse(rest)
	}
	f.run++
	return f
}

// headSize is the size of what is before the data of an entry: name, run and length.
const headSize = len(Sum{}) + 4 + 4

func (f *file) parse(b []byte) {
	f.entries = make(map[Sum]sealed, len(b)/(2*headSize))
	for len(b) > 0 {
		if len(b) < headSize {
			clear(f.entries)
			return
		}
		name, run, size := Sum(b[:len(Sum{})]), binary.BigEndian.Uint32(b[len(Sum{}):]), binary.BigEndian.Uint32(b[headSize-4:])
		if b = b[headSize:]; uint64(size) > uint64(len(b)) {
			clear(f.entries)
			return
		}
		f.entries[name] = sealed{run, b[:size:size]}
		f.run = max(f.run, run)
		b = b[size:]
	}
}

// lock is what an entry is called and encrypted with.
type lock struct {
	use     string
	program Sum
	key     Sum
}

func (f *file) name(key Sum) Sum { return SumOf(lock{"name", f.program, key}) }

// cipher returns the cipher of an entry. It encrypts only one text, so it needs no nonce.
func (f *file) cipher(key Sum) cipher.AEAD {
	secret := SumOf(lock{"secret", f.program, key})
	block, err := aes.NewCipher(secret[:])
	if err != nil {
		panic(err) // the key has the wrong size
	}
	c, err := cipher.NewGCM(block)
	if err != nil {
		panic(err)
	}
	return c
}

var noNonce [12]byte

// get returns the data of an entry.
func (f *file) get(key Sum) ([]byte, bool) {
	e, ok := f.use(f.name(key))
	if !ok {
		return nil, false
	}
	data, err := f.cipher(key).Open(nil, noNonce[:], e.data, nil)
	return data, err == nil
}

// use returns an entry, and notes that it is in use.
func (f *file) use(name Sum) (sealed, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	e, ok := f.entries[name]
	if ok {
		e.run = f.run
		f.entries[name] = e
	}
	return e, ok
}

// put adds an entry, unless the file has it.
func (f *file) put(key Sum, data func() []byte) {
	name := f.name(key)
	if _, ok := f.use(name); ok {
		return
	}
	e := sealed{f.run, f.cipher(key).Seal(nil, noNonce[:], data(), nil)}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.entries[name] = e
	f.isNew = true
}

// save writes the file, if there are new entries. Another process that reads it at the same time
// reads the old file or the new one.
func (f *file) save() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.isNew {
		return nil
	}
	dir := filepath.Dir(f.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(dir, "new-*"+fileEnding)
	if err != nil {
		return err
	}
	_, err = temp.Write(f.format())
	if err = errors.Join(err, temp.Close()); err == nil {
		err = os.Rename(temp.Name(), f.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	f.isNew = false
	return prune(dir, maxFolder)
}

// format returns the content of the file, with the entries that were used last.
func (f *file) format() []byte {
	var names []Sum
	for name := range f.entries {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b Sum) int {
		return cmp.Or(cmp.Compare(f.entries[b].run, f.entries[a].run), bytes.Compare(a[:], b[:]))
	})
	b := []byte(fileStart)
	for _, name := range names {
		e := f.entries[name]
		if len(b)+headSize+len(e.data) > maxFile {
			break
		}
		b = append(b, name[:]...)
		b = binary.BigEndian.AppendUint32(b, e.run)
		b = binary.BigEndian.AppendUint32(b, uint32(len(e.data)))
		b = append(b, e.data...)
	}
	return b
}

// prune removes the files of a folder that were not written for the longest time, until the
// others have at most so many bytes.
func prune(dir string, most int64) error {
	entries, err := os.ReadDir(dir)
	var files []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil && filepath.Ext(e.Name()) == fileEnding {
			files = append(files, info)
		}
	}
	slices.SortFunc(files, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	for _, f := range files {
		if most -= f.Size(); most < 0 {
			err = errors.Join(err, os.Remove(filepath.Join(dir, f.Name())))
		}
	}
	return err
}
