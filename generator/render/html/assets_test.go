package html

import "testing"

func TestSqueezed(t *testing.T) {
	for css, want := range map[string]string{
		"/* a\n   b */\na { b: c; }\n":                             "a{b:c}",
		"a {\n  b: c; /* d */\n\n}\n":                              "a{b:c;/* d */}",
		"a { b: \"/* c */ ; }\"; }":                                "a{b:\"/* c */ ; }\"}",
		"a { b: 'it\\'s ; }'; }":                                   "a{b:'it\\'s ; }'}",
		"a::before { content: \"  \\\" {\" / \"\" }":               "a::before{content:\"  \\\" {\" / \"\"}",
		"a { b: \";}\" ; } ":                                       "a{b:\";}\"}",
		"  /* a */ b { c: d; }\n":                                  "/* a */ b{c:d}",
		"/* a */\n/* b */\nc {}\n":                                 "c{}",
		"a :hover, b > c\n+ d { e: calc(1px +  2px) }":             "a :hover,b > c + d{e:calc(1px + 2px)}",
		"@media (a: 1px) and (b) {\n  c { d: e !important; }\n}\n": "@media (a:1px) and (b){c{d:e !important}}",
		".a\\: b, .c\\,  d { e: f }":                               ".a\\: b,.c\\, d{e:f}",
		"a { b: url(x;  y , z) }":                                  "a{b:url(x;  y , z)}",
	} {
		if got := string(squeezed([]byte(css))); got != want {
			t.Errorf("squeezed(%q) = %q, want %q", css, got, want)
		}
	}
}

func TestJoined(t *testing.T) {
	for js, want := range map[string]string{
		"f(a,\nb);\n{\nc;\n}\n}\nd\n":                      "f(a,b);{c;}}\nd\n",
		"a // b;\n}\nc;\n":                                 "a // b;\n}\nc;",
		"const { a } = b, c = (d) => { e(\"f = g\"); };\n": "const{a}=b,c=(d)=>{e(\"f = g\");};",
		"a = b + +c - -d < !--e ? .5 : f;\n":               "a=b + +c - -d < !--e?.5:f;",
		"a = b + \"/\" + c;\nd = \"/\" + / = /;\n":         "a=b + \"/\" + c;d = \"/\" + / = /;",
		"a = / = /;\nb = ' = ';\n":                         "a = / = /;b = ' = ';",
		"a\r\n}\r\nb\n":                                    "a}\r\nb\n",
	} {
		if got := string(joined([]byte(js))); got != want {
			t.Errorf("joined(%q) = %q, want %q", js, got, want)
		}
	}
}
