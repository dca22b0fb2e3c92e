package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
)

// noteRef reads a reference to a note. Its fragment has an underscore, which those of
// headings never have.
func (m *reader) noteRef(n *extast.FootnoteLink) document.Inline {
	ref := document.NoteRef{Number: n.Index, ID: fmt.Sprintf("ref_%d", n.Index), Note: noteID(n.Index)}
	if n.RefIndex > 0 {
		ref.ID = fmt.Sprintf("ref_%d_%d", n.Index, n.RefIndex+1)
	} else {
		m.refs[n.Index] = ref.ID
	}
	return ref
}

func noteID(number int) string { return fmt.Sprintf("note_%d", number) }

// notes reads the notes of the page, which the parser has put at its end.
func (m *reader) notes(n *extast.FootnoteList) document.Block {
	var notes document.Notes
	for k := n.FirstChild(); k != nil; k = k.NextSibling() {
		if f, ok := k.(*extast.Footnote); ok {
			blocks := m.blocks(f)
			if len(blocks) == 0 {
				m.report(noWords.Problem(m.placeOfNote(f), "the note %q has no words", string(f.Ref)))
			}
			notes.Items = append(notes.Items, document.Note{Number: f.Index, ID: noteID(f.Index), From: m.refs[f.Index], Blocks: blocks})
		}
	}
	return notes
}

// placeOfNote returns the place of the label of a note.
func (m *reader) placeOfNote(f *extast.Footnote) diag.Place {
	for _, found := range noteStart.FindAllSubmatchIndex(m.Data, -1) {
		if bytes.Equal(m.Data[found[2]:found[3]], f.Ref) {
			return m.Place(found[2], found[3]-found[2])
		}
	}
	return m.placeOfNode(f)
}

// noteStart is the first line of a note.
var noteStart = regexp.MustCompile(`(?m)^ {0,3}\[\^([^\]\n]+)\]:`)

// unusedNotes reports notes that nothing refers to, which the parser leaves out.
func (m *reader) unusedNotes(root ast.Node) {
	used := map[string]bool{}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if f, ok := n.(*extast.Footnote); ok && entering {
			used[string(f.Ref)] = true
		}
		return ast.WalkContinue, nil
	})
	seen := map[string]bool{}
	for _, found := range noteStart.FindAllSubmatchIndex(m.Data, -1) {
		label, at := string(m.Data[found[2]:found[3]]), m.Place(found[2], found[3]-found[2])
		switch {
		case m.isCode(root, found[2]):
			continue
		case !used[label]:
			m.report(unusedNote.Problem(at, "nothing refers to the note %q", label))
		case seen[label]:
			m.report(unusedNote.Problem(at, "there is another note %q before, so this one would not appear", label))
		}
		seen[label] = true
	}
}

// linkStart is a line that gives the address of links: [hall]: https://example.org.
var linkStart = regexp.MustCompile(`(?m)^ {0,3}\[([^\]^\n][^\]\n]*)\]:[ \t]*\S`)

// unusedLinks reports addresses that no link uses, which the parser leaves out.
func (m *reader) unusedLinks(root ast.Node) {
	all := bytes.ToLower(m.Data)
	seen := map[string]bool{}
	for _, found := range linkStart.FindAllSubmatchIndex(m.Data, -1) {
		label, at := string(m.Data[found[2]:found[3]]), m.Place(found[2], found[3]-found[2])
		name := strings.ToLower(label)
		uses := bytes.Count(all, []byte("["+name+"]")) - bytes.Count(all, []byte("["+name+"]:"))
		switch {
		case m.isCode(root, found[2]):
			continue
		case uses < 1:
			m.report(unusedLink.Warning(at, "no link uses the address %q", label))
		case seen[name]:
			m.report(unusedLink.Warning(at, "there is another address %q before, so no link leads here", label))
		}
		seen[name] = true
	}
}

// isCode reports whether an offset of the file is in preformatted text.
func (m *reader) isCode(root ast.Node, offset int) bool {
	found := false
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if k := n.Kind(); !entering || k != ast.KindCodeBlock && k != ast.KindFencedCodeBlock {
			return ast.WalkContinue, nil
		}
		for i := range n.Lines().Len() {
			s := n.Lines().At(i)
			found = found || s.Start <= offset && offset < s.Stop
		}
		return ast.WalkSkipChildren, nil
	})
	return found
}
