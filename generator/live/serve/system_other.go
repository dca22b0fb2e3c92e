//go:build !unix

package serve

// isInUse reports true: errors of this system do not say why a port cannot be opened, and the
// next one is as good.
func isInUse(error) bool { return true }
