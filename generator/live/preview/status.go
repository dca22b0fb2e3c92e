package preview

import (
	"sync"

	"briefpack/generator"
	"briefpack/generator/cache"
	"briefpack/generator/compose/status"
	"briefpack/generator/deliver/check"
	"briefpack/generator/deliver/site"
	"briefpack/generator/edit"
	"briefpack/generator/model/day"
	"briefpack/generator/model/diag"
)

// StatusPage is the path of the page about the status of all inspections. The preview of the print
// edition has it, and no edition does.
const StatusPage = status.PageName + ".html"

// statusPage makes the page of one day again on the next.
type statusPage struct {
	site     *check.Site
	problems []diag.Problem
	today    func() day.Date

	mu   sync.Mutex
	day  day.Date
	page *site.File // of that day
}

func (s *statusPage) file(c *cache.Cache, o generator.Options) (*site.File, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	today := s.today()
	if s.page != nil && s.day == today {
		return s.page, nil
	}
	list, err := edit.StatusesOf(s.site, c, o, s.problems, today)
	if err != nil {
		return nil, err
	}
	s.day, s.page = today, s.site.Parts.StatusPage(list, today)
	return s.page, nil
}
