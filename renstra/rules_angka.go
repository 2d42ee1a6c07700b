package renstra

import (
	"fmt"
	"iter"
	"math/big"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The rules of arithmetic in the tables beside the programme table: totals of
// counts, ratios, growth.

var aturanAngka = []Aturan{
	{Kode: JumlahTabel, Keparahan: Galat, Periksa: periksaJumlahTabel,
		Judul:   "Jumlah tabel sumber daya atau pendanaan tidak sama dengan isinya",
		Alasan:  "Baris jumlah adalah jumlah semua baris, baris golongannya, subtotalnya atau baris tingkat teratasnya; kolom jumlah adalah jumlah kolom di depannya, kolom kelompoknya atau jumlah tiap kelompok. Hanya yang tidak cocok dengan satu pun dari itu yang disebut; baris berinci hanya bila hampir semua baris berinci lain cocok. Sel kosong dan strip tidak menambah; tabel yang isinya tidak semua angka tidak diperiksa. Di T-C.24 baris yang sama dengan jumlah baris di bawahnya di separuh kolom atau lebih diperiksa di kolom lainnya; bila tidak ada kolom yang sama, baris yang dirinci menurut nomornya (1.1, lalu 1.1.1 dan 1.1.2) tetap diperiksa. Peringatan bila rinciannya bertanda strip atau mungkin tidak ditulis semua. Angka terakhir yang merupakan rata-rata kolomnya bukan jumlah.",
		Sebelum: "Laki-laki 41, perempuan 61, jumlah 103",
		Sesudah: "Laki-laki 41, perempuan 61, jumlah 102"},
	{Kode: RasioBerbeda, Keparahan: Peringatan, Periksa: periksaRasio,
		Judul:   "Rasio tercetak bukan hasil bagi angka barisnya",
		Alasan:  "Rasio T-C.23 adalah realisasi banding target, rasio T-C.24 realisasi banding anggaran. Diterima: dibulatkan atau dipotong pada tempat terakhirnya, sebagai bilangan atau persen (di antara rasio berdesimal, 1 adalah 1,00); pada T-C.23 juga rumus untuk indikator yang diharapkan turun.",
		Sebelum: "target 85, realisasi 123,59, rasio 1,54",
		Sesudah: "target 85, realisasi 123,59, rasio 1,45"},
	{Kode: PertumbuhanBerbeda, Keparahan: Peringatan, Periksa: periksaPertumbuhan,
		Judul:   "Rata-rata pertumbuhan tercetak bukan rata-rata pertumbuhan tahunannya",
		Alasan:  "Rata-rata pertumbuhan T-C.24 adalah rata-rata hitung pertumbuhan tiap tahun. Laju majemuk juga diterima: praktiknya berbeda-beda.",
		Sebelum: "10; 18; 12; 11 miliar, rata-rata 41,01%",
		Sesudah: "10; 18; 12; 11 miliar, rata-rata 12,78%"},
	{Kode: AnggaranBeda, Keparahan: Peringatan, Periksa: periksaAnggaranBeda,
		Judul:   "Anggaran tahun yang sama berbeda di T-C.24 dan tabel program",
		Alasan:  "Bila tahun terakhir T-C.24 juga tahun pertama tabel program, jumlah anggarannya sama. Dipakai baris jumlah T-C.24 sendiri bila ada; pendapatan, pembiayaan dan rincian di bawah jenis belanja tidak dijumlahkan. Tahun yang hanya ada di satu tabel, atau yang rinciannya tidak pasti, tidak diperiksa.",
		Sebelum: "T-C.24 2025: 12.000.000; tabel program 2025: 13.000.000",
		Sesudah: "12.000.000 di kedua tabel"},
}

// nilaiAngka is a number as the value of a finding.
type nilaiAngka decimal.Decimal

func (n nilaiAngka) String() string               { return angkaIndonesia(decimal.Decimal(n)) }
func (n nilaiAngka) MarshalJSON() ([]byte, error) { return []byte(decimal.Decimal(n).String()), nil }

func angkaIndonesia(d decimal.Decimal) string { return tulisIndonesia(d.String()) }

// tulisIndonesia writes a decimal number with points between the thousands and
// a comma before the decimals.
func tulisIndonesia(s string) string {
	bulat, desimal, ada := strings.Cut(s, ".")
	awal := len(bulat) - len(strings.TrimPrefix(bulat, "-"))
	for i := len(bulat) - 3; i > awal; i -= 3 {
		bulat = bulat[:i] + "." + bulat[i:]
	}
	if ada {
		bulat += "," + desimal
	}
	return bulat
}

// periksaRasio recomputes the ratios of T-C.23 and T-C.24.
func periksaRasio(p *Pemeriksaan) {
	bulat := true // no ratio of the table has decimals
	for i := range p.Rencana.KinerjaPelayanan {
		bulat = bulat && !slices.ContainsFunc(p.Rencana.KinerjaPelayanan[i].Rasio, berdesimal)
	}
	for i := range p.Rencana.KinerjaPelayanan {
		k := &p.Rencana.KinerjaPelayanan[i]
		for n, y := range k.Tahunan {
			if n >= len(k.Rasio) {
				break
			}
			target, okT := y.Target.Angka()
			nyata, okR := y.Realisasi.Angka()
			if !okT || !okR || target.IsZero() {
				continue
			}
			p.rasio(k.Baris, k.Nama, y.Tahun, k.Rasio[n], bulat, rumusRasio(k.Arah, target.Rat(), nyata.Rat()))
		}
	}
	for _, d := range p.Rencana.Pendanaan {
		for _, y := range d.Tahunan {
			pagu, okP := y.Anggaran.Rupiah()
			nyata, okR := y.Realisasi.Rupiah()
			if okP && okR && !pagu.IsZero() {
				p.rasio(d.Baris, d.Uraian, y.Tahun, y.Rasio, true, rumusRasio(kinerja.ArahNaik, pagu.Decimal().Rat(), nyata.Decimal().Rat()))
			}
		}
	}
}

// rumusRasio are the ratios in use for a target and what was reached: the
// plain quotient and, unless the indicator is to rise, those for one that is
// to fall.
func rumusRasio(arah kinerja.Arah, target, nyata *big.Rat) iter.Seq[*big.Rat] {
	return func(yield func(*big.Rat) bool) {
		naik := new(big.Rat).Quo(nyata, target)
		if !yield(naik) || arah == kinerja.ArahNaik ||
			!yield(new(big.Rat).Sub(big.NewRat(2, 1), naik)) || !yield(new(big.Rat).Sub(big.NewRat(1, 1), naik)) || nyata.Sign() == 0 {
			return
		}
		yield(new(big.Rat).Quo(target, nyata))
	}
}

var seratus = big.NewRat(100, 1)

// berdesimal reports whether a ratio is written with decimals.
func berdesimal(cetak kinerja.Target) bool {
	n, ok := cetak.Angka()
	return ok && n.Exponent() < 0
}

// rasio reports a printed ratio that is none of the computed ones. Among ratios
// with decimals a whole one below ten lacks those that are zero: it is not rounded
// to the next whole number, unless bulat.
func (p *Pemeriksaan) rasio(baris int, nama string, tahun int, cetak kinerja.Target, bulat bool, hitung iter.Seq[*big.Rat]) {
	tulis, ok := cetak.Angka()
	if !ok {
		return
	}
	kasar := !bulat && tulis.Exponent() >= 0 && tulis.Abs().LessThan(decimal.New(10, 0))
	cocok := func(h *big.Rat) bool {
		if !kasar {
			return secetak(tulis, h)
		}
		beda := new(big.Rat).Sub(tulis.Rat(), h)
		return beda.Abs(beda).Cmp(big.NewRat(1, 20)) <= 0
	}
	var biasa *big.Rat
	for h := range hitung {
		if cocok(h) || cocok(new(big.Rat).Mul(h, seratus)) {
			return
		}
		if biasa == nil {
			biasa = h
		}
	}
	p.Catat(Temuan{Baris: baris, Nama: nama, Tahun: tahun,
		Pesan: fmt.Sprintf("Rasio %d %q tertulis %q, hasil baginya %s.", tahun, nama, cetak, tulisRasio(cetak, tulis, biasa))})
}

// tulisRasio writes a ratio as the printed one is written: as a number or per
// cent, with the same decimals. A whole number below ten has too few of them to
// say by how much it is off.
func tulisRasio(cetak kinerja.Target, tulis decimal.Decimal, hitung *big.Rat) string {
	persen := cetak.Jenis() == kinerja.JenisPersen
	if persen || tulis.Rat().Cmp(new(big.Rat).Mul(hitung, big.NewRat(10, 1))) > 0 { // nearer to a hundred times it
		hitung = new(big.Rat).Mul(hitung, seratus)
	}
	desimal := int(max(0, -tulis.Exponent()))
	if desimal == 0 && new(big.Rat).Abs(hitung).Cmp(big.NewRat(10, 1)) < 0 {
		desimal = 2
	}
	s := tulisIndonesia(hitung.FloatString(desimal))
	if persen {
		s += "%"
	}
	return s
}

// secetak reports whether a number is printed for an exact value: rounded or
// cut off at its last place, hence less than one unit of it away. A whole
// number below ten is not so coarse that it may be cut off.
func secetak(tulis decimal.Decimal, hitung *big.Rat) bool {
	beda := new(big.Rat).Sub(tulis.Rat(), hitung)
	if tulis.Exponent() >= 0 && tulis.Abs().LessThan(decimal.New(10, 0)) {
		return beda.Abs(beda).Cmp(big.NewRat(1, 2)) <= 0
	}
	return beda.Abs(beda).Cmp(decimal.New(1, min(0, tulis.Exponent())).Rat()) < 0
}

// periksaPertumbuhan recomputes the mean growths of T-C.24.
func periksaPertumbuhan(p *Pemeriksaan) {
	for _, d := range p.Rencana.Pendanaan {
		var pagu, nyata []anggaran.Isian
		for _, y := range d.Tahunan {
			pagu, nyata = append(pagu, y.Anggaran), append(nyata, y.Realisasi)
		}
		p.tumbuh(d, "anggaran", d.TumbuhAnggaran, pagu)
		p.tumbuh(d, "realisasi", d.TumbuhRealisasi, nyata)
	}
}

func (p *Pemeriksaan) tumbuh(d Pendanaan, apa string, cetak kinerja.Target, nilai []anggaran.Isian) {
	tulis, ok := cetak.Angka()
	if !ok {
		return
	}
	rata, err := anggaran.RataRataPertumbuhan(nilai)
	if err != nil {
		return
	}
	hitung := rata.Persen.Decimal()
	if secetak(tulis, hitung.Rat()) || secetak(tulis, hitung.Shift(-2).Rat()) {
		return
	}
	if m, ok := majemuk(nilai); ok && secetak(tulis, m.Decimal().Rat()) {
		return
	}
	p.Catat(Temuan{Baris: d.Baris, Nama: d.Uraian,
		Pesan: fmt.Sprintf("Rata-rata pertumbuhan %s %q tertulis %q, rata-rata pertumbuhan tahunannya %s%%.", apa, d.Uraian, cetak, angkaIndonesia(hitung.Round(2)))})
}

// majemuk is the compound growth from the first to the last year.
func majemuk(nilai []anggaran.Isian) (anggaran.Persen, bool) {
	if len(nilai) < 2 {
		return anggaran.Persen{}, false
	}
	a, okA := nilai[0].Rupiah()
	b, okB := nilai[len(nilai)-1].Rupiah()
	if !okA || !okB {
		return anggaran.Persen{}, false
	}
	m, err := anggaran.Majemuk(a, b, len(nilai)-1)
	return m, err == nil
}
