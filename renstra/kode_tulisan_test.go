package renstra_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The plan of lapangan_test.go with its codes and names written as offices
// write them, and one whose programme no catalogue has. All figures are
// synthetic; which codes a row must get is worked out by hand from the rows
// above it.

const (
	isiLuar = "1.06.77\tPROGRAM CONTOH\tPersentase\t90 %\t3.000.000\t95 %\t4.500.000\n" +
		"1.06.77.1.01\tKegiatan Contoh\tJumlah\t2 Makam\t3.000.000\t2 Makam\t4.500.000\n" +
		"1.06.77.1.01.0002\tSub Contoh A\tJumlah A\t1 Makam\t1.000.000\t1 Makam\t1.500.000\n" +
		"1.06.77.1.01.0005\tSub Contoh B\tJumlah B\t1 Orang\t2.000.000\t1 Orang\t3.000.000\n"
	kepalaLima   = "Kode\t\t\t\t\tProgram/Kegiatan/Sub Kegiatan\tIndikator\tTarget 2026\tPagu 2026 (Rp)\tTarget 2027\tPagu 2027 (Rp)\n"
	barisSosial  = "1.06\tURUSAN PEMERINTAHAN BIDANG SOSIAL\t\t\t3.000.000\t\t4.500.000\n"
	kodeBaku     = "1.06.07|1.06.07.1.01|1.06.07.1.01.0002|1.06.07.1.01.0005"
	kodeLuar     = "1.06.77|1.06.77.1.01|1.06.77.1.01.0002|1.06.77.1.01.0005"
	diperbaiki   = "kode-diperbaiki"
	tidakTerbaca = "kode-tidak-terbaca"
)

// lima cuts the codes of rows into the five columns of T-C.27, each code
// written as asked.
func lima(isi string, program, kegiatan, subA, subB string) string {
	sel := func(s string) string {
		n := strings.Split(s, "|")
		return strings.Join(append(n, make([]string, 5-len(n))...), "\t")
	}
	var b strings.Builder
	b.WriteString(kepalaLima)
	tulis := []string{program, kegiatan, subA, subB}
	for i, baris := range strings.Split(strings.TrimSuffix(isi, "\n"), "\n") {
		_, sisa, _ := strings.Cut(baris, "\t")
		b.WriteString(sel(tulis[i]) + "\t" + sisa + "\n")
	}
	return b.String()
}

// bernama writes the rows without codes, with other names.
func bernama(nama ...string) string {
	var b strings.Builder
	_, kepala, _ := strings.Cut(kepalaBaku, "\t")
	b.WriteString(kepala)
	baris := strings.Split(strings.TrimSuffix(isiBaku, "\n"), "\n")
	for i, s := range nama {
		b.WriteString(s + "\t" + strings.SplitN(baris[min(i, len(baris)-1)], "\t", 3)[2] + "\n")
	}
	return b.String()
}

// kodeDanTemuan are the codes of the rows, and what was found about them.
func kodeDanTemuan(r *renstra.Rencana) (kode string, temuan []string) {
	var semua []string
	for _, n := range r.Walk() {
		if n.Baris > 0 {
			semua = append(semua, n.Kode.String())
		}
	}
	for _, x := range renstra.Audit(r, nil) {
		switch x.Kode {
		case renstra.KodeDiperbaiki, renstra.KodeTidakTerbaca, renstra.KodeBerbeda, renstra.BarisTanpaInduk, renstra.SelTidakTerbaca, "nama-tidak-baku":
			temuan = append(temuan, string(x.Kode))
		}
	}
	return strings.Join(semua, "|"), temuan
}

