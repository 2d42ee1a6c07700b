package renstra

import (
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// Table T-C.24 has amounts and their parts beneath, often without any number
// that tells one from the other, and now and then what comes in above what is
// spent.

// susunanPendanaan is rows of T-C.24 with what each is.
type susunanPendanaan struct {
	susunanJumlah
	isi     []Pendanaan
	belanja []bool // money that is spent, not pendapatan nor pembiayaan
}

func susunanPendanaanOf(isi []Pendanaan) *susunanPendanaan {
	s := &susunanPendanaan{isi: isi, belanja: make([]bool, len(isi))}
	s.uang, s.baris = true, make([]barisSusun, len(isi))
	var nomor penentuTingkat
	var nama tingkatBelanja
	belanja := true
	for i := range isi {
		d, b := &isi[i], &s.baris[i]
		b.nama = d.Uraian
		b.jenis = d.jenis()
		belanja = bagianBelanja(d.Uraian, belanja)
		s.belanja[i] = belanja
		if b.jenis == susunIsi {
			b.tingkat = max(nomor.tingkat(d.Nomor, d.Uraian), nama.tingkat(d.Uraian))
		}
	}
	return s
}

// jenis is what a row is by its number and name.
func (d *Pendanaan) jenis() jenisSusun {
	_, sub, ok := bagiSebutan(d.Uraian)
	switch {
	case barisBagian(d.Uraian):
		return susunLain
	case d.Nomor != "" || !ok:
		return susunIsi
	case !sub && totalSaja(d.Uraian):
		return susunSemua
	}
	return susunJumlah
}

// bagianBelanja reports whether a row is of the money that is spent: what a row
// does not say, the rows above it do.
func bagianBelanja(uraian string, atas bool) bool {
	f := teks.Lipat(tanpaNomorDepan(uraian))
	if dari, _, ok := bagiSebutan(uraian); ok && dari != "" {
		f = dari
	} else if ok {
		return true // the total of the table
	}
	if adaAwalan(f, "pendapatan", "pembiayaan", "penerimaanpembiayaan", "pengeluaranpembiayaan", "surplus", "defisit", "silpa", "sisalebih") {
		return false
	}
	return atas || strings.HasPrefix(f, "belanja") || strings.HasPrefix(f, "program")
}

// tingkatBelanja tells from names which kind of belanja is a part of which, as
// tables write them: operasi and modal, in older ones langsung and tidak
// langsung.
type tingkatBelanja struct {
	dasar int    // 1 below a row that is all of the belanja
	induk string // the kind that the rows below may be parts of
}

var jenisBelanja = []string{"operasi", "tidaklangsung", "langsung", "transfer", "modal"}

var bagianJenisBelanja = map[string][]string{
	"operasi":       {"pegawai", "barang", "bunga", "subsidi", "hibah", "bantuansosial", "bansos"},
	"tidaklangsung": {"pegawai", "bunga", "subsidi", "hibah", "bantuan", "bagihasil", "tidakterduga"},
	"langsung":      {"pegawai", "barang", "modal"},
	"transfer":      {"bagihasil", "bantuankeuangan"},
}

func (t *tingkatBelanja) tingkat(uraian string) int {
	f := teks.Lipat(tanpaNomorDepan(uraian))
	if i := awalanDari(f, "program", "kegiatan", "subkegiatan"); i >= 0 {
		return i
	}
	f, ok := strings.CutPrefix(f, "belanja")
	switch {
	case !ok:
		return 0
	case f == "" || f == "daerah":
		t.dasar, t.induk = 1, ""
		return 0
	case t.induk == "modal" && strings.HasPrefix(f, "modal") && f != "modal", adaAwalan(f, bagianJenisBelanja[t.induk]...):
		return t.dasar + 1
	}
	t.induk = ""
	if i := awalanDari(f, jenisBelanja...); i >= 0 {
		t.induk = jenisBelanja[i]
	}
	return t.dasar
}

// kolomUang is a column of amounts.
func (s *susunanPendanaan) kolomUang(k kolomRincian) kolomSusun {
	out := make(kolomSusun, len(s.isi))
	for i := range s.isi {
		out[i] = angkaIsian(k.isi(&s.isi[i]))
	}
	return out
}
