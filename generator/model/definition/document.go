package definition

import "slices"

// Document returns the texts of a document, by its name; empty ones if there are none.
func (m *Method) Document(name string) DocumentText {
	i := slices.IndexFunc(m.Documents, func(d DocumentText) bool { return d.Key == name })
	if i < 0 {
		return DocumentText{Key: name}
	}
	return m.Documents[i]
}

// FileOf returns the name of a document's files, without an ending. It is the document's name,
// unless the programme has another one.
func (m *Method) FileOf(name string) string {
	if file := m.Document(name).File.V; file != "" {
		return file
	}
	return name
}
