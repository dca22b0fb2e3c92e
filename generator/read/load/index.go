package load

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"briefpack/generator/model/diag"
)

// index knows where each key and value of a TOML file stands. The decoder keeps no
// places, so a second parser is read for them alone; its values are not used.
type index struct {
	*locator
	spots map[string]spot
	count map[string]int // how many tables an array of tables has so far
}

// spot is where one key stands, and its value.
type spot struct {
	order int // in the file
	key   diag.Place
	value diag.Place
	// written is what stands between the quotes of a string that has escapes; else nil.
	written *string
}

// pathSeparator can't occur in a key: source refuses control characters, and an
// escape for it would only cost the key its place.
const pathSeparator = "\x00"

func join(path, part string) string { return path + pathSeparator + part }

func joinIndex(path string, i int) string { return join(path, strconv.Itoa(i)) }

// newIndex reads a file that the decoder has accepted.
func newIndex(file string, data []byte) *index {
	x := &index{locator: newLocator(file, data), spots: map[string]spot{}, count: map[string]int{}}
	var p unstable.Parser
	p.Reset(data)
	table := ""
	for p.NextExpression() {
		switch e := p.Expression(); e.Kind {
		case unstable.Table:
			table = x.header(e, false)
		case unstable.ArrayTable:
			table = x.header(e, true)
		case unstable.KeyValue:
			x.pair(&p, table, e)
		}
	}
	return x
}

// at returns the spot of a path; without one, it is the file's first line.
func (x *index) at(path string) spot {
	if s, ok := x.spots[path]; ok {
		return s
	}
	first := diag.Place{File: x.file, Line: 1, Col: 1}
	return spot{key: first, value: first}
}

func (x *index) add(path string, s spot) {
	if _, again := x.spots[path]; again {
		return
	}
	s.order = len(x.spots)
	x.spots[path] = s
}

// header notes a [table] or [[table]] and returns its path.
func (x *index) header(e *unstable.Node, array bool) string {
	path := ""
	it := e.Key()
	for it.Next() {
		node := it.Node()
		path = join(path, string(node.Data))
		place := x.of(node.Raw)
		x.add(path, spot{key: place, value: place})
		if it.IsLast() && array {
			path = joinIndex(path, x.count[path])
			x.add(path, spot{key: place, value: place})
			x.count[path[:strings.LastIndex(path, pathSeparator)]]++
		} else if n := x.count[path]; n > 0 {
			path = joinIndex(path, n-1)
		}
	}
	return path
}

func (x *index) pair(p *unstable.Parser, path string, e *unstable.Node) {
	var key diag.Place
	it := e.Key()
	for it.Next() {
		node := it.Node()
		path = join(path, string(node.Data))
		key = x.of(node.Raw)
		if !it.IsLast() {
			x.add(path, spot{key: key, value: key})
		}
	}
	x.value(p, path, key, e.Value())
}

func (x *index) value(p *unstable.Parser, path string, key diag.Place, v *unstable.Node) {
	switch v.Kind {
	case unstable.Array:
		x.add(path, spot{key: key, value: key})
		it := v.Children()
		for i := 0; it.Next(); i++ {
			x.value(p, joinIndex(path, i), key, it.Node())
		}
	case unstable.InlineTable:
		x.add(path, spot{key: key, value: key})
		it := v.Children()
		for it.Next() {
			x.pair(p, path, it.Node())
		}
	case unstable.String:
		at, written := x.inside(v.Raw)
		x.add(path, spot{key: key, value: at, written: written})
	default:
		x.add(path, spot{key: key, value: x.of(v.Raw)})
	}
}

// inside returns the place of what stands between the quotes of a string, so that
// places within the text can be counted from it; and how it is written, when that is
// with escapes.
func (x *index) inside(r unstable.Range) (at diag.Place, written *string) {
	raw := x.data[r.Offset : r.Offset+r.Length]
	quotes := 1
	if len(raw) >= 6 && raw[0] == raw[1] && raw[1] == raw[2] {
		quotes = 3
	}
	from, to := quotes, len(raw)-quotes
	if quotes == 3 && from < to && raw[from] == '\n' {
		from++
	}
	if from > to {
		return x.of(r), nil
	}
	if raw[0] == '"' && bytes.ContainsRune(raw[from:to], '\\') {
		s := string(raw[from:to])
		written = &s
	}
	return x.place(int(r.Offset)+from, to-from), written
}

func (x *index) of(r unstable.Range) diag.Place { return x.place(int(r.Offset), int(r.Length)) }
