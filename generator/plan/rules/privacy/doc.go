// Package privacy has the rules that keep personal data out of definitions and off hosted pages.
package privacy
