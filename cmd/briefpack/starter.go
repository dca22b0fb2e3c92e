package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"briefpack/content"
	"briefpack/generator/model/diag"
	"briefpack/generator/model/document"
	"briefpack/generator/model/filename"
	"briefpack/generator/read/atomicfile"
	"briefpack/generator/read/load"
	"briefpack/generator/read/source"
)

// starts holds the files of a new site, with words in capitals to fill in.
//
//go:embed start
var starts embed.FS

// newFile is a file that a command creates.
type newFile struct {
	path string // slash-separated, below the site
	data []byte
}

// programmesHere lists the programmes that come with the program.
func programmesHere() []string {
	files, err := fs.Glob(content.Files, "programmes/*.toml")
	if err != nil {
		panic(err) // the pattern is malformed
	}
	for i, f := range files {
		files[i] = strings.TrimSuffix(path.Base(f), ".toml")
	}
	return files
}

// programmeText returns the text of a programme that comes with the program, for a site.
func programmeText(name string) ([]byte, error) {
	data, err := content.Files.ReadFile("programmes/" + name + ".toml")
	if err != nil {
		list := programmesHere()
		return nil, usage(fmt.Sprintf("no programme %q comes with Briefpack", name), suggestion(diag.Nearest(name, list), "choose one of "+strings.Join(list, ", ")))
	}
	return append([]byte("#:schema ../../schema/programme.json\n"), data...), nil
}

// programmesLine matches the line of a page that says which programmes it is for.
var programmesLine = regexp.MustCompile(`(?m)^programmes\s*=.*\n`)

// guidanceFor returns the pages of guidance of a programme that comes with the program, for a
// site in which it is called name. It leaves out files that the site has. A page for several
// programmes becomes one for all programmes of the site.
func guidanceFor(site, programme, name string) []newFile {
	entries, err := content.Files.ReadDir("guidance")
	if err != nil {
		panic(err) // the folder is in this program
	}
	var files []newFile
	for _, e := range entries {
		f := newFile{path: "content/guidance/" + e.Name()}
		if f.data, err = content.Files.ReadFile("guidance/" + e.Name()); err != nil {
			panic(err)
		}
		if _, err := os.Lstat(filepath.Join(site, filepath.FromSlash(f.path))); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if page := load.Parse(source.File{Path: f.path, Data: f.data}).Guidance; page != nil && len(page.Programmes) > 0 {
			isFor, line := false, ""
			for _, p := range page.Programmes {
				isFor = isFor || p.V == programme
			}
			if !isFor {
				continue
			}
			if len(page.Programmes) == 1 {
				line = fmt.Sprintf("programmes = [%q]\n", name)
			}
			f.data = programmesLine.ReplaceAll(f.data, []byte(line))
		}
		files = append(files, f)
	}
	return files
}

func templateText(name string) string {
	data, err := starts.ReadFile("start/" + name)
	if err != nil {
		panic(err) // the file is in this program
	}
	return string(data)
}

// inspectionText returns the definition of a new inspection.
func inspectionText(programme, partnership string) []byte {
	return []byte(strings.NewReplacer("PROGRAMME", programme, "PARTNERSHIP", partnership).Replace(templateText("inspection.toml")))
}

var fileName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// checkName checks a name that becomes the name of a file and part of web addresses.
func checkName(name string) error {
	switch {
	case filename.IsDevice(name):
		return usage(fmt.Sprintf("%q means a device on Windows", name), "choose another name, such as the name of the area")
	case name == document.SharedFolder:
		return usage(fmt.Sprintf("%q is where the shared guidance is published", name), "choose another name, such as the name of the area")
	case fileName.MatchString(name):
		return nil
	}
	return usage(fmt.Sprintf("%q is not a name that works in web addresses", name), "use small letters a to z, digits and single hyphens, such as glenmarra")
}

// titled returns the name of a file as the name of a place.
func titled(name string) string {
	words := strings.Split(name, "-")
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

// create writes new files below a site. If one of them exists, it writes none.
func create(site string, files []newFile) error {
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(site, filepath.FromSlash(f.path))); !errors.Is(err, fs.ErrNotExist) {
			return &failure{exitRefused, fmt.Sprintf("%s exists already", filepath.Join(site, filepath.FromSlash(f.path))), "nothing was written; choose another name"}
		}
	}
	for _, f := range files {
		if err := atomicfile.Create(filepath.Join(site, filepath.FromSlash(f.path)), f.data); err != nil {
			return &failure{exitMachine, err.Error(), "check the folder and its permissions"}
		}
	}
	return nil
}

// schemaFiles returns the schemas as files of a site that has the programmes.
func schemaFiles(programmes ...source.File) []newFile {
	all := schemas(knownIDs(programmes))
	var files []newFile
	for _, kind := range []string{"inspection", "programme", "site"} {
		files = append(files, newFile{"schema/" + kind + ".json", all[kind]})
	}
	return files
}
