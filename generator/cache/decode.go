package cache

import (
	"encoding/binary"
	"errors"
	"math"
	"reflect"
)

var errDamaged = errors.New("damaged")

// readValue sets v to a value that appendValue laid out, and returns the bytes after it. v must
// not be, or hold, a Value, a map, a function or an interface.
func readValue(b []byte, v reflect.Value) ([]byte, error) {
	switch v.Kind() {
	case reflect.String:
		text, rest, err := readBytes(b, 0)
		v.SetString(string(text))
		return rest, err
	case reflect.Bool:
		if len(b) == 0 {
			return nil, errDamaged
		}
		v.SetBool(b[0] == 1)
		return b[1:], nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, size := binary.Varint(b)
		if size <= 0 {
			return nil, errDamaged
		}
		v.SetInt(n)
		return b[size:], nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n, size := binary.Uvarint(b)
		if size <= 0 {
			return nil, errDamaged
		}
		v.SetUint(n)
		return b[size:], nil
	case reflect.Float32, reflect.Float64:
		if len(b) < 8 {
			return nil, errDamaged
		}
		v.SetFloat(math.Float64frombits(binary.BigEndian.Uint64(b)))
		return b[8:], nil
	case reflect.Struct:
		return readAll(b, v.NumField(), v.Field)
	case reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			if len(b) < v.Len() {
				return nil, errDamaged
			}
			return b[reflect.Copy(v, reflect.ValueOf(b[:v.Len()])):], nil
		}
		return readAll(b, v.Len(), v.Index)
	case reflect.Slice:
		return readList(b, v)
	}
	return nil, errors.New("a " + v.Type().String() + " cannot be read")
}

// readAll reads n values, one after the other.
func readAll(b []byte, n int, at func(int) reflect.Value) (_ []byte, err error) {
	for i := 0; i < n && err == nil; i++ {
		b, err = readValue(b, at(i))
	}
	return b, err
}

// readList reads a slice.
func readList(b []byte, v reflect.Value) ([]byte, error) {
	if len(b) > 0 && b[0] == 0 {
		v.SetZero()
		return b[1:], nil
	}
	if v.Type().Elem().Kind() == reflect.Uint8 {
		data, rest, err := readBytes(b, 1)
		v.SetBytes(append([]byte{}, data...))
		return rest, err
	}
	n, size := binary.Uvarint(b)
	if size <= 0 || n-1 > uint64(len(b)) { // each item takes a byte or more
		return nil, errDamaged
	}
	v.Set(reflect.MakeSlice(v.Type(), int(n-1), int(n-1)))
	return readAll(b[size:], v.Len(), v.Index)
}

// readBytes reads bytes whose number is before them, with extra added to it.
func readBytes(b []byte, extra uint64) (data, rest []byte, err error) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n < extra || n-extra > uint64(len(b)-size) {
		return nil, nil, errDamaged
	}
	end := size + int(n-extra)
	return b[size:end], b[end:], nil
}