func TestTulisanKode(t *testing.T) {
	for _, c := range []struct {
		nama, teks string
		kode       string // kodeBaku where it is empty
		temuan     []string
	}{
		{nama: "semua tingkat hanya di baris pertama", teks: lima(isiBaku, "1|06|07", "|||1.01", "||||0002", "||||0005")},
		{nama: "tingkat di atas kegiatan tidak diulang", teks: lima(isiLuar, "1|06|77", "|||1.01", "|||1.01|0002", "|||1.01|0005"), kode: kodeLuar},
		{nama: "sub kegiatan 12 yang kehilangan nol", teks: lima(isiLuar, "1|06|77", "1|06|77|1.01", "1|06|77|1.01|2", "1|06|77|1.01|12"),
			kode: "1.06.77|1.06.77.1.01|1.06.77.1.01.0002|1.06.77.1.01.0012", temuan: ulang(diperbaiki, 2)},
		{nama: "nol hilang, di luar katalog", teks: lima(isiLuar, "1|6|77", "1|6|77|1.01", "1|6|77|1.01|2", "1|6|77|1.01|5"),
			kode: kodeLuar, temuan: ulang(diperbaiki, 4)},
		{nama: "nol hilang, dalam katalog", teks: lima(isiBaku, "1|6|7", "1|6|7|1.01", "1|6|7|1.01|2", "1|6|7|1.01|5"), temuan: ulang(diperbaiki, 4)},
		{nama: "sub kegiatan dua digit sebelum 2023", teks: strings.NewReplacer("2026", "2021", "2027", "2022").Replace(lima(isiLuar, "1|06|77", "1|06|77|1.01", "1|06|77|1.01|2", "1|06|77|1.01|5")),
			kode: "1.06.77|1.06.77.1.01|1.06.77.1.01.02|1.06.77.1.01.05", temuan: ulang(diperbaiki, 2)},
		{nama: "lebar sub kegiatan tidak tentu", teks: strings.NewReplacer("2026", "2024", "2027", "2025").Replace(lima(isiLuar, "1|06|77", "1|06|77|1.01", "1|06|77|1.01|2", "1|06|77|1.01|5")),
			kode: "1.06.77|1.06.77.1.01||", temuan: ulang(tidakTerbaca, 2)},
		{nama: "1.1 dapat berarti 1.01 atau 1.10", teks: lima(isiLuar, "1|06|77", "1|06|77|1.1", "1|06|77|1.1|0002", "1|06|77|1.1|0005"),
			kode: "1.06.77|||", temuan: ulang(tidakTerbaca, 3)},
		{nama: "1.1 di samping 1.01 adalah 1.10", teks: lima(isiLuar, "1|06|77", "1|06|77|1.01", "1|06|77|1.01|0002", "1|06|77|1.01|0005") + "1\t06\t77\t1.1\t\tKegiatan Lain\tJumlah\t\t\t\t\n",
			kode: kodeLuar + "|1.06.77.1.10", temuan: ulang(diperbaiki, 1)},
		{nama: "1.1 di samping 1.2 adalah 1.01", teks: lima(isiLuar, "1|06|77", "1|06|77|1.1", "1|06|77|1.1|0002", "1|06|77|1.1|0005") + "1\t06\t77\t1.2\t\tKegiatan Lain\tJumlah\t\t\t\t\n",
			kode: kodeLuar + "|1.06.77.1.02", temuan: ulang(diperbaiki, 4)},
		{nama: "nomor kegiatan di bawah program, kode lain panjang", teks: kepalaBaku + strings.NewReplacer("1.06.07.1.01.0002", "0002", "1.06.07.1.01\t", "1.01\t").Replace(isiBaku)},
		{nama: "nomor kegiatan di luar katalog, kode lain panjang", teks: kepalaBaku + strings.NewReplacer("1.06.77.1.01.0002", "0002", "1.06.77.1.01\t", "1.01\t", "Kegiatan Contoh", "Contoh").Replace(isiLuar), kode: kodeLuar},
		{nama: "nomor kegiatan yang sama dengan bidang urusannya", teks: kepalaBaku + strings.NewReplacer("1.06.77.1.01.0002", "0002", "1.06.77.1.01.0005", "1.06.77.1.06.0005", "1.06.77.1.01\t", "1.06\t").Replace(isiLuar),
			kode: "1.06.77|1.06.77.1.06|1.06.77.1.06.0002|1.06.77.1.06.0005"},
		{nama: "1 . 01 di bawah program, kode lain panjang", teks: kepalaBaku + strings.NewReplacer("1.06.77.1.01\t", "1 . 01\t", "Kegiatan Contoh", "Contoh").Replace(isiLuar),
			kode: kodeLuar, temuan: ulang(diperbaiki, 1)},
		{nama: "spasi di tempat titik", teks: kepalaBaku + strings.NewReplacer("1.06.07.1.01\t", "1 06 07 1 01\t").Replace(isiBaku), temuan: ulang(diperbaiki, 1)},
		{nama: "2.1 tidak pernah bidang urusan", teks: kepalaBaku + strings.NewReplacer("1.06.77.1.01\t", "2.1\t", "Kegiatan Contoh", "Contoh").Replace(isiLuar),
			kode: "1.06.77||1.06.77.1.01.0002|1.06.77.1.01.0005", temuan: []string{tidakTerbaca}},
		{nama: "bidang urusan kedua bernama singkat", teks: kepalaBaku + isiLuar + "2.13\tPemberdayaan Desa\t\t\t\t\t\n2.13.77\tPROGRAM DESA\tPersentase\t1 %\t1.000\t1 %\t1.000\n",
			kode: kodeLuar + "|2.13|2.13.77", temuan: []string{"kode-berbeda"}},
		{nama: "tanpa titik", teks: kepalaBaku + "106" + barisSosial[4:] + strings.NewReplacer("1.06.77.1.01.000", "10677101000", "1.06.77.1.01", "10677101", "1.06.77", "10677").Replace(isiLuar),
			kode: "1.06|" + kodeLuar, temuan: ulang(diperbaiki, 5)},
		{nama: "tanpa titik, sub kegiatan di bawah kegiatan lain", teks: kepalaBaku + "106" + barisSosial[4:] + "10677\tPROGRAM CONTOH\t\t\t\t\t\n10677101\tKegiatan A\t\t\t\t\t\n10677102\tKegiatan B\t\t\t\t\t\n106771010005\tSub Contoh\tJumlah\t1 Orang\t2.000.000\t1 Orang\t3.000.000\n",
			kode: "1.06|1.06.77|1.06.77.1.01|1.06.77.1.02|1.06.77.1.01.0005", temuan: ulang(diperbaiki, 5)},
		{nama: "bilangan yang bukan kode", teks: kepalaBaku + strings.NewReplacer("1.06.07.1.01\t", "93456\t").Replace(isiBaku), temuan: []string{tidakTerbaca}},
		{nama: "kode berspasi di kolom nomor", teks: "No" + kepalaBaku[4:] + strings.ReplaceAll(isiLuar, "1.06.77", "1 . 06 . 77"), kode: kodeLuar, temuan: ulang(diperbaiki, 4)},
		{nama: "nomor urut di kolom nomor", teks: "No" + kepalaBaku[4:] + strings.NewReplacer("1.06.07.1.01.0002", "1.1.1", "1.06.07.1.01.0005", "1.1.2", "1.06.07.1.01", "1.1", "1.06.07", "1").Replace(isiBaku)},
		{nama: "kode di depan nama, titik di belakangnya", teks: bernama("1.06.07. "+program, "1.06.07.1.01. "+kegiatan, "1.06.07.1.01.0002. "+subPelihara, "1.06.07.1.01.0005. "+subMakam)},
		{nama: "kata tingkat disingkat", teks: bernama("Prog. "+strings.TrimPrefix(program, "PROGRAM "), "Keg. "+kegiatan, "Sub Keg. "+subPelihara, "Sub Keg. "+subMakam)},
		{nama: "kode bidang urusan di depan kata tingkatnya", teks: bernama("1.88 URUSAN PEMERINTAHAN BIDANG CONTOH", "1.88.77 PROGRAM CONTOH"), kode: "1.88|1.88.77"},
		{nama: "kode yang diperbaiki di depan nama", teks: bernama("1.06.07 "+program, "1.06.07.01.01 "+kegiatan, "1.06.07.1.01.0002 "+subPelihara, "1.06.07.1.01.0005 "+subMakam), temuan: []string{diperbaiki}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			kode, temuan := kodeDanTemuan(rencana(t, judulLapangan+c.teks))
			if c.kode == "" {
				c.kode = kodeBaku
			}
			if kode != c.kode {
				t.Errorf("kode %s, want %s", kode, c.kode)
			}
			if diff := cmp.Diff(c.temuan, temuan); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The number of a list is no part of a name; a number that belongs to it is.
func TestNomorDepanNama(t *testing.T) {
	polos := []string{program, kegiatan, subPelihara, subMakam}
	for _, c := range []struct {
		nama  string
		tulis []string
		want  []string // polos where it is nil
	}{
		{"angka romawi, angka, garis, bulatan", []string{"II. " + program, "1. Kegiatan " + kegiatan, "- Sub Kegiatan " + subPelihara, "• Sub Kegiatan " + subMakam},
			[]string{program, "Kegiatan " + kegiatan, "Sub Kegiatan " + subPelihara, "Sub Kegiatan " + subMakam}},
		{"tanpa kata tingkat", []string{"I. " + program, "1.1 " + kegiatan, "1.1.1 " + subPelihara, "b. " + subMakam}, nil},
		{"kurung", []string{"(1) " + program, "a) " + kegiatan, "(i) " + subPelihara, "(ii) " + subMakam}, nil},
		{"tanpa spasi", []string{"1." + program, "a." + kegiatan, "-" + subPelihara, "-" + subMakam}, nil},
		{"sebagian saja", []string{program, kegiatan, "1. " + subPelihara, "2. " + subMakam}, nil},
		{"di luar katalog, semua bernomor", []string{"1. PROGRAM CONTOH", "1.1 Kegiatan Contoh", "a. Contoh A", "b. Contoh B"},
			[]string{"PROGRAM CONTOH", "Kegiatan Contoh", "Contoh A", "Contoh B"}},
		{"kata tingkat di luar katalog", []string{program, kegiatan, "- Sub Kegiatan Contoh A", "IV. Sub Kegiatan Contoh B"},
			[]string{program, kegiatan, "Sub Kegiatan Contoh A", "Sub Kegiatan Contoh B"}},
		{"tiga dari lima bernomor, di luar katalog", []string{program, kegiatan, "1. Contoh A", "2. Contoh B", "3. Contoh C"},
			[]string{program, kegiatan, "1. Contoh A", "2. Contoh B", "3. Contoh C"}},
		{"angka milik nama", []string{program, kegiatan, "10 Program Pokok PKK", "A. Yani dan Sekitarnya"},
			[]string{program, kegiatan, "10 Program Pokok PKK", "A. Yani dan Sekitarnya"}},
	} {
		t.Run(c.nama, func(t *testing.T) {
			var got []string
			for _, n := range rencana(t, judulLapangan+bernama(c.tulis...)).Walk() {
				if n.Baris > 0 {
					got = append(got, n.Nama)
				}
			}
			want := c.want
			if want == nil {
				want = polos
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The row of the agency gives its code, however it is written, and is no node.
func TestKodePerangkatDaerah(t *testing.T) {
	for _, c := range []struct {
		nama, teks string
		temuan     []string
	}{
		{"kolom kode", kepalaBaku + "1.06.0.00.0.00.01.0000\tDINAS SOSIAL\t\t\t3.000.000\t\t4.500.000\n" + isiBaku, nil},
		{"berspasi", kepalaBaku + "1 . 06 . 0 . 00 . 0 . 00 . 01 . 0000\tDINAS SOSIAL\t\t\t3.000.000\t\t4.500.000\n" + isiBaku, []string{diperbaiki}},
		{"di depan nama", strings.Replace(bernama("1.06.07 "+program, "1.06.07.1.01 "+kegiatan, "1.06.07.1.01.0002 "+subPelihara, "1.06.07.1.01.0005 "+subMakam),
			"1.06.07 ", "1.06.0.00.0.00.01.0000 DINAS SOSIAL\t\t\t3.000.000\t\t4.500.000\n1.06.07 ", 1), nil},
	} {
		t.Run(c.nama, func(t *testing.T) {
			r := rencana(t, judulLapangan+c.teks)
			kode, temuan := kodeDanTemuan(r)
			if s := r.KodeSKPD.String(); s != "1.06.0.00.0.00.01.0000" || kode != kodeBaku {
				t.Errorf("perangkat %q, kode %s", s, kode)
			}
			if diff := cmp.Diff(c.temuan, temuan); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A code counts before the word of another level in the name, which is said; without the
// name of a region its kind is that which the programmes name (synthetic).
func TestKodeLawanKata(t *testing.T) {
	r, err := renstra.Read(strings.NewReader("Tabel 4.3 Rencana Program\n\n" + kepalaBaku +
		"1.06.01\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH PROVINSI\tPersentase\t90 %\t3.000.000\t95 %\t4.500.000\n" +
		"1.06.01.1.77\tPROGRAM CONTOH\tJumlah\t2 Unit\t3.000.000\t2 Unit\t4.500.000\n"))
	if err != nil {
		t.Fatal(err)
	}
	n := r.BidangUrusan[0].Anak[0].Anak[0]
	if r.JenisDaerah != nomenklatur.Provinsi || n.Nama != "PROGRAM CONTOH" || n.Tingkat != nomenklatur.TingkatKegiatan || n.Kode.String() != "1.06.01.1.77" {
		t.Errorf("%v %v %v %s", r.JenisDaerah, n.Tingkat, n.Kode, n.Nama)
	}
	const pesan = "Kode 1.06.01.1.77 adalah kode kegiatan, nama baris ini menyebut program; yang dipakai kodenya."
	if !slices.ContainsFunc(r.Catatan, func(x renstra.Temuan) bool {
		return x.Kode == renstra.KodeBerbeda && x.Baris == n.Baris && x.Pesan == pesan
	}) {
		t.Error(r.Catatan)
	}
}
