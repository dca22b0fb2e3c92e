package nominations

import (
	"fmt"

	"briefpack/generator/read/tomledit"
)

// Apply returns a definition with the changes in it. Data is the file as it was read;
// everything else in it stays, comments and layout included.
func (p *Plan) Apply(data []byte) ([]byte, error) {
	readers := map[string][]tomledit.Pair{} // of people who have no [[reader]] yet
	var order []string
	var err error
	for _, c := range p.Changes {
		switch {
		case c.isReader && c.index < 0:
			if readers[c.person] == nil {
				order = append(order, c.person)
				readers[c.person] = []tomledit.Pair{{Key: "person", Value: tomledit.Text(c.person)}}
			}
			readers[c.person] = append(readers[c.person], c.value.edit())
		case c.isReader:
			data, err = tomledit.Set(data, tomledit.In("reader", c.index, c.Key), c.value.edit().Value)
		default:
			data, err = tomledit.Set(data, tomledit.In("person", c.index, c.Key), c.value.edit().Value)
		}
		if err != nil {
			return nil, fmt.Errorf("change %s of %q: %w", c.Key, c.person, err)
		}
	}
	for _, id := range order {
		if data, err = tomledit.Append(data, "reader", readers[id]...); err != nil {
			return nil, fmt.Errorf("add reader %q: %w", id, err)
		}
	}
	for _, n := range p.New {
		if data, err = tomledit.Append(data, "person", edits(n.person)...); err != nil {
			return nil, fmt.Errorf("add person %q: %w", n.ID, err)
		}
		if data, err = tomledit.Append(data, "reader", edits(n.reader)...); err != nil {
			return nil, fmt.Errorf("add reader %q: %w", n.ID, err)
		}
	}
	return data, nil
}

func edits(pairs []pair) []tomledit.Pair {
	list := make([]tomledit.Pair, len(pairs))
	for i, p := range pairs {
		list[i] = p.edit()
	}
	return list
}

func (p pair) edit() tomledit.Pair {
	if p.list != nil {
		return tomledit.Pair{Key: p.key, Value: tomledit.Texts(p.list)}
	}
	return tomledit.Pair{Key: p.key, Value: tomledit.Text(p.text)}
}
