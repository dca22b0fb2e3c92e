package cache

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
)

func double(_ *Cache, n int) int { return 2 * n }

func triple(_ *Cache, n int) int { return 3 * n }

func total(c *Cache, ns []int) int {
	sum := 0
	for _, n := range ns {
		sum += Get(c, double, n).V
	}
	return sum
}

func length(s string) int { return len(s) }

const doubleName, totalName = "briefpack/generator/cache.double", "briefpack/generator/cache.total"

func TestComputesOnce(t *testing.T) {
	c := New()
	for range 3 {
		if got := Get(c, total, []int{1, 2, 1}).V; got != 8 {
			t.Errorf("the total is %d", got)
		}
	}
	if made := c.Made(); made[totalName] != 1 || made[doubleName] != 2 {
		t.Errorf("calls: %v", made)
	}
}

func TestComputesOnceWhenManyAsk(t *testing.T) {
	c := New()
	var wait sync.WaitGroup
	for range 20 {
		wait.Go(func() { Get(c, total, []int{3}) })
	}
	wait.Wait()
	if made := c.Made(); made[totalName] != 1 || made[doubleName] != 1 {
		t.Errorf("calls: %v", made)
	}
}

func TestSumsTellWhatMadeAValue(t *testing.T) {
	c := New()
	a, b := Get(c, double, 1), Get(c, double, 2)
	if a.Sum == b.Sum {
		t.Error("two arguments, one sum")
	}
	if a.Sum != Get(New(), double, 1).Sum {
		t.Error("another cache, another sum")
	}
	if a.Sum == Get(c, triple, 1).Sum {
		t.Error("two functions, one sum")
	}
	if x, y := SumOf(struct{ V Value[int] }{a}), SumOf(struct{ V Value[int] }{Value[int]{7, a.Sum}}); x != y {
		t.Error("a Value counts by more than its sum")
	}
	if Plain("a").Sum == Plain("b").Sum {
		t.Error("two plain values, one sum")
	}
	if x, y := Apply(c, length, Plain("a")), Apply(c, length, Plain("b")); x.V != y.V || x.Sum == y.Sum {
		t.Error("a result counts by its value, not by what made it")
	}
}

func TestRefusesClosures(t *testing.T) {
	n := 1
	for name, do := range map[string]func(){
		"closure":           func() { Get(New(), func(*Cache, int) int { return n }, 1) },
		"method of a value": func() { Apply(New(), (&adder{n}).add, Plain(1)) },
		"argument":          func() { SumOf(struct{ F func() }{func() { n++ }}) },
		"channel":           func() { SumOf(make(chan int)) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("accepted")
				}
			}()
			do()
		})
	}
}

type adder struct{ n int }

func (a *adder) add(n int) int { return a.n + n }

func TestKeepsWhatTheLastBuildsNeeded(t *testing.T) {
	c := New()
	count := func(want int, when string) {
		t.Helper()
		Get(c, double, 5)
		if got := c.Made()[doubleName]; got != want {
			t.Errorf("%s: %d calls, want %d", when, got, want)
		}
	}
	Get(c, total, []int{5})
	for range 3 * kept {
		c.NextBuild()
		Get(c, total, []int{5})
	}
	count(1, "while somebody asks for what it went into")
	for range 2 * kept {
		c.NextBuild()
	}
	count(2, "after builds that did not ask for it")
}

var errFailed = errors.New("failed")

func fail(*Cache, int) (int, error) { return 0, errFailed }

func TestForgetsErrors(t *testing.T) {
	c := New()
	for range 2 {
		if _, err := Try(c, fail, 1); !errors.Is(err, errFailed) {
			t.Errorf("error %v", err)
		}
	}
	if n := c.Made()["briefpack/generator/cache.fail"]; n != 2 {
		t.Errorf("%d calls", n)
	}
}

type large struct{ size int }

func (l large) Size() int { return l.size }

func makeLarge(_ *Cache, n int) large { return large{maxBytes / 4} }

func TestBoundsLargeValues(t *testing.T) {
	c := New()
	for n := range 10 {
		Get(c, makeLarge, n)
		Get(c, makeLarge, 0)
	}
	if c.bytes > maxBytes || len(c.entries) != 4 {
		t.Errorf("%d bytes in %d entries", c.bytes, len(c.entries))
	}
	if n := c.Made()["briefpack/generator/cache.makeLarge"]; n != 10 {
		t.Errorf("%d calls: the one in use went", n)
	}
}

func TestDropsChangeNothing(t *testing.T) {
	c, r := New(), rand.New(rand.NewPCG(1, 2))
	stop := make(chan bool)
	var wait sync.WaitGroup
	wait.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				c.Drop(func() bool { return r.IntN(3) == 0 })
			}
		}
	})
	for i := range 500 {
		if got := Get(c, total, []int{i % 7, 1}).V; got != 2*(i%7)+2 {
			t.Fatalf("the total is %d", got)
		}
	}
	close(stop)
	wait.Wait()
}

