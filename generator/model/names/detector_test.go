package names

import (
	"slices"
	"strings"
	"testing"
)

// one is a secret by itself.
func one(kind, value string) []Secret { return []Secret{{"glenmarra", "p", kind, value}} }

// finds reports whether a secret is found for certain in a text.
func finds(kind, value, text string, common ...string) bool {
	return isCertain(New(one(kind, value), Vocabulary{Common: common}).Find(text, Prose))
}

func isCertain(hits []Hit) bool {
	return slices.ContainsFunc(hits, func(h Hit) bool { return h.Grade == Certain })
}

func TestNames(t *testing.T) {
	tests := []struct{ name, value, text string }{
		{"as it is", "Ailsa Muir", "Ask Ailsa Muir about it."},
		{"alone", "Ailsa Muir", "Ailsa Muir"},
		{"in capitals", "Ailsa Muir", "AILSA MUIR"},
		{"in small letters", "Ailsa Muir", "ailsa muir"},
		{"line break between", "Ailsa Muir", "Ailsa\n\t  Muir"},
		{"no-break space", "Ailsa Muir", "Ailsa\u00a0Muir"},
		{"narrow no-break space", "Ailsa Muir", "Ailsa\u202fMuir"},
		{"soft hyphen within", "Ailsa Muir", "Ail\u00adsa Mu\u00adir"},
		{"zero width between", "Ailsa Muir", "Ailsa\u200bMuir"},
		{"zero width within", "Ailsa Muir", "A\u200dilsa\ufeff Muir"},
		{"accent in the text", "Ailsa Muir", "Áilsa Mùir"},
		{"accent in the name", "Mòrag NicLeòid", "Morag Nicleoid"},
		{"accent as a combining mark", "Mòrag NicLeòid", "Mo\u0300rag NicLeo\u0300id"},
		{"composed against combining", "Mo\u0300rag NicLeo\u0300id", "Mòrag NicLeòid"},
		{"accent as Latin-1", "Mòrag NicLeòid", "M\xf2rag NicLe\xf2id"},
		{"UTF-16", "Mòrag NicLeòid", "\xfe\xff\x00M\x00\xf2\x00r\x00a\x00g\x00 \x00N\x00i\x00c\x00L\x00e\x00\xf2\x00i\x00d"},
		{"letter that nobody sees", "Ailsa Muir", "Ailsa\u3164Muir"},
		{"apostrophe of Windows", "Ann O'Neil", "Ann O\x92Neil"},
		{"stroke letters", "Łukasz Sørensen", "lukasz-sorensen"},
		{"sharp s", "Ann Weiß", "ANN WEISS"},
		{"ligature", "Ann Griffin", "Ann Griﬃn"},
		{"wide letters", "Ann Reid", "Ａｎｎ　Ｒｅｉｄ"},
		{"curly apostrophe", "Ann O'Neil", "Ann O’Neil"},
		{"modifier apostrophe", "Ann O'Neil", "Ann Oʼneil"},
		{"grave as an apostrophe", "Ann O’Neil", "Ann O`Neil"},
		{"apostrophe left out", "Ann O'Neil", "Ann ONeil"},
		{"hyphen as a dash", "Mary-Jane Reid", "Mary–Jane Reid"},
		{"hyphen as a space", "Mary-Jane Reid", "Mary Jane Reid"},
		{"without its title", "Dr Ailsa Muir", "Ailsa Muir"},
		{"without two titles", "Prof. Dame Ailsa Muir", "Ailsa Muir"},
		{"with its title, joined", "Dr Ailsa Muir", "drailsamuir"},
		{"with another title", "Dr Ailsa Muir", "Mrs. Ailsa Muir"},
		{"surname first", "Ailsa Muir", "Muir, Ailsa"},
		{"surname first in the definition", "Muir, Ailsa", "Ailsa Muir"},
		{"surname of several words first", "Anna van der Berg", "van der Berg, Anna"},
		{"last word first", "Anna van der Berg", "Berg, Anna"},
		{"first and last", "Ailsa Jean Muir", "Ailsa Muir"},
		{"middle initial dropped", "Ailsa J. Muir", "Ailsa Muir"},
		{"middle initial with a stop", "Ailsa J Muir", "Ailsa J. Muir"},
		{"letters after it", "Ailsa Muir, OBE", "Ailsa Muir"},
		{"brackets after it", "Ailsa Muir (she/her)", "Ailsa Muir"},
		{"joined by a hyphen", "Ailsa Muir", "photos/ailsa-muir.jpg"},
		{"joined by a stop", "Ailsa Muir", "ailsa.muir@example.org"},
		{"joined by a low line", "Ailsa Muir", "report_ailsa_muir_final"},
		{"joined by a plus", "Ailsa Muir", "?q=ailsa+muir"},
		{"joined by nothing", "Ailsa Muir", "ailsamuir"},
		{"joined by a capital", "Ann Lee", "AnnLee"},
		{"joined by a capital within a word", "Ailsa Muir", "photoAilsaMuirSmall"},
		{"short, joined in an address", "Ann Lee", "annlee@example.org"},
		{"surname first in a file name", "Ailsa Muir", "muir_ailsa.pdf"},
		{"a digit after it", "Ailsa Muir", "ailsamuir2"},
		{"as a contact card has it", "Ailsa Muir", "N:Muir;Ailsa;;;"},
		{"quotation marks around", "Ailsa Muir", "“Ailsa Muir”"},
		{"percent signs", "Ailsa Muir", "mailto:Ailsa%20Muir%3Cx@example.org%3E"},
		{"percent signs twice", "Ailsa Muir", "u=Ailsa%2520Muir"},
		{"script escapes", "Ailsa Muir", `"\u0041ilsa \x4duir"`},
		{"folded calendar line", "Ailsa Muir", "CN=Ail\r\n sa Muir"},
		{"initial in capitals", "A Read", "A Read will come"},
		{"initial in an address", "A Read", "a-read@example.org"},
		{"Cyrillic", "Анна Ковальчук", "АННА КОВАЛЬЧУК"},
		{"letters that look like Latin ones", "Ailsa Muir", "Аіlsа Muіr"},
		{"the same, joined", "Ailsa Muir", "photos/аilsa-muir.jpg"},
		{"the same, encoded", "Ailsa Muir", "%D0%90ilsa%20Muir"},
		{"the same behind an honorific", "Ailsa Muir", "Ms Мuir will come"},
		{"the same in the definition", "Аilsa Muir", "Ailsa Muir"},
		{"the same in both", "Аilsa Muir", "Ailsa Мuir"},
		{"small capitals", "Ailsa Muir", "ᴀɪʟsᴀ ᴍᴜɪʀ"},
		{"mathematical letters", "Ailsa Muir", "𝐀𝐢𝐥𝐬𝐚 𝐌𝐮𝐢𝐫"},
		{"letters in circles", "Ailsa Muir", "Ⓐⓘⓛⓢⓐ Ⓜⓤⓘⓡ"},
		{"dotless i", "Ailsa Muir", "Aılsa Muır"},
		{"one word", "Cher", "with cher, perhaps"},
		{"one short word in its capitals", "Jo", "Jo will come"},
		{"longer than a key", "Ailsa " + strings.Repeat("Maria ", 20) + "Muir", "x Ailsa " + strings.Repeat("Maria ", 20) + "Muir x"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !finds("name", tt.value, tt.text) {
				t.Errorf("%q is not found in %q", tt.value, tt.text)
			}
			if around := "é" + tt.text + "ß"; tt.name == "alone" && finds("name", tt.value, around) {
				t.Errorf("%q is found in %q", tt.value, around)
			}
		})
	}
}

