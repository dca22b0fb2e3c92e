package pdf

import (
	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbolditalic"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"

	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"briefpack/generator/internal/sample"
	"briefpack/generator/internal/tool"
	"briefpack/generator/model/document"
)

// typstAt is the environment variable that says where Typst's compiler for Node is.
const typstAt = "BRIEFPACK_TYPST"

// BenchmarkBesideTypst draws what the other benchmarks draw, and has Typst draw the same in
// the same run: "times" is how much longer that takes, by the medians. It is skipped where
// Typst is not:
//
//	npm install --prefix /tmp/typst @myriaddreamin/typst-ts-node-compiler
//	export BRIEFPACK_TYPST=/tmp/typst/node_modules/@myriaddreamin/typst-ts-node-compiler/index.js
//	go test ./generator/render/pdf -run '^$' -bench BesideTypst -benchtime 1x
func BenchmarkBesideTypst(b *testing.B) {
	library := os.Getenv(typstAt)
	if library == "" {
		b.Skipf("@myriaddreamin/typst-ts-node-compiler is not installed, or %s does not say where", typstAt)
	}
	node, dir := tool.Need(b, "node"), b.TempDir()
	for name, data := range map[string][]byte{"regular": liberationsansregular.TTF, "bold": liberationsansbold.TTF, "italic": liberationsansitalic.TTF, "bold-italic": liberationsansbolditalic.TTF, "mono": liberationmonoregular.TTF} {
		if err := os.WriteFile(filepath.Join(dir, name+".ttf"), data, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	const rounds = 40
	for _, sections := range []int{sixPages, manyPages} {
		name := fmt.Sprintf("%d-sections", sections)
		b.Run(name, func(b *testing.B) {
			d, p := sample.Long(sections), newRenderer(b)
			path := filepath.Join(dir, name+".typ")
			if err := os.WriteFile(path, []byte(typstOf(d)), 0o600); err != nil {
				b.Fatal(err)
			}
			var theirs struct{ Ms, Bytes float64 }
			var ours []time.Duration
			for b.Loop() {
				out, err := exec.Command(node, "testdata/typst.mjs", library, dir, path, strconv.Itoa(rounds)).Output()
				if err == nil {
					err = json.Unmarshal(out, &theirs)
				}
				if err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
				for i := range rounds {
					d.Title = strings.ReplaceAll(benchTitle, "ROUND", strconv.Itoa(i))
					start := time.Now()
					if _, err := p.Document(d); err != nil {
						b.Fatal(err)
					}
					ours = append(ours, time.Since(start))
				}
			}
			slices.Sort(ours)
			ms := float64(ours[len(ours)/2]) / float64(time.Millisecond)
			b.ReportMetric(0, "ns/op") // of both together, which says nothing
			b.ReportMetric(ms, "ms-ours")
			b.ReportMetric(theirs.Ms, "ms-typst")
			b.ReportMetric(theirs.Bytes, "bytes-typst")
			b.ReportMetric(theirs.Ms/ms, "times")
		})
	}
}

const benchTitle = "A document to measure, ROUND"

// typstOf writes a document of the benchmarks for Typst.
func typstOf(d *document.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "#set document(title: %q)\n#set page(paper: \"a4\", margin: (top: 88pt, bottom: 86pt, left: 66pt, right: 60pt), header: [%s], footer: context [Page #counter(page).display()])\n", benchTitle, d.Imprint.Owner)
	b.WriteString("#set text(font: \"Liberation Sans\", size: 12pt, lang: \"en\")\n#show figure: set block(breakable: true)\n#show table.header: strong\n")
	fmt.Fprintf(&b, "= %s\n\n", benchTitle)
	for _, block := range d.Blocks {
		switch block := block.(type) {
		case document.Heading:
			fmt.Fprintf(&b, "== %s\n\n", document.Plain(block.Text))
		case document.Paragraph:
			fmt.Fprintf(&b, "%s\n\n", document.Plain(block.Text))
		case document.List:
			for _, it := range block.Items {
				fmt.Fprintf(&b, "- %s\n", document.Plain(it.Blocks[0].(document.Paragraph).Text))
			}
			b.WriteByte('\n')
		case document.Table:
			fmt.Fprintf(&b, "#figure(caption: [%s], table(columns: (auto, 1fr, auto, auto), align: (left, left, left, right), table.header(", block.Caption)
			for _, c := range block.Columns {
				fmt.Fprintf(&b, "[%s],", c.Title)
			}
			b.WriteString("),\n")
			for _, r := range block.Rows {
				for _, c := range r.Cells {
					fmt.Fprintf(&b, "[%s],", document.Plain(c.Text))
				}
				b.WriteByte('\n')
			}
			b.WriteString("))\n\n")
		}
	}
	return b.String()
}
