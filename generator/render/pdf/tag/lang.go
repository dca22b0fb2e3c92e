package tag

import "strings"

// CleanLang returns s when it is shaped like a language tag, else "".
func CleanLang(s string) string {
	if s == "" || len(s) > 35 || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return ""
	}
	for i, part := range strings.Split(s, "-") {
		if len(part) > 8 {
			return ""
		}
		for _, c := range part {
			letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return ""
			}
		}
	}
	return s
}
