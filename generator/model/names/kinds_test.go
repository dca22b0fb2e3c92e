package names

import "testing"

// grade says how sure a detector is: "certain", "likely" or "" for no hit.
func grade(hits []Hit) string {
	switch {
	case isCertain(hits):
		return "certain"
	case len(hits) > 0:
		return "likely"
	}
	return ""
}

// TestKinds shows every way of writing a name that is not the full name, with the best evidence.
func TestKinds(t *testing.T) {
	const certain, likely, none = "certain", "likely", ""
	tests := []struct {
		kind, name, text, want string
	}{
		{"surname and initial", "Meera Norrick", "Norrick M", certain},
		{"surname and initial", "Meera Norrick", "ask Norrick M first", certain},
		{"surname and initial", "Meera Norrick", "M Norrick", certain},
		{"surname and initial", "Meera Norrick", "ask M Norrick.", certain},
		{"surname and initial", "Meera Norrick", "Norrick M A", certain},
		{"surname and initial", "Meera Norrick", "NORRICK M.A.", certain},
		{"surname and initial", "Meera Norrick", "M A Norrick", certain},
		{"surname and initial", "Meera Norrick", "M.A. Norrick", certain},
		{"surname and initial", "Meera Norrick", "M. A. B. Norrick", certain},
		{"surname and initial", "Meera Norrick", "Norrick, M.", certain},
		{"surname and initial", "Meera Norrick", "Norrick, M", certain},
		{"surname and initial", "Meera Norrick", "Norrick,M", certain},
		{"surname and initial", "Meera Norrick", "Norrick (M)", certain},
		{"surname and initial", "Meera Norrick", "Norrick M/Mackell L", certain},
		{"surname and initial", "Mary-Jane Norrick", "Norrick M", certain},
		{"surname and initial", "Meera NicLeòid", "M Nic Leoid", certain},
		{"surname and initial", "Meera O’Hara", "O'Hara M", certain},
		{"surname and initial", "Meera van der Berg", "van der Berg M", certain},
		{"surname and initial", "Ailsa Norrick", "a Norrick report", likely},
		{"surname and initial", "Ailsa Norrick", "A Norrick report", likely},
		{"surname and initial", "Bill Park", "B Park", likely},
		{"surname and initial", "Bill Park", "Block B Park Lane", none},
		{"surname and initial", "Bill Park", "Car Park B", none},
		{"surname and initial", "Bill Park", "meet in Park B.", likely},
		{"surname and initial", "Iona Norrick", "ask Norrick I", certain},
		{"surname and initial", "Iona Norrick", "of Norrick I know", likely},
		{"surname and initial", "Meera Norrick", "L Norrick", likely},
		{"surname and initial", "Meera Norrick", "MN", none},
		{"surname and initial", "Meera Norrick", "Ask Norrick M first", certain},
		{"surname and initial", "Meera Norrick", "Block Norrick M first", likely},
		{"surname and initial", "Effie Farrow", "Ask E Farrow first", likely},
		{"surname and initial", "Effie Farrow", "Ask Farrow E first", likely},
		{"surname and initials", "Meera Norrick", "ask MA Norrick.", likely},
		{"surname and initials", "Meera Norrick", "ask LA Norrick.", none},
		{"surname and initials", "Meera Norrick", "ask MANY Norrick.", none},
		{"surname and letters", "Meera Norrick", "ask Norrick MA.", likely},
		{"title between", "Isla Jardane", "I Ms Jardane and DS", certain},
		{"surname and letters", "Meera Norrick", "ask Norrick House", none},
		{"family", "Meera Norrick", "the Norricks came", likely},
		{"family", "Meera Mill", "the Mills", none},
		{"user name", "Meera Norrick", "ask norrickm first", likely},
		{"user name", "Meera Norrick", "ask norrickx first", none},
		{"user name", "Susan Bell", "ring the bells", none},
		{"two ordinary words", "Will Read", "people who will read", none},
		{"two ordinary words", "Will Read", "ask Will Read", certain},
		{"two ordinary words", "Will Read", "WILL READ", certain},
		{"surname in brackets", "Meera Norrick", "Norrick (Meera)", certain},
		{"surname in brackets", "Meera Norrick", "Meera (Norrick)", certain},
		{"surname in brackets", "Meera Norrick", "NORRICK (MEERA)", certain},
		{"surname in brackets", "Will Read", "will (read it first)", none},

		{"first name and initial", "Meera Norrick", "Meera N.", likely},
		{"first name and initial", "Meera Norrick", "ask Meera N about it", likely},
		{"first name and initial", "Mark Orr", "Mark O or P on the form", none},
		{"first name and initial", "Meera Norrick", "Meera L.", none},
		{"first name and initial", "Meera Norrick", "Meera N Park", none},

		{"half of a surname", "Anna Smith-Norrick", "Anna Norrick", certain},
		{"half of a surname", "Anna Smith-Norrick", "ask Norrick", likely},
		{"half of a surname", "Anna Smith-Norrick", "Ms Norrick", likely},
		{"half of a surname", "Anna Smith-Norrick", "A Norrick", likely},
		{"half of a surname", "Anna Smith-Norrick", "Norrick A.", likely},
		{"half of a surname with an apostrophe", "Anna O'Smith-Norrick", "Ms Norrick", likely},
		{"half of a surname with an apostrophe", "Anna O'Smith-Norrick", "ask Norrick", likely},
		{"half of a surname with an apostrophe", "Anna O'Smith-Norrick", "A O'Smith", likely},
		{"two people after one title", "Meera Norrick", "Sergeants Norrick and Hallow", certain},
		{"two people after one title", "Meera Norrick", "PCs Norrick and Hallow", certain},

		{"police", "Meera Norrick", "DS Norrick", certain},
		{"police", "Meera Norrick", "PC Norrick", certain},
		{"police", "Meera Norrick", "Sgt. Norrick", certain},
		{"police", "Meera Norrick", "DCI Norrick leads", certain},
		{"police", "Meera Norrick", "Detective Sergeant Norrick", certain},
		{"police", "Meera Norrick", "Detective Chief Inspector Norrick", certain},
		{"police", "Meera Norrick", "Det Sgt Norrick", certain},
		{"police", "Meera Norrick", "DS M Norrick", certain},
		{"police", "Meera Norrick", "PC 1234 Norrick", certain},
		{"police", "Meera Norrick", "PC 1234 and Norrick House", none},
		{"police", "Meera Norrick", "the ds norrick file", none},
		{"nursing", "Meera Norrick", "Nurse Norrick", certain},
		{"nursing", "Meera Norrick", "Sister Norrick", certain},
		{"education", "Meera Norrick", "Headteacher Norrick", certain},
		{"education", "Meera Norrick", "Head Teacher Norrick", certain},
		{"social work", "Meera Norrick", "Social Worker Norrick", certain},
		{"social work", "Meera Norrick", "our social worker Norrick", certain},
		{"church", "Meera Norrick", "Rev Norrick", certain},
		{"church", "Meera Norrick", "Father Norrick", certain},
		{"church", "Meera Norrick", "the Very Rev. Norrick", certain},
		{"armed forces", "Meera Norrick", "Cpl Norrick", certain},
		{"armed forces", "Meera Norrick", "Lance Corporal Norrick", certain},
		{"armed forces", "Meera Norrick", "Lt Col Norrick", certain},
		{"council", "Meera Norrick", "Cllr Norrick", certain},
		{"post and an ordinary word", "Jo Field", "Nurse Field", likely},
		{"post and an ordinary word", "Ann Case", "PC Case", likely},
		{"title and an ordinary word", "Jo Field", "Dr Field", certain},
		{"site's own title", "Meera Norrick", "Quaestor Norrick", certain},

		{"one slip", "Callum Norrick", "Calum Norrick", certain},
		{"one slip", "Callum Norrick", "Callum Norick", certain},
		{"one slip", "Callum Norrick", "Callum Norirck", certain},
		{"one slip", "Callum Norrick", "Norrick, Calum", certain},
		{"one slip", "Callum Norrick", "Kallum Norrick", certain},
		{"one slip", "Anna Norrick", "Anne Norrick", likely},
		{"one slip", "Callum Ross", "Callum Rose", none},
		{"one slip", "Callum Norrick", "calum norrick", none},
		{"two slips", "Callum Norrick", "Calum Norick", none},

		{"user name", "Morag Shaw", "mshaw", likely},
		{"user name", "Meera Farrow", "mfarrow", likely},
		{"user name", "Anna Norrick", "anorrick", likely},
		{"user name", "Anna Bridge", "abridge", none},
		{"user name", "Ellen Farrow", "efarrow", likely},
		{"user name", "Owen Marsh", "log in as omarsh today", likely},
		{"user name", "Ian Park", "see ipark there", likely},
		{"user name", "Anna Ward", "an award", none},
		{"user name", "Grace Hill", "it will chill", none},
		{"user name", "Meera Norrick", "mnorrick2", likely},
		{"user name", "Meera Norrick", "NORRICKM", likely},
		{"user name", "Meera Norrick", "mnorricks", none},
		{"user name", "Morag Shaw", "log in as m.shaw", likely},
		{"user name", "Morag Shaw", "m.shaw@example.org", likely},
		{"user name", "Morag Shaw", "m_shaw", likely},
		{"user name", "Sue Tone", "a stone", none},
		{"user name", "Xena Ray", "an x-ray", none},

		{"first names and a slash", "Meera Norrick", "Meera/Lewis", likely},
		{"first names and a slash", "Lewis Mackell", "Meera/Lewis", likely},
		{"first names and a slash", "Meera Norrick", "ask Lewis/Meera/Noel.", likely},
		{"first names and a slash", "Meera Norrick", "docs/Meera/index.html", none},
		{"first name", "Meera Norrick", "ask Meera", likely},
		{"surname", "Meera Norrick", "ask Norrick", likely},
	}
	for _, tt := range tests {
		d := New([]Secret{{"g", "m-shaw", "name", tt.name}}, Vocabulary{Titles: []string{"Quaestor"}})
		if got := grade(d.Find(tt.text, Prose)); got != tt.want {
			t.Errorf("%s: %q in %q: got %q, want %q", tt.kind, tt.name, tt.text, got, tt.want)
		}
	}
}

