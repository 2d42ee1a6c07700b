package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// TabelTujuan is the "pengukuran kinerja" of tujuan and sasaran, as performance
// reports (LKjIP) print it: No, Sasaran, Indikator Kinerja, Satuan, Target,
// Realisasi, Capaian (%), Predikat. That is practice; no regulation was found
// that gives its columns. Under several indicators of one tujuan or sasaran
// stands their mean, at the foot that of all tujuan and of all sasaran.
//
// Percentages are written to two places, half up; what is not defined is
// empty.
func (e *EvaluasiIndikator) TabelTujuan() *Tabel {
	e = e.utuh()
	t := e.tabel("Pengukuran Kinerja Tujuan dan Sasaran", "Tujuan/Sasaran")
	tujuan, sasaran := false, false
	for i, k := range e.Kelompok {
		t.kelompokIndikator(k, strconv.Itoa(i+1))
		tujuan, sasaran = tujuan || k.Sasaran == nil && len(k.Baris) > 0, sasaran || k.Sasaran != nil
	}
	if tujuan {
		t.rataIndikator("Rata-rata capaian tujuan", &e.Tujuan)
	}
	if sasaran {
		t.rataIndikator("Rata-rata capaian sasaran", &e.Sasaran)
	}
	return t
}

// TabelIKU is the same table of the Indikator Kinerja Utama. Its column Sasaran
// names the sasaran of Table 3.3 that has an indicator of that name, where only
// one does.
func (e *EvaluasiIndikator) TabelIKU() *Tabel {
	e = e.utuh()
	return e.tabelDaftar("Pengukuran Indikator Kinerja Utama", &e.IKU)
}

// TabelIKK is that of the Indikator Kinerja Kunci, as [EvaluasiIndikator.TabelIKU].
func (e *EvaluasiIndikator) TabelIKK() *Tabel {
	e = e.utuh()
	return e.tabelDaftar("Pengukuran Indikator Kinerja Kunci", &e.IKK)
}

// utuh is the evaluation, an empty one where it is nil.
func (e *EvaluasiIndikator) utuh() *EvaluasiIndikator {
	if e == nil {
		return &EvaluasiIndikator{}
	}
	return e
}

func (e *EvaluasiIndikator) tabel(judul, sasaran string) *Tabel {
	return &Tabel{Judul: utuh(e.Rencana).judul(fmt.Sprintf("%s Tahun %d", judul, e.Tahun)), Kolom: []KolomCetak{
		teksKolom("No"), teksKolom(sasaran), teksKolom("Indikator Kinerja"), teksKolom("Satuan"),
		teksKolom("Target"), teksKolom("Realisasi"), angkaKolom("Capaian (%)"), teksKolom("Predikat"),
	}}
}

func (e *EvaluasiIndikator) tabelDaftar(judul string, k *KelompokIndikator) *Tabel {
	t := e.tabel(judul, "Sasaran")
	for i, b := range k.Baris {
		nomor := cmp.Or(b.Indikator.Nomor, strconv.Itoa(i+1))
		t.indikator(b, nomor, e.sasaranOf(b.Indikator))
	}
	if len(k.Baris) > 0 {
		t.rataIndikator("Rata-rata capaian", &k.Rerata)
	}
	return t
}

// sasaranOf is the sasaran that has an indicator, by its name, "" where several
// have one.
func (e *EvaluasiIndikator) sasaranOf(i *Indikator) string {
	var persis, mirip []string
	lipat := teks.Lipat(i.Nama)
	for _, k := range e.Kelompok {
		if k.Sasaran == nil {
			continue
		}
		for _, b := range k.Baris {
			switch x := b.Indikator; {
			case teks.Lipat(x.Nama) == lipat:
				persis = append(persis, k.Sasaran.Nama)
			case senamaIndikator(x.Nama, x.Satuan, i.Nama, i.Satuan):
				mirip = append(mirip, k.Sasaran.Nama)
			}
		}
	}
	if len(persis) == 0 {
		persis = mirip
	}
	if persis = slices.Compact(persis); len(persis) == 1 {
		return persis[0]
	}
	return ""
}

// kelompokIndikator adds the rows of one tujuan or sasaran, its name on the
// first.
func (t *Tabel) kelompokIndikator(k *KelompokIndikator, nomor string) {
	nama := k.nama()
	if len(k.Baris) == 0 {
		t.Baris = append(t.Baris, BarisCetak{Sel: []string{nomor, nama, "", "", "", "", "", ""}})
	}
	for _, b := range k.Baris {
		t.indikator(b, nomor, nama)
		nomor, nama = "", ""
	}
	if len(k.Baris) > 1 {
		t.rataIndikator("Rata-rata capaian", &k.Rerata)
	}
}

func (t *Tabel) indikator(b *BarisIndikator, nomor, sasaran string) {
	t.Baris = append(t.Baris, BarisCetak{Sel: []string{nomor, sasaran, b.Indikator.Nama,
		cmp.Or(b.Indikator.Satuan, b.Target.Satuan()).String(), b.Target.String(), b.Realisasi.String(), teksPersen(b.Capaian.Nilai), teksPredikat(b.Predikat)}})
}

func (t *Tabel) rataIndikator(nama string, r *Rerata) {
	nilai, predikat := r.teks()
	t.Baris = append(t.Baris, BarisCetak{Jumlah: true, Sel: []string{"", "", nama, "", "", "", nilai, predikat}})
}
