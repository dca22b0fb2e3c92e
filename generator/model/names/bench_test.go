package names

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

// people returns invented secrets: three for each person, and many people share a first name.
func people(n int) []Secret {
	rng := rand.New(rand.NewPCG(1, 2))
	var secrets []Secret
	for i := 0; len(secrets) < n; i++ {
		first, last := invented(rng), invented(rng)
		id := fmt.Sprint("p-", i)
		secrets = append(secrets,
			Secret{"glenmarra", id, "name", first + " " + last},
			Secret{"glenmarra", id, "email", first + "." + last + "@example.org"},
			Secret{"glenmarra", id, "phone", fmt.Sprintf("0131 %03d %04d", rng.IntN(1000), rng.IntN(10000))})
	}
	return secrets[:n]
}

// invented returns a word that sounds like a name.
func invented(rng *rand.Rand) string {
	const heads, tails = "B C D F G H K L M N P R S T", "a e i o u ai ei oa"
	var b strings.Builder
	for range 2 + rng.IntN(2) {
		h, t := strings.Fields(heads), strings.Fields(tails)
		b.WriteString(h[rng.IntN(len(h))] + t[rng.IntN(len(t))])
	}
	s := strings.ToLower(b.String())
	return strings.ToUpper(s[:1]) + s[1:]
}

const sentence = "The inspection lead meets the key contact on Tuesday 19 January 2027 at 9:30am, " +
	"and talks through how each local records reader sits with an inspector for four days. "

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(sentence, 600)
	for _, n := range []int{10, 50_000} {
		b.Run(fmt.Sprint(n, " secrets"), func(b *testing.B) {
			s := New(people(n), Vocabulary{})
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				r := s.NewReader()
				if r.Read(text, Prose); r.Hits() != nil {
					b.Fatal(r.Hits())
				}
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	secrets := people(50_000)
	b.ReportAllocs()
	for b.Loop() {
		runtime.KeepAlive(New(secrets, Vocabulary{}))
	}
}
