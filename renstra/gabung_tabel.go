package renstra

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// A plan may have its programmes in several tables: one per programme, or one
// whose caption every page repeats. They are one table, unless they say the
// same rows again.

// gabungTabel joins the largest table with those that go on with it. The
// others, copies and drafts, are returned as they are.
func gabungTabel(daftar []*tabelProgram, periode func() Periode) (t *tabelProgram, lain []*tabelProgram) {
	daftar, lama := pilihPerubahan(daftar)
	bagian, lain := tabelSetahun(daftar)
	t = satukan(bagian)
	if kepala := t.halaman[0].kepala; len(lain) > 0 && len(kepala.tahun) < maxTahunTabel {
		lain = t.lanjutanTahun(lain, periode())
	}
	if slices.ContainsFunc(t.halaman, func(h *halaman) bool { return !berbagiTahun(h.kepala.tahun, t.halaman[0].kepala.tahun) }) {
		t.belah(periode())
	} else {
		t.pertama = t.halaman
	}
	return t, append(lain, lama...)
}

// tabelSetahun are the largest table and those that go on with it, of the same
// years.
func tabelSetahun(daftar []*tabelProgram) (bagian, lain []*tabelProgram) {
	utama := slices.MaxFunc(daftar, func(a, b *tabelProgram) int { return panjangHalaman(a.halaman) - panjangHalaman(b.halaman) })
	if len(daftar) == 1 {
		return daftar, nil
	}
	bagian = []*tabelProgram{utama}
	ada := utama.namaBaris(true)
	maps.Copy(ada, utama.namaBaris(false))
	for _, x := range daftar {
		if x == utama {
			continue
		}
		if !setahun(utama, x) || samaSeparuh(x.namaBaris(utama.berkode() && x.berkode()), ada) {
			lain = append(lain, x)
			continue
		}
		bagian = append(bagian, x)
		maps.Copy(ada, x.namaBaris(true))
		maps.Copy(ada, x.namaBaris(false))
	}
	return bagian, lain
}

// satukan makes one table of several, the first of which gives it its caption.
func satukan(bagian []*tabelProgram) *tabelProgram {
	if len(bagian) == 1 {
		return bagian[0]
	}
	t := &tabelProgram{judul: bagian[0].judul}
	slices.SortFunc(bagian, func(a, b *tabelProgram) int { return cmp.Compare(a.nomor, b.nomor) })
	t.nomor = bagian[0].nomor
	for _, x := range bagian {
		t.halaman = append(t.halaman, x.halaman...)
	}
	return t
}

// setahun reports whether the years of one table are among those of the other.
func setahun(a, b *tabelProgram) bool {
	x, y := a.halaman[0].kepala.tahun, b.halaman[0].kepala.tahun
	return tahunBagian(x, y) || tahunBagian(y, x)
}

// berkode reports whether a table has a column of codes.
func (t *tabelProgram) berkode() bool {
	return slices.ContainsFunc(t.halaman, func(h *halaman) bool { return h.kepala.berkode() })
}

// namaBaris are the rows of a table by folded name, and code if that is wanted.
func (t *tabelProgram) namaBaris(berkode bool) map[string]bool {
	out := map[string]bool{}
	for k, row := range barisHalaman(t.halaman) {
		f := teks.Lipat(row.At(k.nama))
		if f == "" {
			continue
		}
		if berkode {
			f = k.kodeSel(row) + "\x00" + f
		}
		out[f] = true
	}
	return out
}

// samaSeparuh reports whether half of the names, or more, are there already.
func samaSeparuh(nama, ada map[string]bool) bool {
	n := 0
	for s := range nama {
		if ada[s] {
			n++
		}
	}
	return 2*n >= len(nama)
}

