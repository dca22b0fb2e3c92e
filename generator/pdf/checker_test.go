package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// reader is a file read back: its objects, taken from the object streams and from
// between them. It reads what this package writes, not every PDF.
type reader struct {
	objects map[int]string
	streams map[int][]byte
}

var (
	objectStart = regexp.MustCompile(`(?m)^(\d+) 0 obj\n`)
	lengthEntry = regexp.MustCompile(`/Length (\d+)>>\nstream\n`)
	reference   = regexp.MustCompile(`(\d+) 0 R`)
)

func readFile(data []byte) (*reader, error) {
	r := &reader{objects: map[int]string{}, streams: map[int][]byte{}}
	for at := 0; ; {
		m := objectStart.FindSubmatchIndex(data[at:])
		if m == nil {
			break
		}
		n, _ := strconv.Atoi(string(data[at+m[2] : at+m[3]]))
		rest := data[at+m[1]:]
		l := lengthEntry.FindSubmatchIndex(rest[:min(len(rest), 4096)])
		if l == nil {
			return nil, fmt.Errorf("object %d is no stream", n)
		}
		size, _ := strconv.Atoi(string(rest[l[2]:l[3]]))
		r.objects[n] = string(rest[:l[0]])
		stream := rest[l[1] : l[1]+size]
		if strings.Contains(r.objects[n], "FlateDecode") && !strings.Contains(r.objects[n], "/Image") {
			z, err := zlib.NewReader(bytes.NewReader(stream))
			if err != nil {
				return nil, err
			}
			if stream, err = io.ReadAll(z); err != nil {
				return nil, err
			}
		}
		r.streams[n] = stream
		if strings.Contains(r.objects[n], "/Type/ObjStm") {
			r.unpack(r.objects[n], string(stream))
		}
		at += m[1] + l[1] + size
	}
	return r, nil
}

func (r *reader) unpack(dict, stream string) {
	first, _ := strconv.Atoi(valueOf(dict, "First"))
	fields := strings.Fields(stream[:first])
	for i := 0; i+1 < len(fields); i += 2 {
		n, _ := strconv.Atoi(fields[i])
		from, _ := strconv.Atoi(fields[i+1])
		to := len(stream) - first
		if i+3 < len(fields) {
			to, _ = strconv.Atoi(fields[i+3])
		}
		r.objects[n] = stream[first+from : first+to]
	}
}

// valueOf returns the first word after a key.
func valueOf(dict, key string) string {
	_, after, ok := strings.Cut(dict, "/"+key)
	if !ok {
		return ""
	}
	after = strings.TrimLeft(after, " ")
	if i := strings.IndexAny(after[1:], " /[]<>()\n"); i >= 0 {
		return after[:i+1]
	}
	return after
}

// checkFile checks what validators of PDF/UA ask and what they cannot see: every
// marked sequence has an element that claims it, the way back leads to that element,
// nothing is drawn outside of marks, no glyph is missing.
func checkFile(t *testing.T, f File) *reader {
	t.Helper()
	r, err := readFile(f.Data)
	if err != nil {
		t.Fatalf("read back: %v", err)
	}
	for n, body := range r.objects {
		for _, m := range reference.FindAllStringSubmatch(body, -1) {
			if to, _ := strconv.Atoi(m[1]); r.objects[to] == "" && !strings.Contains(body, "(") {
				t.Errorf("object %d refers to %d, which is not there", n, to)
			}
		}
	}
	claims := r.claims(t)
	for page := range f.Pages {
		content := string(r.streams[pageObject(page)+1])
		ids := checkContent(t, page, content)
		key := valueOf(r.objects[pageObject(page)], "StructParents ")
		back := r.parents(t, key)
		if len(back) != ids {
			t.Errorf("page %d: %d marked sequences, %d parents", page+1, ids, len(back))
		}
		for id, e := range back {
			if claims[[2]int{page, id}] != e {
				t.Errorf("page %d: sequence %d belongs to %d, its parent is %d", page+1, id, claims[[2]int{page, id}], e)
			}
		}
	}
	return r
}

