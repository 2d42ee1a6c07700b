package renstra_test

import (
	"fmt"
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
