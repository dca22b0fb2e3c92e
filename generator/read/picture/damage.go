package picture

import (
	"errors"
	"image/jpeg"
)

var errDamaged = errors.New("is damaged or incomplete")

// damage translates a decoder's error for the owner of the file.
func damage(err error) error {
	if _, ok := errors.AsType[jpeg.UnsupportedError](err); ok {
		return errors.New("is a kind of JPEG that few programs can show")
	}
	return errDamaged
}
