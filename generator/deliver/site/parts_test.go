package site_test

import (
	"testing"

	"briefpack/generator/cache"
	"briefpack/generator/compose/edition"
	"briefpack/generator/deliver/site"
	"briefpack/generator/internal/testsite"
	"briefpack/generator/model/definition"
)

// TestFoldersNeedOnlyTheirGuidance checks that the files of a folder are the same with the guidance
// of its pack as with all guidance, and that lists of partnerships are the same without the text of
// the guidance.
func TestFoldersNeedOnlyTheirGuidance(t *testing.T) {
	c := cache.New()
	s := testsite.Read(t, c, testsite.Sample(t), func(*definition.Content) {})
	for _, in := range s.Inspections {
		for _, audience := range []edition.Audience{edition.Hosted, edition.Print} {
			own := s.Parts.Folder(in, audience)
			if n, all := len(own.Inputs.V.Guidance), len(s.Guidance); n == 0 || n >= all {
				t.Fatalf("%s has %d of %d pages of guidance: the test tests nothing", in.V.Folder, n, all)
			}
			whole := own
			whole.Inputs = s.Parts.Inputs
			files := site.FilesOf(c, own)
			for _, want := range site.FilesOf(c, whole).List {
				if f := files.File(want.Path); f == nil || f.Digest() != want.Digest() {
					t.Errorf("%s is missing, or another with only the guidance of its pack", want.Path)
				}
			}
			if site.PartnershipOf(c, whole, s.Programmes).Sum != site.PartnershipOf(c, site.ListedFolder(s.Parts, in, audience), s.Programmes).Sum {
				t.Errorf("the list has other texts about %s without the text of the guidance", in.V.Folder)
			}
		}
	}
}
