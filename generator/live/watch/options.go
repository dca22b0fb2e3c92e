package watch

// Options are the inputs of a watcher.
type Options struct {
	Root    string                 // folder of the site; it may disappear and come back
	Folders []string               // names in Root to watch with everything in them; they may come and go
	Ignore  func(name string) bool // reports whether to ignore a file or folder of this name
	Lost    func(err error)        // is called with each error that does not end the watch; may be nil
}
