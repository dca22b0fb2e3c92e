package site_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefpack/generator/internal/testsite"
)

// stressSite writes a site that strains documents and returns its folder: the programmes
// and guidance of the sample, with an inspection of sixty readers whose names are long,
// Gaelic or written from right to left, one in which no one is named, and one of hostile text.
func stressSite(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join(testsite.Sample(t), "content"))); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "content", "inspections")); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"crowd": crowd(), "nobody": nobody, "hostile": hostile()} {
		file := filepath.Join(dir, "content", "inspections", name+".toml")
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// strainedNames are what people and agencies are called in turn.
var strainedNames = []string{
	"Màiri Anna NicDhòmhnaill-MacGilleBhràth", "שרה בן־דוד", "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren", "Ng Ó",
	"Fionnlagh MacIlleMhaoil Òg à Tobar na Màthar", "דוד Cohen-שפירא", "Dr Aleksandra Wiśniewska-Brzęczyszczykiewicz of Łękołody", "Olena Підкопайло",
}

// crowd is an inspection with more people than any has had.
func crowd() string {
	var b strings.Builder
	b.WriteString(`programme = "children-at-risk"
version = "10.12"
issued = 2026-11-02
[partnership]
name = "Comhairle nan Eilean Siar agus Argyll, the Firth and the Further Isles Community Planning Partnership"
short_name = "Na h-Eileanan agus Argyll"
council = "Comhairle nan Eilean Siar agus Argyll"
lang = "gd"
[training]
date = 2027-01-19
start = 09:30
max_trainees = 99
venue = "Talla a' Bhaile"
[records_reading]
days = 12
readers = 60
reserves = 6
dates = [2027-02-01, 2027-02-02, 2027-02-03, 2027-02-04, 2027-02-05, 2027-02-08, 2027-02-09, 2027-02-10, 2027-02-11, 2027-02-12, 2027-02-15, 2027-02-16]
venue = "An Lanntair"
`)
	for i, agency := range strainedNames {
		fmt.Fprintf(&b, "[[agency]]\nid = \"agency-%d\"\nname = \"%s agus Buidheann Taic Theaghlaichean\"\nsector = \"statutory\"\n", i, agency)
	}
	person := func(id, name, rest string) {
		lang := ""
		if strings.Contains(name, "Mac") || strings.Contains(name, "Nic") {
			lang = "lang = \"gd\"\n"
		}
		fmt.Fprintf(&b, "[[person]]\nid = %q\nname = \"%s\"\n%s%s", id, name, lang, rest)
	}
	person("lead", "Ailsa Muir", "role = \"inspection_lead\"\nphone = \"01632 960111\"\nemail = \"ailsa.muir@example.org\"\npublish = true\n")
	for i := range 66 {
		name := fmt.Sprintf("%s Q%c%cx", strainedNames[i%len(strainedNames)], 'a'+i/26, 'a'+i%26)
		person(fmt.Sprintf("r-%d", i), name, fmt.Sprintf("post = \"%s\"\nagency = \"agency-%d\"\n", strings.Repeat("Senior practitioner, ", 1+i%5), i%len(strainedNames)))
		person(fmt.Sprintf("i-%d", i), "Inspector "+name, "role = \"inspector\"\n")
	}
	for i := range 66 {
		status := "reader"
		if i >= 60 {
			status = "reserve"
		}
		fmt.Fprintf(&b, "[[reader]]\nperson = \"r-%d\"\nstatus = %q\n", i, status)
	}
	return b.String()
}

// nobody is an inspection that names no one.
const nobody = `programme = "care-and-protection"
version = "0.1"
issued = 2026-11-02
[partnership]
name = "X"
[training]
date = 2027-01-19
start = 09:30
[records_reading]
dates = [2027-02-08]
`

// hostile is an inspection whose texts have broken programs.
func hostile() string {
	bad := []string{
		`😀 {nb} {{ }} %d%s %[1]d`, `</p><script>alert(1)</script> &amp; <!--`, `\\ ( ) << >> endobj`, `مرحبا 中文 שלום 123`, `a\u00A0b\u2011c\u00ADd\u200Be\u202Ef`,
		`e\u0301\u0301\u0301 x\u0323`, strings.Repeat("W", 60), strings.Repeat("ab ", 20), `μ µ Ω Ω ﬁ fi`,
	}
	var b strings.Builder
	fmt.Fprintf(&b, "programme = \"children-at-risk\"\nversion = \"1\"\nissued = 2026-11-02\n[partnership]\nname = \"%s\"\n", bad[0]+bad[6])
	fmt.Fprintf(&b, "[training]\ndate = 2027-01-19\nstart = 09:30\nvenue = \"%s\"\naccess = \"%s\"\n", bad[1]+strings.Repeat("W", 300), strings.Repeat(bad[7], 60))
	b.WriteString("[records_reading]\ndates = [2027-02-08, 2027-02-09, 2027-02-10, 2027-02-11]\n")
	for i, s := range bad {
		fmt.Fprintf(&b, "[[agency]]\nid = \"a%d\"\nname = \"%s\"\nsector = \"statutory\"\n", i, s)
		fmt.Fprintf(&b, "[[person]]\nid = \"p%d\"\nname = \"%s\"\npost = \"%s\"\nagency = \"a%d\"\npublish = true\n", i, s, bad[(i+1)%len(bad)], i)
		fmt.Fprintf(&b, "[[reader]]\nperson = \"p%d\"\nstatus = \"reader\"\n", i)
		fmt.Fprintf(&b, "[[change]]\nversion = \"0.%d\"\ndate = 2026-10-01\nnote = \"%s\"\n", i, s)
	}
	return b.String()
}
