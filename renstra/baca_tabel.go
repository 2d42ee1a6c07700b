package renstra

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The tables beside the programme table have a reader each (baca_*.go). What a
// table is, its heads say; a table that no reader knows stays unread, a table
// that the document does not have leaves its field empty.

// pembacaTabel reads those tables into a plan that has its programme table.
type pembacaTabel struct {
	*pencocok
	r   *Rencana
	dok *tabel.Dokumen
	pohon
	utuh map[string]bool // the names and indicators of the programme table, folded, once asked for

	berulang       int  // indicators and entries that a table repeats of another; see catatGanda
	peta           bool // a table maps the problems
	tujuanStrategi bool // the tujuan are those of the tables of strategies

	nomorTujuan map[int]string // the numbers of the tujuan, by their lines
	diTujuan    int            // the tujuan of the last row
	berbutir    bool           // its sasaran are several in one cell

	asli map[int][]string // by line, the cells of rows that were moved, as they stand in the document
}

// bacaTabelLain reads every table but the programme table, and the lists of
// the text. It returns the tables that no reader knows.
func bacaTabelLain(dok *tabel.Dokumen, c *pencocok, r *Rencana) (takDikenal []*tabel.Tabel) {
	p := &pembacaTabel{pencocok: c, r: r, dok: dok, pohon: pohonOf(r), nomorTujuan: map[int]string{}}
	p.tahunBaseline()
	var jenis [jumlahJenisTabel][]*tabel.Tabel
	for _, t := range dok.Tabel {
		tanpaKakiTabel(t)
		tanpaNomorUlang(t)
		labelBernomor(t)
		for _, t := range p.berdampingan(t) {
			if j := jenisTabelOf(t); !sambungLanjutan(j, jenis[j], t) {
				jenis[j] = append(jenis[j], t)
			}
		}
	}
	if n := jumlahBaris(jenis[jenisAset]); n > 0 {
		p.r.Aset = slices.Grow(p.r.Aset, n)
	}
	for j, baca := range pembaca {
		for i, t := range jenis[j] {
			if baca == nil {
				continue
			}
			p.sambungTerpotong(jenisTabel(j), t)
			if p.tabelGanda(jenisTabel(j), t, jenis[j][:i]) {
				continue
			}
			if bersel[j] {
				p.luruskan(t)
			}
			sebelum := p.banyak()
			switch jenisTabel(j) {
			case jenisAset, jenisLayanan, jenisKinerja, jenisPendanaan, jenisTujuan, jenisKaitan, jenisPrioritas, jenisIKU, jenisIKK:
				p.kolomTanpaLabel(t)
			}
			if baca(p, t); p.banyak() == sebelum && t.Len() > 0 {
				p.catat(Temuan{Kode: TabelTidakTerbaca, Keparahan: Peringatan, Baris: t.Baris,
					Pesan: fmt.Sprintf("Dari %d baris tabel %q tidak satu pun terbaca: kepalanya dikenal, isinya tidak cocok dengannya.", t.Len(), t.Judul)})
			}
		}
	}
	p.sambungIndikator()
	p.tahunTerhitung()
	p.putuskanIndikator()
	p.namaTerpotong()
	p.catatTujuanTakTentu()
	p.daftarTeks()
	return jenis[jenisTakDikenal]
}

// sambungLanjutan joins a table whose caption says that it goes on, "Lanjutan Tabel
// 4.2", with the one of its kind before it: its first rows may stand under the last
// ones there. In tables of programmes and what is under them no caption, or the same
// number, says it too.
func sambungLanjutan(j jenisTabel, atas []*tabel.Tabel, t *tabel.Tabel) bool {
	if j == jenisTakDikenal || len(atas) == 0 {
		return false
	}
	a := atas[len(atas)-1]
	senomor := (j == jenisKaitan || j == jenisPrioritas) && (t.Nomor == "" || t.Nomor == a.Nomor)
	if !senomor && !judulLanjutan(t.Judul) || !samaKolom(kolomPertama(a), kolomPertama(t)) || samaTabel(a, t) {
		return false
	}
	a.Halaman = append(a.Halaman, t.Halaman...)
	return true
}

func judulLanjutan(judul string) bool {
	f := strings.TrimLeft(strings.ToLower(judul), "*#< ")
	return strings.HasPrefix(f, "lanjutan") || strings.HasPrefix(f, "sambungan") || adaKata(f, "(lanjutan", "(sambungan")
}

// banyak counts what the readers have found, so that a table without any is
// noticed.
func (p *pembacaTabel) banyak() int {
	r := p.r
	n := p.berulang + len(r.SumberDaya) + len(r.Aset) + len(r.Layanan) + len(r.KinerjaPelayanan) + len(r.Pendanaan) + len(r.Tujuan) +
		len(r.Strategi) + len(r.Penahapan) + len(r.ArahKebijakan) + len(r.Kaitan) + len(r.Prioritas) + len(r.IKU) + len(r.IKK) + len(r.Cascading) +
		jumlahButir(r.Permasalahan) + len(r.IsuStrategis)
	for i := range r.Tujuan {
		n += len(r.Tujuan[i].Sasaran)
	}
	for range r.indikatorTujuan {
		n++
	}
	return n
}

