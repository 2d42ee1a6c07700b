package renstra

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// SelDiperbaiki is the kind of a finding about a cell that was read otherwise
// than it is written.
const SelDiperbaiki Kategori = "sel-diperbaiki"

// Amounts as typists and scanners leave them: blanks among the digits, IDR for
// Rp, a full stop for the comma before the dash, letters for digits. What has
// one reading as a whole number in groups of three is read so, and found.

// rapikanUang is an amount as package anggaran reads it. sebab says what was
// read otherwise; it is "" and rapi is s where nothing was.
func rapikanUang(s string) (rapi, sebab string) {
	if s == "" || !strings.ContainsAny(s, " OolI") && s[len(s)-1] != '.' && !strings.HasSuffix(s, ".-") {
		return s, ""
	}
	depan, isi := "", s
	if n := len("IDR"); awalan(isi, "IDR") {
		depan, isi, sebab = "Rp", strings.TrimLeft(isi[n:], " "), "IDR"
	} else if awalan(isi, "Rp") {
		n := len(isi) - len(strings.TrimLeft(isi[2:], ". "))
		depan, isi = isi[:n], isi[n:]
	}
	ekor := ""
	switch {
	case strings.HasSuffix(isi, ".-"), strings.HasSuffix(isi, ".–"):
		isi, ekor, sebab = strings.TrimRight(isi, "-–."), ",-", "titik di belakangnya"
	case strings.HasSuffix(isi, ",-"), strings.HasSuffix(isi, ",–"):
		isi, ekor = strings.TrimRight(isi, "-–,"), ",-"
	case strings.HasSuffix(isi, "."):
		isi, sebab = isi[:len(isi)-1], "titik di belakangnya"
	}
	if strings.Contains(isi, " ") {
		isi, sebab = kelompokSpasi(isi), "spasi di antara angkanya"
	}
	angka := hurufAngka.Replace(isi)
	huruf := angka != isi
	if huruf {
		isi, sebab = angka, sebabHuruf
	}
	if i := strings.IndexByte(isi, ','); ekor != "" && i >= 0 && len(isi)-i <= 3 { // "1.000,00.-"
		ekor = ""
	}
	if sebab == "" || !kelompokTiga(isi) && (huruf || !semuaAngka(isi)) {
		return s, ""
	}
	return depan + isi + ekor, sebab
}

// sebabHuruf is the one reason that is a warning: a letter may stand for another
// digit than it looks like.
const sebabHuruf = "huruf di antara angkanya"

const sebabPemisah = "pemisahnya lain dari tabelnya"

// hurufAngka are the letters that scanners take for digits.
var hurufAngka = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1")

// kelompokSpasi takes the blanks of "3 264 000" and "3. 264. 000" away.
func kelompokSpasi(s string) string {
	for _, c := range []string{".", ","} {
		s = strings.ReplaceAll(strings.ReplaceAll(s, c+" ", c), " "+c, c)
	}
	if !strings.ContainsAny(s, ".,") {
		s = strings.ReplaceAll(s, " ", ".")
	}
	return s
}

// kelompokTiga reports whether a figure has its digits in groups of three, at
// least one of them behind a separator, and perhaps two decimals.
func kelompokTiga(s string) bool {
	pisah := strings.IndexAny(s, ".,")
	if pisah < 1 || pisah > 3 || !semuaAngka(s[:pisah]) {
		return false
	}
	c := s[pisah]
	for rest := s[pisah:]; rest != ""; rest = rest[4:] {
		if rest[0] != c {
			return len(rest) == 3 && semuaAngka(rest[1:]) && (rest[0] == ',' || rest[0] == '.')
		}
		if len(rest) < 4 || !semuaAngka(rest[1:4]) {
			return false
		}
	}
	return true
}

// rapikan reads the amounts of a row otherwise than they are written, where
// that has one reading. Letters among the digits are a finding of the row, what
// a table writes so throughout is one of the table.
func (p *penyusun) rapikan(rec *rekaman) {
	salin := false
	for i, s := range rec.mentah {
		if rec.kepala.kolomDi(i).jenis != kolomPagu {
			continue
		}
		if s != "" {
			p.selPagu++
		}
		rapi, sebab := rapikanUang(s)
		if lain, ok := p.pemisahLain(rapi); ok {
			rapi, sebab = lain, cmp.Or(sebab, sebabPemisah)
		}
		if sebab == "" {
			continue
		}
		if !salin {
			rec.mentah, salin = append([]string(nil), rec.mentah...), true
		}
		rec.mentah[i] = rapi
		if sebab == sebabHuruf {
			p.catat(Temuan{Kode: SelDiperbaiki, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama, Tahun: tahunTertulisDi(rec.kepala.kolomDi(i)),
				Pesan: fmt.Sprintf("Isi kolom %s tertulis %q (%s); dibaca %s.", namaKolom(rec.kepala.kolomDi(i)), s, sebab, rapi)})
			continue
		}
		p.hitungRapi(rec.Baris, s, rapi, sebab)
	}
}

