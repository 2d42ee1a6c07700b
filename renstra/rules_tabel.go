package renstra

import (
	"fmt"
	"iter"
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
		Alasan:  "Tabel 4.2 dan 4.3 memuat program, kegiatan dan sub kegiatan yang sama; tabel 4.4 dan cascading mengambil dari sana, IKU dari indikator tujuan dan sasaran, dan strategi berdiri di bawah sasarannya. Yang dibandingkan nama di bawah induk yang sama, tanpa huruf besar, spasi dan tanda baca. Info bila tabel lain punya baris dengan kode yang sama tetapi menulis namanya lain, bila nama di cascading terpotong atau hanya sedikit lain, dan bila tidak satu strategi pun berdiri di bawah tujuan atau sasaran tabelnya.",
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
	nomor   int32 // of the folded name
	kode    nomenklatur.Kode
	node    *Node // of 4.3
	induk   dudukanBaris
	lalu    int32 // the row before with this name, of any level; -1 for none
	lanjut  int32 // the next row with this code, once urutKode; -1 for none
}

// dudukanBaris is the row that another stands under, by name and by code.
type dudukanBaris struct {
	nomor int32
	kode  nomenklatur.Kode
}

// daftarBaris are the rows of one table.
type daftarBaris struct {
	tabel   string
	baris   []barisBanding
	akhir   []int32                    // by the number of a name: the last row with it, plus one
	perKode map[nomenklatur.Kode]int32 // the first row with a code, once it is asked for
	kamus   *kamusNama
}

func (d *daftarBaris) tambah(b barisBanding, induk string) {
	b.nomor = d.kamus.lipat(b.nama).nomor
	if b.nomor == 0 {
		return
	}
	if b.tingkat > nomenklatur.TingkatProgram {
		b.induk.nomor = d.kamus.lipat(induk).nomor
		if atas := d.cari(b.tingkat-1, b.induk.nomor); atas != nil {
			b.induk.kode = atas.kode
		}
	}
	if kurang := int(b.nomor) + 1 - len(d.akhir); kurang > 0 {
		d.akhir = append(d.akhir, make([]int32, kurang)...)
	}
	b.lalu = d.akhir[b.nomor] - 1
	d.baris = append(d.baris, b)
	d.akhir[b.nomor] = int32(len(d.baris))
}

// bernama yields the rows with a name, the last first.
func (d *daftarBaris) bernama(nomor int32) iter.Seq[*barisBanding] {
	return func(yield func(*barisBanding) bool) {
		if int(nomor) >= len(d.akhir) {
			return
		}
		for i := d.akhir[nomor] - 1; i >= 0; i = d.baris[i].lalu {
			if !yield(&d.baris[i]) {
				return
			}
		}
	}
}

// cari is the last row of a level with a name, nil for none.
func (d *daftarBaris) cari(t nomenklatur.Tingkat, nomor int32) *barisBanding {
	for y := range d.bernama(nomor) {
		if y.tingkat == t {
			return y
		}
	}
	return nil
}

// punya reports whether the table has a row: its name and level, under its
// parent, by name or by code, or under any if its own table does not say it.
func (d *daftarBaris) punya(x *barisBanding) bool {
	for y := range d.bernama(x.nomor) {
		if y.tingkat == x.tingkat && (x.induk == dudukanBaris{} || y.induk.nomor == x.induk.nomor || x.induk.kode.IsValid() && y.induk.kode == x.induk.kode) {
			return true
		}
	}
	return false
}

func (p *Pemeriksaan) daftar(tabel string, n int) *daftarBaris {
	return &daftarBaris{tabel: tabel, baris: make([]barisBanding, 0, n), akhir: make([]int32, 0, 4*n), kamus: p.kamusNama()}
}

// daftarTabel lists the rows of 4.2, 4.3 and 4.4; nil for a table without
// rows.
func (p *Pemeriksaan) daftarTabel() (kaitan, program, prioritas *daftarBaris) {
	r := p.Rencana
	if p.adaBaris() {
		program = p.daftar(tabelProgram43, len(p.susun()))
		for b, n := range p.program() {
			induk := ""
			if b.induk != nil {
				induk = b.induk.node.Nama
			}
			program.tambah(barisBanding{baris: n.Baris, tingkat: n.Tingkat, nama: n.Nama, kode: n.Kode, node: n}, induk)
		}
	}
	if len(r.Kaitan) > 0 {
		kaitan = p.daftar(tabelKaitan, len(r.Kaitan))
		for i := range r.Kaitan {
			k := &r.Kaitan[i]
			kaitan.tambah(barisBanding{baris: k.Baris, tingkat: k.Tingkat, nama: k.Nama, kode: k.Kode}, k.Induk)
		}
	}
	if len(r.Prioritas) > 0 {
		prioritas = p.daftar(tabelPrioritas, len(r.Prioritas))
		for i := range r.Prioritas {
			x := &r.Prioritas[i]
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
	p.bedaStrategi()
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
			if b.cari(x.tingkat, x.nomor) != nil {
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
	if d.perKode == nil {
		d.urutKode()
	}
	i, ada := d.perKode[x.kode]
	for ; ada && i >= 0; i = d.baris[i].lanjut {
		y := &d.baris[i]
		if y.tingkat == x.tingkat && (y.induk.nomor == x.induk.nomor || y.induk.kode == x.induk.kode) {
			return y
		}
	}
	return nil
}

// urutKode notes the rows with a code, the first first.
func (d *daftarBaris) urutKode() {
	d.perKode = make(map[nomenklatur.Kode]int32, len(d.baris))
	for i := len(d.baris) - 1; i >= 0; i-- {
		b := &d.baris[i]
		if b.lanjut = -1; !b.kode.IsValid() {
			continue
		}
		if j, ada := d.perKode[b.kode]; ada {
			b.lanjut = j
		}
		d.perKode[b.kode] = int32(i)
	}
}

// besar writes the first letter of a word large.
func besar(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
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

var levelCascading = map[string]nomenklatur.Tingkat{
	"program": nomenklatur.TingkatProgram, "kegiatan": nomenklatur.TingkatKegiatan, "subkegiatan": nomenklatur.TingkatSubKegiatan,
}

func (p *Pemeriksaan) cascading(nodes []*Cascading, ada map[nomenklatur.Tingkat]*namaSetingkat) {
	for _, c := range nodes {
		t := levelCascading[p.lipat(c.Tingkat)]
		d := ada[t]
		if f := p.kamusNama().lipat(c.Nama); t != 0 && f.nomor != 0 && d != nil && d.node(f.nomor) == nil {
			x := Temuan{Baris: c.Baris, Nama: c.Nama, Pesan: fmt.Sprintf("%s %q ada di cascading, tidak ada di %s.", besar(t.String()), c.Nama, tabelProgram43)}
			if n := d.palingMirip(p.kamusNama().nama[f.nomor], nil); n != nil {
				x.Keparahan = Info
				x.Pesan = fmt.Sprintf("%s %q di cascading ditulis lain di %s baris %d: %q.", besar(t.String()), c.Nama, tabelProgram43, n.Baris, n.Nama)
			}
			p.Catat(x)
		}
		p.cascading(c.Anak, ada)
	}
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
	return teks.Sama(a.String(), b.String())
}
