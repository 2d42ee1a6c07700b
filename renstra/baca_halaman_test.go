package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// What a page has of its own (synthetic, codes of the lists): a column "No" that
// holds codes is judged over all pages, a lone number in it is that of a page, and
// a further indicator whose targets look like years is no head.
func TestHalamanProgram(t *testing.T) {
	const kepala = "No\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2025\tPagu 2025\tTarget 2026\tPagu 2026\n"
	isi := func(kode, nama, indikator, target, pagu string) string {
		return fmt.Sprintf("%s\t%s\t%s\t%s\t%s\t%s\t%s\n", kode, nama, indikator, target, pagu, target, pagu)
	}
	r := rencana(t, kepala+
		isi("2.16", "URUSAN PEMERINTAHAN BIDANG KOMUNIKASI DAN INFORMATIKA", "", "", "")+
		"41\t\t\t\t\t\t\n"+
		isi("2.16.02", "PROGRAM PENGELOLAAN INFORMASI DAN KOMUNIKASI PUBLIK", "Persentase", "80", "3.000.000")+
		isi("", "", "Jumlah peserta", "2010", "")+
		isi("2.16.02.2.01", "Pengelolaan Informasi dan Komunikasi Publik", "Persentase", "80", "3.000.000")+
		isi("2.16.02.2.01.0001", "Relasi Media", "Jumlah", "5", "1.000.000")+
		kepala+
		isi("2.16.02.2.01.0002", "Kemitraan Komunitas", "Jumlah", "5", "2.000.000"))
	var got []string
	for _, n := range r.Walk() {
		s := n.Kode.String() + " " + n.Pagu(2026).String()
		for _, i := range n.IndikatorLain {
			s += fmt.Sprint(" + ", i.Nama, " ", i.Tahunan[1].Target)
		}
		got = append(got, s)
	}
	want := []string{"2.16 ", "2.16.02 Rp3.000.000 + Jumlah peserta 2010", "2.16.02.2.01 Rp3.000.000", "2.16.02.2.01.0001 Rp1.000.000", "2.16.02.2.01.0002 Rp2.000.000"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, f := range r.Catatan {
		if f.Keparahan > renstra.Info || f.Kode == renstra.NamaTidakTertulis {
			t.Errorf("baris %d %s %s", f.Baris, f.Kode, f.Pesan)
		}
	}
	if n := r.BidangUrusan[0].Kode; n != nomenklatur.MustParseKode("2.16") {
		t.Error(n)
	}
}

// A page of Table 4.2 or 4.4 with a caption of its own, or the foot of a page above
// it, goes on under the last programme and kegiatan; a table of the same heads with
// another number does not (synthetic, names of no catalogue).
func TestHalamanLanjutan(t *testing.T) {
	const (
		kaitan    = "TUJUAN\tSASARAN\tOUTCOME\tOUTPUT\tINDIKATOR\tPROGRAM/KEGIATAN/SUB KEGIATAN\tKET\n"
		prioritas = "No\tProgram Prioritas\tOutcome\tKegiatan/Sub Kegiatan\tKet\n"
		program   = "Kode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\n" +
			"1.02.77\tPROGRAM CONTOH\tIndeks\t3\t3.000.000\n1.02.77.2.01\tKegiatan Contoh\tIndeks\t3\t3.000.000\n" +
			"1.02.77.2.01.0001\tSub satu\tJumlah satu\t1 Unit\t1.000.000\n1.02.77.2.01.0002\tSub dua\tJumlah dua\t1 Unit\t2.000.000\n"
	)
	lanjut := []string{"Kegiatan Contoh", "PROGRAM CONTOH"}
	for nama, c := range map[string]struct {
		antara string
		induk  []string // of the rows of the second page
	}{
		"kata lanjutan":   {"Lanjutan Tabel %s Rencana\n\n", lanjut},
		"tabel yang sama": {"Tabel %s Rencana\n\n", lanjut},
		"dalam kurung":    {"Tabel %s Rencana (lanjutan)\n\n", lanjut},
		"tanpa judul":     {"40\nRENSTRA 2025-2029 DINAS CONTOH\n\nLanjutan\n\n", lanjut},
		"nomor lain":      {"Tabel 9%s Rencana\n\n", []string{"", ""}},
	} {
		antara := func(nomor string) string { return strings.ReplaceAll(c.antara, "%s", nomor) }
		r := rencana(t, "Tabel 4.2 Rencana\n\n"+kaitan+"Tujuan\tSasaran\tHasil\t\tIndeks\tPROGRAM CONTOH\t\n\t\t\tKeluaran\tIndeks\tKegiatan Contoh\t\n\t\t\t\tJumlah satu\tSub satu\t\n\n"+
			antara("4.2")+kaitan+"\t\t\t\tJumlah dua\tSub dua\t\n\n"+
			"Tabel 4.3 Rencana Program\n\n"+program+"\n"+
			"Tabel 4.4 Rencana\n\n"+prioritas+"1\tPROGRAM CONTOH\tHasil\tKegiatan Contoh\t\n\t\t\tSub satu\t\n\n"+
			antara("4.4")+prioritas+"\t\t\tSub dua\t\n")
		if len(r.Kaitan) != 4 || len(r.Prioritas) != 3 {
			t.Errorf("%s: %d kaitan, %d prioritas", nama, len(r.Kaitan), len(r.Prioritas))
			continue
		}
		if diff := cmp.Diff(c.induk, []string{r.Kaitan[3].Induk, r.Prioritas[2].Program}); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		if x := adaTemuan(r, renstra.BedaTabel); len(x) > 0 && c.induk[0] != "" {
			t.Errorf("%s: %v", nama, x)
		}
	}
}

// Pages without a head of their own go on below the foot of one page and the running
// title of the next, in the programme table and beside it (synthetic).
func TestHalamanTanpaKepala(t *testing.T) {
	const batas = "\n41\n\nRENCANA STRATEGIS DINAS CONTOH\nTAHUN 2025-2029\n\n"
	r := rencana(t, "Tabel 2.1 Jumlah Pegawai\n\nNo\tJabatan\tJumlah\n1\tKepala\t1\n"+batas+"2\tKabid\t3\n\tJumlah\t4\n"+batas+
		"Tabel 4.3 Rencana Program\n\nKode\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026\n"+
		"1.02.77\tPROGRAM CONTOH\tIndeks\t3\t3.000.000\n1.02.77.2.01\tKegiatan Contoh\tIndeks\t3\t3.000.000\n"+batas+
		"1.02.77.2.01.0001\tSub satu\tJumlah satu\t1 Unit\t1.000.000\n"+batas+"1.02.77.2.01.0002\tSub dua\tJumlah dua\t1 Unit\t2.000.000\n")
	var got []string
	for n := range r.SubKegiatan() {
		got = append(got, n.Nama+" "+n.Pagu(2026).String())
	}
	if diff := cmp.Diff([]string{"Sub satu Rp1.000.000", "Sub dua Rp2.000.000"}, got); diff != "" {
		t.Error(diff)
	}
	if len(r.SumberDaya) != 1 || len(r.SumberDaya[0].Isi) != 2 {
		t.Errorf("%+v", r.SumberDaya)
	}
	for _, x := range renstra.Audit(r, nil) {
		switch x.Kode {
		case renstra.JumlahTabel, renstra.JumlahKegiatan, renstra.JumlahProgram, renstra.PaguTidakTertulis, renstra.TabelTidakDikenal, renstra.BarisTanpaNama:
			t.Errorf("baris %d %s %s", x.Baris, x.Kode, x.Pesan)
		}
	}
}
