package renstra_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// isiBerisi are the nodes of a plan in short, those without a row of their own left
// out.
func isiBerisi(r *renstra.Rencana) (out []string) {
	for _, s := range isiDatarOf(r) {
		if !strings.HasSuffix(s, ":") && !strings.HasPrefix(s, "bidang") {
			out = append(out, strings.ReplaceAll(s, ":  ", ": "))
		}
	}
	return out
}

// Amounts and targets by year within a record, in the shapes that tools keep them
// (synthetic amounts; the shapes are those of public code).
func TestDatarTahunBersarang(t *testing.T) {
	want := []string{"sub kegiatan 1.06.05.2.02.0003: Jumlah Keluarga 2026 10 Keluarga/Rp1.000.000 2027 11 Keluarga/Rp1.100.000"}
	for nama, isi := range map[string]string{
		"objek":           `"pagu": {"2026": "1.000.000", "2027": "1.100.000"}, "target": {"2026": "10 Keluarga", "2027": "11 Keluarga"}`,
		"objek tahun_":    `"pagu": {"tahun_2026": 1000000, "tahun_2027": 1100000, "tahun_2028": null}, "target": {"tahun_2026": "10 Keluarga", "tahun_2027": "11 Keluarga"}`,
		"objek per tahun": `"tahun": {"2026": {"pagu": 1000000, "target": "10 Keluarga"}, "2027": {"pagu": 1100000, "target": "11 Keluarga"}}`,
		"larik":           `"tahunan": [{"tahun": 2026, "pagu": 1000000, "target": "10 Keluarga"}, {"tahun": "2027", "pagu": "1100000", "target": "11 Keluarga"}]`,
		"larik nilai":     `"pagu_indikatif": [{"tahun": 2026, "nilai": 1000000}, {"tahun": 2027, "nilai": 1100000}], "target": [{"tahun": 2026, "nilai": "10 Keluarga"}, {"tahun": 2027, "nilai": "11 Keluarga"}]`,
		"berlapis":        `"pagu": {"totalPagu": 2100000, "pagu_per_tahun": [{"tahun": 2026, "tahun_ke": 1, "pagu": 1000000}, {"tahun": 2027, "tahun_ke": 2, "pagu": 1100000}]}, "target": {"2026": "10 Keluarga", "2027": "11 Keluarga"}`,
	} {
		text := `[{"kode_sub_giat": "1.06.05.2.02.0003", "nama_sub_giat": "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga", "indikator": "Jumlah Keluarga", ` + isi + `}]`
		r := rencana(t, text)
		if diff := cmp.Diff(want, isiBerisi(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		for _, k := range []renstra.Kategori{renstra.IsiBersarang, renstra.MedanTidakDibaca, renstra.MedanGanda} {
			if x := adaTemuan(r, k); len(x) > 0 {
				t.Errorf("%s: %v", nama, x)
			}
		}
	}
	// The year is only counted; the object around the records says the period.
	r := rencana(t, `{"periode": "2025-2029", "data": [{"kode_sub_giat": "1.06.05.2.02.0003", "pagu": [{"tahun_ke": 1, "pagu": 5}, {"tahun_ke": 2, "pagu": 6}]}]}`)
	if got := paguSub(r); got != "2025 Rp5; 2026 Rp6" || r.Periode != (renstra.Periode{Dari: 2025, Sampai: 2029}) {
		t.Error(got, r.Periode)
	}
	// What is none of the plan is named: another total, realisasi, amounts without a year.
	r = rencana(t, `[{"kode_sub_giat": "1.06.05.2.02.0003", "pagu": {"total": 12, "2026": 5, "2027": 6}, "realisasi": [{"tahun": 2026, "nilai": 3}], "tahunan": [{"tahun": 2026, "realisasi": 3, "satuan": "Unit"}], "anggaran": [7, 8]}]`)
	if got := paguSub(r); got != "2026 Rp5; 2027 Rp6" {
		t.Error(got)
	}
	if diff := cmp.Diff([]string{"1 Medan berisi angka yang tidak dibaca, mulai baris ini: pagu.total, tahunan.realisasi."}, adaTemuan(r, renstra.MedanTidakDibaca)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{
		"1 Isi medan anggaran bersarang dan tidak dibaca (1 kali, mulai baris ini).",
		"1 Isi medan realisasi bersarang dan tidak dibaca (1 kali, mulai baris ini).",
	}, adaTemuan(r, renstra.IsiBersarang)); diff != "" {
		t.Error(diff)
	}
	// The layers of a budget, and one year twice.
	r = rencana(t, `[{"tahun": 2026, "kode_sub_giat": "1.06.05.2.02.0003", "pagu": {"murni": 100, "perubahan": 120}}]`)
	if got := paguSub(r); got != "2026 Rp120" {
		t.Error(got)
	}
	r = rencana(t, `[{"kode_sub_giat": "1.06.05.2.02.0003", "pagu": [{"tahun": 2026, "nilai": 100}, {"tahun": 2026, "nilai": 50}]}]`)
	if x := adaTemuan(r, renstra.MedanGanda); paguSub(r) != "2026 Rp50" || len(x) != 1 {
		t.Error(paguSub(r), x)
	}
}

// Trees as other programs keep plans, one in many shapes (synthetic; the shapes are
// those of public code).
func TestDatarPohon(t *testing.T) {
	want := []string{
		"program 1.06.05: 2026 /Rp300", "kegiatan 1.06.05.2.02: 2026 /Rp300",
		"sub kegiatan 1.06.05.2.02.0002: 2026 /Rp200", "sub kegiatan 1.06.05.2.02.0003: 2026 /Rp100",
	}
	const p, k, a, b = `"PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL"`, `"Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota"`,
		`"Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota"`, `"Fasilitasi Bantuan Sosial Kesejahteraan Keluarga"`
	for nama, text := range map[string]string{
		"kunci tingkat": `{"nama_opd": "Dinas Sosial", "tahun": 2026, "program": [{"kode": "1.06.05", "nama": ` + p + `, "pagu": 300, "kegiatan": [{"kode": "1.06.05.2.02", "nama": ` + k + `, "pagu": 300,
			"sub_kegiatan": [{"kode": "1.06.05.2.02.0002", "nama": ` + a + `, "pagu": 200}, {"kode": "1.06.05.2.02.0003", "nama": ` + b + `, "pagu": 100}]}]}], "links": {"next": null}}`,
		"children": `{"data": [{"kode": "1.06.05", "uraian": ` + p + `, "pagu_2026": "300", "children": [{"kode": "1.06.05.2.02", "uraian": ` + k + `, "pagu_2026": "300",
			"children": [{"kode": "1.06.05.2.02.0002", "uraian": ` + a + `, "pagu_2026": "200", "children": []}, {"kode": "1.06.05.2.02.0003", "uraian": ` + b + `, "pagu_2026": "100"}]}]}]}`,
		"nomor sendiri": `[{"kode": "1", "name": "URUSAN", "type": "urusan", "bidang": [{"kode": "06", "name": "URUSAN PEMERINTAHAN BIDANG SOSIAL", "type": "bidang", "program": [{"kode": "05", "name": ` + p + `, "pagu": {"2026": 300},
			"kegiatan": [{"kode": "2.02", "name": ` + k + `, "pagu": {"2026": 300}, "subKegiatan": [{"kode": "0002", "name": ` + a + `, "pagu": {"2026": 200}}, {"kode": "0003", "name": ` + b + `, "pagu": {"2026": 100}}]}]}]}]}]`,
		"nama tingkat": `{"result": {"tahunAnggaran": 2026, "listProgram": [{"kodeProgram": "1.06.05", "namaProgram": ` + p + `, "pagu": 300, "listKegiatan": [{"kodeKegiatan": "1.06.05.2.02", "namaKegiatan": ` + k + `, "pagu": 300,
			"listSubKegiatan": [{"kodeSubKegiatan": "1.06.05.2.02.0002", "namaSubKegiatan": ` + a + `, "pagu": 200}, {"kodeSubKegiatan": "1.06.05.2.02.0003", "namaSubKegiatan": ` + b + `, "pagu": 100}]}]}]}}`,
		"kode rekening": `{"tahun": 2026, "program": [{"kode_rekening": "1.06.05", "uraian": ` + p + `, "pagu": 300, "kegiatan": [{"kode_rekening": "1.06.05.2.02", "uraian": ` + k + `, "pagu": 300,
			"sub_kegiatan": [{"kode_rekening": "1.06.05.2.02.0002", "uraian": ` + a + `, "pagu": 200, "rekening": [{"kode_rekening": "5.1.02.01.01.0024", "uraian": "ATK", "pagu": 200}]}, {"kode_rekening": "1.06.05.2.02.0003", "uraian": ` + b + `, "pagu": 100}]}]}]}`,
		"jenis": `[{"jenis": "program", "kode": "1.06.05", "nama": ` + p + `, "pagu_2026": 300, "anak": [{"jenis": "kegiatan", "kode": "1.06.05.2.02", "nama": ` + k + `, "pagu_2026": 300,
			"anak": [{"jenis": "sub_kegiatan", "kode": "1.06.05.2.02.0002", "nama": ` + a + `, "pagu_2026": 200}, {"jenis": "sub_kegiatan", "kode": "1.06.05.2.02.0003", "nama": ` + b + `, "pagu_2026": 100}]}]}]`,
		"bidang dinas": `{"tahun": 2026, "bidang": [{"id": 1, "program": [{"kode": "1.06.05", "nama": ` + p + `, "pagu": 300, "kegiatan": [{"kode": "1.06.05.2.02", "nama": ` + k + `, "pagu": 300,
			"sub_kegiatan": [{"kode": "1.06.05.2.02.0002", "nama": ` + a + `, "pagu": 200}, {"kode": "1.06.05.2.02.0003", "nama": ` + b + `, "pagu": 100}]}]}]}]}`,
		"berdampingan": `{"tahun": 2026, "program": [{"id": 1, "kode": "1.06.05", "nama": ` + p + `, "pagu": 300}], "kegiatan": [{"program_id": 1, "kode": "1.06.05.2.02", "nama": ` + k + `, "pagu": 300}],
			"sub_kegiatan": [{"kegiatan_id": 22, "kode": "1.06.05.2.02.0002", "nama": ` + a + `, "pagu": 200}, {"kegiatan_id": 22, "kode": "1.06.05.2.02.0003", "nama": ` + b + `, "pagu": 100}]}`,
		"menurut kode": `{"tahun": 2026, "program": {"1.06.05": {"nama": ` + p + `, "pagu": 300, "kegiatan": {"1.06.05.2.02": {"nama": ` + k + `, "pagu": 300,
			"sub_kegiatan": {"1.06.05.2.02.0002": {"nama": ` + a + `, "pagu": 200}, "1.06.05.2.02.0003": {"nama": ` + b + `, "pagu": 100}}}}}}}`,
		"rata": `[{"kode": "1.06.05", "uraian": ` + p + `, "pagu_2026": 300}, {"kode": "1.06.05.2.02", "uraian": ` + k + `, "pagu_2026": 300},
			{"kode": "1.06.05.2.02.0002", "uraian": ` + a + `, "pagu_2026": 200}, {"kode": "1.06.05.2.02.0003", "uraian": ` + b + `, "pagu_2026": 100}]`,
		"induk di dalam": `{"data": [{"tahun": 2026, "pagu": 200, "sub_kegiatan": {"kode": "1.06.05.2.02.0002", "nama": ` + a + `, "kegiatan": {"kode": "1.06.05.2.02", "nama": ` + k + `, "program": {"kode": "1.06.05", "nama": ` + p + `}}}},
			{"tahun": 2026, "pagu": 100, "kode_sub_giat": "1.06.05.2.02.0003", "nama_sub_giat": {"nama_sub_giat": ` + b + `, "mst_lock": 0}, "skpd": {"kode_skpd": "1.06.0.00.0.00.01.0000", "nama_skpd": "DINAS SOSIAL"}}]}`,
	} {
		r := rencana(t, text)
		mau := want
		if nama == "induk di dalam" { // no amounts above the sub kegiatan
			mau = want[2:]
		}
		if diff := cmp.Diff(mau, isiBerisi(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		for _, n := range r.BidangUrusan[0].Anak[0].Anak {
			if n.Nama != strings.Trim(k, `"`) {
				t.Errorf("%s: %s", nama, n.Nama)
			}
		}
		for _, r := range []*renstra.Rencana{r, urai(t, tulis(t, r, renstra.YAML))} {
			for _, x := range renstra.Audit(r, nil) {
				if x.Kode != renstra.EdisiDicabut && x.Kode != renstra.NamaTidakTertulis {
					t.Errorf("%s: %s %s", nama, x.Kode, x.Pesan)
				}
			}
		}
	}
}

// A level of a tree that has indicators and no amounts lacks none, and the sum of the
// level above is that of the one below it (synthetic).
func TestDatarPohonTanpaPagu(t *testing.T) {
	const text = `{"tahun": 2026, "program": [{"kode": "1.06.05", "nama": "PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL", "pagu": PAGU, "indikator": [{"nama": "Persentase Keluarga", "target": {"2026": "100%"}}],
 "kegiatan": [{"kode": "1.06.05.2.02", "nama": "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota", "indikator": [{"indikator": "Jumlah Data", "tahun": 2026, "target": "1", "satuan": "Dokumen"}, {"indikator": "", "tahun": 2027, "target": "", "satuan": ""}],
 "sub_kegiatan": [{"kode": "1.06.05.2.02.0002", "nama": "Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota", "pagu": 200, "indikator": []}]}]}]}`
	want := []string{
		"program 1.06.05: Persentase Keluarga 2026 100%/Rp200", "kegiatan 1.06.05.2.02: Jumlah Data 2026 1/",
		"sub kegiatan 1.06.05.2.02.0002: 2026 /Rp200",
	}
	for pagu, salah := range map[string]int{"200": 0, "250": 1} {
		r := rencana(t, strings.Replace(text, "PAGU", pagu, 1))
		if diff := cmp.Diff(strings.Replace(want[0], "200", pagu, 1), isiBerisi(r)[0]); diff != "" {
			t.Error(diff)
		}
		for _, r := range []*renstra.Rencana{r, urai(t, tulis(t, r, renstra.YAML))} {
			if diff := cmp.Diff(want[1:], isiBerisi(r)[1:]); diff != "" {
				t.Error(diff)
			}
			if x := jumlahSalah(r); len(x) != salah {
				t.Errorf("%s: %v", pagu, x)
			}
		}
	}
}

// Accounts and sources of funds within a record: the record is the whole (synthetic).
func TestDatarBagianBersarang(t *testing.T) {
	const awal = `[{"tahun": 2026, "kode_sub_giat": "1.06.05.2.02.0003", `
	for nama, c := range map[string]struct {
		text, pagu string
		rincian    int
		temuan     []string
	}{
		"sama":     {awal + `"rincian": 300, "rincian_objek": [{"kode_akun": "5.1.02.01.01.0024", "nama_akun": "ATK", "total_rincian": 100}, {"kode_akun": "5.1.02.01.01.0052", "total_rincian": 200}]}]`, "2026 Rp300", 2, nil},
		"tak sama": {awal + `"pagu": 300, "rekening": [{"kode": "5.1.02.01.01.0024", "nama": "ATK", "pagu": 100}, {"kode": "5.1.02.01.01.0052", "pagu": 150}]}]`, "2026 Rp300", 2, []string{"galat rincian-beda 1 Pagu sub kegiatan 2026 tertulis Rp300, jumlah 2 rinciannya menurut rekening dan sumber dana Rp250: lebih Rp50."}},
		"tanpa":    {awal + `"rekening": [{"kode": "5.1.02.01.01.0024", "pagu": 100}, {"kode": "5.1.02.01.01.0052", "pagu": 100}]}]`, "2026 Rp200", 2, nil},
		"dana":     {awal + `"pagu": 300, "sumber_dana": [{"kodedana": "", "namadana": "PAD", "pagudana": 100}, {"namadana": "DAU", "pagudana": 200}]}]`, "2026 Rp300", 2, nil},
		"tahunan":  {`[{"kode_sub_giat": "1.06.05.2.02.0003", "anggaran": [{"tahun": 2026, "nama_dana": "PAD", "pagu": 100}, {"tahun": 2026, "nama_dana": "DAU", "pagu": 50}, {"tahun": 2027, "nama_dana": "PAD", "pagu": 70}]}]`, "2026 Rp150; 2027 Rp70", 3, nil},
		"bertingkat": {`[{"kode": "1.06.05.2.02.0003", "nama": "S", "pagu_2026": 300, "children": [{"kode": "5", "nama": "BELANJA", "pagu_2026": 300, "children": [{"kode": "5.1.02.01.01.0024", "nama": "ATK", "pagu_2026": 300}]}]}]`, "2026 Rp300", 1,
			[]string{"info baris-subtotal 1 2 rekaman mengulang jumlah rekening di bawahnya dan tidak dihitung lagi, mulai baris ini; pagu dibaca Rp300."}},
	} {
		r := rencana(t, c.text)
		if got := paguSub(r); got != c.pagu {
			t.Errorf("%s: %q, diharapkan %q", nama, got, c.pagu)
		}
		if diff := cmp.Diff(c.temuan, temuanPagu(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		for n := range r.SubKegiatan() {
			if len(n.Rincian) != c.rincian {
				t.Errorf("%s: %v", nama, n.Rincian)
			}
		}
		if x := adaTemuan(r, renstra.SelTidakTerbaca); len(x) > 0 {
			t.Errorf("%s: %v", nama, x)
		}
	}
}

// Lists that end at the kegiatan or programmes (synthetic).
func TestDatarTanpaSubKegiatan(t *testing.T) {
	for nama, c := range map[string]struct {
		text string
		mau  []string
	}{
		"kegiatan": {"Kode Program,Nama Program,Kode Kegiatan,Nama Kegiatan,Pagu 2026\n" +
			"1.06.05,PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL,1.06.05.2.02,Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota,300\n" +
			"1.06.07,PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN,1.06.07.2.01,Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota,50\nTOTAL,,,,350\n",
			[]string{"kegiatan 1.06.05.2.02: 2026 /Rp300", "kegiatan 1.06.07.2.01: 2026 /Rp50"}},
		"kegiatan saja": {"tahun,kode_kegiatan,nama_kegiatan,kode_rekening,nilai\n2026,1.06.05.2.02,Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota,5.1.02.01.01.0024,100\n2026,1.06.05.2.02,Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota,5.1.02.01.01.0052,250\n",
			[]string{"kegiatan 1.06.05.2.02: 2026 /Rp350"}},
		"program": {`[{"kode_program": "1.06.05", "nama_program": "PROGRAM PERLINDUNGAN DAN JAMINAN SOSIAL", "pagu_2026": 300}]`, []string{"program 1.06.05: 2026 /Rp300"}},
	} {
		r := rencana(t, c.text)
		for _, r := range []*renstra.Rencana{r, urai(t, tulis(t, r, renstra.YAML))} {
			if diff := cmp.Diff(c.mau, isiBerisi(r)); diff != "" {
				t.Errorf("%s: %s", nama, diff)
			}
			for _, x := range renstra.Audit(r, nil) {
				if x.Keparahan != renstra.Info {
					t.Errorf("%s: %s %s", nama, x.Kode, x.Pesan)
				}
			}
		}
	}
}

// What is no plain tree is refused, with what it lacks; what was taken out takes
// with it what lies below (synthetic).
func TestDatarPohonDitolak(t *testing.T) {
	for text, kurang := range map[string]string{
		`{"tahun": 2026, "children": [{"nama": "A", "pagu": 1, "children": [{"nama": "B", "pagu": 1}]}]}`:                                               "di bawah children: kode, jenis",
		`[{"kode": "1.06.05", "nama": "A", "pagu_2026": 1, "children": [{"nama": "B", "pagu_2026": 1}]}]`:                                               "di bawah children: kode, jenis",
		`[{"kode": "1.06.05.2.02.0003", "nama": "A", "children": []}]`:                                                                                  "medan pagu",
		`{"a": [{"kode_program": "1.06.05", "kode_giat": "1.06.05.2.02"}], "b": [{"kode_program": "1.06.05", "kode_giat": "1.06.05.2.02", "pagu": 1}]}`: "satu larik rekaman",
		`[{"rapat": "A", "anggaran": 1}]`: "kode_program",
	} {
		_, err := renstra.Read(strings.NewReader(text))
		var re *renstra.ReadError
		if !errors.As(err, &re) || !errors.Is(err, renstra.ErrMedan) || !strings.Contains(re.Expected, kurang) {
			t.Errorf("%s: %v", text, err)
		}
	}
	r := rencana(t, `{"tahun": 2026, "program": [{"kode": "1.06.05", "nama": "A", "deleted_at": "2026-01-01", "kegiatan": [{"kode": "1.06.05.2.02", "nama": "B", "sub_kegiatan": [{"kode": "1.06.05.2.02.0003", "nama": "C", "pagu": 100}]}]},
 {"kode": "1.06.04", "nama": "D", "deleted_at": null, "kegiatan": [{"kode": "1.06.04.2.01", "nama": "E", "sub_kegiatan": [{"kode": "1.06.04.2.01.0001", "nama": "F", "pagu": 70}]}]}]}`)
	if got := paguSub(r); got != "2026 Rp70" {
		t.Error(got)
	}
	if x := adaTemuan(r, renstra.RekamanTerhapus); len(x) != 1 {
		t.Error(x)
	}
	// The lines are those of the nodes.
	r = rencana(t, "{\"tahun\": 2026, \"program\": [\n{\"kode\": \"1.06.05\", \"nama\": \"A\", \"pagu\": 1, \"kegiatan\": [\n\n{\"kode\": \"1.06.05.2.02\", \"nama\": \"B\", \"pagu\": 1, \"sub_kegiatan\": [\n{\"kode\": \"1.06.05.2.02.0003\",\n\"nama\": \"C\", \"pagu\": \"satu\"}]}]}]}")
	var baris []int
	for _, n := range r.Walk() {
		baris = append(baris, n.Baris)
	}
	if diff := cmp.Diff([]int{0, 2, 4, 5}, baris); diff != "" {
		t.Error(diff)
	}
}
