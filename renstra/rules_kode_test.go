package renstra_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Codes that contradict each other, in each form of input; figures, names and
// programme are synthetic.
func TestKodeBertentangan(t *testing.T) {
	const medan = "tahun,kode_program,nama_program,kode_giat,nama_giat,kode_sub_giat,nama_sub_giat,pagu\n"
	yaml := func(kegiatan, sub string) string {
		return "perangkatDaerah: Dinas Contoh\ntahun: [2026]\nbidangUrusan:\n  - nama: URUSAN CONTOH\n    kode: 1.06\n    program:\n      - nama: PROGRAM CONTOH\n        kode: 1.06.77\n" +
			"        kegiatan:\n          - nama: Kegiatan Contoh\n            kode: " + kegiatan + "\n            subKegiatan:\n              - nama: Sub Contoh\n                kode: " + sub + "\n"
	}
	for _, c := range []struct {
		nama, teks string
		temuan     []string
	}{
		{"daftar, kode sub kegiatan di luar kegiatannya dan lain dari di depan namanya",
			medan + "2026,1.06.77,PROGRAM CONTOH,1.06.77.1.02,Kegiatan Contoh,1.06.76.1.02.0002,1.06.77.1.02.0002 Sub Contoh,1000\n",
			[]string{"2 kode-berbeda 1.06.76.1.02.0002", "2 kode-luar-induk 1.06.76.1.02.0002"}},
		{"daftar, hanya kode di depan nama yang salah",
			medan + "2026,1.06.77,PROGRAM CONTOH,1.06.77.1.02,Kegiatan Contoh,1.06.77.1.02.0002,1.06.77.1.02.0009 Sub Contoh,1000\n",
			[]string{"2 kode-berbeda 1.06.77.1.02.0002"}},
		{"daftar, lebar nomor sub kegiatan lain",
			medan + "2026,1.06.77,PROGRAM CONTOH,1.06.77.1.02,Kegiatan Contoh,1.06.77.1.02.0002,1.06.77.1.02.02 Sub Contoh,1000\n", nil},
		{"daftar, beberapa rekaman satu sub kegiatan",
			strings.Replace(medan, "pagu", "kode_akun,pagu", 1) + "2026,1.06.77,PROGRAM CONTOH,1.06.77.1.02,Kegiatan Contoh,1.06.77.1.02.0002,Sub Contoh,5.1.02.01.01.0024,1000\n" +
				"2026,1.06.77,PROGRAM CONTOH,1.06.77.1.02,Kegiatan Contoh,1.06.77.1.02.0002,Sub Contoh,5.1.02.01.01.0025,2000\n", nil},
		{"yaml, kegiatan di luar programnya", yaml("1.06.74.1.02", "1.06.77.1.02.0002"), []string{"10 kode-luar-induk 1.06.74.1.02"}},
		{"yaml, sub kegiatan di luar kegiatannya", yaml("1.06.77.1.02", "1.06.77.1.01.0002"), []string{"13 kode-luar-induk 1.06.77.1.01.0002"}},
		{"yaml, kodenya sesuai", yaml("1.06.77.1.02", "1.06.77.1.02.0002"), nil},
		{"tabel, sub kegiatan lain di bawah kegiatan lain", tabelKode(false, "1.06.77 4", "1.06.77.1.01 1", "1.06.77.1.01.0001 1", "1.06.77.1.02 3", "1.06.77.1.02.0001 1", "1.06.77.1.01.0002 2"),
			[]string{"12 kode-luar-induk 1.06.77.1.01.0002"}},
		{"tabel, semua sub kegiatan di luar kegiatannya", tabelKode(false, "1.06.77 3", "1.06.77.2.02 3", "1.06.77.1.02.0001 1", "1.06.77.1.02.0002 2"),
			[]string{"8 kode-luar-induk 1.06.77.2.02"}},
		{"tabel, kegiatan dan subnya di luar program", tabelKode(false, "1.06.75 3", "1.06.77.1.02 3", "1.06.77.1.02.0001 1"),
			[]string{"7 kode-luar-induk 1.06.75"}},
		{"tabel, baris bidang urusan di atas program bidang lain", strings.Replace(tabelKode(false), "1.06.70\t", "1.77\tURUSAN CONTOH\tJumlah\t1 Unit\t1.000.000\n1.06.70\t", 1),
			[]string{"4 kode-luar-induk 1.77"}},
		{"tabel, kode yang sama dua kali di bawah satu kegiatan", tabelKode(false, "1.06.77 3", "1.06.77.1.02 3", "1.06.77.1.02.0002 1", "1.06.77.1.02.0002 2"),
			[]string{"10 nama-ganda 1.06.77.1.02.0002"}},
		{"daftar, nama kegiatan yang sama dengan nomor lain",
			medan + "2026,1.06.77,PROGRAM CONTOH,1.06.77.2.01,Kegiatan Contoh,1.06.77.2.01.0001,Sub Contoh,1000\n" +
				"2026,1.06.77,PROGRAM CONTOH,1.06.77.2.02,Kegiatan Contoh,1.06.77.2.02.0001,Sub Lain,1000\n",
			[]string{"3 nama-ganda 1.06.77.2.02"}},
		{"daftar, nama kegiatan yang sama dengan kewenangan lain",
			medan + "2026,1.06.77,PROGRAM CONTOH,1.06.77.2.01,Kegiatan Contoh,1.06.77.2.01.0001,Sub Contoh,1000\n" +
				"2026,1.06.77,PROGRAM CONTOH,1.06.77.3.01,Kegiatan Contoh,1.06.77.3.01.0001,Sub Contoh,1000\n", nil},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r, err := renstra.Read(strings.NewReader(c.teks))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, x := range renstra.Audit(r, nil) {
				switch x.Kode {
				case renstra.KodeLuarInduk, renstra.KodeBerbeda, renstra.NamaGanda, renstra.BarisTanpaInduk:
					got = append(got, fmt.Sprintf("%d %s %v", x.Baris, x.Kode, x.Nomenklatur))
				}
			}
			if diff := cmp.Diff(c.temuan, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// An indicator more, and a row that repeats name and code, are no second row of
// the code.
func TestKodeGandaLanjutan(t *testing.T) {
	for _, lain := range []string{
		"\t\tPersentase ahli waris yang puas\t80 %\t\t85 %\t\n",
		"1.06.07.1.01.0005\t" + subMakam + "\tPersentase ahli waris yang puas\t80 %\t2.000.000\t85 %\t3.000.000\n",
	} {
		if x := barisTemuan(rencana(t, judulLapangan+kepalaBaku+isiBaku+lain), renstra.NamaGanda); len(x) > 0 {
			t.Errorf("%q: baris %v", lain, x)
		}
	}
}
