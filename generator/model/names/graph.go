package names

import "slices"

// graph finds all keys in a stream of letters and digits in one pass: an automaton
// after Aho and Corasick. Its nodes are numbered breadth first, so that the children
// of a node lie side by side and a node takes 18 bytes.
type graph struct {
	label []byte        // the byte that leads to a node
	first []uint32      // where a node's children begin; they end where the next node's begin
	fail  []uint32      // the node of the longest other key that has begun
	ends  []uint32      // one more than the first form whose key ends at a node
	also  []uint32      // the next node on the way of fail at which a key ends
	found []bool        // whether a key ends at a node or at one that also leads to
	near  [][256]uint32 // for the first nodes, the next node for every byte
}

// nearNodes is the largest number of nodes that have their own row in graph.near: the ones
// that reading a text reaches most often. A row takes as much memory as nodesPerRow nodes, so
// that the rows never take more than the nodes.
const nearNodes, nodesPerRow = 1024, 64

// newGraph returns the graph of the keys of sorted drafts.
func newGraph(drafts []draft) graph {
	g := graph{label: []byte{0}, fail: []uint32{0}}
	g.grow(drafts)
	g.link()
	return g
}

// stretch is the drafts whose keys begin with the bytes that lead to a node.
type stretch struct{ from, to int }

// grow adds a node for every beginning of a key, breadth first.
func (g *graph) grow(drafts []draft) {
	level := []stretch{{0, len(drafts)}}
	for depth := 0; len(level) > 0; depth++ {
		var next []stretch
		for _, node := range level {
			g.first = append(g.first, uint32(len(g.label)))
			node, end := ending(drafts, node, depth)
			g.ends = append(g.ends, end)
			for node.from < node.to {
				c := drafts[node.from].key[depth]
				to := node.from
				for to < node.to && drafts[to].key[depth] == c {
					to++
				}
				g.label = append(g.label, c)
				next = append(next, stretch{node.from, to})
				node.from = to
			}
		}
		level = next
	}
	g.first = append(g.first, uint32(len(g.label)))
	g.label, g.first, g.ends = slices.Clip(g.label), slices.Clip(g.first), slices.Clip(g.ends)
}

// ending splits off the drafts whose key ends at a node; sorted keys have them first.
func ending(drafts []draft, node stretch, depth int) (rest stretch, end uint32) {
	from := node.from
	for node.from < node.to && len(drafts[node.from].key) == depth {
		node.from++
	}
	if node.from > from {
		end = uint32(from) + 1
	}
	return node, end
}

// link joins each node to the longest other beginning of a key that it ends with.
func (g *graph) link() {
	n := len(g.label)
	g.fail, g.also, g.found = make([]uint32, n), make([]uint32, n), make([]bool, n)
	g.near = make([][256]uint32, min(1+n/nodesPerRow, nearNodes))
	for node := range uint32(n) {
		g.addNear(node)
		g.found[node] = g.ends[node] != 0 || g.also[node] != 0
		for child := g.first[node]; child < g.first[node+1]; child++ {
			if node == 0 {
				continue
			}
			f := g.next(g.fail[node], g.label[child])
			g.fail[child] = f
			if g.also[child] = g.also[f]; g.ends[f] != 0 {
				g.also[child] = f
			}
		}
	}
}

// addNear adds the row of a node that is near the beginning.
func (g *graph) addNear(node uint32) {
	if int(node) >= len(g.near) {
		return
	}
	row := &g.near[node]
	if node > 0 {
		*row = g.near[g.fail[node]]
	}
	for child := g.first[node]; child < g.first[node+1]; child++ {
		row[g.label[child]] = child
	}
}

// next returns the node that a byte leads to.
func (g *graph) next(node uint32, c byte) uint32 {
	for {
		if int(node) < len(g.near) {
			return g.near[node][c]
		}
		from, to := g.first[node], g.first[node+1]
		for i := from; i < to; i++ {
			if g.label[i] == c {
				return i
			}
		}
		node = g.fail[node]
	}
}
