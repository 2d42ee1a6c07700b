package renstra_test

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

func tulisan(t *testing.T, tulis func(io.Writer) error) string {
	t.Helper()
	var b strings.Builder
	if err := tulis(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The cascading of the document has 155 nodes in 16 trees, as counted in its
// table: the four goals of the region, each with its sasaran, the programs with
// their sub kegiatan and units, and what the document leaves without a parent.
func TestGrafCascading(t *testing.T) {
	r := dinsosJambi()
	for nama, x := range map[string]struct {
		teks                string
		awal, simpul, panah string
		ada                 []string
	}{
		"mermaid": {tulisan(t, r.WriteMermaid),
			"flowchart LR\n" +
				"  n0[\"Tujuan RPJMD: Terwujudnya Sumber Daya Manusia Yang Berdaya Saing<br>Indeks Pembangunan Manusia\"]\n" +
				"  n1[\"Sasaran RPJMD: Peningkatan Derajat Kesehatan\"]\n  n0 --> n1\n" +
				"  n2[\"Sasaran RPJMD: Peningkatan Kualitas Dan Aksesibilitas Pendidikan\"]\n  n0 --> n2\n",
			`["`, " --> ",
			[]string{`["Kegiatan<br>Persentase Penyampaian Laporan Keuangan Tepat Waktu"]`, `["Penanggung Jawab: Sekretariat"]`}},
		"dot": {tulisan(t, r.WriteDOT),
			"digraph cascading {\n  rankdir=LR;\n  node [shape=box];\n" +
				`  n0 [label="Tujuan RPJMD: Terwujudnya Sumber Daya Manusia Yang Berdaya Saing\nIndeks Pembangunan Manusia"];` + "\n" +
				`  n1 [label="Sasaran RPJMD: Peningkatan Derajat Kesehatan"];` + "\n  n0 -> n1;\n",
			"[label=", " -> ",
			[]string{`[label="Penanggung Jawab: Bidang Perlindungan Sosial"];`}},
	} {
		if !strings.HasPrefix(x.teks, x.awal) {
			t.Errorf("%s: %s", nama, x.teks[:min(len(x.teks), 500)])
		}
		if n, m := strings.Count(x.teks, x.simpul), strings.Count(x.teks, x.panah); n != 155 || m != 155-16 {
			t.Errorf("%s: %d simpul, %d panah", nama, n, m)
		}
		for _, s := range x.ada {
			if !strings.Contains(x.teks, s) {
				t.Errorf("%s tanpa %s", nama, s)
			}
		}
	}
}

// pohonContoh has a program in Table 4.2, one in the cascading alone, one in
// neither.
func pohonContoh() *renstra.Rencana {
	program := func(kode, nama string, anak ...*renstra.Node) *renstra.Node {
		return &renstra.Node{Tingkat: nomenklatur.TingkatProgram, Nama: nama, Kode: nomenklatur.MustParseKode(kode), Indikator: "Indikator " + kode, Anak: anak}
	}
	return &renstra.Rencana{
		PerangkatDaerah: "Dinas \"A\"\nKota; #1 [B]",
		Tujuan: []renstra.Tujuan{
			{Nama: "Tujuan satu", Sasaran: []renstra.Sasaran{{Nama: "Sasaran satu"}, {Nama: "Sasaran dua"}}},
			{Nama: "Tujuan dua", Sasaran: []renstra.Sasaran{{Nama: "Sasaran tiga"}}},
		},
		Kaitan: []renstra.Kaitan{{Tingkat: nomenklatur.TingkatProgram, Nama: "Program Dua", Sasaran: "SASARAN DUA"}},
		Cascading: []*renstra.Cascading{{Tingkat: "Sasaran Renstra PD", Nama: "Sasaran tiga", Anak: []*renstra.Cascading{
			{Tingkat: "Program", Nama: "Tiga"}, {Tingkat: "Program", Nama: "Dua"},
		}}},
		BidangUrusan: []*renstra.Node{{Tingkat: nomenklatur.TingkatBidangUrusan, Anak: []*renstra.Node{
			program("1.06.02", "PROGRAM DUA", &renstra.Node{Tingkat: nomenklatur.TingkatKegiatan, Nama: "Kegiatan \\ <A>"}),
			program("1.06.03", "PROGRAM TIGA"),
			program("1.06.04", "PROGRAM EMPAT"),
		}}},
	}
}

// A program stands under its sasaran: by Table 4.2, else by the cascading.
func TestPohonKinerjaSasaran(t *testing.T) {
	const want = `- Tujuan satu
  - Sasaran satu
  - Sasaran dua
    - 1.06.02 PROGRAM DUA
      - *Indikator 1.06.02*
      - Kegiatan \\ \<A>
- Tujuan dua
  - Sasaran tiga
    - 1.06.03 PROGRAM TIGA
      - *Indikator 1.06.03*
- 1.06.04 PROGRAM EMPAT
  - *Indikator 1.06.04*
`
	if diff := cmp.Diff(want, tulisan(t, pohonContoh().WritePohonKinerja)); diff != "" {
		t.Error(diff)
	}
	dua := pohonContoh() // of two sasaran it stands under both
	dua.Kaitan = append(dua.Kaitan, renstra.Kaitan{Tingkat: nomenklatur.TingkatProgram, Nama: "Program Dua", Sasaran: "Sasaran satu"})
	const bawah = "    - 1.06.02 PROGRAM DUA\n      - *Indikator 1.06.02*\n      - Kegiatan \\\\ \\<A>\n"
	if diff := cmp.Diff(strings.Replace(want, "  - Sasaran satu\n", "  - Sasaran satu\n"+bawah, 1), tulisan(t, dua.WritePohonKinerja)); diff != "" {
		t.Error(diff)
	}
	const fixture = "  - Peningkatan Kebutuhan Dasar bagi Pemerlu Atensi Sosial (PAS)\n" +
		"    - *Persentase PAS yang mendapatkan layanan dasar*\n    - *Indeks Kemandirian PAS*\n    - *Rasio Kontribusi PSKS*\n" +
		"    - 1.06.01 PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\n" +
		"      - *Predikat Akuntabilitas Kinerja Perangkat Daerah*\n" +
		"      - 1.06.01.2.01 Kegiatan Perencanaan, Pengkanggaran, dan Evaluasi Kinerja Perangkat Daerah\n"
	if s := tulisan(t, dinsosJambi().WritePohonKinerja); !strings.Contains(s, fixture) {
		t.Error(s[:2000])
	}
}

// Without a cascading the graph goes from the agency over the sasaran of Table
// 4.2, and no label breaks out of its quotes.
func TestGrafTanpaCascading(t *testing.T) {
	r := pohonContoh()
	r.Cascading = nil
	const mermaid = `flowchart LR
  n0["Dinas #quot;A#quot; Kota#59; #35;1 #91;B#93;"]
  n1["Tujuan satu"]
  n0 --> n1
  n2["Sasaran satu"]
  n1 --> n2
  n3["Sasaran dua"]
  n1 --> n3
  n4["1.06.02 PROGRAM DUA"]
  n3 --> n4
  n5["Kegiatan #92; #lt;A#gt;"]
  n4 --> n5
  n6["Tujuan dua"]
  n0 --> n6
  n7["Sasaran tiga"]
  n6 --> n7
  n8["1.06.03 PROGRAM TIGA"]
  n0 --> n8
  n9["1.06.04 PROGRAM EMPAT"]
  n0 --> n9
`
	if diff := cmp.Diff(mermaid, tulisan(t, r.WriteMermaid)); diff != "" {
		t.Error(diff)
	}
	const dot = `digraph cascading {
  rankdir=LR;
  node [shape=box];
  n0 [label="Dinas \"A\" Kota; #1 [B]"];
`
	s := tulisan(t, r.WriteDOT)
	if !strings.HasPrefix(s, dot) || !strings.Contains(s, `  n5 [label="Kegiatan \\ <A>"];`+"\n") {
		t.Error(s)
	}
	// The plan of the document: 2 tujuan, 3 sasaran, 7 programs, 18 kegiatan and
	// 100 sub kegiatan under the agency.
	r = dinsosJambi()
	r.Cascading = nil
	s = tulisan(t, r.WriteDOT)
	if simpul, sisi := strings.Count(s, "[label="), strings.Count(s, " -> "); simpul != 1+2+3+7+18+100 || sisi != simpul-1 {
		t.Errorf("%d simpul, %d sisi", simpul, sisi)
	}
}

// A box of which the plan says nothing says what it is: without a label a
// Mermaid chart is not drawn at all (synthetic).
func TestGrafTanpaNama(t *testing.T) {
	r := urai(t, "bidangUrusan: [{tersirat: true, program: [{nama: \"\", tahunan: [{tahun: 2026, pagu: 1}]}]}]\ntujuan: [{nama: \"\", sasaran: [{nama: \" \"}]}]\n")
	wantMermaid := "flowchart LR\n  n0[\"(perangkat daerah)\"]\n  n1[\"(tujuan)\"]\n  n0 --> n1\n  n2[\"(sasaran)\"]\n  n1 --> n2\n  n3[\"(program)\"]\n"
	if diff := cmp.Diff(wantMermaid, tulisan(t, r.WriteMermaid)[:len(wantMermaid)]); diff != "" {
		t.Error(diff)
	}
	if s := tulisan(t, r.WriteDOT); !strings.Contains(s, `n3 [label="(program)"]`) {
		t.Error(s)
	}
	r.Cascading = []*renstra.Cascading{{}, {Indikator: []string{"Indikator saja"}}}
	if diff := cmp.Diff("flowchart LR\n  n0[\"(tanpa nama)\"]\n  n1[\"Indikator saja\"]\n", tulisan(t, r.WriteMermaid)); diff != "" {
		t.Error(diff)
	}
}

// Names in the tree stay what they say, whatever Markdown would make of their
// signs (synthetic).
func TestPohonKinerjaMarkdown(t *testing.T) {
	r := &renstra.Rencana{}
	const want = `- \# Layanan \*cepat\* dan \_ramah\_
- 1\. Tujuan \[A\](b)
- 2\) \<b>
- \- R\&amp;D C:\\data ` + "\\`x\\`" + `
- 1.06.02 A & B; 5-tahun
`
	for _, nama := range []string{"# Layanan *cepat* dan _ramah_", "1. Tujuan\n[A](b)", "2) <b>", `- R&amp;D C:\data ` + "`x`", "1.06.02 A & B; 5-tahun"} {
		r.Tujuan = append(r.Tujuan, renstra.Tujuan{Nama: nama})
	}
	if diff := cmp.Diff(want, tulisan(t, r.WritePohonKinerja)); diff != "" {
		t.Error(diff)
	}
}
