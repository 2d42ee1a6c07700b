package renstra

import (
	"cmp"
	"slices"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// indikatorLain is what a change of further indicators puts in place: all those
// of the row.
type indikatorLain []Indikator

// bedaIndikatorLain notes what differs between the further indicators of two
// states of a row, one by one. Apply takes them over with the first change.
func bedaIndikatorLain(lama, baru []Indikator, catat func(Perubahan)) {
	if len(lama)+len(baru) == 0 || sebentuk(lama, baru) {
		return
	}
	var beda []Perubahan
	for _, x := range pasanganIndikator(lama, baru) {
		l, b := x[0], x[1]
		tambah := func(c Perubahan) {
			c.Indikator = cmp.Or(b.Nama, l.Nama, "(tanpa nama)")
			beda = append(beda, c)
		}
		if l.Nama != b.Nama {
			tambah(Perubahan{Jenis: UbahIndikator, Lama: teksNilai(l.Nama), Baru: teksNilai(b.Nama)})
		}
		bedaIndikator(l, b, tambah)
	}
	if len(beda) == 0 { // their order, or what no table of a plan has
		const semua = nilaiTeks("indikator lain")
		beda = []Perubahan{{Jenis: UbahIndikator, Lama: semua, Baru: semua}}
	}
	beda[0].muat = indikatorLain(salinIndikator(baru))
	for _, c := range beda {
		catat(c)
	}
}

// pasanganIndikator pairs indicators: those of one name, then what is left by
// its place. One that is left over is beside an empty one.
func pasanganIndikator(lama, baru []Indikator) [][2]*Indikator {
	sisa := make([]*Indikator, len(lama))
	for i := range lama {
		sisa[i] = &lama[i]
	}
	out := make([][2]*Indikator, len(baru))
	ambil := func(i, k int) {
		out[i][0] = sisa[k]
		sisa = slices.Delete(sisa, k, k+1)
	}
	for i := range baru {
		out[i][1] = &baru[i]
		if k := slices.IndexFunc(sisa, func(l *Indikator) bool { return l.Nama == baru[i].Nama }); k >= 0 {
			ambil(i, k)
		}
	}
	for i := range out {
		switch {
		case out[i][0] != nil:
		case len(sisa) > 0:
			ambil(i, 0)
		default:
			out[i][0] = &Indikator{}
		}
	}
	for _, l := range sisa {
		out = append(out, [2]*Indikator{l, {}})
	}
	return out
}

// bedaIndikator notes the unit, the baseline and, by year, the targets of an
// indicator that differ.
func bedaIndikator(l, b *Indikator, catat func(Perubahan)) {
	if l.Satuan != b.Satuan {
		catat(Perubahan{Jenis: UbahIndikator, Lama: teksNilai(l.Satuan.String()), Baru: teksNilai(b.Satuan.String())})
	}
	samaDiBaris := func(x, y kinerja.Target) bool {
		return string(appendTarget(nil, x, l.Satuan)) == string(appendTarget(nil, y, b.Satuan))
	}
	target := func(jenis JenisPerubahan, tahun int, l, b kinerja.Target) {
		if !samaDiBaris(l, b) {
			x, y := targetNilai(l, b)
			catat(Perubahan{Jenis: jenis, Tahun: tahun, Lama: x, Baru: y})
		}
	}
	target(UbahBaseline, 0, l.Baseline, b.Baseline)
	target(UbahKeterangan, 0, l.KondisiAkhir, b.KondisiAkhir)
	for _, t := range tahunDari([]*kinerja.Indikator{&l.Indikator, &b.Indikator}) {
		target(UbahTarget, t, l.Year(t).Target, b.Year(t).Target)
	}
}
