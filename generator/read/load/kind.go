package load

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"briefpack/generator/model/diag"
)

// table is a decoded TOML table, whose values do not have our types yet.
type table = map[string]any

// unquoted is a value that is not TOML: neither text in quotes nor any other value.
type unquoted string

// lost is a value that is missing, which a problem reports already.
type lost struct{}

// kindOf describes a value in a lead's words.
func kindOf(v any) string {
	switch v := v.(type) {
	case string:
		return fmt.Sprintf("the text %q", diag.Shorten(v))
	case unquoted:
		return diag.Shorten(string(v))
	case bool:
		return strconv.FormatBool(v)
	case int64:
		if int64(int32(v)) != v {
			return "the number " + strconv.FormatInt(v, 10) + ", far too large"
		}
		return "the number " + strconv.FormatInt(v, 10)
	case float64:
		s := strconv.FormatFloat(v, 'g', -1, 64)
		if strings.Trim(s, "-0123456789") == "" {
			s += ".0" // so that it does not read as a whole number
		}
		return "the number " + s
	case time.Time:
		switch v.Location().String() {
		case "date-local":
			return "the date " + v.Format("2 January 2006")
		case "time-local":
			return "the clock time " + v.Format("15:04")
		}
		return "the moment " + v.Format("2 January 2006, 15:04")
	case table:
		return "a table"
	}
	return "a list"
}
