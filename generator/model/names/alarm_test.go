package names

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// perAlarm is how many words of ordinary English there are at least for each false alarm.
const perAlarm = 10_000

// inventedPeople returns the people of testdata/invented-names.txt.
func inventedPeople(t *testing.T) []Secret {
	t.Helper()
	data, err := os.ReadFile("testdata/invented-names.txt")
	if err != nil {
		t.Fatal(err)
	}
	var list []Secret
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			words := strings.Fields(strings.ToLower(line))
			list = append(list, Secret{"g", words[0][:1] + "-" + words[len(words)-1], "name", line})
		}
	}
	return list
}

// TestFalseAlarms looks for invented people in ordinary English: the guidance of the sample, and
// the licences and Perl manuals that Debian and Ubuntu install (packages base-files and perl),
// 400,000 words. BRIEFPACK_PROSE names a folder with other texts to try instead. The test is
// skipped where there is too little prose; -v prints the alarms.
func TestFalseAlarms(t *testing.T) {
	texts := files(t, "../../../content/guidance", ".md")
	if dir := os.Getenv("BRIEFPACK_PROSE"); dir != "" {
		texts = append(texts, files(t, dir, ".md", ".txt", ".pod")...)
	} else {
		texts = append(texts, files(t, "/usr/share/common-licenses", "")...)
		texts = append(texts, files(t, "/usr/share/perl", ".pod")...)
	}
	d := New(inventedPeople(t), Vocabulary{})
	words, size, alarms := 0, 0, 0
	for _, text := range texts {
		words, size = words+len(strings.Fields(text)), size+len(text)
		for paragraph := range strings.SplitSeq(text, "\n\n") {
			for _, h := range d.Find(strings.TrimLeft(paragraph, "#= "), Prose) {
				alarms++
				t.Logf("%v, grade %d: %q", h.Evidence, h.Grade, h.Text)
			}
		}
	}
	t.Logf("%d alarms in %d words, %d KB", alarms, words, size>>10)
	if size < 200<<10 {
		t.Skip("there is too little prose on this machine")
	}
	if alarms*perAlarm > words {
		t.Errorf("%d alarms in %d words: at most one in %d", alarms, words, perAlarm)
	}
}

// files returns the files below a folder with one of the endings; none if there is no folder.
func files(t *testing.T, dir string, endings ...string) []string {
	t.Helper()
	var texts []string
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() || !slices.Contains(endings, filepath.Ext(path)) {
			return err
		}
		data, err := os.ReadFile(path)
		texts = append(texts, string(data))
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return texts
}
