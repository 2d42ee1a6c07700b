package renstra

import (
	"slices"
	"strconv"

	"github.com/perencanaan-id/perencanaan/kinerja"
)

// The printed tables besides that of the programmes.

// tahunTeks writes a year, "" for none.
func tahunTeks(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

// tahunDari are the years of some indicators, ascending.
func tahunDari(ind []*kinerja.Indikator) []int {
	var out []int
	for _, i := range ind {
		for _, t := range i.Tahunan {
			out = append(out, t.Tahun)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TabelKinerjaPelayanan is Table T-C.23, Pencapaian Kinerja Pelayanan
// (Permendagri 86/2017), with as many years as the plan has.
func (r *Rencana) TabelKinerjaPelayanan() *Tabel {
	r = utuh(r)
	var semua []*kinerja.Indikator
	for i := range r.KinerjaPelayanan {
		semua = append(semua, &r.KinerjaPelayanan[i].Indikator.Indikator)
	}
	tahun := tahunDari(semua)
	t := &Tabel{Nomor: "T-C.23", Judul: r.judul("Pencapaian Kinerja Pelayanan"), Kolom: []KolomCetak{
		teksKolom("No."), teksKolom("Indikator Kinerja sesuai Tugas dan Fungsi Perangkat Daerah"),
	}}
	bersatuan := slices.ContainsFunc(semua, func(i *kinerja.Indikator) bool { return i.Satuan.String() != "" })
	if bersatuan { // the official form has no column for it
		t.Kolom = append(t.Kolom, teksKolom("Satuan"))
	}
	t.Kolom = append(t.Kolom, teksKolom("Target NSPK"), teksKolom("Target IKK"), teksKolom("Target Indikator Lainnya"))
	for _, grup := range []string{"Target Renstra Perangkat Daerah Tahun ke -", "Realisasi Capaian Tahun ke -", "Rasio Capaian pada Tahun ke -"} {
		for _, y := range tahun {
			t.Kolom = append(t.Kolom, teksKolom(grup, tahunTeks(y)))
		}
	}
	for i := range r.KinerjaPelayanan {
		k := &r.KinerjaPelayanan[i]
		sel := []string{k.Nomor, k.Nama}
		if bersatuan {
			sel = append(sel, k.Satuan.String())
		}
		sel = append(sel, k.TargetNSPK.String(), k.TargetIKK.String(), k.TargetLainnya.String())
		rasio := make([]string, len(tahun))
		var target, realisasi []string
		for j, y := range tahun {
			v := k.Year(y)
			target, realisasi = append(target, v.Target.String()), append(realisasi, v.Realisasi.String())
			if at := slices.IndexFunc(k.Tahunan, func(t kinerja.Tahunan) bool { return t.Tahun == y }); at >= 0 && at < len(k.Rasio) {
				rasio[j] = k.Rasio[at].String()
			}
		}
		t.Baris = append(t.Baris, BarisCetak{Sel: slices.Concat(sel, target, realisasi, rasio)})
	}
	return t
}

// TabelPendanaan is Table T-C.24, Anggaran dan Realisasi Pendanaan Pelayanan
// (Permendagri 86/2017), with as many years as the plan has.
func (r *Rencana) TabelPendanaan() *Tabel {
	r = utuh(r)
	var tahun []int
	for _, p := range r.Pendanaan {
		for _, t := range p.Tahunan {
			tahun = append(tahun, t.Tahun)
		}
	}
	slices.Sort(tahun)
	tahun = slices.Compact(tahun)
	t := &Tabel{Nomor: "T-C.24", Judul: r.judul("Anggaran dan Realisasi Pendanaan Pelayanan")}
	bernomor := slices.ContainsFunc(r.Pendanaan, func(p Pendanaan) bool { return p.Nomor != "" })
	if bernomor {
		t.Kolom = append(t.Kolom, teksKolom("No"))
	}
	t.Kolom = append(t.Kolom, teksKolom("Uraian"))
	for _, k := range []KolomCetak{angkaKolom("Anggaran pada tahun ke-"), angkaKolom("Realisasi anggaran pada tahun ke -"), teksKolom("Rasio antara realisasi dan anggaran tahun ke -")} {
		for _, y := range tahun {
			t.Kolom = append(t.Kolom, KolomCetak{Label: []string{k.Label[0], tahunTeks(y)}, Angka: k.Angka})
		}
	}
	t.Kolom = append(t.Kolom, teksKolom("Rata-rata Pertumbuhan", "Anggaran"), teksKolom("Rata-rata Pertumbuhan", "Realisasi"))
	for _, p := range r.Pendanaan {
		anggaranSel, realisasi, rasio := make([]string, len(tahun)), make([]string, len(tahun)), make([]string, len(tahun))
		for _, v := range p.Tahunan {
			i, _ := slices.BinarySearch(tahun, v.Tahun)
			anggaranSel[i], realisasi[i], rasio[i] = cetakAngka(v.Anggaran), cetakAngka(v.Realisasi), v.Rasio.String()
		}
		depan := []string{p.Uraian}
		if bernomor {
			depan = []string{p.Nomor, p.Uraian}
		}
		t.Baris = append(t.Baris, BarisCetak{Sel: slices.Concat(depan, anggaranSel, realisasi, rasio,
			[]string{p.TumbuhAnggaran.String(), p.TumbuhRealisasi.String()})})
	}
	return t
}
