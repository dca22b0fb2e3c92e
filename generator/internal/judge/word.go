package judge

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Node is an element of a part of an office file.
type Node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Kids    []Node     `xml:",any"`
	Text    string     `xml:",chardata"`
}

// Attr returns an attribute by its local name.
func (n *Node) Attr(local string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// At returns the first element along a path of names; nil if there is none.
func (n *Node) At(names ...string) *Node {
	for _, name := range names {
		i := slices.IndexFunc(n.Kids, func(k Node) bool { return k.XMLName.Local == name })
		if i < 0 {
			return nil
		}
		n = &n.Kids[i]
	}
	return n
}

// value returns the attribute val of the first element along a path.
func (n *Node) value(names ...string) string {
	if found := n.At(names...); found != nil {
		return found.Attr("val")
	}
	return ""
}

// Each calls do for every element with a name.
func (n *Node) Each(local string, do func(*Node)) {
	if n.XMLName.Local == local {
		do(n)
	}
	for i := range n.Kids {
		n.Kids[i].Each(local, do)
	}
}

// has reports whether there is an element with one of these names.
func (n *Node) has(names ...string) bool {
	found := false
	for _, name := range names {
		n.Each(name, func(*Node) { found = true })
	}
	return found
}

// Content returns the text of an element.
func (n *Node) Content() string {
	var b strings.Builder
	n.Each("t", func(t *Node) { b.WriteString(t.Text) })
	return b.String()
}

// Parts reads the parts of an office file, by their names. Parts that are not XML are empty.
func Parts(data []byte) (map[string]*Node, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	parts := map[string]*Node{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		b, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		var n Node
		if ext := path.Ext(f.Name); ext == ".xml" || ext == ".rels" {
			if err := xml.Unmarshal(b, &n); err != nil {
				return nil, fmt.Errorf("%s: %w", f.Name, err)
			}
		}
		parts[f.Name] = &n
	}
	return parts, nil
}

// wordFile is the parts of a Word file that checks read.
type wordFile struct {
	parts                                                       map[string]*Node
	document, styles, numbering, settings, properties, glossary *Node
}

// wordChecks are the checks of a Word file: what a screen reader needs, and what Word calls damaged and
// validators do not find. Each returns what is wrong.
var wordChecks = []struct {
	name string
	find func(wordFile) []string
}{
	{"properties", propertyFaults},
	{"language", languageFaults},
	{"headings", headingFaults},
	{"tables", tableFaults},
	{"pictures", pictureFaults},
	{"links", linkFaults},
	{"controls", controlFaults},
	{"lists", listFaults},
	{"type", typeFaults},
	{"contrast", contrastFaults},
	{"direction", directionFaults},
	{"opening", openingFaults},
	{"space", spaceFaults},
}

// Word returns what is wrong with a Word file, each fault with the name of its check.
func Word(parts map[string]*Node) []string {
	f := wordFile{
		parts, parts["word/document.xml"], parts["word/styles.xml"], parts["word/numbering.xml"],
		parts["word/settings.xml"], parts["docProps/core.xml"], parts["word/glossary/document.xml"],
	}
	var list []string
	for _, check := range wordChecks {
		for _, fault := range check.find(f) {
			list = append(list, check.name+": "+fault)
		}
	}
	return list
}

// propertyFaults checks that the file has a title, an author, a language and a date, each once.
func propertyFaults(f wordFile) (list []string) {
	for _, key := range []string{"title", "creator", "language", "created"} {
		n, text := 0, ""
		f.properties.Each(key, func(p *Node) { n, text = n+1, p.Text })
		switch {
		case key == "created" && n == 0: // a pack without a date of issue
		case n != 1 || strings.TrimSpace(text) == "":
			list = append(list, fmt.Sprintf("%d times %s, %q", n, key, text))
		}
	}
	return list
}

// languageFaults checks that text without its own language has the language of the document.
func languageFaults(f wordFile) []string {
	if lang := f.styles.At("docDefaults", "rPrDefault", "rPr", "lang"); lang == nil || lang.Attr("val") == "" {
		return []string{"text has no language"}
	}
	return nil
}

// headingFaults checks that there is one title, that no level is skipped, and that headings have text.
func headingFaults(f wordFile) (list []string) {
	names := map[string]string{}
	f.styles.Each("style", func(n *Node) { names[n.Attr("styleId")] = n.value("name") })
	level, titles := 0, 0
	f.document.Each("p", func(p *Node) {
		style := p.value("pPr", "pStyle")
		if style == "" {
			return
		}
		name, known := names[style]
		if !known {
			list = append(list, "unknown style "+style)
		}
		if name == "Title" {
			titles, level = titles+1, 1
		}
		if n, ok := strings.CutPrefix(name, "heading "); ok {
			this, _ := strconv.Atoi(n)
			if this > level+1 || this == 1 {
				list = append(list, "a heading skips a level: "+p.Content())
			}
			level = this
			if strings.TrimSpace(p.Content()) == "" {
				list = append(list, "a heading without text")
			}
		}
	})
	if titles != 1 {
		list = append(list, strconv.Itoa(titles)+" titles")
	}
	return list
}

// tableFaults checks that a table has a title and a header row, that each column has a heading, and
// that all rows have the same cells.
func tableFaults(f wordFile) (list []string) {
	f.document.Each("tbl", func(t *Node) {
		var rows []*Node
		t.Each("tr", func(r *Node) { rows = append(rows, r) })
		if rows[0].At("trPr", "tblHeader") == nil {
			list = append(list, "a table without a header row")
		}
		if t.value("tblPr", "tblCaption") == "" {
			list = append(list, "a table without a title")
		}
		if t.has("gridSpan", "vMerge") {
			list = append(list, "merged cells")
		}
		for i, r := range rows {
			list = append(list, rowFaults(r, len(t.At("tblGrid").Kids), i == 0)...)
		}
	})
	return list
}

func rowFaults(r *Node, columns int, isHeader bool) (list []string) {
	cells := 0
	for i := range r.Kids {
		c := &r.Kids[i]
		if c.XMLName.Local != "tc" {
			continue
		}
		cells++
		if c.Kids[len(c.Kids)-1].XMLName.Local != "p" {
			list = append(list, "a cell that does not end in a paragraph")
		}
		if isHeader && strings.TrimSpace(c.Content()) == "" {
			list = append(list, "a column without a heading")
		}
	}
	if cells != columns || r.At("trPr", "cantSplit") == nil {
		list = append(list, "a row with more or fewer cells than its table, or one that pages divide")
	}
	return list
}

// pictureFaults checks that each picture has words, and is in the line of the text.
func pictureFaults(f wordFile) (list []string) {
	ids := map[string]bool{}
	f.document.Each("docPr", func(n *Node) {
		if ids[n.Attr("id")] || strings.TrimSpace(n.Attr("descr")) == "" {
			list = append(list, "a picture without words, or numbered like another")
		}
		ids[n.Attr("id")] = true
	})
	if f.document.has("anchor", "txbxContent", "pict") {
		list = append(list, "something floats")
	}
	return list
}

// linkFaults checks that links lead somewhere and have words.
func linkFaults(f wordFile) (list []string) {
	marks := map[string]bool{}
	f.document.Each("bookmarkStart", func(n *Node) {
		name := strings.ToLower(n.Attr("name"))
		if marks[name] || len(name) > 40 || !regexp.MustCompile(`^[a-z]\w*$`).MatchString(name) {
			list = append(list, "bookmark "+name)
		}
		marks[name] = true
	})
	related := map[string]*Node{}
	rels := f.parts["word/_rels/document.xml.rels"]
	for i := range rels.Kids {
		r := &rels.Kids[i]
		related[r.Attr("Id")] = r
		if target := r.Attr("Target"); r.Attr("TargetMode") == "" && f.parts[path.Join("word", target)] == nil {
			list = append(list, "the part "+target+" is missing")
		} else if strings.ContainsFunc(target, func(c rune) bool { return c <= ' ' || c > '~' }) {
			list = append(list, "the address "+target)
		}
	}
	f.document.Each("hyperlink", func(n *Node) {
		if a := n.Attr("anchor"); a != "" && !marks[strings.ToLower(a)] {
			list = append(list, "a link to "+a+" is broken")
		}
		if id := n.Attr("id"); id != "" && related[id] == nil {
			list = append(list, "the link "+id+" is broken")
		}
		switch strings.ToLower(strings.TrimSpace(n.Content())) {
		case "", "here", "click here", "link", "more":
			list = append(list, fmt.Sprintf("a link that says %q", n.Content()))
		}
	})
	return list
}

// controlFaults checks that each control has a name, that no two have the same, and that lists have
// different answers.
func controlFaults(f wordFile) (list []string) {
	hints, ids, tags := map[string]bool{}, map[string]bool{}, map[string]bool{}
	f.glossary.Each("docPartPr", func(n *Node) { hints[n.value("name")] = true })
	f.document.Each("sdtPr", func(n *Node) {
		alias, tag, id := n.value("alias"), n.value("tag"), n.value("id")
		switch {
		case alias == "" || tag == "":
			list = append(list, "a control without a name")
		case len(tag) > 64 || len(alias) > 64 || tags[tag] || ids[id]:
			list = append(list, "a control called like another, or too long: "+tag)
		}
		tags[tag], ids[id] = true, true
		if p := n.value("placeholder", "docPart"); p != "" && !hints[p] {
			list = append(list, "the hint of "+tag+" is not kept")
		}
	})
	f.document.Each("dropDownList", func(n *Node) {
		answers := map[string]bool{}
		n.Each("listItem", func(it *Node) {
			if v := it.Attr("value"); v == "" || answers[v] {
				list = append(list, fmt.Sprintf("an answer that is empty, or there twice: %q", v))
			}
			answers[it.Attr("value")] = true
		})
	})
	return list
}

// listFaults checks that lists are Word's own.
func listFaults(f wordFile) (list []string) {
	known := map[string]bool{}
	f.numbering.Each("num", func(n *Node) { known[n.Attr("numId")] = true })
	f.document.Each("numId", func(n *Node) {
		if !known[n.Attr("val")] {
			list = append(list, "the list "+n.Attr("val")+" is not defined")
		}
	})
	f.document.Each("p", func(p *Node) {
		if s := strings.TrimSpace(p.Content()); p.At("pPr", "numPr") == nil && regexp.MustCompile(`^(•|-|\d+\.) `).MatchString(s) {
			list = append(list, "a list that is made by hand: "+s)
		}
	})
	return list
}

// typeFaults checks that text is at least 10 points high, and neither justified nor in capitals.
func typeFaults(f wordFile) (list []string) {
	for _, part := range []*Node{f.document, f.styles} {
		part.Each("sz", func(n *Node) {
			if v, _ := strconv.Atoi(n.Attr("val")); v < 20 {
				list = append(list, "text of "+n.Attr("val")+" half points")
			}
		})
		part.Each("jc", func(n *Node) {
			if n.Attr("val") == "both" {
				list = append(list, "justified text")
			}
		})
		if part.has("caps") {
			list = append(list, "text in capitals")
		}
	}
	return list
}

// contrastFaults checks that text has a contrast of at least 4.5 to the paper.
func contrastFaults(f wordFile) (list []string) {
	for _, part := range []*Node{f.document, f.styles} {
		part.Each("color", func(n *Node) {
			v, err := strconv.ParseUint(n.Attr("val"), 16, 32)
			if err != nil {
				return // "auto"
			}
			text := color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}
			if c := contrast(text, color.White); c < 4.5 {
				list = append(list, fmt.Sprintf("the colour %s has a contrast of %.1f", n.Attr("val"), c))
			}
		})
	}
	return list
}

