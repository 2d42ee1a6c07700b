package renstra

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The rules between tables: a row that one has and another lacks.

// What the messages call the tables.
const (
	tabelKaitan    = "tabel 4.2"
	tabelProgram43 = "tabel 4.3"
	tabelPrioritas = "tabel 4.4"
	tabelTujuan    = "tabel tujuan dan sasaran"
)

var aturanTabel = []Aturan{
	{Kode: BedaTabel, Keparahan: Peringatan, Periksa: periksaBedaTabel,
		Judul:   "Baris ada di satu tabel, tidak ada di tabel lain",
		Alasan:  "Tabel 4.2 dan 4.3 memuat program, kegiatan dan sub kegiatan yang sama; tabel 4.4 dan cascading mengambil dari sana, IKU dari indikator tujuan dan sasaran. Yang dibandingkan nama di bawah induk yang sama, tanpa huruf besar, spasi dan tanda baca. Info bila tabel lain punya baris dengan kode yang sama tetapi menulis namanya lain.",
		Sebelum: "4.2 dan 4.4: Sosialisasi dan Edukasi penanggulangan Bencana pada Anak Usia Sekolah; 4.3: tidak ada",
		Sesudah: "baris itu juga ada di 4.3, dengan target dan pagunya"},
	{Kode: BedaTarget, Keparahan: Peringatan, Periksa: periksaBedaTarget,
		Judul:   "Target satu indikator berbeda antartabel",
		Alasan:  "Indikator yang sama di tabel tujuan dan sasaran, IKU dan IKK hanya punya satu target untuk satu tahun.",
		Sebelum: "tujuan dan sasaran 2026: 80%; IKU 2026: 85%",
		Sesudah: "80% di kedua tabel"},
}

// barisBanding is a row of 4.2, 4.3 or 4.4 as the comparison sees it.
type barisBanding struct {
	baris   int
	tingkat nomenklatur.Tingkat
	nama    string
	lipat   string // of the name
	kode    nomenklatur.Kode
	node    *Node   // of 4.3
	induk   dudukan // the row it stands under, by name and code
}

// kunciBaris is by what a row is the same in two tables: its level, its
// parent, by name or by code, and its name.
type kunciBaris struct {
	tingkat nomenklatur.Tingkat
	induk   string
	kode    nomenklatur.Kode
	nama    string
}

// daftarBaris are the rows of one table.
type daftarBaris struct {
	tabel   string
	baris   []barisBanding
	ada     map[kunciBaris]bool
	kode    map[nomenklatur.Tingkat]map[string]nomenklatur.Kode // of the last row with that folded name
	perKode map[nomenklatur.Kode][]int                          // indices of baris
	lipat   func(string) string
}

func (d *daftarBaris) tambah(b barisBanding, namaInduk string) {
	b.lipat = d.lipat(b.nama)
	if b.lipat == "" {
		return
	}
	if b.tingkat > nomenklatur.TingkatProgram {
		b.induk.nama = d.lipat(namaInduk)
		b.induk.kode = d.kode[b.tingkat-1][b.induk.nama]
	}
	if d.kode[b.tingkat] == nil {
		d.kode[b.tingkat] = map[string]nomenklatur.Kode{}
	}
	d.kode[b.tingkat][b.lipat] = b.kode
	if b.kode.IsValid() {
		d.perKode[b.kode] = append(d.perKode[b.kode], len(d.baris))
	}
	d.baris = append(d.baris, b)
	d.ada[kunciBaris{b.tingkat, b.induk.nama, nomenklatur.Kode{}, b.lipat}] = true
	if b.induk.kode.IsValid() {
		d.ada[kunciBaris{b.tingkat, "", b.induk.kode, b.lipat}] = true
	}
}

func (d *daftarBaris) punya(b *barisBanding) bool {
	return d.ada[kunciBaris{b.tingkat, b.induk.nama, nomenklatur.Kode{}, b.lipat}] ||
		b.induk.kode.IsValid() && d.ada[kunciBaris{b.tingkat, "", b.induk.kode, b.lipat}]
}

func (p *Pemeriksaan) daftar(tabel string, n int) *daftarBaris {
	return &daftarBaris{
		tabel: tabel, baris: make([]barisBanding, 0, n), ada: make(map[kunciBaris]bool, 2*n),
		kode: map[nomenklatur.Tingkat]map[string]nomenklatur.Kode{}, perKode: make(map[nomenklatur.Kode][]int, n), lipat: p.lipatNama,
	}
}

// lipatNama is [lipatNama], which every table asks for the same names.
func (p *Pemeriksaan) lipatNama(nama string) string {
	f, ok := p.lipat[nama]
	if !ok {
		if p.lipat == nil {
			p.lipat = map[string]string{}
		}
		f = lipatNama(nama)
		p.lipat[nama] = f
	}
	return f
}

