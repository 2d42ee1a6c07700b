package renstra_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// Read off the boxes of lines 1928–1991; the 104 names of sub kegiatan were
// counted row by row with awk (17, 14, 14, 13, 10, 9, 7, 3, 2, 2, 2, 2, 2, 2,
// 2, 2, 1).
func TestCascading(t *testing.T) {
	duaDokumen(t, func(t *testing.T, r *renstra.Rencana, at func(int) int) {
		akar, tingkat := map[string]int{}, map[string]int{}
		anak := map[string][]string{} // of the levels above the programmes and of the units
		sub := map[int]map[string][]string{}
		var jalan func(induk, n *renstra.Cascading)
		jalan = func(induk, n *renstra.Cascading) {
			tingkat[n.Tingkat]++
			switch n.Tingkat {
			case "Sub Kegiatan":
				if len(n.Indikator) != 1 || n.Nama == "" {
					t.Errorf("baris %d %q: %q", n.Baris, n.Nama, n.Indikator)
				}
				if induk != nil {
					if sub[n.Baris] == nil {
						sub[n.Baris] = map[string][]string{}
					}
					sub[n.Baris][n.Nama] = append(sub[n.Baris][n.Nama], induk.Nama)
				}
			case "Sasaran RPJMD", "Sasaran Renstra PD", "Penanggung Jawab":
				anak[induk.Nama] = append(anak[induk.Nama], n.Nama)
			}
			for _, a := range n.Anak {
				jalan(n, a)
			}
		}
		for _, n := range r.Cascading {
			akar[n.Tingkat]++
			jalan(nil, n)
		}
		if diff := cmp.Diff(map[string]int{
			"Tujuan RPJMD": 4, "Indikator Sasaran": 1, "Key Success Factor": 1, "Program": 6,
			"Kegiatan": 2, "Sub Kegiatan": 2, // whose programme nothing tells
		}, akar); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(map[string]int{
			"Tujuan RPJMD": 4, "Sasaran RPJMD": 9, "Indikator Sasaran": 1, "Key Success Factor": 1,
			"Tujuan Renstra PD": 3, "Sasaran Renstra PD": 4, "Program": 6, "Kegiatan": 17, "Sub Kegiatan": 104, "Penanggung Jawab": 6,
		}, tingkat); diff != "" {
			t.Error(diff)
		}
		const efektivitas = "Peningkatan efektivitas Kebijakan perlindungan, jaminan, rehabilitasi dan pemberdayaan sosial"
		if diff := cmp.Diff(map[string][]string{
			"Terwujudnya Sumber Daya Manusia Yang Berdaya Saing": {
				"Peningkatan Derajat Kesehatan", "Peningkatan Kualitas Dan Aksesibilitas Pendidikan", "Penurunan Angka Kemiskinan", "Tercapainya Peningkatan Keluarga Yang Berkualitas"},
			"Terjaganya Pertumbuhan Ekonomi": {"Penurunan Gini Ratio"},
			"Meningkatnya Kinerja Penyelenggaraan Pemerintahan dan Pelayanan Publik": {
				"Meningkatkan Profesionalisme ASN, Akuntabilitas Kinerja Pemerintah Dan Pelayanan Publik Berbasis TIK", "Meningkatnya Kinerja Pengelolaan Keuangan Daerah"},
			"Meningkatnya ketertiban, ketentraman umum, perlindungan masyarakat dan partisipasi masyarakat dalam pembangunan": {
				"Meningkatnya Ketentraman Dan Ketertiban Kehidupan Bermasyarakat", "Meningkatnya Pemberdayaan Masyarakat, Perempuan Dan Perlindungan Anak"},
			// This tujuan has two boxes; the sasaran of both in their order.
			efektivitas: {"Peningkatan Kebutuhan Dasar bagi Pemerlu Atensi Sosial (PAS)", "Peningkatan Kualitas Pelayanan Kesejahteraan Sosial", "Peningkatan Kebutuhan Dasar bagi Pemerlu Atensi Sosial (PAS)"},
			"Meningkatkan Profesionalisme ASN, Akuntabilitas Kinerja OPD dan Pelayanan Publik Berbasis TIK": {"Peningkatan Profesionalisme ASN"},
			// Line 1991, under the programmes of line 1986.
			"Penunjang Urusan Pemerintah Daerah Kabupaten/Kota":      {"Sekretariat"},
			"Rehabilitasi Sosial":                                    {"Bidang Rehabilitasi Sosial"},
			"Penanganan Warga Negara Migran Korban Tindak Kekerasan": {"Bidang Rehabilitasi Sosial"},
			"Perlindungan dan Jaminan Sosial":                        {"Bidang Jaminan Sosial"},
			"Pemberdayaan Sosial":                                    {"Bidang Pemberdayaan Sosial"},
			"Penanganan Bencana":                                     {"Bidang Perlindungan Sosial"},
		}, anak); diff != "" {
			t.Error(diff)
		}
		// One name under two programmes: the order of the boxes tells.
		if diff := cmp.Diff([]string{"Rehabilitasi Sosial", "Penanganan Bencana"}, sub[at(1943)]["Penyediaan Sandang"]); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]string{"Rehabilitasi Sosial"}, sub[at(1949)]["Penyediaan Sandang"]); diff != "" {
			t.Error(diff)
		}
		ksf := r.Cascading[5]
		if ksf.Nama != "Pemerlu Atensi Sosial (PAS)" || len(ksf.Anak) != 3 {
			t.Fatalf("%+v", ksf)
		}
		// By the columns the fourth indicator would stand under the second
		// tujuan; Table 3.3 has it under the first.
		for i, want := range []int{4, 1, 1} {
			if got := len(ksf.Anak[i].Indikator); got != want {
				t.Errorf("tujuan %d: %d indikator, mau %d", i+1, got, want)
			}
		}
		for line, n := range map[int]string{1931: "13 sel", 1939: "program dibaca tanpa induk", 1940: "2 sel", 1941: "1 sel", 1955: "1 sel"} {
			periksaCatatan(t, r, at(line), renstra.IndukTakTentu, n)
		}
	})
}

