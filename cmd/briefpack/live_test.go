//go:build unix

package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// running is a briefpack that runs until it is stopped.
type running struct {
	testing.TB
	cmd   *exec.Cmd
	lines chan string // of standard output and standard error, as they come
	ended sync.WaitGroup
	said  []string // what it said so far
	heard []bool   // which of that was waited for
}

// start starts briefpack and stops it when the test ends.
func start(t testing.TB, args ...string) *running {
	t.Helper()
	r := &running{TB: t, cmd: exec.Command("briefpack", args...), lines: make(chan string, 10_000)}
	for _, pipe := range []func() (io.ReadCloser, error){r.cmd.StdoutPipe, r.cmd.StderrPipe} {
		out, err := pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.ended.Go(func() {
			for s := bufio.NewScanner(out); s.Scan(); {
				r.lines <- s.Text()
			}
		})
	}
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if r.cmd.ProcessState == nil {
			_ = r.cmd.Process.Kill()
			r.ended.Wait()
			_ = r.cmd.Wait()
		}
	})
	return r
}

// says waits for a line that matches a pattern, and returns what its groups matched. A
// line counts once; the two outputs come in any order.
func (r *running) says(pattern string) []string {
	r.Helper()
	re := regexp.MustCompile(pattern)
	timeout := time.After(2 * time.Minute)
	for i := 0; ; i++ {
		if i == len(r.said) {
			select {
			case line := <-r.lines:
				r.said, r.heard = append(r.said, line), append(r.heard, false)
			case <-timeout:
				r.Fatalf("never said %q, but\n%s", pattern, strings.Join(r.said, "\n"))
			}
		}
		if m := re.FindStringSubmatch(r.said[i]); m != nil && !r.heard[i] {
			r.heard[i] = true
			return m[1:]
		}
	}
}

// stop interrupts it and returns its exit code and the rest of its output.
func (r *running) stop() (code int, rest string) {
	r.Helper()
	return r.end(syscall.SIGINT)
}

// end ends it by a signal.
func (r *running) end(by syscall.Signal) (code int, rest string) {
	r.Helper()
	if err := r.cmd.Process.Signal(by); err != nil {
		r.Fatal(err)
	}
	r.ended.Wait()
	err := r.cmd.Wait()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		r.Fatal(err)
	}
	close(r.lines)
	var left []string
	for line := range r.lines {
		left = append(left, line)
	}
	return r.cmd.ProcessState.ExitCode(), strings.Join(left, "\n")
}

