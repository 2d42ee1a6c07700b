package renstra

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What differs outside the programme tree.

// medanIdentitas is one of the facts about the agency.
type medanIdentitas struct {
	nama string
	teks func(*Rencana) string
	set  func(ke, dari *Rencana)
}

var medanIdentitasRencana = []medanIdentitas{
	{"perangkat daerah", func(r *Rencana) string { return r.PerangkatDaerah }, func(k, d *Rencana) { k.PerangkatDaerah = d.PerangkatDaerah }},
	{"daerah", func(r *Rencana) string { return r.Daerah }, func(k, d *Rencana) { k.Daerah = d.Daerah }},
	{"jenis daerah", func(r *Rencana) string { return r.JenisDaerah.String() }, func(k, d *Rencana) { k.JenisDaerah = d.JenisDaerah }},
	{"kode SKPD", func(r *Rencana) string { return r.KodeSKPD.String() }, func(k, d *Rencana) { k.KodeSKPD = d.KodeSKPD }},
	{"periode", func(r *Rencana) string { return r.Periode.teks() }, func(k, d *Rencana) { k.Periode = d.Periode }},
}

// identitas notes the facts about the agency that differ.
func (p *pembanding) identitas(lama, baru *Rencana) {
	for i := range medanIdentitasRencana {
		f := &medanIdentitasRencana[i]
		if l, b := f.teks(lama), f.teks(baru); l != b {
			muat := identitasBaru{f, &Rencana{}}
			f.set(muat.dari, baru)
			p.lain(Perubahan{Jenis: UbahIdentitas, Jalur: []string{f.nama}, Nama: f.nama, Lama: teksNilai(l), Baru: teksNilai(b), muat: muat})
		}
	}
}

// identitasBaru is what UbahIdentitas puts in place: one fact.
type identitasBaru struct {
	medan *medanIdentitas
	dari  *Rencana
}

// tahunTabel notes that the programme tables have other years.
func (p *pembanding) tahunTabel(lama, baru *Rencana) {
	if !slices.Equal(lama.Tahun, baru.Tahun) {
		p.lain(Perubahan{Jenis: UbahTahun, Jalur: []string{"tahun"}, Nama: "tahun",
			Lama: teksNilai(deretTahun(lama.Tahun)), Baru: teksNilai(deretTahun(baru.Tahun)), muat: slices.Clone(baru.Tahun)})
	}
}

func deretTahun(t []int) string {
	s := make([]string, len(t))
	for i, y := range t {
		s[i] = strconv.Itoa(y)
	}
	return strings.Join(s, ", ")
}

// galatTahun is the error about a year that is none of those of the plan, or of
// its indicators.
func galatTahun(apa string, ada []int, tahun int) error {
	if len(ada) == 0 {
		return fmt.Errorf("%w: %s tidak memuat tahun, diminta %d", ErrTahun, apa, tahun)
	}
	return fmt.Errorf("%w: diharapkan salah satu tahun %s (%s), ditemukan %d", ErrTahun, apa, deretTahun(ada), tahun)
}

// totalTertulis compares the total rows as written, in all that a row holds.
func (p *pembanding) totalTertulis(lama, baru *Rencana) {
	l, b := cmp.Or(lama.Total, &Node{}), cmp.Or(baru.Total, &Node{})
	nama := cmp.Or(b.Nama, l.Nama)
	sebelum := len(p.beda.Perubahan)
	isiNode(l, b, func(c Perubahan) {
		c.Baris, c.Jalur, c.Nama, c.muat = b.Baris, []string{nama}, nama, nil
		p.lain(c)
	})
	if len(p.beda.Perubahan) > sebelum {
		p.beda.Perubahan[sebelum].muat = totalRow{salinNode(lama.Total), salinNode(baru.Total)}
	}
}

// totalRow is what a change of the total row puts in place: nil takes it away.
type totalRow struct{ lama, baru *Node }

// bagianRencana is one of the tables besides that of the programmes.
type bagianRencana struct {
	nama      string
	isi       func(*Rencana) any // for comparing
	indikator bool               // it lists indicators: each row counts, where there is no table beside it too
	set       func(ke, dari *Rencana)
}

const bagianTujuan = "tujuan dan sasaran"

