package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// The programme table of a list that names no year, printed, is no Table 4.2:
// its heads name outcome and output only above the names and the indicators.
func TestTabelTanpaTahunBacaKembali(t *testing.T) {
	_, lembar, _ := strings.Cut(lembarPagu, "\n") // without its title, which has the year
	a := rencana(t, lembar)
	if diff := cmp.Diff([]int{1}, a.Tahun); diff != "" {
		t.Fatal(diff)
	}
	for bentuk, tulis := range bentukCetak {
		for _, tabel := range []*renstra.Tabel{a.TabelProgram(), a.TabelTC27()} {
			got := cetakBaca(t, tulis, tabel)
			if len(got.Kaitan) > 0 {
				t.Errorf("%s %s: kaitan %+v", tabel.Nomor, bentuk, got.Kaitan)
			}
			if diff := cmp.Diff(paguSub(a), paguSub(got)); diff != "" {
				t.Errorf("%s %s: %s", tabel.Nomor, bentuk, diff)
			}
		}
	}
}

// What an agency prints of one year names the year in its title alone. Where it
// names outcome and output only above names and indicators, it says nothing of
// what its rows serve (synthetic).
func TestTabelSatuTahunBukanKaitan(t *testing.T) {
	const isi = "1.06.04\tPROGRAM REHABILITASI SOSIAL\tPersentase\t2%\t5.000.000\n"
	const kepala = "DINAS SOSIAL KOTA JAMBI\nRencana Kerja Tahun 2026\n\n"
	r := rencana(t, kepala+"KODE\tPROGRAM/ OUTCOME/ KEGIATAN/ OUTPUT\tINDIKATOR OUTCOME/ OUTPUT\tTARGET\tPAGU INDIKATIF (Rp)\n"+isi)
	if len(r.Kaitan) > 0 || paguProgram(r) != "Rp5.000.000" {
		t.Errorf("kaitan %+v, pagu %s", r.Kaitan, paguProgram(r))
	}
	r = rencana(t, kepala+"SASARAN\tKODE\tPROGRAM/KEGIATAN\tINDIKATOR\tTARGET\tPAGU\nLayanan bermutu\t"+isi)
	if len(r.Kaitan) != 1 || r.Kaitan[0].Sasaran != "Layanan bermutu" || paguProgram(r) != "Rp5.000.000" {
		t.Errorf("kaitan %+v, pagu %s", r.Kaitan, paguProgram(r))
	}
	r = rencana(t, "DINAS SOSIAL KOTA JAMBI\nTabel 4.2\n\nOUTCOME\tINDIKATOR\tPROGRAM/KEGIATAN\tKET\nLayanan bermutu\tPersentase\tPROGRAM REHABILITASI SOSIAL\t\n\n"+
		"Tabel 4.3\n\nKODE\tPROGRAM/KEGIATAN\tINDIKATOR\tTARGET 2026\tPAGU 2026\n"+isi)
	if len(r.Kaitan) != 1 || r.Kaitan[0].Outcome != "Layanan bermutu" {
		t.Errorf("%+v", r.Kaitan)
	}
}

func paguProgram(r *renstra.Rencana) string {
	var out []string
	for n := range r.Program() {
		for _, t := range n.Tahunan {
			out = append(out, t.Pagu.String())
		}
	}
	return strings.Join(out, " ")
}
