package generator

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"briefpack/generator/read/source"
)

// Options holds the input and output folders of a build and its settings.
type Options struct {
	Site   string // folder that holds content/ and perhaps layouts/
	Public string // output folder of the hosted edition
	Packs  string // output folder of the print edition
	Only   string // folder of the one partnership to build; "" for all
	// LargePrint makes every PDF in large print too; without it only those inspections
	// have them that ask for it.
	LargePrint bool
	Workers    int // how many partnerships are rendered at a time; 0 for one per processor
	// Progress is called as partnerships are done, one call at a time; nil for none.
	Progress func(done, total int)
}

// checkOverlap refuses output folders that contain, or are inside, each other or a folder that
// the site is read from: replacing one would remove the other, and the print edition must never
// be in the folder from which the hosted one is uploaded.
func checkOverlap(o Options) error {
	pairs := [][2]string{{o.Public, o.Packs}}
	for _, in := range source.Folders() {
		pairs = append(pairs, [2]string{o.Public, filepath.Join(o.Site, in)}, [2]string{o.Packs, filepath.Join(o.Site, in)})
	}
	for _, p := range pairs {
		a, err := real(p[0])
		if err != nil {
			return err
		}
		b, err := real(p[1])
		if err != nil {
			return err
		}
		if within(a, b) || within(b, a) {
			return &OverlapError{Output: p[0], With: p[1]}
		}
	}
	return nil
}

// IsHosted reports whether a file is in the folder of the hosted edition, from which people upload.
func (o Options) IsHosted(file string) (bool, error) {
	folder, err := real(cmp.Or(o.Public, filepath.Join(o.Site, "public")))
	if err != nil {
		return false, err
	}
	at, err := real(file)
	return err == nil && within(at, folder), err
}

// real returns where a path leads once links are followed, as far as it exists.
func real(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", path, err)
	}
	rest := ""
	for at := abs; ; at = filepath.Dir(at) {
		if found, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(found, rest), nil
		}
		if at == filepath.Dir(at) {
			return abs, nil
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}

func within(inner, outer string) bool {
	return inner == outer || strings.HasPrefix(inner, strings.TrimSuffix(outer, string(filepath.Separator))+string(filepath.Separator))
}
