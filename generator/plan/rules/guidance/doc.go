// Package guidance has the rules about pages of guidance: their links, pictures and translations.
package guidance