// directionFaults checks that text from right to left is marked as such.
func directionFaults(f wordFile) (list []string) {
	f.document.Each("r", func(r *Node) {
		isBackward := strings.ContainsFunc(r.Content(), func(c rune) bool { return c >= 0x590 && c <= 0x8ff })
		if isBackward && (r.At("rPr", "rtl") == nil || r.At("rPr", "lang") == nil || r.At("rPr", "lang").Attr("bidi") == "") {
			list = append(list, "text from right to left that is not marked: "+r.Content())
		}
	})
	return list
}

// openingFaults checks that Word opens the file as it is, for people to write in together.
func openingFaults(f wordFile) (list []string) {
	mode := ""
	f.settings.Each("compatSetting", func(n *Node) { mode = n.Attr("val") })
	if mode != "15" {
		list = append(list, "it opens in compatibility mode")
	}
	for _, name := range []string{"documentProtection", "attachedTemplate"} {
		if f.settings.At(name) != nil {
			list = append(list, "it has "+name)
		}
	}
	return list
}

// spaceFaults checks that blank paragraphs do not stand in for space, and that something follows each
// table.
func spaceFaults(f wordFile) (list []string) {
	body := f.document.At("body")
	wasBlank := false
	for i := range body.Kids {
		kid := &body.Kids[i]
		isBlank := kid.XMLName.Local == "p" && kid.Content() == "" && !kid.has("drawing", "br")
		if isBlank && wasBlank {
			list = append(list, "two blank paragraphs in a row")
		}
		wasBlank = isBlank
		if kid.XMLName.Local != "tbl" || i+1 == len(body.Kids) {
			continue
		}
		if next := body.Kids[i+1].XMLName.Local; next == "tbl" || next == "sectPr" {
			list = append(list, "a table without text after it")
		}
	}
	return list
}
