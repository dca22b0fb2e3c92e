// Package reading has the rules about the reading days and what happens on them.
package reading
