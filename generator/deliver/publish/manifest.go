package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/cache"
)

// File is the description of a file of an edition.
type File struct {
	Path string // with slashes, below the output folder
	Size int64  // in bytes
	Sum  [sha256.Size]byte
}

// fileOf returns the description of a file with this content.
func fileOf(path string, data []byte) File {
	return File{path, int64(len(data)), sha256.Sum256(data)}
}

// manifest is the list of our files in an output folder.
type manifest struct {
	files  map[string]File // by path
	dirs   map[string]bool // the folders they are in
	exists bool            // there is a manifest in the folder
	sum    cache.Sum       // of the manifest in the folder
}

func newManifest() manifest { return manifest{files: map[string]File{}, dirs: map[string]bool{}} }

// add adds a file, and the folders that it is in.
func (m manifest) add(f File) {
	m.files[f.Path] = f
	for dir := path.Dir(f.Path); dir != "." && !m.dirs[dir]; dir = path.Dir(dir) {
		m.dirs[dir] = true
	}
}

// lacking returns the paths of files that another manifest does not list, in order.
func (m manifest) lacking(other manifest) []string {
	var list []string
	for p := range m.files {
		if _, ok := other.files[p]; !ok {
			list = append(list, p)
		}
	}
	slices.Sort(list)
	return list
}

// readManifest reads the manifest in a folder. If there is none, it returns an empty one. If the
// folder has the known one, it returns that without parsing it.
func readManifest(dir string, known manifest) (manifest, error) {
	name := filepath.Join(dir, manifestName)
	info, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return newManifest(), nil
	}
	if err == nil && !info.Mode().IsRegular() {
		return manifest{}, &ManifestError{name, "is not a file"}
	}
	var data []byte
	if err == nil {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return manifest{}, fmt.Errorf("read manifest: %w", err)
	}
	if known.exists && known.sum == sha256.Sum256(data) {
		return known, nil
	}
	m, err := parseManifest(data)
	if err != nil {
		return manifest{}, &ManifestError{name, err.Error()}
	}
	return m, nil
}

// parseManifest parses lines of digest, size and path. It refuses whatever format would not
// write, because a wrong line would make us own a file of someone else. An edition has at
// least one file, so an empty manifest is a damaged one.
func parseManifest(data []byte) (manifest, error) {
	m := newManifest()
	m.exists, m.sum = true, sha256.Sum256(data)
	if len(bytes.TrimSpace(data)) == 0 {
		return manifest{}, errors.New("is empty")
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		f, err := parseLine(line)
		if err != nil {
			return manifest{}, fmt.Errorf("has a damaged line %d: %w", n, err)
		}
		m.add(f)
	}
	if !bytes.Equal(m.format(), data) {
		return manifest{}, errors.New("is damaged: its lines are not in order")
	}
	return m, nil
}

// parseLine parses one line of a manifest, with its line feed.
func parseLine(line string) (File, error) {
	var f File
	line, isWhole := strings.CutSuffix(line, "\n")
	sum, rest, _ := strings.Cut(line, " ")
	size, path, _ := strings.Cut(rest, " ")
	if len(sum) != 2*sha256.Size || !isWhole {
		return File{}, errors.New("not a digest, a size and a path")
	}
	if _, err := hex.Decode(f.Sum[:], []byte(sum)); err != nil {
		return File{}, errors.New("not a digest")
	}
	n, err := strconv.ParseInt(size, 10, 64)
	if err != nil || n < 0 {
		return File{}, errors.New("not a size")
	}
	f.Path, f.Size = path, n
	return f, checkPath(path)
}

// paths returns the paths of the files, in order.
func (m manifest) paths() []string {
	list := slices.AppendSeq(make([]string, 0, len(m.files)), maps.Keys(m.files))
	slices.Sort(list)
	return list
}

// format returns one line for each file, sorted by path.
func (m manifest) format() []byte { return m.lines(m.paths()) }

// lines returns one line for each of its paths.
func (m manifest) lines(paths []string) []byte {
	size := 0
	for _, p := range paths {
		size += 2*sha256.Size + len(" 4294967295 ") + len(p) + len("\n")
	}
	b := make([]byte, 0, size)
	for _, p := range paths {
		f := m.files[p]
		b = hex.AppendEncode(b, f.Sum[:])
		b = append(b, ' ')
		b = strconv.AppendInt(b, f.Size, 10)
		b = append(b, ' ')
		b = append(b, p...)
		b = append(b, '\n')
	}
	return b
}

// sumOf returns the digest of the manifest in a folder, in hexadecimal; "" if there is none.
func sumOf(dir string) string {
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
