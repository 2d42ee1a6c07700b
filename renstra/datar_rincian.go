package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Records of accounts that say the pagu of their sub kegiatan again beside the
// amount of the account.

// hafalRincian finds the fields that repeat the pagu of a sub kegiatan in each
// record of its accounts, by another field of the year: one that adds up to it,
// whatever it is called, or one of amounts that differ where the first does not.
func (p *penyusunDatar) hafalRincian() {
	if !slices.ContainsFunc(p.d.baris, p.berekening) {
		return
	}
	for i := range p.d.medan {
		for j := range p.d.medan {
			if i == j || !p.berpagu(i) || !p.seTahun(i, j) {
				continue
			}
			lain, sama := p.menjumlah(i, j)
			if !sama && (!p.berpagu(j) || !p.mengulang(i, j)) {
				continue
			}
			p.d.medan[i].arti = medanPagu
			p.d.medan[j] = medanDatar{arti: medanPaguRinci, tahun: p.d.medan[i].tahun}
			p.rincian = append(p.rincian, rincianMedan{rinci: j, pagu: i, sama: sama, lain: lain})
		}
	}
}

// rincianMedan are a field of details and that of the pagu which it divides.
type rincianMedan struct {
	rinci, pagu int
	sama        bool               // the details add up to the pagu,
	lain        []*kelompokRincian // but for those of these
}

// berpagu reports whether a field is pagu or details, of which two may be the same
// amount at two levels.
func (p *penyusunDatar) berpagu(i int) bool {
	arti := p.d.medan[i].arti
	return arti == medanPagu || arti == medanPaguRinci
}

// seTahun reports whether field j can be the details of the pagu in field i: it is
// of the same year, or of none that its name says.
func (p *penyusunDatar) seTahun(i, j int) bool {
	if len(p.d.baris) == 0 {
		return false
	}
	if p.berpagu(j) {
		row := p.d.baris[0]
		return p.tahunMedan(p.d.medan[i], row) == p.tahunMedan(p.d.medan[j], row)
	}
	return p.d.medan[j].arti == medanLain && p.d.medan[i].tahun == 0 && !bukanRincian(p.d.kolom[j])
}

// bukanRincian reports whether a field by its name is of no amounts that make up a
// pagu, even where they add up to it.
func bukanRincian(nama string) bool {
	f := teks.Lipat(nama)
	return bukanUkuran(nama) || strings.ContainsAny(f, "0123456789") || adaKata(f, "realisasi", "setoran", "bulan", "spd", "sp2d", "sisa", "lalu", "depan", "murni")
}

// mengulang reports whether field i has one amount in all records of the accounts
// of each sub kegiatan, and field j has not.
func (p *penyusunDatar) mengulang(i, j int) bool {
	if u := p.ulanganOf(i); !umumnya(u.tetap, u.berubah) {
		return false
	}
	u := p.ulanganOf(j)
	return u.berubah > 0 && u.berubah >= u.tetap
}

// ulangan is how a field of amounts stands in the records of the parts of the sub
// kegiatan.
type ulangan struct {
	tetap, berubah int             // sub kegiatan of several parts that all have one amount, and others
	sekali, semua  anggaran.Rupiah // the sum with each such amount once, and of all
	baris          int             // line of the first of the former
}

// ulanganOf looks at a field in the records that name a part.
func (p *penyusunDatar) ulanganOf(i int) (u ulangan) {
	type kelompok struct {
		nilai  anggaran.Rupiah
		bagian map[string]bool
		akun   []string
		baris  int
		lain   bool
	}
	berindikator := slices.ContainsFunc(p.d.medan, func(m medanDatar) bool { return m.arti == medanIndikator })
	p.kelompokkan()
	semua := make([]*kelompok, p.banyakKelompok)
	for at, row := range p.d.baris {
		isi, _ := p.nilaiUang(row.At(i))
		nilai, ok := isi.Rupiah()
		bagian := p.bagian(row)
		if !ok || nilai.IsZero() || bagian == "" || p.d.ambil(row, medanBagian, 0) != "" {
			continue
		}
		k := semua[p.kelompok[at]]
		if k == nil {
			k = &kelompok{nilai: nilai, bagian: map[string]bool{}, baris: row.Nomor}
			semua[p.kelompok[at]] = k
			u.sekali, _ = u.sekali.Add(nilai)
		}
		k.lain = k.lain || k.nilai != nilai
		if !k.bagian[bagian] || !berindikator { // a further indicator of the part says it again
			k.bagian[bagian] = true
			k.akun = append(k.akun, p.d.ambil(row, medanRekening, 0))
			u.semua, _ = u.semua.Add(nilai)
		}
	}
	for _, k := range semua {
		switch {
		case k == nil:
		case k.lain:
			u.berubah++
		case len(k.bagian) > 1 && !bersusun(k.akun):
			if u.tetap++; u.baris == 0 || k.baris < u.baris {
				u.baris = k.baris
			}
		}
	}
	return u
}

