package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// Totals across a row: one column may sum all columns before it, those of its
// group, the totals of the groups, or the columns of one kind in every group.
// Which, the rows of the table show: the reading is that of most rows.

// jumlahBaris compares the columns of totals with those that they sum.
func (p *Pemeriksaan) jumlahBaris(t *TabelJumlah) {
	var baris []*BarisJumlah
	for _, b := range t.semuaBaris() {
		if len(b.Nilai) == len(t.Kolom) && !barisBagian(b.nama()) {
			baris = append(baris, b)
		}
	}
	for k := range t.Kolom {
		if pasti, ok := kolomJumlah(t.Kolom[k]); ok {
			p.lajurJumlah(t, baris, k, pasti)
		}
	}
}

// kolomJumlah reports whether a label names a total; pasti if it says no more
// than that, but for the group it stands in: "Jumlah", "PNS Jml".
func kolomJumlah(label string) (pasti, ok bool) {
	kata := strings.Fields(strings.ToLower(label))
	if len(kata) == 0 || takBerjumlah(label) {
		return false, false
	}
	pasti = sebutanJumlah(kata[len(kata)-1]) || slices.Contains([]string{"l+p", "lk+pr"}, strings.Trim(kata[len(kata)-1], "()"))
	return pasti, pasti || sebutanJumlah(label)
}

// lajurJumlah checks one column of totals by the reading that fits most rows.
func (p *Pemeriksaan) lajurJumlah(t *TabelJumlah, baris []*BarisJumlah, k int, pasti bool) {
	pilih := pilihLajur(t.Kolom, baris, k, pasti)
	if pilih == nil {
		return
	}
	tanpa := slices.ContainsFunc(baris, func(b *BarisJumlah) bool { return b.tanpaRincian(k, pilih) })
	for _, b := range baris {
		if tanpa && (b == t.Jumlah || sebutanJumlah(b.nama())) {
			continue // its parts lack what that row counts
		}
		if sama, ok := b.berjumlah(k, pilih); ok && !sama {
			p.lajurBeda(t, b, k, pilih)
		}
	}
}

// pilihLajur is that reading. If none fits half of the rows, the column is no sum
// of others, unless there are too few rows to tell. A label that says more than
// that it is a total must show in rows with two figures or more that it is one.
func pilihLajur(kolom []string, baris []*BarisJumlah, k int, pasti bool) (pilih []int) {
	terbanyak, dihitung, bukti := -1, 0, 0
	for _, calon := range calonLajur(kolom, k) {
		n, cocok, dua := cocokLajur(baris, k, calon)
		dihitung = max(dihitung, n)
		if cocok > terbanyak {
			pilih, terbanyak, bukti = calon, cocok, dua
		}
	}
	if 2*terbanyak < dihitung && (!pasti || dihitung > 2) || !pasti && (bukti < 2 || 2*bukti < dihitung) {
		return nil
	}
	return pilih
}

// cukupBaris is how many rows show that a reading is none, if it fits none.
const cukupBaris = 20

// cocokLajur counts the rows that a reading can be compared in, those that it
// fits, and those of them with two figures or more.
func cocokLajur(baris []*BarisJumlah, k int, calon []int) (n, cocok, dua int) {
	for _, b := range baris {
		if n == cukupBaris && cocok == 0 {
			break
		}
		sama, ok := b.berjumlah(k, calon)
		if ok {
			n++
		}
		if sama {
			cocok++
			dua += min(1, b.berisi(calon)/2)
		}
	}
	return n, cocok, dua
}

// tanpaRincian reports whether a row has the total across it alone, as those that
// are not counted by sex.
func (b *BarisJumlah) tanpaRincian(k int, dari []int) bool {
	x, ok := b.Nilai[k].Angka()
	return ok && !x.IsZero() && !slices.ContainsFunc(dari, func(i int) bool { return tertulis(b.Nilai[i]) })
}

func (p *Pemeriksaan) lajurBeda(t *TabelJumlah, b *BarisJumlah, k int, dari []int) {
	tulis, _ := b.Nilai[k].Angka()
	hitung, _ := b.jumlah(dari)
	nama := strings.Join(b.Uraian, " ")
	apa := "kolom di depannya"
	if dari[0] > 0 || dari[len(dari)-1] != k-1 {
		label := make([]string, len(dari))
		for i, n := range dari {
			label[i] = t.Kolom[n]
		}
		apa = "kolom " + strings.Join(label, " + ")
	}
	p.catatAngka(b.Baris, nama, tulis, hitung,
		fmt.Sprintf("Kolom %q baris %q tertulis %s, %s berjumlah %s.", t.Kolom[k], nama, angkaIndonesia(tulis), apa, angkaIndonesia(hitung)))
}

// berjumlah reports whether a cell is the sum of others; not ok if one of them
// is no number.
func (b *BarisJumlah) berjumlah(k int, dari []int) (sama, ok bool) {
	tulis, ok := b.Nilai[k].Angka()
	if !ok {
		return false, false
	}
	hitung, ok := b.jumlah(dari)
	return ok && hitung.Equal(tulis), ok
}

// berisi counts the columns of some in which a row has a number but zero.
func (b *BarisJumlah) berisi(at []int) int {
	n := 0
	for _, i := range at {
		if x, ok := b.Nilai[i].Angka(); ok && !x.IsZero() {
			n++
		}
	}
	return n
}

// jumlah adds up cells; not ok if none is a number, or one is neither a number
// nor blank nor a dash.
func (b *BarisJumlah) jumlah(dari []int) (j decimal.Decimal, ada bool) {
	for _, i := range dari {
		if !tertulis(b.Nilai[i]) {
			continue
		}
		x, ok := angkaHitungan(b.Nilai[i])
		if !ok {
			return j, false
		}
		j, ada = j.Add(x), true
	}
	return j, ada
}

// calonLajur are the columns that column k may sum, two at least, the likeliest
// first: those since the total before it, those totals, all that are none, all
// of one kind, and any that stand beside it.
func calonLajur(kolom []string, k int) [][]int {
	var out [][]int
	tambah := func(at []int) {
		if len(at) > 1 {
			out = append(out, at)
		}
	}
	sejak := 0
	var total, isi, sejenis []int
	for i := range k {
		if _, ok := kolomJumlah(kolom[i]); ok {
			total, sejak = append(total, i), i+1
		} else if !takBerjumlah(kolom[i]) {
			isi = append(isi, i)
		}
		if kataAkhir(kolom[i]) == kataAkhir(kolom[k]) {
			sejenis = append(sejenis, i)
		}
	}
	tambah(deret(sejak, k))
	tambah(total)
	tambah(isi)
	tambah(sejenis)
	for i := k - 2; i >= max(0, k-maxDeret); i-- {
		tambah(deret(i, k))
	}
	for i := k + 3; i <= min(len(kolom), k+maxDeret); i++ {
		tambah(deret(k+1, i))
	}
	return out
}

// maxDeret is how many columns beside a total are tried.
const maxDeret = 24

// kataAkhir is the last word of a label.
func kataAkhir(label string) string {
	f := strings.Fields(strings.ToLower(label))
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// deret are the numbers from one to before another.
func deret(dari, sampai int) []int {
	var out []int
	for ; dari < sampai; dari++ {
		out = append(out, dari)
	}
	return out
}
