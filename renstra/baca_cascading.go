package renstra

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// The cascading is drawn as boxes over and under each other; as text each
// level is a row whose last cell names the level, and how far a box reaches is
// lost. What stands under what is told by three things, in this order: what
// the other tables say of the names; the order of the boxes, which no row
// changes; the columns, where two rows have the same number of them. What none
// of them tells stays without a parent, and that is a finding.

// barisCascading is one row: its cells with content, and the level it names.
type barisCascading struct {
	baris   int
	label   string // as written; "" where the row names none
	lipat   string
	labelAt int // the column of the label
	sel     []selCascading
}

type selCascading struct {
	at   int
	teks string
}

// isi are the cells without their columns.
func (b barisCascading) isi() []string {
	out := make([]string, len(b.sel))
	for i, s := range b.sel {
		out[i] = s.teks
	}
	return out
}

// labelCascading folds the name of a level, "" if a cell is none.
func labelCascading(s string) string {
	if s == "" || len(s) > 40 || digit(s[0]) {
		return "" // as most cells
	}
	f := teks.Lipat(s)
	switch f {
	case "program", "kegiatan", "subkegiatan", "penanggungjawab", "keysuccessfactor", "criticalsuccessfactor":
		return f
	}
	g := strings.TrimPrefix(strings.TrimPrefix(f, "indikator"), "kinerja")
	if g != f && (g == "program" || g == "kegiatan" || g == "subkegiatan") {
		return "indikator" + g
	}
	for _, w := range []string{"visi", "misi", "tujuan", "sasaran"} {
		if rest, ok := strings.CutPrefix(g, w); ok {
			switch strings.TrimSuffix(strings.TrimSuffix(rest, "perangkatdaerah"), "pd") {
			case "", "rpjmd", "renstra", "daerah", "kota", "kabupaten", "strategis":
				return f
			}
		}
	}
	return ""
}

func barisCascadingOf(row tabel.Baris) barisCascading {
	b := barisCascading{baris: row.Nomor, labelAt: -1}
	for i, s := range row.Sel {
		if s != "" && !awalan(s, "RENSTRA (") { // the foot of a page
			b.sel = append(b.sel, selCascading{i, s})
		}
	}
	if n := len(b.sel) - 1; n >= 0 {
		if f := labelCascading(b.sel[n].teks); f != "" {
			b.label, b.lipat, b.labelAt = b.sel[n].teks, f, b.sel[n].at
			b.sel = b.sel[:n]
		} else if f := labelCascading(b.sel[0].teks); f != "" && n > 0 && b.sel[0].at == 0 { // or in front
			b.label, b.lipat, b.labelAt = b.sel[0].teks, f, 0
			b.sel = b.sel[1:]
		}
	}
	return b
}

// isCascading reports whether the rows of a table name three levels at their
// ends, or in front; two at their ends where the caption says what it is. In front
// they may be words that are explained: there the caption has to say it, or one of
// them names indicators.
func isCascading(t *tabel.Tabel, _ []tabel.Kolom) bool {
	var label, depan []string
	berjudul := judulCascading(t)
	pertama := true
	for row := range barisKotak(t) {
		i := len(row.Sel) - 1
		for i > 0 && row.Sel[i] == "" {
			i--
		}
		if i < 1 {
			continue
		}
		if f := labelCascading(row.Sel[i]); f != "" && !slices.Contains(label, f) {
			label = append(label, f)
		}
		if f := labelCascading(row.Sel[0]); f != "" && !slices.Contains(depan, f) && (pertama || depan != nil) {
			depan = append(depan, f)
		}
		pertama = false // under a head such as "Level" they are another form
		if len(label) == 3 || berjudul && len(label) == 2 || len(depan) >= 3 && (berjudul || slices.ContainsFunc(depan, func(f string) bool { return strings.HasPrefix(f, "indikator") })) {
			return true
		}
	}
	return false
}

// barisKotak yields the rows of a table that is drawn as boxes: what was taken for
// its head is a level too.
func barisKotak(t *tabel.Tabel) iter.Seq[tabel.Baris] {
	return func(yield func(tabel.Baris) bool) {
		for _, h := range t.Halaman {
			for _, rows := range [][]tabel.Baris{h.Kepala, h.Isi} {
				for _, row := range rows {
					if !yield(row) {
						return
					}
				}
			}
		}
	}
}

// judulCascading reports whether the caption says that a table is a cascading.
func judulCascading(t *tabel.Tabel) bool {
	f := teks.Lipat(t.Judul)
	return strings.Contains(f, "cascading") || strings.Contains(f, "pohonkinerja")
}

// tingkatCascading is one level: its boxes from left to right.
type tingkatCascading struct {
	lipat   string
	labelAt int
	at      []int
	node    []*Cascading
}

