package names

import (
	"strings"
	"sync"
)

// cleanTexts remembers texts in which a detector finds nothing: pages repeat most of their texts. It
// is safe for concurrent use.
type cleanTexts struct {
	mu    sync.Mutex
	known map[cleanText]bool
	size  int // bytes of the texts
}

// cleanText is a text as it was read.
type cleanText struct {
	text string
	in   Context
}

// A text is remembered if it is long enough that reading takes longer than looking it up, and if many
// like it can be remembered. Past mostClean bytes, all are forgotten.
const (
	shortestClean = 16
	longestClean  = 4 << 10
	mostClean     = 4 << 20
)

func canRemember(text string) bool { return len(text) >= shortestClean && len(text) <= longestClean }

// has reports whether a text is known to be clean.
func (c *cleanTexts) has(text string, in Context) bool {
	if !canRemember(text) {
		return false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.known[cleanText{text, in}]
}

// add remembers a clean text.
func (c *cleanTexts) add(text string, in Context) {
	if !canRemember(text) {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil || c.size > mostClean {
		c.known, c.size = map[cleanText]bool{}, 0
	}
	c.known[cleanText{strings.Clone(text), in}] = true // a part of a page would keep all of it in memory
	c.size += len(text)
}
