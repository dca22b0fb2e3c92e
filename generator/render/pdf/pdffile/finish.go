package pdffile

import (
	"fmt"
	"math"
	"runtime"
	"sync"

	"briefpack/generator/render/pdf/arena"
	"briefpack/generator/render/pdf/font"
)

// NewMaker returns a maker of files in which people type in a face.
func NewMaker(typing *font.Face) *Maker {
	m := &Maker{packer: packer{arena.Free[*compressor]{Most: runtime.GOMAXPROCS(0)}}}
	m.srgb = m.packer.deflate(srgbProfile())
	m.typing = sync.OnceValue(func() *embedded { return newTypingFont(typing, &m.packer) })
	return m
}

// Write returns a document as a file. It fails if the file would be longer than its table of objects
// can say.
func (m *Maker) Write(d *Document) ([]byte, error) {
	f := finisher{doc: d, Maker: m, objects: objects{packer: &m.packer}}
	data := f.finish()
	if uint64(len(data)) > math.MaxUint32 {
		return nil, fmt.Errorf("a PDF of %d bytes is too long", len(data))
	}
	return data, nil
}

// Numbers of the first objects: the tree of pages, what pages use, and then two for each page.
const (
	pagesObject     = 1
	resourcesObject = 2
	firstPage       = 3
)

// pageObject returns the object number of a page, counted from 0. The next one is its content.
func pageObject(index int) int { return firstPage + 2*index }

// finish writes all objects.
func (f *finisher) finish() []byte {
	first := pageObject(len(f.doc.Pages))
	f.list = make([]object, first, first+256)
	f.set(resourcesObject, f.resources())
	tree := f.structure()
	f.annotations()
	f.pages()
	info := f.add(f.info())
	catalog := f.add(f.catalog(tree))
	return f.write(catalog, info)
}

// resources returns the fonts and images that pages use.
func (f *finisher) resources() []byte {
	b := []byte("<</Font<<")
	for id, u := range f.doc.Fonts {
		if u != nil {
			b = ref(fmt.Appendf(b, "/T%d ", id), f.fonts.of(u, f.objects.packer).add(&f.objects))
		}
	}
	b = append(b, ">>"...)
	if images := f.doc.Canvas.images; len(images) > 0 {
		b = append(b, "/XObject<<"...)
		for i, p := range images {
			b = ref(fmt.Appendf(b, "/I%d ", i), f.addImage(p))
		}
		b = append(b, ">>"...)
	}
	return append(b, ">>"...)
}

// pages writes the pages with their content.
func (f *finisher) pages() {
	kids := []byte("<</Type/Pages/Kids[")
	for i, p := range f.doc.Pages {
		n := pageObject(i)
		kids = append(ref(kids, n), ' ')
		b := fmt.Appendf(nil, "<</Type/Page/Parent %d 0 R/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S", pagesObject, resourcesObject, n+1, i)
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
		f.set(n, append(b, ">>"...))
		f.setPacked(n+1, "", f.doc.Canvas.content(i))
	}
	f.set(pagesObject, fmt.Appendf(kids, "]/Count %d/MediaBox[0 0 %.2f %.2f]>>", len(f.doc.Pages), f.doc.Width, f.doc.Height))
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
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages %d 0 R/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/Metadata %d 0 R/ViewerPreferences<</DisplayDocTitle true%s%s>>/PageLabels<</Nums[0<</S/D>>]>>",
		pagesObject, tree, f.metadata(), f.direction(), f.duplex())
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
