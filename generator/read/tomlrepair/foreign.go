package tomlrepair

import (
	"bytes"
	"strings"
)

// foreign lists how files of other kinds start.
var foreign = []struct{ start, is, help string }{
	{`{\rtf`, "this is a Rich Text file of a word processor, although its name ends in .toml", "copy the text into a plain text editor, such as Notepad, and save it as UTF-8"},
	{"<!doctype", "this is a web page, although its name ends in .toml", "copy the text into a plain text editor, such as Notepad, and save it as UTF-8"},
	{"<html", "this is a web page, although its name ends in .toml", "copy the text into a plain text editor, such as Notepad, and save it as UTF-8"},
	{"<?xml", "this is an XML file, although its name ends in .toml", "copy the text into a plain text editor, such as Notepad, and save it as UTF-8"},
	{"---\n", "this is YAML, although its name ends in .toml", "write key = value on each line, without --- above"},
	{"{\n", "this is JSON, although its name ends in .toml", "write key = value on each line, without braces around the file"},
}

// isForeign reports a file of another kind.
func (r *repairer) isForeign() bool {
	text := strings.ToLower(string(bytes.TrimLeft(r.data[:min(len(r.data), 200)], " \n\t")))
	for _, f := range foreign {
		if strings.HasPrefix(text, f.start) {
			r.slip(r.line(), f.is, f.help)
			r.Lost = true
			return true
		}
	}
	return false
}