// Boxes that begin with words of other tables ("Menurunnya Jumlah …") make a
// cascading no table of counts: what 4.3 lacks of it is found (synthetic).
func TestCascadingBerkataJumlah(t *testing.T) {
	r := rencana(t, `Tabel 3.4 Cascading Kinerja Dinas Sosial Kota Jambi

Menurunnya Jumlah Keluarga Rentan	Meningkatnya Kualitas Layanan	Sasaran Renstra PD
`+program+`	PROGRAM PEMBERDAYAAN SOSIAL	Program
Penyusunan Peta Jalan		Sub Kegiatan

`+judulLapangan+kepalaBaku+isiBaku)
	if diff := cmp.Diff([]string{
		`4 Program "PROGRAM PEMBERDAYAAN SOSIAL" ada di cascading, tidak ada di tabel 4.3.`,
		`5 Sub kegiatan "Penyusunan Peta Jalan" ada di cascading, tidak ada di tabel 4.3.`,
	}, adaTemuan(r, renstra.BedaTabel)); diff != "" {
		t.Error(diff)
	}
}

// Under a caption two levels are enough: a cascading of programmes and sub
// kegiatan alone. Synthetic.
func TestCascadingDuaTingkat(t *testing.T) {
	const isi = "Pemakaman\tRehabilitasi\tProgram\nMakam\tPanti\tSub Kegiatan\nIndikator : Jumlah makam\tIndikator : Jumlah panti\t\n\n"
	for judul, want := range map[string][]string{
		"CASCADING KINERJA\n\n": {"Program Pemakaman: Sub Kegiatan Makam [Jumlah makam]", "Program Rehabilitasi: Sub Kegiatan Panti [Jumlah panti]"},
		"Bagan\n\n":             nil,
	} {
		var got []string
		for _, p := range rencana(t, judul+isi+judulLapangan+kepalaBaku+isiBaku).Cascading {
			for _, a := range p.Anak {
				got = append(got, fmt.Sprintf("%s %s: %s %s %v", p.Tingkat, p.Nama, a.Tingkat, a.Nama, a.Indikator))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", judul, diff)
		}
	}
}
