package renstra

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// Tables of indicators are split by years as the programme table is: their
// second part repeats the names. What it says of an indicator joins what the
// first part says.

// indikatorDi is an indicator by what a second part repeats: the names of what
// it stands under, and its own.
type indikatorDi struct {
	*Indikator
	induk, kunci string
}

// sambungIndikator joins the parts of the tables of tujuan and sasaran, IKU and
// IKK.
func (p *pembacaTabel) sambungIndikator() {
	for _, daftar := range []*[]Indikator{&p.r.IKU, &p.r.IKK} {
		if !lainTahun(slices.Values(*daftar)) {
			continue
		}
		var semua []indikatorDi
		for i := range *daftar {
			semua = append(semua, indikatorDi{&(*daftar)[i], "", teks.Lipat((*daftar)[i].Nama)})
		}
		if sudah := p.sambungBagian(semua); len(sudah) > 0 {
			*daftar = tanpaTersambung(*daftar, sudah)
		}
	}
	p.sambungTujuanTahun()
}

// sambungTujuanTahun does so with the indicators of tujuan and sasaran, and
// drops what the second part repeats over them.
func (p *pembacaTabel) sambungTujuanTahun() {
	if !lainTahun(func(yield func(Indikator) bool) {
		p.r.indikatorTujuan(func(i *Indikator) bool { return yield(*i) })
	}) {
		return
	}
	var semua []indikatorDi
	tambah := func(daftar []Indikator, induk string) {
		for i := range daftar {
			semua = append(semua, indikatorDi{&daftar[i], induk, teks.Lipat(daftar[i].Nama)})
		}
	}
	for _, t := range p.r.Tujuan {
		tambah(t.Indikator, teks.Lipat(t.Nama))
		for _, s := range t.Sasaran {
			tambah(s.Indikator, teks.Lipat(t.Nama)+"\x00"+teks.Lipat(s.Nama))
		}
	}
	sudah := p.sambungBagian(semua)
	if len(sudah) == 0 {
		return
	}
	ada := map[string]bool{}
	ulangan := func(nama string, kosong bool) bool {
		if kosong && ada[nama] {
			return true
		}
		ada[nama] = true
		return false
	}
	for i := range p.r.Tujuan {
		t := &p.r.Tujuan[i]
		t.Indikator = tanpaTersambung(t.Indikator, sudah)
		for j := range t.Sasaran {
			t.Sasaran[j].Indikator = tanpaTersambung(t.Sasaran[j].Indikator, sudah)
		}
		t.Sasaran = slices.DeleteFunc(t.Sasaran, func(s Sasaran) bool {
			return ulangan(teks.Lipat(t.Nama)+"\x00"+teks.Lipat(s.Nama), len(s.Indikator) == 0)
		})
	}
	p.r.Tujuan = slices.DeleteFunc(p.r.Tujuan, func(t Tujuan) bool {
		return ulangan(teks.Lipat(t.Nama), len(t.Indikator) == 0 && len(t.Sasaran) == 0)
	})
}

// lainTahun reports whether an indicator has none of the years of the first, as
// few lists have.
func lainTahun(daftar iter.Seq[Indikator]) bool {
	var pertama []kinerja.Tahunan
	for i := range daftar {
		if len(i.Tahunan) == 0 {
			continue
		}
		if pertama == nil {
			pertama = i.Tahunan
		}
		if !slices.ContainsFunc(i.Tahunan, func(y kinerja.Tahunan) bool {
			return slices.ContainsFunc(pertama, func(x kinerja.Tahunan) bool { return x.Tahun == y.Tahun })
		}) {
			return true
		}
	}
	return false
}

// tanpaTersambung leaves out the indicators that joined others.
func tanpaTersambung(daftar []Indikator, sudah map[*Indikator]bool) []Indikator {
	var out []Indikator
	for i := range daftar {
		if !sudah[&daftar[i]] {
			out = append(out, daftar[i])
		}
	}
	return out
}

// kelompokIndikator parts indicators by their years, as [kelompokTahun] does
// pages.
func kelompokIndikator(semua []indikatorDi) (bagian [][]indikatorDi, tahun [][]int) {
	for _, i := range semua {
		punya := tahunPunya(i.Indikator)
		if len(punya) == 0 {
			continue
		}
		at := -1
		for n := 0; n < len(bagian); n++ {
			if !berbagiTahun(tahun[n], punya) {
				continue
			}
			if at < 0 {
				at = n
				continue
			}
			bagian[at], tahun[at] = append(bagian[at], bagian[n]...), satukanTahun(tahun[at], tahun[n])
			bagian, tahun = slices.Delete(bagian, n, n+1), slices.Delete(tahun, n, n+1)
			n--
		}
		if at < 0 {
			bagian, tahun = append(bagian, []indikatorDi{i}), append(tahun, punya)
			continue
		}
		bagian[at] = append(bagian[at], i)
		if !tahunBagian(punya, tahun[at]) {
			tahun[at] = satukanTahun(tahun[at], punya)
		}
	}
	return bagian, tahun
}

