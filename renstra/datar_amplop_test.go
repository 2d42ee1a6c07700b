package renstra_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// What the objects around the records say, in an object of their own too, is of all
// records; what these say themselves goes before (synthetic).
func TestDatarAmplop(t *testing.T) {
	const satu = `{"kode_sub_kegiatan": "1.06.07.2.01.0001", "nama_sub_kegiatan": "Rehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota", "pagu": 100000`
	for nama, c := range map[string]struct {
		teks    string
		tahun   []int
		periode renstra.Periode
	}{
		"di samping":   {`{"tahun": "TA 2026", "nama_skpd": "Dinas Sosial", "data": [` + satu + `}]}`, []int{2026}, renstra.Periode{}},
		"di dalam":     {`{"meta": {"tahun": 2026, "nama_skpd": "Dinas Sosial", "filter": {"tahun": 2024}}, "data": [` + satu + `}]}`, []int{2026}, renstra.Periode{}},
		"di belakang":  {`{"data": [` + satu + `}], "info": {"tahun": 2026}, "skpd": {"nama_skpd": "Dinas Sosial"}}`, []int{2026}, renstra.Periode{}},
		"rekaman":      {`{"tahun": 2026, "nama_skpd": "Dinas Sosial", "data": [` + satu + `, "tahun": 2027}]}`, []int{2027}, renstra.Periode{}},
		"bukan tahun":  {`{"tahun": "semua", "nama_skpd": "Dinas Sosial", "data": [` + satu + `}]}`, []int{1}, renstra.Periode{}},
		"periode saja": {`{"header": {"periode": "2025-2029", "nama_skpd": "Dinas Sosial"}, "data": [` + satu + `}]}`, []int{2025}, renstra.Periode{Dari: 2025, Sampai: 2029}},
	} {
		r := rencana(t, c.teks)
		if !slices.Equal(r.Tahun, c.tahun) || r.Periode != c.periode || r.PerangkatDaerah != "Dinas Sosial" {
			t.Errorf("%s: %v %v %q", nama, r.Tahun, r.Periode, r.PerangkatDaerah)
		}
		if j, err := r.SumTerinci(c.tahun[0]); err != nil || j.Nilai.String() != "Rp100.000" {
			t.Error(nama, j, err)
		}
	}
}

// Amounts by year within an account are those of its years. What else lies there is
// said not to be read (synthetic: 600.000 and 400.000 are the whole of the row).
func TestDatarBagianTahunan(t *testing.T) {
	r := rencana(t, `[{"kode_sub_kegiatan": "1.06.07.2.01.0001", "nama_sub_kegiatan": "Rehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota",
"rekening": [{"kode_rekening": "5.1.02.01.01.0024", "nama_rekening": "Belanja Alat Tulis Kantor", "pagu": {"2026": 600000, "2027": 400000, "sisa": 5}, "log": {"lama": 1}}]}]`)
	var got []string
	for x := range r.Rinci() {
		got = append(got, fmt.Sprintf("%d %v %v %s", x.Tahun, x.Pagu, x.Rincian.Rekening, x.Rincian.NamaRekening))
	}
	want := []string{"2026 Rp600.000 5.1.02.01.01.0024 Belanja Alat Tulis Kantor", "2027 Rp400.000 5.1.02.01.01.0024 Belanja Alat Tulis Kantor"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	want = []string{"2 Medan berisi angka yang tidak dibaca, mulai baris ini: rekening.log, rekening.pagu.sisa."}
	if d := cmp.Diff(want, adaTemuan(r, renstra.MedanTidakDibaca)); d != "" {
		t.Error(d)
	}
}

// Beside the nodes of a tree an object that holds an amount, however deep, is said not
// to be read; one of signatures need not be (synthetic).
func TestDatarPohonSamping(t *testing.T) {
	r := rencana(t, `{"program": [{"kode": "1.06.07", "nama": "PROGRAM PENGELOLAAN TAMAN MAKAM PAHLAWAN", "kegiatan": [{"kode": "1.06.07.2.01", "nama": "Pemeliharaan Taman Makam Pahlawan Nasional Kabupaten/Kota",
"sub_kegiatan": [{"kode": "1.06.07.2.01.0001", "nama": "Rehabilitasi Sarana dan Prasarana Taman Makam Pahlawan Nasional Kabupaten/Kota", "pagu_2026": 100000}]}]}],
"ttd": {"kepala": {"nama": "A"}},
"rekap": {"belanja": {"pagu": 100000}}}`)
	want := []string{"1 Isi medan rekap bersarang dan tidak dibaca (1 kali, mulai baris ini)."}
	if d := cmp.Diff(want, adaTemuan(r, renstra.IsiBersarang)); d != "" {
		t.Error(d)
	}
}
