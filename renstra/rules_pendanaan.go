package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// The sums of Table T-C.24. No column says which rows add up to which: a total
// stands below its rows, the sum of a kind of belanja mostly above its own.
// That their amounts agree in at least half of the columns tells it; where they
// do not in the others, one of them is wrong.

// maksPendanaan is how many rows are looked at: the table has a handful.
const maksPendanaan = 200

// kolomPendanaan is one column of amounts.
type kolomPendanaan struct {
	tahun     int
	realisasi bool
}

func (k kolomPendanaan) isian(d *Pendanaan) (anggaran.Rupiah, bool) {
	for i := range d.Tahunan {
		if t := &d.Tahunan[i]; t.Tahun == k.tahun {
			if k.realisasi {
				return t.Realisasi.Rupiah()
			}
			return t.Anggaran.Rupiah()
		}
	}
	return anggaran.Rupiah{}, false
}

func (k kolomPendanaan) String() string {
	if k.realisasi {
		return fmt.Sprintf("Realisasi %d", k.tahun)
	}
	return fmt.Sprintf("Anggaran %d", k.tahun)
}

// penjumlahPendanaan looks for the sums of one table.
type penjumlahPendanaan struct {
	p          *Pemeriksaan
	kolom      []kolomPendanaan
	nilai      [][]anggaran.Rupiah // by row and column
	ada        [][]bool            // written
	ketelitian Ketelitian
}

func (p *Pemeriksaan) jumlahPendanaan() {
	rows := p.Rencana.Pendanaan
	if len(rows) < 3 || len(rows) > maksPendanaan {
		return
	}
	a := penjumlahPendanaan{p: p}
	a.baca(rows)
	a.total(a.induk())
}

func (a *penjumlahPendanaan) baca(rows []Pendanaan) {
	for i := range rows {
		for _, t := range rows[i].Tahunan {
			for _, k := range []kolomPendanaan{{t.Tahun, false}, {t.Tahun, true}} {
				if !slices.Contains(a.kolom, k) {
					a.kolom = append(a.kolom, k)
				}
			}
		}
	}
	a.ketelitian = Ketelitian(1_000_000_000)
	for i := range rows {
		nilai, ada := make([]anggaran.Rupiah, len(a.kolom)), make([]bool, len(a.kolom))
		for k, kolom := range a.kolom {
			nilai[k], ada[k] = kolom.isian(&rows[i])
			bulat, utuh := nilai[k].Int64()
			for a.ketelitian > 1 && (!utuh || bulat%int64(a.ketelitian) != 0) {
				a.ketelitian /= 10
			}
		}
		a.nilai, a.ada = append(a.nilai, nilai), append(a.ada, ada)
	}
	if a.ketelitian < 1000 { // written in full
		a.ketelitian = 0
	}
}

// induk finds the rows that are the sum of those below them, the last one
// first, and returns the rows that are part of no such sum.
func (a *penjumlahPendanaan) induk() []int {
	var luar []int // from the bottom up
	for i := len(a.nilai) - 1; i >= 0; i-- {
		bawah := slices.Clone(luar)
		slices.Reverse(bawah)
		if n := a.cocok(i, bawah, false); n > 0 {
			a.bandingkan(i, bawah[:n], "di bawahnya")
			luar = luar[:len(luar)-n]
		}
		luar = append(luar, i)
	}
	slices.Reverse(luar)
	return luar
}

// total finds the rows that are the sum of those above them.
func (a *penjumlahPendanaan) total(luar []int) {
	var atas []int // from the top down
	for _, i := range luar {
		if !sebutanJumlah(a.p.Rencana.Pendanaan[i].Uraian) {
			atas = append(atas, i)
			continue
		}
		dekat := slices.Clone(atas)
		slices.Reverse(dekat)
		if n := a.cocok(i, dekat, true); n > 0 {
			isi := dekat[:n]
			slices.Reverse(isi)
			a.bandingkan(i, isi, "di atasnya")
			atas = append(atas[:len(atas)-n], i)
		}
	}
}

// cocok is of how many of the rows nearest to row i this is the sum, 0 if of
// none. Of several numbers that fit alike it is the greatest for a total, else
// the least. One row alone must agree throughout.
func (a *penjumlahPendanaan) cocok(i int, dekat []int, total bool) int {
	terbaik, banyak := 0, 0
	jumlah, isi := make([]anggaran.Rupiah, len(a.kolom)), make([]int, len(a.kolom))
	for n, j := range dekat {
		for k := range a.kolom {
			if a.ada[j][k] && !a.nilai[j][k].IsZero() {
				x, err := jumlah[k].Add(a.nilai[j][k])
				if err != nil {
					return terbaik
				}
				jumlah[k] = x
				isi[k]++
			}
		}
		sama, bukti, dibanding := a.samaJumlah(i, jumlah, isi)
		switch {
		case n == 0 && (sama < dibanding || sama < 2), n > 0 && bukti == 0, 2*sama < dibanding, sama < banyak:
		case sama > banyak || total:
			terbaik, banyak = n+1, sama
		}
	}
	return terbaik
}

// samaJumlah counts the columns in which row i has the sums of isi amounts
// each, those of them with more than one amount, and those that it could have.
func (a *penjumlahPendanaan) samaJumlah(i int, jumlah []anggaran.Rupiah, isi []int) (sama, bukti, dibanding int) {
	for k := range a.kolom {
		if !a.ada[i][k] || isi[k] == 0 {
			continue
		}
		dibanding++
		if a.nilai[i][k] == jumlah[k] {
			if sama++; isi[k] > 1 {
				bukti++
			}
		}
	}
	return sama, bukti, dibanding
}

// bandingkan notes the columns in which row i is not the sum of the rows that
// it is the sum of in the others.
func (a *penjumlahPendanaan) bandingkan(i int, isi []int, di string) {
	d := &a.p.Rencana.Pendanaan[i]
	for k, kolom := range a.kolom {
		var nilai []anggaran.Rupiah
		for _, j := range isi {
			if a.ada[j][k] {
				nilai = append(nilai, a.nilai[j][k])
			}
		}
		jumlah, err := anggaran.SumSlice(nilai)
		if err != nil || !a.ada[i][k] || len(nilai) == 0 || jumlah == a.nilai[i][k] {
			continue
		}
		tulis, selisih := a.nilai[i][k], kurang(a.nilai[i][k], jumlah)
		a.p.Catat(a.ketelitian.nilai(Temuan{Baris: d.Baris, Nama: d.Uraian, Tahun: kolom.tahun,
			Tertulis: anggaran.IsianOf(tulis), Terhitung: anggaran.IsianOf(jumlah), Selisih: selisih,
			Pesan: fmt.Sprintf("%s %q di tabel pendanaan tertulis %s, %d baris %s berjumlah %s: %s.",
				kolom, d.Uraian, tulis, len(isi), di, jumlah, lebihKurang(selisih))}, len(nilai)))
	}
}
