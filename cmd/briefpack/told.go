package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"briefpack/generator"
	"briefpack/generator/deliver/publish"
	"briefpack/generator/live/serve"
	"briefpack/generator/model/diag"
)

// told is what the person was told last, so that nothing is said twice.
type told struct {
	problems string        // in the terminal
	wrong    bool          // something was wrong, and the last edition stood
	note     string        // about the output folders
	refused  serve.Notices // why an edition could not be published
}

// tell says what is wrong with the content: in the terminal what is new of it, and in
// open pages all.
func (c *current) tell() {
	c.show()
	if c.fault != nil {
		c.sayFault()
		return
	}
	ps := within(c.options.Site, c.report.Problems)
	var b strings.Builder
	_ = diag.Text(&b, ps, c.screen.style()) // a Builder takes everything
	wrong := diag.HasErrors(ps)
	switch {
	case b.String() != c.told.problems:
		fmt.Fprint(c.screen.err, b.String())
	case wrong:
		fmt.Fprintf(c.screen.err, "still %s\n", diag.Count(ps))
	}
	switch {
	case c.told.wrong && !wrong:
		fmt.Fprintln(c.screen.err, "the content is mended")
	case c.told.problems != "" && len(ps) == 0:
		fmt.Fprintln(c.screen.err, "no warning is left")
	}
	c.told.problems, c.told.wrong = b.String(), wrong
}

// sayFault says what went wrong with the machine, or that the site is gone.
func (c *current) sayFault() {
	text := explain(c.fault)
	if text != c.told.problems {
		fmt.Fprint(c.screen.err, text)
	}
	c.told.problems, c.told.wrong = text, true
}

// explain returns an error as the terminal shows it.
func explain(err error) string {
	var b strings.Builder
	var f *failure
	if errors.As(failed(context.Background(), err), &f) {
		fmt.Fprintf(&b, "error: %s\n", diag.Visible(f.what))
		if f.hint != "" {
			fmt.Fprintf(&b, "hint: %s\n", diag.Visible(f.hint))
		}
	}
	return b.String()
}

// show tells open pages what is wrong.
func (c *current) show() {
	if c.server == nil {
		return
	}
	ps := within(c.options.Site, c.report.Problems)
	found := serve.Notices{Title: diag.Count(ps)}
	for _, p := range ps {
		found.Items = append(found.Items, p.Text(diag.Style{Colour: true}))
	}
	var problems, warnings serve.Notices
	switch {
	case c.fault != nil:
		problems = serve.Notices{Title: "The site cannot be read", Items: []string{explain(c.fault)}}
	case diag.HasErrors(ps):
		problems = found
	case c.told.refused.Title != "":
		problems = c.told.refused
	case len(ps) > 0:
		warnings = found
	}
	if c.told.note != "" {
		warnings.Title = strings.TrimPrefix(warnings.Title+"; the output folders are not current", "; ")
		warnings.Items = append(warnings.Items, "note: "+c.told.note)
	}
	c.server.Tell(problems, warnings)
}

// trouble says what stood in the way of publishing, and takes back what did before.
func (t *told) trouble(c *current, r outcome) {
	t.refused, t.note = serve.Notices{}, ""
	switch {
	case r.err != nil:
		t.once(c, strings.TrimSuffix(strings.ReplaceAll(explain(r.err), "\n", "; "), "; "))
		return
	case len(r.report.Leaks) > 0:
		t.refused = serve.Notices{Title: "Refused: somebody would be named who may not be"}
		for _, l := range r.report.Leaks {
			t.refused.Items = append(t.refused.Items, "refused: "+diag.Visible(leaked(c.options.Public, l))+"\nhint: "+leakHint)
		}
		c.screen.fail(c.screen.verdict(c.options, generator.Report{Leaks: r.report.Leaks}))
	case r.report.Public.InPlace || r.report.Packs.InPlace:
		if !c.proven {
			c.screen.note(inPlaceNote)
		}
	}
	c.show()
}

// once says something about the output folders, unless it was the last thing that was.
func (t *told) once(c *current, text string) {
	if t.note == text {
		return
	}
	t.note = text
	c.screen.note(text)
	c.show()
}

// note prints something that the person should know.
func (s *screen) note(text string) { fmt.Fprintln(s.err, s.bold("note:"), diag.Visible(text)) }

// line says in one line what changed, what was rebuilt, and how long it took.
func (c *current) line(r generator.Report) string {
	took := time.Since(c.since.began)
	if !c.proven {
		return built(c.options, r, c.screen.took(took))
	}
	after := "written after " + milliseconds(took)
	if r.Public.Unchanged && r.Packs.Unchanged {
		after = "compared after " + milliseconds(took)
	}
	if c.server != nil {
		after = "shown after " + milliseconds(c.since.shown) + ", " + after
	}
	what := names(c.since.paths)
	if c.mends {
		what = "somebody changed what is published"
		after = "mended after " + milliseconds(took)
	}
	return fmt.Sprintf("%s: %s; %s; %s", what, rebuilt(c.options.Public, r.Public), rebuilt(c.options.Packs, r.Packs), after)
}

// rebuilt says what of an output folder is another than before.
func rebuilt(dir string, o publish.Outcome) string {
	dir = diag.Visible(dir)
	switch {
	case o.Unchanged:
		return dir + " is as it was"
	case o.Removed > 0:
		return fmt.Sprintf("%s has %s rebuilt and %d gone", dir, counted(o.Written, "file"), o.Removed)
	}
	return fmt.Sprintf("%s has %s rebuilt", dir, counted(o.Written, "file"))
}

func milliseconds(d time.Duration) string {
	return fmt.Sprintf("%d ms", d.Round(time.Millisecond).Milliseconds())
}
