package renstra_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// lokalDatar is a correct list of four accounts of two sub kegiatan (synthetic).
const lokalDatar = `tahun,kode_skpd,nama_skpd,kode_program,nama_program,kode_giat,nama_giat,kode_sub_giat,nama_sub_giat,kode_akun,nilai
2026,1.06.0.00.0.00.01.0000,DINAS SOSIAL KOTA JAMBI,1.06.05,Perlindungan,1.06.05.2.02,Pengelolaan,1.06.05.2.02.0001,Pendataan,5.1.02.01.01.0024,1000000
2026,1.06.0.00.0.00.01.0000,DINAS SOSIAL KOTA JAMBI,1.06.05,Perlindungan,1.06.05.2.02,Pengelolaan,1.06.05.2.02.0001,Pendataan,5.1.02.01.01.0052,2000000
2026,1.06.0.00.0.00.01.0000,DINAS SOSIAL KOTA JAMBI,1.06.05,Perlindungan,1.06.05.2.02,Pengelolaan,1.06.05.2.02.0002,Pengelolaan Data,5.1.02.01.01.0024,4000000
2026,1.06.0.00.0.00.01.0000,DINAS SOSIAL KOTA JAMBI,1.06.05,Perlindungan,1.06.05.2.02,Pengelolaan,1.06.05.2.02.0002,Pengelolaan Data,5.1.02.01.01.0052,8000000
`

// pohonDatar are the nodes of a plan from the programmes down, with agency and pagu.
func pohonDatar(r *renstra.Rencana) []string {
	out := []string{r.PerangkatDaerah + " " + r.KodeSKPD.String()}
	for _, n := range r.Walk() {
		if n.Kode.String() != "1.06" {
			out = append(out, fmt.Sprintf("%v %s %v", n.Kode, n.Nama, n.Pagu(2026)))
		}
	}
	return out
}

