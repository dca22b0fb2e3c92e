package pdffile

import (
	"bytes"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"briefpack/generator/render/pdf/font"
)

// NewMaker returns a maker of files in which people type in a face.
func NewMaker(typing *font.Face) *Maker {
	m := &Maker{packer: newPacker(quickly), fonts: embeddings{packer: newPacker(smaller)}}
	m.spare.Most = runtime.GOMAXPROCS(0)
	m.srgb = m.fonts.packer.deflate(srgbProfile())
	m.typing = sync.OnceValue(func() *embedded { return newTypingFont(typing, &m.fonts.packer) })
	return m
}

// Write returns a document as a file.
func (m *Maker) Write(d *Document) ([]byte, error) {
	r, ok := m.spare.Take()
	if !ok {
		r = &memory{}
	}
	defer m.tidy(r)
	if err := d.Canvas.write(&r.drawn); err != nil {
		return nil, err
	}
	plain, err := readPlain(r.drawn.Bytes(), len(d.Pages))
	if err != nil {
		return nil, fmt.Errorf("finish the file: %w", err)
	}
	f := finisher{doc: d, plain: plain, Maker: m, memory: r, objects: objects{list: r.slots, packer: &m.packer}}
	defer func() { r.slots = f.list }()
	data, err := f.finish()
	if err != nil {
		return nil, fmt.Errorf("finish the file: %w", err)
	}
	return data, nil
}

// finish writes the objects again: fpdf's images and tree of pages as they are, all
// else completed or replaced.
func (f *finisher) finish() ([]byte, error) {
	f.list = append(f.list, make([]object, len(f.plain.bodies))...)
	last := len(f.list) - 1
	f.set(1, f.plain.bodies[1])
	for n := pageObject(len(f.doc.Pages)); n < last-1; n++ {
		f.list[n] = f.plain.object(n)
	}
	f.resources()
	tree := f.structure()
	f.annotations()
	if err := f.pageObjects(); err != nil {
		return nil, err
	}
	info, catalog := last-1, last
	f.set(info, f.info())
	f.set(catalog, f.catalog(tree))
	return f.write(catalog, info), nil
}

// resources completes fpdf's resources with the fonts.
func (f *finisher) resources() {
	fonts := []byte("/Font <<\n")
	for id, u := range f.doc.Fonts {
		if u != nil {
			if font.ID(id) == font.Regular {
				u.Complete(common)
			}
			fonts = fmt.Appendf(fonts, "/T%d %d 0 R\n", id, f.fonts.of(u).add(&f.objects))
		}
	}
	f.set(2, bytes.Replace(f.plain.bodies[2], []byte("/Font <<\n"), fonts, 1))
}

// pageObjects completes the pages and compresses their content.
func (f *finisher) pageObjects() error {
	var filled [][]byte
	for i, p := range f.doc.Pages {
		b := append([]byte(nil), bytes.TrimSuffix(f.plain.bodies[pageObject(i)], []byte(">>"))...)
		b = fmt.Appendf(b, "/StructParents %d/Tabs/S", i)
		if len(p.Areas)+len(p.Fields) > 0 {
			b = append(b, "/Annots["...)
			for _, a := range p.Areas {
				b = append(ref(b, a.Num), ' ')
			}
			for _, x := range p.Fields {
				b = append(ref(b, x.Num), ' ')
			}
			b = append(b, ']')
		}
		f.set(pageObject(i), append(b, ">>"...))
		content, err := f.plain.content(i)
		if err != nil {
			return err
		}
		if filled, err = f.doc.Canvas.filled(filled[:0], content); err != nil {
			return err
		}
		f.setPacked(pageObject(i)+1, "", slices.Values(filled))
	}
	if n := len(f.doc.Canvas.raw); n > 0 {
		return fmt.Errorf("fpdf lost %d placeholders", n)
	}
	return nil
}

// direction returns the entry that makes readers show facing pages in the order of binding.
func (f *finisher) direction() string {
	if f.doc.FromRight {
		return "/Direction/R2L"
	}
	return ""
}

// duplex returns the entry that proposes to print on one side or on both.
func (f *finisher) duplex() string {
	if f.doc.Duplex == AnyDuplex {
		return ""
	}
	return "/Duplex/" + string(f.doc.Duplex)
}

// catalog returns the object that everything else hangs from.
func (f *finisher) catalog(tree int) []byte {
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages 1 0 R/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/Metadata %d 0 R/ViewerPreferences<</DisplayDocTitle true%s%s>>/PageLabels<</Nums[0<</S/D>>]>>",
		tree, f.metadata(), f.direction(), f.duplex())
	if f.doc.Lang != "" {
		b = append(b, "/Lang"+textString(f.doc.Lang)...)
	}
	if n := f.outline(); n > 0 {
		b = fmt.Appendf(b, "/Outlines %d 0 R/PageMode/UseOutlines", n)
	}
	b = append(b, f.acroForm()...)
	profile := f.reserve()
	f.setStream(profile, "/N 3/Filter/FlateDecode", f.srgb)
	return fmt.Appendf(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>]>>", profile)
}
