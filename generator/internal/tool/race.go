//go:build race

package tool

const raced = true
