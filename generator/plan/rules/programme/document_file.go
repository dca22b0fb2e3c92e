package programme

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/model/filename"
	"briefpack/generator/plan/rules/rule"
)

var DocumentFile = rule.Rule{
	Code: "document-file",
	Doc: "The file in [document.<name>] or [role.<id>] is a name of small letters, digits and single hyphens, and no other document has it. " +
		"The overview and the guidance keep their own names.",
	Why:        "Two documents with one name would overwrite each other, and other characters do not work in web addresses.",
	Help:       "write another short name, such as file = \"case-file\"",
	Needs:      []string{"document", "role"},
	Programme:  func(p *definition.Programme, r *rule.Report) { checkFiles(r, &p.Method) },
	Inspection: func(in *definition.Inspection, r *rule.Report) { checkFiles(r, &in.Method) },
}

func checkFiles(r *rule.Report, m *definition.Method) {
	owners := map[string]string{}
	for _, name := range append(r.Documents, r.Sheets...) {
		if m.Document(name).File.V == "" {
			owners[name] = name
		}
	}
	for _, f := range m.Forms {
		owners[f.Key] = f.Key
	}
	for _, d := range m.Documents {
		if !checkFile(r, d.File) {
			continue
		}
		owner, isTaken := owners[d.File.V]
		switch {
		case d.Key == document.Overview || d.Key == document.Guidance:
			r.Addf(d.File.At, "the files of %q cannot have another name", d.Key)
		case isTaken:
			r.Addf(d.File.At, "the document %q has the file name %q too", owner, d.File.V)
		}
		owners[d.File.V] = d.Key
	}
	for _, role := range m.Roles {
		checkFile(r, role.File)
	}
}

// checkFile reports a name that cannot be a file's. It returns false if there is nothing further
// to check.
func checkFile(r *rule.Report, file definition.Text) bool {
	if file.V == "" || file.At.File != r.Home.File {
		return false
	}
	if document.Slug(file.V) != file.V || filename.Fault(file.V) != "" {
		r.Addf(file.At, "%q is not a name that works in web addresses", file.V)
		return false
	}
	return true
}