// pembacaCascading reads one cascading.
type pembacaCascading struct {
	p        *pembacaTabel
	akar     []*Cascading
	atas     *tingkatCascading // the last level above the programmes
	program  *tingkatCascading // the programmes of this page
	semua    map[string]*Cascading
	kunci    []string     // of each programme of this page, its name in the other tables
	menunggu []*Cascading // sub kegiatan whose indicators stand in the next row
	asal     asalProgram
	tujuan   daftarNama // what the names of Table 3.3 stand under
}

// cascading reads the levels from the goals of the region to the sub kegiatan
// and the unit in charge.
func (p *pembacaTabel) cascading(t *tabel.Tabel) {
	switch k := kolomPertama(t); {
	case isCascadingKolom(t, k):
		p.cascadingKolom(t)
		return
	case isCascadingTingkat(t, k):
		p.cascadingTingkat(t)
		return
	}
	c := &pembacaCascading{p: p, semua: map[string]*Cascading{}, asal: p.asalProgram(), tujuan: p.asalTujuan()}
	for row := range barisKotak(t) {
		if b := barisCascadingOf(row); len(b.sel) > 0 && len(row.Sel) > 1 {
			c.baris(b)
		}
	}
	p.r.Cascading = append(p.r.Cascading, c.akar...)
}

func (c *pembacaCascading) baris(b barisCascading) {
	switch {
	case b.lipat == "program":
		c.barisProgram(b)
	case b.lipat == "penanggungjawab":
		c.penanggungJawab(b)
	case b.lipat == "indikatorprogram" && c.program != nil:
		c.indikatorProgram(b)
	case b.lipat == "indikatorkegiatan" || b.lipat == "indikatorsubkegiatan":
		c.indikatorBawah(b)
	case c.program == nil && strings.HasPrefix(b.lipat, "indikator"):
		c.indikatorAtas(b)
	case c.program == nil && b.label != "":
		c.barisAtas(b)
	case c.program == nil:
		c.catatTanpaTingkat(b)
	case barisIndikator(b):
		c.indikatorBawah(b)
	default:
		c.subKegiatan(b)
	}
}

// barisAtas reads a level above the programmes.
func (c *pembacaCascading) barisAtas(b barisCascading) {
	baru := &tingkatCascading{lipat: b.lipat, labelAt: b.labelAt}
	var induk []int
	if c.atas != nil {
		induk = c.atas.induk(b, c.indukTujuan)
	}
	var lepas []string
	for i, s := range b.sel {
		n := &Cascading{Baris: b.baris, Tingkat: b.label, Nama: s.teks}
		baru.at, baru.node = append(baru.at, s.at), append(baru.node, n)
		switch {
		case c.atas == nil || induk[i] == indukBanyak:
			c.akar = append(c.akar, n)
		case induk[i] == indukTakTentu:
			c.akar = append(c.akar, n)
			lepas = append(lepas, s.teks)
		default:
			atas := c.atas.node[induk[i]]
			atas.Anak = append(atas.Anak, n)
		}
	}
	c.catatLepas(b, lepas)
	c.atas = baru
}

// indikatorAtas gives the indicators of a row to the boxes of the level above.
func (c *pembacaCascading) indikatorAtas(b barisCascading) {
	if c.atas == nil {
		return
	}
	lepas := &Cascading{Baris: b.baris, Tingkat: b.label}
	for i, induk := range c.atas.induk(b, c.indukTujuan) {
		milik := lepas
		if induk >= 0 {
			milik = c.atas.node[induk]
		}
		milik.Indikator = append(milik.Indikator, b.sel[i].teks)
	}
	if len(lepas.Indikator) > 0 {
		c.akar = append(c.akar, lepas)
		c.catatLepas(b, lepas.Indikator)
	}
}

// barisProgram reads the programmes that a page begins with. They come again
// on every page; no row says which sasaran they serve.
func (c *pembacaCascading) barisProgram(b barisCascading) {
	pertama := c.program == nil
	c.program = &tingkatCascading{lipat: b.lipat, labelAt: b.labelAt}
	c.kunci = c.kunci[:0]
	for _, s := range b.sel {
		f := c.p.lipatNama(s.teks)
		n := c.semua[f]
		if n == nil {
			n = &Cascading{Baris: b.baris, Tingkat: b.label, Nama: s.teks}
			c.semua[f] = n
			c.akar = append(c.akar, n)
		}
		c.program.at, c.program.node = append(c.program.at, s.at), append(c.program.node, n)
		c.kunci = append(c.kunci, terdekat(f, c.asal.program))
	}
	if pertama && c.atas != nil {
		c.p.catat(Temuan{Kode: IndukTakTentu, Keparahan: Info, Baris: b.baris,
			Pesan: "Cascading tidak menunjukkan sasaran yang didukung tiap program; program dibaca tanpa induk."})
	}
}

// indikatorProgram gives the indicators of a row to the programmes of the page.
func (c *pembacaCascading) indikatorProgram(b barisCascading) {
	var lepas []string
	for i, induk := range c.program.induk(b, func(string) []int { return nil }) {
		if s := b.sel[i].teks; induk >= 0 {
			n := c.program.node[induk]
			n.Indikator = append(n.Indikator, s)
		} else {
			c.akar = append(c.akar, &Cascading{Baris: b.baris, Tingkat: b.label, Indikator: []string{s}})
			lepas = append(lepas, s)
		}
	}
	c.catatLepas(b, lepas)
}