func TestNotNames(t *testing.T) {
	tests := []struct{ name, value, text string }{
		{"another first name", "Ailsa Muir", "Isla Muir"},
		{"longer surname", "Ailsa Muir", "Ailsa Muirhead"},
		{"longer first name", "Ann Muir", "Joann Muir"},
		{"longer by a letter of another script", "Ailsa Muir", "Ailsa Muirж"},
		{"longer by an accented letter", "Ailsa Muir", "Ailsa Muire\u0301"},
		{"longer behind a combining mark", "Ailsa Muir", "Ailsa Muir\u0301son"},
		{"signs between", "Ailsa Muir", "Ailsa-/Muir"},
		{"words between", "Ailsa Muir", "Ailsa and Muir"},
		{"end of a sentence between", "Ailsa Muir", "ask Ailsa. Muir of Ord is near"},
		{"list of others", "Gordon Ross", "Gordon, Ross and Kerr"},
		{"surname first without a comma or capitals", "Gordon Ross", "ross gordon"},
		{"surname first with one capital", "Rose Field", "Field rose"},
		{"ordinary word", "An Other", "another"},
		{"ordinary word at the end", "An Other", "not this but another."},
		{"split elsewhere", "Ann Otter", "an notter"},
		{"initial in small letters", "A Read", "after a read of it"},
		{"one short word in small letters", "Jo", "jo"},
		{"letters of another script that look like no Latin ones", "Ailsa Muir", "Аиlsa Мuir"},
		{"one letter", "A", "A"},
		{"nothing", "", "nothing"},
		{"signs only", "--", "a -- b"},
		{"surname alone", "Ailsa Muir", "Muir"},
		{"longer than a key, other end", strings.Repeat("Maria ", 20) + "Muir", strings.Repeat("Maria ", 20) + "Mure"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if finds("name", tt.value, tt.text) {
				t.Errorf("%q is found in %q", tt.value, tt.text)
			}
		})
	}
}

