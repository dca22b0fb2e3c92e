package publish

// Names that are ours. Inside an output folder they start with ownPrefix.
const (
	ownPrefix    = ".briefpack"
	manifestName = ownPrefix + "-manifest"
	nearName     = ownPrefix + "-copy" // a file that is about to replace another one in its folder
)

// Names in a working folder.
const (
	ignoreName  = ".gitignore"
	lockName    = "lock"
	writtenName = "written"
	newName     = "new"
	oldName     = "old"
	journalName = "journal"
)
