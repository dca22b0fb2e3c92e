package markdown

import (
	"bytes"
	"strings"
)

// maskedBar replaces the | of a {{value|filter}} while Markdown is parsed, because a table would
// end a cell there. It is a control character, which source refuses in content, and one byte
// long, like the bar.
const maskedBar = '\x1f'

// maskValues hides what Markdown would read inside {{ }}.
func maskValues(data []byte) []byte {
	out := bytes.Clone(data)
	for i := 0; i < len(out); {
		open := bytes.Index(out[i:], []byte("{{"))
		if open < 0 {
			break
		}
		open += i
		end := bytes.Index(out[open:], []byte("}}"))
		if end < 0 {
			break
		}
		for j := open; j < open+end; j++ {
			if out[j] == '|' {
				out[j] = maskedBar
			}
		}
		i = open + end
	}
	return out
}

func unmask(s string) string { return strings.ReplaceAll(s, string(maskedBar), "|") }
