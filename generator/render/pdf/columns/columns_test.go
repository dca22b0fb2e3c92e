package columns

import (
	"slices"
	"testing"
)

func TestShareOut(t *testing.T) {
	for _, c := range []struct {
		lacks []float64
		room  float64
		want  []float64
	}{
		{[]float64{10, 200, 300}, 110, []float64{10, 40, 60}},
		{[]float64{10, 20}, 100, []float64{10, 20}},
		{[]float64{0, 50, 50}, 60, []float64{0, 30, 30}},
		{[]float64{5, 5}, 0, []float64{0, 0}},
	} {
		if got := shareOut(c.lacks, c.room); !slices.Equal(got, c.want) {
			t.Errorf("shareOut(%v, %v) is %v, not %v", c.lacks, c.room, got, c.want)
		}
	}
}

func TestLongestPlainColumns(t *testing.T) {
	needs := []columnNeed{{natural: 5}, {natural: 9, wide: true}, {natural: 7}, {natural: 1}, {natural: 7}, {natural: 6}, {natural: 2}}
	if got := longest(needs); !slices.Equal(got, []int{2, 4, 5, 0}) {
		t.Errorf("the longest plain columns are %v", got)
	}
}
