package main

import (
	"fmt"
	"strings"
)

// The parts of invented names. None of the places exists. The lists are short, but their
// combinations are enough for any number of partnerships.
var (
	placeHeads = strings.Fields("Auchter Bal Balla Bonny Braes Cairn Corrie Craigen Cull Dal Dornie Drum Dun Fal Fenn Gart Inch Kilder Kin Lang Lin Loan Mon Ochil")
	placeTails = strings.Fields("ardie avoch ellan enty ermill gourty hallow inver itree lachan lamont loggie mallie marrow meddan norrie oran orrin pellick quhar rossan tullich vennel wharral")
	givenNames = strings.Fields("Aileen Alasdair Amina Archie Beata Blair Brodie Calum Ceit Cormac Davina Eòghann Esther Farhan Fiona Gregor Grzegorz Hazel Imran Innes Jean Kenneth Lachlan Leila Màiri Maxine Mhairi Niall Olga Owen Parveen Quintin Rhona Seumas Sìne Tariq Una Vikram Wanda Yusuf")
	familyHead = strings.Fields("Aber Alling Bar Bel Cald Car Cos Dal Dun Ether Fal Gal Had Hol Inger Kel Kil Lin Mel Nor Or Pen Quar Rath Sel Strath Tor Ul Wal Yar")
	familyTail = strings.Fields("bane beck borne bright cairn comb cott croft dale den don fair fleet gate garth hurst kirk lane ley low mont more nock ridge roy shaw stane ton well wick wood worth")
)

// place returns the name of the i-th invented area. All names differ, and none is a word of
// another.
func place(i int) string {
	heads, tails := len(placeHeads), len(placeTails)
	name := placeHeads[i%heads] + placeTails[(i/heads+i)%tails]
	if round := i / (heads * tails); round > 0 {
		name += strings.Repeat("by", round)
	}
	return name
}

// folder returns the file name of the i-th inspection.
func folder(i int) string { return strings.ToLower(place(i)) }

// someone is an invented person. All names of a site differ, because a name that is published in
// one place and withheld in another is a leak.
type someone struct{ id, name, email, phone string }

// person returns the k-th invented person, with the area in the email address, and a mobile
// number if old is one.
func person(k int, area, old string) someone {
	given := givenNames[k%len(givenNames)]
	j := k/len(givenNames) + k
	family := familyHead[j%len(familyHead)] + familyTail[(j/len(familyHead)+j)%len(familyTail)]
	code := "01632"
	if strings.HasPrefix(old, "07") {
		code = "07700"
	}
	id := strings.ToLower(given[:1] + "-" + family)
	return someone{
		id:    id,
		name:  given + " " + family,
		email: fmt.Sprintf("%s.%s@example.org", id, area),
		phone: fmt.Sprintf("%s 9%05d", code, k%100_000),
	}
}
