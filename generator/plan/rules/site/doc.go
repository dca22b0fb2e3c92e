// Package site has the rules about the settings of the whole site: its colours, addresses and languages.
package site
