package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

const hugoConfig = `baseURL = "https://briefings.example.org/"
title = "Briefings"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT"]
`

const hugoPage = `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{.Title}}</title></head>
<body>
<nav><ul>{{range .CurrentSection.RegularPages}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul></nav>
<main>{{.Content}}</main>
</body>
</html>
`

// writeHugo writes a site for Hugo with the same texts.
func writeHugo(dir string, texts []text) error {
	files := map[string]string{"hugo.toml": hugoConfig, "layouts/_default/single.html": hugoPage, "layouts/_default/list.html": hugoPage, "layouts/index.html": hugoPage}
	for _, t := range texts {
		files["content/"+strings.ReplaceAll(t.name, "index", "start")+".md"] = markdown(t)
	}
	for name, data := range files {
		if err := write(filepath.Join(dir, filepath.FromSlash(name)), data); err != nil {
			return err
		}
	}
	return nil
}

// markdown returns a text as Markdown.
func markdown(t text) string {
	var b strings.Builder
	fmt.Fprintf(&b, "+++\ntitle = %q\n+++\n", t.title)
	last := ""
	for _, block := range t.blocks {
		if block.kind != last || block.kind == "p" {
			b.WriteString("\n")
		}
		switch words := escaped(block.cells); block.kind[0] {
		case 'h':
			fmt.Fprintf(&b, "\n%s %s\n", strings.Repeat("#", int(block.kind[1]-'0')), words[0])
		case 'l':
			fmt.Fprintf(&b, "- %s\n", words[0])
		case 't':
			fmt.Fprintf(&b, "| %s |\n", strings.Join(words, " | "))
			if last != "tr" {
				b.WriteString(strings.Repeat("|---", len(words)) + "|\n")
			}
		default:
			b.WriteString(words[0] + "\n")
		}
		last = block.kind
	}
	return b.String()
}

// escaped returns texts in which Markdown has no signs.
func escaped(cells []string) []string {
	list := make([]string, len(cells))
	for i, cell := range cells {
		for _, r := range cell {
			if strings.ContainsRune("\\`*_{}[]<>()#+-.!|~&", r) {
				list[i] += `\`
			}
			list[i] += string(r)
		}
	}
	return list
}

// typstProgram compiles each file of a folder in one process, which reads the typefaces once.
const typstProgram = `import pathlib, sys, typst
fonts = typst.Fonts(include_system_fonts=False)
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.typ")):
    typst.compile(str(file), output=str(file.with_suffix(".pdf")), font_paths=fonts, ignore_system_fonts=True, pdf_standards="ua-1")
`

// writeTypst writes a document for Typst for each text.
func writeTypst(dir string, texts []text) error {
	for i, t := range texts {
		if err := write(filepath.Join(dir, fmt.Sprintf("%03d.typ", i)), typst(t)); err != nil {
			return err
		}
	}
	return write(filepath.Join(dir, "compile.py"), typstProgram)
}

// typst returns a text as a document of Typst.
func typst(t text) string {
	var b strings.Builder
	fmt.Fprintf(&b, "#set document(title: %s)\n#set text(lang: \"en\", region: \"GB\")\n", quoted(t.title))
	for i := 0; i < len(t.blocks); i++ {
		block := t.blocks[i]
		switch block.kind[0] {
		case 'h':
			fmt.Fprintf(&b, "#heading(level: %c, %s)\n", block.kind[1], quoted(block.cells[0]))
		case 'l':
			fmt.Fprintf(&b, "#list(%s)\n", quoted(block.cells[0]))
		case 't':
			n := i
			for n < len(t.blocks) && t.blocks[n].kind == "tr" && len(t.blocks[n].cells) == len(block.cells) {
				n++
			}
			fmt.Fprintf(&b, "#table(columns: %d", len(block.cells))
			for ; i < n; i++ {
				for _, cell := range t.blocks[i].cells {
					b.WriteString(", " + quoted(cell))
				}
			}
			b.WriteString(")\n")
			i--
		default:
			fmt.Fprintf(&b, "#par(%s)\n", quoted(block.cells[0]))
		}
	}
	return b.String()
}

// quoted returns a string of Typst.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