func tahunPunya(i *Indikator) []int {
	out := make([]int, len(i.Tahunan))
	for n, y := range i.Tahunan {
		out[n] = y.Tahun
	}
	return out
}

// sambungBagian joins the later parts of a list to the first, and returns what
// has joined. Other years of which most indicators are others stay as they are.
func (p *pembacaTabel) sambungBagian(semua []indikatorDi) (sudah map[*Indikator]bool) {
	bagian, tahun := kelompokIndikator(semua)
	if len(bagian) < 2 {
		return nil
	}
	sudah = map[*Indikator]bool{}
	punya := tahun[0]
	for n := 1; n < len(bagian); n++ {
		if !lanjutTahun(punya, tahun[n], p.r.Periode) {
			continue
		}
		pasangan := pasangIndikator(bagian[0], bagian[n])
		if 2*len(pasangan) < len(bagian[n]) {
			continue
		}
		p.catat(Temuan{Kode: TabelTerbelah, Keparahan: Info, Baris: bagian[n][0].Baris,
			Pesan: fmt.Sprintf("Tabel indikator ini terbelah menurut tahun: %d dari %d indikator bagian tahun %s disambung ke indikator yang sama pada bagian tahun %s.",
				len(pasangan), len(bagian[n]), rentangTahunTeks(tahun[n]), rentangTahunTeks(punya))})
		punya = satukanTahun(punya, tahun[n])
		p.tanpaPasangan(bagian[0], bagian[n], pasangan, tahun[n])
		for b, a := range pasangan {
			a.sambung(b)
			sudah[b] = true
		}
	}
	return sudah
}

// pasangIndikator finds for the indicators of a later part those of the first:
// with the same name under the same tujuan or sasaran, in order; else with the
// same name, if both have it once.
func pasangIndikator(satu, dua []indikatorDi) map[*Indikator]*Indikator {
	out, terpakai := map[*Indikator]*Indikator{}, map[*Indikator]bool{}
	pasang := func(b, a indikatorDi) {
		out[b.Indikator], terpakai[a.Indikator] = a.Indikator, true
	}
	for _, b := range dua {
		for _, a := range satu {
			if !terpakai[a.Indikator] && a.kunci == b.kunci && a.induk == b.induk {
				pasang(b, a)
				break
			}
		}
	}
	for _, b := range dua {
		if out[b.Indikator] != nil {
			continue
		}
		lain := func(x indikatorDi) bool {
			return x.kunci != b.kunci || terpakai[x.Indikator] || out[x.Indikator] != nil
		}
		calon := slices.DeleteFunc(slices.Clone(satu), lain)
		if len(calon) == 1 && len(slices.DeleteFunc(slices.Clone(dua), lain)) == 1 {
			pasang(b, calon[0])
		}
	}
	return out
}

// tanpaPasangan notes the indicators that only one of two parts has.
func (p *pembacaTabel) tanpaPasangan(satu, dua []indikatorDi, pasangan map[*Indikator]*Indikator, tahun []int) {
	ada := map[*Indikator]bool{}
	for _, b := range dua {
		if a := pasangan[b.Indikator]; a != nil {
			ada[a] = true
			continue
		}
		p.catat(Temuan{Kode: TabelTerbelah, Keparahan: Peringatan, Baris: b.Baris, Nama: b.Nama,
			Pesan: "Indikator ini tidak ditemukan pada bagian tabel dengan tahun sebelumnya; dibaca sebagai indikator tersendiri."})
	}
	for _, a := range satu {
		if !ada[a.Indikator] {
			p.catat(Temuan{Kode: TabelTerbelah, Keparahan: Peringatan, Baris: a.Baris, Nama: a.Nama,
				Pesan: fmt.Sprintf("Bagian tahun %s tidak memuat indikator ini; targetnya tahun itu tidak diketahui.", rentangTahunTeks(tahun))})
		}
	}
}

// sambung takes over what the other part says of an indicator.
func (i *Indikator) sambung(b *Indikator) {
	if i.Satuan.IsZero() {
		i.Satuan = b.Satuan
	}
	i.Tahunan = append(slices.Clip(i.Tahunan), b.Tahunan...)
	slices.SortStableFunc(i.Tahunan, func(x, y kinerja.Tahunan) int { return x.Tahun - y.Tahun })
	if !tertulis(i.Baseline) {
		i.Baseline = b.Baseline
	}
	if !tertulis(i.KondisiAkhir) {
		i.KondisiAkhir = b.KondisiAkhir
	}
	i.KondisiAkhir = i.KondisiAkhir.WithSatuan(i.Satuan)
	i.ApplySatuan()
	i.Definisi, i.SumberData = cmp.Or(i.Definisi, b.Definisi), cmp.Or(i.SumberData, b.SumberData)
	i.PenanggungJawab, i.Keterangan = cmp.Or(i.PenanggungJawab, b.PenanggungJawab), cmp.Or(i.Keterangan, b.Keterangan)
}
