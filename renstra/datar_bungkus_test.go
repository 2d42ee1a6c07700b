package renstra_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// isiDatarOf are the nodes of a plan in short, with the further indicators.
func isiDatarOf(r *renstra.Rencana) []string {
	var out []string
	for _, n := range r.Walk() {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%v %v: %s %s", n.Tingkat, n.Kode, n.Indikator, cetakSel(n))))
		for _, i := range n.IndikatorLain {
			out = append(out, "+ "+i.Nama+" "+i.Year(2026).Target.String())
		}
	}
	return out
}

func adaTemuan(r *renstra.Rencana, k renstra.Kategori) (out []string) {
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode == k {
			out = append(out, fmt.Sprintf("%d %s", x.Baris, x.Pesan))
		}
	}
	return out
}

// A column that is only called "Kode" is the code of the lowest level that a
// row names, whether the rows repeat the levels above or not (synthetic).
func TestDatarKodeBaris(t *testing.T) {
	const kepala = "Kode,Program,Kegiatan,Sub Kegiatan,Indikator,Pagu 2026\n"
	want := []string{
		"bidang urusan 1.06:",
		"program 1.06.07: Persentase 2026 /Rp300.000",
		"kegiatan 1.06.07.2.01: Jumlah 2026 /Rp300.000",
		"sub kegiatan 1.06.07.2.01.0001: Unit 2026 /Rp100.000",
		"sub kegiatan 1.06.07.2.01.0002: Makam 2026 /Rp200.000",
	}
	const prog, keg = "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN", "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota"
	const s1, s2 = "Rehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota", keg
	baris := func(p, k string) string {
		return "1.06.07," + prog + ",,,Persentase,300000\n" +
			"1.06.07.2.01," + p + "," + keg + ",,Jumlah,300000\n" +
			"1.06.07.2.01.0001," + p + "," + k + "," + s1 + ",Unit,100000\n" +
			"1.06.07.2.01.0002," + p + "," + k + "," + s2 + ",Makam,200000\n"
	}
	for nama, isi := range map[string]string{"kosong": baris("", ""), "diulang": baris(prog, keg)} {
		r := rencana(t, kepala+isi)
		if diff := cmp.Diff(want, isiDatarOf(r)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
		if x := jumlahSalah(r); len(x) > 0 {
			t.Errorf("%s: %v", nama, x)
		}
	}
	// What every agency has takes its bidang from the code alone.
	r := rencana(t, kepala+"1.06.01.2.06,PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA,Administrasi Umum Perangkat Daerah,,Jumlah,5\n")
	if diff := cmp.Diff([]string{"bidang urusan 1.06:", "program 1.06.01:", "kegiatan 1.06.01.2.06: Jumlah 2026 /Rp5"}, isiDatarOf(r)); diff != "" {
		t.Error(diff)
	}
	// Another name beside the same code is a node of its own.
	r = rencana(t, kepala+baris("PROGRAM LAIN SAMA SEKALI", keg))
	if n := len(r.BidangUrusan[0].Anak); n != 2 {
		t.Errorf("%d program: %v", n, isiDatarOf(r))
	}
}

// "Kode" and "Nama" under the head of a level are those of the level (synthetic).
func TestDatarKodeDiBawahKepala(t *testing.T) {
	r := rencana(t, "Program,,Kegiatan,,Sub Kegiatan,,Pagu 2026\nKode,Nama,Kode,Nama,Kode,Nama,\n"+
		"1.06.07,PROGRAM A,1.06.07.2.01,Kegiatan B,1.06.07.2.01.0001,Sub C,100\n")
	var got []string
	for _, n := range r.Walk() {
		got = append(got, n.Kode.String()+" "+n.Nama)
	}
	if diff := cmp.Diff([]string{"1.06 ", "1.06.07 PROGRAM A", "1.06.07.2.01 Kegiatan B", "1.06.07.2.01.0001 Sub C"}, got); diff != "" {
		t.Error(diff)
	}
}

// Without codes and bidang urusan the programme of the first row is that of
// the second (synthetic).
func TestDatarTanpaKode(t *testing.T) {
	r := rencana(t, "Program,Kegiatan,Sub Kegiatan,Pagu 2026\n"+
		"PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA,Administrasi Umum Perangkat Daerah,Penyediaan Bahan Logistik Kantor,100\n"+
		"PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA,Administrasi Umum Perangkat Daerah,Penyediaan Barang Cetakan dan Penggandaan,200\n")
	if x := adaTemuan(r, renstra.NamaGanda); len(x) > 0 {
		t.Error(x)
	}
	n := 0
	for range r.Walk() {
		n++
	}
	if n != 5 { // bidang, program, kegiatan, two sub kegiatan
		t.Errorf("%d baris: %v", n, isiDatarOf(r))
	}
}

const rekamanMakam = `[{"kode_program": "1.06.07", "kode_giat": "1.06.07.2.01", "kode_sub_giat": "1.06.07.2.01.0001", "tahun": 2026, "pagu": 100}]`

// The array of records stands under any key (synthetic).
func TestDatarBungkus(t *testing.T) {
	want := []string{"bidang urusan 1.06:", "program 1.06.07:", "kegiatan 1.06.07.2.01:", "sub kegiatan 1.06.07.2.01.0001:  2026 /Rp100"}
	for _, text := range []string{
		`{"status": "ok", "items": ` + rekamanMakam + `}`,
		`{"total": 1, "tahun": 2026, "rows": ` + rekamanMakam + `, "links": [{"url": "x"}]}`,
		`{"result": {"records": ` + rekamanMakam + `}}`,
		`{"result": {"data": ` + rekamanMakam + `}}`,
		"\ufeff\n" + `{"sub_kegiatan": ` + rekamanMakam + `}`,
	} {
		if diff := cmp.Diff(want, isiDatarOf(rencana(t, text))); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
	for text, ditemukan := range map[string]string{
		`{"a": ` + rekamanMakam + `, "b": ` + rekamanMakam + `}`: "lebih dari satu larik rekaman: a, b",
	} {
		_, err := renstra.Read(strings.NewReader(text))
		var re *renstra.ReadError
		if !errors.As(err, &re) || !errors.Is(err, renstra.ErrMedan) || re.Found != ditemukan || !strings.Contains(re.Expected, "kode_sub_kegiatan") {
			t.Errorf("%s: %v", text, err)
		}
	}
	// A mistyped field of a plan remains one.
	_, err := renstra.Read(strings.NewReader(`{"daera": "Kota Jambi", "bidangUrusn": [{"nama": "X", "anak": []}]}`))
	if err == nil || !strings.Contains(err.Error(), "maksudnya bidangUrusan?") {
		t.Error(err)
	}
}

// Indicators within a record are those of its row; what else lies within is
// said not to be read (synthetic).
func TestDatarBersarang(t *testing.T) {
	r := rencana(t, `[{"kode_sub_giat": "1.06.07.2.01.0001", "tahun": 2026, "pagu": 100, "indikator": "", "satuan": "", "target_3": "", "pagu_3": null,
 "sub_keg_indikator": [
  {"outputteks": "Jumlah Unit", "targetoutput": "3", "satuanoutput": "Unit", "targetoutputteks": "3 Unit"},
  {"outputteks": "Jumlah Laporan", "targetoutput": "1", "satuanoutput": "Laporan", "targetoutputteks": "2 Laporan", "catatan": "x"},
  {"outputteks": "Jumlah Unit", "targetoutputteks": "3 Unit"}],
 "sumber_dana": [{"nama_dana": "PAD"}], "lokasi_sub_keg": [], "lain": {}}]`)
	if diff := cmp.Diff([]string{
		"bidang urusan 1.06:", "program 1.06.07:", "kegiatan 1.06.07.2.01:",
		"sub kegiatan 1.06.07.2.01.0001: Jumlah Unit 2026 3 Unit/Rp100",
		"+ Jumlah Laporan 2 Laporan",
	}, isiDatarOf(r)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{2026}, r.Tahun); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{
		"1 Isi medan sub_keg_indikator.catatan bersarang dan tidak dibaca (1 kali, mulai baris ini).",
		"1 Isi medan sumber_dana bersarang dan tidak dibaca (1 kali, mulai baris ini).",
		"1 Isi medan targetoutput bersarang dan tidak dibaca (1 kali, mulai baris ini).",
	}, adaTemuan(r, renstra.IsiBersarang)); diff != "" {
		t.Error(diff)
	}
}
