package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts compare with")

func TestMain(m *testing.M) {
	testscript.Main(withCache{m}, map[string]func(){"briefpack": main})
}

// withCache runs tests with their own cache folder.
type withCache struct{ *testing.M }

// Run runs the tests.
func (m withCache) Run() int {
	dir, err := os.MkdirTemp("", "briefpack-cache-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	if err := os.Setenv(cacheVar, dir); err != nil {
		panic(err)
	}
	return m.M.Run()
}

// TestScripts runs whole command lines. Each script starts in a copy of
// testdata/site, which is a small site without problems, and may change it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv(cacheVar, filepath.Join(env.Getenv("TMPDIR"), "cache"))
			return os.CopyFS(env.WorkDir, os.DirFS("testdata/site"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"replace": replace,
			"exits":   exits,
			"says":    says,
		},
		Condition: condition,
	})
}

// TestEveryCommandIsTried fails for a command that no script, page of the guide or test runs.
func TestEveryCommandIsTried(t *testing.T) {
	var tried strings.Builder
	for _, pattern := range []string{"testdata/script/*.txtar", "guide/*.md", "*_test.go"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			tried.Write(data)
		}
	}
	for _, command := range newRoot(newConsole(io.Discard, io.Discard)).Commands() {
		name := regexp.QuoteMeta(command.Name())
		if !regexp.MustCompile(`(?m)(briefpack|exits [0-9]+)( --\S+ \S+)* ` + name + `( |$)|"` + name + `"`).MatchString(tried.String()) {
			t.Errorf("write cmd/briefpack/testdata/script/%s.txtar: nothing runs the command", command.Name())
		}
	}
}

// condition answers [tool:NAME]: whether an outside program is there. Where
// BRIEFPACK_REQUIRE_TOOLS is 1 it has to be.
func condition(cond string) (bool, error) {
	name, ok := strings.CutPrefix(cond, "tool:")
	if !ok {
		return false, fmt.Errorf("there is no condition %q", cond)
	}
	_, err := exec.LookPath(name)
	if err != nil && os.Getenv("BRIEFPACK_REQUIRE_TOOLS") == "1" {
		return false, fmt.Errorf("%s is missing, and may not be", name)
	}
	return err == nil, nil
}

// replace FILE OLD NEW changes the one place of a file that says OLD; \n in NEW is a
// new line.
func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, args[1]); n != 1 {
		ts.Fatalf("%s says %q %d times", args[0], args[1], n)
	}
	text = strings.Replace(text, args[1], strings.ReplaceAll(args[2], `\n`, "\n"), 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// exits CODE ARG... runs briefpack and fails unless it exits with CODE. What it
// printed is in the files out and err, for cmp.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: exits CODE ARG...")
	}
	var out, errs strings.Builder
	cmd := exec.Command("briefpack", args[1:]...)
	cmd.Dir, cmd.Env = ts.MkAbs("."), environment(ts)
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	ts.Logf("[stdout]\n%s[stderr]\n%s", out.String(), errs.String())
	if got := fmt.Sprint(cmd.ProcessState.ExitCode()); got != args[0] {
		ts.Fatalf("briefpack %s: exit code %s, want %s (%v)", strings.Join(args[1:], " "), got, args[0], err)
	}
	ts.Check(os.WriteFile(ts.MkAbs("out"), []byte(out.String()), 0o666))
	ts.Check(os.WriteFile(ts.MkAbs("err"), []byte(errs.String()), 0o666))
}

// environment returns what a script's programs see.
func environment(ts *testscript.TestScript) []string {
	env := os.Environ()
	for _, name := range []string{"HOME", "WORK", "TMPDIR", "NO_COLOR", "TERM", "PATH", cacheVar} {
		env = append(env, name+"="+ts.Getenv(name))
	}
	return env
}

// says FILE TEXT... fails unless a file holds each text; ! says fails if it holds one.
func says(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: [!] says FILE TEXT...")
	}
	text := ts.ReadFile(args[0])
	for _, want := range args[1:] {
		if strings.Contains(text, want) == neg {
			ts.Fatalf("%s holds %q: %v", filepath.Base(args[0]), want, !neg)
		}
	}
}
