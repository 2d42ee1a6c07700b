package renstra_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// A row of Table 4.2 or 4.4 that neither the programme table nor the catalogue
// has keeps its code when the table is printed and read; the column for it is
// there in that case alone.
func TestKodeKaitanBacaKembali(t *testing.T) {
	adaKode := func(x *renstra.Tabel) bool {
		return slices.ContainsFunc(x.Kolom, func(k renstra.KolomCetak) bool { return k.Kepala() == "KODE" })
	}
	a := dinsosJambi()
	if adaKode(a.TabelKaitan()) || adaKode(a.TabelPrioritas()) {
		t.Error("kolom kode untuk nama yang dikenal")
	}
	kode := nomenklatur.MustParseKode("1.06.04.2.01.0099")
	akhir := a.Kaitan[len(a.Kaitan)-1]
	a.Kaitan = append(a.Kaitan, renstra.Kaitan{Tingkat: nomenklatur.TingkatSubKegiatan, Nama: "Pembinaan Kami Sendiri", Kode: kode,
		Induk: akhir.Induk, Output: "Keluaran", Indikator: "Jumlah Pembinaan"})
	a.Prioritas = append(slices.Clone(a.Prioritas), renstra.Prioritas{Nomor: "9", Program: a.Prioritas[len(a.Prioritas)-1].Program, Outcome: "Hasil",
		Tingkat: nomenklatur.TingkatSubKegiatan, Nama: "Pembinaan Kami Sendiri", Kode: kode})
	kaitan := func(r *renstra.Rencana) (out []string) {
		for _, k := range r.Kaitan {
			out = append(out, k.Kode.String()+" "+k.Nama+" < "+k.Induk)
		}
		return out
	}
	prioritas := func(r *renstra.Rencana) (out []string) {
		for _, p := range r.Prioritas {
			out = append(out, p.Kode.String()+" "+p.Nama)
		}
		return out
	}
	for bentuk, tulis := range bentukCetak {
		got := cetakBaca(t, tulis, a.TabelProgram(), a.TabelKaitan(), a.TabelPrioritas())
		if diff := cmp.Diff(kaitan(a), kaitan(got)); diff != "" {
			t.Errorf("%s: %s", bentuk, diff)
		}
		if diff := cmp.Diff(prioritas(a), prioritas(got)); diff != "" {
			t.Errorf("%s: %s", bentuk, diff)
		}
	}
}

// A kegiatan with the name of the sub kegiatan before it is told by its code
// and, where the table has none, by its place (synthetic).
func TestKodeKaitanSenama(t *testing.T) {
	nama := [][2]string{
		{"1.05.04", "PROGRAM PENCEGAHAN, PENANGGULANGAN, PENYELAMATAN KEBAKARAN DAN PENYELAMATAN NON KEBAKARAN"},
		{"1.05.04.2.01", "Pencegahan, Pengendalian, Pemadaman Kebakaran"},
		{"1.05.04.2.01.0002", "Pembinaan dan Penyuluhan"},
		{"1.05.04.2.02", "Pembinaan dan Penyuluhan"},
		{"1.05.04.2.02.0001", "Inspeksi Sarana Prasarana"},
	}
	kaitan, program := "KODE\tTUJUAN\tSASARAN\tOUTCOME\tOUTPUT\tINDIKATOR\tPROGRAM/KEGIATAN/SUB KEGIATAN\n", "KODE\tPROGRAM/KEGIATAN/SUB KEGIATAN\tINDIKATOR\tTARGET 2025\tPAGU 2025\tTARGET 2026\tPAGU 2026\n"
	for _, n := range nama {
		kaitan += n[0] + "\t\t\t\t\tPersentase\t" + n[1] + "\n"
		program += n[0] + "\t" + n[1] + "\tPersentase\t80%\t3.000.000\t81%\t3.000.000\n"
	}
	a := rencana(t, "RENCANA STRATEGIS SATUAN POLISI PAMONG PRAJA KOTA SURAKARTA TAHUN 2025-2029\n\nTabel 4.2 Program\n\n"+kaitan+"\nTabel 4.3 Pendanaan\n\n"+program)
	if len(a.Kaitan) != len(nama) {
		t.Fatalf("%d baris kaitan", len(a.Kaitan))
	}
	for bentuk, tulis := range bentukCetak {
		got := cetakBaca(t, tulis, a.TabelProgram(), a.TabelKaitan())
		for i, n := range nama {
			if k := got.Kaitan[i]; k.Kode.String() != n[0] || k.Nama != n[1] {
				t.Errorf("%s: %v %q, mau %v", bentuk, k.Kode, k.Nama, n)
			}
		}
	}
	tanpa := regexp.MustCompile(`(?m)^(KODE|1[.0-9]+)\t`).ReplaceAllString(kaitan, "")
	b := rencana(t, "RENCANA STRATEGIS SATUAN POLISI PAMONG PRAJA KOTA SURAKARTA TAHUN 2025-2029\n\nTabel 4.2 Program\n\n"+tanpa+"\nTabel 4.3 Pendanaan\n\n"+program)
	if len(b.Kaitan) != len(nama) {
		t.Fatalf("tanpa kode: %d baris kaitan", len(b.Kaitan))
	}
	for i, n := range nama {
		if k := b.Kaitan[i]; k.Kode.String() != n[0] || k.Nama != n[1] {
			t.Errorf("tanpa kode: %v %q, mau %v", k.Kode, k.Nama, n)
		}
	}
}
