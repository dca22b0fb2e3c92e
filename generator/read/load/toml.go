package load

import (
	"errors"
	"strings"

	"github.com/BurntSushi/toml"

	"briefpack/generator/model/diag"
)

// table is a decoded TOML table, whose values do not have our types yet.
type table = map[string]any

// decode reads TOML into a table and the index of its places.
func decode(file string, data []byte) (table, *index, *diag.Problem) {
	if p := checkNesting(file, data); p != nil {
		return nil, nil, damaging(p)
	}
	var t table
	if _, err := toml.Decode(string(data), &t); err != nil {
		return nil, nil, damaging(syntaxProblem(file, data, err))
	}
	x, twice := newIndex(file, data)
	if twice != nil {
		return nil, nil, damaging(twice)
	}
	return t, x, nil
}

func syntaxProblem(file string, data []byte, err error) *diag.Problem {
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		return tomlSyntax.Problem(diag.Place{File: file, Line: 1, Col: 1}, "%s", strings.TrimPrefix(err.Error(), "toml: "))
	}
	message := parse.Message
	if message == "" {
		message = "this is not valid TOML"
	}
	at := diag.NewLocator(file, data).Place(parse.Position.Start, max(parse.Position.Len, 1))
	if parse.Position.Line > 0 && at.Line != parse.Position.Line {
		at = diag.Place{File: file, Line: parse.Position.Line, Col: max(parse.Position.Col, 1)}
	}
	return tomlSyntax.Problem(at, "%s", lowerFirst(strings.TrimSuffix(message, ".")))
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
