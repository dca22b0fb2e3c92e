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
	"slices"
	"strconv"
	"strings"
)

// entry is one file of an edition.
type entry struct {
	path string // with slashes, below the output folder
	size int64  // bytes
	sum  [sha256.Size]byte
}

// entryOf returns the entry of a file with this content.
func entryOf(path string, data []byte) entry {
	return entry{path, int64(len(data)), sha256.Sum256(data)}
}

// readManifest reads the manifest of a folder. No folder or no manifest is an empty edition.
func readManifest(path string) (edition, error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return edition{}, nil
	}
	var data []byte
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is not a file")
	}
	if err == nil {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return edition{}, fmt.Errorf("read manifest %q: %w", path, err)
	}
	e, err := parseManifest(data)
	if err != nil {
		return edition{}, fmt.Errorf("read manifest %q: %w; move the folder away, so that it is made anew", path, err)
	}
	return e, nil
}

// parseManifest reads lines of SHA-256, size and path. It refuses everything that
// formatManifest would not write, because a wrong line would make a file ours that is not.
func parseManifest(data []byte) (edition, error) {
	e := edition{parts: map[string]*Part{}, listed: true}
	for i, line := range strings.SplitAfter(string(data), "\n") {
		if line == "" {
			break
		}
		file, err := parseEntry(line)
		if err != nil {
			return edition{}, fmt.Errorf("line %d is damaged: %w", i+1, err)
		}
		e.add(file)
	}
	if !bytes.Equal(slices.Concat(formatManifest(e)...), data) {
		return edition{}, errors.New("its lines are not in order")
	}
	return e, nil
}

// parseEntry reads one line of a manifest, with its line feed.
func parseEntry(line string) (entry, error) {
	var e entry
	line, whole := strings.CutSuffix(line, "\n")
	sum, rest, _ := strings.Cut(line, " ")
	size, path, _ := strings.Cut(rest, " ")
	if n, err := hex.Decode(e.sum[:], []byte(sum[:min(len(sum), 2*sha256.Size)])); err != nil || n != sha256.Size || !whole {
		return entry{}, errors.New("not a checksum, a size and a path")
	}
	n, err := strconv.ParseInt(size, 10, 64)
	if err != nil || n < 0 {
		return entry{}, errors.New("not a size")
	}
	if err := checkPath(path); err != nil {
		return entry{}, err
	}
	e.path, e.size = path, n
	return e, nil
}

// formatManifest returns one line for each file, in order of their paths, in pieces.
func formatManifest(e edition) [][]byte {
	type piece struct {
		path  string // of the file, or what all paths of the part start with
		lines []byte
	}
	var pieces []piece
	for name, p := range e.parts {
		if name != "" {
			pieces = append(pieces, piece{name + "/", p.manifest()})
			continue
		}
		for path, file := range p.files {
			pieces = append(pieces, piece{path, file.appendLine(nil)})
		}
	}
	slices.SortFunc(pieces, func(a, b piece) int { return strings.Compare(a.path, b.path) })
	list := make([][]byte, len(pieces))
	for i, p := range pieces {
		list[i] = p.lines
	}
	return list
}

// manifest returns the lines of a part to which nothing is added any more.
func (p *Part) manifest() []byte {
	if p.lines != nil {
		return p.lines
	}
	for _, path := range slices.Sorted(maps.Keys(p.files)) {
		p.lines = p.files[path].appendLine(p.lines)
	}
	return p.lines
}

func (e entry) appendLine(b []byte) []byte {
	b = hex.AppendEncode(b, e.sum[:])
	b = append(b, ' ')
	b = strconv.AppendInt(b, e.size, 10)
	b = append(b, ' ')
	b = append(b, e.path...)
	return append(b, '\n')
}
