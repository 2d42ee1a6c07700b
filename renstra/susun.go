package renstra

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// penyusun turns the rows of a programme table into a plan.
type penyusun struct {
	*pencocok
	r               *Rencana
	tabel           *tabelProgram
	rekam           []*rekaman // in the order of the table
	total           *rekaman
	totalLain       []*rekaman // total rows before it; in the end those to be checked besides
	tanpaLabel      *rekaman   // a row of nothing but amounts
	dirapikan       *selRapi
	selPagu         int      // cells of amounts that are not empty
	terputus        []int    // lines of the rows with cells that go on below
	akhir           *rekaman // the last row that is a node
	lanjutan        []lanjutan
	barisTujuan     []barisTujuan
	tujuanAtas      letakTujuan
	diTujuan        bool                          // the row above is of a tujuan or sasaran alone
	adaKode         map[nomenklatur.Kode]bool     // every code that the table writes
	urutKode        []barisKode                   // the rows with a code, in the order of the table
	baca            map[nomenklatur.Kode]*rekaman // the first row read with a code
	tersirat        map[nomenklatur.Kode]*rekaman // the parents without a row, while none is read
	diambil         bool                          // rows of some of them have another parent by now
	blokTahunan     []Tahunan
	blokSel         []string
	acak            bool // its rows are not in the order of their codes
	pendek          bool // its codes are the own numbers of the rows
	banyakPD        bool // rows of further agencies follow
	opsiPeriode     bool // an option says the period
	jenjang         jenjang
	kegiatanBerpagu bool     // a kegiatan that is read has a pagu
	bernomor        bool     // its names are numbered as a list
	tulisanKode              // how its cells write codes
	selKode         []string // the numbers of the last code, where it is cut into them
	namaBawah       string   // the name of the row below the one at work
	jalur           [nomenklatur.TingkatSubKegiatan + 1]*rekaman
	bawah           []*halaman                                    // the page of the row at work and those below
	mulai           int                                           // the first row of it below
	tempat          *[nomenklatur.TingkatSubKegiatan + 1]*rekaman // jalur where a row stands that hangs elsewhere

	urut []*barisBelah // the rows of the first part of a table that is split by years
	cara *pemutus      // what groups in the figures of the table, nil while nobody asked
}

// rekaman is a node under construction: the node, and the row it was read
// from.
type rekaman struct {
	*Node
	kepala *kepala
	mentah []string // the cells in the columns of the page, as many as it has
	asli   int      // how many cells the row has in the input
	salah  int      // first column whose cell is of the wrong kind, -1 for none
	induk  *rekaman
	anak   []*rekaman

	belahan []*rekaman // its rows in the later parts of a table that is split by years

	tertulis  nomenklatur.Kode // the code that the row is written with, zero for none
	perangkat bool             // it is written with the code of the agency
	acuan     nomenklatur.Kode // the code that the rows below are matched under

	berikut []string // the cells of the row below where that has the indicator of this one

	geserKe *susunan // the arrangement that was chosen; nil: as read
}

// susun builds the plan from the largest of the tables found.
func susun(b *baca, daftar []*tabelProgram, o options) *Rencana {
	t, tabelLain := gabungTabel(daftar, func() Periode { return b.periodeTabel(daftar[0], o) })
	p := &penyusun{r: &Rencana{}, tabel: t}
	p.r.PerangkatDaerah, p.r.Daerah = perangkatDaerah(b, t.judul)
	p.r.JenisDaerah = o.daerah
	if o.daerah == 0 {
		p.r.JenisDaerah = jenisDaerah(p.r.Daerah, t)
	}
	p.pencocok = &pencocok{katalog: o.katalog, daerah: p.r.JenisDaerah}
	for _, lain := range tabelLain {
		p.catat(Temuan{Kode: TabelLain, Keparahan: Info, Baris: lain.nomor,
			Pesan: fmt.Sprintf("Tabel program lain (%q, %d baris) tidak dibaca; yang dibaca tabel pada baris %d.", lain.judul, panjangHalaman(lain.halaman), t.nomor)})
	}
	p.r.Konvensi = o.konvensi
	if o.konvensi == anggaran.KonvensiTakTentu {
		p.r.Konvensi = p.konvensiUang()
	}
	p.r.catatKepala(b.Dokumen)
	p.pilihTataLetak()
	b.catatTahun(p)
	p.tahun()
	p.periode(b, o)
	p.bidang = p.bidangMenurutProgram(t)
	p.kolomKode()
	p.kolomNomor()
	p.hafalKode()
	p.hafalNomor()
	p.hafalJenjang()
	for i, h := range t.pertama {
		p.bawah = t.pertama[i:]
		p.halaman(h)
	}
	p.buangTersirat()
	p.sambungTahun()
	p.pilihTotal()
	p.totalTanpaLabel()
	p.menurutAnak()
	p.geser()
	p.isi()
	p.catatRapi()
	p.satuanPagu()
	p.periksaTotalLain()
	p.catatTerputus()
	takDikenal := bacaTabelLain(b.Dokumen, p.pencocok, p.r)
	p.tahunDasar()
	p.tabelTakDikenal(takDikenal, daftar)
	p.pasangTujuan()
	return p.r
}

