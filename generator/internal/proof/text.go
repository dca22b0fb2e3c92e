package proof

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// inline lists the roles that other text of a line may touch.
const inline = " Span Strong Em Link Reference Code "

// Text returns the text that a screen reader reads, in the order of the structure, including
// list labels and the alternatives of figures. It leaves out where links lead, which only paper
// says. White space is collapsed.
func (f *File) Text() string {
	if f.root == nil {
		return ""
	}
	return Plain(f.textOf(f.root))
}

// Part is a part of a file, such as a document of a pack.
type Part struct {
	Text     string
	Page     int // first page, from 1
	Chapters []Chapter
}

// Chapter is a section of a part, under a heading of level 2.
type Chapter struct {
	Title string
	Page  int // of its heading, from 1
}

// Parts returns the parts of a file, in the order of the structure.
func (f *File) Parts() []Part {
	var out []Part
	if f.root == nil {
		return nil
	}
	for _, k := range f.root.kids {
		if k.node != nil && k.node.role == "Sect" {
			part := Part{Text: Plain(f.textOf(k.node)), Page: f.firstPage(k.node)}
			for _, kid := range k.node.kids {
				if kid.node != nil && kid.node.role == "H2" {
					part.Chapters = append(part.Chapters, Chapter{Plain(f.textOf(kid.node)), f.firstPage(kid.node)})
				}
			}
			out = append(out, part)
		}
	}
	return out
}

// firstPage returns the page of an element's first content, from 1, or 0 if there is none.
func (f *File) firstPage(n *node) int {
	for _, k := range n.kids {
		if k.node == nil {
			return k.page + 1
		}
		if at := f.firstPage(k.node); at > 0 {
			return at
		}
	}
	return 0
}

func (f *File) textOf(n *node) string {
	var b strings.Builder
	f.writeText(&b, n)
	return b.String()
}

func (f *File) writeText(b *strings.Builder, n *node) {
	if n.role == "Paper" {
		return
	}
	block := !strings.Contains(inline, " "+n.role+" ")
	if block {
		b.WriteByte(' ')
	}
	if alt := f.at(n.dict, "Alt"); alt.kind == text {
		b.WriteString(alt.says())
	} else {
		for _, k := range n.kids {
			switch {
			case k.node != nil:
				f.writeText(b, k.node)
			case k.page >= 0 && k.id < len(f.pages[k.page].marks):
				b.WriteString(f.pages[k.page].marks[k.id])
			}
		}
	}
	if block {
		b.WriteByte(' ')
	}
}

// Plain returns s for comparison: composed, without invisible characters, and with one space for
// any white space.
func Plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Cf, r):
			return -1
		case r == '\u2011':
			return '-' // looks and reads the same
		}
		return r
	}, norm.NFC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// Languages returns the text in other languages than the file's, in order, by language.
func (f *File) Languages() map[string]string {
	out := map[string]string{}
	f.walk(f.root, func(n *node) {
		if lang := f.at(n.dict, "Lang").says(); lang != "" {
			out[lang] = Plain(out[lang] + " " + f.textOf(n))
		}
	})
	return out
}
