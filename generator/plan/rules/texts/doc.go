// Package texts has the rules about what sentences say and the characters they are written in.
package texts
