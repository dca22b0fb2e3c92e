package names

import "sync"

// Cleared remembers texts in which the readers of one detector found nothing, as the pages of a site
// repeat most of their texts. It is safe for concurrent use. The zero value is ready.
type Cleared struct {
	mu     sync.Mutex
	recent map[clearedText]struct{}
	older  map[clearedText]struct{} // remembered before recent was full
	bytes  int                      // that the texts of recent take
}

// clearedText is a text and how it was read.
type clearedText struct {
	in   Context
	text string
}

// A Cleared forgets a text that nobody asked for while mostCleared bytes of other texts came in. It
// does not remember texts longer than longestCleared.
const (
	mostCleared    = 1 << 20
	longestCleared = 4 << 10
	entrySize      = 64 // of an entry without its text
)

// Has reports whether nothing was found in a text.
func (c *Cleared) Has(text string, in Context) bool {
	if len(text) > longestCleared {
		return false
	}
	key := clearedText{in, text}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.recent[key]; ok {
		return true
	}
	_, ok := c.older[key]
	if ok {
		c.add(key)
	}
	return ok
}

// HasBytes is Has for bytes. It makes no string of them if nothing was found there lately.
func (c *Cleared) HasBytes(text []byte, in Context) bool {
	c.mu.Lock()
	_, ok := c.recent[clearedText{in, string(text)}]
	c.mu.Unlock()
	return ok || c.Has(string(text), in)
}

// Add remembers that nothing was found in a text.
func (c *Cleared) Add(text string, in Context) {
	if len(text) <= longestCleared {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.add(clearedText{in, text})
	}
}

func (c *Cleared) add(key clearedText) {
	if c.recent == nil || c.bytes > mostCleared {
		c.older, c.recent, c.bytes = c.recent, map[clearedText]struct{}{}, 0
	}
	c.recent[key] = struct{}{}
	c.bytes += len(key.text) + entrySize
}