// bersusun reports whether some accounts are above others, as in lists that have
// their levels: the same amount is then that of both.
func bersusun(akun []string) bool {
	slices.Sort(akun)
	for i, s := range akun[1:] {
		if akun[i] != "" && strings.HasPrefix(s, akun[i]+".") {
			return true
		}
	}
	return false
}

// bagian tells the parts of a sub kegiatan apart, by account and source of funds;
// "" for a record that names neither.
func (p *penyusunDatar) bagian(row tabel.Baris) string {
	s := strings.Join([]string{p.d.ambil(row, medanRekening, 0), p.d.ambil(row, medanNamaRekening, 0), p.d.ambil(row, medanDana, 0), p.d.ambil(row, medanNamaDana, 0)}, "\x00")
	if strings.Trim(s, "\x00") == "" {
		return ""
	}
	return s
}

// catatBerulang notes that the amounts that were added up may be the pagu of the sub
// kegiatan, said again for each of its parts. Amounts that differ are those of parts.
func (p *penyusunDatar) catatBerulang() {
	var out []Temuan
	for _, i := range p.uang {
		if p.d.medan[i].arti == medanPaguDana || slices.ContainsFunc(p.rincian, func(k rincianMedan) bool { return k.pagu == i }) ||
			!slices.ContainsFunc(p.d.baris, func(row tabel.Baris) bool { return row.At(i) != "" && p.pendahulu(row, i) < 0 }) {
			continue
		}
		u := p.ulanganOf(i)
		if u.berubah > 0 && !umumnya(u.tetap, u.berubah) {
			return
		}
		if u.tetap > 1 || u.tetap > 0 && p.d.medan[i].arti != medanPaguRinci {
			out = append(out, Temuan{Kode: PaguBerulang, Keparahan: Peringatan, Baris: u.baris,
				Pesan: fmt.Sprintf("Medan %s bernilai sama pada semua rekening atau sumber dana tiap sub kegiatan (%d sub kegiatan, mulai baris ini). Sebagai pagu masing-masing jumlahnya %v, dan itu yang dibaca; sebagai pagu sub kegiatan yang diulang jumlahnya %v.",
					p.d.kolom[i], u.tetap, u.semua, u.sekali)})
		}
	}
	for _, t := range out {
		p.catat(t)
	}
}

// kelompokRincian is what the accounts of a sub kegiatan add up to.
type kelompokRincian struct {
	row    tabel.Baris // the first of its records
	pagu   anggaran.Isian
	jumlah anggaran.Rupiah
	banyak int
	lain   bool // a record has another pagu than the first, or a cell that is no amount
}

// sama reports whether the accounts add up to the pagu.
func (k *kelompokRincian) sama() bool {
	nilai, ok := k.pagu.Rupiah()
	return ok && !k.lain && nilai == k.jumlah
}

// minSepakat is how many sub kegiatan must say the same before others may not.
const minSepakat = 3

// umumnya reports whether sub kegiatan say something: all of them, or so many that
// the few others are damaged.
func umumnya(ya, tidak int) bool {
	return ya > 0 && tidak == 0 || ya >= minSepakat && minSepakat*tidak <= ya
}

// menjumlah reports whether field i repeats one amount in all records of accounts
// of each sub kegiatan, and field j adds up to it, with the sub kegiatan of which
// that is not so. Some must have several.
func (p *penyusunDatar) menjumlah(i, j int) (lain []*kelompokRincian, ok bool) {
	p.kelompokkan()
	semua := make([]kelompokRincian, p.banyakKelompok)
	salah := 0
	for at, row := range p.d.baris {
		if row.At(i) == "" && row.At(j) == "" || !p.berekening(row) {
			continue
		}
		k := &semua[p.kelompok[at]]
		dulu := k.lain
		if k.tambah(p, row, i, j); k.lain && !dulu {
			salah++
		}
		if minSepakat*salah > p.banyakKelompok {
			return nil, false
		}
	}
	beberapa := 0
	for at := range semua {
		switch k := &semua[at]; {
		case k.banyak == 0:
		case !k.sama():
			lain = append(lain, k)
		case k.banyak > 1 && !k.jumlah.IsZero():
			beberapa++
		}
	}
	return lain, umumnya(beberapa, len(lain))
}

// tambah adds the record of an account.
func (k *kelompokRincian) tambah(p *penyusunDatar, row tabel.Baris, i, j int) {
	pagu, ok := p.nilaiUang(row.At(i))
	rinci, ada := p.nilaiUang(row.At(j))
	nilai, isi := rinci.Rupiah()
	if k.banyak == 0 {
		k.row, k.pagu = row, pagu
	}
	sum, err := k.jumlah.Add(nilai)
	if !ok || !ada || !isi || err != nil || !k.pagu.Equal(pagu) {
		k.lain = true
	}
	k.jumlah, k.banyak = sum, k.banyak+1
}

