package renstra_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// subSaja are the rows of the sub kegiatan of a plan, without what a flat list
// has no place for.
func subSaja(r *renstra.Rencana) []barisRencana {
	return slices.DeleteFunc(barisOf(r), func(b barisRencana) bool { return b.Tingkat != nomenklatur.TingkatSubKegiatan })
}

// induk are the parents by code and name.
func indukSaja(r *renstra.Rencana) []string {
	var out []string
	for _, b := range barisOf(r) {
		if b.Tingkat < nomenklatur.TingkatSubKegiatan {
			out = append(out, b.Kode+" "+b.Nama)
		}
	}
	return out
}

// digitSIPD writes an amount as SIPD transmits it: digits.
func digitSIPD(i anggaran.Isian) string {
	s, _ := i.MarshalText()
	if string(s) == "-" {
		return "-"
	}
	return strings.TrimSuffix(string(s), ".00")
}

// sipd is the plan as one flat list with the fields of SIPD's renstra
// (aturan, section 7): codes in front of the names, a trailing blank in the
// number, five years and none for 2030.
func sipd(r *renstra.Rencana) (kolom []string, rows [][]string) {
	kolom = []string{"kode_bidang_urusan", "nama_bidang_urusan", "kode_program", "nama_program", "kode_giat", "nama_giat",
		"no_sub_giat", "kode_sub_giat", "nama_sub_giat", "indikator", "target_awal"}
	for i := range 5 {
		kolom = append(kolom, fmt.Sprintf("target_%d", i+1), fmt.Sprintf("pagu_%d", i+1))
	}
	for path, n := range r.Walk() {
		if n.Tingkat != nomenklatur.TingkatSubKegiatan {
			continue
		}
		b, p, k := path[0], path[1], path[2]
		row := []string{b.Kode.String(), b.Nama, p.Kode.String(), p.Kode.String() + " " + p.Nama, k.Kode.String(), k.Kode.String() + " " + k.Nama,
			fmt.Sprintf("%02d ", n.Kode.Nomor()), n.Kode.String(), n.Kode.String() + " " + n.Nama, n.Indikator, n.Baseline.String()}
		for _, y := range []int{2025, 2026, 2027, 2028, 2029} {
			row = append(row, n.Year(y).Target.String(), digitSIPD(n.Pagu(y)))
		}
		rows = append(rows, row)
	}
	return kolom, rows
}

