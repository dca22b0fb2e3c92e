package roster

import (
	"briefpack/generator/model/definition"
)

// Conflict is a reason why not every reader can have an inspector: readers who together may
// sit with fewer inspectors than there are readers.
type Conflict struct {
	Readers    []*definition.Reader // by id; without any one of them, the others could all be matched
	Inspectors []*definition.Person // the inspectors with a free seat that any of them may sit with, by id
	Seats      int                  // number of these seats
	Barred     []Barrier            // the other inspectors with a free seat, by reader and inspector
	Remedies   []Remedy             // changes that let one more reader be matched
}

// Barrier holds the obstacles between a reader and an inspector.
type Barrier struct {
	Reader    *definition.Reader
	Inspector *definition.Person
	Obstacles []Obstacle
}

// Remedy is a change that would give one more reader an inspector.
type Remedy struct {
	Kind      RemedyKind
	Reader    *definition.Reader // of the conflict
	Inspector *definition.Person // nil for Promote
	Other     *definition.Reader // the reserve of Promote, the reader of Release; else nil
}

// RemedyKind is the kind of change.
type RemedyKind int

// The kinds of remedy.
const (
	Release RemedyKind = iota // no longer fix the inspector to the other reader
	Lift                      // lift the preclusion between the reader and the inspector
	Attend                    // bring the inspector on every reading day
	Reseat                    // let the inspector sit where the reader needs to
	Switch                    // have the inspector take part in the way that the reader needs
	Promote                   // let the reserve read in place of the reader
)