// TestFileNames tries the names of files that are made of a person's name or id.
func TestFileNames(t *testing.T) {
	tests := []struct{ name, id, file, want string }{
		{"Morag Shaw", "m-shaw", "guidance/m-shaw.jpg", "certain"},
		{"Morag Shaw", "p", "mshaw.jpg", "certain"},
		{"Morag Shaw", "p", "m.shaw.png", "certain"},
		{"Morag Shaw", "p", "m_shaw2.png", "certain"},
		{"Morag Shaw", "p", "shaw-m.png", "certain"},
		{"Morag Shaw", "p", "shaw-morag.png", "certain"},
		{"Morag Shaw", "shaw-depute", "shaw-depute.png", "certain"},
		{"Bill Park", "b-park", "b-park.html", "likely"},
		{"Sue Tone", "s-tone", "stone.png", ""},
		{"Liam Abel", "l-abel", "label.html", ""},
		{"Morag Shaw", "reader-1", "reader-1.html", ""},
		{"Morag Shaw", "p", "washaw.png", ""},
	}
	for _, tt := range tests {
		d := New([]Secret{{"g", tt.id, "name", tt.name}}, Vocabulary{})
		if got := grade(d.Find(tt.file, FileName)); got != tt.want {
			t.Errorf("%q, %s, in %q: got %q, want %q", tt.name, tt.id, tt.file, got, tt.want)
		}
	}
}

