package nomenklatur

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// katalogPerbaikan is a small catalogue of two editions, of rows as the two
// lists have them.
func katalogPerbaikan(t testing.TB) *Katalog {
	t.Helper()
	lama, baru := HimpunanOf(Kepmendagri3708), HimpunanOf(Kepmendagri1317)
	var entri []Entri
	for _, b := range []struct {
		kode  string
		edisi HimpunanEdisi
		nama  string
	}{
		{"1.02", lama | baru, "URUSAN PEMERINTAHAN BIDANG KESEHATAN"},
		{"1.06", lama | baru, "URUSAN PEMERINTAHAN BIDANG SOSIAL"},
		{"1.06.07", lama | baru, "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN"},
		{"1.06.07.2.01", lama | baru, "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota"},
		{"1.06.07.2.01.02", lama, "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota"},
		{"1.06.07.2.01.0002", baru, "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota"},
		{"1.06.07.2.01.03", lama, "Pengamanan Taman Makam Pahlawan Nasional Kabupaten/Kota"},
		{"1.06.07.2.01.10", lama, "Penataan Taman Makam"}, // made up, as is the next
		{"1.06.07.2.01.0010", baru, "Pendataan Ahli Waris"},
		{"2.09", lama | baru, "URUSAN PEMERINTAHAN BIDANG PANGAN"},
		{"2.09.02", lama | baru, "PROGRAM PENGELOLAAN SUMBER DAYA EKONOMI UNTUK KEDAULATAN DAN KEMANDIRIAN PANGAN"},
		{"2.09.02.2.01", lama | baru, "Penyediaan Infrastruktur dan Seluruh Pendukung Kemandirian Pangan"},
		{"2.09.02.2.01.01", lama, "Penyediaan Infrastruktur Lumbung Pangan"},
		{"2.09.02.2.01.03", lama, "Penyediaan Infrastruktur Pendukung Kemandirian Pangan Lainnya"},
		{"2.09.02.2.01.0003", baru, "Penyediaan Infrastruktur Pendukung Kemandirian Pangan Lainnya"},
		{"2.09.02.2.01.04", lama, "Koordinasi dan Sinkronisasi dalam Rangka Penyediaan Infrastruktur Logistik"},
		{"2.09.02.2.01.0004", baru, "Koordinasi dan Sinkronisasi Penyediaan Infrastruktur Logistik"},
		{"2.09.02.2.10", baru, "Penyediaan Infrastruktur dan Semua Pendukung Kemandirian Pangan"}, // made up, as are the next
		{"2.09.02.2.02", lama, "Nama Lama"},
		{"2.09.02.2.02", baru, "Nama Baru"},
		{"2.10", lama | baru, "URUSAN PEMERINTAHAN BIDANG PERTANAHAN"},
		{"X.XX.01", lama | baru, "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"},
		{"X.XX.01.2.01", lama | baru, "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"},
		{"X.XX.01.2.02.01", lama, "Penyediaan Gaji dan Tunjangan ASN"},
		{"X.XX.01.2.02.0001", baru, "Penyediaan Gaji dan Tunjangan ASN"},
		{"X.XX.01.2.10", lama | baru, "Peningkatan Pelayanan BLUD"},
	} {
		entri = append(entri, Entri{Kode: MustParseKode(b.kode), JenisDaerah: KabupatenKota, Edisi: b.edisi, Nama: b.nama})
	}
	k, err := NewKatalog(entri)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

const (
	namaMakam     = "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota"
	namaRencana   = "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"
	namaLumbung   = "Penyediaan Infrastruktur Lumbung Pangan"
	namaGajiASN   = "Penyediaan Gaji dan Tunjangan ASN"
	namaLogistik  = "Koordinasi dan Sinkronisasi dalam Rangka Penyediaan Infrastruktur Logistik"
	namaPertanian = "Penyuluhan Pertanian"
)

func TestResolveKode(t *testing.T) {
	k := katalogPerbaikan(t)
	induk := MustParseKode
	for _, c := range []struct {
		in        KodeTertulis
		want      string
		perbaikan []Perbaikan
	}{
		// What the parser reads is left to it, in the catalogue or not.
		{KodeTertulis{Teks: "9.09.09", Nama: namaLumbung}, "9.09.09", nil},
		{KodeTertulis{Teks: "1.06.07.02.01"}, "1.06.07.2.01", []Perbaikan{{PerbaikanKewenangan, 8, "02", "2"}}},

		// The width of the number is that of the edition.
		{KodeTertulis{Teks: "1.06.07.2.01.002", Edisi: Kepmendagri1317}, "1.06.07.2.01.0002", []Perbaikan{{PerbaikanSubKegiatan, 13, "002", "0002"}}},
		{KodeTertulis{Teks: "1.06.07.2.01.002", Edisi: Kepmendagri3708}, "1.06.07.2.01.02", []Perbaikan{{PerbaikanSubKegiatan, 13, "002", "02"}}},
		{KodeTertulis{Teks: "1.06.07.2.01.2", Nama: namaMakam, Edisi: Kepmendagri3708}, "1.06.07.2.01.02", []Perbaikan{{PerbaikanSubKegiatan, 13, "2", "02"}}},
		// Or the name is in one edition only; one letter in six may differ.
		{KodeTertulis{Teks: "1.06.07.2.01.003", Nama: "Pengamanan Taman Makam Pahlawan Nasional Kab/Kota"}, "1.06.07.2.01.03", []Perbaikan{{PerbaikanSubKegiatan, 13, "003", "03"}}},
		{KodeTertulis{Teks: "1.06.07.2.01.003 - Pengaman Taman Makam Pahlawan Nasional Kabupaten/Kota."}, "1.06.07.2.01.03", []Perbaikan{
			{PerbaikanSubKegiatan, 13, "003", "03"}, {PerbaikanNama, 17, "- Pengaman Taman Makam Pahlawan Nasional Kabupaten/Kota.", ""},
		}},
		{KodeTertulis{Teks: "1.06.07.2.01.003.5.1.02.01.01.0024", Edisi: Kepmendagri3708}, "1.06.07.2.01.03", []Perbaikan{
			{PerbaikanSubKegiatan, 13, "003", "03"}, {PerbaikanRekening, 17, "5.1.02.01.01.0024", ""},
		}},

		// A spreadsheet's 2.1.
		{KodeTertulis{Teks: "1.02.01.2.1", Nama: "Kegiatan " + namaRencana}, "1.02.01.2.01", []Perbaikan{{PerbaikanKegiatan, 10, "1", "01"}}},
		{KodeTertulis{Teks: "1.02.01.2.1", Nama: "Peningkatan Pelayanan BLUD"}, "1.02.01.2.10", []Perbaikan{{PerbaikanKegiatan, 10, "1", "10"}}},
		{KodeTertulis{Teks: "x.xx.01.2.1 PENINGKATAN PELAYANAN BLUD"}, "X.XX.01.2.10", []Perbaikan{
			{PerbaikanHuruf, 0, "x", "X"}, {PerbaikanHuruf, 2, "xx", "XX"}, {PerbaikanKegiatan, 10, "1", "10"},
			{PerbaikanNama, 12, "PENINGKATAN PELAYANAN BLUD", ""},
		}},
		// The very name goes before one that is nearly the same.
		{KodeTertulis{Teks: "2.09.02.2.1", Nama: "Penyediaan Infrastruktur dan Seluruh Pendukung Kemandirian Pangan"}, "2.09.02.2.01", []Perbaikan{{PerbaikanKegiatan, 10, "1", "01"}}},
		{KodeTertulis{Teks: "2.09.02.2.1", Nama: "Penyediaan Infrastruktur dan Semua Pendukung Kemandirian Pangan"}, "2.09.02.2.10", []Perbaikan{{PerbaikanKegiatan, 10, "1", "10"}}},
		{KodeTertulis{Teks: "1.06.07.2.1", Edisi: Kepmendagri1317}, "1.06.07.2.01", []Perbaikan{{PerbaikanKegiatan, 10, "1", "01"}}},
		{KodeTertulis{Teks: "1.06.07.2.1.0002", Edisi: Kepmendagri1317}, "1.06.07.2.01.0002", []Perbaikan{{PerbaikanKegiatan, 10, "1", "01"}}},
		{KodeTertulis{Teks: "1.06.07.0201"}, "1.06.07.2.01", []Perbaikan{{PerbaikanKegiatan, 8, "0201", "2.01"}}},

		// Numbers run together, a field too many, other widths: by the name.
		{KodeTertulis{Teks: "2.09.02.2.01.000801", Nama: namaLumbung}, "2.09.02.2.01.01", []Perbaikan{{PerbaikanSubKegiatan, 13, "000801", "01"}}},
		{KodeTertulis{Teks: "2.09.00.02.2.01.00221", Nama: namaLumbung}, "2.09.02.2.01.01", []Perbaikan{
			{PerbaikanRuas, 5, "00.", ""}, {PerbaikanSubKegiatan, 16, "00221", "01"},
		}},
		{KodeTertulis{Teks: " 2.09.00.01.2.02.00911", Nama: namaGajiASN, Edisi: Kepmendagri1317}, "2.09.01.2.02.0001", []Perbaikan{
			{PerbaikanSpasi, 0, " ", ""}, {PerbaikanRuas, 6, "00.", ""}, {PerbaikanSubKegiatan, 17, "00911", "0001"},
		}},
		{KodeTertulis{Teks: "1.06.07.2.00101", Nama: namaMakam}, "1.06.07.2.01", []Perbaikan{{PerbaikanKegiatan, 10, "00101", "01"}}},
		{KodeTertulis{Teks: "2.1", Nama: "URUSAN PEMERINTAHAN BIDANG PERTANAHAN"}, "2.10", []Perbaikan{{PerbaikanRuas, 2, "1", "10"}}},
		{KodeTertulis{Teks: "01.6.7", Nama: "Program Pengelolaan Taman Makam Pahlawan"}, "1.06.07", []Perbaikan{
			{PerbaikanRuas, 0, "01", "1"}, {PerbaikanRuas, 3, "6", "06"}, {PerbaikanRuas, 5, "7", "07"},
		}},

		// A cell that holds the own number alone.
		{KodeTertulis{Teks: "02 ", Induk: induk("1.06.07.2.01")}, "1.06.07.2.01.02", []Perbaikan{{PerbaikanSpasi, 2, " ", ""}}},
		{KodeTertulis{Teks: " 2", Induk: induk("1.06.07.2.01"), Edisi: Kepmendagri1317}, "1.06.07.2.01.0002", []Perbaikan{
			{PerbaikanSpasi, 0, " ", ""}, {PerbaikanSubKegiatan, 1, "2", "0002"},
		}},
		{KodeTertulis{Teks: "2.1", Induk: induk("1.02.01"), Nama: "Peningkatan Pelayanan BLUD"}, "1.02.01.2.10", []Perbaikan{{PerbaikanKegiatan, 2, "1", "10"}}},
		{KodeTertulis{Teks: "03", Induk: induk("1.06.07.2.01"), Edisi: Kepmendagri1317}, "1.06.07.2.01.03", nil}, // as written
		{KodeTertulis{Teks: "10 ", Induk: induk("1.06.07.2.01"), Edisi: Kepmendagri1317}, "1.06.07.2.01.0010", []Perbaikan{
			{PerbaikanSubKegiatan, 0, "10", "0010"}, {PerbaikanSpasi, 2, " ", ""},
		}},
		{KodeTertulis{Teks: "10", Induk: induk("1.06.07.2.01"), Edisi: Kepmendagri3708}, "1.06.07.2.01.10", nil},
		{KodeTertulis{Teks: "7", Induk: induk("1.06")}, "1.06.07", []Perbaikan{{PerbaikanRuas, 0, "7", "07"}}},
		{KodeTertulis{Teks: "9", Induk: induk("2")}, "2.09", []Perbaikan{{PerbaikanRuas, 0, "9", "09"}}},
	} {
		kode, perbaikan, err := k.ResolveKode(c.in)
		if err != nil || kode.String() != c.want {
			t.Errorf("%+v: %v, %v; diharapkan %s", c.in, kode, err, c.want)
			continue
		}
		if diff := cmp.Diff(c.perbaikan, perbaikan); diff != "" {
			t.Errorf("%+v: perbaikan (-harus +jadi):\n%s", c.in, diff)
		}
	}
}

func TestResolveKodeMenolak(t *testing.T) {
	k := katalogPerbaikan(t)
	for _, c := range []struct {
		in     KodeTertulis
		offset int
		sebab  error
		calon  string
	}{
		// Several rows, or the edition is not known.
		{KodeTertulis{Teks: "1.06.07.2.01.002"}, 13, ErrBacaanGanda, "1.06.07.2.01.02 1.06.07.2.01.0002"},
		{KodeTertulis{Teks: "1.06.07.2.01.002", Nama: namaMakam}, 13, ErrBacaanGanda, "1.06.07.2.01.02 1.06.07.2.01.0002"},
		{KodeTertulis{Teks: "1.06.07.2.01.003"}, 13, ErrBacaanGanda, "1.06.07.2.01.03"},
		{KodeTertulis{Teks: "1.02.01.2.1"}, 10, ErrBacaanGanda, "1.02.01.2.01 1.02.01.2.10"},
		{KodeTertulis{Teks: "1.02.01.2.1", Edisi: Kepmendagri1317}, 10, ErrBacaanGanda, "1.02.01.2.01 1.02.01.2.10"},
		{KodeTertulis{Teks: "1.02.01.2.1", Nama: " - "}, 10, ErrBacaanGanda, "1.02.01.2.01 1.02.01.2.10"},
		{KodeTertulis{Teks: "1.06.07.2.1"}, 10, ErrBacaanGanda, "1.06.07.2.01"},
		{KodeTertulis{Teks: "2.09.02.2.1", Nama: "Penyediaan Infrastruktur dan Pendukung Kemandirian Pangan"}, 10, ErrBacaanGanda, "2.09.02.2.01 2.09.02.2.10"},
		// The other edition has nearly the same name.
		{KodeTertulis{Teks: "2.09.02.2.01.004", Nama: namaLogistik}, 13, ErrBacaanGanda, "2.09.02.2.01.04 2.09.02.2.01.0004"},
		// What only the name confirms, without it.
		{KodeTertulis{Teks: "2.09.02.2.01.000801"}, 13, ErrBacaanGanda, "2.09.02.2.01.01"},
		{KodeTertulis{Teks: "2.09.02.2.01.000801", Edisi: Kepmendagri3708}, 13, ErrBacaanGanda, "2.09.02.2.01.01"},
		{KodeTertulis{Teks: "2.09.00.02.2.01"}, 5, ErrBacaanGanda, "2.09.02.2.01"},
		{KodeTertulis{Teks: "1.6.07", Edisi: Kepmendagri1317}, 2, ErrBacaanGanda, "1.06.07"},
		{KodeTertulis{Teks: "2.1"}, 2, ErrBacaanGanda, "2.10"},

		// Another name, or too much of it is missing; near is not enough where
		// the number is a guess.
		{KodeTertulis{Teks: "1.06.07.2.01.003 Pengamanan Taman Makam Pahlawan Nasional"}, 13, ErrNamaBeda, "1.06.07.2.01.03"},
		{KodeTertulis{Teks: "1.06.07.2.01.003", Nama: namaPertanian}, 13, ErrNamaBeda, "1.06.07.2.01.03"},
		{KodeTertulis{Teks: "2.09.02.2.01.000801", Nama: "Penyediaan Infrastruktur Lumbung Pangann"}, 13, ErrNamaBeda, "2.09.02.2.01.01"},
		{KodeTertulis{Teks: "1.06.07.0201", Nama: namaPertanian}, 8, ErrNamaBeda, "1.06.07.2.01"},

		// No reading is a row.
		{KodeTertulis{Teks: "1.06.07.2.01.009"}, 13, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "2.09.02.2.01.000802", Nama: namaLumbung}, 13, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "1.06.07.2.01.002", JenisDaerah: Provinsi}, 13, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "1.06.07.2.01.003", Edisi: Kepmendagri1317}, 13, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "1.06.07.2.01.002", Edisi: Kepmendagri5889}, 13, ErrTidakTercakup, ""},
		{KodeTertulis{Teks: "1.06.07.2.01.002", Edisi: Kepmendagri1317, JenisDaerah: Provinsi}, 13, ErrTidakTercakup, ""},
		// 9.99 is no bidang urusan to which penunjang could be bound.
		{KodeTertulis{Teks: "9.99.01.2.1", Nama: namaRencana}, 10, ErrTidakDitemukan, ""},

		// A cell that may have been a number.
		{KodeTertulis{Teks: "10", Induk: MustParseKode("1.06.07.2.01")}, 0, ErrBacaanGanda, "1.06.07.2.01.10 1.06.07.2.01.0010"},

		// Other things than a code; nothing but the code may be there.
		{KodeTertulis{}, 0, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "2 Dokumen"}, 2, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "1.06.07.0201 dan 1.06.05"}, 8, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "1.06.07.2.01.002 12 Unit", Edisi: Kepmendagri1317}, 13, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "1.01.2.22.0.00.01.0000"}, 5, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "5.1.02.01.01.0024"}, 2, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "2.09.00"}, 5, ErrTidakDitemukan, ""},

		// Below a parent stands its child, nothing deeper or shorter.
		{KodeTertulis{Teks: "2.01.0002", Induk: MustParseKode("1.06.07")}, 0, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: " ", Induk: MustParseKode("1.06.07")}, 1, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: "0002", Induk: MustParseKode("1.06.07.2.01.0002")}, 0, ErrTidakDitemukan, ""},
		{KodeTertulis{Teks: " 1", Induk: MustParseKode("2")}, 1, ErrTidakDitemukan, ""},
	} {
		kode, perbaikan, err := k.ResolveKode(c.in)
		var e *BacaanError
		if !errors.As(err, &e) || !errors.Is(err, ErrKode) || !errors.Is(err, c.sebab) || kode.IsValid() || perbaikan != nil {
			t.Errorf("%+v: %v, %v, %v; diharapkan galat %v", c.in, kode, perbaikan, err, c.sebab)
			continue
		}
		var calon []string
		for _, b := range e.Calon {
			calon = append(calon, b.Kode.String())
			if !strings.Contains(err.Error(), b.Kode.String()) || b.Entri.Nama == "" {
				t.Errorf("%+v: calon %v tidak disebut: %v", c.in, b.Kode, err)
			}
		}
		var p *ParseError
		if got := strings.Join(calon, " "); got != c.calon || !errors.As(err, &p) || p.Offset != c.offset || p.Input != c.in.Teks {
			t.Errorf("%+v: calon %q, %v; diharapkan %q, posisi %d", c.in, got, err, c.calon, c.offset)
		}
	}
}

