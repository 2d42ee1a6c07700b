package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// jumlahAset compares the totals in each list of assets with the rows that they
// sum.
func (p *Pemeriksaan) jumlahAset() {
	for aset := range perTabel(p.Rencana.Aset, func(a, b *Aset) bool { return a.Tabel == b.Tabel }) {
		if slices.ContainsFunc(aset, func(a Aset) bool { return a.IsJumlah() }) {
			s := susunanAset(aset)
			p.kuantitasAset(s, aset)
			p.nilaiAset(s, aset)
		}
	}
}

// susunanAset tells what each row of a list is. Its headings are no rows.
func susunanAset(aset []Aset) *susunanJumlah {
	s := &susunanJumlah{baris: make([]barisSusun, len(aset)), uang: true}
	var tingkat penentuTingkat
	for i := range aset {
		a := &aset[i]
		s.baris[i].kelompok = strings.Join(a.Golongan, "\n")
		switch {
		case a.IsJumlah() && totalSaja(a.Nama) && i == len(aset)-1:
			s.baris[i].jenis = susunSemua
		case a.IsJumlah():
			s.baris[i].jenis = susunJumlah
		default:
			s.baris[i].tingkat = tingkat.tingkat(a.Nomor, a.Nama)
		}
	}
	return s
}

// kuantitasAset compares the quantities, if every one of them is a number, a
// dash or blank.
func (p *Pemeriksaan) kuantitasAset(s *susunanJumlah, aset []Aset) {
	kolom := make(kolomSusun, len(aset))
	for i := range aset {
		k := aset[i].Kuantitas
		if !tertulis(k) {
			continue
		}
		x, ok := angkaHitungan(k)
		if !ok {
			return
		}
		kolom[i] = &x
	}
	salah := s.bedaJumlah(kolom)
	for i := range aset {
		if hitung, ada := salah[i]; ada {
			p.catatAngka(aset[i].Baris, aset[i].Nama, *kolom[i], hitung,
				fmt.Sprintf("Kuantitas aset tertulis berjumlah %s, barang di atasnya berjumlah %s.", angkaIndonesia(*kolom[i]), angkaIndonesia(hitung)))
		}
	}
}

// nilaiAset compares the values, if every one of them is an amount, a dash or
// blank.
func (p *Pemeriksaan) nilaiAset(s *susunanJumlah, aset []Aset) {
	k := anggaran.KonvensiOf(func(yield func(string) bool) {
		for i := range aset {
			if !yield(aset[i].Nilai) {
				return
			}
		}
	})
	kolom := make(kolomSusun, len(aset))
	for i := range aset {
		x, err := k.ParseIsian(aset[i].Nilai)
		if err != nil {
			return
		}
		if kolom[i] = angkaIsian(x); kolom[i] == nil && aset[i].Nilai != "" && aset[i].IsJumlah() {
			kolom[i] = &decimal.Decimal{} // a dash is nothing
		}
	}
	salah := s.bedaJumlah(kolom)
	for i := range aset {
		if hitung, ada := salah[i]; ada {
			p.uangBeda(Temuan{Baris: aset[i].Baris, Nama: aset[i].Nama}, *kolom[i], hitung,
				"Nilai aset tertulis berjumlah %s, barang di atasnya berjumlah %s: %s.")
		}
	}
}

// angkaIsian is an amount as a number, nil where none is written.
func angkaIsian(x anggaran.Isian) *decimal.Decimal {
	r, ok := x.Rupiah()
	if !ok {
		return nil
	}
	d := r.Decimal()
	return &d
}

// uangBeda notes a sum of amounts that is not the one written; pola has places
// for awal, both amounts and their difference.
func (p *Pemeriksaan) uangBeda(t Temuan, tulis, hitung decimal.Decimal, pola string, awal ...any) {
	if t, ok := temuanUang(t, tulis, hitung, pola, awal...); ok {
		p.Catat(t)
	}
}

// temuanUang is the finding of uangBeda.
func temuanUang(t Temuan, tulis, hitung decimal.Decimal, pola string, awal ...any) (Temuan, bool) {
	a, errA := anggaran.FromDecimal(tulis)
	b, errB := anggaran.FromDecimal(hitung)
	if errA != nil || errB != nil {
		return t, false
	}
	selisih := kurang(a, b)
	t.Tertulis, t.Terhitung, t.Selisih = anggaran.IsianOf(a), anggaran.IsianOf(b), selisih
	t.Pesan = fmt.Sprintf(pola, append(awal, a, b, lebihKurang(selisih))...)
	return t, true
}
