package edition

import (
	"math/rand/v2"
	"strings"
	"testing"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/secrets"
)

// TestWithheldFindsEveryCanary sows a telling string into every field: each one that the
// hosted edition lacks is listed, except ids, and none that it holds.
func TestWithheldFindsEveryCanary(t *testing.T) {
	for seed := range uint64(60) {
		in := (&sower{Rand: rand.New(rand.NewPCG(seed, 3))}).inspection()
		listed := map[string]bool{}
		for _, s := range secrets.Of(in) {
			listed[s.Value] = true
		}
		known, left := ids(in), map[string]bool{}
		for _, f := range stringsOf(Project(in, Hosted)) {
			left[f.value] = true
		}
		for _, f := range stringsOf(in) {
			switch {
			case left[f.value] && listed[f.value]:
				t.Fatalf("seed %d: %s is published and listed as withheld", seed, f.path)
			case strings.HasSuffix(f.path, ".Post.V"), strings.HasSuffix(f.path, ".Room.V"):
				continue
			case f.tag != "public" && f.tag != "" && !left[f.value] && !listed[f.value] && !known[f.value]:
				t.Fatalf("seed %d: %s is withheld and not listed", seed, f.path)
			}
		}
	}
}

// ids returns the ids of an inspection, which are not secrets.
func ids(in *definition.Inspection) map[string]bool {
	known := map[string]bool{}
	for _, p := range in.People {
		known[p.ID.V] = true
	}
	for _, a := range in.Agencies {
		known[a.ID.V] = true
	}
	for _, c := range in.Criteria {
		known[c.ID.V] = true
	}
	return known
}
