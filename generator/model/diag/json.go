package diag

import (
	"encoding/json"
	"io"
)

// jsonReport is the shape that JSON writes. Every key is always there. The shape
// only ever grows; a change that would break a reader raises its version.
type jsonReport struct {
	Version  int           `json:"version"` // 1
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Problems []jsonProblem `json:"problems"` // sorted by place; empty, never null
}

type jsonProblem struct {
	Code      string `json:"code"`
	Severity  string `json:"severity"`  // "error" or "warning"
	File      string `json:"file"`      // slash-separated; "" when no file is to blame
	Line      int    `json:"line"`      // from 1; 0 for the whole file
	Column    int    `json:"column"`    // from 1, in characters; 0 for the whole line
	EndColumn int    `json:"endColumn"` // the column after the last character; 0 with column 0
	Message   string `json:"message"`
	Help      string `json:"help"`
}

// JSON writes problems as one JSON object, for other programs.
func JSON(w io.Writer, ps []Problem) error {
	r := jsonReport{Version: 1, Problems: []jsonProblem{}}
	for _, p := range ps {
		if p.Severity == Warning {
			r.Warnings++
		} else {
			r.Errors++
		}
		r.Problems = append(r.Problems, jsonProblem{
			Code: p.Code, Severity: p.Severity.String(),
			File: p.At.File, Line: p.At.Line, Column: p.At.Col, EndColumn: p.At.endColumn(),
			Message: p.Message, Help: p.Help,
		})
	}
	return writeJSON(w, r)
}

// endColumn returns the column after the last character; 0 for a whole line.
func (at Place) endColumn() int {
	if at.Col == 0 {
		return 0
	}
	return max(at.End, at.Col+1)
}

func writeJSON[T jsonReport | sarifLog](w io.Writer, v T) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