// blok is how many values of the rows lie together.
const blok = 1024

// ambil takes n values from a block, or from a new one.
func ambil[T any](b *[]T, n int) []T {
	if n > len(*b) {
		*b = make([]T, max(blok, n))
	}
	out := (*b)[:n:n]
	*b = (*b)[n:]
	return out
}

// selPagu yields the cells of all money columns of the table, each with its
// head.
func (t *tabelProgram) selPagu() iter.Seq2[*kepala, string] {
	return func(yield func(*kepala, string) bool) {
		for k, row := range barisHalaman(t.halaman) {
			for i, s := range row.Sel {
				if k.kolomDi(i).jenis == kolomPagu && !yield(k, s) {
					return
				}
			}
		}
	}
}

// tahun takes the years of the table and notes the pages that lack one.
func (p *penyusun) tahun() {
	p.r.Tahun = tahunHalaman(p.tabel.halaman)
	for _, b := range p.tabel.bagian() {
		for _, h := range b.halaman {
			p.kolomHilang(h, b.tahun)
		}
	}
}

// kolomHilang notes the years of a table that a page of it lacks.
func (p *penyusun) kolomHilang(h *halaman, tahun []int) {
	for _, t := range tahun {
		if !slices.Contains(h.kepala.tahun, t) && len(h.baris) > 0 {
			p.catat(Temuan{Kode: KolomHilang, Keparahan: Peringatan, Baris: h.kepala.baris, Tahun: t,
				Pesan: fmt.Sprintf("Halaman tabel ini (baris %d–%d) tidak memiliki kolom tahun %d; nilainya tidak diketahui, bukan nol.", h.baris[0].Nomor, h.baris[len(h.baris)-1].Nomor, t)})
		}
	}
}

// tahunDasar takes the base year from the head of the baseline column, where no
// label of the other tables says it.
func (p *penyusun) tahunDasar() {
	for _, h := range p.tabel.halaman {
		if d := h.kepala.dasar; p.r.Periode.TahunDasar == 0 && d >= tahunKe && d < p.r.Periode.Dari {
			p.r.Periode.TahunDasar = d
		}
	}
}

func (p *penyusun) halaman(h *halaman) {
	for i := 0; i < len(h.baris); {
		row, next := p.sambung(h.kepala, h.baris, i)
		row = p.tanpaSisipan(h.kepala, row)
		var berikut []string
		p.namaBawah, p.mulai = "", next
		if next < len(h.baris) {
			p.namaBawah = h.baris[next].At(h.kepala.nama)
			berikut = p.lanjutanDari(h.kepala, row, h.baris[next])
		}
		p.baris(h.kepala, row, berikut)
		i = next
	}
}

// baris places one row in the tree. Its values are read later, when the sums
// of its parent can speak for where its cells belong.
func (p *penyusun) baris(k *kepala, row barisTabel, berikut []string) {
	if sisaKepala(k, row) {
		p.catat(Temuan{Kode: KepalaRusak, Keparahan: Peringatan, Baris: row.Nomor,
			Pesan: "Baris kepala tabel yang rusak dilewati; baris di bawahnya dibaca dengan kepala halaman sebelumnya."})
		return
	}
	if p.bawahTabel(k, row) {
		return
	}
	rec := &rekaman{Node: &Node{Baris: row.Nomor, Sel: row.Sel}, kepala: k, asli: len(row.Sel), berikut: berikut}
	rec.mentah, rec.Nama, rec.Indikator = row.Sel, row.At(k.nama), row.At(k.indik)
	if rec.Nama == "" && p.jenjang.lajur {
		rec.Nama = namaLajur(k, row)
	}
	lain := p.pecah(rec, row)
	p.rapikan(rec)
	rec.salah = rec.selSalah(rec.mentah, p.r.Konvensi)
	if p.tanpaLabel == nil && len(lain) == 0 && jenisOf(rec.Nama, p.r.Konvensi) == selUang && p.deretPagu(rec) {
		p.tanpaLabel = rec
		p.catatBelah(rec, row, nil)
		return
	}
	if !p.namaTotal(rec) {
		p.tanpaNomor(rec, p.bernilai(k, row))
		p.kodeKolom(rec, k, row)
	}
	p.catatBelah(rec, row, lain)
	switch tanpa := rec.Nama == "" && !rec.tertulis.IsValid(); {
	case tanpa && p.jenjang.tingkat[rec.Baris] > 0:
		p.tempatkan(rec)
		p.catatBaris(rec, Temuan{Kode: NamaTidakTertulis, Keparahan: Peringatan,
			Pesan: fmt.Sprintf("Baris ini tidak bernama; dibaca sebagai %s menurut nomornya, %s.", rec.Tingkat, nomorBaris(k, row))})
	case tanpa && p.tujuan(rec):
		return
	case tanpa && !p.lanjutkan(rec):
		p.tanpaNama(rec)
		return
	case tanpa, p.hasil(rec), p.ulangan(rec):
	default:
		p.tujuan(rec)
		p.tempatkan(rec)
	}
	for _, l := range lain {
		if p.akhir != nil {
			p.lanjutan = append(p.lanjutan, lanjutan{rekaman: l, dari: p.akhir, berpagu: p.berpagu(l) && p.berpagu(p.akhir)})
		}
	}
}