func TestExactNames(t *testing.T) {
	tests := []struct {
		value, text string
		want        bool
	}{
		{"Will Read", "You will read for four days.", false},
		{"Will Read", "WILL READ", false},
		{"Will Read", "will-read.html", false},
		{"Will Read", "Wíll Read", false},
		{"Will Read", "Read, Will", false},
		{"Will Read", "ask Will Read, please", true},
		{"Will Read", "ask Will\u00a0\n Read", true},
		{"Will Read", "Will Reader", false},
		{"Will Read", "Will Read2", false},
		{"Dr Will Read", "Will Read", true},
		{"Dr Will Read", "will read", false},
		{"Will Reid", "will reid", true}, // not on the list
	}
	for _, tt := range tests {
		if got := finds("name", tt.value, tt.text, "Will Read"); got != tt.want {
			t.Errorf("%q in %q: found %v, want %v", tt.value, tt.text, got, tt.want)
		}
	}
}

func TestPhones(t *testing.T) {
	const number = "0131 496 0123"
	tests := []struct {
		value, text string
		want        bool
	}{
		{number, "0131 496 0123", true},
		{number, "01314960123", true},
		{number, "(0131) 496-0123", true},
		{number, "0131.496.0123", true},
		{number, "0131\u00a0496\u20110123", true},
		{number, "+44 131 496 0123", true},
		{number, "+44 (0)131 496 0123", true},
		{number, "0044 131 4960123", true},
		{number, "tel:+441314960123", true},
		{number, "Tel01314960123x45", true},
		{number, "01314 96 01 23", true},
		{number, "0131 496 0123 0131 496 0124", true},
		{number, "٠١٣١ ٤٩٦ ٠١٢٣", true},
		{number, "０１３１４９６０１２３", true},
		{"+44 131 496 0123", "0131 496 0123", true},
		{"+44 (0)131 496 0123", "0131 496 0123", true},
		{"0044 131 496 0123", "0131 496 0123", true},
		{"441314960123", "0131 496 0123", true},
		{"0131 496 0123 ext 45", "0131 496 0123", true},
		{"0131 496 0123 or 07700 900123", "07700 900 123", true},
		{"0131 496 0123, 07700 900123", "07700900123", true},
		{"+353 1 496 0123", "00353 1 496 0123", true},
		{"496 0123", "0131 496 0123", true},
		{number, "0131 496 0124", false},
		{number, "0131 496 01234", false},
		{number, "9 0131 496 0123", true},
		{number, "91314960123", false},
		{number, "0131 and 496 0123", false},
		{number, "0131, 496, 0123", false},
		{number, "0131 ...... 496 0123", false},
		{"ext 4421", "call ext 4421", true},
		{"ext 4421", "in 4421 places", false},
	}
	for _, tt := range tests {
		if got := finds("phone", tt.value, tt.text); got != tt.want {
			t.Errorf("%q in %q: found %v, want %v", tt.value, tt.text, got, tt.want)
		}
	}
}

