package look

import "reflect"

// LargePrint returns the look of large print: another layout, not a magnified one.
func (l Look) LargePrint() Look {
	overlay(reflect.ValueOf(&l.Page).Elem(), reflect.ValueOf(l.Large.Page))
	overlay(reflect.ValueOf(&l.Text).Elem(), reflect.ValueOf(l.Large.Text))
	overlay(reflect.ValueOf(&l.Table).Elem(), reflect.ValueOf(l.Large.Table))
	overlay(reflect.ValueOf(&l.Card).Elem(), reflect.ValueOf(l.Large.Card))
	l.Stacked = true
	return l
}

// overlay copies the fields of a struct that are not zero.
func overlay(dst, src reflect.Value) {
	for i := range src.NumField() {
		if !src.Field(i).IsZero() {
			dst.Field(i).Set(src.Field(i))
		}
	}
}
