package reading

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var QuestionWithoutAnswer = rule.Rule{
	Code: "question-without-answer",
	Doc: "A question is answered by ticking one of its answers, or on its lines; a reading question without answers is answered on the scale of [[evaluation]]. " +
		"One with nothing of this is printed with no room for an answer.",
	Help:  "give it answers = [\"Yes\", \"No\"], or lines = 3",
	Needs: []string{"reading_question", "feedback_question", "evaluation"},
	Method: func(m *definition.Method, r *rule.Report) {
		if len(m.Scale) == 0 {
			for _, q := range m.Questions {
				if !answerable(q) {
					r.Addf(q.Text.At, "nobody can answer %q: it has no answers, no lines, and there is no scale", q.Text.V)
				}
			}
		}
		for _, q := range m.Feedback {
			if !answerable(q) {
				r.Addf(q.Text.At, "nobody can answer %q: it has no answers and no lines", q.Text.V)
			}
		}
	},
}

func answerable(q definition.Question) bool {
	return len(q.Answers) > 0 || q.Lines.V > 0 || !q.Text.Set
}
