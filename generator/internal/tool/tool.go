// Package tool finds the outside programs that some tests compare our files with:
// pdftotext, chromium, qpdf. Tests import it; the program never does.
//
// A test that needs one names it:
//
//	pdftotext := tool.Need(t, "pdftotext")
//
// Where the program is missing the test is skipped, and the skip says which
// program. With BRIEFPACK_REQUIRE_TOOLS=1, as .ci/run sets it, the test fails
// instead, so that a missing program cannot hide a failure.
package tool

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Require is the environment variable that turns a skip into a failure.
const Require = "BRIEFPACK_REQUIRE_TOOLS"

// Need returns the path of an outside program, or skips the test that needs it.
func Need(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv(Require) == "1" {
		t.Fatalf("%s is missing, and %s=1 says that it may not be", name, Require)
	}
	t.Skipf("%s is not installed", name)
	return ""
}

// NeedModule returns the path of a file of an npm package that .ci/judges lists, or
// skips the test that needs it.
func NeedModule(t testing.TB, file string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for up := dir; ; up = filepath.Dir(up) {
		path := filepath.Join(up, ".ci", "judges", "node_modules", filepath.FromSlash(file))
		if _, err := os.Stat(path); err == nil {
			return path
		}
		if up == filepath.Dir(up) {
			break
		}
	}
	if os.Getenv(Require) == "1" {
		t.Fatalf("%s is missing, and %s=1 says that it may not be: npm ci --prefix .ci/judges", file, Require)
	}
	t.Skipf("%s is not installed: npm ci --prefix .ci/judges", file)
	return ""
}

// SlowTests is the environment variable that runs the slow tests.
const SlowTests = "BRIEFPACK_SLOW"

// Slow skips a test that takes minutes, unless BRIEFPACK_SLOW=1 asks for it, as .ci/run does. The
// reason says what takes so long.
func Slow(t testing.TB, reason string) {
	t.Helper()
	if !WantsSlow() {
		t.Skipf("%s: runs with %s=1", reason, SlowTests)
	}
}

// WantsSlow reports whether the slow tests run. A test that repeats itself with other inputs
// asks it how often.
func WantsSlow() bool { return os.Getenv(SlowTests) == "1" && !testing.Short() }

// Unraced skips a test under the race detector, where it takes ten times as long. Use it for
// tests whose concurrent parts other tests run in the same way.
func Unraced(t testing.TB) {
	t.Helper()
	if raced {
		t.Skip("does one thing after another; it runs without the race detector")
	}
}

// Raced reports whether the race detector is on. All work takes ten times as long then, so a test
// can leave out what it does one after the other.
func Raced() bool { return raced }

// Run returns what a program prints.
func Run(t testing.TB, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %v: %v", name, args, err)
	}
	return string(out)
}
