package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A head that has two columns for the same figures of one year (synthetic): the
// layer that counts is read, the other column is said, and amounts that nothing
// tells apart are found one by one.
func TestKolomGanda(t *testing.T) {
	for nama, c := range map[string]struct {
		kepala, isi string
		target      string
		pagu        string
		want        []string
	}{
		"perubahan di belakang": {"Target 2026\tPagu Murni 2026\tPagu Perubahan 2026", "80\t100\t90", "80", "Rp90",
			[]string{"info Kolom Pagu Murni 2026 tidak dibaca"}},
		"perubahan di depan": {"Target 2026\tPagu Setelah Perubahan 2026\tPagu Sebelum Perubahan 2026", "80\t90\t100", "80", "Rp90",
			[]string{"info Kolom Pagu Sebelum Perubahan 2026 tidak dibaca"}},
		"selisih": {"Target 2026\tPagu 2026 Murni\tPagu 2026 Perubahan\tPagu 2026 Bertambah/Berkurang", "80\t100\t90\t(10)", "80", "Rp90",
			[]string{"info Kolom Pagu 2026 Murni, Pagu 2026 Bertambah/Berkurang tidak dibaca"}},
		"sama": {"Target 2026\tPagu 2026\tPagu 2026", "80\t100\t120", "80", "Rp100",
			[]string{`galat Sel ke-6 berdiri di kolom tanpa arti: ditemukan "120"; nilainya tidak dihitung.`}},
		"lapis di bawah tahun": {"Target 2026\tPagu 2026 (Rp)\t\t\n\t\t\t\tSebelum Perubahan\tSetelah Perubahan\tBertambah/(Berkurang)", "80\t100.000.000\t90.000.000\t10.000.000", "80", "Rp90.000.000",
			[]string{"info Kolom Pagu 2026 (Rp) Sebelum Perubahan tidak dibaca", "info Kolom berisi angka yang tidak dibaca: Pagu 2026 (Rp) Bertambah/(Berkurang)."}},
		"selisih sendiri": {"Target 2026\tPagu Murni 2026\tPagu 2026\tSelisih 2026", "80\t100.000.000\t90.000.000\t10.000.000", "80", "Rp90.000.000",
			[]string{"info Kolom Pagu Murni 2026 tidak dibaca", "info Kolom berisi angka yang tidak dibaca: Selisih 2026."}},
		"realisasi tahun rencana": {"Target 2026\tPagu 2026\tRealisasi 2026", "80\t90.000.000\t78.000.000", "80", "Rp90.000.000",
			[]string{"info Kolom berisi angka yang tidak dibaca: Realisasi 2026."}},
		"target": {"Target 2026\tTarget 2026 Perubahan\tPagu 2026", "80\t85\t120", "85", "Rp120",
			[]string{"info Kolom Target 2026 tidak dibaca"}},
	} {
		r := rencana(t, "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\t"+c.kepala+"\n1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tP\t"+c.isi+"\n")
		var got []string
		for _, f := range r.Catatan {
			pesan, _, _ := strings.Cut(f.Pesan, ": tahunnya")
			got = append(got, fmt.Sprint(f.Keparahan, " ", pesan))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		for _, n := range r.Walk() {
			if n.Nama == "" {
				continue
			}
			if y := n.Year(2026); y.Target.String() != c.target || y.Pagu.String() != c.pagu {
				t.Errorf("%s: %v %v, mau %v %v", nama, y.Target, y.Pagu, c.target, c.pagu)
			}
		}
	}
}

// So has a table of indicators.
func TestTahunGanda(t *testing.T) {
	r := rencana(t, "Tabel 4.5 Indikator Kinerja Utama\n\nNO\tINDIKATOR\tTARGET TAHUN 2025\tTARGET TAHUN 2025\tTARGET TAHUN 2026\n1\tIndeks\t80\t90\t91\n\n"+judulLapangan+kepalaBaku+isiBaku)
	var got []string
	for _, f := range r.Catatan {
		got = append(got, fmt.Sprint(f.Baris, " ", f.Kode, " ", f.Pesan))
	}
	if diff := cmp.Diff([]string{"1 medan-ganda Kolom TARGET TAHUN 2025 tidak dibaca: tahunnya sudah punya kolom lain."}, got); diff != "" {
		t.Error(diff)
	}
}

// Columns of what was reached, beside target and pagu of each year (heads of a
// regency), are no part of the plan; that they have figures is said.
func TestRealisasiTahun(t *testing.T) {
	r := rencana(t, "Kode\tProgram dan Kegiatan\tIndikator\t2026\t\t\t\t2027\t\t\t\n\t\t\ttarget\tRp\tRealisasi\tCapaian\ttarget\tRp\tRealisasi\tCapaian\n"+
		"1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tP\t80\t3.000.000\t2.900.000\t97\t85\t4.000.000\t\t\n")
	var got []string
	for n := range r.Program() {
		for _, y := range n.Tahunan {
			got = append(got, fmt.Sprint(y.Tahun, " ", y.Target, " ", y.Pagu))
		}
	}
	for _, f := range r.Catatan {
		got = append(got, f.Pesan)
	}
	want := []string{"2026 80 Rp3.000.000", "2027 85 Rp4.000.000", "Kolom berisi angka yang tidak dibaca: 2026 Realisasi, 2026 Capaian."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Of several columns that may be the baseline the one that says so is it, else that
// of the last year before the plan (synthetic).
func TestSatuBaseline(t *testing.T) {
	for kepala, want := range map[string]string{
		"Baseline 2024\tCapaian 2025\tTarget 2026\tPagu 2026":    "70 2024",
		"Realisasi 2023\tRealisasi 2024\tTarget 2026\tPagu 2026": "75 2024",
		"Realisasi 2024\tKondisi Awal\tTarget 2026\tPagu 2026":   "75 0",
	} {
		r := rencana(t, "RENSTRA DINAS SOSIAL KOTA JAMBI TAHUN 2026-2030\n\nKode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\t"+kepala+"\n1.06.07\tPROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN\tP\t70\t75\t80\t90.000.000\n")
		for n := range r.Program() {
			if got := fmt.Sprint(n.Baseline, " ", r.Periode.TahunDasar); got != want {
				t.Errorf("%s: %s, mau %s", kepala, got, want)
			}
		}
	}
}

// Names that stand one cell further right for each level, under a label that every cell
// of the head repeats, in a head with its years below the labels (synthetic).
func TestKolomNamaBerulang(t *testing.T) {
	r := rencana(t, "Program/Kegiatan\tProgram/Kegiatan\tProgram/Kegiatan\tIndikator\tTarget\t\tPagu Indikatif\t\n\t\t\t\t2026\t2027\t2026\t2027\n"+
		"PROGRAM CONTOH\t\t\tPersentase\t90 %\t91 %\t3.000.000\t4.500.000\n\tContoh A\t\tJumlah\t1 Unit\t2 Unit\t3.000.000\t4.500.000\n"+
		"\t\tContoh A1\tJumlah\t1 Unit\t1 Unit\t1.000.000\t1.500.000\n\t\tContoh A2\tJumlah\t1 Unit\t1 Unit\t2.000.000\t3.000.000\n")
	var got []string
	for _, n := range r.Walk() {
		if n.Baris > 0 {
			got = append(got, fmt.Sprint(n.Tingkat, " ", n.Nama, " ", n.Pagu(2027)))
		}
	}
	want := []string{"program PROGRAM CONTOH Rp4.500.000", "kegiatan Contoh A Rp4.500.000", "sub kegiatan Contoh A1 Rp1.500.000", "sub kegiatan Contoh A2 Rp3.000.000"}
	if diff := cmp.Diff(want, got); diff != "" || len(r.Catatan) > 0 {
		t.Error(diff, r.Catatan)
	}
}
