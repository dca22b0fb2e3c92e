package load

import (
	"errors"
	"strings"

	"github.com/BurntSushi/toml"

	"briefpack/generator/model/diag"
	"briefpack/generator/read/tomlrepair"
	"briefpack/generator/read/tomlscan"
)

// decode reads TOML into a table and the index of its places. If the text is not valid, it
// returns problems, and the table of what could be read; nil if nothing could be.
func decode(file string, data []byte) (table, *index, []diag.Problem) {
	if p := checkNesting(file, data); p != nil {
		return nil, nil, []diag.Problem{*damaging(p)}
	}
	t := table{}
	_, err := toml.Decode(string(data), &t)
	if err == nil {
		x, twice := newIndex(file, tomlrepair.Whole(data))
		if twice == nil {
			return t, x, nil
		}
	}
	return repaired(file, data)
}

// repaired reads TOML that is not valid as far as it can be repaired.
func repaired(file string, data []byte) (table, *index, []diag.Problem) {
	text := tomlrepair.Repair(data)
	l := diag.NewLocator(file, data)
	var problems []diag.Problem
	for _, s := range text.Slips {
		problems = append(problems, *tomlSyntax.Helped(l.Place(s.At.From, s.At.To-s.At.From), s.Help, "%s", s.Says))
	}
	if text.Lost && len(problems) > 0 {
		last := &problems[len(problems)-1]
		last.Help += restNotRead
		last.Damage = true
		return nil, nil, problems
	}
	t := table{}
	if _, err := toml.Decode(string(text.Data), &t); err != nil {
		return nil, nil, append(problems, *damaging(syntaxProblem(text, l, err)))
	}
	x, twice := newIndex(file, text)
	if twice != nil {
		return nil, nil, append(problems, *damaging(twice))
	}
	x.mark(t, "")
	return t, x, problems
}

const restNotRead = "; the rest of the file was not read"

// syntaxProblem explains what a decoder refuses in the words of the decoder.
func syntaxProblem(text *tomlrepair.Text, l *diag.Locator, err error) *diag.Problem {
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		return tomlSyntax.Problem(diag.Place{File: l.File, Line: 1, Col: 1}, "%s", strings.TrimPrefix(err.Error(), "toml: "))
	}
	message := parse.Message
	if message == "" {
		message = "this is not valid TOML"
	}
	at := text.Span(tomlscan.Span{From: parse.Position.Start, To: parse.Position.Start + max(parse.Position.Len, 1)})
	place := l.Place(at.From, at.To-at.From)
	if line := parse.Position.Line; line > 0 && len(text.Slips) == 0 && place.Line != line {
		place = diag.Place{File: l.File, Line: line, Col: max(parse.Position.Col, 1)}
	}
	return tomlSyntax.Problem(place, "%s", lowerFirst(strings.TrimSuffix(message, ".")))
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
