package cache

// Verify returns the same cache, which makes every result that it has again, and passes both to
// check. They have to be equal. Tests use it to find functions that depend on more than their
// arguments, and callers that change a shared value.
func (c *Cache) Verify(check func(Again)) *Cache {
	return &Cache{c.store, c.entry, c.names, c.until, check, c.split}
}

func verify[T any](c *Cache, name string, was T, do func(*Cache) (T, error)) {
	if c.again == nil {
		return
	}
	if now, err := do(&Cache{store: c.store, entry: &entry{}, until: c.until}); err == nil {
		c.again(Again{name, was, now})
	}
}
