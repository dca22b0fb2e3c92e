package definition

// StageNow returns the stage of an inspection. If its stage is missing or unknown, the inspection
// is at the stage of its reading days.
func (in *Inspection) StageNow() Stage {
	if s, ok := StageOf(in.Stage.V); ok {
		return s
	}
	return Chosen
}

// Reached reports whether an inspection has come as far as a stage.
func (in *Inspection) Reached(s Stage) bool { return in.StageNow() >= s }

// IsHosted reports whether the inspection has hosted pages.
func (in *Inspection) IsHosted() bool { return in.Reached(Announced) }

// IsClosed reports whether an inspection is over.
func (in *Inspection) IsClosed() bool { return in.StageNow() == Closed }

// Needs reports whether an inspection has to have the facts of a stage: it has come as far,
// and is not over.
func (in *Inspection) Needs(s Stage) bool { return in.Reached(s) && !in.IsClosed() }

// AllowsOpenFacts reports whether facts may still be open. Pages then show them as to be confirmed.
func (in *Inspection) AllowsOpenFacts() bool { return in.Draft.V || !in.Needs(Chosen) }

// IsAsked reports whether the training practises on a document that the partnership sends.
func (p PracticeDocument) IsAsked() bool {
	return p.MaxAgeMonths.Set || len(p.MustInclude) > 0 || len(p.Conditions) > 0 || p.CompletedOn.Set
}

// Held reports whether people are trained in a main session: its length or its date is known.
func (t Training) Held() bool { return t.Minutes.V > 0 || t.Date.Set }

// IsTrained reports whether an inspection has a training: in [training], or in [[session]]s alone.
func (in *Inspection) IsTrained() bool { return in.Training.Held() || len(in.Sessions) > 0 }

// IsHeld reports whether records are read: by local readers, or on days that the pack gives.
func (r Reading) IsHeld() bool { return r.HasReaders() || len(r.Dates) > 0 }

// HasReaders reports whether local readers read.
func (r Reading) HasReaders() bool { return r.Readers.V > 0 }

// Seats returns how many readers may sit with one inspector; 0 if readers work without inspectors.
func (r Reading) Seats() int {
	if !r.PerInspector.Set {
		return 1
	}
	return max(0, r.PerInspector.V)
}
