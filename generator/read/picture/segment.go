package picture

import (
	"encoding/binary"
)

// Markers of a JPEG, each behind a byte 0xff.
const (
	startOfImage  = 0xd8
	endOfImage    = 0xd9
	startOfScan   = 0xda
	huffmanTables = 0xc4
	quantisation  = 0xdb
	restartEvery  = 0xdd
	baseline      = 0xc0
	extended      = 0xc1
	progressive   = 0xc2
	firstRestart  = 0xd0
	lastRestart   = 0xd7
	exif          = 0xe1
	adobe         = 0xee
	comment       = 0xfe
)

// adobeLength is how many bytes of an adobe segment have a meaning. Editors may write behind them.
const adobeLength = 12

// segment is one part of a JPEG.
type segment struct {
	marker byte
	body   []byte // behind the marker and the length
	coded  []byte // of a scan: what follows it, up to the next marker that is not a restart
	file   []byte // all of it
}

// segments returns the segments of a JPEG up to the end of its image; what follows belongs
// to no picture.
func segments(data []byte) ([]segment, error) {
	var list []segment
	for at := 2; at+4 <= len(data); {
		if data[at] != 0xff {
			return nil, errDamaged
		}
		marker := data[at+1]
		if marker == 0xff { // padding
			at++
			continue
		}
		end := at + 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		if end > len(data) || end < at+4 {
			return nil, errDamaged
		}
		s := segment{marker: marker, body: data[at+4 : end]}
		if marker == startOfScan {
			from := end
			end = endOfScan(data, end)
			s.coded = data[from:end]
		}
		s.file = data[at:end]
		list = append(list, s)
		if end+2 <= len(data) && data[end] == 0xff && data[end+1] == endOfImage {
			return list, nil
		}
		at = end
	}
	return nil, errDamaged // without an end
}

// endOfScan returns where the coded data from an offset end: at the first marker, other than an
// escaped byte 0xff or a restart marker.
func endOfScan(data []byte, at int) int {
	for ; at+1 < len(data); at++ {
		if next := data[at+1]; data[at] == 0xff && next != 0 && next != 0xff && (next < firstRestart || next > lastRestart) {
			return at
		}
	}
	return len(data)
}
