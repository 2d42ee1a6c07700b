package renstra

import "github.com/perencanaan-id/perencanaan/renstra/tabel"

// berkaitan reports whether what the rows of a table serve has a column of its
// own, as in Table 4.2. The heads of Table 4.3 name outcome and output too, above
// the names and the indicators of its rows.
func berkaitan(k []tabel.Kolom) bool {
	l := lajurKaitanOf(k)
	for _, at := range []int{l.tujuan, l.sasaran, l.outcome, l.output} {
		if at >= 0 && at != l.nama && at != l.indikator {
			return true
		}
	}
	return false
}
