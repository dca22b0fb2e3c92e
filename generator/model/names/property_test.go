package names

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/model/letter"
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

// plantedDetector returns a detector for all that is planted, among many others.
func plantedDetector() *Detector {
	secrets := people(300)
	for _, p := range planted {
		secrets = append(secrets, p.secret)
	}
	return New(secrets, Vocabulary{Common: []string{"Will Read"}})
}

// has reports whether the secret number i is among hits.
func has(hits []Hit, i int) bool {
	return slices.ContainsFunc(hits, func(h Hit) bool { return h.Secret == i })
}

// FuzzPlanted looks for a secret that is a word between any two texts.
func FuzzPlanted(f *testing.F) {
	f.Add(0, 0, "Ask ", " about it.")
	f.Add(1, 2, "\xc3", "\xe2\x80")
	f.Add(2, 1, "Will Read will", "Read")
	f.Add(3, 2, "%", "%4")
	f.Add(4, 1, "0044", "44")
	f.Add(5, 0, "<a href=\"<!--", "<script>")
	d := plantedDetector()
	f.Fuzz(func(t *testing.T, which, way int, before, after string) {
		i := index(which, len(planted))
		p := planted[i]
		text := before + " " + p.ways[index(way, len(p.ways))] + " " + after
		r := d.NewReader()
		r.Read(text, Prose)
		if !has(r.Hits(), 300+i) {
			t.Errorf("the %s is not found in %q", p.secret.Kind, text)
		}
	})
}

// index returns a number below a length.
func index(n, length int) int { return int(uint(n)>>1) % length }

// FuzzNothingPlanted reads texts whose every letter and digit is one that no secret has.
func FuzzNothingPlanted(f *testing.F) {
	f.Add("the zebra, quick: 7", "<b>zz</b>", "\xff\xfe\x00")
	s := New([]Secret{
		{"g", "p", "name", "Ailsa Muir"}, {"g", "p", "email", "a.muir@muir.lism"}, {"g", "p", "phone", "0111 101 0110"},
		{"g", "q", "name", "Maria Lurial"}, {"g", "q", "text", "Rail is sum, 10"},
	}, Vocabulary{Common: []string{"Maria Lurial"}})
	f.Fuzz(func(t *testing.T, a, b, c string) {
		strange := func(r rune) rune {
			if strings.ContainsAny(letter.Fold(string(r)), "ailsmur01") {
				return 'z'
			}
			return r
		}
		text := strings.Map(strange, a+"\x00"+b+" "+c)
		for _, in := range []Context{Prose, Address, FileName, Blocks} {
			// An encoded text may still decode to the letters.
			if hits := s.Find(text, in); hits != nil && !strings.ContainsAny(text, `%\`) {
				t.Errorf("%v in %q", hits, text)
			}
		}
	})
}

// FuzzNew makes detectors of any secrets. Hits are within the text.
func FuzzNew(f *testing.F) {
	f.Add("Ailsa Muir", 0, false)
	f.Add("Muir, (x) Dr A-\u0301'", 0, true)
	f.Add("+44 0", 1, false)
	f.Add("\xff\x00 ß", 3, true)
	f.Fuzz(func(t *testing.T, value string, kind int, isExact bool) {
		kinds := []string{"name", "phone", "email", "text"}
		var v Vocabulary
		if isExact {
			v.Common = []string{value}
		}
		d := New([]Secret{{"g", "p", kinds[index(kind, len(kinds))], value}}, v)
		text := "ask " + value + ", or " + value
		for _, h := range d.Find(text, Prose) {
			if h.From < 0 || h.To > len(text) || h.From >= h.To || h.Text == "" {
				t.Errorf("%q: the hit is %+v", text, h)
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
		d := New(secrets, Vocabulary{})
		text := word("aaabbbAB 1-.,\u00ad", 60)
		r := d.NewReader()
		r.read(text, Prose)
		got := map[int]bool{}
		for _, h := range r.Hits() {
			got[h.Secret] = true
		}
		if want := search(d, text); !maps.Equal(got, want) {
			t.Fatalf("round %d, %q:\ngot  %v\nwant %v", round, text, got, search(d, text))
		}
		found += len(got)
	}
	if found < 300 {
		t.Errorf("only %d found: the test tests little", found)
	}
}

// search finds what is certain in a text without a graph.
func search(d *Detector, text string) map[int]bool {
	found := map[int]bool{}
	v := variants{text: text, titles: d.titles}
	v.collect()
	for in, text := range map[Context]string{Prose: text, shortened: v.shortened.String(), titled: v.titled.String()} {
		for i := 0; i < len(text); {
			c := letter.At(text, i)
			for _, f := range d.forms {
				m := matcher{d: d, text: text, form: d.texts[f.from:f.to], in: in, start: i}
				if c.Class.InWord() && in.allows(f.way) && m.matches(f.way) && max(m.grade, f.grade) == Certain {
					found[int(f.secret)] = true
				}
			}
			i += c.Size
		}
	}
	return found
}

// TestMemory keeps a detector for a large site small.
func TestMemory(t *testing.T) {
	const most = 60 << 20
	secrets := people(50_000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	s := New(secrets, Vocabulary{})
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

// TestFewSecretsTakeLittleMemory checks detectors of one partnership: a site has hundreds.
func TestFewSecretsTakeLittleMemory(t *testing.T) {
	for _, n := range []int{0, 3, 30, 300} {
		g := New(people(n), Vocabulary{}).graph
		nodes, rows := len(g.label)*18, len(g.near)*1024
		if rows > nodes+1024 {
			t.Errorf("%d secrets: the rows take %d bytes, the nodes %d", n, rows, nodes)
		}
	}
}

// TestWorkIsLinear reads texts that are made to be slow: keys within keys, and forms that match
// nearly everywhere. It counts the bytes that are compared with forms.
func TestWorkIsLinear(t *testing.T) {
	var secrets []Secret
	for n := 2; n < 60; n++ {
		secrets = append(secrets,
			Secret{"g", "p", "name", strings.Repeat("a", n)},
			Secret{"g", "p", "name", strings.TrimSpace(strings.Repeat("b ", n)) + " c"},
			Secret{"g", "p", "text", strings.Repeat("d", n) + "!e"})
	}
	d := New(secrets, Vocabulary{})
	work := func(text string, size int) int {
		r := d.NewReader()
		r.Block(strings.Repeat(text, size/len(text)))
		r.EndRun()
		return r.work
	}
	for _, text := range []string{"a", "a ", "b ", "b\n          ", "dd", "d!", "\u0301", "\u00ad", "7 ", "%41", `\u0061`,
		"A ", "A B C ", "AA AA. ", "Ms A ", "Dr\n          ", "\xffA", "A\u0301", "B B. ", "Detective Chief "} {
		small, large := work(text, 4<<10), work(text, 32<<10)
		if large > 10*max(small, 1000) {
			t.Errorf("%q: 4 KB take %d comparisons, 32 KB take %d", text, small, large)
		}
	}
}
