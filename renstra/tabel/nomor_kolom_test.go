package tabel_test

import (
	"strings"
	"testing"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Synthetic rows, as the heads of Renstra have them.
func TestIsNomorKolom(t *testing.T) {
	for _, c := range []struct {
		baris string
		want  bool
	}{
		{"1|2|3", true},
		{"(1)|(2)|(3)|(4)|(5)=(3)+(4)", true},
		{"(1)|(2)|(3)|(4)|(5) = (4)/(3) x 100%", true},
		{"1|2|3|4|5 (3+4)", true},
		{"1|2|3|4|3+4", true},
		{"1|2|3|4|5=3+4", true},
		{"(a)|(b)|(c)|(d)", true},
		{"a|b|c", true},
		{"I|II|III|IV|V|VI|VII|VIII|IX|X|XI", true},
		{"1|2|3/4", false},               // column 3 cannot be made of itself
		{"|I|II|III|IV", false},          // labels under "Golongan"
		{"IV|III|II|I", false},           // golongan from the top
		{"B|BB|A", false},                // predicates
		{"A|B|C|D", false},               // names of something
		{"a|b", false},                   // two letters say nothing
		{"1|Jalan|80|81", false},         // a row of the table
		{"1|2 (dua)|3", false},           // a count in words
		{"1|12|20|32", false},            // counts
		{"1|2|1.000.000|900.000", false}, // amounts
	} {
		if got := (tabel.Baris{Sel: strings.Split(c.baris, "|")}).IsNomorKolom(); got != c.want {
			t.Errorf("%q: %v", c.baris, got)
		}
	}
}
