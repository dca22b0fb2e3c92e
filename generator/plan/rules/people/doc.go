// Package people has the rules about who is who: roles, agencies, contact details and ids.
package people