// What one record has lost or misspelt, other records of the same thing say: the
// plan is that of the correct list, and the line is named (values by hand).
func TestDatarSatuRekamanRusak(t *testing.T) {
	utuh := []string{
		"Dinas Sosial Kota Jambi 1.06.0.00.0.00.01.0000",
		"1.06.05 Perlindungan ", "1.06.05.2.02 Pengelolaan ",
		"1.06.05.2.02.0001 Pendataan Rp3.000.000", "1.06.05.2.02.0002 Pengelolaan Data Rp12.000.000",
	}
	for nama, c := range map[string]struct {
		lama, baru string
		temuan     renstra.Kategori // "" for none
	}{
		"utuh":                  {"", "", ""},
		"nama skpd":             {"DINAS SOSIAL KOTA JAMBI", "DINAS SOS", ""},
		"kode skpd":             {"1.06.0.00.0.00.01.0000", "1.06.x.00.0.00.01.0000", renstra.BanyakSKPD},
		"kode program kosong":   {"1.06.05,", ",", ""},
		"kode program rusak":    {"1.06.05,", "1.x6.05,", renstra.KodeTidakTerbaca},
		"kode kegiatan kosong":  {"1.06.05.2.02,", ",", ""},
		"kode kegiatan rusak":   {"1.06.05.2.02,", "1.06.05.2.02y,", renstra.KodeTidakTerbaca},
		"kode sub kosong":       {"1.06.05.2.02.0001,", ",", ""},
		"kode sub rusak":        {"1.06.05.2.02.0001,", "1.06.05.2.02.00z1,", renstra.KodeTidakTerbaca},
		"kode sub urusan":       {"1.06.05.2.02.0001,", "9,", renstra.KodeTidakTerbaca},
		"nama program kosong":   {"Perlindungan,", ",", ""},
		"nama program rusak":    {"Perlindungan,", "Perlindngan,", renstra.KodeBerbeda},
		"nama kegiatan rusak":   {"Pengelolaan,", "Pengelola,", renstra.KodeBerbeda},
		"nama kegiatan terbuka": {"Pengelolaan,", "Pengelolaan,,", renstra.JumlahSel},
	} {
		want := utuh
		if c.temuan == renstra.JumlahSel { // what the record holds is not read, and makes no rows
			want = append(append([]string{}, utuh[:3]...), "1.06.05.2.02.0001 Pendataan Rp2.000.000", utuh[4])
		}
		r := rencana(t, strings.Replace(lokalDatar, c.lama, c.baru, 1))
		if diff := cmp.Diff(want, pohonDatar(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		ada := c.temuan == ""
		for _, x := range r.Catatan {
			ada = ada || x.Kode == c.temuan && x.Baris <= 3
		}
		if !ada {
			t.Errorf("%s: %s tidak disebut", nama, c.temuan)
		}
	}
}

// A record that has lost a cell holds its figures in the wrong fields; one that only
// ends early does not (synthetic).
func TestDatarSelHilang(t *testing.T) {
	const kepala = "kode_sub_giat,nama_sub_giat,target_2026,pagu_2026,target_2027,pagu_2027\n"
	const lain = "1.06.05.2.02.0002,Pengelolaan Data,2 Dokumen,5000000,3 Dokumen,6000000\n" +
		"1.06.05.2.02.0003,Pelaporan,2 Dokumen,7000000,3 Dokumen,8000000\n"
	for nama, c := range map[string]struct{ baris, isi string }{
		"utuh":        {"1.06.05.2.02.0001,Pendataan,2 Dokumen,1000000,3 Dokumen,2000000", "2 Dokumen Rp1.000.000; 3 Dokumen Rp2.000.000"},
		"sel hilang":  {"1.06.05.2.02.0001,Pendataan,1000000,3 Dokumen,2000000", " ;  "},
		"ujung putus": {"1.06.05.2.02.0001,Pendataan,2 Dokumen,1000000", "2 Dokumen Rp1.000.000;  "},
	} {
		got := ""
		for n := range rencana(t, kepala+c.baris+"\n"+lain).SubKegiatan() {
			if n.Baris == 2 {
				got = fmt.Sprintf("%v %v; %v %v", n.Year(2026).Target, n.Pagu(2026), n.Year(2027).Target, n.Pagu(2027))
			}
		}
		if got != c.isi {
			t.Errorf("%s: %q, diharapkan %q", nama, got, c.isi)
		}
	}
}

// A year that only one record names, away from all others, is read as written and
// said (synthetic).
func TestDatarTahunTerpencil(t *testing.T) {
	for nama, c := range map[string]struct {
		tahun string
		baris int
	}{"sama": {"2026", 0}, "berurutan": {"2027", 0}, "jauh": {"2062", 5}} {
		text := "tahun,kode_sub_giat,pagu\n2026,1.06.05.2.02.0001,1\n2026,1.06.05.2.02.0002,2\n2026,1.06.05.2.02.0003,3\n" +
			c.tahun + ",1.06.05.2.02.0004,4\n2026,1.06.05.2.02.0005,5\n2026,1.06.05.2.02.0006,6\n"
		baris := 0
		for _, x := range rencana(t, text).Catatan {
			if x.Kode == renstra.PeriodeTidakDiketahui {
				baris = x.Baris
			}
		}
		if baris != c.baris {
			t.Errorf("%s: temuan pada baris %d, diharapkan %d", nama, baris, c.baris)
		}
	}
}

// Where the head has a cell too many, all records are short, and none of them is
// damaged (synthetic).
func TestDatarKepalaLebihSel(t *testing.T) {
	r := rencana(t, "kode_sub_giat,nama_sub_giat,target_2026,pagu_2026,target_2027,,pagu_2027\n"+
		"1.06.05.2.02.0001,Pendataan,2 Dokumen,1000000,3 Dokumen,2000000\n1.06.05.2.02.0002,Pengelolaan Data,2 Dokumen,3000000,3 Dokumen,4000000\n")
	if got := paguSub(r); got != "2026 Rp1.000.000; 2027 ; 2026 Rp3.000.000; 2027 " {
		t.Error(got)
	}
}

// An error of records in JSON names what stands where, and a list with tujuan and
// sasaran beside its rows says that they are not read (synthetic).
func TestDatarJSONKeliru(t *testing.T) {
	const satu = "{\"tahun\": 2026, \"kode_sub_giat\": \"1.06.05.2.02.0001\", \"pagu\": 1000}"
	for nama, c := range map[string]struct {
		text, ditemukan string
		baris           int
	}{
		"null":  {"[" + satu + ",\nnull]", "null", 2},
		"larik": {"[" + satu + ",\n\n[" + satu + "]]", "[", 3},
		"pagu":  {"[\n" + strings.Replace(satu, "1000", "[1000, 2000]", 1) + "]", "tahun, kode_sub_giat, pagu (bersarang, tanpa tahun yang dikenal)", 2},
	} {
		_, err := renstra.Read(strings.NewReader(c.text))
		var e *renstra.ReadError
		if !errors.As(err, &e) || e.Baris != c.baris || e.Found != c.ditemukan {
			t.Errorf("%s: %v", nama, err)
		}
	}
	r := rencana(t, "tujuan,nama_sasaran,tahun,kode_sub_giat,pagu\n,,2026,1.06.05.2.02.0001,1\nT,S,2026,1.06.05.2.02.0002,2\n")
	var got []string
	r.Catatan = append(r.Catatan, rencana(t, "sasaran,tahun,kode_sub_giat,pagu\nAparatur,2026,1.06.05.2.02.0001,1\n").Catatan...) // whom it is for
	for _, x := range r.Catatan {
		if x.Kode == renstra.MedanTidakDibaca {
			got = append(got, fmt.Sprintf("%d %s", x.Baris, x.Pesan))
		}
	}
	if diff := cmp.Diff([]string{"3 Medan berisi tujuan atau sasaran yang tidak dibaca, mulai baris ini: tujuan, nama_sasaran."}, got); diff != "" {
		t.Error(diff)
	}
}

// One target of a year in which no other record has one is that of its record, and
// makes none missing in the others (synthetic).
func TestDatarSatuTarget(t *testing.T) {
	text := "kode_sub_giat,target_2025,pagu_2025,target_2026,pagu_2026\n"
	for i := range 12 {
		target := ""
		if i == 4 {
			target = "7"
		}
		text += fmt.Sprintf("1.06.01.2.01.%04d,%s,1000,2,1000\n", i+1, target)
	}
	r := rencana(t, text)
	for n := range r.SubKegiatan() {
		if n.Baris == 6 && n.Year(2025).Target.String() != "7" {
			t.Errorf("target %v", n.Year(2025).Target)
		}
	}
	geser := 0
	for _, x := range renstra.Audit(r, nil) {
		switch x.Kode {
		case renstra.PaguTanpaTarget:
			t.Errorf("baris %d: %s", x.Baris, x.Pesan)
		case renstra.SelBergeser:
			geser = x.Baris
		}
	}
	if geser != 6 {
		t.Errorf("temuan pada baris %d", geser)
	}
}