func TestBacaanErrorPesan(t *testing.T) {
	k := katalogPerbaikan(t)
	for want, in := range map[string]KodeTertulis{
		`kode "1.06.07.2.1": posisi 10: diharapkan kegiatan dua digit, ditemukan "1"; lebih dari satu bacaan, sebutkan nama atau edisi; ` +
			`yang ada dalam katalog: 1.06.07.2.01 "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota"`: {Teks: "1.06.07.2.1"},
		`kode "1.02.01.2.1": posisi 10: diharapkan kegiatan dua digit, ditemukan "1"; lebih dari satu bacaan: ` +
			`1.02.01.2.01 "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah" atau 1.02.01.2.10 "Peningkatan Pelayanan BLUD"`: {Teks: "1.02.01.2.1"},
		`kode "1.02.01.2.3": posisi 10: diharapkan kegiatan dua digit, ditemukan "3"; tidak satu bacaan pun ada dalam katalog`:          {Teks: "1.02.01.2.3"},
		`kode "1.02.01.2.3": posisi 10: diharapkan kegiatan dua digit, ditemukan "3"; katalog tidak memuat edisi 050-5889/2021`:         {Teks: "1.02.01.2.3", Edisi: Kepmendagri5889},
		`kode "2.01.0002": posisi 0: diharapkan nomor di bawah 1.06.07, ditemukan "2.01.0002"; tidak satu bacaan pun ada dalam katalog`: {Teks: "2.01.0002", Induk: MustParseKode("1.06.07")},
	} {
		if _, _, err := k.ResolveKode(in); err == nil || err.Error() != want {
			t.Errorf("%v\ndiharapkan %s", err, want)
		}
	}
}

