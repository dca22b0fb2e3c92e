package names

import "testing"

// The ways in which people write a name that is not the one they were given.
func TestNamesWrittenOtherwise(t *testing.T) {
	tests := []struct {
		name, value, text string
		want              bool
	}{
		{"directory order", "Morag Shaw", "Shaw Morag", true},
		{"directory order in capitals", "Morag Shaw", "SHAW MORAG", true},
		{"directory order of several words", "Anna van der Berg", "van der Berg Anna", true},
		{"directory order in small letters", "Morag Shaw", "shaw morag", false},
		{"directory order across a sentence", "Morag Shaw", "ask Shaw. Morag knows", false},

		{"middle name", "Morag Shaw", "Morag Anne Shaw", true},
		{"middle name in capitals", "Morag Shaw", "MORAG ANNE SHAW", true},
		{"middle name with a hyphen", "Morag Shaw", "ask Morag Anne-Marie Shaw,", true},
		{"middle initial", "Morag Shaw", "Morag A Shaw", true},
		{"middle initial with a stop", "Morag Shaw", "Morag A. Shaw", true},
		{"two middle initials", "Morag Shaw", "Morag A. B. Shaw", true},
		{"two middle initials without space", "Morag Shaw", "Morag A.B. Shaw", true},
		{"middle name over lines", "Morag Shaw", "Morag\n   Anne\n   Shaw", true},
		{"middle name before a particle", "Anna van der Berg", "Anna Maria van der Berg", true},
		{"another middle initial", "Morag Jean Shaw", "Morag J. Shaw", true},
		{"nickname in the text", "Margaret Shaw", "Margaret (Peggy) Shaw", true},
		{"nickname in quotation marks in the text", "Margaret Shaw", "Margaret “Peggy” Shaw", true},
		{"link between", "Gordon Ross", "GORDON AND ROSS", false},
		{"small word between", "Gordon Ross", "Gordon met Ross", false},
		{"small surname", "Rose Field", "Rose Sits field", false},
		{"comma between", "Gordon Ross", "Gordon, Anne, Ross", false},
		{"sentence between", "Gordon Ross", "Gordon Anne. Ross", false},
		{"ordinary words between", "Will Read", "Will You Read", true},

		{"initial", "Morag Shaw", "ask M. Shaw,", true},
		{"initial without space", "Morag Shaw", "ask M.Shaw", true},
		{"initial in capitals", "Morag Shaw", "M. SHAW", true},
		{"initial behind the surname", "Morag Shaw", "Shaw, M.", true},
		{"initial behind an honorific", "Morag Shaw", "ask Dr M Shaw", true},
		{"initial behind an honorific with a stop", "Morag Shaw", "Mrs. M Shaw", true},
		{"initial and apostrophe", "Seonaidh O’Brien", "S. O'Brien", true},
		{"initial with an accent", "Éilidh Shaw", "E. Shaw", true},
		{"initial of several names", "Morag Jean Shaw", "M. Shaw", true},
		{"initial before a particle", "Anna van der Berg", "A. van der Berg", true},
		{"another initial", "Morag Shaw", "N. Shaw", false},
		{"initial without a stop", "Bill Park", "Block B Park Lane", false},
		{"letter behind a surname", "Bill Park", "Car Park, Block B", false},
		{"initial in small letters", "Gerda Park", "rooms, e.g. park", false},
		{"initial before a longer surname", "Morag Shaw", "M. Shawfield", false},
		{"the end of a word", "Oona Read", "No. Read", false},
		{"surname and initial in capitals", "Morag Shaw", "SHAW M", true},
		{"initial in an address", "Morag Shaw", "m.shaw@example.org", false},

		{"without OBE", "Morag Shaw OBE", "Morag Shaw", true},
		{"without PhD", "Morag Shaw PhD", "Shaw, Morag", true},
		{"without Jr.", "Ian Shaw Jr.", "Ian Shaw", true},
		{"without several", "Morag Shaw MBE, BSc (Hons)", "Morag Shaw", true},
		{"without Ph.D.", "Morag Shaw, Ph.D.", "Morag Shaw", true},
		{"without KC", "Shaw, Morag, KC", "Morag Shaw", true},
		{"with OBE, joined", "Morag Shaw OBE", "moragshawobe", true},
		{"surname that looks like letters", "Wei Jun Ma", "Wei Jun", false},
		{"surname in capitals", "SHAW, MORAG", "Morag Shaw", true},

		{"Mac apart", "Ann MacDonald", "Ann Mac Donald", true},
		{"Mac as Mc", "Ann MacDonald", "Ann McDonald", true},
		{"Mc as Mac", "Ann McDonald", "Macdonald, Ann", true},
		{"Mac put together", "Ann Mac Donald", "Ann MCDONALD", true},
		{"Nic apart", "Mòrag NicLeòid", "Mòrag Nic Leòid", true},
		{"Nic put together", "Mòrag Nic Leòid", "Nicleòid, Mòrag", true},
		{"Ni put together", "Aoife Ní Bhriain", "Aoife NíBhriain", true},
		{"Ni apart", "Aoife NíBhriain", "Aoife Ní Bhriain", true},
		{"another Mac", "Ann MacDonald", "Ann Donald", false},
		{"Mac as a first name", "Mac Miller", "Mc Miller", false},

		{"first half of the surname", "Anna Smith-Jones", "Anna Smith", true},
		{"last half of the surname", "Anna Smith-Jones", "Anna Jones", true},
		{"half of the surname first", "Anna Smith-Jones", "Jones, Anna", true},
		{"half without the first name", "Anna Smith-Jones", "Bea Smith", false},
		{"apostrophe is no hyphen", "Ann O'Neil", "Ann O", false},

		{"nickname", `Margaret "Peggy" Shaw`, "Peggy Shaw", true},
		{"nickname left out", `Margaret "Peggy" Shaw`, "Margaret Shaw", true},
		{"nickname as it is", `Margaret "Peggy" Shaw`, `Margaret "Peggy" Shaw`, true},
		{"nickname in curly quotation marks", "Margaret “Peggy” Shaw", "Peggy Shaw", true},
		{"nickname in single quotation marks", "Margaret 'Peggy' Shaw", "Peggy Shaw", true},
		{"nickname in curly single quotation marks", "Margaret ‘Peggy’ Shaw", "Peggy Shaw", true},
		{"nickname in brackets", "Dr Margaret (Peggy) Shaw", "Shaw, Peggy", true},
		{"nickname after the name", "Margaret Shaw (Peggy)", "Peggy Shaw", true},
		{"nickname of a long surname", `Anna "Nan" van der Berg`, "Nan van der Berg", true},
		{"nickname alone", `Margaret "Peggy" Shaw`, "Peggy", false},

		{"short name in capitals", "Kim", "ASK KIM ABOUT IT", true},
		{"short name from capitals", "KIM", "ask Kim", true},
		{"short name in small letters", "Kim", "kim", false},

		{"Ms", "Ola Piekarska", "Ask Ms Piekarska about it", true},
		{"Mr with a stop", "Ian Shaw", "Mr. Shaw’s class", true},
		{"Dr of one without a title", "Morag Shaw", "Dr Shaw", true},
		{"capitals", "Morag Shaw", "DR SHAW", true},
		{"honorific without a capital", "Morag Shaw", "dr Shaw", true},
		{"couple", "Morag Shaw", "Mr and Mrs Shaw", true},
		{"honorific before a particle", "Anna van der Berg", "Ms van der Berg", true},
		{"honorific before Mac", "Ann MacDonald", "Mrs Mc Donald", true},
		{"honorific before a hyphen", "Anna Smith-Jones", "Ms Smith-Jones", true},
		{"honorific and letters", "Morag Shaw", "Dr Shaw OBE", true},
		{"another honorific than the own", "Mr Shaw", "Dr Shaw", true},
		{"surname in small letters", "Morag Field", "Dr field", false},
		{"surname is the first name", "Ailsa Ross", "Mr Ross Gordon", false},
		{"surname is half of one", "Ailsa Ross", "Mr Ross-Gordon", false},
		{"somebody else with the surname", "Morag Shaw", "Dr Fiona Shaw", false},
		{"surname that goes on", "Morag Shaw", "Dr Shawcross", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := finds("name", tt.value, tt.text); got != tt.want {
				t.Errorf("%q in %q: found %v, want %v", tt.value, tt.text, got, tt.want)
			}
		})
	}
}

// Names that are ordinary words as well are found in no other way, except behind an honorific.
func TestExactNamesWrittenOtherwise(t *testing.T) {
	tests := []struct {
		value, text string
		want        bool
	}{
		{"Will Read", "Will You Read This", false},
		{"Will Read", "Read Will", false},
		{"Will Read-Jones", "you will read", false},
		{"Will Read-Jones", "Will Read", true},
		{"Will John Read", "you will read", false},
		{"Will Read OBE", "you will read", false},
		{"Will Read", "Mr Read", true},
		{"Will Read", "mr read", false},
	}
	for _, tt := range tests {
		if got := finds("name", tt.value, tt.text, "Will Read"); got != tt.want {
			t.Errorf("%q in %q: found %v, want %v", tt.value, tt.text, got, tt.want)
		}
	}
	if finds("name", "Kim", "KIM", "Kim") {
		t.Error("a short name that is an ordinary word is found in capitals")
	}
}
