package site

import (
	"net/url"
	"strings"

	"briefpack/generator/model/definition"
	"briefpack/generator/plan/rules/rule"
)

var WebAddress = rule.Rule{
	Code: "web-address",
	Doc: "The address of the site starts with https:// or http://, names a host, and has no question mark or hash. " +
		"The same goes for the address of the privacy notice.",
	Why:  "The address is printed on every sheet, and the address of every page starts with it.",
	Help: "write the address of the folder, such as \"https://briefings.example.org/\"",
	Shared: func(c *definition.Content, r *rule.Report) {
		a := c.Site.Address
		if a.Set && !isWebAddress(a.V) {
			r.Addf(a.At, "%q is not the web address of a folder", a.V)
		}
		if n := c.Site.Privacy.Notice; n.Set && !isWebAddress(n.V) {
			r.Addf(n.At, "%q is not a web address", n.V)
		}
	},
}

func isWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.User == nil &&
		(strings.Contains(strings.Trim(u.Hostname(), "."), ".") || u.Hostname() == "localhost") &&
		!strings.ContainsAny(s, " ?#")
}