// TestPlaces checks that a hit has its place in the text, in pieces and letters of other scripts too.
func TestPlaces(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"Morag Shaw", "ask Morag Shaw today", "Morag Shaw"},
		{"Morag Shaw", "ask Morag Anne Shaw today", "Morag Anne Shaw"},
		{"Morag Shaw", "ask Dr. Shaw today", "Dr. Shaw"},
		{"Morag Shaw", "then ask Detective Sergeant Shaw today", "Detective Sergeant Shaw"},
		{"Morag Shaw", "é ask Мorag Shaw today", "Мorag Shaw"},
		{"Morag Shaw", "é ask Мorag A. Shaw today", "Мorag A. Shaw"},
		{"Callum Norrick", "ask Calum Norrick today", "Calum Norrick"},
		{"Meera Norrick", "ask M A Norrick today", "M A Norrick"},
		{"Meera Norrick", "ask Meera N. today", "Meera N"},
		{"Morag Shaw", "see Morag%20Shaw", "see Morag%20Shaw"},
	}
	for _, tt := range tests {
		d := New(one("name", tt.name), Vocabulary{})
		hits := d.Find(tt.text, Prose)
		if len(hits) != 1 || tt.text[hits[0].From:hits[0].To] != tt.want {
			t.Errorf("%q in %q: got %+v, want %q", tt.name, tt.text, hits, tt.want)
		}
	}
}

// TestExplains tries what a published name explains.
func TestExplains(t *testing.T) {
	published := New(one("name", "Ann Reid"), Vocabulary{})
	tests := []struct {
		name, text string
		want       bool
	}{
		{"Ann Reid", "Ann Reid", true},
		{"Morag Reid", "Dr Reid", true},
		{"Morag Reid", "ask Reid", true},
		{"Amy Reid", "A. Reid", true},
		{"Anna Reid", "Anna Reid", false},
		{"Morag Reid", "Morag Reid", false},
		{"Morag Ann Reid", "Morag Ann Reid", false},
		{"Morag Shaw", "Dr Shaw", false},
	}
	for _, tt := range tests {
		for _, h := range New(one("name", tt.name), Vocabulary{}).Find(tt.text, Prose) {
			if got := published.Explains(h); got != tt.want {
				t.Errorf("%q: got %v, want %v", tt.text, got, tt.want)
			}
		}
	}
}

// TestTextsWithoutPunctuation writes a text, such as what someone needs in the room, with other
// punctuation.
func TestTextsWithoutPunctuation(t *testing.T) {
	d := New([]Secret{{"g", "m-shaw", "text", "step-free access, a seat that isn't near the door"}}, Vocabulary{})
	for text, want := range map[string]int{
		"Step-free access. A seat that isn’t near the door.":           1,
		"step free access; a seat that isn't near the door":            1,
		"with stepfree access – a seat that isnt near the door":        1,
		"step-free access: a seat, that isn’t near the door, please":   1,
		"step-free access and a seat that isn't near the door":         0,
		"step-free access, a seat that is near the door":               0,
		"missteps, step-free accesses, a seat that isn't near a door.": 0,
	} {
		if got := len(d.Find(text, Prose)); got != want {
			t.Errorf("%q: %d hits, want %d", text, got, want)
		}
	}
}