var bagian = []bagianRencana{
	{"tugas", func(r *Rencana) any { return r.Tugas }, false, func(k, d *Rencana) { k.Tugas = d.Tugas }},
	{"fungsi", func(r *Rencana) any { return r.Fungsi }, false, func(k, d *Rencana) { k.Fungsi = d.Fungsi }},
	{"sumber daya", func(r *Rencana) any { return r.SumberDaya }, false, func(k, d *Rencana) { k.SumberDaya = d.SumberDaya }},
	{"aset", func(r *Rencana) any { return r.Aset }, false, func(k, d *Rencana) { k.Aset = d.Aset }},
	{"layanan", func(r *Rencana) any { return r.Layanan }, false, func(k, d *Rencana) { k.Layanan = d.Layanan }},
	{"kinerja pelayanan", func(r *Rencana) any { return r.KinerjaPelayanan }, false, func(k, d *Rencana) { k.KinerjaPelayanan = d.KinerjaPelayanan }},
	{"pendanaan", func(r *Rencana) any { return r.Pendanaan }, false, func(k, d *Rencana) { k.Pendanaan = d.Pendanaan }},
	{"permasalahan", func(r *Rencana) any { return r.Permasalahan }, false, func(k, d *Rencana) { k.Permasalahan = d.Permasalahan }},
	{"isu strategis", func(r *Rencana) any { return r.IsuStrategis }, false, func(k, d *Rencana) { k.IsuStrategis = d.IsuStrategis }},
	{bagianTujuan, func(r *Rencana) any { return r.Tujuan }, true, func(k, d *Rencana) { k.Tujuan = d.Tujuan }},
	{"strategi", func(r *Rencana) any { return r.Strategi }, false, func(k, d *Rencana) { k.Strategi = d.Strategi }},
	{"penahapan", func(r *Rencana) any { return r.Penahapan }, false, func(k, d *Rencana) { k.Penahapan = d.Penahapan }},
	{"arah kebijakan", func(r *Rencana) any { return r.ArahKebijakan }, false, func(k, d *Rencana) { k.ArahKebijakan = d.ArahKebijakan }},
	{"cascading", func(r *Rencana) any { return r.Cascading }, false, func(k, d *Rencana) { k.Cascading = d.Cascading }},
	{"uraian program", func(r *Rencana) any { return r.UraianProgram }, false, func(k, d *Rencana) { k.UraianProgram = d.UraianProgram }},
	{"uraian kegiatan", func(r *Rencana) any { return r.UraianKegiatan }, false, func(k, d *Rencana) { k.UraianKegiatan = d.UraianKegiatan }},
	{"uraian sub kegiatan", func(r *Rencana) any { return r.UraianSubKegiatan }, false, func(k, d *Rencana) { k.UraianSubKegiatan = d.UraianSubKegiatan }},
	{"kaitan program", func(r *Rencana) any { return r.Kaitan }, false, func(k, d *Rencana) { k.Kaitan = d.Kaitan }},
	{"prioritas", func(r *Rencana) any { return r.Prioritas }, false, func(k, d *Rencana) { k.Prioritas = d.Prioritas }},
	{"IKU", func(r *Rencana) any { return r.IKU }, true, func(k, d *Rencana) { k.IKU = d.IKU }},
	{"IKK", func(r *Rencana) any { return r.IKK }, true, func(k, d *Rencana) { k.IKK = d.IKK }},
}

// tabel notes the other tables that differ, row by row; one that only one of the
// plans has, but for those of indicators, as one change.
func (p *pembanding) tabel(lama, baru *Rencana) {
	for i := range bagian {
		b := &bagian[i]
		if b.sama(lama, baru) {
			continue
		}
		muat := tabelBaru{b, b.bentuk(lama), b.salin(baru)}
		sebelum := len(p.beda.Perubahan)
		if b.indikator || banyakBaris(b.isi(lama)) != nil && banyakBaris(b.isi(baru)) != nil {
			p.bandingTabel(b.jalur(), b.isi(lama), b.isi(baru))
		}
		if len(p.beda.Perubahan) == sebelum {
			p.lain(Perubahan{Jenis: UbahTabel, Jalur: []string{b.nama}, Nama: b.nama,
				Lama: banyakBaris(b.isi(lama)), Baru: banyakBaris(b.isi(baru))})
		}
		p.beda.Perubahan[sebelum].muat = muat
	}
}

// jalur is what the paths of its rows begin with: a goal stands for itself.
func (b *bagianRencana) jalur() []string {
	if b.nama == bagianTujuan {
		return nil
	}
	return []string{b.nama}
}

// banyakBaris says how many rows a table has, nil for none.
func banyakBaris(tabel any) nomenklatur.Nilai {
	n := reflect.ValueOf(tabel).Len()
	if n == 0 {
		return nil
	}
	return nilaiTeks(strconv.Itoa(n) + " baris")
}

// sama reports whether two plans have the same table; an empty one is none.
func (b *bagianRencana) sama(x, y *Rencana) bool {
	return banyakBaris(b.isi(x)) == nil && banyakBaris(b.isi(y)) == nil || sebentuk(b.isi(x), b.isi(y))
}

// salin is a plan with a copy of this table of another one.
func (b *bagianRencana) salin(r *Rencana) *Rencana {
	out := &Rencana{}
	b.set(out, r)
	return salin(out)
}

// bentuk is the form of the table as it stands now; "" for an empty one.
func (b *bagianRencana) bentuk(r *Rencana) string {
	if banyakBaris(b.isi(r)) == nil {
		return ""
	}
	return bentukIsi(reflect.ValueOf(b.isi(r)))
}

// tabelBaru is what a change of another table puts in place: the whole table,
// for the one of that form.
type tabelBaru struct {
	bagian *bagianRencana
	lama   string
	dari   *Rencana
}

func gabungTahun(a, b []Tahunan) []int {
	var out []int
	for _, ts := range [][]Tahunan{a, b} {
		for _, t := range ts {
			out = append(out, t.Tahun)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// lain notes a change outside the tree.
func (p *pembanding) lain(c Perubahan) {
	c.baris = -1
	p.beda.Perubahan = append(p.beda.Perubahan, c)
}
