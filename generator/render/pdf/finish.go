package pdf

import (
	"bytes"
	"fmt"
)

// finisher turns what fpdf wrote into the file that is published.
type finisher struct {
	book  *book
	plain *plainFile
	objects
	fonts [faceCount]*fontUse
}

// print draws the laid-out book and returns its file.
func (b *book) print() (File, error) {
	b.fillNumbers()
	page := b.press.look.Page
	a := artist{book: b, canvas: newCanvas(page.Width, page.Height)}
	a.draw()
	src, err := a.canvas.file()
	if err != nil {
		return File{}, err
	}
	plain, err := readPlain(src, len(b.pages))
	if err != nil {
		return File{}, fmt.Errorf("finish the file: %w", err)
	}
	f := finisher{book: b, plain: plain, fonts: a.fonts, objects: objects{packer: &b.press.packer}}
	data, err := f.finish()
	if err != nil {
		return File{}, fmt.Errorf("finish the file: %w", err)
	}
	return File{Data: data, Pages: len(b.pages)}, nil
}

// finish writes the objects again: fpdf's images and tree of pages as they are, all
// else completed or replaced.
func (f *finisher) finish() ([]byte, error) {
	f.list = make([]object, len(f.plain.bodies), len(f.plain.bodies)+256)
	last := len(f.list) - 1
	f.set(1, f.plain.bodies[1])
	for n := pageObject(len(f.book.pages)); n < last-1; n++ {
		_, _, stream := streamSize(f.plain.bodies[n])
		f.list[n] = object{body: f.plain.bodies[n], stream: stream}
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
	for id, u := range f.fonts {
		if u != nil {
			fonts = fmt.Appendf(fonts, "/T%d %d 0 R\n", id, u.embed(&f.objects))
		}
	}
	f.set(2, bytes.Replace(f.plain.bodies[2], []byte("/Font <<\n"), fonts, 1))
}

// pageObjects completes the pages and compresses their content.
func (f *finisher) pageObjects() error {
	for i, p := range f.book.pages {
		b := append([]byte(nil), bytes.TrimSuffix(f.plain.bodies[pageObject(i)], []byte(">>"))...)
		b = fmt.Appendf(b, "/StructParents %d/Tabs/S", i)
		if len(p.areas)+len(p.fields) > 0 {
			b = append(b, "/Annots["...)
			for _, a := range p.areas {
				b = append(ref(b, a.num), ' ')
			}
			for _, x := range p.fields {
				b = append(ref(b, x.num), ' ')
			}
			b = append(b, ']')
		}
		f.set(pageObject(i), append(b, ">>"...))
		content, err := f.plain.content(i)
		if err != nil {
			return err
		}
		f.setPacked(pageObject(i)+1, "", content)
	}
	return nil
}

// direction returns what makes readers lay two pages side by side as they are bound.
func (f *finisher) direction() string {
	if f.book.fromRight {
		return "/Direction/R2L"
	}
	return ""
}

// catalog returns the object that everything else hangs from.
func (f *finisher) catalog(tree int) []byte {
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages 1 0 R/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/Metadata %d 0 R/ViewerPreferences<</DisplayDocTitle true%s>>",
		tree, f.metadata(), f.direction())
	if f.book.lang != "" {
		b = append(b, "/Lang"+textString(f.book.lang)...)
	}
	if n := f.outline(); n > 0 {
		b = fmt.Appendf(b, "/Outlines %d 0 R/PageMode/UseOutlines", n)
	}
	b = append(b, f.acroForm()...)
	profile := f.reserve()
	f.setStream(profile, "/N 3/Filter/FlateDecode", f.book.press.srgb)
	return fmt.Appendf(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>]>>", profile)
}