// daftarTabel lists the rows of 4.2, 4.3 and 4.4; nil for a table without
// rows.
func (p *Pemeriksaan) daftarTabel() (kaitan, program, prioritas *daftarBaris) {
	r := p.Rencana
	if len(r.Kaitan) > 0 {
		kaitan = p.daftar(tabelKaitan, len(r.Kaitan))
		for _, k := range r.Kaitan {
			kaitan.tambah(barisBanding{baris: k.Baris, tingkat: k.Tingkat, nama: k.Nama, kode: k.Kode}, k.Induk)
		}
	}
	if len(p.jalur) > 0 {
		program = p.daftar(tabelProgram43, len(p.jalur))
		for path, n := range p.program() {
			induk := ""
			if len(path) > 0 {
				induk = path[len(path)-1].Nama
			}
			program.tambah(barisBanding{baris: n.Baris, tingkat: n.Tingkat, nama: n.Nama, kode: n.Kode, node: n}, induk)
		}
	}
	if len(r.Prioritas) > 0 {
		prioritas = p.daftar(tabelPrioritas, len(r.Prioritas))
		for _, x := range r.Prioritas {
			prioritas.tambah(barisBanding{baris: x.Baris, tingkat: x.Tingkat, nama: x.Nama, kode: x.Kode}, x.Induk)
		}
	}
	return kaitan, program, prioritas
}

// periksaBedaTabel compares each table with those that should have its rows.
// 4.4 holds priorities only: what it lacks is no finding.
func periksaBedaTabel(p *Pemeriksaan) {
	if len(p.Rencana.Kaitan) > 0 || len(p.Rencana.Prioritas) > 0 {
		kaitan, program, prioritas := p.daftarTabel()
		p.bedaBaris(kaitan, program)
		p.bedaBaris(program, kaitan)
		p.bedaBaris(prioritas, program, kaitan)
	}
	p.bedaIKU()
	p.bedaCascading()
}

// bedaBaris reports the rows of a that the other tables lack, one finding for
// each row.
func (p *Pemeriksaan) bedaBaris(a *daftarBaris, lain ...*daftarBaris) {
	if a == nil {
		return
	}
	for i := range a.baris {
		x := &a.baris[i]
		var tanpa, mirip []string
		for _, b := range lain {
			if b == nil || b.punya(x) {
				continue
			}
			di := b.tabel
			if _, lain := b.kode[x.tingkat][x.lipat]; lain {
				di += " di bawah induk yang sama"
			}
			tanpa = append(tanpa, di)
			if y := b.sekode(x); y != nil {
				mirip = append(mirip, fmt.Sprintf("; di %s baris %d menulis %q", b.tabel, y.baris, y.nama))
			}
		}
		if len(tanpa) == 0 {
			continue
		}
		t := Temuan{Baris: x.baris, Nama: x.nama, Nomenklatur: x.kode,
			Pesan: fmt.Sprintf("%s %q ada di %s, tidak ada di %s%s.", besar(x.tingkat.String()), x.nama, a.tabel,
				strings.Join(tanpa, " dan "), strings.Join(mirip, ""))}
		if len(mirip) == len(tanpa) {
			t.Keparahan = Info
		}
		if x.node != nil {
			p.CatatNode(x.node, t)
		} else {
			p.Catat(t)
		}
	}
}

// sekode is the row with the code of x under the same parent, which then
// writes its name otherwise; nil for none.
func (d *daftarBaris) sekode(x *barisBanding) *barisBanding {
	for _, i := range d.perKode[x.kode] {
		y := &d.baris[i]
		if y.tingkat == x.tingkat && (y.induk.nama == x.induk.nama || y.induk.kode == x.induk.kode) {
			return y
		}
	}
	return nil
}