// Of several rows that a candidate can be the error names the nearest, else
// the newest.
func TestBacaanEntri(t *testing.T) {
	k := katalogPerbaikan(t)
	var e *BacaanError
	_, _, err := k.ResolveKode(KodeTertulis{Teks: "1.02.01.2.1"})
	if !errors.As(err, &e) || len(e.Calon) != 2 {
		t.Fatal(err)
	}
	if b := e.Calon[1]; b.Kode.String() != "1.02.01.2.10" || b.Entri.Kode.String() != "X.XX.01.2.10" {
		t.Errorf("%v %v", b.Kode, b.Entri.Kode)
	}
	for nama, want := range map[string]string{"": "Nama Baru", "Nama Lamaa": "Nama Lama"} {
		_, _, err := k.ResolveKode(KodeTertulis{Teks: "2.09.00.02.2.2", Nama: nama})
		if !errors.As(err, &e) || len(e.Calon) != 1 || e.Calon[0].Entri.Nama != want {
			t.Errorf("%q: %v, diharapkan calon %s", nama, err, want)
		}
	}
}

func TestSplitNama(t *testing.T) {
	for _, c := range []struct {
		in, kode, nama string
		perbaikan      []Perbaikan
	}{
		{"1.05.02.2.03.0002 Pembentukan Satlinmas", "1.05.02.2.03.0002", "Pembentukan Satlinmas", nil},
		{"1.05.02.2.03.0002\nPembentukan Satlinmas ", "1.05.02.2.03.0002", "Pembentukan Satlinmas", []Perbaikan{{PerbaikanSpasi, 39, " ", ""}}},
		{"1.05.02.02.03 - Pembentukan - 2", "1.05.02.2.03", "Pembentukan - 2", []Perbaikan{{PerbaikanKewenangan, 8, "02", "2"}}},
		{"X.XX.01. : Penunjang", "X.XX.01", "Penunjang", []Perbaikan{{PerbaikanTitik, 7, ".", ""}}},
		{"1.05 (Ketenteraman)", "1.05", "(Ketenteraman)", nil},
		{"1.05.02", "1.05.02", "", nil},
		{" Pembentukan Satlinmas ", "", "Pembentukan Satlinmas", nil},
		{"2 Dokumen", "", "2 Dokumen", nil},
		{"X", "", "X", nil},
		{"", "", "", nil},
		{"1.", "galat", "", nil},
		{"1. Pembentukan", "galat", "", nil},
		{"1.05.02.2.3 Pembentukan", "galat", "", nil},
		{"1.05.02 Pembentukan 1.05.03", "galat", "", nil},
	} {
		kode, nama, perbaikan, err := SplitNama(c.in)
		if c.kode == "galat" {
			if !errors.Is(err, ErrKode) || kode.IsValid() || nama != "" || perbaikan != nil {
				t.Errorf("%q: %v %q %v %v; diharapkan galat", c.in, kode, nama, perbaikan, err)
			}
			continue
		}
		if err != nil || kode.String() != c.kode || nama != c.nama {
			t.Errorf("%q: %v %q %v; diharapkan %s %q", c.in, kode, nama, err, c.kode, c.nama)
		}
		if diff := cmp.Diff(c.perbaikan, perbaikan); diff != "" {
			t.Errorf("%q: perbaikan (-harus +jadi):\n%s", c.in, diff)
		}
	}
}