// shelf is a source: texts by name.
type shelf struct {
	texts map[string]string
	note  func(string)
}

func (s shelf) text(name string) string {
	if s.note != nil {
		s.note(name)
	}
	return s.texts[name]
}

func (s shelf) Sum(name string) Sum { return SumOf(s.texts[name]) }

func (s shelf) Noting(note func(string)) shelf { return shelf{s.texts, note} }

// follow reads a text and, as long as each is the name of another, the next.
func follow(_ *Cache, s shelf, name string) string {
	path := name
	for s.text(name) != "" {
		name = s.text(name)
		path += " " + name
	}
	return path
}

// around follows a name by way of another recorded function.
func around(c *Cache, s shelf, name string) string { return "(" + Record(c, s, follow, name).V + ")" }

const followName = "briefpack/generator/cache.follow"

func TestRecord(t *testing.T) {
	c := New()
	for _, step := range []struct {
		name  string
		texts map[string]string
		want  string
		calls int
	}{
		{"first", map[string]string{"a": "b"}, "(a b)", 1},
		{"same", map[string]string{"a": "b"}, "(a b)", 1},
		{"another text that nobody asked for", map[string]string{"a": "b", "x": "y"}, "(a b)", 1},
		{"a text that was asked for appears", map[string]string{"a": "b", "b": "c"}, "(a b c)", 2},
		{"it changes", map[string]string{"a": "b", "b": "d"}, "(a b d)", 3},
		{"it goes", map[string]string{"a": "b"}, "(a b)", 4},
		{"the first one changes", map[string]string{"a": "z"}, "(a z)", 5},
	} {
		if got := Record(c, shelf{texts: step.texts}, around, "a").V; got != step.want || c.Made()[followName] != step.calls {
			t.Errorf("%s: %q after %d calls, want %q after %d", step.name, got, c.Made()[followName], step.want, step.calls)
		}
	}
}

// TestRecordNeverLies changes the source at random. The result is always what the function
// would return now, and its sum is the one that an empty cache would give.
func TestRecordNeverLies(t *testing.T) {
	c, r := New(), rand.New(rand.NewPCG(3, 4))
	texts := map[string]string{}
	for i := range 2000 {
		texts[fmt.Sprint(r.IntN(6))] = []string{"", fmt.Sprint(6 + r.IntN(3))}[r.IntN(2)]
		texts[fmt.Sprint(6+r.IntN(3))] = []string{"", fmt.Sprint(9 + r.IntN(3))}[r.IntN(2)]
		if i%5 == 0 {
			c.Drop(func() bool { return r.IntN(2) == 0 })
		}
		name := fmt.Sprint(r.IntN(6))
		got, want := Record(c, shelf{texts: texts}, around, name), Record(New(), shelf{texts: texts}, around, name)
		if got != want {
			t.Fatalf("step %d: %v, want %v", i, got, want)
		}
	}
	if n := c.Made()[followName]; n > 1500 {
		t.Errorf("%d calls: it remembers little", n)
	}
}

func TestPanicSaysWhichFunction(t *testing.T) {
	defer func() {
		if s, _ := recover().(string); !strings.Contains(s, "closure") {
			t.Errorf("the panic says %q", s)
		}
	}()
	Apply(New(), func(int) int { return 0 }, Plain(1))
}

var calls int

// careless depends on more than its arguments.
func careless(*Cache, int) int { calls++; return calls }

func TestVerify(t *testing.T) {
	var wrong []string
	c := New().Verify(func(a Again) {
		if a.Was != a.Now {
			wrong = append(wrong, a.Name)
		}
	})
	for range 2 {
		Get(c, total, []int{1, 2})
		Get(c, careless, 1)
	}
	if len(wrong) != 1 || wrong[0] != "briefpack/generator/cache.careless" {
		t.Errorf("found %q", wrong)
	}
}

// textsOf reads texts side by side.
func textsOf(c *Cache, s shelf, names []string) []string {
	all := make([]string, len(names))
	c.Each(len(names), func(i int) { all[i] = s.text(names[i]) })
	return all
}

// joined asks for the texts in a function that the cache calls in turn.
func joined(c *Cache, s shelf, names []string) string {
	return strings.Join(Record(c, s, textsOf, names).V, " ")
}

// Functions that share work out give the same result in any order, under the same digest.
func TestSharing(t *testing.T) {
	s := shelf{texts: map[string]string{"a": "1", "b": "2", "c": "3"}}
	var calls []int
	backward := New().Sharing(func(n int, do func(i int)) {
		calls = append(calls, n)
		for i := range n {
			do(n - 1 - i)
		}
	})
	names := []string{"c", "a", "b"}
	want, got := Record(New(), s, joined, names), Record(backward, s, joined, names)
	if want != got || got.V != "3 1 2" {
		t.Errorf("in order %v, backward %v", want, got)
	}
	if !slices.Equal(calls, []int{3}) {
		t.Errorf("work was shared out in portions of %v, want [3]", calls)
	}
}