var (
	ownKids  = regexp.MustCompile(`/K\[(.*)\]>>\s*$`)
	mcr      = regexp.MustCompile(`<</Type/MCR/Pg (\d+) 0 R/MCID (\d+)>>`)
	objr     = regexp.MustCompile(`<</Type/OBJR/Obj (\d+) 0 R/Pg (\d+) 0 R>>`)
	marked   = regexp.MustCompile(`^/(\w+) <</MCID (\d+)>> BDC$`)
	elements = regexp.MustCompile(`^<</Type/StructElem/S/(\w+)/P (\d+) 0 R(?:/Pg (\d+) 0 R)?`)
)

// claims returns which element claims a marked sequence of a page.
func (r *reader) claims(t *testing.T) map[[2]int]int {
	t.Helper()
	claims := map[[2]int]int{}
	claim := func(page string, id, e int) {
		p, _ := strconv.Atoi(page)
		at := [2]int{(p - 3) / 2, id}
		if claims[at] != 0 {
			t.Errorf("sequence %v is claimed twice", at)
		}
		claims[at] = e
	}
	for n, body := range r.objects {
		m := elements.FindStringSubmatch(body)
		if m == nil {
			continue
		}
		kids := ""
		if k := ownKids.FindStringSubmatch(body); k != nil {
			kids = k[1]
		}
		for _, x := range mcr.FindAllStringSubmatch(kids, -1) {
			id, _ := strconv.Atoi(x[2])
			claim(x[1], id, n)
		}
		kids = objr.ReplaceAllString(mcr.ReplaceAllString(kids, " "), " ")
		for _, x := range reference.FindAllStringSubmatch(kids, -1) {
			child, _ := strconv.Atoi(x[1])
			if c := elements.FindStringSubmatch(r.objects[child]); c == nil || c[2] != strconv.Itoa(n) {
				t.Errorf("element %d has child %d, whose parent is another", n, child)
			}
		}
		for _, x := range strings.Fields(reference.ReplaceAllString(kids, " ")) {
			id, err := strconv.Atoi(x)
			if err != nil {
				t.Errorf("element %d has child %q", n, x)
			}
			claim(m[3], id, n)
		}
	}
	return claims
}

// parents returns the elements of the marked sequences of a page, by number.
func (r *reader) parents(t *testing.T, key string) []int {
	t.Helper()
	for _, body := range r.objects {
		if !strings.HasPrefix(body, "<</Nums[") {
			continue
		}
		m := regexp.MustCompile(`[\[ ]` + key + ` (\d+) 0 R`).FindStringSubmatch(body)
		if m == nil {
			break
		}
		n, _ := strconv.Atoi(m[1])
		var list []int
		for _, x := range reference.FindAllStringSubmatch(r.objects[n], -1) {
			e, _ := strconv.Atoi(x[1])
			list = append(list, e)
		}
		return list
	}
	t.Errorf("the parent tree has no key %s", key)
	return nil
}

// checkContent checks the operators of a page and returns how many marked sequences
// it has.
func checkContent(t *testing.T, page int, content string) int {
	t.Helper()
	ids, open := 0, false
	for line := range strings.SplitSeq(blankStrings(content), "\n") {
		switch {
		case marked.MatchString(line):
			if m := marked.FindStringSubmatch(line); open || m[2] != strconv.Itoa(ids) {
				t.Errorf("page %d: %s is out of place", page+1, line)
			}
			ids++
			open = true
		case strings.HasPrefix(line, "/Artifact"):
			if open {
				t.Errorf("page %d: an artifact inside of marked content", page+1)
			}
			open = true
		case line == "EMC":
			if !open {
				t.Errorf("page %d: EMC without a beginning", page+1)
			}
			open = false
		case strings.HasSuffix(line, "TJ ET") || strings.HasSuffix(line, " f") || strings.HasSuffix(line, " S") || strings.HasSuffix(line, " Do Q"):
			if !open {
				t.Errorf("page %d: %.60q is drawn outside of marks", page+1, line)
			}
		}
	}
	if open {
		t.Errorf("page %d: marked content does not end", page+1)
	}
	if strings.Contains(content, "(\x00\x00") {
		t.Errorf("page %d: a glyph is missing", page+1)
	}
	return ids
}

// blankStrings empties the strings of a content stream, which may hold line ends.
func blankStrings(s string) string {
	var b strings.Builder
	inside := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case inside && c == '\\':
			i++
		case c == '(' || c == ')':
			inside = c == '('
			b.WriteByte(c)
		case !inside:
			b.WriteByte(c)
		}
	}
	return b.String()
}
