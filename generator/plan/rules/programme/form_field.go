package programme

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/diag"
	"briefpack/generator/plan/rules/rule"
)

var FormField = rule.Rule{
	Code: "form-field",
	Doc: "A field of a form has what its type needs: a question has a label, \"choice\" and \"multi\" have answers to choose from, a table has columns, and only long texts have a number of words or lines. " +
		"A column has answers if its type is \"choice\".",
	Why:   "Otherwise people would see a question that they cannot answer, or room to write without a question.",
	Help:  "add what is missing, or choose another type",
	Needs: []string{"form"},
	Method: func(m *definition.Method, r *rule.Report) {
		for _, form := range m.Forms {
			for i, f := range form.Fields {
				checkField(r, f, i > 0 && form.Fields[i-1].Type.V == "heading")
			}
		}
	},
}

// checkField checks a field. One below a heading may have the heading for its label.
func checkField(r *rule.Report, f definition.Field, isHeaded bool) {
	at := r.Own(f.Type.At, f.At)
	missing := func(key string) { r.Addf(at, "a field of the type %q has no %s", f.Type.V, key) }
	isList := f.Each.Set
	switch f.Type.V {
	case "note":
		if !f.Label.Set && !f.Help.Set && !isList {
			missing("help")
		}
	case "long":
		if !f.Label.Set && !f.Help.Set && !isHeaded && !isList {
			missing("label")
		}
	case "tick":
		if !f.Label.Set && !isList {
			missing("label")
		}
	case "sign", "":
	case "choice", "multi":
		if !f.Label.Set {
			missing("label")
		}
		if len(f.Choices) < 2 && !isList {
			missing("choices, or too few")
		}
	case "table":
		if !f.Label.Set {
			missing("label")
		}
		checkColumns(r, f, at)
	default:
		if !f.Label.Set {
			missing("label")
		}
	}
	checkSize(r, f)
}

func checkColumns(r *rule.Report, f definition.Field, at diag.Place) {
	if len(f.Columns) == 0 {
		r.Addf(at, "a field of the type %q has no column", f.Type.V)
	}
	for _, c := range f.Columns {
		if c.Type.V == "choice" && len(c.Choices) < 2 {
			r.Addf(c.Label.At, "the column %q has no choices, or too few", c.Label.V)
		}
	}
}

// checkSize reports a size that a type of field does not have.
func checkSize(r *rule.Report, f definition.Field) {
	if f.Type.V == "long" || !f.Type.Set {
		return
	}
	for _, size := range []struct {
		key string
		definition.Int
	}{{"words", f.Words}, {"lines", f.Lines}} {
		if size.Set {
			r.Advisef(size.At, "remove it, or write type = \"long\"", "%s is only for fields of the type \"long\", and this one has the type %q", size.key, f.Type.V)
		}
	}
}
