//go:build unix

package publish

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"briefpack/generator/cache"
	"briefpack/generator/internal/tool"
)

// childVar tells the test binary that it is the child of a test, and which.
const childVar = "BRIEFPACK_PUBLISH_CHILD"

func TestMain(m *testing.M) {
	if child := os.Getenv(childVar); child != "" {
		if err := runChild(child, os.Args[1]); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// runChild is the child process of a test: it publishes until it is killed, or does
// what the test names.
func runChild(what, dir string) error {
	switch what {
	case "hold":
		if _, err := begin(dir); err != nil {
			return err
		}
		fmt.Println("ready")
		time.Sleep(time.Minute)
		return nil
	case "publish":
		_, err := tryPublish(dir, linked("a"))
		return err
	case "publish pair a", "publish pair b":
		all := linked(what[len(what)-1:])
		return publishPair(newSystem(), filepath.Join(dir, "public"), filepath.Join(dir, "packs"), all, all)
	case "publish little":
		return publishLittle(dir)
	}
	fmt.Println("ready")
	if way, isPair := strings.CutPrefix(what, "pair by "); isPair {
		return publishPairs(way, dir)
	}
	for n := range 100_000 {
		if _, err := tryPublishOn(systemOf(what), dir, linked(string("ab"[n%2]))); err != nil {
			return err
		}
	}
	return nil
}

// publishPairs publishes pairs of editions in turn, most of them in a session.
func publishPairs(way, dir string) error {
	p := open(systemOf(way), cache.New(), filepath.Join(dir, "packs"), filepath.Join(dir, "public"))
	for n := range 100_000 {
		all, err := p.begin()
		if err != nil {
			return err
		}
		for _, e := range all {
			if err := keepOrWrite(e, linked(string("ab"[n%2]))); err != nil {
				return err
			}
		}
		if _, err := p.exchange(); err != nil {
			return err
		}
		if n%4 == 3 {
			if err := p.Close(); err != nil {
				return err
			}
		}
	}
	return nil
}

// publishLittle publishes in a process that may not make a file of more than 2,000 bytes.
func publishLittle(dir string) error {
	limit := unix.Rlimit{Cur: 2000, Max: 2000}
	if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	_, err := tryPublish(dir, files{"index.html": "second", "big.pdf": strings.Repeat("x", 5000)})
	return err
}

// startChild starts a child process and waits until it is ready.
func startChild(t *testing.T, what, dir string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], dir)
	cmd.Env = append(os.Environ(), childVar+"="+what)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	if line != "ready\n" {
		t.Fatalf("the child says %q", line)
	}
	return cmd
}

// kill kills a child process as nothing can be caught.
func kill(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
}

// linked returns an edition whose pages link to each other; a and b share some files.
func linked(name string) files {
	all := files{"style.css": strings.Repeat("p{} ", 500)}
	index := name
	for i := range 12 {
		page := fmt.Sprintf("%s%d/index.html", name, i)
		pdf := fmt.Sprintf("%s%d/pack.pdf", name, i)
		all[page] = name + strings.Repeat(".", 2000) + "\n" + pdf + "\nstyle.css\nshared.html"
		all[pdf] = name + strings.Repeat("%", 4000)
		index += "\n" + page
	}
	all["index.html"] = index
	all["shared.html"] = name + "\nstyle.css\n" + name + "1/index.html"
	return all
}

// TestKill kills a process that publishes, at random moments, and looks at what is there.
func TestKill(t *testing.T) {
	tool.Unraced(t)
	rounds := map[string]int{"exchange": 80, "renames": 40, "one by one": 40}
	for way, n := range rounds {
		t.Run(way, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(5, 6))
			dir := filepath.Join(ramDir(t), "public")
			publishAll(t, dir, linked("b"))
			interrupted := 0
			for round := range n {
				child := startChild(t, way, dir)
				time.Sleep(time.Duration(rng.IntN(12_000)) * time.Microsecond)
				kill(t, child)
				if _, err := os.Stat(dir); err != nil || strings.Contains(list(t, filepath.Dir(dir))+" "+list(t, dir)+" ", ownPrefix+" ") {
					interrupted++
				}
				checkKilled(t, way, dir)
				if t.Failed() {
					t.Fatalf("round %d", round)
				}
			}
			if interrupted < n/4 {
				t.Errorf("only %d of %d kills were in the middle: the test tests little", interrupted, n)
			}
			publishAll(t, dir, linked("a"))
			if !isWhole(dir, linked("a")) || list(t, filepath.Dir(dir)) != "public" {
				t.Errorf("the next edition is not whole, or something was left beside it: %s\n%.3000s", list(t, filepath.Dir(dir)), tree(t, dir))
			}
		})
	}
}

// checkKilled looks at a folder whose writer was killed.
func checkKilled(t *testing.T, way, dir string) {
	t.Helper()
	if _, err := os.Stat(dir); way == "renames" && errors.Is(err, fs.ErrNotExist) {
		f, err := begin(dir)
		if err == nil {
			err = f.abort()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if way != "one by one" {
		if !isWhole(dir, linked("a")) && !isWhole(dir, linked("b")) {
			t.Errorf("neither edition is whole:\n%.2000s", tree(t, dir))
		}
		return
	}
	reached := map[string]bool{}
	browse(t, dir, "index.html", reached)
	if len(reached) < 20 {
		t.Errorf("only %d files can be reached", len(reached))
	}
}

// browse checks every page and link on the way from a page.
func browse(t *testing.T, dir, page string, reached map[string]bool) {
	t.Helper()
	if reached[page] {
		return
	}
	reached[page] = true
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(page)))
	if content := string(data); err != nil || content != linked("a")[page] && content != linked("b")[page] {
		t.Errorf("%s is of neither edition: %.100q, %v", page, content, err)
	}
	for _, link := range strings.Split(string(data), "\n")[1:] {
		browse(t, dir, link, reached)
	}
}

