package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Table T-C.27 with merged cells of tujuan and sasaran left empty, filled down,
// or printed again on every page, says the same (synthetic).
func TestTujuanDiulang(t *testing.T) {
	const kepala = "Tujuan\tSasaran\tKode\tProgram dan Kegiatan\tIndikator Kinerja\tTarget 2026\tRp 2026\n"
	tujuan := "Sejahtera\t\t\t\tAngka kemiskinan\t9 %\t\n"
	sasaran := "Sejahtera\tTerlayani\t\t\tPersentase PPKS terlayani\t70 %\t\n" +
		"?\t?\t\t\tPersentase PPKS mandiri\t40 %\t\n"
	atas := "?\t?\t1.06.07\t" + program + "\tPersentase makam terpelihara\t90 %\t3.000.000\n"
	lanjut := "?\t?\t\t\tIndeks kepuasan ahli waris\t80 Indeks\t\n"
	bawah := "?\t?\t1.06.07.1.01\t" + kegiatan + "\tJumlah makam\t2 Makam\t3.000.000\n" +
		"?\t?\t\t\tJumlah taman\t1 Taman\t\n"
	kosong, isi := strings.NewReplacer("?", ""), strings.NewReplacer("?\t?", "Sejahtera\tTerlayani")
	for nama, teks := range map[string]string{
		"kosong":              kepala + kosong.Replace(tujuan+sasaran+atas+lanjut+bawah),
		"diisi ke bawah":      kepala + isi.Replace(tujuan+sasaran+atas+lanjut+bawah),
		"diulang di halaman":  kepala + kosong.Replace(tujuan+sasaran+atas) + kepala + isi.Replace(lanjut) + kosong.Replace(bawah),
		"diisi, dua halaman":  kepala + isi.Replace(tujuan+sasaran+atas) + kepala + isi.Replace(lanjut+bawah),
		"diisi, baris kosong": kepala + isi.Replace(tujuan+sasaran+atas+"?\t?\t\t\t\t\t\n"+lanjut+bawah),
	} {
		r := rencana(t, judulLapangan+teks)
		got := map[string]string{}
		for _, x := range r.Tujuan {
			for _, i := range x.Indikator {
				got["tujuan "+x.Nama] += i.Nama + "; "
			}
			for _, s := range x.Sasaran {
				for _, i := range s.Indikator {
					got["sasaran "+s.Nama] += i.Nama + "; "
				}
			}
		}
		for _, n := range r.Walk() {
			for _, i := range n.IndikatorLain {
				got[n.Kode.String()] += i.Nama + "; "
			}
		}
		if diff := cmp.Diff(map[string]string{
			"tujuan Sejahtera":  "Angka kemiskinan; ",
			"sasaran Terlayani": "Persentase PPKS terlayani; Persentase PPKS mandiri; ",
			"1.06.07":           "Indeks kepuasan ahli waris; ",
			"1.06.07.1.01":      "Jumlah taman; ",
		}, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		for _, x := range r.Catatan {
			t.Errorf("%s: %v", nama, x)
		}
	}
}

// A sasaran that is named again beside empty cells of its programmes has another
// indicator of its own; amounts are never those of a sasaran (synthetic).
func TestTujuanDisebutLagi(t *testing.T) {
	const kepala = "Tujuan\tSasaran\tKode\tProgram dan Kegiatan\tIndikator Kinerja\tTarget 2026\tRp 2026\n"
	const atas = "Sejahtera\tTerlayani\t\t\tPersentase PPKS terlayani\t70 %\t\n" +
		"\t\t1.06.07\t" + program + "\tPersentase makam terpelihara\t90 %\t3.000.000\n"
	r := rencana(t, judulLapangan+kepala+atas+"Sejahtera\tTerlayani\t\t\tPersentase PPKS mandiri\t40 %\t\n")
	if n := len(r.Tujuan[0].Sasaran[0].Indikator); n != 2 {
		t.Errorf("%d indikator sasaran", n)
	}
	r = rencana(t, judulLapangan+kepala+strings.Replace(atas, "\t\t1.06", "Sejahtera\tTerlayani\t1.06", 1)+"Sejahtera\tTerlayani\t\t\t\t\t5.000.000\n")
	if len(r.Catatan) != 1 || r.Catatan[0].Kode != "baris-tanpa-nama" {
		t.Errorf("%v", r.Catatan)
	}
}
