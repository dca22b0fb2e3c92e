// Package pairs has the rules about who reads with which inspector.
package pairs
