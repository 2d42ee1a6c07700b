package renstra_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// The lists of the text stand in the whole document only.
func TestDaftarTeks(t *testing.T) {
	r := rencana(t, bacaUtuh(t))
	type daftar struct {
		Jumlah, Pertama, Terakhir int // how many, first and last line
		Nomor, Teks               string
	}
	ringkas := func(in []renstra.Butir) daftar {
		if len(in) == 0 {
			return daftar{}
		}
		n := len(in) - 1
		return daftar{len(in), in[0].Baris, in[n].Baris, in[n].Nomor, in[n].Teks}
	}
	for nama, c := range map[string]struct {
		got  []renstra.Butir
		want daftar
	}{
		"fungsi":              {r.Fungsi, daftar{10, 289, 299, "j.", "pelaksanaan tugas lain yang diberikan walikota sesuai dengan bidang tugas dan fungsinya"}},
		"permasalahan":        {r.Permasalahan, daftar{2, 1751, 1762, "2.", "Dalam konteks fungsi pelayanan sosial, yang meliputi :"}},
		"permasalahan 1":      {r.Permasalahan[0].Anak, daftar{8, 1753, 1760, "8)", "Terbatasnya sarana dan prasarana pelayanan administrasi perkantoran."}},
		"permasalahan 2":      {r.Permasalahan[1].Anak, daftar{12, 1764, 1775, "12)", "Rendahnya keterampilan penduduk miskin;"}},
		"isu strategis":       {r.IsuStrategis, daftar{6, 1820, 1825, "6.", "Peningkatan dan Optimalisasi anggaran urusan sosial"}},
		"strategi":            {r.Strategi, daftar{4, 1899, 1902, "4.", "Peningkatan pelayanan Jaminan Sosial bagi PAS;"}},
		"arah kebijakan":      {r.ArahKebijakan, daftar{7, 1908, 1917, "3)", "Peningkatan fungsi dan Pemberdayaan Potensi Sumber Kesejahteraan Sosial (PSKS) dalam penanganan masalah-masalah Kesejahteraan Sosial."}},
		"uraian program":      {r.UraianProgram, daftar{5, 2001, 2005, "2.2.5.", "Program Penanganan Bencana"}},
		"uraian kegiatan":     {r.UraianKegiatan, daftar{17, 2011, 2028, "2.2.5.1.17.", "Kegiatan Penyelenggaraan Pemberdayaan Masyarakat terhadap Kesiapsiagaan Bencana Kabupaten/Kota"}},
		"uraian sub kegiatan": {r.UraianSubKegiatan, daftar{99, 2034, 2138, "99.", "Penyuluhan sosial untuk sosialisasi, komunikasi, informasi, dan edukasi (KIE) kepada masyarakat terkait penanggulangan bencana pada masyarakat di lokasi rawan bencana."}},
	} {
		if diff := cmp.Diff(c.want, ringkas(c.got)); diff != "" {
			t.Errorf("%s: %s", nama, diff)
		}
	}
	if len(r.Tugas) != 1 || r.Tugas[0].Baris != 285 || !strings.HasPrefix(r.Tugas[0].Teks, "Membantu Walikota dalam melaksanakan Urusan Pemerintah Daerah di Bidang Sosial") {
		t.Errorf("tugas: %+v", r.Tugas)
	}
	for _, b := range [][]renstra.Butir{r.Tugas, r.Fungsi, r.Permasalahan, r.IsuStrategis, r.Strategi, r.ArahKebijakan} {
		baris := strings.Split(bacaUtuh(t), "\n")
		for _, x := range b {
			if !strings.Contains(baris[x.Baris-1], x.Teks) {
				t.Errorf("baris %d tidak memuat %q", x.Baris, x.Teks)
			}
		}
	}
}

