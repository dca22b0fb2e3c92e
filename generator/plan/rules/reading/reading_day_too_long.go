package reading

import (
	"slices"

	"briefpack/generator/model/day"
	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var ReadingDayTooLong = rule.Rule{
	Code: "reading-day-too-long",
	Doc:  "The items of a reading day take no more than twelve hours and finish by midnight.",
	Why:  "On a longer day, an item has too many minutes or belongs to another day: on = \"first\", \"last\" or \"between\".",
	Help: "check the minutes of the items and the days that they are on",
	Method: func(m *definition.Method, r *rule.Report) {
		for _, on := range []string{"first", "between", "last"} {
			var items []definition.DayItem
			sum := 0
			for _, item := range m.Day {
				if slices.Contains([]string{"", "every", on}, item.On.V) {
					items = append(items, item)
					sum += max(item.Minutes.V, 0)
				}
			}
			if len(items) == 0 {
				continue
			}
			midnight := m.Reading.Start.Set && m.Reading.Start.V.Add(sum) > day.At(24, 0)
			if sum > 12*60 || midnight {
				last := items[len(items)-1]
				r.Addf(r.Own(last.Minutes.At, last.At), "the items of %s take %d minutes", theDay(on), sum)
			}
		}
	},
}

func theDay(on string) string {
	if on == "between" {
		return "a reading day in between"
	}
	return "the " + on + " reading day"
}
