package keys

import (
	"slices"
	"testing"
)

func TestAll(t *testing.T) {
	keys := All()
	for _, want := range []Key{
		{"programme", "training.minutes", "whole number", "yes", "length of the training session in minutes"},
		{"inspection", "training.date", "date", "nominated", "date of the training session"},
		{"inspection", "[[person]].publish", "true or false", "", "if true, hosted pages may name this person"},
		{"guidance", "shared", "true or false", "", "if true, the page also appears outside the packs, for every partnership"},
	} {
		if !slices.Contains(keys, want) {
			t.Errorf("no %+v", want)
		}
	}
	for _, k := range keys {
		if k.Doc == "" {
			t.Errorf("%s %s is not documented", k.File, k.Name)
		}
		if k.File == "programme" && k.Name == "training.date" {
			t.Error("a programme has no date")
		}
	}
}
