package main

import (
	"encoding/hex"
	"strings"

	"briefpack/generator"
	"briefpack/generator/compose/edition"
	"briefpack/generator/live/preview"
	"briefpack/generator/live/serve"
	"briefpack/generator/live/session"
	"briefpack/generator/model/diag"
)

// pages shows the events of a session in the pages that are open.
type pages struct {
	server  *serve.Server
	options generator.Options

	problems []diag.Problem
	fault    error          // the site cannot be read
	refused  serve.Messages // why the site cannot be published
	note     string         // about the output folders
}

// event updates open pages after an event.
func (p *pages) event(e session.Event) {
	switch e := e.(type) {
	case session.Shown:
		p.server.Show(previewFiles{e.Preview})
		return
	case session.Checked:
		p.problems, p.fault = within(p.options.Site, e.Problems), nil
	case session.Published:
		p.refused, p.note = serve.Messages{}, ""
	case session.Refused:
		p.refused, p.note = refusal(p.options, e.Leaks), ""
	case session.Waiting:
		p.note = waitingFor(e)
	case session.Fault:
		switch e.During {
		case session.Reading:
			p.fault = e.Err
		case session.Publishing:
			p.refused, p.note = serve.Messages{}, oneLine(e.Err)
		}
	}
	p.server.Tell(p.messages())
}

// messages returns what open pages say: what prevents a new edition, and what does not.
func (p *pages) messages() (problems, warnings serve.Messages) {
	found := serve.Messages{Title: diag.Count(p.problems)}
	for _, problem := range p.problems {
		found.Items = append(found.Items, problem.Text(diag.Style{Colour: true}))
	}
	switch {
	case p.fault != nil:
		problems = serve.Messages{Title: "The site cannot be read", Items: []string{errorText(p.fault)}}
	case diag.HasErrors(p.problems):
		problems = found
	case p.refused.Title != "":
		problems = p.refused
	case len(p.problems) > 0:
		warnings = found
	}
	if p.note != "" {
		warnings.Title = strings.TrimPrefix(warnings.Title+"; the output folders are not current", "; ")
		warnings.Items = append(warnings.Items, "note: "+p.note)
	}
	return problems, warnings
}

// refusal returns a message for each file that would show a withheld value.
func refusal(o generator.Options, leaks []generator.Leak) serve.Messages {
	m := serve.Messages{Title: "Refused: a page would show what is withheld"}
	for _, l := range leaks {
		m.Items = append(m.Items, "refused: "+diag.Visible(leakText(o, l))+"\nhint: "+leakHint)
	}
	return m
}

// previewFiles is a preview as the server takes it.
type previewFiles struct{ preview *preview.Preview }

// File returns a file of an edition.
func (p previewFiles) File(e serve.Edition, path string) ([]byte, bool, error) {
	f, ok, err := p.preview.File(audienceOf(e), path)
	return f.Data, ok, err
}

// Key returns the content key of a file of an edition.
func (p previewFiles) Key(e serve.Edition, path string) string {
	sum, ok := p.preview.Digest(audienceOf(e), path)
	if !ok {
		return ""
	}
	return hex.EncodeToString(sum[:])
}

func audienceOf(e serve.Edition) edition.Audience {
	if e == serve.Print {
		return edition.Print
	}
	return edition.Hosted
}
