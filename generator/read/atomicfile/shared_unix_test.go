//go:build unix

package atomicfile

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// In a folder that a group shares, the group may change new files and folders, under any umask.
// Elsewhere the umask decides about folders.
func TestNewInSharedFolder(t *testing.T) {
	tests := map[string]struct {
		above, dir, file, created fs.FileMode
	}{
		"shared":       {0o770 | fs.ModeSetgid, 0o770 | fs.ModeSetgid, 0o664, 0o664},
		"only setgid":  {0o750 | fs.ModeSetgid, 0o700 | fs.ModeSetgid, 0o644, 0o600},
		"own":          {0o755, 0o700, 0o644, 0o600},
		"for everyone": {0o777, 0o700, 0o644, 0o600},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			old := syscall.Umask(0o077)
			defer syscall.Umask(old)
			above := filepath.Join(t.TempDir(), "site")
			must(t, os.Mkdir(above, 0o700))
			must(t, os.Chmod(above, test.above))
			path := filepath.Join(above, "issued", "glenmarra", "1.1.toml")
			n, err := Prepare(path, []byte("x"))
			must(t, err)
			must(t, n.Keep())
			for p, want := range map[string]fs.FileMode{filepath.Dir(path): fs.ModeDir | test.dir, filepath.Dir(filepath.Dir(path)): fs.ModeDir | test.dir, path: test.file} {
				if info, err := os.Stat(p); err != nil || info.Mode() != want {
					t.Errorf("%s: %v, %v, want %v", filepath.Base(p), info.Mode(), err, want)
				}
			}
			created := filepath.Join(above, "content", "new.toml")
			must(t, Create(created, []byte("x")))
			if info, err := os.Stat(created); err != nil || info.Mode() != test.created {
				t.Errorf("created: %v, %v", info.Mode(), err)
			}
			if err := Create(created, []byte("y")); err == nil {
				t.Error("a file was replaced")
			}
			has(t, created, "x")
		})
	}
}
