// Package programme has the rules about the values, roles and labels that a programme sets.
package programme
