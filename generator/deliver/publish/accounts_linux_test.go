package publish

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// Accounts and a group that own nothing.
const (
	nobody  = 65534
	another = 65533
	team    = 65532
)

// accounts is a folder of tests that publish with several accounts.
type accounts struct {
	*testing.T
	root, program string
}

// newAccounts returns a folder that every account may enter, with a copy of the test
// program: the original may be where others cannot go.
func newAccounts(t *testing.T) accounts {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("skipped: only root can become another account")
	}
	root := t.TempDir()
	a := accounts{t, root, filepath.Join(root, "program")}
	data, err := os.ReadFile(os.Args[0])
	must(t, err)
	must(t, errors.Join(os.WriteFile(a.program, data, 0o755), os.Chmod(a.program, 0o755), os.Chmod(root, 0o755), os.Chmod(filepath.Dir(root), 0o755)))
	return a
}

// run runs a child process with another account and returns what it prints, with an error
// if it fails.
func (a accounts) run(uid, gid uint32, what, dir string) (string, error) {
	cmd := exec.Command(a.program, dir)
	cmd.Dir = a.root
	cmd.Env = append(os.Environ(), childVar+"="+what)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uid, Gid: gid}}
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// TestAsAnotherAccount publishes with an account that owns the output folder, but not what is
// around it.
func TestAsAnotherAccount(t *testing.T) {
	tests := map[string]struct {
		mode   os.FileMode // of the folder above
		isSame bool        // the folder stays the same one
	}{
		"the folder above is read-only": {0o555, true},
		"it is writable":                {0o777, false},
		"it is sticky":                  {0o777 | os.ModeSticky, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a := newAccounts(t)
			dir := filepath.Join(a.root, "above", "public")
			publishAll(t, dir, first)
			must(t, errors.Join(os.Chmod(filepath.Dir(dir), tt.mode), exec.Command("chown", "-R", fmt.Sprint(nobody), dir).Run()))
			before, _ := os.Stat(dir)
			if out, err := a.run(nobody, nobody, "publish", dir); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			if !isWhole(dir, linked("a")) {
				t.Errorf("the folder holds\n%.2000s", tree(t, dir))
			}
			if got := list(t, filepath.Dir(dir)); got != "public" {
				t.Errorf("beside the folder is %q", got)
			}
			if after, _ := os.Stat(dir); os.SameFile(before, after) != tt.isSame {
				t.Errorf("the same folder: %v", !tt.isSame)
			}
		})
	}
}

// TestTwoAccounts publishes a pair with one account and then with another one. Where a group
// shares the site folder, both can publish; elsewhere the second one changes nothing.
func TestTwoAccounts(t *testing.T) {
	for name, mode := range map[string]os.FileMode{
		"shared":                    0o775 | os.ModeSetgid,
		"shared by the group alone": 0o770 | os.ModeSetgid,
		"open to everyone":          0o777,
		"sticky":                    0o777 | os.ModeSticky,
		"shared and sticky":         0o775 | os.ModeSetgid | os.ModeSticky,
	} {
		t.Run(name, func(t *testing.T) {
			a := newAccounts(t)
			site := filepath.Join(a.root, "site")
			must(t, errors.Join(os.Mkdir(site, 0o700), os.Chown(site, 0, team), os.Chmod(site, mode)))
			if out, err := a.run(nobody, team, "publish pair a", site); err != nil {
				t.Fatalf("the first account: %v: %s", err, out)
			}
			before := tree(t, site)
			out, err := a.run(another, team, "publish pair b", site)
			isPublished := isWhole(filepath.Join(site, "public"), linked("b")) && isWhole(filepath.Join(site, "packs"), linked("b"))
			switch isShared := mode&os.ModeSetgid != 0; {
			case isShared && (err != nil || !isPublished):
				t.Errorf("the second account: %v: %s\n%.3000s", err, out, tree(t, site))
			case !isShared && (err == nil || tree(t, site) != before):
				t.Errorf("the second account: %v: %s\n%.3000s", err, out, tree(t, site))
			case !isShared && !strings.Contains(out, "another account owns it"):
				t.Errorf("the second account is told %q", out)
			}
			if got := list(t, site); got != "packs public" {
				t.Errorf("left behind: %s", got)
			}
			if out, err := a.run(nobody, team, "publish pair a", site); err != nil {
				t.Errorf("the first account again: %v: %s", err, out)
			}
		})
	}
}

// TestOwnersStay publishes as root into a folder of another account.
func TestOwnersStay(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("skipped: only root can give a file away")
	}
	dir := filepath.Join(t.TempDir(), "public")
	publishAll(t, dir, first)
	put(t, filepath.Join(dir, "media", "a.jpg"), "jpg")
	must(t, exec.Command("chown", "-R", fmt.Sprint(nobody), dir).Run())
	publishAll(t, dir, files{"index.html": "second"})
	for _, path := range []string{".", "media", "media/a.jpg"} {
		info, err := os.Stat(filepath.Join(dir, path))
		if err != nil || info.Sys().(*syscall.Stat_t).Uid != nobody {
			t.Errorf("%s has another owner now, %v", path, err)
		}
	}
}
