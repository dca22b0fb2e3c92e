package font

import "testing"

// TestNumbers checks that the numbers of glyphs do not depend on what a file used before them, other
// than the numbers of glyphs that stand for different characters.
func TestNumbers(t *testing.T) {
	f, err := Program(Regular)
	if err != nil {
		t.Fatal(err)
	}
	glyph := func(s string) *Glyph { return &Glyph{ID: f.Glyph([]rune(s)[0]), Text: s} }
	one, two := NewSubset(f), NewSubset(f)
	for _, s := range []string{"a", "é", "-", "b"} {
		one.Use(glyph(s))
	}
	for _, s := range []string{"b", "-", "é", "a"} {
		if n := two.Use(glyph(s)); n != one.Use(glyph(s)) || n != f.Glyph([]rune(s)[0]) {
			t.Errorf("%q has number %d, not that of the face", s, n)
		}
	}
	if string(one.Program()) != string(two.Program()) {
		t.Error("the same glyphs in another order make another program")
	}
	soft := &Glyph{ID: f.Glyph('-'), Text: "\u00ad"}
	if n := one.Use(soft); int(n) != len(f.Advance) || one.Use(soft) != n || one.Use(glyph("-")) != soft.ID {
		t.Errorf("a hyphen that stands for another character has number %d", n)
	}
}

// TestProgram checks that a program has the outlines of its glyphs and of their parts, and no others.
func TestProgram(t *testing.T) {
	f, err := Program(Regular)
	if err != nil {
		t.Fatal(err)
	}
	u := NewSubset(f)
	u.Use(&Glyph{ID: f.Glyph('é'), Text: "é"})
	u.Use(&Glyph{ID: f.Glyph('m'), Text: "m"})
	tables, err := sfntTables(u.Program())
	if err != nil {
		t.Fatal(err)
	}
	cut := &Face{Tables: tables, Advance: make([]uint16, u16(tables["maxp"], 4))}
	if err := cut.readLoca(); err != nil {
		t.Fatal(err)
	}
	parts := partsOf(f.outline(int(f.Glyph('é'))))
	if len(parts) == 0 {
		t.Fatal("é is not made of parts")
	}
	want := map[int]bool{0: true, int(f.Glyph('é')): true, int(f.Glyph('m')): true}
	for _, part := range parts {
		want[u16(part, 2)] = true
	}
	for g := range cut.Advance {
		if has := len(cut.outline(g)) > 0; has != want[g] {
			t.Errorf("glyph %d: %v, want %v", g, has, want[g])
		}
	}
}
