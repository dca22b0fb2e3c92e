package writer

import (
	"briefpack/generator/model/definition"
	"briefpack/generator/model/document"
	"briefpack/generator/plan/calendar"
)

// FurtherSittings lists the training sessions after the first.
func (s Writer) FurtherSittings() []calendar.Sitting {
	var list []calendar.Sitting
	for _, sitting := range calendar.Sittings(s.In) {
		if sitting.Number > 1 {
			list = append(list, sitting)
		}
	}
	return list
}

// TrainingInShort writes when and where the training is.
func (s Writer) TrainingInShort() []document.Inline {
	return InLines(s.DateOf(s.In.Training.Date), s.TrainingTimes(), s.Prose(s.In.Training.Venue))
}

// TrainingTimes writes the start and end of the first session, if they are known.
func (s Writer) TrainingTimes() []document.Inline {
	t := s.In.Training
	length := t.Minutes
	if len(s.FurtherSittings()) > 0 {
		length = definition.Int{V: calendar.Length(s.In.Agenda, 1), Set: len(s.In.Agenda) > 0}
	}
	return s.FromTo(t.Start, length)
}

// FromTo writes the start and end of a period, if they are known.
func (s Writer) FromTo(start definition.Clock, minutes definition.Int) []document.Inline {
	switch {
	case start.Set && minutes.Set:
		return s.between(start.V, start.V.Add(minutes.V))
	case start.Set:
		return s.Phrase("time.from", Set("from", s.At(start.V)))
	}
	return nil
}
