package leaks

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"briefpack/generator/model/names"
)

func newSearcher(secrets []names.Secret) *Searcher { return New(secrets, names.Vocabulary{}) }

func secret(owner, id, kind, value string) names.Secret {
	return names.Secret{Owner: owner, ID: id, Kind: kind, Value: value}
}

// one is a secret by itself.
func one(kind, value string) []names.Secret {
	return []names.Secret{secret("glenmarra", "p", kind, value)}
}

// many returns invented secrets.
func many(n int) []names.Secret {
	var list []names.Secret
	for i := range n {
		list = append(list, secret("glenmarra", fmt.Sprint("p-", i), "name", fmt.Sprintf("Ailsa Muir%c%c", 'a'+i%26, 'a'+i/26)))
	}
	return list
}

func TestStringsStandAlone(t *testing.T) {
	s := newSearcher(one("name", "Ailsa Muir"))
	if leaks := s.Strings("index.html", []string{"Ailsa", "Muir"}, nil); leaks != nil {
		t.Errorf("two strings are one text: %v", leaks)
	}
}

func TestLeaksSayWhoseAndWhere(t *testing.T) {
	s := newSearcher([]names.Secret{
		secret("glenmarra", "m-shaw", "email", "m.shaw@example.org"),
		secret("glenmarra", "a-muir", "name", "Ailsa Muir"),
		secret("glenmarra", "a-muir", "phone", "0131 496 0123"),
		secret("glenmarra", "a-muir", "phone", "07700 900123"),
		secret("strathbeg", "inspector", "name", "Ailsa Muir"),
	})
	got := s.Strings("glenmarra/index.html", []string{"0131 496 0123", "Ük Ailsa Muir", "Muir, Ailsa", "M.SHAW@example.org", "07700 900123"}, nil)
	want := []Leak{
		{File: "glenmarra/index.html", Line: 2, Col: 4, Owner: "glenmarra", ID: "a-muir", Kind: "name", Words: "Ailsa Muir"},
		{File: "glenmarra/index.html", Line: 1, Col: 2, Owner: "glenmarra", ID: "a-muir", Kind: "phone", Words: "131 496 0123"},
		{File: "glenmarra/index.html", Line: 4, Col: 1, Owner: "glenmarra", ID: "m-shaw", Kind: "email", Words: "M.SHAW@example.org"},
		{File: "glenmarra/index.html", Line: 2, Col: 4, Owner: "strathbeg", ID: "inspector", Kind: "name", Words: "Ailsa Muir"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestFileNamesAreReadAndRedacted(t *testing.T) {
	tests := []struct{ file, want string }{
		{"glenmarra/ailsa-muir.pdf", "glenmarra/[withheld].pdf"},
		{"ailsamuir/muir,ailsa/index.html", "[withheld]/[withheld]/index.html"},
		{"glenmarra/Ailsa%20Muir.pdf", "[withheld]"},
		{"ailsa-muir/Ailsa%20Muir.pdf", "[withheld]"},
	}
	s := newSearcher(one("name", "Ailsa Muir"))
	for _, tt := range tests {
		for name, leaks := range map[string][]Leak{
			"strings": s.Strings(tt.file, nil, nil), "bytes": s.Bytes(tt.file, nil, nil), "html": s.HTML(tt.file, nil, nil),
		} {
			if len(leaks) != 1 || leaks[0].File != tt.want {
				t.Errorf("%s of %q: got %v, want one leak in %q", name, tt.file, leaks, tt.want)
			}
		}
	}
}

func TestNoSecrets(t *testing.T) {
	s := newSearcher(nil)
	if leaks := s.HTML("index.html", []byte("<p>Ailsa Muir</p>"), nil); leaks != nil {
		t.Errorf("got %v", leaks)
	}
}

func TestManyAtOnce(t *testing.T) {
	s := newSearcher(many(300))
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for n := range 50 {
				text := fmt.Sprint("clean ", i, " ", n)
				if leaks := s.HTML("index.html", []byte(text), nil); leaks != nil {
					t.Errorf("%q: %v", text, leaks)
				}
			}
		})
	}
	wg.Wait()
}

func TestNamesInBinaryData(t *testing.T) {
	tests := []struct {
		name, value, data string
		want              bool
	}{
		{"marker of a picture after it", "Morag Shaw", "\xff\xfe\x00\x0cMorag Shaw\xff\xdb\x00C", true},
		{"byte that is no text before it", "Morag Shaw", "\x00\xe9Morag Shaw\x00", true},
		{"bytes on both sides", "Morag Shaw", "\xc3Morag Shaw\xc3\xc3", true},
		{"Latin-1 name and a marker", "Mòrag NicLeòid", "\xffM\xf2rag NicLe\xf2id\xff", true},
		{"UTF-8 name and a marker", "Mòrag NicLeòid", "\xffMòrag NicLeòid\xff", true},
		{"UTF-16 with its mark", "Morag Shaw", "\xff\xfeM\x00o\x00r\x00a\x00g\x00 \x00S\x00h\x00a\x00w\x00", true},
		{"middle name and a marker", "Morag Shaw", "\xd8\xffMorag Anne Shaw\xff\xdb", true},
		{"honorific and a marker", "Morag Shaw", "\xd8\xffDr Shaw\xff\xdb", true},
		{"short name and a marker", "Kim", "\xffKim\xff", true},
		{"letter of UTF-8 after it", "Morag Shaw", "\xff Morag Shawé", false},
		{"letter after it", "Morag Shaw", "\xff Morag Shaws \xff", false},
		{"byte between", "Morag Shaw", "Morag\xffShaw", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newSearcher(one("name", tt.value))
			if got := s.Bytes("a.jpg", []byte(tt.data), nil) != nil; got != tt.want {
				t.Errorf("%q in %q: found %v, want %v", tt.value, tt.data, got, tt.want)
			}
		})
	}
}
