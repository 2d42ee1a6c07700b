package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// Rows of T-C.24 whose numbers say that those below are parts of them (1.1 with
// 1.1.1 and 1.1.2): they are compared even where no column agrees.

// nomorInduk is the number of a row, in its column or in front of its name.
func (d *Pendanaan) nomorInduk() string {
	nomor := d.Nomor
	if nomor == "" {
		nomor = d.Uraian[:len(d.Uraian)-len(tanpaNomorDepan(d.Uraian))]
	}
	nomor = strings.Trim(nomor, ".() ")
	if nomor == "" || !semuaAngka(strings.ReplaceAll(nomor, ".", "")) {
		return ""
	}
	return nomor
}

// anakNomor are the rows right below row i whose number is that of the row and
// one more, none if there are less than two.
func (a *penjumlahPendanaan) anakNomor(i int) []int {
	induk := a.rows[i].nomorInduk()
	if induk == "" {
		return nil
	}
	var anak []int
	for j := i + 1; j < len(a.rows); j++ {
		rest, ok := strings.CutPrefix(a.rows[j].nomorInduk(), induk+".")
		if !ok {
			break
		}
		if !strings.Contains(rest, ".") {
			anak = append(anak, j)
		}
	}
	if len(anak) < 2 {
		return nil
	}
	return anak
}

// bernomor notes what a row is not the sum of its numbered parts in. Where it is
// more than they are throughout and no other row of the table is the sum of its
// own, some of them may be left out: no more than a warning.
func (a *penjumlahPendanaan) bernomor(i int, terbukti bool) {
	anak := a.anakNomor(i)
	var beda []Temuan
	kurangIsi := !terbukti
	for k := range a.kolom {
		jumlah, ok := a.jumlahKolom(k, anak)
		if !ok || !a.ada[i][k] || jumlah == a.nilai[i][k] {
			continue
		}
		kurangIsi = kurangIsi && a.nilai[i][k].Compare(jumlah) > 0
		t := a.beda(i, k, jumlah, len(anak), fmt.Sprintf("%d rincian menurut nomornya", len(anak)))
		if !slices.ContainsFunc(anak, func(j int) bool { return a.ada[j][k] }) {
			t.Keparahan = Peringatan
			t.Pesan += " Semua rinciannya bertanda strip."
		}
		beda = append(beda, t)
	}
	for _, t := range beda {
		if kurangIsi && t.Keparahan == 0 {
			t.Keparahan = Peringatan
			t.Pesan += " Mungkin rinciannya tidak ditulis semua."
		}
		a.p.Catat(t)
	}
}

// jumlahKolom adds up the parts in a column, a dash as nothing; not ok if one of
// them is not written.
func (a *penjumlahPendanaan) jumlahKolom(k int, anak []int) (anggaran.Rupiah, bool) {
	var nilai []anggaran.Rupiah
	for _, j := range anak {
		switch {
		case a.ada[j][k]:
			nilai = append(nilai, a.nilai[j][k])
		case a.kolom[k].isi(&a.rows[j]).Isi() != anggaran.Strip:
			return anggaran.Rupiah{}, false
		}
	}
	jumlah, err := anggaran.SumSlice(nilai)
	return jumlah, err == nil && len(anak) > 0
}
