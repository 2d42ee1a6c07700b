package renstra

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Flat records: one row per sub kegiatan or per account, the rows above it in
// columns of their own, as exports of the national system and the tools around
// it keep plans. The fields are known by their names, in any order.

// The kinds of findings about flat records.
const (
	PeriodeTidakDiketahui Kategori = "periode-tidak-diketahui" // which years the table counts is not written
	BarisGanda            Kategori = "baris-ganda"             // the same record twice
	PaguBerulang          Kategori = "pagu-berulang"           // one amount in all records of the accounts of a sub kegiatan
	BanyakSKPD            Kategori = "banyak-skpd"             // records of more than one agency
	MedanGanda            Kategori = "medan-ganda"             // two fields of a record with different amounts of one year
	MedanTidakDibaca      Kategori = "medan-tidak-dibaca"      // fields with figures that the plan does not carry
	RekamanTerhapus       Kategori = "rekaman-terhapus"        // records that their tool has taken out
	IsiBersarang          Kategori = "isi-bersarang"           // a value of a record holds values that the plan does not carry
)

// ErrMedan: flat records lack a field that they need.
var ErrMedan = fmt.Errorf("medan tidak ada: %w", ErrTabel)

// rekamanDatar are flat records with their head.
type rekamanDatar struct {
	judul string
	kolom []string // the names of the fields as written
	medan []medanDatar
	baris []tabel.Baris
	nomor int  // line of the head
	json  bool // from JSON, which writes numbers its own way
	csv   bool // from CSV, whose rows have as many cells as its head
	lebar int  // how many fields its rows have; see ukurLebar
	penuh bool // most of them do

	ganda     map[[2]string]isiSarang // other amounts of the same year, by the field that counts and theirs
	bersarang map[string]isiSarang    // values of records that are not carried, by field
	angkaLain map[string]isiSarang    // figures within them that are not
	terhapus  isiSarang               // records that are marked as taken out
	digabung  isiSarang               // rows whose year stands above them
	pendek    isiSarang               // rows with fewer cells than the head

	periode Periode // that the objects around the records say

	barang []int // the fields of things; see tanpaBarang
}

// isiSarang is where values that hold values of their own stand.
type isiSarang struct{ baris, banyak int }

// tambah counts one more; the line is that of the first.
func (s *isiSarang) tambah(baris int) {
	if s.banyak++; s.banyak == 1 {
		s.baris = baris
	}
}

// sarang notes such a value.
func (d *rekamanDatar) sarang(baris int, nama string) { catatLetak(&d.bersarang, nama, baris) }

// catatLetak counts one more of what a finding will say, once, with the line of the
// first.
func catatLetak[K comparable](m *map[K]isiSarang, k K, baris int) {
	s := (*m)[k]
	s.tambah(baris)
	if *m == nil {
		*m = map[K]isiSarang{}
	}
	(*m)[k] = s
}

// tampakDatar reports whether fields are those of flat records: columns for at
// least two levels, or code, name and amounts of one.
func tampakDatar(m []medanDatar) bool {
	var ada, kode, nama [nomenklatur.TingkatSubKegiatan + 1]bool
	n, pagu := 0, false
	for _, x := range m {
		kode[x.tingkat] = kode[x.tingkat] || x.arti == medanKode
		nama[x.tingkat] = nama[x.tingkat] || x.arti == medanNama
		pagu = pagu || x.uang()
		if (x.arti == medanKode || x.arti == medanNama) && x.tingkat >= nomenklatur.TingkatBidangUrusan && !ada[x.tingkat] {
			ada[x.tingkat] = true
			n++
		}
	}
	satu := func(t nomenklatur.Tingkat) bool { return kode[t] && nama[t] && pagu }
	return n >= 2 || ada[nomenklatur.TingkatSubKegiatan] || satu(nomenklatur.TingkatKegiatan) || satu(nomenklatur.TingkatProgram)
}

// periksa names a field that the records need and do not have. A list may end at
// the level of the kegiatan or programmes where it has codes of it, or two levels.
func (d *rekamanDatar) periksa() error {
	var ada [nomenklatur.TingkatSubKegiatan + 1]bool
	for _, m := range d.medan {
		if m.arti == medanKode || m.arti == medanNama {
			ada[m.tingkat] = true
		}
	}
	sub := ada[nomenklatur.TingkatSubKegiatan] || ada[nomenklatur.TingkatKegiatan] && ada[nomenklatur.TingkatProgram] ||
		d.berkode(nomenklatur.TingkatKegiatan) || d.berkode(nomenklatur.TingkatProgram)
	pagu := slices.ContainsFunc(d.medan, medanDatar.uang)
	kurang := ""
	switch {
	case !sub:
		kurang = "medan kode_sub_kegiatan atau nama_sub_kegiatan (kode_sub_giat, nama_sub_giat), atau kode_kegiatan atau kode_program untuk daftar yang berhenti di sana"
	case !pagu:
		kurang = "medan pagu (pagu, pagu_1 … pagu_5, pagu dengan tahun, nilai)"
	default:
		return nil
	}
	kolom := slices.DeleteFunc(slices.Clone(d.kolom), func(k string) bool { return k == medanBersarang })
	e := &ReadError{Baris: max(1, d.nomor), Kolom: 1, Err: ErrMedan, Expected: kurang}
	for _, k := range slices.Sorted(maps.Keys(d.bersarang)) {
		if s := d.bersarang[k]; medanOf(k).uang() {
			e.Baris = s.baris
			kolom = append(kolom, fmt.Sprintf("%s (bersarang, tanpa tahun yang dikenal)", k))
		}
	}
	e.Found = strings.Join(kolom, ", ")
	return e
}

