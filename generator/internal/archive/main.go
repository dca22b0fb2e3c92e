// Command archive packs a folder as a .zip or .tar.gz file. The same files give the same bytes,
// whatever the system, its clock and its user: a release can be built again and compared.
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	modified := flag.Int64("time", 0, "time of all files, in seconds since 1970")
	flag.Parse()
	if flag.NArg() != 2 {
		log.Fatal("usage: archive [-time SECONDS] FOLDER FILE.zip|FILE.tar.gz")
	}
	if err := pack(flag.Arg(0), flag.Arg(1), time.Unix(*modified, 0).UTC()); err != nil {
		log.Fatal(err)
	}
}

// writer adds files to an archive.
type writer interface {
	add(name string, isProgram bool, data []byte) error
	io.Closer
}

// pack writes the files of a folder, sorted by name, below one folder of the archive's name.
func pack(folder, file string, modified time.Time) (err error) {
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	root, w := "", writer(nil)
	switch name := path.Base(file); {
	case strings.HasSuffix(name, ".zip"):
		root, w = strings.TrimSuffix(name, ".zip"), zipper{zip.NewWriter(out), modified}
	case strings.HasSuffix(name, ".tar.gz"):
		z := gzip.NewWriter(out)
		root, w = strings.TrimSuffix(name, ".tar.gz"), tarrer{tar.NewWriter(z), z, modified}
	default:
		return fmt.Errorf("%s ends in neither .zip nor .tar.gz", file)
	}
	files := os.DirFS(folder)
	err = fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		return w.add(path.Join(root, name), isProgram(name), data)
	})
	return errors.Join(err, w.Close())
}

// isProgram reports whether a file may be run.
func isProgram(name string) bool { return name == "briefpack" || strings.HasSuffix(name, ".exe") }

type zipper struct {
	*zip.Writer
	modified time.Time
}

func (z zipper) add(name string, isProgram bool, data []byte) error {
	h := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: z.modified}
	h.SetMode(mode(isProgram))
	w, err := z.CreateHeader(h)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

type tarrer struct {
	*tar.Writer
	below    io.Closer
	modified time.Time
}

func (t tarrer) add(name string, isProgram bool, data []byte) error {
	h := &tar.Header{Name: name, Mode: int64(mode(isProgram)), Size: int64(len(data)), ModTime: t.modified, Format: tar.FormatPAX}
	if err := t.WriteHeader(h); err != nil {
		return err
	}
	_, err := t.Write(data)
	return err
}

// Close ends the archive and what it is compressed by.
func (t tarrer) Close() error { return errors.Join(t.Writer.Close(), t.below.Close()) }

func mode(isProgram bool) fs.FileMode {
	if isProgram {
		return 0o755
	}
	return 0o644
}
