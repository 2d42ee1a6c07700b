package renstra

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// berkaitan reports whether a head is that of Table 4.2 and not that of a
// programme table: what the rows serve has a column of its own, and none has
// money. The heads of Table 4.3 name outcome and output too, above the names
// and the indicators of its rows.
func berkaitan(k []tabel.Kolom) bool {
	l := lajurKaitanOf(k)
	for _, c := range k {
		if n := len(c.Label); n > 0 && beruang(teks.Lipat(c.Label[n-1])) {
			return false
		}
	}
	for _, at := range []int{l.tujuan, l.sasaran, l.outcome, l.output} {
		if at >= 0 && at != l.nama && at != l.indikator {
			return true
		}
	}
	return false
}

// beruang reports whether a folded label is that of a column of money.
func beruang(label string) bool {
	return label == "rp" || strings.HasPrefix(label, "pagu") || strings.HasPrefix(label, "anggaran") || strings.HasPrefix(label, "kebutuhandana")
}