// hitungRapi counts an amount that is read otherwise than it is written.
func (p *penyusun) hitungRapi(baris int, tulis, rapi, sebab string) {
	if p.dirapikan == nil {
		p.dirapikan = &selRapi{baris: baris, tulis: tulis, rapi: rapi, sebab: sebab}
	}
	p.dirapikan.n++
}

// pemisahLain writes an amount that can only be grouped with the separator
// that divides in its table with the other one.
func (p *penyusun) pemisahLain(s string) (string, bool) {
	bagi := "."
	switch p.pemisahRibuan() {
	case '.':
		bagi = ","
	case 0:
		return "", false
	}
	if strings.Count(s, bagi) < 2 {
		return "", false
	}
	if _, err := anggaran.KonvensiTakTentu.ParseRupiah(s); err != nil {
		return "", false
	}
	return strings.NewReplacer(".", ",", ",", ".").Replace(s), true
}

// selRapi are the amounts that a table writes otherwise throughout: how many,
// and the first.
type selRapi struct {
	n, baris           int
	tulis, rapi, sebab string
}

func (p *penyusun) catatRapi() {
	if r := p.dirapikan; r != nil {
		k := Info
		if 2*r.n < p.selPagu {
			k = Peringatan // not how this table writes
		}
		p.catat(Temuan{Kode: SelDiperbaiki, Keparahan: k, Baris: r.baris,
			Pesan: fmt.Sprintf("%d jumlah rupiah tabel ini ditulis tidak baku (%s), misalnya %q dibaca %s.", r.n, r.sebab, r.tulis, r.rapi)})
	}
}

// tahunTertulisDi is the year of a column, 0 for the end of the period.
func tahunTertulisDi(c kolomTabel) int {
	if c.tahun == tahunAkhir {
		return 0
	}
	return c.tahun
}

// desimalTiga reports whether the last separator of a figure, at i, can only
// divide: others group before it, or there is but a zero.
func desimalTiga(s string, i int) bool {
	pertama := strings.IndexAny(s, ".,")
	return pertama < i && s[pertama] != s[i] || s[:i] == "0"
}

// konvensiUang judges how the table writes its amounts. Where they are in
// thousands or millions, a third decimal decides nothing and is left out.
func (p *penyusun) konvensiUang() anggaran.Konvensi {
	k := anggaran.KonvensiOf(func(yield func(string) bool) {
		for k, s := range p.tabel.selPagu() {
			s, _ = rapikanUang(s)
			if i := strings.LastIndexAny(s, ".,"); k.dalam > anggaran.Satu && i >= 0 && len(s)-i == 4 && desimalTiga(s, i) {
				s = s[:len(s)-1]
			}
			if !yield(s) {
				return
			}
		}
	})
	if k != anggaran.KomaRibuan || !p.tabel.komaDuaBacaan() {
		return k
	}
	switch ribuan, campur := caraAngka(p.selTarget()); {
	case ribuan == '.' && !campur:
		return anggaran.TitikRibuan
	case ribuan == ',' && !campur:
		return anggaran.KomaRibuan
	}
	return anggaran.KonvensiTakTentu
}

// komaDuaBacaan reports whether the amounts of a table in millions or more may
// be decimals as well as thousands, "666,324": each has a comma before three
// digits, none is a whole number or has a second separator. Rupiah have no third
// decimal, millions do. A point groups, as the spelling rules have it.
func (t *tabelProgram) komaDuaBacaan() bool {
	for k, s := range t.selPagu() {
		s, _ = rapikanUang(s)
		s = strings.TrimLeft(s, "Rp. ")
		if strings.Trim(s, "0-–") == "" {
			continue
		}
		i := strings.IndexByte(s, ',')
		if k.dalam < anggaran.Juta || i < 1 || len(s)-i != 4 || !semuaAngka(s[:i]) || !semuaAngka(s[i+1:]) {
			return false
		}
	}
	return true
}
