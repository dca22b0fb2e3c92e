package leaks_test

import (
	"strings"
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/deliver/leaks"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/definition"
)

// Someone may be named by one partnership and withheld by another. The first one's
// pages may hold the name; no one else's may.
func TestNamedByOneWithheldByAnother(t *testing.T) {
	var publishes, withholds *definition.Person
	share := func(in *definition.Inspection) {
		for i := range in.People {
			p := &in.People[i]
			switch {
			case in.Folder == "strathvennan" && p.Publish.V && publishes == nil:
				publishes = p
			case in.Folder == "glenmarra" && !p.Publish.V && p.Role.V == "inspector" && withholds == nil:
				withholds = p
			}
		}
	}
	found := leaksOf(t, func(c *definition.Content) {
		for _, in := range c.Inspections {
			share(in)
		}
		withholds.Name.V = publishes.Name.V
	})
	if len(found) > 0 {
		t.Errorf("refused what strathvennan may publish: %+v", found)
	}
	found = leaksOf(t, func(c *definition.Content) {
		for _, in := range c.Inspections {
			if in.Folder == "eilean-na-gaoithe" {
				in.Changes[0].Note.V += " Ask Priya Nambiar."
			}
		}
	})
	if len(found) == 0 {
		t.Error("a name that glenmarra withholds stood in another's pages")
	}
	for _, l := range found {
		isHere := strings.HasPrefix(l.File, "eilean-na-gaoithe/") || l.File == "index.html" || l.File == "feed.atom"
		if !isHere || l.Owner != "glenmarra" {
			t.Errorf("unexpected leak %+v", l)
		}
	}
}

// A name that is an ordinary phrase too can be allowed in other spellings than its
// own, and what the site gives as its contact is no secret.
func TestWaysOutOfARefusal(t *testing.T) {
	phrase := func(ins []*definition.Inspection) {
		for i := range ins[0].People {
			if p := &ins[0].People[i]; !p.Publish.V {
				p.Name.V = "Key Dates"
				return
			}
		}
	}
	if found := leaksOf(t, func(c *definition.Content) { phrase(c.Inspections) }); len(found) == 0 {
		t.Error("the heading \"Key dates\" was not taken for the name")
	}
	found := leaksOf(t, func(c *definition.Content) {
		phrase(c.Inspections)
		c.Site.CommonWords = []definition.Text{{V: "Key Dates", Set: true}}
	})
	if len(found) > 0 {
		t.Errorf("refused although it is among the common words: %+v", found[0])
	}
	found = leaksOf(t, func(c *definition.Content) {
		for i := range c.Inspections[0].People {
			c.Inspections[0].People[i].Email = c.Site.Contact.Email
		}
	})
	if len(found) > 0 {
		t.Errorf("refused the contact of the site: %+v", found[0])
	}
}

// leaksOf returns what the sample would leak after a change.
func leaksOf(t *testing.T, change func(*definition.Content)) []leaks.Leak {
	t.Helper()
	tool.Unraced(t)
	c := cache.New()
	return testsite.Read(t, c, testsite.Sample(t), change).Leaks(t, c)
}