func TestEmailsAndTexts(t *testing.T) {
	long := "Sits with an inspector who " + strings.Repeat("has worked in another council, and ", 10) + "knows nobody here"
	tests := []struct {
		kind, value, text string
		want              bool
	}{
		{"email", "ailsa.muir@example.org", "AILSA.Muir@Example.ORG", true},
		{"email", "ailsa.muir@example.org", "mailto:ailsa.muir%40example.org?subject=x", true},
		{"email", "ailsa.muir@example.org", "<ailsa.muir@example.org>;", true},
		{"email", "ailsa.muir@example.org", "ailsa.muir@example.organ", false},
		{"email", "ailsa.muir@example.org", "ailsa-muir@example.org", false},
		{"email", "am@example.org", "sam@example.org", false},
		{"text", "https://meet.example.org/j/abc?p=1", "at https://meet.example.org/j/abc?p=1.", true},
		{"text", "https://meet.example.org/j/abc?p=1", "https://meet.example.org/j/abc", false},
		{"text", "Room 3", "in room 3, upstairs", true},
		{"text", "Room 3", "in room 31", false},
		{"text", "Room 3", "room, 3", false},
		{"text", `she said "yes, we can"`, "She  said “yes, we can”", true},
		{"text", "they don't agree", "they don\x92t agree", true},
		{"text", "none", "there is none", false},
		{"text", "Interpreter", "an interpreter comes", true},
		{"text", "passcode abc\nmeeting 123 456 789", "Meeting 123 456 789", true},
		{"text", long, "x " + strings.ToUpper(long) + ".", true},
		{"text", long, "x " + long + "er", false},
		{"text", "", "text", false},
	}
	for _, tt := range tests {
		if got := finds(tt.kind, tt.value, tt.text); got != tt.want {
			t.Errorf("%q in %q: found %v, want %v", tt.value, tt.text, got, tt.want)
		}
	}
}

func TestSpoken(t *testing.T) {
	for name, want := range map[string]string{
		"Ailsa Muir": "Ailsa|Muir", "Muir, Ailsa": "Ailsa|Muir", "Dr Ailsa Muir (she/her), OBE": "Ailsa|Muir",
		"Dr Muir": "Muir", "Mr": "", "": "", "Mary-Jane Nic Leoid": "Mary-Jane|Nic Leoid",
	} {
		if got := strings.Join(Spoken(name), "|"); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestFindsUserNamesInLinks(t *testing.T) {
	d := New([]Secret{{"g", "m-norrick", "name", "Meera Norrick"}}, Vocabulary{})
	const to = "mailto:m.norrick@example.org"
	hits := d.FindLink(to)
	if len(hits) != 1 || hits[0].Evidence != UserName || hits[0].Grade != Likely || to[hits[0].From:hits[0].To] != "m.norrick" {
		t.Errorf("got %+v", hits)
	}
}
