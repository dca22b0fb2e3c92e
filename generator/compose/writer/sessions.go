package writer

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// FurtherSittings lists the training sessions other than the main one.
func (w Writer) FurtherSittings() []calendar.Sitting {
	var list []calendar.Sitting
	for _, sitting := range calendar.Sittings(w.In) {
		if sitting.Number > 1 || sitting.Own != nil {
			list = append(list, sitting)
		}
	}
	return list
}

// TrainingInShort writes when and where the training is, or that there is none. Without a main
// session it writes the days of the others.
func (w Writer) TrainingInShort() []document.Inline {
	t := w.In.Training
	switch {
	case !w.In.IsTrained():
		return w.Phrase("value.none")
	case t.Date.Set:
		return InLines(w.TrainingWhen(), w.Prose(t.Venue))
	}
	if t.Held() {
		return w.Open()
	}
	return w.TrainingDays()
}

// TrainingDays writes the date of the main session or, without one, of all sessions.
func (w Writer) TrainingDays() []document.Inline {
	t := w.In.Training
	if t.Held() || len(w.In.Sessions) == 0 {
		return w.DateOf(t.Date)
	}
	var days [][]document.Inline
	for _, s := range w.FurtherSittings() {
		days = append(days, w.DateOf(s.Date))
	}
	return w.Listed(days)
}

// TrainingWhen writes the date and the times of the first session, as far as they are known.
func (w Writer) TrainingWhen() []document.Inline {
	when := w.DateOf(w.In.Training.Date)
	if times := w.TrainingTimes(); len(times) > 0 {
		return w.Phrase("training.date_and_time", Set("date", when...), Set("time", times...))
	}
	return when
}

// TrainingTimes writes the start and end of the first session, if they are known.
func (w Writer) TrainingTimes() []document.Inline {
	t := w.In.Training
	length := t.Minutes
	if len(w.FurtherSittings()) > 0 {
		length = definition.Int{V: calendar.Length(w.In.Agenda, 1), Set: len(w.In.Agenda) > 0}
	}
	return w.FromTo(t.Start, length)
}

// FromTo writes the start and end of a period, if they are known.
func (w Writer) FromTo(start definition.Clock, minutes definition.Int) []document.Inline {
	switch {
	case start.Set && minutes.Set:
		return w.between(start.V, start.V.Add(minutes.V))
	case start.Set:
		return w.Phrase("time.from", Set("from", w.At(start.V)))
	}
	return nil
}