// jumlahBaris counts the rows of tables.
func jumlahBaris(tabel []*tabel.Tabel) int {
	n := 0
	for _, t := range tabel {
		n += t.Len()
	}
	return n
}

// jenisTabel is what a table is, by its heads.
type jenisTabel uint8

const (
	jenisTakDikenal jenisTabel = iota
	jenisJumlah
	jenisAset
	jenisLayanan
	jenisKinerja
	jenisPendanaan
	jenisPendanaanSusun
	jenisTujuan
	jenisKaitan
	jenisPrioritas
	jenisIKU
	jenisIKK
	jenisCascading
	jenisStrategi
	jenisPenahapan
	jenisPermasalahan
	jenisIsu

	jumlahJenisTabel
)

// pembaca are the readers in the order in which they run.
var pembaca = [jumlahJenisTabel]func(*pembacaTabel, *tabel.Tabel){
	jenisJumlah:    (*pembacaTabel).jumlah,
	jenisAset:      (*pembacaTabel).aset,
	jenisLayanan:   (*pembacaTabel).layanan,
	jenisKinerja:   (*pembacaTabel).kinerja,
	jenisPendanaan: (*pembacaTabel).pendanaan,

	jenisPendanaanSusun: (*pembacaTabel).pendanaanSusun,

	jenisTujuan:    (*pembacaTabel).tujuan,
	jenisKaitan:    (*pembacaTabel).kaitan,
	jenisPrioritas: (*pembacaTabel).prioritas,
	jenisIKU:       (*pembacaTabel).iku,
	jenisIKK:       (*pembacaTabel).ikk,
	jenisCascading: (*pembacaTabel).cascading,
	jenisStrategi:  (*pembacaTabel).strategi,

	jenisPenahapan:    (*pembacaTabel).penahapan,
	jenisPermasalahan: (*pembacaTabel).permasalahan,
	jenisIsu:          (*pembacaTabel).isu,
}

// bersel are the tables of one record a row, whose cells stand each for itself.
var bersel = [jumlahJenisTabel]bool{jenisJumlah: true, jenisAset: true, jenisTujuan: true, jenisKinerja: true, jenisPendanaan: true, jenisIKU: true, jenisIKK: true}

// jenisTabelOf tells what a table is by the heads of its first page that has
// any.
func jenisTabelOf(t *tabel.Tabel) jenisTabel {
	k := kolomPertama(t)
	if k == nil {
		return jenisTakDikenal
	}
	ada := func(kata ...string) bool { return cariKolom(k, kata...) >= 0 }
	bertahun := adaTahun(k)
	program := ada("program", "kegiatan", "bidangurusan")
	switch {
	case berpagu(k) && (program || ada("indikator") || !ada("realisasi")):
		return jenisTakDikenal // a programme table
	case bertahun && ada("realisasi") && ada("rasio"), bertahun && !program && menilai(k):
		if ada("indikator") || len(cariTahun(k, "anggaran", "pagu")) == 0 && len(cariTahun(k, "target")) > 0 {
			return jenisKinerja
		}
		return jenisPendanaan
	case bertahun && lajurNamaIndikator(k) >= 0 && jenisJudulIndikator(t, k) != jenisTakDikenal:
		return jenisJudulIndikator(t, k)
	case bertahun && !program && ada("indikator") && mencapai(k):
		return jenisKinerja
	case (bertahun || ada("realisasi")) && !ada("indikator", "target", "satuan") && susunanDanaOf(t, k) != nil:
		return jenisPendanaanSusun
	case bertahun && !program && ada("tujuan") && ada("sasaran") && ada("indikator"):
		return jenisTujuan
	case isStrategi(t, k):
		return jenisStrategi // with the programmes beside, too
	case isPenahapan(t, k):
		return jenisPenahapan
	case !bertahun && ada("akarmasalah", "akarpermasalahan", "masalahpokok", "permasalahanpokok"), !bertahun && ada("aspekkajian") && ada("permasalahan"):
		return jenisPermasalahan
	case !bertahun && !program && ada("isustrategis") && !ada("indikator", "tujuan", "sasaran"):
		return jenisIsu
	case !bertahun && ada("programprioritas"):
		return jenisPrioritas
	case isCascadingKolom(t, k), !bertahun && isCascadingTingkat(t, k):
		return jenisCascading
	case !bertahun && program && ada("indikator") && ada("tujuan", "sasaran", "outcome", "output") && berkaitan(k):
		return jenisKaitan
	case bertahun && !program && ada("indikator"):
		if j := jenisIndikator(t, k); j != jenisTakDikenal || !tujuanSaja(t, k) {
			return j
		}
		return jenisTujuan
	case ada("namabarang", "jenisbarang", "jenisaset", "namaaset", "jenissarana") && ada("kuantitas", "jumlah", "merk", "kondisi", "nilai", "harga"),
		!bertahun && !program && ada("uraian") && ada("kondisi") && ada("nilai", "harga"):
		return jenisAset
	case isCascading(t): // whose boxes may begin with any of the words below
		return jenisCascading
	case !bertahun && !program && lajurSasaranLayanan(k) >= 0 && ada("jenislayanan", "layanan") && !ada("masalah", "permasalahan"):
		return jenisLayanan
	case !bertahun && !program && !ada("pagu", "anggaran", "indikator") && ada("jumlah", "total"):
		return jenisJumlah
	case !program && !ada("pagu", "anggaran", "indikator", "target", "realisasi", "sasaran", "tujuan", "nilai", "harga", "kondisi") && menghitung(t, k):
		return jenisJumlah
	}
	return jenisTakDikenal
}

