package main

import (
	"crypto/sha256"
	"io"
	"os"

	"briefpack/generator/cache"
	"briefpack/generator/cache/stamp"
)

// program returns a digest that differs for every build of this program. It is false if it cannot
// be found out.
func program() (cache.Sum, bool) {
	name, err := os.Executable()
	if err != nil {
		return cache.Sum{}, false
	}
	if stamp.IsSure {
		s := stamp.At(name)
		return cache.SumOf(s), s != stamp.Stamp{}
	}
	file, err := os.Open(name)
	if err != nil {
		return cache.Sum{}, false
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return cache.Sum{}, false
	}
	return cache.Sum(sum.Sum(nil)), true
}
