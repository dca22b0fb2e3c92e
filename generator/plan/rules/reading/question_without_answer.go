package reading

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var QuestionWithoutAnswer = rule.Rule{
	Code: "question-without-answer",
	Doc: "A question has answers to tick or lines to write on. " +
		"A reading question without answers uses the scale of [[evaluation]].",
	Why:   "Otherwise there is no room for an answer.",
	Help:  "add answers = [\"Yes\", \"No\"], or lines = 3",
	Needs: []string{"reading_question", "feedback_question", "evaluation"},
	Method: func(m *definition.Method, r *rule.Report) {
		if len(m.Scale) == 0 {
			for _, q := range m.Questions {
				if !answerable(q) {
					r.Addf(q.Text.At, "question %q has no answers, no lines and no scale", q.Text.V)
				}
			}
		}
		for _, q := range m.Feedback {
			if !answerable(q) {
				r.Addf(q.Text.At, "question %q has no answers and no lines", q.Text.V)
			}
		}
	},
}

func answerable(q definition.Question) bool {
	return len(q.Answers) > 0 || q.Lines.V > 0 || !q.Text.Set
}
