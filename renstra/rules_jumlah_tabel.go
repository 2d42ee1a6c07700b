package renstra

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The rule of totals in the tables beside the programme table.

func periksaJumlahTabel(p *Pemeriksaan) {
	p.jumlahAset()
	p.jumlahPendanaan()
	for i := range p.Rencana.SumberDaya {
		t := &p.Rencana.SumberDaya[i]
		p.jumlahKolom(t)
		p.jumlahBaris(t)
	}
}

// perTabel yields the rows of a list that lie together and are of one table.
func perTabel[T any](baris []T, setabel func(a, b *T) bool) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for sisa := baris; len(sisa) > 0; {
			n := 1
			for n < len(sisa) && setabel(&sisa[n], &sisa[0]) {
				n++
			}
			if !yield(sisa[:n]) {
				return
			}
			sisa = sisa[n:]
		}
	}
}

// takBerjumlah reports whether the figures under a label do not add up: shares,
// means, densities.
func takBerjumlah(label string) bool {
	f := teks.Lipat(label)
	return strings.Contains(label, "%") || slices.ContainsFunc([]string{"ratarata", "rerata", "persen", "kepadatan", "rasio", "indeks", "laju"},
		func(w string) bool { return strings.Contains(f, w) })
}

// semuaBaris are the rows of a table with its total behind them.
func (t *TabelJumlah) semuaBaris() []*BarisJumlah {
	out := make([]*BarisJumlah, 0, len(t.Isi)+1)
	for i := range t.Isi {
		out = append(out, &t.Isi[i])
	}
	if t.Jumlah != nil {
		out = append(out, t.Jumlah)
	}
	return out
}

// nama is the first describing cell of a row that is not empty.
func (b *BarisJumlah) nama() string {
	for _, s := range b.Uraian {
		if s != "" {
			return s
		}
	}
	return ""
}

// susunanOf tells what each row of a table is.
func susunanOf(baris []*BarisJumlah, total *BarisJumlah) *susunanJumlah {
	var nama penamaBaris
	for _, b := range baris {
		nama.kelompok(b.Kelompok)
		nama.kenali(b.Nomor, b.nama(), !adaTertulis(b.Nilai))
	}
	s := &susunanJumlah{baris: make([]barisSusun, len(baris))}
	var tingkat penentuTingkat
	for i, b := range baris {
		s.baris[i] = barisSusun{jenis: nama.jenis(b.Nomor, b.nama()), kelompok: b.Kelompok}
		switch {
		case b == total:
			s.baris[i].jenis = susunSemua
		case total != nil && s.baris[i].jenis == susunSemua:
			s.baris[i].jenis = susunJumlah // "Jumlah" under each group
		}
		if s.baris[i].jenis == susunIsi {
			s.baris[i].tingkat = tingkat.tingkat(b.Nomor, b.nama())
		}
	}
	return s
}

func adaTertulis(nilai []kinerja.Target) bool { return slices.ContainsFunc(nilai, tertulis) }

// jumlahKolom compares the totals of a table with the rows that they sum. With
// a row among them that may be a total or not nothing is sure.
func (p *Pemeriksaan) jumlahKolom(t *TabelJumlah) {
	baris := t.semuaBaris()
	s := susunanOf(baris, t.Jumlah)
	if slices.ContainsFunc(s.baris, func(b barisSusun) bool { return b.jenis == susunRagu }) {
		return
	}
	at := make([]int, 0, len(t.Kolom)) // the column of each that adds up
	for k, label := range t.Kolom {
		if kolom, ok := s.kolomHitungan(baris, k); ok && !takBerjumlah(label) {
			s.kolom, at = append(s.kolom, kolom), append(at, k)
		}
	}
	p.rincianBeda(t, s, baris, at)
	for n, kolom := range s.kolom {
		if kolom.rerata() {
			continue
		}
		salah := s.bedaJumlah(kolom)
		for i := range s.baris {
			if hitung, ada := salah[i]; ada {
				p.jumlahBeda(t, baris[i], t.Kolom[at[n]], *kolom[i], hitung)
			}
		}
	}
}

