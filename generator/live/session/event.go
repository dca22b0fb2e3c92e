package session

import (
	"time"

	"briefpack/generator"
	"briefpack/generator/live/preview"
	"briefpack/generator/model/diag"
)

// Event is a Checked, Shown, Published, Refused, Waiting or Fault.
type Event interface{ isEvent() }

// Checked is the event after the site was read and checked. While a save may be incomplete,
// there is a Checked only for a site without problems.
type Checked struct {
	Problems  []diag.Problem
	IsSettled bool // the save is complete
}

// Shown is the event of a new preview, which open pages should show. It comes before the
// Checked of the same state.
type Shown struct{ Preview *preview.Preview }

// Published is the event after both output folders became current.
type Published struct {
	Report     generator.Report
	Paths      []string      // that changed since the last Published, in no order, perhaps more than once
	ShownAfter time.Duration // from the first of these changes to the first Shown; 0 if nothing shown changed
	Took       time.Duration // from the first of these changes
	IsFirst    bool          // the first in this session
	IsRepair   bool          // the site is unchanged: someone had changed published files
}

// Refused is the event after Briefpack published nothing because a file would show withheld
// values.
type Refused struct{ Leaks []generator.Leak }

// Waiting is the event if another process is writing an output folder. The session tries
// again until it can publish, with an event for each try.
type Waiting struct{ Busy *generator.BusyError }

// Fault is an error of the machine. The session continues, and the preview and the published
// files are unchanged.
type Fault struct {
	During Stage
	Err    error
}

// Stage is a part of the work of a session.
type Stage int

// The stages in which a Fault can happen.
const (
	Reading    Stage = iota // the site cannot be read, or is no longer there
	Publishing              // an output folder cannot be written
	Watching                // some changes will not be noticed
)

func (Checked) isEvent()   {}
func (Shown) isEvent()     {}
func (Published) isEvent() {}
func (Refused) isEvent()   {}
func (Waiting) isEvent()   {}
func (Fault) isEvent()     {}
