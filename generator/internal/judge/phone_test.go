package judge_test

import (
	"path"
	"testing"

	"briefpack/generator/internal/judge"
	"briefpack/generator/internal/testsite"
)

// screens returns the maximum number of screens of a page on a small phone.
func screens(page string) int {
	folder, file := path.Split(page)
	switch {
	case folder != "" && file == "index.html":
		return 5
	case folder == "":
		return 12 // a list of inspections, or a statement
	case file == "timetable.html":
		return 6
	}
	return 8
}

// Pages of the sample are short on a phone, and say at once what they say.
func TestPhone(t *testing.T) {
	public, _ := build(t, testsite.Sample(t))
	tab, end, err := judge.Open(t).Tab()
	if err != nil {
		t.Fatal(err)
	}
	defer end()
	pages, err := judge.Pages(public)
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		if page == "a-z.html" {
			continue // its letters are the text
		}
		v, err := tab.Visit(public, page)
		if err != nil {
			t.Fatal(err)
		}
		found, err := v.Phone(screens(page), path.Base(page) == "concern.html")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			t.Error(f)
		}
	}
}
