package names

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"
)

// The secrets that are planted, and the ways in which each may be written.
var planted = []struct {
	secret Secret
	ways   []string
}{
	{Secret{"glenmarra", "a-muir", "name", "Dr Ailsa Jean Muir"}, []string{
		"Ailsa Jean Muir", "AILSA MUIR", "Muir, Ailsa", "ailsa-muir", "ailsa.muir", "A\u00adilsa\u00a0Muir", "Àilsa Muïr"}},
	{Secret{"glenmarra", "m-nicleoid", "name", "Mòrag NicLeòid"}, []string{
		"Mòrag NicLeòid", "morag nicleoid", "M\xf2rag NicLe\xf2id", "NICLEÒID, MÒRAG", "morag_nicleoid"}},
	{Secret{"glenmarra", "w-read", "name", "Will Read"}, []string{"Will Read", "Will\n\tRead"}},
	{Secret{"glenmarra", "a-muir", "email", "ailsa.muir@example.org"}, []string{
		"ailsa.muir@example.org", "AILSA.MUIR@EXAMPLE.ORG", "ailsa.muir%40example.org"}},
	{Secret{"glenmarra", "a-muir", "phone", "0131 496 0123"}, []string{
		"0131 496 0123", "+44 (0)131 496-0123", "00441314960123", "(0131).496.0123"}},
	{Secret{"glenmarra", "training.joining", "text", "https://meet.example.org/j/abc?p=1"}, []string{
		"https://meet.example.org/j/abc?p=1", "HTTPS://MEET.example.org/j/abc?p=1"}},
}

// plantedScanner returns a scanner for all that is planted, among many others.
func plantedScanner() *Scanner {
	secrets := people(300)
	for _, p := range planted {
		secrets = append(secrets, p.secret)
	}
	return New(secrets, []string{"Will Read"})
}

// has reports whether the planted secret is among the leaks.
func has(leaks []Leak, s Secret) bool {
	for _, l := range leaks {
		if l.Owner == s.Owner && l.ID == s.ID && l.Kind == s.Kind {
			return true
		}
	}
	return false
}

// FuzzPlanted looks for a secret that stands as a word between any two texts.
func FuzzPlanted(f *testing.F) {
	f.Add(0, 0, "Ask ", " about it.", false)
	f.Add(1, 2, "\xc3", "\xe2\x80", true)
	f.Add(2, 1, "Will Read will", "Read", false)
	f.Add(3, 2, "%", "%4", true)
	f.Add(4, 1, "0044", "44", false)
	f.Add(5, 0, "<a href=\"<!--", "<script>", true)
	s := plantedScanner()
	f.Fuzz(func(t *testing.T, which, way int, before, after string, isPage bool) {
		p := planted[abs(which)%len(planted)]
		text := before + " " + p.ways[abs(way)%len(p.ways)] + " " + after
		leaks := s.Bytes("index.html", []byte(text))
		if isPage {
			leaks = s.HTML("index.html", []byte(text))
		}
		if !has(leaks, p.secret) {
			t.Errorf("the %s is not found in %q", p.secret.Kind, text)
		}
	})
}

// abs returns a number that can be an index, once the remainder is taken.
func abs(n int) int { return int(uint(n) >> 1) }

// FuzzNothingPlanted reads texts whose every letter and digit is one that no secret has.
func FuzzNothingPlanted(f *testing.F) {
	f.Add("the zebra, quick: 7", "<b>zz</b>", "\xff\xfe\x00")
	s := New([]Secret{
		{"g", "p", "name", "Ailsa Muir"}, {"g", "p", "email", "a.muir@muir.lism"}, {"g", "p", "phone", "0111 101 0110"},
		{"g", "q", "name", "Maria Lurial"}, {"g", "q", "text", "Rail is sum, 10"},
	}, []string{"Maria Lurial"})
	f.Fuzz(func(t *testing.T, a, b, c string) {
		strange := func(r rune) rune {
			if strings.ContainsAny(squeeze(string(r)), "ailsmur01") {
				return 'z'
			}
			return r
		}
		text := strings.Map(strange, a+"\x00"+b+" "+c)
		for name, leaks := range map[string][]Leak{
			"strings": s.Strings("z", []string{text}), "bytes": s.Bytes("z", []byte(text)), "html": s.HTML("z", []byte(text)),
		} {
			// What is encoded may decode to the letters after all.
			if leaks != nil && !strings.ContainsAny(text, `%\&`) {
				t.Errorf("%s: %v in %q", name, leaks, text)
			}
		}
	})
}

