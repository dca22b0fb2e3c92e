//go:build unix

package atomicfile

import (
	"os"
	"path/filepath"
	"testing"
)

// The file keeps its permissions, and a link to it stays a link.
func TestReplaceKeepsModeAndLink(t *testing.T) {
	path := newFile(t)
	must(t, os.Chmod(path, 0o646))
	link := filepath.Join(t.TempDir(), "link.toml")
	must(t, os.Symlink(path, link))
	must(t, Replace(link, []byte(before), []byte("new")))
	has(t, path, "new")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o646 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info.Mode(), err)
	}
}

// In a folder that is read-only the file stays, and nothing is left.
func TestReplaceReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("skipped: root may write everywhere")
	}
	path := newFile(t)
	must(t, os.Chmod(filepath.Dir(path), 0o500))
	defer os.Chmod(filepath.Dir(path), 0o700)
	if err := Replace(path, []byte(before), []byte("new")); err == nil {
		t.Error("no error")
	}
	has(t, path, before)
}