// besar writes the first letter of a word large.
func besar(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// indikatorTujuan yields the indicators of the table of tujuan and sasaran.
func (r *Rencana) indikatorTujuan(yield func(*Indikator) bool) {
	for i := range r.Tujuan {
		t := &r.Tujuan[i]
		for j := range t.Indikator {
			if !yield(&t.Indikator[j]) {
				return
			}
		}
		for j := range t.Sasaran {
			for k := range t.Sasaran[j].Indikator {
				if !yield(&t.Sasaran[j].Indikator[k]) {
					return
				}
			}
		}
	}
}

// bedaIKU reports the IKU that no tujuan or sasaran has. An indicator of a
// sasaran need not be an IKU, and the IKK belong to the bidang urusan, not to
// the sasaran.
func (p *Pemeriksaan) bedaIKU() {
	var ada indeksIndikator
	for i := range p.Rencana.indikatorTujuan {
		ada.tambah(i)
	}
	if len(ada.penuh) == 0 {
		return
	}
	for i := range p.Rencana.IKU {
		if x := &p.Rencana.IKU[i]; x.Nama != "" && len(ada.cari(x)) == 0 {
			p.Catat(Temuan{Baris: x.Baris, Nama: x.Nama,
				Pesan: fmt.Sprintf("IKU %q bukan indikator tujuan atau sasaran mana pun di %s.", x.Nama, tabelTujuan)})
		}
	}
}

// bedaCascading reports the rows of the cascading that the programme table
// lacks, milder where it has one that is spelt almost alike or goes on where
// the cell of the cascading is cut.
func (p *Pemeriksaan) bedaCascading() {
	if len(p.Rencana.Cascading) == 0 {
		return
	}
	p.cascading(p.Rencana.Cascading, p.perNama())
}

// perNama are the rows of the programme table by level and folded name; of
// several the last.
func (p *Pemeriksaan) perNama() map[nomenklatur.Tingkat]map[string]*Node {
	ada := map[nomenklatur.Tingkat]map[string]*Node{}
	for _, n := range p.program() {
		if ada[n.Tingkat] == nil {
			ada[n.Tingkat] = map[string]*Node{}
		}
		ada[n.Tingkat][p.lipatNama(n.Nama)] = n
	}
	return ada
}

var levelCascading = map[string]nomenklatur.Tingkat{
	"program": nomenklatur.TingkatProgram, "kegiatan": nomenklatur.TingkatKegiatan, "subkegiatan": nomenklatur.TingkatSubKegiatan,
}

func (p *Pemeriksaan) cascading(nodes []*Cascading, ada map[nomenklatur.Tingkat]map[string]*Node) {
	for _, c := range nodes {
		t, f := levelCascading[teks.Lipat(c.Tingkat)], p.lipatNama(c.Nama)
		if t != 0 && f != "" && len(ada[t]) > 0 && ada[t][f] == nil {
			x := Temuan{Baris: c.Baris, Nama: c.Nama, Pesan: fmt.Sprintf("%s %q ada di cascading, tidak ada di %s.", besar(t.String()), c.Nama, tabelProgram43)}
			if n := palingMirip(f, ada[t]); n != nil {
				x.Keparahan = Info
				x.Pesan = fmt.Sprintf("%s %q di cascading ditulis lain di %s baris %d: %q.", besar(t.String()), c.Nama, tabelProgram43, n.Baris, n.Nama)
			}
			p.Catat(x)
		}
		p.cascading(c.Anak, ada)
	}
}

// palingMirip is the row whose folded name is nearest, if it begins with the name
// or differs by no more than an eighth of it.
func palingMirip(lipat string, ada map[string]*Node) *Node {
	var n *Node
	batas := len(lipat)/8 + 1
	for f, x := range ada {
		d := batas + 1
		switch beda := len(f) - len(lipat); {
		case strings.HasPrefix(f, lipat):
			d = 1 // cut off
		case -batas <= beda && beda <= batas:
			d = teks.Jarak(lipat, f, batas)
		}
		if d < batas || d == batas && n != nil && cmp.Or(cmp.Compare(x.Baris, n.Baris), cmp.Compare(x.Nama, n.Nama)) < 0 {
			n, batas = x, d
		}
	}
	return n
}

// periksaBedaTarget compares the targets of one indicator in the table of
// tujuan and sasaran, the IKU and the IKK. The finding stands in the later
// table.
func periksaBedaTarget(p *Pemeriksaan) {
	r := p.Rencana
	if len(r.IKU) == 0 && len(r.IKK) == 0 {
		return
	}
	var asal indeksIndikator
	for i := range r.indikatorTujuan {
		asal.tambah(i)
	}
	for _, daftar := range [][]Indikator{r.IKU, r.IKK} {
		for i := range daftar {
			x := &daftar[i]
			switch a := asal.cari(x); len(a) {
			case 0:
				asal.tambah(x)
			case 1: // of several with their units in brackets it may be any
				p.bedaTarget(a[0], x)
			}
		}
	}
}

func (p *Pemeriksaan) bedaTarget(a, b *Indikator) {
	for _, y := range b.Tahunan {
		x := a.Year(y.Tahun)
		if !tertulis(x.Target) || !tertulis(y.Target) || samaTarget(x.Target, y.Target) {
			continue
		}
		p.Catat(Temuan{Baris: b.Baris, Nama: b.Nama, Tahun: y.Tahun,
			Pesan: fmt.Sprintf("Target %d %q tertulis %q, pada baris %d untuk indikator yang sama %q.", y.Tahun, b.Nama, y.Target, a.Baris, x.Target)})
	}
}

// samaTarget reports whether two targets say the same; where one cannot be
// compared with the other, that is not denied.
func samaTarget(a, b kinerja.Target) bool {
	if a.Equal(b) {
		return true
	}
	for _, t := range []kinerja.Target{a, b} {
		if j := t.Jenis(); j == kinerja.JenisTakTentu || j == kinerja.JenisBanyak {
			return true
		}
	}
	x, okA := a.Angka()
	y, okB := b.Angka()
	if okA && okB {
		return x.Equal(y) // "80" with a column of units says what "80%" says
	}
	return teks.Lipat(a.String()) == teks.Lipat(b.String())
}
