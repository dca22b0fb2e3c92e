package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

// turn returns a picture upright that is stored in an orientation of EXIF.
func turn(img image.Image, orientation int) image.Image {
	size := img.Bounds().Size()
	right, bottom := size.X-1, size.Y-1
	stored := func(x, y int) (int, int) { // where a point of the upright picture is stored
		switch orientation {
		case 2:
			return right - x, y
		case 3:
			return right - x, bottom - y
		case 4:
			return x, bottom - y
		case 5:
			return y, x
		case 6:
			return y, bottom - x
		case 7:
			return right - y, bottom - x
		case 8:
			return right - y, x
		}
		return x, y
	}
	if orientation >= 5 {
		size.X, size.Y = size.Y, size.X
	}
	return moved(img, size, stored)
}

// moved returns a picture of a size whose points are taken from another one.
func moved(img image.Image, size image.Point, stored func(x, y int) (int, int)) image.Image {
	to, min := image.Rectangle{Max: size}, img.Bounds().Min
	var set func(x, y, fromX, fromY int)
	var out image.Image
	switch img := img.(type) {
	case *image.YCbCr:
		o := image.NewYCbCr(to, image.YCbCrSubsampleRatio444)
		set = func(x, y, fromX, fromY int) {
			i, c := o.YOffset(x, y), img.COffset(fromX, fromY)
			o.Y[i], o.Cb[i], o.Cr[i] = img.Y[img.YOffset(fromX, fromY)], img.Cb[c], img.Cr[c]
		}
		out = o
	case *image.Gray:
		o := image.NewGray(to)
		set = func(x, y, fromX, fromY int) { o.SetGray(x, y, img.GrayAt(fromX, fromY)) }
		out = o
	default:
		o := image.NewNRGBA(to)
		set = func(x, y, fromX, fromY int) {
			o.SetNRGBA(x, y, color.NRGBAModel.Convert(img.At(fromX, fromY)).(color.NRGBA))
		}
		out = o
	}
	for y := range size.Y {
		for x := range size.X {
			fromX, fromY := stored(x, y)
			set(x, y, min.X+fromX, min.Y+fromY)
		}
	}
	return out
}

// quality is the quality of JPEG with which a turned photograph is written, from 1 to 100.
const quality = 92

// encode writes a picture that was turned.
func encode(kind string, img image.Image) ([]byte, error) {
	var b bytes.Buffer
	var err error
	if kind == "png" {
		err = png.Encode(&b, img)
	} else {
		err = jpeg.Encode(&b, img, &jpeg.Options{Quality: quality})
	}
	if err != nil {
		return nil, fmt.Errorf("cannot be turned upright: %w", err)
	}
	return b.Bytes(), nil
}
