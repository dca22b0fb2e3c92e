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

// look is what somebody sees at a path: two equal looks need no reloading, whatever was
// built between them and whichever run of the program showed the first.
type look struct {
	page   string            // sum of the file and of the pictures and scripts in it, or why there is none
	styles map[string]string // sums of the style sheets that it uses, by where they lie
}

// nothing is the look of a page that is not there.
const nothing = "nothing there"

// failure is the look of a page that cannot be shown.
func failure(err error) look { return look{page: sum([]byte(err.Error()))} }

// lookAt returns what is seen at an address now.
func (n news) lookAt(a address) look {
	if n.preview == nil {
		return look{page: "nothing yet"}
	}
	data, ok, err := n.preview.File(a.edition, a.path)
	switch {
	case err != nil:
		return failure(err)
	case !ok:
		return look{page: nothing}
	}
	return n.lookOf(a, data)
}

// lookOf returns the look of a file that is at hand.
func (n news) lookOf(a address, data []byte) look {
	all := sha256.New()
	all.Write(data)
	l := look{styles: map[string]string{}}
	if path.Ext(a.path) == ".html" {
		n.parts(a, data, all, l.styles)
	}
	l.page = short(all)
	return l
}

// parts adds the pictures and scripts of a page to a sum, and sums up its style sheets.
func (n news) parts(a address, page []byte, others hash.Hash, styles map[string]string) {
	z := html.NewTokenizer(bytes.NewReader(page))
	for z.Next() != html.ErrorToken {
		t := z.Token()
		switch t.Data {
		case "img", "script":
			n.add(a, attribute(t, "src"), others)
		case "link":
			part, ok := a.beside(attribute(t, "href"))
			switch rel := strings.ToLower(attribute(t, "rel")); {
			case ok && rel == "stylesheet":
				data := n.bytes(part)
				styles[part.url()] = sum(data)
				for _, found := range fetched.FindAllSubmatch(data, -1) {
					n.add(part, string(found[1])+string(found[2]), others)
				}
			case ok && rel == "icon":
				others.Write(n.bytes(part))
			}
		}
	}
}

// fetched finds what a style sheet fetches.
var fetched = regexp.MustCompile(`@import\s+["']([^"']+)|url\(\s*["']?([^"')\s]+)`)

// add adds to a sum what a link in a file leads to.
func (n news) add(a address, link string, sum hash.Hash) {
	if part, ok := a.beside(link); ok {
		sum.Write(n.bytes(part))
	}
}

// bytes returns a part of a page; none where there is none.
func (n news) bytes(a address) []byte {
	data, _, _ := n.preview.File(a.edition, a.path) // what is missing is missing in the page too
	return data
}

// beside returns the address of a link in a file, if that leads to a file of its edition.
func (a address) beside(link string) (address, bool) {
	to, err := url.Parse(link)
	if err != nil || link == "" || to.IsAbs() || to.Host != "" {
		return address{}, false
	}
	base := url.URL{Path: a.url()}
	var found address
	ok := found.read(base.ResolveReference(to).Path)
	return found, ok && found.room == "" && found.edition == a.edition
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// token names a look, for a page to remember.
func (l look) token() string {
	all := sha256.New()
	all.Write([]byte(l.page))
	for _, name := range slices.Sorted(maps.Keys(l.styles)) {
		all.Write([]byte(name + "\x00" + l.styles[name] + "\x00"))
	}
	return short(all)
}

// restyled lists the style sheets that are other ones than in an earlier look, if they
// are all that is, and reports false if something else is.
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
