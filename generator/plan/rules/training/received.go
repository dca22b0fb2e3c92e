package training

import "briefpack/generator/model/definition"

// isReceived reports whether a definition says anything of a plan that came in.
// Before one did, there is nothing to check.
func isReceived(p definition.PracticeDocument) bool {
	return p.CompletedOn.Set || p.Anonymised.Set || len(p.Includes) > 0
}
