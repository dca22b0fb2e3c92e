package preview

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

// offers returns files that a site may have besides, or instead of, those of the sample,
// and what may stand in each: some of it is wrong.
func offers(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{
		"layouts/extra.css":                    {"p { color: black }\n", "p { color: navy }\n"},
		"layouts/print.toml":                   {"[text]\nbody = 15\n", "[text]\nbody = 13\n", "[text]\nbody = \"large\"\n", "[faces]\nregular = \"fonts/own.ttf\"\n"},
		"layouts/fonts/own.ttf":                {string(liberationserifregular.TTF), string(liberationsansregular.TTF), "no face"},
		"layouts/words/en-GB.toml":             {"[criteria]\ntitle = \"Who may come\"\n", "[glossary]\nlead = \"Words.\"\n", "[criteria\n"},
		"layouts/words/gd.toml":                {"[page]\ncontents = \"Clàr\"\n", "[page]\ncontents = \"Air an duilleig seo\"\n", "[page\n"},
		"layouts/index.html":                   {"<!DOCTYPE html><html lang=\"en\"><head><title>{{.Title}}</title></head><body>{{.Body}}</body></html>\n", "{{.Nothing}}\n"},
		"content/logo.png":                     {square(t, 40), square(t, 48), "no picture"},
		"content/guidance/reading-room.png":    {square(t, 400), square(t, 500), "no picture"},
		"content/guidance/more.md":             {"+++\ntitle = \"More\"\n+++\n\nMore words.\n", "+++\ntitle = \"More\"\nshared = true\n+++\n\nSee [the criteria](criteria.html).\n"},
		"content/guidance/more.gd.md":          {"+++\ntitle = \"Barrachd\"\n+++\n\nFaclan.\n", "+++\ntitle = \"Barrachd\"\nsummary = \"Barrachd fhaclan\"\n+++\n\nTuilleadh fhaclan.\n"},
		"content/guidance/first-meeting.gd.md": {"+++\ntitle = \"A' chiad choinneamh\"\n+++\n\nFaclan.\n", "+++\ntitle = \"A' choinneamh\"\n+++\n\n## Ceann\n\nFaclan.\n"},
		"content/holidays/none.ics":            {"BEGIN:VCALENDAR\nEND:VCALENDAR\n"},
		"content/notes.docx":                   {"x"},
	}
	files, err := filepath.Glob("../../../layouts/*.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("the program has no layouts (%v)", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := "layouts/" + filepath.Base(file)
		switch filepath.Ext(file) {
		case ".html":
			all[name] = append(all[name], string(text), "\n"+string(text), string(text)+"<p>{{.Nothing}}</p>\n")
		case ".css", ".js":
			all[name] = append(all[name], string(text), string(text)+"/* one's own */\n")
		case ".svg":
			all[name] = append(all[name], string(text), string(text)+"\n")
		}
	}
	return all
}

// square returns a picture of so many pixels each way.
func square(t *testing.T, size int) string {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, size, size))
	for i := range size {
		m.Set(i, i, color.RGBA{R: 200, A: 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
