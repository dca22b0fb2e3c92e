package publish

import (
	"fmt"
	"path/filepath"
	"testing"
)

// BenchmarkPublish publishes 1,000 files of 20 KB: all new, one changed, and none changed.
func BenchmarkPublish(b *testing.B) {
	for _, name := range []string{"first", "one changed", "unchanged"} {
		b.Run(name, func(b *testing.B) {
			dir := filepath.Join(b.TempDir(), "public")
			data := make([]byte, 20_000)
			all := files{}
			for i := range 1000 {
				all[fmt.Sprintf("folder-%d/page-%d.html", i/50, i)] = string(append(data, fmt.Sprint(i)...))
			}
			publishAll(b, dir, all)
			n := 0
			for b.Loop() {
				n++
				switch name {
				case "first":
					b.StopTimer()
					dir = filepath.Join(b.TempDir(), fmt.Sprint("public-", n))
					b.StartTimer()
				case "one changed":
					all["folder-0/page-0.html"] = fmt.Sprint(n)
				}
				publishAll(b, dir, all)
			}
		})
	}
}
