package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// look is a digest of everything that someone sees at an address. A page with an equal look
// does not need to load again, even if another run of the program sent it.
type look struct {
	page   string            // digest of the file with its images and scripts, or why there is no file
	styles map[string]string // digests of its style sheets, by their paths
}

// nothing is the page of the look of a missing file.
const nothing = "nothing there"

// failure returns the look of a file that cannot be shown.
func failure(err error) look { return look{page: sum([]byte(err.Error()))} }

// lookAt returns the look of an address.
func (st state) lookAt(a address) look {
	if st.preview == nil {
		return look{page: "nothing yet"}
	}
	data, ok, err := st.preview.File(a.edition, a.path)
	switch {
	case err != nil:
		return failure(err)
	case !ok:
		return look{page: nothing}
	}
	return st.lookOf(a, data)
}

// lookOf returns the look of a file with its data.
func (st state) lookOf(a address, data []byte) look {
	all := sha256.New()
	all.Write(data)
	l := look{styles: map[string]string{}}
	if path.Ext(a.path) == ".html" {
		st.parts(a, data, all, l.styles)
	}
	l.page = short(all)
	return l
}

// parts adds the images and scripts of a page to a digest, and digests its style sheets.
func (st state) parts(a address, page []byte, others hash.Hash, styles map[string]string) {
	z := html.NewTokenizer(bytes.NewReader(page))
	for z.Next() != html.ErrorToken {
		t := z.Token()
		switch t.Data {
		case "img", "script":
			st.add(a, attribute(t, "src"), others)
		case "link":
			part, ok := a.resolve(attribute(t, "href"))
			switch rel := strings.ToLower(attribute(t, "rel")); {
			case ok && rel == "stylesheet":
				data := st.bytes(part)
				styles[part.url()] = sum(data)
				for _, found := range fetched.FindAllSubmatch(data, -1) {
					st.add(part, string(found[1])+string(found[2]), others)
				}
			case ok && rel == "icon":
				others.Write(st.bytes(part))
			}
		}
	}
}

// fetched matches the links of a style sheet.
var fetched = regexp.MustCompile(`@import\s+["']([^"']+)|url\(\s*["']?([^"')\s]+)`)

// add adds the target of a link in a file to a digest.
func (st state) add(a address, link string, sum hash.Hash) {
	if part, ok := a.resolve(link); ok {
		sum.Write(st.bytes(part))
	}
}

// bytes returns the data of a part of a page; none if the part is missing.
func (st state) bytes(a address) []byte {
	data, _, _ := st.preview.File(a.edition, a.path) // a missing part is missing in the page too
	return data
}

// resolve returns the address of a link in a file, if it leads to a file of the same edition.
func (a address) resolve(link string) (address, bool) {
	to, err := url.Parse(link)
	if err != nil || link == "" || to.IsAbs() || to.Host != "" {
		return address{}, false
	}
	base := url.URL{Path: a.url()}
	var found address
	ok := found.read(base.ResolveReference(to).Path)
	return found, ok && found.room == "" && found.root == a.root
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// token returns a digest of a look, for a page to store.
func (l look) token() string {
	all := sha256.New()
	all.Write([]byte(l.page))
	for _, name := range slices.Sorted(maps.Keys(l.styles)) {
		all.Write([]byte(name + "\x00" + l.styles[name] + "\x00"))
	}
	return short(all)
}

// restyled returns the style sheets that differ from an earlier look, and false if anything
// else differs.
func (l look) restyled(before look) ([]string, bool) {
	if l.page != before.page || len(l.styles) != len(before.styles) {
		return nil, false
	}
	var changed []string
	for _, name := range slices.Sorted(maps.Keys(l.styles)) {
		was, ok := before.styles[name]
		if !ok {
			return nil, false
		}
		if was != l.styles[name] {
			changed = append(changed, name)
		}
	}
	return changed, true
}

func sum(data []byte) string {
	h := sha256.New()
	h.Write(data)
	return short(h)
}

func short(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)[:12]) }