// bawahTabel recognises the text under a table whose rows have one width: a row
// of one cell below the total that names no level, such as place and date.
func (p *penyusun) bawahTabel(k *kepala, row barisTabel) bool {
	if p.total == nil || p.akhir == nil || p.total.Baris < p.akhir.Baris || row.Isi() != 1 {
		return false
	}
	return !adaTingkat(row.At(k.nama)) && !p.adaUang(row.Sel)
}

// adaUang reports whether a cell can only be an amount.
func (p *penyusun) adaUang(sel []string) bool {
	return slices.ContainsFunc(sel, func(s string) bool { return jenisOf(s, p.r.Konvensi) == selUang })
}

// sisaKepala recognises the rows of a head that was too damaged to be read as
// one: column numbers, or labels in most cells.
func sisaKepala(k *kepala, row barisTabel) bool {
	nama := row.At(k.nama)
	if strings.ContainsFunc(nama, unicode.IsLower) || k.indik >= 0 && bernama(k, row) {
		return false // a name, or that of a further indicator with targets that look like years
	}
	nomor, label, isi := 0, 0, 0
	for _, s := range row.Sel {
		if s == "" {
			continue
		}
		isi++
		switch l := bacaLabel(teks.Lipat(s)); {
		case s[0] == '(' && s[len(s)-1] == ')' && nomorKolom(l.lipat):
			nomor++
		case l.lipat == "pagu", l.lipat == "target", l.lipat == "rp", l.tahun > 0 && len(l.lipat) == 4, l.jenis == kolomNama:
			label++
		}
	}
	return isi > 1 && nomor+label == isi || label > 0 && 2*label >= isi || strings.Contains(nama, "PROGRAM/")
}

// bernama reports whether a row has an indicator that is none of the labels of a
// head, and no name.
func bernama(k *kepala, row barisTabel) bool {
	s := row.At(k.indik)
	l := bacaLabel(teks.Lipat(s))
	return row.At(k.nama) == "" && strings.ContainsFunc(s, unicode.IsLower) && l.jenis != kolomIndikator && l.tahun == 0
}

// tanpaNama notes a row without a name: there is nothing to place it by. One
// without an amount mostly goes on with the row above it, by a second
// indicator.
func (p *penyusun) tanpaNama(rec *rekaman) {
	isi, uang := isiSel(rec.Sel), p.adaUang(rec.Sel)
	switch {
	case isi == "":
	case uang && p.tanpaLabel == nil && p.deretPagu(rec):
		p.tanpaLabel = rec // perhaps the total; see totalTanpaLabel
	case uang:
		p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Galat, Baris: rec.Baris,
			Pesan: fmt.Sprintf("Baris tanpa nama program, kegiatan atau sub kegiatan tidak dapat ditempatkan; isinya: %s.", isi)})
	default:
		p.catat(Temuan{Kode: BarisTanpaNama, Keparahan: Peringatan, Baris: rec.Baris,
			Pesan: fmt.Sprintf("Baris lanjutan tanpa nama tidak dibaca; isinya: %s.", isi)})
	}
}

// selSalah is the first column whose cell cannot belong to it, -1 for none.
func (rec *rekaman) selSalah(sel []string, konv anggaran.Konvensi) int {
	for i, s := range sel {
		if i >= len(rec.kepala.kolom) {
			if s != "" {
				return i
			}
			continue
		}
		if !rec.kepala.kolom[i].cocok(jenisOf(s, konv)) && !rec.targetBesar(sel, i, konv) {
			return i
		}
	}
	return -1
}

func (p *penyusun) catat(t Temuan) { p.r.Catatan = append(p.r.Catatan, t) }