// namaTotal gives a row without name that says in another column that it is the
// sum, as the first cell of merged ones, that cell for its name. Beside it the
// row has amounts and nothing else.
func (p *penyusun) namaTotal(rec *rekaman) bool {
	if rec.Nama != "" {
		return false
	}
	nama, uang := "", false
	for i, s := range rec.mentah {
		switch c := rec.kepala.kolomDi(i); {
		case s == "" || s == nama || c.jenis == kolomAbai && i > rec.kepala.nama:
		case c.jenis == kolomPagu:
			uang = uang || jenisOf(s, p.r.Konvensi) != selKosong
		case nama == "" && c.jenis != kolomTarget && (totalSaja(s) || i < rec.kepala.nama && c.jenis != kolomIndikator && (totalPerangkat(s) || jumlahTingkat(s))):
			nama = s
		default:
			return false
		}
	}
	if nama == "" || !uang {
		return false
	}
	rec.Nama, rec.Indikator, rec.salah = nama, "", -1
	return true
}

// catatTotal takes a row for the total of the plan. Of several, as tables per
// programme have them, the one that sums all programmes is; see [penyusun.pilihTotal].
func (p *penyusun) catatTotal(rec *rekaman) {
	if p.total != nil {
		p.totalLain = append(p.totalLain, p.total)
	}
	p.total, p.r.Total = rec, rec.Node
	p.rekam = append(p.rekam, rec)
}

// pilihTotal decides between several total rows: the one that is the sum of
// all programmes, else the last, unless that sums only the programmes since the
// row before it. Of two that are the sum, that of the agency without its code
// would not be told from a row of another kind elsewhere. The others that state
// the whole are compared with it later.
func (p *penyusun) pilihTotal() {
	if len(p.totalLain) == 0 {
		return
	}
	calon := append(slices.Clone(p.totalLain), p.total)
	pilih := calon[len(calon)-1]
	sama := slices.DeleteFunc(slices.Clone(calon), func(c *rekaman) bool { return !p.jumlahProgram(c, 0) })
	semua := func(c *rekaman) bool { return p.totalSemua(c, calon) }
	if len(sama) > 0 {
		pilih = sama[0]
		if i := slices.IndexFunc(sama, func(c *rekaman) bool { return c.perangkat || totalSaja(c.Nama) }); i > 0 {
			pilih = sama[i]
		}
	} else if p.jumlahProgram(pilih, calon[len(calon)-2].Baris) {
		pilih = nil
		if i := slices.IndexFunc(calon, semua); i >= 0 {
			pilih = calon[i]
		}
	}
	p.total, p.r.Total = pilih, nil
	if pilih != nil {
		p.r.Total = pilih.Node
	}
	p.totalLain = nil
	for _, c := range calon {
		if c == pilih {
			continue
		}
		p.rekam = slices.DeleteFunc(p.rekam, func(r *rekaman) bool { return r == c })
		if semua(c) {
			p.totalLain = append(p.totalLain, c)
		} else {
			p.catatSubtotal(c)
		}
	}
}

func (p *penyusun) catatSubtotal(rec *rekaman) {
	p.catat(Temuan{Kode: BarisSubtotal, Keparahan: Info, Baris: rec.Baris, Nama: rec.Nama,
		Pesan: fmt.Sprintf("Baris subtotal %q tidak dihitung lagi; isinya: %s.", rec.Nama, isiSel(rec.Sel))})
}

// jumlahProgram reports whether a row is the sum of the programmes below a
// line, in every year in which it has an amount.
func (p *penyusun) jumlahProgram(c *rekaman, dari int) bool {
	var program []*rekaman
	for _, rec := range p.rekam {
		if rec.Tingkat == nomenklatur.TingkatProgram && rec.Baris > dari && (dari == 0 || rec.Baris <= c.Baris) {
			program = append(program, rec)
		}
	}
	ada := false
	for _, t := range p.r.Tahun {
		tulis, ok := p.pagu(c, t).Rupiah()
		if !ok {
			continue
		}
		if j, err := anggaran.SumSlice(p.paguBaris(t, program)); err != nil || j != tulis {
			return false
		}
		ada = true
	}
	return ada
}
