package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The priority programmes of Table 4.4 are mostly those of the region, which
// the programme table does not have: what stands under them keeps the parents
// it has there (synthetic).
func TestPrioritasProgramDaerah(t *testing.T) {
	const (
		kepala  = "Tabel 4.4 Sub Kegiatan Prioritas\n\nNO\tPROGRAM PRIORITAS\tOUTCOME\tKEGIATAN/SUBKEGIATAN\tKETERANGAN\n"
		lajur   = "Tabel 4.4 Sub Kegiatan Prioritas\n\nNO\tPROGRAM PRIORITAS\tOUTCOME\tPROGRAM\tKEGIATAN\tSUBKEGIATAN\tKETERANGAN\n"
		barisP  = "program " + program + " <>"
		barisK  = "kegiatan " + kegiatan + " <" + program + ">"
		barisS1 = "sub kegiatan " + subPelihara + " <" + kegiatan + ">"
		barisS2 = "sub kegiatan " + subMakam + " <" + kegiatan + ">"
	)
	for _, c := range []struct {
		nama, teks string
		baca, beda []string
	}{
		{nama: "kegiatan dan sub kegiatan", teks: kepala + "1\tContoh Sejahtera\tX\t" + kegiatan + "\t\n\t\t\t" + subMakam + "\tAPBD\n",
			baca: []string{barisK, barisS2}},
		{nama: "program daerah dengan kata program", teks: kepala + "1\tProgram Contoh Sejahtera\tX\t" + kegiatan + "\t\n\t\t\t" + subMakam + "\tAPBD\n",
			baca: []string{barisK, barisS2}},
		{nama: "sub kegiatan saja, dua program daerah", teks: kepala + "1\tContoh Sejahtera\tX\t" + subMakam + "\t\n2\tContoh Pintar\tY\t" + subPelihara + "\t\n",
			baca: []string{barisS2, barisS1}},
		{nama: "sel program tertulis di tiap baris", teks: kepala + "1\tContoh Sejahtera\tX\t" + kegiatan + "\t\n1\tContoh Sejahtera\tX\t" + subPelihara + "\t\n1\tContoh Sejahtera\tX\t" + subMakam + "\t\n",
			baca: []string{barisK, barisS1, barisS2}},
		{nama: "program perangkat daerah di kolom sendiri", teks: lajur + "1\tContoh Sejahtera\tX\t" + program + "\t" + kegiatan + "\t" + subPelihara + "\t\n\t\t\t" + program + "\t" + kegiatan + "\t" + subMakam + "\t\n",
			baca: []string{barisP, barisK, barisS1, barisS2}},
		{nama: "ketiga tingkat dalam satu kolom", teks: strings.Replace(kepala, "KEGIATAN/SUB", "PROGRAM/KEGIATAN/SUB", 1) + "1\tContoh Sejahtera\tX\t" + program + "\t\n\t\t\t" + kegiatan + "\t\n\t\t\t" + subMakam + "\t\n",
			baca: []string{barisP, barisK, barisS2}},
		{nama: "kode di depan nama yang ditulis lain", teks: kepala + "1\tContoh Sejahtera\tX\t1.06.07.1.01.0005 Pemakaman di Taman Makam\t\n",
			baca: []string{"sub kegiatan Pemakaman di Taman Makam <" + kegiatan + ">"}, beda: []string{"info Pemakaman di Taman Makam"}},
		{nama: "salah eja", teks: kepala + "1\tContoh Sejahtera\tX\tPemeliharan Taman Makam Pahlawan Nasional Provinsi\t\n",
			baca: []string{"sub kegiatan Pemeliharan Taman Makam Pahlawan Nasional Provinsi <" + kegiatan + ">"}, beda: []string{"info Pemeliharan Taman Makam Pahlawan Nasional Provinsi"}},
		{nama: "benar tidak ada di 4.3", teks: kepala + "1\tContoh Sejahtera\tX\t" + kegiatan + "\t\n\t\t\tRehabilitasi Tugu\t\n",
			baca: []string{barisK, "sub kegiatan Rehabilitasi Tugu <" + kegiatan + ">"}, beda: []string{"peringatan Rehabilitasi Tugu"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, c.teks+"\n"+judulLapangan+kepalaBaku+isiBaku)
			var baca, beda []string
			for _, x := range r.Prioritas {
				baca = append(baca, x.Tingkat.String()+" "+x.Nama+" <"+x.Induk+">")
			}
			for _, x := range renstra.Audit(r, nil) {
				if x.Kode == renstra.BedaTabel {
					beda = append(beda, x.Keparahan.String()+" "+x.Nama)
				}
			}
			if diff := cmp.Diff(c.baca, baca); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.beda, beda); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A numbered row whose priority programme is lost is not one of the programme before;
// the rows of it are read without one, and it is said (synthetic).
func TestPrioritasTanpaProgram(t *testing.T) {
	teks := judulLapangan + kepalaBaku + isiBaku + "\nTabel 4.4 Prioritas\n\nNo\tProgram Prioritas\tOutcome\tKegiatan/Sub Kegiatan\tKet\n" +
		"1\tKota Hijau\tO\tTaman Satu\t\n\t\t\tTaman Dua\t\n" +
		"2\t\tO\tPasar Satu\t\n\t\t\tPasar Dua\t\n" +
		"3\tKota Ramah\tO\tHalte Satu\t\n"
	r := rencana(t, teks)
	var got []string
	for _, x := range r.Prioritas {
		got = append(got, x.Program+": "+x.Nama)
	}
	want := []string{"Kota Hijau: Taman Satu", "Kota Hijau: Taman Dua", ": Pasar Satu", ": Pasar Dua", "Kota Ramah: Halte Satu"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if periksaAda(r, renstra.BarisTanpaNama, 14) == "" {
		t.Errorf("tanpa temuan: %v", r.Catatan)
	}
	// where every row is numbered, a number begins nothing
	r = rencana(t, strings.NewReplacer("\n\t\t\tTaman Dua", "\n2\t\t\tTaman Dua", "\n2\t\tO\tPasar Satu", "\n3\t\tO\tPasar Satu", "\n\t\t\tPasar Dua", "\n4\t\t\tPasar Dua", "\n3\tKota Ramah", "\n5\tKota Ramah").Replace(teks))
	if n := len(r.Prioritas); n != 5 || r.Prioritas[3].Program != "Kota Hijau" {
		t.Errorf("%d: %v", n, r.Prioritas)
	}
}
