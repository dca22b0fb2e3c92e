package docx

import (
	"fmt"
	"hash/fnv"
	"net/url"
	"strings"

	"golang.org/x/net/idna"

	"briefpack/generator/model/document"
)

// bookmark returns a name that Word takes: a letter first, then letters, digits and
// underscores, no more than 40 together. Each id has a different name.
func bookmark(id string) string {
	clean := strings.Map(func(c rune) rune {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
			return c
		}
		return '_'
	}, id)
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(id))
	return fmt.Sprintf("h_%s_%08x", clean[:min(len(clean), 28)], sum.Sum32())
}

// page returns the web address of a page of the site; "" if it has none.
func (o Options) page(t document.Target) string {
	if t.Document != "" && t.Folder == "" {
		t.Folder = o.Folder
	}
	page := t.Page("")
	if o.Address == "" || page == "" {
		return ""
	}
	if t.Fragment != "" {
		page += "#" + t.Fragment
	}
	return strings.TrimSuffix(o.Address, "/") + "/" + page
}

// maxAddress is how long an address may be; Word calls a file with a longer one damaged.
const maxAddress = 2079

// address returns an address in ASCII, as a file can refer to it; "" if it cannot be opened, or
// would do something other than open a page.
func address(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		host, err := idna.Lookup.ToASCII(u.Hostname())
		if err != nil || host == "" {
			return ""
		}
		if port := u.Port(); port != "" {
			host += ":" + port
		}
		u.Host = host
	case "mailto", "tel":
	default:
		return ""
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c > '~' || strings.IndexByte("<>\"\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	if b.Len() > maxAddress {
		return ""
	}
	return b.String()
}
