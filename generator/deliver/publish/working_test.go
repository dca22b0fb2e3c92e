package publish

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestGitSeesNoWorkingFolder looks at a repository while an edition is written into it: git
// must not see the names in it.
func TestGitSeesNoWorkingFolder(t *testing.T) {
	for _, way := range []string{"exchange", "one by one"} {
		t.Run(way, func(t *testing.T) {
			root := t.TempDir()
			dir := filepath.Join(root, "packs")
			if out, err := exec.Command("git", "init", root).CombinedOutput(); err != nil {
				t.Skipf("skipped: %v: %s", err, out)
			}
			must(t, os.Mkdir(dir, 0o755))
			s, err := beginOn(systemOf(way), dir)
			must(t, err)
			must(t, writeFiles(s.Edition, first))
			status := func() string {
				out, err := exec.Command("git", "-C", root, "status", "--porcelain", "--untracked-files=all").Output()
				must(t, err)
				return string(out)
			}
			if list(t, s.beside) != ".gitignore lock written" || status() != "" {
				t.Errorf("in the working folder is %q; git sees\n%s", list(t, s.beside), status())
			}
			_, err = s.exchange()
			must(t, err)
			if info, err := os.Stat(s.work(newName)); err == nil && info.Mode().Perm() != 0o700 {
				t.Errorf("the edition before has the mode %v", info.Mode())
			}
			if got := status(); strings.Contains(got, ownPrefix+"/") {
				t.Errorf("git sees\n%s", got)
			}
			must(t, s.abort())
		})
	}
}
