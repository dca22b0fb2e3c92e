package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"
)

func TestSVG(t *testing.T) {
	const head = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">`
	for _, c := range []struct{ name, in, out, reason string }{
		{"a drawing", head + `<rect width="40" height="20" fill="url(#a)"/></svg>`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="url(#a)"></rect></svg>`, ""},
		{"size without a viewBox", `<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="20"/>`, `<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="20" viewBox="0 0 40 20"></svg>`, ""},
		{"another size than its viewBox", strings.Replace(head, "viewBox", `width="10cm" viewBox`, 1) + `</svg>`, `<svg xmlns="http://www.w3.org/2000/svg" width="10cm" viewBox="0 0 40 20"></svg>`, ""},
		{"a use of a part", head + `<use xlink:href="#a"/></svg>`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><use href="#a"></use></svg>`, ""},
		{"text", head + "\n<text>A &lt; B</text>\n</svg>", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text>A &lt; B</text></svg>`, ""},
		{"an editor's notes", "\ufeff<?xml version=\"1.0\"?><!DOCTYPE svg><!-- by Ailsa Muir -->\r\n" + strings.Replace(head, "viewBox", `xmlns:i="urn:i" i:docname="/home/ailsa/logo.svg" viewBox`, 1) +
			`<i:view by="Ailsa"><g/></i:view><metadata><g/>Ailsa</metadata><g i:label="Ailsa"/></svg>`,
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><g></g></svg>`, ""},
		{"a script", head + `<script>alert(1)</script></svg>`, "", "has <script>, which is more than a drawing"},
		{"a page", head + `<foreignObject/></svg>`, "", "has <foreignObject>, which is more than a drawing"},
		{"a link", head + `<a href="#x"/></svg>`, "", "has <a>, which is more than a drawing"},
		{"an event", head + `<g onClick="x()"/></svg>`, "", "has onClick, which runs something"},
		{"a picture elsewhere", head + `<image href="https://example.org/a.png"/></svg>`, "", "asks for another file"},
		{"a picture of its own", head + `<image href="data:image/png;base64, ` + inside("by Ailsa Muir") + `"/></svg>`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><image href="data:image/png;base64,` + inside("") + `"></image></svg>`, ""},
		{"a damaged picture of its own", head + `<image href="data:image/png;base64,AA=="/></svg>`, "", "has a picture inside that can't be read as PNG or JPEG"},
		{"names of layers", head + `<g id="a" data-name="by Ailsa Muir"/></svg>`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><g id="a"></g></svg>`, ""},
		{"a drawing in a drawing", head + `<image href="data:image/svg+xml;base64,AA=="/></svg>`, "", "asks for another file"},
		{"a script as an address", head + `<use xlink:href="javascript:x()"/></svg>`, "", "asks for another file"},
		{"a style elsewhere", head + `<style>@IMPORT "a.css";</style></svg>`, "", "asks for another file"},
		{"an escaped style", head + `<style>@\69mport "a.css";</style></svg>`, "", "asks for another file"},
		{"a style with a string for an address", head + `<g style="mask-image: image-set('a.png' 1x)"/></svg>`, "", "asks for another file"},
		{"a change of an address", head + `<image><set attributeName="href" to="https://example.org/"/></image></svg>`, "", "has <set>, which is more than a drawing"},
		{"a fill elsewhere", head + `<g style="fill: URL( 'https://example.org/a' )"/></svg>`, "", "asks for another file"},
		{"an entity", `<!DOCTYPE svg [<!ENTITY a "aaaa">]>` + head + `<text>&a;</text></svg>`, "", "can't be read as SVG"},
		{"not all of it", head + `<g>`, "", "can't be read as SVG"},
		{"no namespace", `<svg viewBox="0 0 4 2"/>`, "", "is not an SVG"},
		{"another root", `<html xmlns="http://www.w3.org/2000/svg"/>`, "", "is not an SVG"},
		{"no size", `<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>`, "", "is not an SVG with a viewBox, or with a width and a height"},
		{"nothing", "", "", "is not an SVG"},
		{"a use of ten uses of ten uses", nested(head, 10, 8), "", "has more than 100000 shapes, counting each repetition"},
		{"a use of ten uses", nested(head, 10, 1), "*", ""},
		{"patterns in patterns", patterns(head, `fill="url(#p%d)"`, ""), "", "has more than 100000 shapes, counting each repetition"},
		{"patterns in patterns by a style", patterns(head, `style="fill:url('#p%d')"`, ""), "", "has more than 100000 shapes, counting each repetition"},
		{"patterns in patterns by a class", patterns(head, `class="a%d"`, "g > .a%d.b, .a%[1]d { fill: url(#p%[1]d) }"), "", "has more than 100000 shapes, counting each repetition"},
		{"a use of itself", head + `<g id="a"><g><use href="#a"/></g></g></svg>`, "", "has a part that uses itself"},
		{"two that use each other", head + `<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>`, "", "has a part that uses itself"},
		{"a gradient for every rectangle", head + `<style>rect{fill:url(#g)}</style><linearGradient id="g"><stop/></linearGradient><rect/></svg>`, "*", ""},
		{"very many elements", head + strings.Repeat("<g/>", 120_000) + `</svg>`, "", "has more than 100000 shapes, counting each repetition"},
		{"too deep", head + strings.Repeat("<g>", 200) + strings.Repeat("</g>", 200) + `</svg>`, "", "is nested more than 100 deep"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := readSVG([]byte(c.in))
			reason := ""
			if err != nil {
				reason = err.Error()
			}
			if reason != c.reason || c.out != "*" && string(got.Data) != c.out {
				t.Fatalf("%q\n%s\nwant %q\n%s", reason, got.Data, c.reason, c.out)
			}
			if reason == "" && (got.Width != 40 || got.Height != 20 || got.Type != "svg") {
				t.Errorf("it is %d by %d of %q", got.Width, got.Height, got.Type)
			}
		})
	}
}

