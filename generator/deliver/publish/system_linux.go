package publish

import (
	"os"

	"golang.org/x/sys/unix"
)

// syncsEachFile says whether a file is synced when it is written. One sync of the file
// system does for all of them here: 40,000 files would take minutes one by one.
const syncsEachFile = false

// exchange swaps two folders in one step.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if err != nil {
		return &os.LinkError{Op: "exchange", Old: a, New: b, Err: err}
	}
	return nil
}

// syncTree brings everything below an open folder to the disk, and reports an error of
// any write to its file system since the folder was opened.
func syncTree(root *os.File) error {
	return os.NewSyscallError("syncfs", unix.Syncfs(int(root.Fd())))
}

// isMount reports whether something is mounted at the folder, a part of the same file
// system included.
func isMount(path string) bool {
	var x unix.Statx_t
	err := unix.Statx(unix.AT_FDCWD, path, unix.AT_SYMLINK_NOFOLLOW|unix.AT_NO_AUTOMOUNT, 0, &x)
	if err == nil && x.Attributes_mask&unix.STATX_ATTR_MOUNT_ROOT != 0 {
		return x.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0
	}
	return isOtherDevice(path)
}
