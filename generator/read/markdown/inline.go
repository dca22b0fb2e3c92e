package markdown

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

// inlines reads the running text of a block. It joins neighbouring pieces of plain text, so that
// a {{value}} which Markdown split is complete.
func (m *reader) inlines(parent ast.Node) []document.Inline {
	var list []document.Inline
	var plain strings.Builder
	flush := func() {
		if plain.Len() > 0 {
			list = append(list, document.Text{S: plain.String()})
			plain.Reset()
		}
	}
	add := func(in document.Inline) {
		if t, ok := in.(document.Text); ok {
			plain.WriteString(t.S)
			return
		}
		flush()
		list = append(list, in)
	}
	run := text.Segment{}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok && run.Len() > 0 && m.goesOn(run.Stop, t.Segment.Start) {
			run.Stop = t.Segment.Stop
		} else {
			m.note(run)
			run = text.Segment{}
			if ok {
				run = t.Segment
			}
		}
		m.inline(n, add)
	}
	m.note(run)
	flush()
	return list
}

// goesOn reports whether text that ended at one offset goes on at another: at once, or
// on the next line, so that a name or a date which a line break cuts is seen whole.
func (m *reader) goesOn(stop, start int) bool {
	return stop == start || stop+1 == start && m.Data[stop] == '\n'
}

func (m *reader) inline(n ast.Node, add func(document.Inline)) {
	switch n := n.(type) {
	case *ast.Text:
		add(document.Text{S: m.plain(n.Segment.Value(m.Data))})
		if n.HardLineBreak() {
			add(document.Break{})
		} else if n.SoftLineBreak() {
			add(document.Text{S: " "})
		}
	case *ast.String:
		add(document.Text{S: m.plain(n.Value)})
	case *ast.Emphasis:
		if n.Level == 2 {
			add(document.Strong{Kids: m.inlines(n)})
		} else {
			add(document.Emphasis{Kids: m.inlines(n)})
		}
	case *extast.Strikethrough:
		m.singleTilde(n)
		add(document.Struck{Kids: m.inlines(n)})
	case *extast.FootnoteLink:
		add(m.noteRef(n))
	case *ast.CodeSpan:
		add(document.Literal{S: document.Plain(m.inlines(n))})
	case *ast.Link:
		add(m.link(n))
	case *ast.AutoLink:
		m.autoLink(n, add)
	case *ast.Image:
		m.report(inlineImage.Problem(m.placeOfNode(n), "the image %q is inside a sentence", string(n.Destination)))
	case *ast.RawHTML:
		m.html(n.Segments)
	}
}

// plain resolves escapes and entities, as Markdown's own writer does when it writes text.
func (m *reader) plain(raw []byte) string {
	var b strings.Builder
	for len(raw) > 0 {
		i := 0
		for i < len(raw) && !(raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1])) {
			i++
		}
		b.Write(util.ResolveEntityNames(util.ResolveNumericReferences(raw[:i])))
		if i == len(raw) {
			break
		}
		b.WriteByte(raw[i+1])
		raw = raw[i+2:]
	}
	return unmask(strings.Map(noControls, b.String()))
}

// noControls drops control characters that a numeric reference may have smuggled in.
func noControls(c rune) rune {
	if c == maskedBar || !unicode.IsControl(c) {
		return c
	}
	return ' '
}

func (m *reader) link(n *ast.Link) document.Inline {
	kids := m.inlines(n)
	if isBlank(kids) {
		m.report(noWords.Problem(m.placeOfNode(n), "a link to %q has no words", unmask(string(n.Destination))))
	}
	to := unmask(string(n.Destination))
	ref := definition.Text{V: to, At: m.placeOfNode(n), Set: true}
	m.guidance.Links = append(m.guidance.Links, definition.Ref{To: ref})
	if strings.Contains(to, "{{") {
		// Its values are filled like any others, so the rules check it like any text.
		m.texts = append(m.texts, ref)
	}
	return document.Link{To: target(to), Kids: kids}
}

func (m *reader) autoLink(n *ast.AutoLink, add func(document.Inline)) {
	label, url := string(n.Label(m.Data)), string(n.URL(m.Data))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(url, "mailto:") {
		url = "mailto:" + url
	}
	at := m.placeOfLabel(n, label)
	m.texts = append(m.texts, definition.Text{V: label, At: at, Set: true})
	m.guidance.Links = append(m.guidance.Links, definition.Ref{To: definition.Text{V: url, At: at, Set: true}})
	add(document.Link{To: target(url), Kids: document.Words(label)})
}

// placeOfLabel returns the place of the first address like this one in its block: the parser keeps
// none.
func (m *reader) placeOfLabel(n ast.Node, label string) diag.Place {
	block := n.Parent()
	for block.Type() != ast.TypeBlock {
		block = block.Parent()
	}
	lines := block.Lines()
	for i := 0; lines != nil && i < lines.Len(); i++ {
		s := lines.At(i)
		if at := strings.Index(string(s.Value(m.Data)), label); at >= 0 {
			return m.Place(s.Start+at, len(label))
		}
	}
	return m.placeOfNode(n)
}

// placeOfNode returns the place of the first text in an inline node, or else of the
// block around it: the parser does not keep the places of links and images.
func (m *reader) placeOfNode(n ast.Node) diag.Place {
	var at diag.Place
	_ = ast.Walk(n, func(k ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := k.(*ast.Text); ok && entering {
			at = m.of(t.Segment)
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	for ; at.File == ""; n = n.Parent() {
		if n == nil {
			return diag.Place{File: m.File, Line: 1, Col: 1}
		}
		if n.Kind() == ast.KindHeading && n.Lines().Len() == 0 {
			_, at = m.lineOf(n.Pos())
			return at
		}
		if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
			at = m.of(n.Lines().At(0))
		}
	}
	return at
}