// TestKillPair kills a process that publishes pairs: once the next Begin has put things in
// order, both editions are whole, and they belong together.
func TestKillPair(t *testing.T) {
	tool.Unraced(t)
	for way, n := range map[string]int{"exchange": 60, "renames": 40, "one by one": 30} {
		t.Run(way, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(7, 8))
			dir := ramDir(t)
			public, packs := filepath.Join(dir, "public"), filepath.Join(dir, "packs")
			must(t, publishPair(newSystem(), public, packs, linked("b"), linked("b")))
			finished := 0
			for round := range n {
				child := startChild(t, "pair by "+way, dir)
				time.Sleep(time.Duration(rng.IntN(20_000)) * time.Microsecond)
				kill(t, child)
				if matches, _ := filepath.Glob(filepath.Join(dir, ".*", journalName)); len(matches) > 0 {
					finished++
				} else if _, err := os.Stat(filepath.Join(packs, ownPrefix, journalName)); err == nil {
					finished++
				}
				p := open(systemOf(way), cache.New(), packs, public)
				_, err := p.begin()
				must(t, errors.Join(err, p.Close()))
				isA := isWhole(public, linked("a")) && isWhole(packs, linked("a"))
				isB := isWhole(public, linked("b")) && isWhole(packs, linked("b"))
				if !isA && !isB || list(t, dir) != "packs public" {
					t.Fatalf("round %d: the editions are mixed:\n%.3000s", round, tree(t, dir))
				}
			}
			t.Logf("%d of %d kills were in an exchange; TestCrash tries every step", finished, n)
		})
	}
}

// TestReaders reads while editions are exchanged: no file is ever missing or mixed.
func TestReaders(t *testing.T) {
	const exchanges = 1000
	dir := filepath.Join(ramDir(t), "public")
	edition := func(n int) files {
		page := strings.Repeat(fmt.Sprintf("%06d ", n), 300)
		return files{"index.html": page, "glenmarra/index.html": page, "style.css": "p{}"}
	}
	publishAll(t, dir, edition(0))
	done := make(chan struct{})
	reads := make(chan int)
	for r := range 2 {
		go func() {
			n, last := 0, ""
			defer func() { reads <- n }()
			for paths := []string{"index.html", "glenmarra/index.html", "style.css"}; ; n++ {
				select {
				case <-done:
					return
				default:
				}
				path := paths[(n+r)%3]
				data, err := os.ReadFile(filepath.Join(dir, path))
				text := string(data)
				if err != nil || path != "style.css" && (len(text) != 2100 || text != strings.Repeat(text[:7], 300)) {
					t.Errorf("%s: %.20q, %v", path, text, err)
					return
				}
				if path == "index.html" && text < last {
					t.Errorf("an older edition came back: %.7s after %.7s", text, last)
				}
				if path == "index.html" {
					last = text
				}
			}
		}()
	}
	for n := range exchanges {
		publishAll(t, dir, edition(n+1))
	}
	close(done)
	if n := <-reads + <-reads; n < exchanges {
		t.Errorf("only %d reads: the test tests little", n)
	}
}

// TestTwoProcesses finds a folder held by another process, and free once that is dead.
func TestTwoProcesses(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	child := startChild(t, "hold", dir)
	_, err := begin(dir)
	var busy *BusyError
	if want := fmt.Sprintf("process %d on ", child.Process.Pid); !errors.As(err, &busy) || !strings.HasPrefix(busy.Holder, want) {
		t.Errorf("error %v, want one with %q", err, want)
	}
	kill(t, child)
	publishAll(t, dir, first)
	if got := list(t, filepath.Dir(dir)); got != "public" {
		t.Errorf("beside the folder is %q", got)
	}
}

// TestManyProcessesTakeTurns lets many begin at once: one at a time gets the folder.
func TestManyProcessesTakeTurns(t *testing.T) {
	dir := filepath.Join(ramDir(t), "public")
	results := make(chan error)
	var inside, published int
	gate := make(chan struct{}, 1)
	for range 8 {
		go func() {
			for range 20 {
				f, err := begin(dir)
				if busy := (*BusyError)(nil); errors.As(err, &busy) {
					continue
				}
				if err != nil {
					results <- err
					return
				}
				gate <- struct{}{}
				if inside++; len(gate) != 1 {
					results <- errors.New("two have the folder")
					return
				}
				published++
				<-gate
				if _, err = writeAll(f, linked(string("ab"[published%2]))); err != nil {
					results <- err
					return
				}
			}
			results <- nil
		}()
	}
	for range 8 {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
	if published == 0 || !isWhole(dir, linked("a")) && !isWhole(dir, linked("b")) {
		t.Errorf("%d published, and the folder is not whole", published)
	}
}
