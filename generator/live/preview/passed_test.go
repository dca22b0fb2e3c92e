package preview

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"briefpack/generator"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
)

// TestWhatCheckPassesIsPublished writes random words, among them pieces of withheld names and
// numbers, over texts of a site. Where check reports no error, no file of the hosted edition
// may be refused: a refusal would have no line. BRIEFPACK_ROUNDS says how many sites to try.
func TestWhatCheckPassesIsPublished(t *testing.T) {
	tool.Unraced(t)
	rounds := 40
	if n, err := strconv.Atoi(os.Getenv("BRIEFPACK_ROUNDS")); err == nil {
		rounds = n
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../../cmd/briefpack/testdata/site")); err != nil {
		t.Fatal(err)
	}
	addAccess(t, filepath.Join(dir, "content", "inspections", "dunfallow.toml"))
	w := NewBuilder(generator.Options{Site: dir})
	v := spoiler{Rand: rand.New(rand.NewPCG(6, uint64(rounds))), dir: dir, site: refreshed(t, w).site}
	passed, refused := 0, 0
	for round := range rounds {
		v.write(t)
		p, report, err := w.Refresh(context.Background())
		switch {
		case err != nil:
			t.Fatal(err)
		case p == nil:
			for _, problem := range report.Problems {
				if problem.Severity == diag.Error && problem.Code == "withheld-name" {
					refused++
					break
				}
			}
		default:
			passed++
			for _, leak := range leaksIn(t, p) {
				t.Errorf("round %d: check passed, and %s has the %s of %s: %q", round, leak.File, leak.Kind, leak.ID, v.wrote)
			}
		}
		v.restore(t)
	}
	t.Logf("of %d sites %d passed, %d had a name", rounds, passed, refused)
	if passed < rounds/8 || refused < rounds/8 {
		t.Error("the test tests little")
	}
}

// access is what a reader needs in the room. Half of it is withheld, and all of it in two texts.
const access = "a seat near the door, and a loop in the room"

func addAccess(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const reader = "[[reader]]\n"
	changed := strings.Replace(string(data), reader, reader+"access = \""+access+"\"\n", 1)
	if err := os.WriteFile(file, []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
}

// leaksIn searches every file of the hosted edition.
func leaksIn(t *testing.T, p *Preview) []leaks.Leak {
	t.Helper()
	parts := []site.Part{p.own[edition.Hosted]()}
	for _, in := range p.site.Chosen() {
		parts = append(parts, p.site.Parts.Folder(in, edition.Hosted))
	}
	var found []leaks.Leak
	for _, part := range parts {
		leaks, err := p.search().InPart(p.cache, part)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, leaks...)
	}
	return found
}

// spoiler writes random words over texts of a site.
type spoiler struct {
	*rand.Rand
	dir   string
	site  *check.Site
	saved map[string][]byte
	wrote []string
}

// write changes a few texts, among them neighbours: a page may put two texts together.
func (v *spoiler) write(t *testing.T) {
	t.Helper()
	v.saved, v.wrote = map[string][]byte{}, nil
	for range 1 + v.IntN(4) {
		files := v.site.Content.Files
		f := files[v.IntN(len(files))]
		if len(f.Texts) == 0 || v.saved[f.Path] != nil {
			continue
		}
		i, line := v.IntN(len(f.Texts)), 0
		for _, text := range f.Texts[i:min(len(f.Texts), i+1+v.IntN(3))] {
			if text.At.Line != line && v.isFree(text) {
				v.replace(t, f.Path, text)
			}
			line = text.At.Line
		}
	}
}

// isFree reports whether to write over a text: mostly over sentences.
func (v *spoiler) isFree(text definition.Text) bool {
	return text.Written == nil && !strings.Contains(text.V, "\n") && (v.IntN(4) == 0 || strings.Contains(text.V, " "))
}

// replace writes words over a text, or before it or after it.
func (v *spoiler) replace(t *testing.T, path string, text definition.Text) {
	t.Helper()
	full := filepath.Join(v.dir, path)
	data, err := os.ReadFile(full)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	line := []rune(lines[text.At.Line-1])
	words := v.words()
	switch v.IntN(3) {
	case 0:
		words = text.V + " " + words
	case 1:
		words += " " + text.V
	}
	lines[text.At.Line-1] = string(line[:text.At.Col-1]) + words + string(line[text.At.End-1:])
	if v.saved[path] == nil {
		v.saved[path] = data
	}
	v.wrote = append(v.wrote, fmt.Sprintf("%s:%d: %s", path, text.At.Line, words))
	if err := os.WriteFile(full, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

// words returns one to four words: of ordinary English, and pieces of what is withheld.
func (v *spoiler) words() string {
	var pieces []string
	for _, in := range v.site.Content.Inspections {
		p := in.People[v.IntN(len(in.People))]
		names := strings.Fields(p.Name.V)
		last := names[len(names)-1]
		pieces = append(pieces, names[0], last, names[0][:1], names[0][:1]+".", strings.ToLower(last), strings.ToUpper(names[0]), "("+names[0]+")",
			last+",", names[0]+"/", names[0]+" "+last[:len(last)-1]+"x", "Dr", "DS", "nurse", p.ID.V, p.Phone.V, p.Name.V, last+" "+names[0][:1], "Ms "+last)
		if mail, _, ok := strings.Cut(p.Email.V, "@"); ok {
			pieces = append(pieces, mail)
		}
	}
	needs := strings.Fields(access)
	from := v.IntN(len(needs) - 1)
	stretch := strings.Join(needs[from:min(len(needs), from+2+v.IntN(5))], " ")
	pieces = append(pieces, stretch, stretch, stretch, stretch)
	for _, word := range []string{"the", "reader", "in", "Room", "2", "and", "of the", "ask", "–", "**bold**", "{{partnership.short_name}}"} {
		pieces = append(pieces, word, word)
	}
	var words []string
	for range 1 + v.IntN(4) {
		words = append(words, pieces[v.IntN(len(pieces))])
	}
	return strings.Join(words, " ")
}

// restore writes back what the site was.
func (v *spoiler) restore(t *testing.T) {
	t.Helper()
	for path, data := range v.saved {
		if err := os.WriteFile(filepath.Join(v.dir, path), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
