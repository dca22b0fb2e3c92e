package cache

import (
	"math/rand/v2"
	"reflect"
	"runtime"
	"testing"
)

type leaf interface{ leaf() }

type (
	text  struct{ S string }
	count struct{ N int }
)

func (text) leaf()  {}
func (count) leaf() {}

type tree struct {
	Name   string
	hidden string
	Tags   []string
	Data   []byte
	Deep   *tree
	Leaves []leaf
	On     bool
	Size   uint8
	Pair   [2]int
	Part   float64
}

// Each of these differs from all the others in one thing.
func different() []tree {
	return []tree{
		{},
		{Name: "a"},
		{hidden: "a"},
		{Tags: []string{}},
		{Tags: []string{"ab"}},
		{Tags: []string{"a", "b"}},
		{Tags: []string{"", "ab"}},
		{Data: []byte{}},
		{Data: []byte{1}},
		{Data: []byte{1, 0}},
		{Deep: &tree{}},
		{Deep: &tree{Name: "a"}},
		{Deep: &tree{Deep: &tree{}}},
		{Leaves: []leaf{text{}}},
		{Leaves: []leaf{count{}}},
		{Leaves: []leaf{nil}},
		{Leaves: []leaf{text{"1"}}},
		{Leaves: []leaf{count{1}}},
		{On: true},
		{Size: 1},
		{Part: 0.5},
		{Pair: [2]int{0, 1}},
		{Pair: [2]int{1, 0}},
		{Name: "a", Tags: []string{"b"}},
		{Name: "b", Tags: []string{"a"}},
	}
}

func TestSumOf(t *testing.T) {
	seen := map[Sum]tree{}
	for _, v := range different() {
		sum := SumOf(v)
		if other, taken := seen[sum]; taken {
			t.Errorf("%+v and %+v have one sum", v, other)
		}
		seen[sum] = v
	}
	for i, v := range different() {
		if _, known := seen[SumOf(v)]; !known {
			t.Errorf("value %d has another sum the second time", i)
		}
	}
}

// A change of any one byte of a random tree is another value.
func TestSumOfRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 7))
	for range 200 {
		a, b := different()[r.IntN(len(different()))], different()[r.IntN(len(different()))]
		x, y := tree{Deep: &a, Leaves: b.Leaves}, tree{Deep: &b, Leaves: a.Leaves}
		if (SumOf(x) == SumOf(y)) != reflect.DeepEqual(x, y) {
			t.Errorf("%+v and %+v", x, y)
		}
	}
}

// A build makes many digests, so they must not take much memory.
func TestSumOfTakesLittleMemory(t *testing.T) {
	const calls = 1000
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range calls {
		SumOf(call{"f", Sum{byte(i)}})
	}
	runtime.ReadMemStats(&after)
	if each := (after.TotalAlloc - before.TotalAlloc) / calls; each > 1024 {
		t.Errorf("a digest takes %d bytes", each)
	}
}