// berkode reports whether a record has a code of a level.
func (d *rekamanDatar) berkode(t nomenklatur.Tingkat) bool {
	return slices.ContainsFunc(d.baris, func(row tabel.Baris) bool { return tingkatKode(d.kode(row, t)) == t })
}

// cariDatar finds the flat records of a document: the tables whose fields are
// such, the largest first; nil if there are none.
func cariDatar(d *tabel.Dokumen) *rekamanDatar {
	var best *rekamanDatar
	for _, t := range d.Tabel {
		r := &rekamanDatar{judul: t.Judul, csv: d.Format == tabel.FormatCSV || d.Format == tabel.FormatTitikKoma}
		for _, h := range t.Halaman {
			if r.kolom == nil {
				r.kolomDari(h)
			}
			r.baris = append(r.baris, h.Isi...)
		}
		if len(t.Halaman) > 0 {
			r.kepalaDiBaris(t.Halaman[0].Kepala)
		}
		if tampakDatar(r.medan) && (best == nil || len(r.baris) > len(best.baris)) {
			best = r
		}
	}
	return best
}

// susunDatar builds the plan from flat records.
func susunDatar(ctx context.Context, b *baca, d *rekamanDatar, o options) (*Rencana, error) {
	if err := d.periksa(); err != nil {
		return nil, err
	}
	d.bacaLabelMedan()
	d.siapkan()
	d.ukurLebar()
	d.tanpaBarang()
	p := &penyusunDatar{d: d, simpul: map[kunciDatar]*simpulDatar{}, namaSimpul: map[string]bool{}, bersarang: map[*Node]bool{}}
	p.penyusun = &penyusun{r: &Rencana{}, pencocok: &pencocok{katalog: o.katalog}}
	p.r.Konvensi = o.konvensi
	if o.konvensi == anggaran.KonvensiTakTentu {
		p.r.Konvensi = anggaran.KonvensiOf(d.selPagu())
	}
	p.perangkat(b, o)
	p.tahun(b, o)
	p.hafalSepakat()
	p.hafalTarget()
	p.hafalRincian()
	p.hafalUang()
	for i, row := range d.baris {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		p.baris(row)
	}
	p.utuhDanRinci()
	p.menurutAnak()
	p.tanpaLabel()
	p.tanpaKolom()
	p.catatRapi()
	p.catatSarang()
	p.catatGanda()
	p.catatRincianLain()
	p.catatBerulang()
	p.catatTerhapus()
	p.catatPendek()
	p.catatTahunGabung()
	p.catatSKPD()
	p.catatTakDibaca()
	return p.r, nil
}

// catatSarang says once for each field what of the records is not carried.
func (p *penyusunDatar) catatSarang() {
	for _, nama := range slices.Sorted(maps.Keys(p.d.bersarang)) {
		s := p.d.bersarang[nama]
		p.catat(Temuan{Kode: IsiBersarang, Keparahan: Peringatan, Baris: s.baris,
			Pesan: fmt.Sprintf("Isi medan %s bersarang dan tidak dibaca (%d kali, mulai baris ini).", nama, s.banyak)})
	}
}

func (d *rekamanDatar) selPagu() func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, row := range d.baris {
			for i, m := range d.medan {
				if !m.uang() {
					continue
				}
				if s, _ := rapikanUang(row.At(i)); !yield(s) {
					return
				}
			}
		}
	}
}

// ambil is the content of the first field of a kind that a row has.
func (d *rekamanDatar) ambil(row tabel.Baris, arti artiMedan, t nomenklatur.Tingkat) string {
	for i, m := range d.medan {
		if m.arti == arti && m.tingkat == t && row.At(i) != "" {
			return row.At(i)
		}
	}
	return ""
}

// kode is the code that a row writes for a level: in the field of the level,
// else in one that is only called "kode" and means the lowest level named.
func (d *rekamanDatar) kode(row tabel.Baris, t nomenklatur.Tingkat) string {
	if s := d.ambil(row, medanKode, t); s != "" {
		return d.kodeUtuh(row, t, s)
	}
	if d.ambil(row, medanNama, t) == "" || !d.tanpaBawahan(row, t) {
		return ""
	}
	return d.ambil(row, medanKodeBaris, 0)
}

// kodeUtuh puts the numbers of the levels above in front of a code that is only
// the own number of its level: 2, 16, 01, 2.01 and 01 in a field each.
func (d *rekamanDatar) kodeUtuh(row tabel.Baris, t nomenklatur.Tingkat, s string) string {
	if k, err := nomenklatur.ParseKode(s); err == nil && k.Tingkat() == t || t == nomenklatur.TingkatUrusan {
		return s
	}
	atas := d.ambil(row, medanKode, t-1)
	if atas == "" {
		return s
	}
	utuh := d.kodeUtuh(row, t-1, atas) + "." + s
	if k, err := nomenklatur.ParseKode(utuh); err == nil && k.Tingkat() == t {
		return utuh
	}
	return s
}
