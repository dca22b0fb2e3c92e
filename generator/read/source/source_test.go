package source

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"briefpack/generator/cache"
	"briefpack/generator/model/diag"
)

const goodSite = "title = \"Inspection briefings\"\n"

// site writes files into a new folder and returns it.
func site(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// read reads a site and returns its files and its problems, one a line.
func read(t *testing.T, dir string) (paths, problems []string) {
	t.Helper()
	tree, found, err := Read(dir, cache.New())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range tree.files {
		paths = append(paths, f.Path)
	}
	for _, p := range found {
		problems = append(problems, fmt.Sprintf("%s:%d:%d: %s %s: %s", p.At.File, p.At.Line, p.At.Col, p.Severity, p.Code, p.Message))
	}
	return paths, problems
}

func TestReadText(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"plain", goodSite, ""},
		{"empty", "", "1:1: error empty-file: the file is empty"},
		{"only space", " \n\t\n", "1:1: error empty-file: the file is empty"},
		{"byte order mark", "\ufeff" + goodSite, ""},
		{"windows", "a = 1\nb = 2\r\n", ""},
		{"latin-1", "title = \"é \xe8\"\n", "1:12: error not-utf-8: \"è\" is saved as the byte 0xE8 of an older encoding, which Notepad calls ANSI"},
		{"utf-16", "\xff\xfea\x00", "1:1: error not-utf-8: the file is saved as UTF-16, which Notepad calls Unicode"},
		{"word", "PK\x03\x04\x14\x00", "1:1: error not-text: this is a Word or Excel file, or a zip file, although its name has the ending of a text file"},
		{"old word", "\xd0\xcf\x11\xe0\xa1\xb1", "1:1: error not-text: this is a Word or Excel file, or a zip file, although its name has the ending of a text file"},
		{"nul", "a = 1\n\x00", "2:1: error control-character: there is a control character here, U+0000"},
		{"escape", "a = \"\x1b[31m\"\n", "1:6: error control-character: there is a control character here, U+001B"},
		{"lone carriage return", "a\rb", "1:2: error control-character: there is a control character here, U+000D"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := read(t, site(t, map[string]string{"content/site.toml": c.data}))
			want := []string(nil)
			if c.want != "" {
				want = []string{"content/site.toml:" + c.want}
			}
			if !slices.Equal(problems, want) {
				t.Errorf("got %q, want %q", problems, want)
			}
		})
	}
}

// TestCalendarFile reads a calendar file as its standard has it, with the line ends of
// Windows, and knows it only as content.
func TestCalendarFile(t *testing.T) {
	paths, problems := read(t, site(t, map[string]string{
		"content/site.toml": goodSite, "content/holidays/a.ics": "\ufeffBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
		"content/holidays/b.ics": "BEGIN:VCALENDAR\x00", "layouts/c.ics": "x",
	}))
	if want := []string{"content/holidays/a.ics", "content/site.toml"}; !slices.Equal(paths, want) {
		t.Errorf("read %q, want %q", paths, want)
	}
	if want := []string{"content/holidays/b.ics:1:16: error control-character: there is a control character here, U+0000"}; !slices.Equal(problems, want) {
		t.Errorf("problems %q, want %q", problems, want)
	}
}

func TestWindowsTextReadsAsPlain(t *testing.T) {
	tree, _, err := Read(site(t, map[string]string{"content/site.toml": "\ufeffa = 1\r\nb = 2\r\n"}), cache.New())
	if err != nil {
		t.Fatal(err)
	}
	if f, _ := tree.Get("content/site.toml"); string(f.Data) != "a = 1\nb = 2\n" {
		t.Errorf("got %q", f.Data)
	}
	if got := tree.Lines("content/site.toml"); len(got) != 3 || string(got[1]) != "b = 2" {
		t.Errorf("the lines are %q", got)
	}
}

// TestOtherEncodings reads what was meant, so that the rest of the file can be checked.
func TestOtherEncodings(t *testing.T) {
	const want = "title = \"Comàirle – “a”\"\n"
	for name, data := range map[string]string{
		"ANSI":            "title = \"Com\xe0irle \x96 \x93a\x94\"\r\n",
		"mixed":           "title = \"Comàirle \x96 “a”\"\n",
		"UTF-16":          "\xff\xfe" + inUTF16(want, 0),
		"UTF-16, big":     "\xfe\xff" + inUTF16(want, 1),
		"UTF-16, no mark": inUTF16(want, 0),
	} {
		tree, problems, err := Read(site(t, map[string]string{"content/site.toml": data}), cache.New())
		if err != nil {
			t.Fatal(err)
		}
		if f, _ := tree.Get("content/site.toml"); string(f.Data) != want {
			t.Errorf("%s: %q", name, f.Data)
		}
		if len(problems) == 0 || !diag.HasErrors(problems) || problems[len(problems)-1].Damage {
			t.Errorf("%s: problems %+v", name, problems)
		}
	}
}

// inUTF16 returns text in UTF-16. low is the position of the lower byte of a pair.
func inUTF16(s string, low int) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		pair := [2]byte{}
		pair[low], pair[1-low] = byte(unit), byte(unit>>8)
		b.Write(pair[:])
	}
	return b.String()
}

func TestNoContent(t *testing.T) {
	var none *NoContentError
	for _, dir := range []string{t.TempDir(), filepath.Join(t.TempDir(), "missing"), site(t, map[string]string{"content": "a file"}), os.Args[0]} {
		if _, _, err := Read(dir, cache.New()); !errors.As(err, &none) {
			t.Errorf("Read(%s): got %v, want a NoContentError", dir, err)
		}
	}
}

// A link that leads to a content folder elsewhere is reported as a link.
func TestContentIsALink(t *testing.T) {
	elsewhere := site(t, map[string]string{"content/site.toml": goodSite})
	for name, c := range map[string]struct {
		to     string
		isLink bool
	}{
		"to a folder elsewhere": {filepath.Join(elsewhere, "content"), true},
		"to nothing":            {"nowhere", true},
		"to a folder here":      {"data", false},
		"to a file here":        {"file", false},
	} {
		dir := site(t, map[string]string{"data/site.toml": goodSite, "file": ""})
		if err := os.Symlink(c.to, filepath.Join(dir, "content")); err != nil {
			t.Fatal(err)
		}
		_, _, err := Read(dir, cache.New())
		var none *NoContentError
		if c.to == "data" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if !errors.As(err, &none) || none.IsLink != c.isLink {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A file of a gigabyte is refused by its size, unread.
func TestHugeFile(t *testing.T) {
	dir := site(t, map[string]string{"content/site.toml": goodSite, "content/programmes/huge.toml": "x"})
	if err := os.Truncate(filepath.Join(dir, "content/programmes/huge.toml"), 1<<30); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, problems := read(t, dir)
	runtime.ReadMemStats(&after)
	if len(problems) != 1 || !strings.Contains(problems[0], "file-too-large") {
		t.Errorf("got %q", problems)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 8<<20 {
		t.Errorf("allocated %d bytes", used)
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte("a = 1\r\n"))
	f.Add([]byte("\xef\xbb\xbf\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := reader{}
		out := r.text("content/x.toml", bytes.Clone(data))
		if out == nil && len(r.problems) == 0 {
			t.Error("refused without a problem")
		}
		for _, p := range r.problems {
			if p.At.Line < 1 || p.At.Col < 1 {
				t.Errorf("no place: %+v", p)
			}
		}
		if out != nil && firstInvalid(out) >= 0 {
			t.Error("let invalid UTF-8 pass")
		}
	})
}