// FuzzNew makes scanners of any secrets: what was made finds its own value, when it has
// forms at all, and Leak never shows it.
func FuzzNew(f *testing.F) {
	f.Add("Ailsa Muir", 0, false)
	f.Add("Muir, (x) Dr A-\u0301'", 0, true)
	f.Add("+44 0", 1, false)
	f.Add("\xff\x00 ß", 3, true)
	f.Fuzz(func(t *testing.T, value string, kind int, isExact bool) {
		kinds := []string{"name", "phone", "email", "text"}
		var exact []string
		if isExact {
			exact = []string{value}
		}
		s := New([]Secret{{"g", "p", kinds[abs(kind)%len(kinds)], value}}, exact)
		file := value + ".pdf"
		for _, l := range s.HTML(file, []byte("<p title=\""+value+"\">"+value+"</p>")) {
			if len(squeeze(value)) > len("withheld") && l.File == file && len(s.Strings(file, nil)) > 0 {
				t.Errorf("the leak %q shows %q", l.File, value)
			}
		}
	})
}

// TestGraphFindsWhatSearchFinds compares the one pass with a look at every place for
// every form, on texts of few letters, in which keys overlap and contain each other.
func TestGraphFindsWhatSearchFinds(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	word := func(from string, n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = from[rng.IntN(len(from))]
		}
		return string(b)
	}
	kinds := []string{"name", "text", "phone", "email"}
	found := 0
	for round := range 300 {
		var secrets []Secret
		for i := range 40 {
			secrets = append(secrets, Secret{"g", fmt.Sprint(i), kinds[rng.IntN(4)], word("aab 1-", 2+rng.IntN(9))})
		}
		s := New(secrets, nil)
		text := word("aaabbbAB 1-.,\u00ad", 60)
		got, want := s.Strings("z", []string{text}), search(s, text)
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("round %d, %q:\ngot  %v\nwant %v", round, text, got, want)
		}
		found += len(got)
	}
	if found < 300 {
		t.Errorf("only %d found: the test tests little", found)
	}
}

// search finds what is in a text without a graph.
func search(s *Scanner, text string) []Leak {
	r := s.reader()
	v := variants{text: text}
	v.collect()
	for in, text := range map[where]string{prose: text, shortened: v.shortened.String(), styled: v.styled.String()} {
		for i := 0; i < len(text); {
			c := charAt(text, i)
			for _, f := range s.forms {
				m := matcher{text: text, form: s.texts[f.from:f.to], in: in, start: i}
				if c.class.inWord() && m.matches(f.way) {
					r.found[f.secret] = true
				}
			}
			i += c.size
		}
	}
	return r.leaks("z")
}

// TestMemory keeps a scanner for a large site small.
func TestMemory(t *testing.T) {
	const most = 60 << 20
	secrets := people(50_000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	s := New(secrets, nil)
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(s)
	runtime.KeepAlive(secrets)
	used := int64(after.HeapAlloc) - int64(before.HeapAlloc)
	if used > most {
		t.Errorf("50,000 secrets take %d MB, %d at most", used>>20, most>>20)
	}
	t.Logf("50,000 secrets take %d MB in %d nodes", used>>20, len(s.graph.label))
}

// TestTimeIsLinear reads texts that are made to be slow: keys within keys, and forms
// that match nearly everywhere.
func TestTimeIsLinear(t *testing.T) {
	var secrets []Secret
	for n := 2; n < 60; n++ {
		secrets = append(secrets,
			Secret{"g", "p", "name", strings.Repeat("a", n)},
			Secret{"g", "p", "name", strings.TrimSpace(strings.Repeat("b ", n)) + " c"},
			Secret{"g", "p", "text", strings.Repeat("d", n) + "!e"})
	}
	s := New(secrets, nil)
	read := func(text string, size int) time.Duration {
		page := []byte(strings.Repeat(text, size/len(text)))
		start := time.Now()
		s.HTML("z", page)
		return max(time.Since(start), time.Millisecond)
	}
	for _, text := range []string{"a", "a ", "b ", "b\n          ", "dd", "d!", "\u0301", "\u00ad", "7 ", "%41", `\u0061`, "<", "<p a", "&",
		"A ", "A B C ", "AA AA. ", "Ms A ", "Dr\n          ", "\xffA", "A\u0301", "<td>b", "<td>B B", "<tr><td>Ms<td>", "<p>b"} {
		var small, large time.Duration
		for try := 0; try < 12 && (try == 0 || large > 40*small); try++ { // the machine may be busy
			small, large = read(text, 32<<10), read(text, 256<<10)
		}
		if large > 40*small {
			t.Errorf("%q: 32 KB take %v, 256 KB take %v", text, small, large)
		}
	}
}
