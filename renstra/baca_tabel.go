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
	if r.Periode.TahunDasar == 0 {
		r.Periode.TahunDasar = tahunDasar(dok)
	}
	var jenis [jumlahJenisTabel][]*tabel.Tabel
	for _, t := range dok.Tabel {
		tanpaKakiTabel(t)
		tanpaNomorUlang(t)
		labelBernomor(t)
		for _, t := range p.berdampingan(t) {
			if j := jenisTabelOf(t); j == jenisTakDikenal {
				takDikenal = append(takDikenal, t)
			} else if !sambungLanjutan(j, jenis[j], t) {
				jenis[j] = append(jenis[j], t)
			}
		}
	}
	aset := 0
	for _, t := range jenis[jenisAset] {
		aset += t.Len()
	}
	r.Aset = slices.Grow(r.Aset, aset) // the longest of all lists, often in several tables
	for j, x := range pembaca {
		for i, t := range jenis[j] {
			p.sambungTerpotong(jenisTabel(j), t)
			if !x.berulang && p.tabelGanda(t, jenis[j][:i]) {
				continue
			}
			if x.bersel {
				p.luruskan(t)
			}
			if x.berlabel {
				p.kolomTanpaLabel(t)
			}
			sebelum := p.banyak()
			if x.baca(p, t); p.banyak() == sebelum && t.Len() > 0 {
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
	return takDikenal
}

// sambungLanjutan joins a table whose caption says that it goes on, "Lanjutan Tabel
// 4.2", with the one of its kind before it: its first rows may stand under the last
// ones there. In tables of programmes and what is under them no caption, or the same
// number, says it too.
func sambungLanjutan(j jenisTabel, atas []*tabel.Tabel, t *tabel.Tabel) bool {
	if len(atas) == 0 {
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

// cariKolom is the first column whose folded labels are one of the words, else
// begin with one, else have a long one in them; -1 for none. Earlier words go
// before later ones.
func cariKolom(kolom []tabel.Kolom, kata ...string) int {
	at, tepat := -1, 0
	for _, w := range kata {
		for i := range kolom {
			if n := cocokLabel(kolom[i].Lipat, w); n > tepat {
				at, tepat = i, n
			}
		}
	}
	return at
}

func adaKolom(kolom []tabel.Kolom, kata ...string) bool { return cariKolom(kolom, kata...) >= 0 }

// cocokLabel is how well a label suits a word: 3 where it is the word, 2 where it
// begins with it, 1 where it has it. Short words such as "ket" are not looked for in
// "paket"; 0 is not at all.
func cocokLabel(label, kata string) int {
	switch {
	case label == kata:
		return 3
	case strings.HasPrefix(label, kata):
		return 2
	case len(kata) > 4 && strings.Contains(label, kata):
		return 1
	}
	return 0
}

// letakTahun is where columns of years stand.
func letakTahun(kolom []kolomTahun) []int {
	out := make([]int, len(kolom))
	for i, c := range kolom {
		out[i] = c.at
	}
	return out
}

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