// inside returns a PNG in base64, with a remark if that is not "".
func inside(remark string) string {
	var b bytes.Buffer
	_ = png.Encode(&b, image.NewGray(image.Rect(0, 0, 2, 2)))
	data := b.Bytes()
	if remark != "" {
		chunk := append([]byte("tEXt"), "Author\x00"+remark...)
		sized := append(binary.BigEndian.AppendUint32(nil, uint32(len(chunk)-4)), chunk...)
		data = slices.Insert(data, 33, binary.BigEndian.AppendUint32(sized, crc32.ChecksumIEEE(chunk))...)
	}
	return base64.StdEncoding.EncodeToString(data)
}

// nested returns a drawing whose last group uses the one before so many times, and so on.
func nested(head string, times, levels int) string {
	var b strings.Builder
	b.WriteString(head + `<g id="g0"><rect/></g>`)
	for n := range levels {
		fmt.Fprintf(&b, `<g id="g%d">%s</g>`, n+1, strings.Repeat(fmt.Sprintf(`<use href="#g%d"/>`, n), times))
	}
	return b.String() + `</svg>`
}

// patterns returns a drawing of patterns that are each filled ten times with the next one.
func patterns(head, fill, rule string) string {
	var b strings.Builder
	b.WriteString(head)
	for n := range 8 {
		if rule != "" {
			fmt.Fprintf(&b, "<style>"+rule+"</style>", n+1)
		}
		fmt.Fprintf(&b, `<pattern id="p%d">%s</pattern>`, n, strings.Repeat("<rect "+fmt.Sprintf(fill, n+1)+"/>", 10))
	}
	return b.String() + `</svg>`
}

// FuzzSVG checks that a drawing that was read once reads the same again.
func FuzzSVG(f *testing.F) {
	f.Add([]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><style>a{fill:url(#b)}</style><text x="1">A &amp; B</text></svg>`))
	f.Add([]byte(`<a:svg xmlns:a="http://www.w3.org/2000/svg" width="1" height="2"><a:g/></a:svg>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := readSVG(data)
		if err != nil {
			return
		}
		again, err := readSVG(got.Data)
		if err != nil || string(again.Data) != string(got.Data) {
			t.Errorf("%v\n%s\n%s", err, got.Data, again.Data)
		}
	})
}
