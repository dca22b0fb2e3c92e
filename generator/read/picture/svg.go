package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"briefpack/generator/model/document"
)

// The namespaces of the elements of a drawing. Other namespaces contain notes of editors, which
// may name a person or a folder.
const (
	svgNamespace   = "http://www.w3.org/2000/svg"
	xlinkNamespace = "http://www.w3.org/1999/xlink"
)

// readSVG returns a drawing as a figure, or says why it can't be used. The figure is the
// drawing alone, without comments and the notes of an editor. A drawing that could run or
// fetch something is refused: a page would not let it, but people can open the file.
func readSVG(data []byte) (document.Figure, error) {
	out, err := clean(data)
	switch {
	case err != nil:
		return document.Figure{}, err
	case out.width == 0 || out.height == 0:
		return document.Figure{}, errors.New("is not an SVG with a viewBox, or with a width and a height")
	}
	return document.Figure{Type: "svg", Width: out.width, Height: out.height, Data: out.Bytes()}, nil
}

// clean returns what is kept of a drawing, which may have no size.
func clean(data []byte) (*svgWriter, error) {
	in := xml.NewDecoder(bytes.NewReader(data))
	out := &svgWriter{}
	for {
		t, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return out, errors.New("can't be read as SVG")
		}
		if reason := out.token(t); reason != "" {
			return out, errors.New(reason)
		}
	}
	if len(out.uses.elements) == 0 {
		return out, errors.New("is not an SVG")
	}
	return out, out.uses.check()
}

// svgWriter writes what is kept of a drawing.
type svgWriter struct {
	bytes.Buffer
	depth, skipped int // elements that are open, and of them those within one that is left out
	width, height  int // of the root
	uses           uses
}

func (w *svgWriter) token(t xml.Token) string {
	switch t := t.(type) {
	case xml.StartElement:
		w.depth++
		if w.skipped > 0 || w.depth > 1 && (t.Name.Space != svgNamespace || t.Name.Local == "metadata") {
			w.skipped++
			return ""
		}
		return w.open(t)
	case xml.EndElement:
		w.depth--
		if w.skipped > 0 {
			w.skipped--
			return ""
		}
		w.uses.end()
		w.WriteString("</" + t.Name.Local + ">")
	case xml.CharData:
		if w.skipped == 0 && w.depth > 0 && len(bytes.TrimSpace(t)) > 0 {
			if asks(string(t)) {
				return "asks for another file"
			}
			w.uses.text(string(t))
			_ = xml.EscapeText(w, t) // a buffer takes everything
		}
	}
	return ""
}

// runs lists the elements that run, move or show more than a drawing.
var runs = []string{"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "a", "set", "animate", "animateMotion", "animateTransform"}

func (w *svgWriter) open(t xml.StartElement) string {
	switch {
	case t.Name.Space != svgNamespace || w.depth == 1 && t.Name.Local != "svg":
		return "is not an SVG"
	case w.depth > 100:
		return "is nested more than 100 deep"
	case slices.Contains(runs, t.Name.Local):
		return fmt.Sprintf("has <%s>, which is more than a drawing", t.Name.Local)
	}
	if !w.uses.start(t) {
		return errTooManyShapes.Error()
	}
	w.WriteString("<" + t.Name.Local)
	if w.depth == 1 {
		w.WriteString(` xmlns="` + svgNamespace + `"`)
		t.Attr = w.root(t.Attr)
	}
	for _, a := range t.Attr {
		name := a.Name.Local
		switch {
		case a.Name.Space == xlinkNamespace && name == "href" || a.Name.Space == "" && name != "xmlns" && !strings.HasPrefix(name, "data-"):
		default:
			continue
		}
		if strings.HasPrefix(strings.ToLower(name), "on") {
			return fmt.Sprintf("has %s, which runs something", name)
		}
		if name == "href" && !strings.HasPrefix(a.Value, "#") && !embedded.MatchString(a.Value) || asks(a.Value) {
			return "asks for another file"
		}
		if m := embedded.FindStringSubmatch(a.Value); m != nil && name == "href" {
			inside, err := cleanEmbedded(m[1], a.Value[len(m[0]):])
			if err != nil {
				return "has a picture inside that " + err.Error()
			}
			a.Value = m[0] + inside
		}
		w.WriteString(" " + name + "=\"")
		_ = xml.EscapeText(w, []byte(a.Value))
		w.WriteString("\"")
	}
	w.WriteString(">")
	return ""
}

// root notes how large the drawing is, and gives it a viewBox, without which a page that
// shows it smaller would cut it off.
func (w *svgWriter) root(attrs []xml.Attr) []xml.Attr {
	value := func(name string) string {
		for _, a := range attrs {
			if a.Name.Space == "" && a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	box := strings.FieldsFunc(value("viewBox"), func(r rune) bool { return r == ' ' || r == ',' || r == '\n' || r == '\t' })
	if len(box) == 4 {
		w.width, w.height = pixels(box[2]), pixels(box[3])
		return attrs
	}
	w.width, w.height = pixels(value("width")), pixels(value("height"))
	if w.width == 0 || w.height == 0 {
		return attrs
	}
	return append(attrs, xml.Attr{Name: xml.Name{Local: "viewBox"}, Value: fmt.Sprintf("0 0 %d %d", w.width, w.height)})
}

// pixels returns a length in pixels, or 0 for another value.
func pixels(s string) int {
	n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "px"), 64)
	if err != nil || !(n > 0 && n < 100_000) {
		return 0
	}
	return max(int(n+0.5), 1)
}

// embedded matches a picture within the file itself.
var embedded = regexp.MustCompile(`^data:image/(png|jpeg);base64,`)

// cleanEmbedded returns a picture within the file as it is published, in base64.
func cleanEmbedded(kind, text string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		return "", errDamaged
	}
	f, err := readRaster("inside."+kind, data)
	return base64.StdEncoding.EncodeToString(f.Data), err
}

// imports are the other ways of a style to another file, and a way to spell any of them.
var imports = regexp.MustCompile(`(?i)@import|image-set\(|image\(|cross-fade\(|src\(|\\`)

var address = regexp.MustCompile(`(?i)url\(\s*["']?\s*([^"')\s]?)`)

// asks reports whether a style or a value leads out of the file.
func asks(s string) bool {
	if imports.MatchString(s) {
		return true
	}
	for _, m := range address.FindAllStringSubmatch(s, -1) {
		if m[1] != "#" {
			return true
		}
	}
	return false
}
