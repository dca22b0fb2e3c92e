package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Sum is a digest. Two values of one type have the same digest if and only if they are equal.
type Sum [sha256.Size]byte

func compareSums(a, b Sum) int { return bytes.Compare(a[:], b[:]) }

// Durable makes a digest Durable.
func (Sum) Durable() {}

var sumType = reflect.TypeFor[Sum]()

// SumOf returns the digest of a value, with all values that it contains or points to. It
// follows the type, so that a new field of a struct counts without new code. It uses the Sum of
// a Value, and the name of a function at the top level of a package. It panics on a value that
// it cannot read to the end, such as a channel.
func SumOf[T any](v T) Sum {
	b := buffers.Get().(*[]byte)
	defer buffers.Put(b)
	*b = appendValue((*b)[:0], reflect.ValueOf(&v).Elem())
	return sha256.Sum256(*b)
}

// buffers holds memory for values that are laid out.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

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
		if isValue(v) {
			return appendBytes(b, v.Field(1))
		}
		for i := range v.NumField() {
			b = appendValue(b, v.Field(i))
		}
		return b
	case reflect.Slice:
		return appendList(b, v)
	case reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return appendBytes(b, v)
		}
		return appendItems(b, v)
	case reflect.Pointer, reflect.Interface:
		return appendElem(b, v)
	case reflect.Func:
		if v.IsNil() {
			return append(b, 0)
		}
		name := functionName(v)
		return append(binary.AppendUvarint(append(b, 1), uint64(len(name))), name...)
	case reflect.Map:
		return appendMap(b, v)
	}
	panic(fmt.Sprintf("cache: a value holds a %s, which cannot be read to its end", v.Type()))
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

// appendMap lays out a map in the order of its keys, as they are laid out.
func appendMap(b []byte, v reflect.Value) []byte {
	if v.IsNil() {
		return append(b, 0)
	}
	items := make([]string, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		items = append(items, string(appendValue(appendValue(nil, it.Key()), it.Value())))
	}
	slices.Sort(items)
	b = binary.AppendUvarint(b, uint64(len(items))+1)
	for _, it := range items {
		b = append(b, it...)
	}
	return b
}

// isValue reports whether a struct is a Value.
func isValue(v reflect.Value) bool {
	return v.NumField() == 2 && v.Field(1).Type() == sumType && v.Type().PkgPath() == sumType.PkgPath() && strings.HasPrefix(v.Type().Name(), "Value[")
}

func appendItems(b []byte, v reflect.Value) []byte {
	for i := range v.Len() {
		b = appendValue(b, v.Index(i))
	}
	return b
}

// appendBytes lays out an array of bytes.
func appendBytes(b []byte, v reflect.Value) []byte {
	if v.CanAddr() {
		return append(b, v.Bytes()...)
	}
	for i := range v.Len() {
		b = append(b, byte(v.Index(i).Uint()))
	}
	return b
}

// appendElem lays out the value behind a pointer or an interface; for an interface with its
// type.
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

// functionName returns the name of a function at the top level of a package.
func functionName(f reflect.Value) string {
	name := runtime.FuncForPC(f.Pointer()).Name()
	if _, rest, ok := strings.Cut(name[strings.LastIndexByte(name, '/')+1:], ".func"); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' || strings.HasSuffix(name, "-fm") {
		panic("cache: " + name + " is a closure or a method of a value, which may see more than its arguments")
	}
	return name
}
