package search

import (
	"reflect"
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	packs := []Pack{
		{Title: "Glenmarra", Folder: "glenmarra"},
		{Title: "Strathvennan", Lang: "gd", Words: "vennan", Folder: "strathvennan"},
	}
	items := []Item{
		{Title: "Agenda", Href: "training.html", Packs: []int{0, 1}},
		{Title: "Criteria", Href: "criteria.html", Packs: []int{0, 1}},
		{Title: "Diary", Href: "diary.html", Packs: []int{1}},
		{Title: "</script>\u2028", Says: "Quay", Words: "a;b", Href: "a-z.html#q"},
	}
	got, err := Write(packs, items)
	if err != nil {
		t.Fatal(err)
	}
	want := `self.searchIndex={"packs":[{"t":"Glenmarra","f":"glenmarra"},` +
		`{"t":"Strathvennan","l":"gd","w":"vennan","f":"strathvennan"}],` +
		`"items":[{"t":"Agenda","h":"training.html","g":0},{"t":"Criteria","h":"criteria.html","g":0},{"t":"Diary","h":"diary.html","g":1},` +
		`{"t":"\u003c/script\u003e\u2028","s":"Quay","w":"a;b","h":"a-z.html#q"}],"groups":[[0,1],[1,1]]};` + "\n"
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if empty, err := Write(nil, nil); err != nil || strings.Contains(string(empty), "null") {
		t.Errorf("an index of nothing: %s, %v", empty, err)
	}
}

func TestStretches(t *testing.T) {
	for _, tt := range []struct{ in, want []int }{
		{nil, nil},
		{[]int{3}, []int{3, 3}},
		{[]int{0, 1, 2, 5, 7, 8}, []int{0, 2, 5, 5, 7, 8}},
		{[]int{1, 1, 2}, []int{1, 2}},
	} {
		if got := stretches(tt.in); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("stretches(%v) = %v, want %v", tt.in, got, tt.want)
		}
	}
}
