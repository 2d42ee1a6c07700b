package renstra

import (
	"cmp"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// TabelE81 is form E.81, Evaluasi terhadap Hasil Renja, of Permendagri 86/2017:
// performance (K) and money (Rp) side by side, with its arithmetic in the head.
// At its foot are the averages of each level and their predicates: under column
// 12 those of the year, under 14 those of the period, whose last year the head of
// column 5 names. The columns are those of one document in use; the annex of the
// decree was not read.
//
// Percentages are written to two places, half up; what is not defined is
// empty.
func (e *Evaluasi) TabelE81() *Tabel {
	e = e.utuh()
	r := e.Renja.Rencana
	t := &Tabel{Nomor: "E.81", Judul: r.judul(fmt.Sprintf("Evaluasi terhadap Hasil Renja Tahun %d", e.Renja.Tahun)), Kolom: []KolomCetak{
		teksKolom("No (1)"), teksKolom("Sasaran (2)"), teksKolom("Program/Kegiatan (3)"), teksKolom("Indikator Kinerja (4)"),
	}}
	for _, grup := range []string{
		strings.TrimSpace("Target Renstra pada Akhir Periode "+tahunTeks(r.tahunAkhir())) + " (5)", "Realisasi Renstra s/d Renja Tahun Lalu (6)", "Target Renja Tahun Berjalan (7)",
		"Realisasi Triwulan I (8)", "Realisasi Triwulan II (9)", "Realisasi Triwulan III (10)", "Realisasi Triwulan IV (11)",
		"Realisasi Renja yang Dievaluasi (12)", "Realisasi Renstra s/d Tahun Berjalan (13 = 6 + 12)", "Tingkat Capaian Renstra (14 = 13/5 × 100 %)",
	} {
		t.Kolom = append(t.Kolom, teksKolom(grup, "K"), angkaKolom(grup, "Rp"))
	}
	t.Kolom = append(t.Kolom, teksKolom("Unit Penanggung Jawab (15)"))
	sasaran := r.sasaranMenurutNama()
	nomor := 0
	for _, b := range e.Baris {
		if b.Rencana.Node.tanpaBaris() {
			continue
		}
		sel := []string{"", "", "", b.NamaIndikator()}
		if b.Indikator == nil {
			nomor++
			sel[1] = sasaran.untuk(b.Rencana.Atas, b.Rencana.Node)
			sel[0], sel[2] = strconv.Itoa(nomor), sebutNode(b.Rencana.Node)
		}
		t.Baris = append(t.Baris, BarisCetak{Tingkat: b.Rencana.Node.Tingkat, Sel: append(append(sel, b.selE81()...), b.Rencana.Node.PenanggungJawab)})
	}
	for _, r := range e.Rerata {
		t.rerata(r)
	}
	return t
}

// TabelTC29 is Table T-C.29 of Permendagri 86/2017, the evaluation of the Renja
// of the year before last and how far the Renstra has come, as the Renja of the
// year after next has it: for the evaluation of 2026 that of 2028. It has
// performance alone. As with E.81, the columns are those of one source.
//
// What is reached by the end of the current year is an estimate: that its
// target is reached.
func (e *Evaluasi) TabelTC29() *Tabel {
	e = e.utuh()
	r, y := e.Renja.Rencana, e.Renja.Tahun
	t := &Tabel{Nomor: "T-C.29", Judul: r.judul(fmt.Sprintf("Rekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra s/d Tahun %d", y+1)), Kolom: []KolomCetak{
		teksKolom("Kode"), teksKolom("Urusan/Bidang Urusan dan Program/Kegiatan"), teksKolom("Indikator Kinerja"),
		teksKolom(strings.TrimSpace("Target Renstra Tahun " + tahunTeks(r.tahunAkhir()))),
		teksKolom(fmt.Sprintf("Realisasi Target Renstra s/d Tahun %d", y-1)),
	}}
	grup := fmt.Sprintf("Target dan Realisasi Renja Tahun %d", y)
	t.Kolom = append(t.Kolom, teksKolom(grup, "Target"), teksKolom(grup, "Realisasi"), angkaKolom(grup, "Tingkat Realisasi (%)"),
		teksKolom(fmt.Sprintf("Target Renja Tahun %d", y+1)))
	grup = fmt.Sprintf("Perkiraan Realisasi Capaian Renstra s/d Tahun %d", y+1)
	t.Kolom = append(t.Kolom, teksKolom(grup, "Realisasi Capaian"), angkaKolom(grup, "Tingkat Capaian (%)"))
	for _, b := range e.Baris {
		n := b.Rencana.Node
		if n.tanpaBaris() {
			continue
		}
		sel := []string{kodeTeks(n), n.Nama}
		if b.Indikator != nil {
			sel = []string{"", ""}
		}
		kira, err := b.perkiraan(y)
		capaian, _ := b.capaian(b.TargetAkhir.Kinerja, kira, cmp.Or(b.sebabTarget, err))
		t.Baris = append(t.Baris, BarisCetak{Tingkat: n.Tingkat, Sel: append(sel, b.NamaIndikator(),
			b.TargetAkhir.Kinerja.String(), b.Lalu.Kinerja.String(), b.Target.Kinerja.String(), b.Realisasi.Kinerja.String(),
			teksPersen(b.Capaian.Kinerja.Nilai), b.target(y+1).String(), kira.String(), teksPersen(capaian.Nilai))})
	}
	return t
}

// selE81 are columns 5 to 14.
func (b *BarisEvaluasi) selE81() []string {
	var sel []string
	for _, v := range []NilaiEvaluasi{
		b.TargetAkhir, b.Lalu, b.Target, b.Triwulan[0], b.Triwulan[1], b.Triwulan[2], b.Triwulan[3], b.Realisasi, b.Kumulatif,
	} {
		sel = append(sel, v.Kinerja.String(), cetakAngka(v.Keuangan))
	}
	return append(sel, teksPersen(b.CapaianAkhir.Kinerja.Nilai), teksSerap(b.CapaianAkhir.Keuangan, b.CapaianAkhir.SebabKeuangan))
}

// tanpaBaris reports whether no row of the plan stands for a bidang urusan.
func (n *Node) tanpaBaris() bool { return n.Tersirat() && n.Tingkat < nomenklatur.TingkatProgram }

// barisRerata are the two rows of a level at the foot of E.80 and E.81.
func barisRerata(t nomenklatur.Tingkat, lebar int) (nilai, predikat []string) {
	nilai, predikat = make([]string, lebar), make([]string, lebar)
	nilai[2] = fmt.Sprintf("Rata-rata capaian kinerja (%%) %s", t)
	predikat[2] = fmt.Sprintf("Predikat kinerja %s", t)
	return nilai, predikat
}

// rerata adds the two rows of a level to the foot.
func (t *Tabel) rerata(r RerataTingkat) {
	nilai, predikat := barisRerata(r.Tingkat, len(t.Kolom))
	const tahun, akhir = 18, 22 // columns 12 and 14
	for at, x := range map[int]Rerata{tahun: r.Kinerja, tahun + 1: r.Keuangan, akhir: r.KinerjaAkhir, akhir + 1: r.KeuanganAkhir} {
		nilai[at], predikat[at] = x.teks()
	}
	t.Baris = append(t.Baris, BarisCetak{Jumlah: true, Sel: nilai}, BarisCetak{Jumlah: true, Sel: predikat})
}

// teks writes the mean and its predicate, "" for none.
func (r *Rerata) teks() (nilai, predikat string) {
	return teksPersen(r.Nilai), teksPredikat(r.Predikat)
}

// teksPredikat writes the predicate of a class, "" for none.
func teksPredikat(k kinerja.Klasifikasi) string {
	if k.Predikat.IsZero() {
		return ""
	}
	return k.Predikat.String()
}

// teksPersen writes a percentage to two places, half up; "" for none.
func teksPersen(v *big.Rat) string {
	if v == nil {
		return ""
	}
	d, err := kinerja.Bulatkan(v, 2, anggaran.SetengahKeAtas)
	if err != nil {
		return ""
	}
	p, err := anggaran.PersenOf(d)
	if err != nil { // beyond all measure
		return d.StringFixed(2) + "%"
	}
	return p.String()
}

func teksSerap(p anggaran.Persen, sebab error) string {
	if sebab != nil {
		return ""
	}
	return p.String()
}
