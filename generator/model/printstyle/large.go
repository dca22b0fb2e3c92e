package printstyle

import "reflect"

// LargePrint returns the look of large print, which is laid out again and not magnified.
func (l Look) LargePrint() Look {
	overlay(reflect.ValueOf(&l.Page).Elem(), reflect.ValueOf(l.Large.Page))
	overlay(reflect.ValueOf(&l.Text).Elem(), reflect.ValueOf(l.Large.Text))
	overlay(reflect.ValueOf(&l.Table).Elem(), reflect.ValueOf(l.Large.Table))
	overlay(reflect.ValueOf(&l.Card).Elem(), reflect.ValueOf(l.Large.Card))
	l.Stacked = true
	return l
}

// OnTheWall returns the look with text of the given size. Other sizes are in proportion,
// except that headings grow less.
func (l Look) OnTheWall(body float64) Look {
	by := body / l.Text.Body
	for _, size := range []*float64{&l.Text.Title, &l.Text.H2, &l.Text.H3, &l.Text.H4} {
		*size = max(*size, body*1.1)
	}
	for _, length := range []*float64{&l.Text.Body, &l.Table.Padding, &l.Table.Rule, &l.Table.Line, &l.Table.Tick, &l.Table.Column} {
		*length *= by
	}
	return l
}

// Closer returns the look with a part of its space between lines, blocks and rows, and with smaller
// headings. Running text keeps its size.
func (l Look) Closer(part float64) Look {
	l.Text.Leading = min(l.Text.Leading, leastLeading+(l.Text.Leading-leastLeading)*part)
	l.Text.Gap *= part
	l.Tight = 1 - part
	for _, size := range []*float64{&l.Text.Title, &l.Text.H2, &l.Text.H3} {
		*size = l.Text.Body + (*size-l.Text.Body)*(0.5+part/2)
	}
	return l
}

// leastLeading is the smallest line height of text that is easy to read, as a multiple of the size.
const leastLeading = 1.15

// overlay copies the non-zero fields of a struct.
func overlay(dst, src reflect.Value) {
	for i := range src.NumField() {
		if !src.Field(i).IsZero() {
			dst.Field(i).Set(src.Field(i))
		}
	}
}
