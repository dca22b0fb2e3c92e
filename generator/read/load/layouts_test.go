package load

import (
	"bytes"
	"image"
	"image/jpeg"
	"testing"

	"briefpack/generator/read/source"
)

// What is published from layouts/ has nothing of what a camera wrote, as from content/.
func TestLayoutsAreCleaned(t *testing.T) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewRGBA(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	const said = "Morag Shaw"
	withComment := append([]byte{0xff, 0xd8, 0xff, 0xfe, 0, byte(len(said) + 2)}, said...)
	withComment = append(withComment, photo.Bytes()[2:]...)
	files, problems := Layouts(source.TreeOf(map[string][]byte{
		"layouts/broken.png":  []byte("not a picture"),
		"layouts/footer.html": []byte("<footer>"),
		"layouts/hall.jpg":    withComment,
		"layouts/hill.svg":    []byte(`<!-- by Morag Shaw --><svg xmlns="http://www.w3.org/2000/svg"><symbol id="a"/></svg>`),
	}))
	if len(problems) != 1 || problems[0].At.File != "layouts/broken.png" || problems[0].At.Line != 1 {
		t.Errorf("problems: %+v", problems)
	}
	if hall := files["hall.jpg"]; len(hall) == 0 || bytes.Contains(hall, []byte(said)) {
		t.Errorf("the photograph is published as %q", hall)
	}
	if hill := string(files["hill.svg"]); hill != `<svg xmlns="http://www.w3.org/2000/svg"><symbol id="a"></symbol></svg>` {
		t.Errorf("the drawing is published as %q", hill)
	}
	if string(files["footer.html"]) != "<footer>" {
		t.Errorf("the template is %q", files["footer.html"])
	}
}
