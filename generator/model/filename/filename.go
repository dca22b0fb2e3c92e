// Package filename checks that file names work on every system that a site is copied to:
// Windows reserves some names for devices, and Windows and macOS treat names that differ only
// in capitals as one file.
//
// To refuse another kind of name, add a case to Fault.
package filename

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// IsDevice reports whether Windows treats a name as a device, whatever its ending and
// its capitals: "con", "Aux.txt", "com1.toml", "lpt².png".
func IsDevice(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	stem, _, _ = strings.Cut(stem, ":") // a stream of the device
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	port, isPort := strings.CutPrefix(stem, "com")
	if !isPort {
		port, isPort = strings.CutPrefix(stem, "lpt")
	}
	return isPort && utf8.RuneCountInString(port) == 1 && strings.Contains("0123456789¹²³", port)
}

// Fold returns what two names have in common that are one file on Windows or macOS: letters
// in one case, accents composed.
func Fold(name string) string {
	if strings.IndexFunc(name, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return strings.ToLower(name)
	}
	return norm.NFC.String(cases.Fold().String(norm.NFC.String(name)))
}

// Fault returns what prevents a name from being used on every system, such as `means a
// device on Windows`. It returns "" for a name that works everywhere.
func Fault(name string) string {
	switch {
	case !utf8.ValidString(name):
		return "is not valid UTF-8"
	case strings.ContainsAny(name, `/\<>:"|?*`) || strings.ContainsFunc(name, unicode.IsControl):
		i := strings.IndexFunc(name, func(r rune) bool { return strings.ContainsRune(`/\<>:"|?*`, r) || unicode.IsControl(r) })
		c, _ := utf8.DecodeRuneInString(name[i:])
		return fmt.Sprintf("contains %q, which file names cannot have everywhere", c)
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "):
		return "ends in a dot or a space"
	case IsDevice(name):
		return "means a device on Windows"
	case len(name) > 255:
		return "is longer than 255 bytes"
	}
	return ""
}