func TestDatarSIPD(t *testing.T) {
	asli := rencana(t, bacaFixture(t))
	kolom, rows := sipd(asli)
	want := subSaja(asli)
	for i := range want {
		want[i].Tahunan = want[i].Tahunan[:strings.Index(want[i].Tahunan, "2030 ")]
	}
	var objek []map[string]string
	for _, row := range rows {
		m := map[string]string{}
		for i, k := range kolom {
			m[k] = row[i]
		}
		objek = append(objek, m)
	}
	larik, err := json.MarshalIndent(objek, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	amplop, err := json.Marshal(map[string]any{"status": true, "data": map[string]any{"data": objek}})
	if err != nil {
		t.Fatal(err)
	}
	bentuk := map[string]string{"JSON": string(larik), "JSON data.data": string(amplop)}
	for nama, tulis := range bentukTulis {
		bentuk[nama] = tulis("Tabel Renstra Dinas Sosial Kota Jambi 2025-2029", append([][]string{kolom}, rows...))
	}
	for nama, text := range bentuk {
		t.Run(nama, func(t *testing.T) {
			r, err := renstra.Read(strings.NewReader(text), renstra.WithPeriode(renstra.Periode{Dari: 2025, Sampai: 2029}))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, subSaja(r)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(indukSaja(asli), indukSaja(r)); diff != "" {
				t.Error(diff)
			}
			for _, x := range renstra.Audit(r, nil) {
				switch x.Kode {
				case renstra.JumlahKegiatan, renstra.JumlahProgram, renstra.JumlahBidang, renstra.JumlahTotal,
					renstra.PaguTidakTertulis, renstra.SelTidakTerbaca, renstra.KodeTidakTerbaca, renstra.KodeBerbeda,
					renstra.BarisTanpaNama, renstra.BarisGanda, renstra.PeriodeTidakDiketahui:
					t.Errorf("%d %s: %s", x.Baris, x.Kode, x.Pesan)
				}
			}
		})
	}
}

// The spreadsheet of pagu (aturan, section 7): upper case heads, one row per
// account, a grand total (synthetic amounts).
const lembarPagu = `LAPORAN PAGU DINAS SOSIAL KOTA JAMBI TAHUN ANGGARAN 2026;;;;;;;;;;
KODE BIDANG URUSAN;NAMA BIDANG URUSAN;KODE PROGRAM;NAMA PROGRAM;KODE KEGIATAN;NAMA KEGIATAN;KODE SUB KEGIATAN;NAMA SUB KEGIATAN;KODE AKUN;NAMA AKUN;NILAI
1.06;URUSAN PEMERINTAHAN BIDANG SOSIAL;1.06.07;PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN;1.06.07.2.01;Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota;1.06.07.2.01.0001;Rehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota;5.1.02.01.01.0024;Belanja Alat Tulis Kantor;1000000
1.06;URUSAN PEMERINTAHAN BIDANG SOSIAL;1.06.07;PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN;1.06.07.2.01;Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota;1.06.07.2.01.0001;Rehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota;5.1.02.01.01.0026;Belanja Bahan Cetak;250000
1.06;URUSAN PEMERINTAHAN BIDANG SOSIAL;1.06.07;PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN;1.06.07.2.01;Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota;1.06.07.2.01.0002;Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota;5.1.02.02.01.0063;Belanja Kawat/Faksimili/Internet;500000
GRAND TOTAL;;;;;;;;;;1750000
`

func TestLembarPagu(t *testing.T) {
	r := rencana(t, lembarPagu)
	var got []string
	for _, n := range r.Walk() {
		got = append(got, fmt.Sprintf("%d %v %v %s %d", n.Baris, n.Tingkat, n.Kode, n.Pagu(2026), len(n.Rincian)))
	}
	if diff := cmp.Diff([]string{
		"3 bidang urusan 1.06  0",
		"3 program 1.06.07  0",
		"3 kegiatan 1.06.07.2.01  0",
		"3 sub kegiatan 1.06.07.2.01.0001 Rp1.250.000 2",
		"5 sub kegiatan 1.06.07.2.01.0002 Rp500.000 1",
	}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{2026}, r.Tahun); diff != "" {
		t.Error(diff)
	}
	for n := range r.SubKegiatan() {
		if x := n.Rincian[0]; x.Tahun != 2026 || !x.Rekening.IsValid() || x.NamaRekening == "" {
			t.Errorf("%+v", x)
		}
	}
	if r.Total == nil || r.Total.Pagu(2026).String() != "Rp1.750.000" {
		t.Errorf("total %+v", r.Total)
	}
	if jumlah := jumlahSalah(r); len(jumlah) > 0 {
		t.Errorf("temuan jumlah %v", jumlah)
	}
	// A total that does not add up is found.
	r = rencana(t, strings.Replace(lembarPagu, ";1750000", ";1750001", 1))
	if diff := cmp.Diff([]string{"6 jumlah-total 2026 Rp1.750.001 Rp1.750.000"}, jumlahSalah(r)); diff != "" {
		t.Error(diff)
	}
}

// jumlahSalah are the findings of sums.
func jumlahSalah(r *renstra.Rencana) []string {
	var out []string
	for _, x := range renstra.Audit(r, nil) {
		if strings.HasPrefix(string(x.Kode), "jumlah-") || x.Kode == renstra.PaguTidakTertulis || x.Kode == renstra.RincianBeda {
			out = append(out, fmt.Sprintf("%d %s %d %s %s", x.Baris, x.Kode, x.Tahun, x.Tertulis, x.Terhitung))
		}
	}
	return out
}

func TestMedanHilang(t *testing.T) {
	for nama, c := range map[string]struct{ text, medan string }{
		"pagu": {strings.Replace(lembarPagu, ";NILAI", ";KET", 1), "pagu"},
		"sub":  {strings.NewReplacer("KODE SUB KEGIATAN", "X", "NAMA SUB KEGIATAN", "Y", "KODE KEGIATAN", "Z", "NAMA KEGIATAN", "V", "KODE PROGRAM", "W").Replace(lembarPagu), "kode_sub_kegiatan"},
		"JSON": {`[{"kode_program": "1.06.07", "nama_program": "x", "kode_sub_giat": "1.06.07.2.01.0001"}]`, "pagu"},
	} {
		_, err := renstra.Read(strings.NewReader(c.text))
		var re *renstra.ReadError
		if !errors.As(err, &re) || !errors.Is(err, renstra.ErrMedan) || !strings.Contains(re.Expected, c.medan) {
			t.Errorf("%s: %v", nama, err)
		}
	}
}

// What records may leave out, and write in their own way (synthetic).
func TestDatarJSON(t *testing.T) {
	r := rencana(t, `{"status": true, "data": [
 {"tahun": 2026, "kode_skpd": "1.06.0.00.0.00.01.0000", "nama_skpd": "DINAS SOSIAL KOTA JAMBI",
  "kode_program": "1.06.07", "kode_giat": "1.06.07.2.01", "nama_sub_giat": "1.06.07.2.01.0002 Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota",
  "indikator": "Jumlah Makam", "satuan": "Makam", "target_1": "12", "pagu": 296187500, "pagu_n_depan": "300000000.00", "nama_dana": "PAD"},
 {"tahun": 2026, "kode_skpd": "1.06.0.00.0.00.01.0000", "kode_program": "1.06.07", "kode_giat": "1.06.07.2.01", "nama_sub_giat": "1.06.07.2.01.0002 Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota",
  "indikator": "Jumlah Pengunjung", "satuan": "Orang", "target_1": 1200, "pagu": 296187500, "pagu_n_depan": null, "nama_dana": "PAD"}
]}`)
	if r.PerangkatDaerah != "Dinas Sosial Kota Jambi" || r.KodeSKPD.String() != "1.06.0.00.0.00.01.0000" || r.JenisDaerah != nomenklatur.KabupatenKota {
		t.Errorf("%q %v %v", r.PerangkatDaerah, r.KodeSKPD, r.JenisDaerah)
	}
	var got []string
	for _, n := range r.Walk() {
		got = append(got, fmt.Sprintf("%v %s %s", n.Kode, n.Nama, cetakSel(n)))
		for _, i := range n.IndikatorLain {
			got = append(got, i.Nama+" "+i.Year(2026).Target.String())
		}
	}
	if diff := cmp.Diff([]string{
		"1.06  ",
		"1.06.07 PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN ",
		"1.06.07.2.01 Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota ",
		"1.06.07.2.01.0002 Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota 2026 12/Rp296.187.500 2027 /Rp300.000.000 ",
		"Jumlah Pengunjung 1200",
	}, got); diff != "" {
		t.Error(diff)
	}
	for _, x := range renstra.Audit(r, nil) {
		if x.Keparahan == renstra.Galat {
			t.Errorf("%d %s %s", x.Baris, x.Kode, x.Pesan)
		}
	}
}

// Records of one sub kegiatan of which some name an account or a source of
// funds, in whatever order: its parts add up to its pagu, those without a name
// too (synthetic amounts).
func TestDatarRincianSebagian(t *testing.T) {
	const kepala = "kode_bidang_urusan;kode_program;kode_kegiatan;kode_sub_kegiatan;kode_akun;nama_dana;pagu_dana;pagu 2026;pagu 2027\n"
	const awal = "1.06;1.06.07;1.06.07.2.01;1.06.07.2.01.0001;"
	for nama, c := range map[string]struct {
		baris   []string
		rincian string
	}{
		"dengan, lalu tanpa": {[]string{"5.1.02.01.01.0024;;;100;10", ";;;20;-"}, "2026 Rp100; 2027 Rp10; 2026 Rp20; 2027 -"},
		"tanpa, lalu dengan": {[]string{";;;20;3", "5.1.02.01.01.0024;;;100;10"}, "2026 Rp20; 2027 Rp3; 2026 Rp100; 2027 Rp10"},
		"menurut sumber":     {[]string{";PAD;60;100;", ";DAU;40;100;"}, "2026 Rp60; 2026 Rp40"},
		"tanpa semua":        {[]string{";;;20;3", ";;;7;"}, ""},
	} {
		r, err := renstra.Read(strings.NewReader(kepala+awal+strings.Join(c.baris, "\n"+awal)+"\n"),
			renstra.WithPeriode(renstra.Periode{Dari: 2026, Sampai: 2027}))
		if err != nil {
			t.Fatal(nama, err)
		}
		var got []string
		for n := range r.SubKegiatan() {
			for _, x := range n.Rincian {
				got = append(got, fmt.Sprintf("%d %s", x.Tahun, x.Pagu))
			}
		}
		if s := strings.Join(got, "; "); s != c.rincian {
			t.Errorf("%s: rincian %s, mau %s", nama, s, c.rincian)
		}
		if jumlah := jumlahSalah(r); len(jumlah) > 0 {
			t.Errorf("%s: %v", nama, jumlah)
		}
	}
}

func FuzzDatar(f *testing.F) {
	f.Add(lembarPagu)
	f.Add(`[{"kode_sub_giat":"1.06.07.2.01.0001","pagu_1":"1e9","target_1":"1.650"}]`)
	f.Add("nama_program,nama_sub_kegiatan,pagu 2026\nA,B,-\nGRAND TOTAL,,x\n")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<16 {
			return
		}
		r, err := renstra.Read(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, x := range renstra.Audit(r, nil) {
			if _, err := renstra.Decode(strings.NewReader(s)); err != nil && x.Kode == renstra.RincianBeda {
				t.Errorf("rekaman datar: %s", x.Pesan)
			}
		}
	})
}