// subKegiatan reads a row of names under the programmes of the page.
func (c *pembacaCascading) subKegiatan(b barisCascading) {
	tingkat := b.label
	if tingkat == "" {
		tingkat = "Sub Kegiatan"
	}
	indikator := make([]string, len(b.sel))
	for i, s := range b.sel {
		b.sel[i].teks, indikator[i] = pisahIndikator(s.teks)
	}
	c.menunggu = c.menunggu[:0]
	var lepas []string
	for i, induk := range c.program.induk(b, func(s string) []int { return c.calonProgram(&c.asal.sub, c.p.lipatNama(s)) }) {
		n := &Cascading{Baris: b.baris, Tingkat: tingkat, Nama: b.sel[i].teks}
		if indikator[i] != "" {
			n.Indikator = []string{indikator[i]}
		}
		if !c.gantung(n, induk) {
			lepas = append(lepas, n.Nama)
		}
		c.menunggu = append(c.menunggu, n)
	}
	c.catatLepas(b, lepas)
}

// indikatorBawah gives the indicators of a row to the sub kegiatan of the row
// above, one by one; those that come first on a page are the ones of kegiatan,
// whose names the cascading does not have.
func (c *pembacaCascading) indikatorBawah(b barisCascading) {
	for i, s := range b.sel {
		if _, indikator := pisahIndikator(s.teks); indikator != "" {
			b.sel[i].teks = indikator
		}
	}
	isi := b.isi()
	menunggu := c.menunggu
	c.menunggu = nil
	switch {
	case len(menunggu) == len(isi):
		for i, n := range menunggu {
			if len(n.Indikator) == 0 || !teks.Sama(n.Indikator[0], isi[i]) {
				n.Indikator = append(n.Indikator, isi[i])
			}
		}
	case b.lipat == "kegiatan":
		var lepas []string
		for i, induk := range c.program.induk(b, func(s string) []int { return c.calonProgram(&c.asal.indikator, teks.Lipat(s)) }) {
			if !c.gantung(&Cascading{Baris: b.baris, Tingkat: b.label, Indikator: []string{isi[i]}}, induk) {
				lepas = append(lepas, isi[i])
			}
		}
		c.catatLepas(b, lepas)
	default:
		c.akar = append(c.akar, &Cascading{Baris: b.baris, Tingkat: b.label, Indikator: isi})
		c.catatLepas(b, isi)
	}
}

// penanggungJawab gives each programme of the page the unit in charge. A unit
// may reach over several programmes; how far, only the columns say.
func (c *pembacaCascading) penanggungJawab(b barisCascading) {
	if c.program == nil || c.program.labelAt != b.labelAt {
		for _, s := range b.sel {
			c.akar = append(c.akar, &Cascading{Baris: b.baris, Tingkat: b.label, Nama: s.teks})
		}
		c.catatLepas(b, b.isi())
		return
	}
	for i, n := range c.program.node {
		for _, s := range slices.Backward(b.sel) {
			if s.at <= c.program.at[i] {
				n.Anak = append(n.Anak, &Cascading{Baris: b.baris, Tingkat: b.label, Nama: s.teks})
				break
			}
		}
	}
}

// gantung hangs a node under a programme of the page; false if nowhere.
func (c *pembacaCascading) gantung(n *Cascading, induk int) bool {
	if induk < 0 {
		c.akar = append(c.akar, n)
		return false
	}
	atas := c.program.node[induk]
	atas.Anak = append(atas.Anak, n)
	return true
}

func (c *pembacaCascading) catatLepas(b barisCascading, isi []string) {
	if len(isi) > 0 {
		c.p.catat(Temuan{Kode: IndukTakTentu, Keparahan: Info, Baris: b.baris,
			Pesan: fmt.Sprintf("Sel gabungan cascading hilang; induk %d sel ini tidak dapat dipastikan: %s.", len(isi), strings.TrimRight(strings.Join(isi, " | "), ". "))})
	}
}

// barisIndikator reports whether most cells of a row are indicators.
func barisIndikator(b barisCascading) bool {
	n := 0
	for _, s := range b.sel {
		if slices.ContainsFunc([]string{"indikator", "jumlah ", "persentase ", "nilai ", "indeks "}, func(w string) bool { return awalan(s.teks, w) }) {
			n++
		}
	}
	return 2*n > len(b.sel)
}

// pisahIndikator parts a cell at the word that announces an indicator: "…
// Indikator : …".
func pisahIndikator(s string) (nama, indikator string) {
	i := letakKata(s, "indikator")
	if i < 0 || !strings.HasPrefix(strings.TrimLeft(s[i+len("indikator"):], " "), ":") {
		return s, ""
	}
	return strings.TrimSpace(s[:i]), strings.TrimLeft(s[i+len("indikator"):], " :")
}
