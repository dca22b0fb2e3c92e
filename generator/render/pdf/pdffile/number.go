package pdffile

import "strconv"

// AppendNumber appends x with two decimals at most.
func AppendNumber(b []byte, x float64) []byte {
	n := int64(x*100 + 0.5)
	if x < 0 {
		n = -int64(-x*100 + 0.5)
	}
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if n %= 100; n > 0 {
		b = append(b, '.', byte('0'+n/10))
		if n%10 > 0 {
			b = append(b, byte('0'+n%10))
		}
	}
	return b
}
