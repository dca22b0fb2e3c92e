package judge

import (
	"image/color"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefpack/generator/internal/tool"
)

// around is a sound page around some content.
func around(content string) string {
	return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<h1>A page</h1>
` + content + `
</main>
</body>
</html>
`
}

const style = `
body { margin: 0; font: 16px/1.5 sans-serif; color: #000; background: #fff; }
.faint { color: #bbb; }
@media (max-width: 1000px) { .roomy { display: none; } }
.wide { width: 400px; }
.stuck { height: 1.5em; width: 16em; overflow: hidden; }
.over { position: absolute; inset: 0; background: #fff; }
.plain:focus { outline: none; }
a:focus-visible { outline: 3px solid #000; }
@media print { .sheet { width: 178mm; white-space: nowrap; overflow: hidden; } }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } a { color: #8cf; } .dim { color: #222; } }
`

const link = `<p><a href="style.css">A link</a></p>`

// write makes a site of one page and what it needs.
func write(t *testing.T, html string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{"index.html": html, "style.css": style, "late.js": `document.querySelector("main").append("Late words");`} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// Each judge finds what is wrong with a page, and nothing wrong with a sound one.
func TestBrowserJudges(t *testing.T) {
	tool.Slow(t, "opens pages in a browser")
	tab := openTab(t)
	axe := func(v *Visit) ([]Finding, error) { return v.Axe(AllModes()...) }
	layout := func(v *Visit) ([]Finding, error) { return v.Layout(Narrow) }
	keyboard := func(v *Visit) ([]Finding, error) { return v.Keyboard(Narrow, &Seen{}) }
	heard := func(v *Visit) ([]Finding, error) { return v.Heard(), nil }
	for _, c := range []struct {
		name, content string
		judge         func(*Visit) ([]Finding, error)
		want          string // part of a finding; "" for none
	}{
		{"axe, sound", link, axe, ""},
		{"axe, contrast", `<p class="faint">Hard to read</p>`, axe, "320 px, light): axe color-contrast"},
		{"axe, contrast in the dark", `<p class="dim">Hard to read</p>`, axe, "1280 px, dark): axe color-contrast"},
		{"axe, best practice", `<h3>Deep</h3><p></p>`, axe, "axe heading-order"},
		{"axe, small targets", `<p><a href="a"><svg width="8" height="8" role="img" aria-label="a"><rect width="8" height="8"/></svg></a><a href="b"><svg width="8" height="8" role="img" aria-label="b"><rect width="8" height="8"/></svg></a></p>`, axe, "axe target-size"},
		{"axe, structure of wide windows", `<h4 class="roomy">Deep</h4>`, axe, "1280 px, light): axe heading-order"},
		{"layout, sound", link, layout, ""},
		{"layout, too wide", `<p class="wide">Wide</p>`, layout, "scrolls sideways, 400 px in 320"},
		{"layout, cut off", `<p class="stuck">A line that has just enough room, then more and more and more</p>`, layout, "content is cut off"},
		{"layout, cut off when spaced", `<p class="stuck">It has room for this line, just.</p>`, layout, "wider spacing): its content is cut off"},
		{"layout, the other direction", `<p dir="rtl">שלום. <span dir="ltr">So it is.</span></p>`, layout, ""},
		{"layout, a full stop at the wrong end", `<p dir="rtl">שלום. <span>So it is.</span></p>`, layout, "at the wrong end: So it is."},
		{"layout, covered", `<p>Nobody sees this</p><div class="over"></div>`, layout, "text is covered"},
		{"keyboard, sound", link + link, keyboard, ""},
		{"keyboard, nothing shows", `<p><a class="plain" href="style.css">A link</a></p>`, keyboard, "its focus shows in 0 pixels"},
		{"keyboard, out of order", `<p><a href="style.css">One</a> <a href="style.css" tabindex="5">Two</a></p>`, keyboard, "out of order"},
		{"keyboard, sound far down the page", strings.Repeat("<p>Text</p>", 100) + link, keyboard, ""},
		{"keyboard, a trap", `<p><a href="style.css" onfocus="this.blur()">One</a></p><p><input aria-label="b" id="trap"> <a href="style.css">Two</a></p><script src="trap.js"></script>`, keyboard, "does not reach"},
		{"keyboard, nothing there", `<p>Text</p>`, keyboard, "nothing to tab to"},
		{"paper, sound", `<p>Words</p>`, (*Visit).Paper, ""},
		{"paper, cut off", `<p class="sheet">` + strings.Repeat("A long line goes on and on. ", 20) + `</p>`, (*Visit).Paper, "not everything is printed"},
		{"without scripts, sound", link, (*Visit).Scriptless, ""},
		{"without scripts, a dead button", `<button>Search</button>`, (*Visit).Scriptless, "this needs a script"},
		{"without scripts, words", `<script src="late.js"></script>`, (*Visit).Scriptless, "this is not shown: Late words"},
		{"requests, sound", link, heard, ""},
		{"requests, elsewhere", `<p><img src="http://192.0.2.1/a.png" alt="a"></p>`, heard, "192.0.2.1"},
		{"requests, a script of its own", `<script>alert(1)</script>`, heard, "Content Security Policy"},
		{"requests, nothing there", `<script src="none.js"></script>`, heard, "ERR_FILE_NOT_FOUND"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := write(t, around(c.content))
			if err := os.WriteFile(filepath.Join(root, "trap.js"), []byte(`const trap = document.getElementById("trap"); trap.addEventListener("keydown", (e) => e.preventDefault());`), 0o600); err != nil {
				t.Fatal(err)
			}
			v, err := tab.Visit(root, "index.html")
			if err != nil {
				t.Fatal(err)
			}
			found, err := c.judge(v)
			if err != nil {
				t.Fatal(err)
			}
			expect(t, found, c.want)
		})
	}
}

// openTab starts a browser with one tab.
func openTab(t *testing.T) *Tab {
	t.Helper()
	tab, end, err := Open(t).Tab()
	t.Cleanup(end)
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

// expect fails unless something of what was found says what is wanted.
func expect(t *testing.T, found []Finding, want string) {
	t.Helper()
	var said []string
	for _, f := range found {
		said = append(said, f.String())
	}
	all := strings.Join(said, "\n")
	if want == "" && all != "" || !strings.Contains(all, want) {
		t.Errorf("found:\n%s\nwant: %q", all, want)
	}
}

func TestMarkupJudges(t *testing.T) {
	tool.Slow(t, "starts Java and Node")
	cases := []struct{ file, content, nu, htmlValidate string }{
		{"sound.html", `<p>Text</p>`, "", ""},
		{"id.html", `<p id="a">Text</p><p id="a">Text</p>`, "Duplicate ID", "no-dup-id"},
		{"image.html", `<p><img src="a.png"></p>`, "alt", "alt"},
		// More than a pipe holds.
		{"long.html", strings.Repeat(`<p><img src="a.png"></p>`, 400), "alt", "alt"},
	}
	root := write(t, around(""))
	for _, c := range cases {
		if err := os.WriteFile(filepath.Join(root, c.file), []byte(around(c.content)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	nu, htmlValidate := Nu(t, root), HTMLValidate(t, root, "../../../.ci/judges/html-validate.json")
	for _, c := range cases {
		t.Run(c.file, func(t *testing.T) {
			isOther := func(f Finding) bool { return f.Page != c.file }
			expect(t, slices.DeleteFunc(slices.Clone(nu), isOther), c.nu)
			expect(t, slices.DeleteFunc(slices.Clone(htmlValidate), isOther), c.htmlValidate)
		})
	}
}

func TestLinks(t *testing.T) {
	for _, c := range []struct{ name, href, want string }{
		{"another file", "style.css", ""},
		{"a place", "#here", ""},
		{"another site", "https://example.org/", ""},
		{"an address", "mailto:a@example.org", ""},
		{"no file", "none.html", "there is no such file"},
		{"a folder", ".", "there is no such file"},
		{"no place", "#there", "there is no such place"},
		{"a path from the root", "/index.html", "it is not relative"},
		{"a host without a scheme", "//example.org/", "it is not relative"},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, followed, err := Links(write(t, around(`<p id="here"><a href="`+c.href+`">A link</a></p>`)))
			if err != nil || followed != 2 {
				t.Fatalf("followed %d links: %v", followed, err)
			}
			expect(t, found, c.want)
		})
	}
}

func TestWeight(t *testing.T) {
	for _, c := range []struct {
		name             string
		page, css, extra int
		want             string
	}{
		{"light", 0, 0, 0, ""},
		{"a heavy page", 60 << 10, 0, 0, "it weighs 61"},
		{"heavy styles", 0, 20_001, 0, "style.css has 20001 bytes"},
		{"a heavy script", 0, 0, 12_001, "late.js has 12001 bytes"},
		{"heavy together", 35_000, 16_000, 11_000, "it weighs 62"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := write(t, around(strings.Repeat(" ", c.page)+`<script src="late.js"></script>`))
			for name, size := range map[string]int{"style.css": c.css, "late.js": c.extra} {
				if err := os.WriteFile(filepath.Join(root, name), []byte(strings.Repeat(" ", size)), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			found, err := Weight(root, "index.html")
			if err != nil {
				t.Fatal(err)
			}
			expect(t, found, c.want)
		})
	}
}

func TestContrast(t *testing.T) {
	white, black, grey := color.Gray{255}, color.Gray{0}, color.Gray{0x76}
	for _, c := range []struct {
		a, b color.Color
		want float64
	}{{white, black, 21}, {black, white, 21}, {white, grey, 4.54}, {grey, grey, 1}} {
		if got := contrast(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("contrast of %v and %v is %.2f, not %.2f", c.a, c.b, got, c.want)
		}
	}
}