// kelompokkan numbers the records by [penyusunDatar.kunciRincian], once for all the
// fields that are looked at.
func (p *penyusunDatar) kelompokkan() {
	if p.kelompok != nil {
		return
	}
	nomor := map[string]int{}
	p.kelompok = make([]int, len(p.d.baris))
	for i, row := range p.d.baris {
		kunci := p.kunciRincian(row)
		n, ada := nomor[kunci]
		if !ada {
			n = len(nomor)
			nomor[kunci] = n
		}
		p.kelompok[i] = n
	}
	p.banyakKelompok = len(nomor)
}

// kunciRincian tells the sub kegiatan of records apart, by agency and year, or what
// is lowest in them.
func (p *penyusunDatar) kunciRincian(row tabel.Baris) string {
	kunci := p.d.pemilik(row)
	for t := nomenklatur.TingkatSubKegiatan; t >= nomenklatur.TingkatProgram; t-- {
		if s := cmp.Or(p.d.kode(row, t), p.d.ambil(row, medanNama, t)); s != "" {
			return strings.Join(append(kunci, s), "\x00")
		}
	}
	return strings.Join(kunci, "\x00")
}

// pemilik is whose a record is and of which year, as it writes that.
func (d *rekamanDatar) pemilik(row tabel.Baris) []string {
	return []string{d.ambil(row, medanSKPD, 0), d.ambil(row, medanSubSKPD, 0), d.ambil(row, medanTahun, 0)}
}

// rincianDari is the pair of a field of details and the pagu that it divides, with
// their names.
func (p *penyusunDatar) rincianDari(k [2]string) (rincianMedan, bool) {
	at := slices.IndexFunc(p.rincian, func(r rincianMedan) bool { return p.d.kolom[r.rinci] == k[0] && p.d.kolom[r.pagu] == k[1] })
	if at < 0 {
		return rincianMedan{}, false
	}
	return p.rincian[at], true
}

// temuanRincian says which of the two fields is read.
func (p *penyusunDatar) temuanRincian(t Temuan, r rincianMedan, banyak int) Temuan {
	rinci, pagu := p.d.kolom[r.rinci], p.d.kolom[r.pagu]
	t.Keparahan = Info
	t.Pesan = fmt.Sprintf("Medan %s mengulang pagu sub kegiatan pada tiap rekening; isi medan %s berjumlah sama dan itu yang dibaca (%d rekaman, mulai baris ini).", pagu, rinci, banyak)
	if n := len(r.lain); n > 0 {
		t.Pesan += fmt.Sprintf(" Pada %d sub kegiatan jumlahnya lain.", n)
	}
	if !r.sama {
		t.Keparahan = Peringatan
		t.Pesan = fmt.Sprintf("Medan %s mengulang pagu sub kegiatan pada tiap rekening, berjumlah %v; isi medan %s menurut rekening berjumlah %v dan itu yang dibaca (%d rekaman, mulai baris ini).",
			pagu, p.ulanganOf(r.pagu).sekali, rinci, p.jumlahMedan(r.rinci), banyak)
	}
	return t
}

// catatRincianLain names the sub kegiatan whose accounts do not add up to the pagu
// that their records repeat, where those of the others do.
func (p *penyusunDatar) catatRincianLain() {
	for _, r := range p.rincian {
		if !r.sama {
			continue
		}
		for _, k := range r.lain {
			p.catat(Temuan{Kode: MedanGanda, Keparahan: Peringatan, Baris: k.row.Nomor, Nama: p.sebutanRekaman(k.row),
				Pesan: fmt.Sprintf("Isi medan %s pada %d rekening sub kegiatan ini berjumlah %v dan itu yang dibaca; medan %s di baris ini memuat %q, padahal pada sub kegiatan lain jumlahnya sama.",
					p.d.kolom[r.rinci], k.banyak, k.jumlah, p.d.kolom[r.pagu], k.row.At(r.pagu))})
		}
	}
}

// sebutanRekaman is the name of what is lowest in a record, else its code.
func (p *penyusunDatar) sebutanRekaman(row tabel.Baris) string {
	for t := nomenklatur.TingkatSubKegiatan; t >= nomenklatur.TingkatProgram; t-- {
		if s := cmp.Or(p.d.ambil(row, medanNama, t), p.d.kode(row, t)); s != "" {
			return s
		}
	}
	return ""
}

// jumlahMedan is the sum of a field over the records of accounts.
func (p *penyusunDatar) jumlahMedan(i int) (sum anggaran.Rupiah) {
	for _, row := range p.d.baris {
		if isi, _ := p.nilaiUang(row.At(i)); p.berekening(row) {
			nilai, _ := isi.Rupiah()
			sum, _ = sum.Add(nilai)
		}
	}
	return sum
}