// Synthetic: an entry that a page break cut, and a list under a heading
// without mark-up.
func TestDaftarTerpotong(t *testing.T) {
	r := rencana(t, tabelProgram+`
2.2.2 Isu Strategis

Isu strategis sebagai berikut:
- a) Regulasi yang belum
RENSTRA (2025-2029) DINAS 66
lengkap;
- b) Data.

Paragraf berikutnya.
- c) bukan isu
`)
	want := []renstra.Butir{{Baris: 10, Nomor: "a)", Teks: "Regulasi yang belum lengkap;"}, {Baris: 13, Nomor: "b)", Teks: "Data."}}
	if diff := cmp.Diff(want, r.IsuStrategis); diff != "" {
		t.Error(diff)
	}
}

// The names of chapter IV against Table 4.3, as read off the document: line by
// line sought in the other place. "Perbekalan Kesehatan" is named once and
// planned twice.
func TestBedaUraian(t *testing.T) {
	want := []int{
		2001, 2003, 2004, 2011, 2022, 2023, // spelt otherwise, as 2111
		2046, 2066, 2079, 2105, 2111, 2116, 2134, 2135, 2136, 2137, 2138, // named, not planned
		2355, 2397, 2428, 2436, 2460, 2466, 2478, 2479, 2496, // planned, not named
		2517, 2518, 2519, 2520, 2521, // Taman Makam Pahlawan
	}
	var got []int
	lain := 0
	r := rencana(t, bacaUtuh(t))
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode == renstra.BedaUraian {
			got = append(got, x.Baris)
			if strings.Contains(x.Pesan, "ditulis lain") {
				lain++
			}
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" || lain != 7 {
		t.Errorf("%d ditulis lain: %s", lain, diff)
	}
	if n := r.UraianSubKegiatan[56]; !strings.HasSuffix(n.Teks, "Penyandang Disabilitas Terlantar, Anak Terlantar, Lanjut Usia Terlantar, serta Gelandangan Pengemis dan Masyarakat") {
		t.Errorf("butir yang terpotong: %q", n.Teks)
	}
}

// Synthetic: a list under the heading that names nothing of the table is prose.
func TestUraianBukanDaftar(t *testing.T) {
	r := rencana(t, "4.1 Uraian Program\n\n1. Program disusun menurut skala prioritas\n2. Program mendukung sasaran\n\n"+judulLapangan+kepalaBaku+isiBaku)
	if len(r.UraianProgram) != 2 {
		t.Errorf("%+v", r.UraianProgram)
	}
	for _, x := range renstra.Audit(r, nil) {
		if x.Kode == renstra.BedaUraian {
			t.Error(x.Pesan)
		}
	}
}

// Synthetic: entries that have a paragraph each go on while their numbers do; a
// list after them is none of theirs.
func TestDaftarBerparagraf(t *testing.T) {
	for _, c := range []struct {
		teks string
		want []string
	}{
		{"1. Mutu\n\nMutu masih rendah.\n\n2. Dokter\n\nDokter kurang.\n\na. Spesialis\nb. Umum\n\n3. Dana\n\nBelum mandiri.\n", []string{"Mutu", "Dokter", "Dana"}},
		{"1) Mutu\n   Mutu masih rendah.\n2) Dokter\n", []string{"Mutu", "Dokter"}},
		{"1. Mutu\n2. Dokter\n\nDasarnya:\n1. Undang-undang\n2. Peraturan\n3. Keputusan\n", []string{"Mutu", "Dokter"}},
		{"1. Mutu\n2. Dokter\n\nDasarnya adalah\n4. Keputusan\n3. Surat\n", []string{"Mutu", "Dokter"}},
		{"1. Mutu\n2. Dokter\n\nDasarnya adalah\n3) Keputusan\n", []string{"Mutu", "Dokter"}}, // numbered otherwise
	} {
		var got []string
		for _, b := range rencana(t, tabelProgram+"\n2.2.2 Isu Strategis\n\n"+c.teks).IsuStrategis {
			got = append(got, b.Teks)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.teks, diff)
		}
	}
}
