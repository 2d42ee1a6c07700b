package renstra

import (
	"cmp"
	"slices"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// A head may count the years of the plan, Tahun-1 to Tahun-5 (Table T-C.27 of
// Permendagri 86/2017): which they are the period says.

// hitungTahun turns the counted years of the heads into years. Where they
// cannot be known they stay numbers, and the head is noted.
func (b *baca) hitungTahun(daftar []*tabelProgram, o options) {
	for _, t := range daftar {
		for _, h := range t.halaman {
			k := h.kepala
			if len(k.tahun) == 0 || k.tahun[0] >= tahunKe {
				continue
			}
			dari := b.periodeTabel(t, o).Dari
			if dari == 0 && k.dasar > 0 {
				dari = k.dasar + 1
			}
			if k.tahun[len(k.tahun)-1] <= 2 { // an annual plan
				dari = cmp.Or(tahunTunggal(t.judul), dari, b.tahunRenja())
			}
			if dari == 0 {
				b.takBertahun = k
				continue
			}
			k.mulai(dari)
		}
	}
}

// mulai gives the counted years of a head their number, the first being dari.
func (k *kepala) mulai(dari int) {
	naik := naikTahun(dari)
	for _, kolom := range [][]kolomTabel{k.kolom, k.harfia} {
		for i := range kolom {
			naik(&kolom[i].tahun)
		}
	}
	k.tahun = slices.Clone(k.tahun)
	for i := range k.tahun {
		naik(&k.tahun[i])
	}
	if k.jalur != nil {
		k.jalur.mulai(dari)
	}
}

// naikTahun turns a counted year into that of a plan from a year on.
func naikTahun(dari int) func(tahun *int) {
	return func(tahun *int) {
		if *tahun > 0 && *tahun < tahunKe {
			*tahun += dari - 1
		}
	}
}

// tahunRenja is the year of an annual plan, whose head may name none: that of
// the first line that says one. It is 0 if none does.
func (b *baca) tahunRenja() int {
	for _, row := range b.Baris {
		if row.Isi() == 1 {
			if n := tahunTunggal(teksBaris(row)); n > 0 {
				return n
			}
		}
	}
	return 0
}

// cariPeriode finds the period: the option, the caption of the table, or what
// the document says of itself.
func (b *baca) cariPeriode(t *tabelProgram, o options) Periode {
	if !o.periode.IsZero() {
		return o.periode
	}
	if dari, sampai, ok := rentangTahun(t.judul); ok {
		return Periode{Dari: dari, Sampai: sampai}
	}
	dari, sampai := periodeTeks(b.Dokumen)
	return Periode{Dari: dari, Sampai: sampai}
}

// periodeTabel is the period by which the counted years of a table and the parts of one
// that is split by years are judged; most documents need none.
func (b *baca) periodeTabel(t *tabelProgram, o options) Periode {
	if b.periode.IsZero() {
		b.periode = b.cariPeriode(t, o)
	}
	return b.periode
}

// catatTahun notes that the years of the plan are numbers.
func (b *baca) catatTahun(p *penyusun) {
	if b.takBertahun == nil {
		return
	}
	p.catat(Temuan{Kode: PeriodeTidakDiketahui, Keparahan: Peringatan, Baris: b.takBertahun.baris,
		Pesan: "Kepala tabel hanya menghitung tahun (Tahun-1 …) dan periode tidak tertulis di mana pun; tahun dibaca dengan nomornya, 1 dan seterusnya."})
}

// tahunTerhitung turns the counted years of tujuan, sasaran, IKU and IKK, and of
// strategies and policy directions, into those of the period. T-C.23 and T-C.24 look back, at years that no label
// names: theirs stay numbers.
func (p *pembacaTabel) tahunTerhitung() {
	dari := p.r.Periode.Dari
	if dari == 0 {
		return
	}
	naik := naikTahun(dari)
	hitung := func(ind *Indikator) {
		for i := range ind.Tahunan {
			naik(&ind.Tahunan[i].Tahun)
		}
		slices.SortStableFunc(ind.Tahunan, func(a, b kinerja.Tahunan) int { return a.Tahun - b.Tahun }) // beside years that are named
	}
	for ind := range p.r.indikatorTujuan {
		hitung(ind)
	}
	for _, daftar := range [][]Indikator{p.r.IKU, p.r.IKK} {
		for i := range daftar {
			hitung(&daftar[i])
		}
	}
	for _, daftar := range [][]Butir{p.r.Strategi, p.r.ArahKebijakan} {
		for i := range daftar {
			naik(&daftar[i].Tahun)
		}
	}
}
