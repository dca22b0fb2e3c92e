package watch

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"briefpack/generator/read/source"
)

var update = flag.Bool("update", false, "write what the recordings compare with")

// Each recording holds what the system told while someone saved, and after "=>" the
// batches that are to come of it.
func TestRecordings(t *testing.T) {
	found, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(found) == 0 {
		t.Fatalf("no recordings (%v)", err)
	}
	for _, path := range found {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			happened, want, _ := strings.Cut(string(text), "=>\n")
			got := replay(t, happened)
			if *update {
				if err := os.WriteFile(path, []byte(happened+"=>\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// replay plays a recording back and returns its batches, one a line.
func replay(t *testing.T, recording string) string {
	var s debouncer
	var b strings.Builder
	until := func(end time.Duration) {
		for at, waits := s.next(); waits && at <= end; at, waits = s.next() {
			if batch := s.due(at, whole); batch != nil {
				fmt.Fprintf(&b, "%5.1f %s\n", milliseconds(at), describe(batch))
			}
		}
	}
	lines := bufio.NewScanner(strings.NewReader(recording))
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) != 3 || f[0] == "#" {
			continue
		}
		ms, err := strconv.ParseFloat(f[0], 64)
		if err != nil {
			t.Fatal(err)
		}
		at := time.Duration(ms * float64(time.Millisecond))
		until(at)
		if !source.Ignored(filepath.Base(f[2])) {
			s.note(at, []event{{f[2], kinds[f[1]]}})
		}
	}
	until(time.Hour)
	return b.String()
}

var kinds = map[string]kind{"CREATE": written, "WRITE": written, "RENAME": gone, "REMOVE": gone, "CHMOD": touched}

func whole(string) bool { return true }

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func describe(b *Batch) string {
	words := []string{"early"}
	if b.Settled {
		words[0] = "settled"
	}
	if b.Seen {
		words = append(words, "seen")
	}
	if b.All {
		words = append(words, "all")
	}
	return strings.Join(append(words, b.Paths...), " ")
}

func ms(n int) time.Duration { return time.Duration(n) * time.Millisecond }

func TestSettler(t *testing.T) {
	save := []event{{"a.toml", written}}
	for _, c := range []struct {
		name string
		play func(*debouncer)
		at   int // milliseconds
		want string
	}{
		{"nothing", func(*debouncer) {}, 1000, "nil"},
		{"too soon", func(s *debouncer) { s.note(0, save) }, 4, "nil"},
		{"a save", func(s *debouncer) { s.note(0, save) }, 5, "early a.toml"},
		{"a save that goes on", func(s *debouncer) { s.note(0, save); s.note(ms(4), save) }, 8, "nil"},
		{"one early batch only", func(s *debouncer) { s.note(0, save); s.due(ms(5), whole); s.note(ms(6), save) }, 20, "nil"},
		{"settled", func(s *debouncer) { s.note(0, save); s.due(ms(5), whole) }, 50, "settled seen a.toml"},
		{"settled with more", func(s *debouncer) { s.note(0, save); s.due(ms(5), whole); s.note(ms(6), save) }, 56, "settled a.toml"},
		{"gone may come back", func(s *debouncer) { s.note(0, []event{{"a.toml", gone}}) }, 49, "nil"},
		{"gone", func(s *debouncer) { s.note(0, []event{{"a.toml", gone}}) }, 50, "settled a.toml"},
		{"gone and back", func(s *debouncer) { s.note(0, []event{{"a.toml", gone}}); s.note(ms(1), save) }, 6, "early a.toml"},
		{"what came and went alone", func(s *debouncer) { s.note(0, save); s.note(ms(1), []event{{"a.toml", gone}}) }, 60, "settled a.toml"},
		{"what came and went beside a save", func(s *debouncer) { s.note(0, save); s.note(ms(1), []event{{"a.toml", gone}, {"b.toml", written}}) }, 60, "settled b.toml"},
		{"a touch is no save", func(s *debouncer) { s.note(0, []event{{"a.toml", touched}}) }, 20, "nil"},
		{"a touch after a save", func(s *debouncer) { s.note(0, save); s.note(ms(1), []event{{"a.toml", touched}}) }, 6, "early a.toml"},
		{"a touch of what is gone", func(s *debouncer) { s.note(0, []event{{"a.toml", gone}, {"a.toml", touched}, {"b.toml", written}}) }, 20, "nil"},
		{"many files", func(s *debouncer) { s.note(0, many(few+1)) }, 40, "nil"},
		{"lost", func(s *debouncer) { s.note(0, save); s.lose(ms(1)) }, 40, "nil"},
		{"lost and quiet", func(s *debouncer) { s.lose(0) }, 50, "settled all"},
		{"never quiet", func(s *debouncer) {
			for i := range 40 {
				s.note(ms(25*i), []event{{"a.toml", touched}})
			}
		}, 1000, "settled a.toml"},
		{"started anew", func(s *debouncer) { s.note(0, save); s.due(ms(50), whole) }, 2000, "nil"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var s debouncer
			c.play(&s)
			got := "nil"
			if b := s.due(ms(c.at), whole); b != nil {
				got = describe(b)
			}
			if got != c.want {
				t.Errorf("at %d ms: %s, want %s", c.at, got, c.want)
			}
		})
	}
}

// An editor that empties a file before it fills it is waited for, and its next write
// gets another early batch.
func TestHalfWritten(t *testing.T) {
	var s debouncer
	empty := func(string) bool { return false }
	s.note(0, []event{{"a.toml", written}})
	if b := s.due(ms(5), empty); b != nil {
		t.Fatalf("early batch of an empty file: %s", describe(b))
	}
	if at, _ := s.next(); at != ms(50) {
		t.Errorf("next at %s, want 50ms", at)
	}
	s.note(ms(20), []event{{"a.toml", written}})
	if b := s.due(ms(25), whole); b == nil || b.Settled {
		t.Error("no early batch once the file was filled")
	}
	if b := s.due(ms(70), whole); b == nil || !b.Settled || !b.Seen {
		t.Error("no settled batch in the end")
	}
}

func TestJoin(t *testing.T) {
	early, settled := &Batch{Paths: []string{"b"}, All: true}, &Batch{Paths: []string{"a", "b"}, Settled: true, Seen: true}
	for _, c := range []struct {
		name        string
		first, then *Batch
		want        string
	}{
		{"only the first", early, nil, "early all b"},
		{"only the second", nil, settled, "settled seen a b"},
		{"both", early, settled, "settled all a b"},
	} {
		if got := describe(join(c.first, c.then)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func many(n int) []event {
	var list []event
	for i := range n {
		list = append(list, event{fmt.Sprintf("%d.toml", i), written})
	}
	return slices.Clip(list)
}