// adaTahun reports whether a head has columns of years.
func adaTahun(k []tabel.Kolom) bool {
	return slices.ContainsFunc(k, func(c tabel.Kolom) bool { return tahunKolom(c) > 0 })
}

// menilai reports whether a head has what was planned and what was done in the
// same years, with or without their ratio. One year does not tell: it may be
// that of the baseline.
func menilai(k []tabel.Kolom) bool {
	rencana, realisasi := cariTahun(k, "target", "anggaran", "pagu"), cariTahun(k, "realisasi")
	return len(rencana) > 1 && tahunSama(rencana, realisasi)
}

// mencapai reports whether a head has targets and what was reached of them in the
// same years, as tables of minimum service standards do.
func mencapai(k []tabel.Kolom) bool {
	target := cariTahun(k, "target")
	return len(target) > 1 && tahunSama(target, cariTahun(k, "capaian"))
}

// berpagu reports whether a head has amounts of years.
func berpagu(k []tabel.Kolom) bool { return adaTahun(k) && cariKolom(k, "pagu", "rp") >= 0 }

// cariKolom is the first column whose folded labels are one of the words, else
// begin with one, else have a long one in them; -1 for none. Earlier words go
// before later ones.
func cariKolom(kolom []tabel.Kolom, kata ...string) int {
	for _, cocok := range []func(label, kata string) bool{sama, strings.HasPrefix, memuat} {
		for _, w := range kata {
			for i := range kolom {
				if cocok(kolom[i].Lipat, w) {
					return i
				}
			}
		}
	}
	return -1
}

func sama(label, kata string) bool { return label == kata }

// memuat keeps short words such as "ket" from being found in "paket".
func memuat(label, kata string) bool { return len(kata) > 4 && strings.Contains(label, kata) }

// barisDengan yields the rows of a table, each with what letak makes of the
// columns of its page. Most pages repeat the head of the page before; a page
// without a head goes on with it.
func barisDengan[L any](t *tabel.Tabel, letak func([]tabel.Kolom) L) iter.Seq2[*L, tabel.Baris] {
	return func(yield func(*L, tabel.Baris) bool) {
		var kolom []tabel.Kolom
		var l *L
		for _, h := range t.Halaman {
			if l == nil || len(h.Kolom) > 0 && !samaKolom(kolom, h.Kolom) {
				baru := letak(h.Kolom)
				kolom, l = h.Kolom, &baru
			}
			for _, row := range h.Isi {
				if !yield(l, row) {
					return
				}
			}
		}
	}
}

func samaKolom(a, b []tabel.Kolom) bool {
	return slices.EqualFunc(a, b, func(x, y tabel.Kolom) bool { return x.Lipat == y.Lipat })
}

func (p *pembacaTabel) catat(t Temuan) { p.r.Catatan = append(p.r.Catatan, t) }

// catatDeret notes a defect that several rows share: one finding for each run
// of lines without a gap.
func (p *pembacaTabel) catatDeret(t Temuan, baris []int, pesan string) {
	for i := 0; i < len(baris); {
		j := i + 1
		for j < len(baris) && baris[j] == baris[j-1]+1 {
			j++
		}
		t.Baris = baris[i]
		if t.Pesan = pesan; j > i+1 {
			t.Pesan = fmt.Sprintf("Baris %d–%d: %s", baris[i], baris[j-1], pesan)
		}
		p.catat(t)
		i = j
	}
}

// bernilai reports whether a cell holds a value of an indicator: a figure, a
// predicate or a dash.
func bernilai(s string) bool {
	if s == "" {
		return false
	}
	switch kinerja.ParseTarget(s).Jenis() {
	case kinerja.JenisTeks, kinerja.JenisTidakTertulis:
		return false
	}
	return true
}