// rerata reports whether the last figure of a column is no sum but a mean of those
// above it: there are decimals, it lies between the least and the largest, and it
// is not less than half nor more than twice their plain mean.
func (k kolomSusun) rerata() bool {
	ada := slices.DeleteFunc(slices.Clone(k), func(d *decimal.Decimal) bool { return d == nil })
	n := len(ada) - 1
	if n < 2 || !slices.ContainsFunc(ada, func(d *decimal.Decimal) bool { return !d.IsInteger() }) {
		return false
	}
	var jumlah decimal.Decimal
	least, most := *ada[0], *ada[0]
	for _, d := range ada[:n] {
		jumlah, least, most = jumlah.Add(*d), decimal.Min(least, *d), decimal.Max(most, *d)
	}
	kali := ada[n].Mul(decimal.New(int64(n), 0))
	dua := decimal.New(2, 0)
	return !ada[n].LessThan(least) && !ada[n].GreaterThan(most) && !kali.Mul(dua).LessThan(jumlah) && !kali.GreaterThan(jumlah.Mul(dua))
}

// rincianBeda notes rows that are not the sum of their parts.
func (p *Pemeriksaan) rincianBeda(t *TabelJumlah, s *susunanJumlah, baris []*BarisJumlah, at []int) {
	for _, d := range s.indukBeda(s.kolom) {
		tulis, nama := *s.kolom[d.kolom][d.baris], strings.Join(baris[d.baris].Uraian, " ")
		p.catatAngka(baris[d.baris].Baris, nama, tulis, d.hitung,
			fmt.Sprintf("Kolom %q baris %q tertulis %s, rinciannya berjumlah %s.", t.Kolom[at[d.kolom]], nama, angkaIndonesia(tulis), angkaIndonesia(d.hitung)))
	}
}

func (p *Pemeriksaan) jumlahBeda(t *TabelJumlah, b *BarisJumlah, kolom string, tulis, hitung decimal.Decimal) {
	if b == t.Jumlah {
		p.catatAngka(b.Baris, t.Judul, tulis, hitung,
			fmt.Sprintf("Kolom %q tabel %q tertulis berjumlah %s, isinya berjumlah %s.", kolom, t.Judul, angkaIndonesia(tulis), angkaIndonesia(hitung)))
		return
	}
	nama := strings.Join(b.Uraian, " ")
	p.catatAngka(b.Baris, nama, tulis, hitung,
		fmt.Sprintf("Kolom %q baris %q tertulis %s, baris yang dijumlahkannya berjumlah %s.", kolom, nama, angkaIndonesia(tulis), angkaIndonesia(hitung)))
}

// angkaHitungan is a value that adds up with others. Shares are rounded one by
// one: they seldom do.
func angkaHitungan(t kinerja.Target) (decimal.Decimal, bool) {
	x, ok := t.Angka()
	return x, ok && t.Jenis() != kinerja.JenisPersen
}

// kolomHitungan is a column as numbers; not ok if a cell that counts is neither
// a number nor blank nor a dash.
func (s *susunanJumlah) kolomHitungan(baris []*BarisJumlah, k int) (kolomSusun, bool) {
	out := make(kolomSusun, len(baris))
	for i, b := range baris {
		if k >= len(b.Nilai) || s.baris[i].jenis == susunLain || !tertulis(b.Nilai[k]) {
			continue
		}
		x, ok := angkaHitungan(b.Nilai[k])
		if !ok {
			return nil, false
		}
		out[i] = &x
	}
	return out, true
}

// catatAngka notes a sum of counts that is not the one written.
func (p *Pemeriksaan) catatAngka(baris int, nama string, tulis, hitung decimal.Decimal, pesan string) {
	p.Catat(Temuan{Baris: baris, Nama: nama, Pesan: pesan,
		Tertulis: nilaiAngka(tulis), Terhitung: nilaiAngka(hitung), Selisih: nilaiAngka(tulis.Sub(hitung))})
}
