package font

import "errors"

// CheckKind returns an error for files that are not plain TrueType, by their first bytes.
func CheckKind(data []byte) error {
	kinds := map[string]string{
		"OTTO": "has PostScript outlines: export it as TrueType",
		"ttcf": "is a collection of faces: save one of them as a separate file",
		"wOFF": "is packed for the web: use the TrueType file that it was made from",
		"wOF2": "is packed for the web: use the TrueType file that it was made from",
	}
	switch head := string(data[:min(len(data), 4)]); {
	case kinds[head] != "":
		return errors.New(kinds[head])
	case head != "\x00\x01\x00\x00" && head != "true":
		return errors.New("is not a TrueType file")
	}
	return nil
}

// Bits of fsType in the table OS/2: what the maker of a face allows.
const (
	restricted   = 0x0002
	preview      = 0x0004
	editable     = 0x0008
	noSubsetting = 0x0100
	bitmapsOnly  = 0x0200
)

// permissions returns what the maker of the face allows.
func (f *Face) permissions() int { return u16(f.Tables["OS/2"], 8) }

// MayEmbed returns why a file may not hold a part of the face, nil if it may.
func (f *Face) MayEmbed() error {
	switch t := f.permissions(); {
	case t&restricted != 0 && t&(preview|editable) == 0:
		return errors.New("does not allow embedding (fsType)")
	case t&noSubsetting != 0:
		return errors.New("allows embedding only as a whole (fsType), but a PDF embeds the characters that it uses")
	case t&bitmapsOnly != 0:
		return errors.New("allows embedding only as bitmaps (fsType)")
	}
	return nil
}

// MayType reports whether people may type in the face, in files that it is embedded in.
func (f *Face) MayType() bool {
	t := f.permissions()
	return t&(restricted|preview) == 0 || t&editable != 0
}
