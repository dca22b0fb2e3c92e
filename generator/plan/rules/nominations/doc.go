// Package nominations has the rules about the people a partnership nominates: how many there are, and whether
// they are trained, released and meet the criteria.
package nominations
