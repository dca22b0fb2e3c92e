package cache

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"errors"
	"io/fs"
	"iter"
	"maps"
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
// the file has only a digest: to read an entry, one must have all of its inputs.
// Another program has other keys. An entry that was damaged does not open.
type file struct {
	path    string
	program Sum

	mu      sync.Mutex
	entries map[Sum]sealed // by name
	run     uint32         // counts the processes that saved the file
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

// headSize is the size of the fields before the data of an entry: name, run and length.
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

// lock is the input of the name and the key of an entry.
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

// results are the results that a process has, by key, with functions that return their data.
type results = iter.Seq2[Sum, func() []byte]

// save writes the file, with the results, if it lacks one of them. Another process that reads it
// at the same time reads the old file or the new one.
func (f *file) save(all results) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	isKnown := true
	for key := range all {
		name := f.name(key)
		if e, ok := f.entries[name]; ok {
			f.entries[name] = sealed{f.run, e.data}
		} else {
			isKnown = false
		}
	}
	if isKnown {
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
	out := bufio.NewWriter(temp)
	f.write(out, all)
	if err = errors.Join(out.Flush(), temp.Close()); err == nil {
		err = os.Rename(temp.Name(), f.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return prune(dir, maxFolder)
}

// write writes results and then the entries that the file had, those that were used last first,
// as far as there is room. The writer keeps its first error.
func (f *file) write(out *bufio.Writer, all results) {
	size, _ := out.WriteString(fileStart)
	put := func(name Sum, e sealed) bool {
		if size += headSize + len(e.data); size > maxFile {
			return false
		}
		head := binary.BigEndian.AppendUint32(name[:], e.run)
		_, _ = out.Write(binary.BigEndian.AppendUint32(head, uint32(len(e.data))))
		_, _ = out.Write(e.data)
		return true
	}
	for key, data := range all {
		name := f.name(key)
		if _, ok := f.entries[name]; !ok && !put(name, sealed{f.run, f.cipher(key).Seal(nil, noNonce[:], data(), nil)}) {
			return
		}
	}
	old := slices.SortedFunc(maps.Keys(f.entries), func(a, b Sum) int {
		return cmp.Or(cmp.Compare(f.entries[b].run, f.entries[a].run), compareSums(a, b))
	})
	for _, name := range old {
		if !put(name, f.entries[name]) {
			return
		}
	}
}

// prune removes the files of a folder that were not written for the longest time, until the
// others have at most that many bytes.
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