// A reading is what its repairs make of the text, has a row, and is not
// another than the parser's own.
func FuzzResolveKode(f *testing.F) {
	k := katalogPerbaikan(f)
	for _, s := range []string{
		"1.06.07.2.01.002", "1.02.01.2.1", "2.09.02.2.01.000801", "2.09.00.02.2.01.00221", "1.06.07.0201 a", "1.06.07.2.00101",
		" 01.6.7. x", "x.xx.01.2.1", "1.06.07.2.01.003.5.1.02.01.01.0024.", "5.1.02.01.01.0024", "1.01.2.22.0.00.01.0000", "2.09.00.", "", ".", "0000000",
	} {
		f.Add(s, namaRencana, uint8(0))
		f.Add(s, namaLumbung, uint8(Kepmendagri3708))
		f.Add(s, "", uint8(Kepmendagri1317))
	}
	f.Fuzz(func(t *testing.T, s, nama string, edisi uint8) {
		in := KodeTertulis{Teks: s, Nama: nama, Edisi: Edisi(edisi % uint8(akhirEdisi))}
		kode, perbaikan, err := k.ResolveKode(in)
		lunak, _, errLunak := ParseKodeLenient(s)
		var e *BacaanError
		switch {
		case errLunak == nil && (err != nil || kode != lunak):
			t.Fatalf("%q: %v, %v; ParseKodeLenient %v", s, kode, err, lunak)
		case err != nil && (!errors.As(err, &e) || !errors.Is(err, ErrKode) || kode.IsValid()):
			t.Fatalf("%q: %v, %v", s, kode, err)
		case err != nil:
			return
		}
		periksaPerbaikan(t, s, perbaikan)
		if got := terapkan(s, perbaikan); got != kode.String() {
			t.Fatalf("%q: %v, tetapi perbaikan memberi %q", s, kode, got)
		}
		if errLunak != nil && len(k.entriBacaan(kode, in)) == 0 {
			t.Fatalf("%q: %v tidak ada dalam katalog", s, kode)
		}
	})
}

func FuzzSplitNama(f *testing.F) {
	for _, s := range []string{"1.05.02.2.03.0002 Pembentukan", "1.05 - a", "Nama", "X.XX:", "", " \u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		kode, nama, perbaikan, err := SplitNama(s)
		if err != nil {
			if !errors.Is(err, ErrKode) || kode.IsValid() || nama != "" {
				t.Fatalf("%q: %v %q %v", s, kode, nama, err)
			}
			return
		}
		if !strings.HasSuffix(strings.TrimFunc(s, kosong), nama) {
			t.Fatalf("%q: nama %q", s, nama)
		}
		if slices.ContainsFunc(perbaikan, func(p Perbaikan) bool { return p.Jenis == PerbaikanNama }) {
			t.Fatalf("%q: %v", s, perbaikan)
		}
	})
}