// copySite returns a copy of the small site.
func copySite(t testing.TB) string {
	t.Helper()
	site := t.TempDir()
	if err := os.CopyFS(site, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	return site
}

// edit replaces the one place of a file that says something, as an editor does that
// saves into a new file.
func editFile(t testing.TB, path, old, new string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), old); n != 1 {
		t.Fatalf("%s says %q %d times", path, old, n)
	}
	next := filepath.Join(filepath.Dir(path), ".next")
	if err := os.WriteFile(next, []byte(strings.Replace(string(text), old, new, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(next, path); err != nil {
		t.Fatal(err)
	}
}

func manifests(t testing.TB, site string) string {
	t.Helper()
	var all []string
	for _, out := range []string{"public", "packs"} {
		text, err := os.ReadFile(filepath.Join(site, out, ".briefpack-manifest"))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	return strings.Join(all, "\n")
}

// isClean fails unless the output folders are what a build of the site makes, and
// nothing lies about.
func isClean(t *testing.T, site string) {
	t.Helper()
	got := manifests(t, site)
	if left := hidden(t, site); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	fresh := t.TempDir()
	out, err := exec.Command("briefpack", "build", "--site", site, "--public", filepath.Join(fresh, "public"), "--packs", filepath.Join(fresh, "packs")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if want := manifests(t, fresh); got != want {
		t.Error("the output folders are not what a build makes")
	}
}

// Watch builds each save. While the content has errors it prints them and keeps the last
// valid edition.
func TestWatch(t *testing.T) {
	site := copySite(t)
	file := filepath.Join(site, "content", "inspections", "dunfallow.toml")
	r := start(t, "watch", "--site", site)
	r.says(`^built 2 partnerships: \d+ pages and \d+ PDFs; `)
	first := manifests(t, site)

	stray := filepath.Join(site, "content", "notes.docx")
	if err := os.WriteFile(stray, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	r.says(`^1 warning in 1 file$`)
	if err := os.Remove(stray); err != nil {
		t.Fatal(err)
	}
	r.says(`^no warnings are left$`)

	editFile(t, file, `version   = "1.0"`, `versoin   = "1.0"`)
	r.says(`^error: unknown key "versoin"`)
	r.says(`^\d errors? in 1 file$`)
	editFile(t, file, `versoin   = "1.0"`, `versoin   = "2.0"`)
	r.says(`^error: unknown key "versoin"`)
	if manifests(t, site) != first {
		t.Error("what was published changed while the content was wrong")
	}
	editFile(t, file, `versoin   = "2.0"`, `version   = "1.0"`)
	r.says(`^all errors are fixed$`)

	editFile(t, file, `version   = "1.0"`, `version   = "1.1"`)
	r.says(`^content/inspections/dunfallow.toml: \S+/public has \d+ files rebuilt; \S+/packs has \d+ files rebuilt; written after \d+ ms$`)

	if err := os.Rename(filepath.Join(site, "content", "inspections", "inverlorn.toml"), filepath.Join(site, "inverlorn.toml")); err != nil {
		t.Fatal(err)
	}
	r.says(`^content/inspections/inverlorn.toml: \S+/public has \d+ files? rebuilt and \d+ removed`)
	if err := os.Rename(filepath.Join(site, "content"), filepath.Join(site, "elsewhere")); err != nil {
		t.Fatal(err)
	}
	r.says(`is not a site: it has no content folder$`)
	if err := os.Rename(filepath.Join(site, "elsewhere"), filepath.Join(site, "content")); err != nil {
		t.Fatal(err)
	}
	r.says(`^all errors are fixed$`)
	editFile(t, file, `version   = "1.1"`, `version   = "1.2"`)
	r.says(`dunfallow.toml: \S+/public has .*rebuilt`)

	code, rest := r.stop()
	if code != exitInterrupted || rest != "stopped; the published files are complete" {
		t.Errorf("exit code %d, said %q", code, rest)
	}
	isClean(t, site)
}

// Watch restores a published file that someone changed, once. After that the next save
// restores it.
func TestWatchRestores(t *testing.T) {
	site := copySite(t)
	r := start(t, "watch", "--site", site)
	r.says(`^built `)
	page := filepath.Join(site, "public", "dunfallow", "index.html")
	whole, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	spoil := func() {
		if err := os.WriteFile(page, []byte("spoilt"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	spoil()
	r.says(`^someone changed the published files: \S+/public has 1 file rebuilt; \S+/packs is unchanged; restored after \d+ ms$`)
	if got, err := os.ReadFile(page); err != nil || !bytes.Equal(got, whole) {
		t.Errorf("it was not made good: %v", err)
	}
	spoil()
	editFile(t, filepath.Join(site, "content", "inspections", "inverlorn.toml"), `version   = "1.0"`, `version   = "1.1"`)
	r.says(`^content/inspections/inverlorn.toml: \S+/public has \d+ files rebuilt`)
	if got, err := os.ReadFile(page); err != nil || !bytes.Equal(got, whole) {
		t.Errorf("it was not made good with the next save: %v", err)
	}
	if code, _ := r.stop(); code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
	isClean(t, site)
}

// A new time of modification, a save of the same text and an editor's own files do not start a
// build, and a later build does not name them.
func TestWatchTouch(t *testing.T) {
	site := copySite(t)
	inspections := filepath.Join(site, "content", "inspections")
	file := filepath.Join(inspections, "dunfallow.toml")
	r := start(t, "watch", "--site", site)
	r.says(`^built 2 partnerships`)
	now := time.Now()
	if err := os.Chtimes(file, now, now); err != nil {
		t.Fatal(err)
	}
	editFile(t, filepath.Join(inspections, "inverlorn.toml"), "programme", "programme") // the same again
	for _, name := range []string{"4913", ".dunfallow.toml.swp", "dunfallow.toml~", "#dunfallow.toml#"} {
		if err := os.WriteFile(filepath.Join(inspections, name), []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	time.Sleep(500 * time.Millisecond) // nothing happens, which can only be waited for
	editFile(t, file, `version   = "1.0"`, `version   = "1.1"`)
	r.says(`^content/inspections/dunfallow.toml: .* rebuilt`)
	_, rest := r.stop()
	if all := strings.Join(append(r.said, rest), "\n"); strings.Contains(all, "inverlorn") || strings.Contains(all, "is unchanged") || strings.Count(all, "rebuilt;") != 2 {
		t.Errorf("it said\n%s", all)
	}
}

// A large edition is written although the times of files keep changing, as a program that
// synchronises folders may do.
func TestWatchTouchedWhileItWrites(t *testing.T) {
	if testing.Short() {
		t.Skip("draws a large site")
	}
	site := copySite(t)
	multiply(t, site, 14)
	r := start(t, "watch", "--site", site)
	waitForStaging(t, site)
	ctx, cancel := context.WithCancel(t.Context())
	var touching sync.WaitGroup
	touching.Go(func() {
		for ctx.Err() == nil {
			now := time.Now()
			if err := os.Chtimes(filepath.Join(site, "content", "site.toml"), now, now); err != nil {
				t.Error(err)
			}
			time.Sleep(60 * time.Millisecond)
		}
	})
	r.says(`^built 16 partnerships`)
	cancel()
	touching.Wait()
	r.stop()
	isClean(t, site)
}

// Ctrl-C, or the end of the terminal, during a build ends watch and leaves the last editions.
func TestWatchInterrupted(t *testing.T) {
	if testing.Short() {
		t.Skip("draws a large site")
	}
	site := copySite(t)
	if out, err := exec.Command("briefpack", "build", "--site", site).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	before := manifests(t, site)
	multiply(t, site, 150)
	hangUp := syscall.SIGHUP
	if signal.Ignored(hangUp) { // as under nohup, where what we start ignores it, too
		hangUp = syscall.SIGTERM
	}
	for verb, by := range map[string]syscall.Signal{"watch": syscall.SIGINT, "serve": hangUp} {
		r := start(t, verb, "--site", site)
		waitForStaging(t, site)
		code, rest := r.end(by)
		if code != exitInterrupted || !strings.HasSuffix(rest, "stopped; the published files are complete") {
			t.Errorf("%s: exit code %d, said %q", verb, code, rest)
		}
		if manifests(t, site) != before {
			t.Errorf("%s: the last edition changed", verb)
		}
		if left := hidden(t, site); len(left) > 0 {
			t.Errorf("%s left behind: %s", verb, left)
		}
	}
}

// Watch names another process that writes the output folder, and waits for it.
func TestWatchWaits(t *testing.T) {
	site := copySite(t)
	work := filepath.Join(site, ".packs.briefpack")
	if err := os.Mkdir(work, 0o755); err != nil {
		t.Fatal(err)
	}
	lock, err := os.Create(filepath.Join(work, "lock"))
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	fmt.Fprintln(lock, "process 4711 on lovat")
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	r := start(t, "watch", "--site", site)
	r.says(`^note: folder "\S+/packs" is being written by process 4711 on lovat; Briefpack continues when it has finished$`)
	time.Sleep(1500 * time.Millisecond) // it tries again twice, without a word
	if _, err := os.Stat(filepath.Join(site, "public")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("it did not wait: %v", err)
	}
	lock.Close()
	r.says(`^built 2 partnerships`)
	r.stop()
	if n := strings.Count(strings.Join(r.said, "\n"), "4711"); n != 1 {
		t.Errorf("said %d times who holds it", n)
	}
	isClean(t, site)
}

// A second session on a site shows it, names the process that writes the folders, and takes
// over when that ends.
func TestWatchTwice(t *testing.T) {
	site := copySite(t)
	file := filepath.Join(site, "content", "inspections", "dunfallow.toml")
	one := start(t, "watch", "--site", site)
	one.says(`^built 2 partnerships`)
	two := start(t, "serve", "--site", site)
	two.says(fmt.Sprintf(`^note: folder "\S+" is being written by process %d on `, one.cmd.Process.Pid))
	for i := range 3 {
		editFile(t, file, fmt.Sprintf(`version   = "1.%d"`, i), fmt.Sprintf(`version   = "1.%d"`, i+1))
	}
	one.says(`dunfallow.toml: `)
	one.stop()
	two.says(`^built 2 partnerships`)
	two.stop()
	isClean(t, site)
}

// A site or a folder that can never be used ends the command at its start.
func TestWatchRefuses(t *testing.T) {
	foreign := copySite(t)
	if err := os.MkdirAll(filepath.Join(foreign, "public", "thesis"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"no site", []string{"watch", "--site", filepath.Join(foreign, "nowhere")}, exitUsage, "is not a site"},
		{"no content", []string{"serve", "--site", filepath.Join(foreign, "public")}, exitUsage, "is not a site"},
		{"a foreign folder", []string{"watch", "--site", foreign}, exitRefused, "was not made by briefpack"},
		{"a foreign folder, served", []string{"serve", "--site", foreign}, exitRefused, "was not made by briefpack"},
		{"one folder in the other", []string{"watch", "--site", foreign, "--public", filepath.Join(foreign, "packs", "x")}, exitRefused, "overlaps"},
		{"no such port", []string{"serve", "--site", foreign, "--port", "70000"}, exitUsage, "70000 is not a port"},
		{"no port", []string{"serve", "--site", foreign, "--port", "0"}, exitUsage, "0 is not a port"},
		{"no such address", []string{"serve", "--site", foreign, "--host", "203.0.113.7"}, exitMachine, "listen on 203.0.113.7"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var errs bytes.Buffer
			cmd := exec.Command("briefpack", c.args...)
			cmd.Stderr = &errs
			_ = cmd.Run()
			if code := cmd.ProcessState.ExitCode(); code != c.code || !strings.Contains(errs.String(), c.says) {
				t.Errorf("exit code %d, want %d\n%s", code, c.code, errs.String())
			}
		})
	}
}

func fetch(t testing.TB, url string, headers ...string) (int, string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if r.Header.Set(name, value); name == "Host" {
			r.Host = value
		}
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

// stream returns the data of the events that a page gets.
// hostedAt matches the line with the private address of the hosted edition.
const hostedAt = `^the hosted edition is at (http://127\.0\.0\.1:\d+/-/hosted/\w+/)$`

// stream opens the stream of a page below a private address.
func stream(t testing.TB, at, page string) <-chan string {
	t.Helper()
	origin, root, _ := strings.Cut(at, "/-/")
	answer, err := http.Get(origin + "/-/events?page=/-/" + root + page)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { answer.Body.Close() })
	events := make(chan string, 100)
	go func() {
		defer close(events)
		s := bufio.NewScanner(answer.Body)
		for s.Buffer(nil, 64<<20); s.Scan(); { // an event holds all warnings of a large site
			if data, ok := strings.CutPrefix(s.Text(), "data: "); ok {
				events <- data
			}
		}
	}()
	return events
}

func hears(t testing.TB, events <-chan string, texts ...string) {
	t.Helper()
	for timeout := time.After(time.Minute); ; {
		select {
		case e, ok := <-events:
			if !ok {
				t.Fatalf("the stream ended before %q", texts)
			}
			if !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(e, text) }) {
				return
			}
		case <-timeout:
			t.Fatalf("no event with %q", texts)
		}
	}
}

// Serve shows both editions, tells open pages about changes and problems, and publishes pages
// without a trace of the preview.
func TestServe(t *testing.T) {
	site := copySite(t)
	file := filepath.Join(site, "content", "inspections", "dunfallow.toml")
	r := start(t, "serve", "--site", site)
	at := r.says(hostedAt)[0]
	print := r.says(`^the print edition, which contains names, is at (\S+)$`)[0]
	public, _, _ := strings.Cut(at, "-/")
	r.says(`^built 2 partnerships`)
	if code, text := fetch(t, at+"dunfallow/"); code != 200 || !strings.Contains(text, "/-/live.js") || strings.Contains(text, "Effie Farrow") {
		t.Errorf("the hosted edition: %d", code)
	}
	if code, text := fetch(t, print+"dunfallow/roster.html"); code != 200 || !strings.Contains(text, "Effie Farrow") {
		t.Errorf("the print edition: %d", code)
	}
	if code, text := fetch(t, at+"dunfallow/dunfallow-pack.pdf"); code != 200 || !strings.HasPrefix(text, "%PDF") {
		t.Errorf("a PDF: %d", code)
	}
	for _, path := range []string{"content/site.toml", "packs/index.html", ".briefpack-manifest", "-/print/", "-/print/dunfallow/roster.html"} {
		if code, _ := fetch(t, public+path); code != 404 {
			t.Errorf("%s: %d", path, code)
		}
	}
	if code, _ := fetch(t, public, "Host: evil.example"); code != 403 {
		t.Errorf("another host: %d", code)
	}

	events := stream(t, at, "dunfallow/index.html")
	hears(t, events, `"problems":{"title":""`)
	editFile(t, file, `version   = "1.0"`, `version   = "1.1"`)
	hears(t, events, `"do":"reload"`)
	if _, text := fetch(t, at+"dunfallow/"); !strings.Contains(text, "1.1") {
		t.Error("the page that is told to load again is the old one")
	}
	r.says(`^content/inspections/dunfallow.toml: .* rebuilt; shown after \d+ ms, written after \d+ ms$`)
	editFile(t, file, `version   = "1.1"`, `versoin   = "1.1"`)
	hears(t, events, `"title":"1 error`, `versoin`, `^^^^^^^`)
	if code, text := fetch(t, at+"dunfallow/"); code != 200 || !strings.Contains(text, "1.1") {
		t.Errorf("the last good page is gone: %d", code)
	}
	editFile(t, file, `versoin   = "1.1"`, `version   = "1.1"`)
	hears(t, events, `"problems":{"title":""`)

	if code, rest := r.stop(); code != exitInterrupted {
		t.Errorf("exit code %d, said %q", code, rest)
	}
	isClean(t, site)
	page, err := os.ReadFile(filepath.Join(site, "public", "dunfallow", "index.html"))
	if err != nil || bytes.Contains(page, []byte("/-/")) {
		t.Errorf("the published page has something of the preview (%v)", err)
	}
}

// A change is shown before a large edition is written.
func TestServeDoesNotWaitForTheFolders(t *testing.T) {
	if testing.Short() {
		t.Skip("draws a large site")
	}
	site := copySite(t)
	multiply(t, site, 150)
	r := start(t, "serve", "--site", site)
	at := r.says(hostedAt)[0]
	events := stream(t, at, "dunfallow/index.html")
	hears(t, events, `"problems":{"title":""`)
	waitForStaging(t, site)
	editFile(t, filepath.Join(site, "content", "inspections", "dunfallow.toml"), `version   = "1.0"`, `version   = "1.1"`)
	hears(t, events, `"do":"reload"`)
	if _, err := os.Stat(filepath.Join(site, "public")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the page came when the folders were written (%v)", err)
	}
	if _, text := fetch(t, at+"dunfallow/"); !strings.Contains(text, "Version 1.1,") {
		t.Error("the page is not the new one")
	}
	if code, _ := r.stop(); code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
	if left := hidden(t, site); len(left) > 0 {
		t.Errorf("left behind: %s", left)
	}
}

// An address for others shows them only the hosted edition, with a warning.
func TestServeOthers(t *testing.T) {
	site := copySite(t)
	port := "47100"
	r := start(t, "serve", "--site", site, "--host", "0.0.0.0", "--port", port)
	shared := r.says(`^the hosted edition is at (\S+) for others$`)[0]
	_, print, _ := strings.Cut(r.says(`^the print edition, which contains names, is at (http://127\.0\.0\.1:\d+/\S+)$`)[0], "/-/")
	print = "-/" + print
	r.says(`^warning: anyone who can reach \S+ can read the hosted edition there, without a password and before you publish it$`)
	at := "http://127.0.0.1" + shared[strings.LastIndex(shared, ":"):]
	if code, _ := fetch(t, at); code != 200 {
		t.Errorf("the hosted edition: %d", code)
	}
	for _, path := range []string{print, print + "dunfallow/roster.html", print + "dunfallow/dunfallow-roster.pdf"} {
		if code, text := fetch(t, at+path); code != 403 || strings.Contains(text, "Farrow") {
			t.Errorf("%s: %d", path, code)
		}
	}
	r.stop()
}

// Serve opens a browser at an address that works once.
func TestServeOpens(t *testing.T) {
	bin, site := t.TempDir(), copySite(t)
	opened := filepath.Join(bin, "opened")
	script := "#!/bin/sh\necho \"$1\" > " + opened + ".part; mv " + opened + ".part " + opened + "\n"
	for _, name := range []string{"xdg-open", "open"} {
		if err := os.WriteFile(filepath.Join(bin, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", bin+":"+os.Getenv("PATH"))
	r := start(t, "serve", "--site", site, "--open")
	at := r.says(hostedAt)[0]
	r.says(`^built `)
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(10 * time.Millisecond) {
		if text, err := os.ReadFile(opened); err == nil {
			if code, page := fetch(t, strings.TrimSpace(string(text))); code != 200 || !strings.Contains(page, "Dunfallow") {
				t.Errorf("opened %q, which leads to %d", text, code)
			}
			if _, key, _ := strings.Cut(at, "/-/hosted/"); strings.Contains(string(text), key) {
				t.Errorf("opened %q, which shows the key on a command line", text)
			}
			return
		}
		if time.Now().After(end) {
			t.Fatal("no browser was opened")
		}
	}
}

// Without a browser, serve says so and goes on.
func TestServeWithoutBrowser(t *testing.T) {
	briefpack, err := exec.LookPath("briefpack")
	if err != nil {
		t.Fatal(err)
	}
	bin, site := t.TempDir(), copySite(t)
	if err := os.Symlink(briefpack, filepath.Join(bin, "briefpack")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	r := start(t, "serve", "--site", site, "--open")
	r.says(`^note: cannot open a browser: `)
	r.says(`^built `)
	r.stop()
}
