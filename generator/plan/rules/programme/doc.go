// Package programme has the rules about the values and labels that a programme sets.
package programme
