package judge

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"fmt"
	"os/exec"
	"strings"
	"unicode"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"golang.org/x/text/unicode/norm"
)

//go:embed scripts/text.js
var askText string

// Paper prints the page and compares the sheets with the page. Every letter must be inside the
// edges of a sheet.
func (v *Visit) Paper() ([]Finding, error) {
	// A sheet of A4 inside its margins, in CSS pixels.
	if err := v.set(Mode{673, Print}); err != nil {
		return nil, err
	}
	shown, err := v.ask(askText)
	if err != nil {
		return nil, err
	}
	sheets, err := v.print()
	if err != nil {
		return nil, err
	}
	return v.findings("on paper", append(lost(strings.Join(shown, ""), sheets), outside(sheets)...)), nil
}

// sheet is a printed page as read by pdftotext.
type sheet struct {
	Width  float64 `xml:"width,attr"`
	Height float64 `xml:"height,attr"`
	Words  []word  `xml:"word"`
}

type word struct {
	Left   float64 `xml:"xMin,attr"`
	Right  float64 `xml:"xMax,attr"`
	Top    float64 `xml:"yMin,attr"`
	Bottom float64 `xml:"yMax,attr"`
	Text   string  `xml:",chardata"`
}

func (v *Visit) print() ([]sheet, error) {
	data, err := chromedp.Run(v.ctx, chromedp.PrintToPDF(func(p *page.PrintToPDFParams) {
		asTheySay := true
		p.PreferCSSPageSize = &asTheySay
	}))
	if err != nil {
		return nil, fmt.Errorf("print %s: %w", v.page, err)
	}
	read := exec.Command(v.browser.pdftotext, "-bbox", "-", "-")
	read.Stdin = bytes.NewReader(data)
	out, err := read.Output()
	if err != nil {
		return nil, fmt.Errorf("read what %s prints as: %w", v.page, err)
	}
	var file struct {
		Sheets []sheet `xml:"body>doc>page"`
	}
	lax := xml.NewDecoder(bytes.NewReader(out))
	lax.Strict = false
	if err := lax.Decode(&file); err != nil {
		return nil, fmt.Errorf("read what %s prints as: %w", v.page, err)
	}
	return file.Sheets, nil
}

// lost compares the number of each letter on screen and on paper. Columns and broken words
// change only the order.
func lost(shown string, sheets []sheet) []string {
	var printed strings.Builder
	for _, s := range sheets {
		for _, w := range s.Words {
			printed.WriteString(w.Text)
		}
	}
	have, want := letters(printed.String()), letters(shown)
	var gone []string
	for r, n := range want {
		if have[r] < n {
			gone = append(gone, fmt.Sprintf("%d of %d %q", n-have[r], n, r))
		}
	}
	if len(want) == 0 {
		return []string{"it shows no text"}
	}
	if len(gone) > 0 {
		return []string{"not everything is printed: there lack " + strings.Join(gone[:min(len(gone), 5)], ", ")}
	}
	return nil
}

func letters(s string) map[rune]int {
	count := map[rune]int{}
	for _, r := range norm.NFKC.String(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			count[r]++
		}
	}
	return count
}

// outside lists the words that reach over the edge of their sheet.
func outside(sheets []sheet) []string {
	var found []string
	for i, s := range sheets {
		for _, w := range s.Words {
			if w.Left < 0 || w.Right > s.Width || w.Top < 0 || w.Bottom > s.Height {
				found = append(found, fmt.Sprintf("%q reaches over the edge of sheet %d", w.Text, i+1))
			}
		}
	}
	return found[:min(len(found), 3)]
}
