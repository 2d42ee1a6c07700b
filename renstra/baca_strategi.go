package renstra

import "github.com/perencanaan-id/perencanaan/renstra/tabel"

// strategi reads Table T-C.26 of Permendagri 86/2017, Tujuan, Sasaran, Strategi
// dan Kebijakan: its strategies and policy directions. A cell that repeats the
// one above is merged with it. The tujuan and sasaran stand in Table 3.3, the
// programmes in theirs.
func (p *pembacaTabel) strategi(t *tabel.Tabel) {
	for l, row := range barisDengan(t, lajurStrategiOf) {
		tambahButir(&p.r.Strategi, row, l[0])
		tambahButir(&p.r.ArahKebijakan, row, l[1])
	}
	p.kolomTakTerbaca(t, func(k []tabel.Kolom) []int {
		l := lajurStrategiOf(k)
		return append(l[:], cariKolom(k, "tujuan"), cariKolom(k, "sasaran"), cariKolom(k, "program"))
	})
}

// lajurStrategiOf is where the strategies and the policy directions stand.
func lajurStrategiOf(k []tabel.Kolom) [2]int {
	return [2]int{cariKolom(k, "strategi"), cariKolom(k, "arahkebijakan", "kebijakan")}
}

func tambahButir(daftar *[]Butir, row tabel.Baris, at int) {
	s := row.At(at)
	if n := len(*daftar); s == "" || n > 0 && (*daftar)[n-1].Teks == s {
		return
	}
	*daftar = append(*daftar, Butir{Baris: row.Nomor, Teks: s})
}
