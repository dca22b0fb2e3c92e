// Package digest tells values apart by all that they hold, so that what was made from
// a value can be remembered under it.
//
// It goes through a value by its type and leaves nothing out: a field that is added
// to a struct counts without new code here. A kind of value that it cannot read to the
// end, such as a function, stops the program instead of being passed over.
package digest

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
)

// Sum stands for a value. Two values of one type have the same sum when they hold the
// same, and only then.
type Sum [sha256.Size]byte

// Of returns the sum of a value: of everything that it holds or points to.
func Of[T any](v T) Sum {
	return sha256.Sum256(appendValue(make([]byte, 0, 8192), reflect.ValueOf(&v).Elem()))
}

// appendValue lays a value out so that no two values of a type look the same.
func appendValue(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		return append(binary.AppendUvarint(b, uint64(v.Len())), v.String()...)
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return binary.AppendVarint(b, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return binary.AppendUvarint(b, v.Uint())
	case reflect.Float32, reflect.Float64:
		return binary.BigEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.Struct:
		for i := range v.NumField() {
			b = appendValue(b, v.Field(i))
		}
		return b
	case reflect.Slice:
		return appendList(b, v)
	case reflect.Array:
		return appendItems(b, v)
	case reflect.Pointer, reflect.Interface:
		return appendElem(b, v)
	}
	panic(fmt.Sprintf("digest: a value holds a %s, which cannot be read to its end", v.Type()))
}

// appendList lays out a slice; none is not the same as an empty one.
func appendList(b []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(b, 0)
	}
	b = binary.AppendUvarint(b, uint64(v.Len())+1)
	if v.Type().Elem().Kind() == reflect.Uint8 {
		return append(b, v.Bytes()...)
	}
	return appendItems(b, v)
}

func appendItems(b []byte, v reflect.Value) []byte {
	for i := range v.Len() {
		b = appendValue(b, v.Index(i))
	}
	return b
}

// appendElem lays out what a pointer leads to or an interface holds, the latter with
// its type.
func appendElem(b []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(b, 0)
	}
	b = append(b, 1)
	if v.Kind() == reflect.Interface {
		name := v.Elem().Type().String()
		b = append(binary.AppendUvarint(b, uint64(len(name))), name...)
	}
	return appendValue(b, v.Elem())
}
