package publish

import (
	"fmt"
	"path/filepath"
	"strings"
)

// OverlapError reports that an output folder is inside, contains or equals the other output
// folder or a folder that the site is read from.
type OverlapError struct{ Output, With string }

// Error names both folders.
func (e *OverlapError) Error() string {
	return "the output folder \"" + e.Output + "\" overlaps \"" + e.With + "\""
}

// CheckOverlap returns an *OverlapError for output folders that contain, or are inside, each
// other or a folder of the site that it is read from: replacing one would remove the other, and
// the print edition must never be in the folder from which the hosted one is uploaded.
func CheckOverlap(public, packs, site string, folders []string) error {
	pairs := [][2]string{{public, packs}}
	for _, folder := range folders {
		in := filepath.Join(site, folder)
		pairs = append(pairs, [2]string{public, in}, [2]string{packs, in})
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

// Contains reports whether a file is in a folder, which need not exist.
func Contains(folder, file string) (bool, error) {
	outer, err := real(folder)
	if err != nil {
		return false, err
	}
	inner, err := real(file)
	return err == nil && within(inner, outer), err
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
