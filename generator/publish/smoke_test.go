package publish

import (
	"os"
	"path/filepath"
	"testing"
)

func TestSmoke(t *testing.T) {
	d := filepath.Join(t.TempDir(), "a", "public")
	for i, v := range []string{"1", "1", "2"} {
		f, err := Begin(d)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range []string{"index.html", "a/b/c.html", "style.css"} {
			if err := f.Write(p, []byte(p)); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.Write("v.html", []byte(v)); err != nil {
			t.Fatal(err)
		}
		out, err := f.Commit()
		t.Log(i, out, err)
		if i == 0 {
			os.WriteFile(filepath.Join(d, "CNAME"), nil, 0o600)
		}
	}
	filepath.Walk(filepath.Dir(d), func(p string, i os.FileInfo, e error) error { t.Log(p, i.Mode()); return nil })
	b, _ := os.ReadFile(filepath.Join(d, manifestName))
	t.Log(string(b))
}
