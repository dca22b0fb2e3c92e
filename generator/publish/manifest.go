package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
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

// edition is what a manifest says is ours.
type edition struct {
	files map[string]entry // by path
	dirs  map[string]bool  // the folders that they are in
	order []string         // their paths, sorted
	bytes []byte           // the manifest as it was read; nil when there is none
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
	files, err := parseManifest(data)
	if err != nil {
		return edition{}, fmt.Errorf("read manifest %q: %w; move the folder away, so that it is made anew", path, err)
	}
	order := sortedPaths(files)
	return edition{files, foldersOf(files), order, formatManifest(files, order)}, nil
}

// parseManifest reads lines of SHA-256, size and path. It refuses everything that
// formatManifest would not write, because a wrong line would make a file ours that is not.
func parseManifest(data []byte) (map[string]entry, error) {
	files := map[string]entry{}
	for i, line := range strings.SplitAfter(string(data), "\n") {
		if line == "" {
			break
		}
		e, err := parseEntry(line)
		if err != nil {
			return nil, fmt.Errorf("line %d is damaged: %w", i+1, err)
		}
		files[e.path] = e
	}
	if !bytes.Equal(formatManifest(files, sortedPaths(files)), data) {
		return nil, errors.New("its lines are not in order")
	}
	return files, nil
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

// formatManifest writes one line for each file, in order of their paths.
func formatManifest(files map[string]entry, order []string) []byte {
	b := make([]byte, 0, 128*len(order))
	for _, path := range order {
		e := files[path]
		b = hex.AppendEncode(b, e.sum[:])
		b = append(b, ' ')
		b = strconv.AppendInt(b, e.size, 10)
		b = append(b, ' ')
		b = append(b, e.path...)
		b = append(b, '\n')
	}
	return b
}

// orderLike returns the paths of an edition in order: those of another one, when they are
// the same, as they are after most edits.
func orderLike(last edition, files map[string]entry) []string {
	if len(last.order) != len(files) {
		return sortedPaths(files)
	}
	for _, path := range last.order {
		if _, stays := files[path]; !stays {
			return sortedPaths(files)
		}
	}
	return last.order
}

// sortedPaths returns the paths of an edition in order.
func sortedPaths(files map[string]entry) []string {
	paths := make([]string, 0, len(files))
	for path := range files {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}
