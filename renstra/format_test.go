package renstra_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// samaRencana compares what a plan says, not where it was read.
var samaRencana = cmp.Options{
	cmpopts.IgnoreFields(renstra.Rencana{}, "Catatan"),
	cmpopts.EquateEmpty(),
	cmp.FilterPath(func(p cmp.Path) bool {
		f, ok := p.Last().(cmp.StructField)
		return ok && (f.Name() == "Sel" || f.Name() == "Baris")
	}, cmp.Ignore()),
	cmp.Comparer(func(a, b kinerja.Target) bool { return a == b }), // stricter than Equal
}

func tulis(t testing.TB, r *renstra.Rencana, f renstra.Format) string {
	t.Helper()
	var b bytes.Buffer
	if err := renstra.Encode(&b, r, f); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func urai(t testing.TB, text string) *renstra.Rencana {
	t.Helper()
	r, err := renstra.Decode(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The plan of the document survives writing and reading, and is written the
// same again.
func TestBolakBalik(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		text := tulis(t, r, f)
		balik := urai(t, text)
		if diff := cmp.Diff(r, balik, samaRencana); diff != "" {
			t.Errorf("%v: %s", f, diff)
		}
		if lagi := tulis(t, balik, f); lagi != text {
			t.Errorf("%v: tulisan kedua berbeda: %s", f, cmp.Diff(text, lagi))
		}
	}
}

// What the audit finds in the text of the document it finds in its YAML and
// JSON too, but for the notes of the reader on the layout of the text.
func TestAuditBerkas(t *testing.T) {
	type temuan struct {
		Kode                         renstra.Kategori
		Keparahan                    renstra.Keparahan
		Nomenklatur, Nama            string
		Tahun                        int
		Tertulis, Terhitung, Selisih string
	}
	nilai := func(n any) string {
		if n == nil {
			return ""
		}
		return n.(interface{ String() string }).String()
	}
	daftar := func(r *renstra.Rencana) map[temuan]int {
		out := map[temuan]int{}
		catatan := r.Catatan
		r.Catatan = slices.DeleteFunc(slices.Clone(catatan), func(x renstra.Temuan) bool { return x.Kode != renstra.TargetTakTentu })
		defer func() { r.Catatan = catatan }()
		for _, x := range renstra.Audit(r, nil) {
			out[temuan{x.Kode, x.Keparahan, x.Nomenklatur.String(), x.Nama, x.Tahun, nilai(x.Tertulis), nilai(x.Terhitung), nilai(x.Selisih)}]++
		}
		return out
	}
	r := rencana(t, bacaFixture(t))
	want := daftar(r)
	if len(want) < 20 {
		t.Fatalf("hanya %d temuan", len(want))
	}
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		if diff := cmp.Diff(want, daftar(urai(t, tulis(t, r, f)))); diff != "" {
			t.Errorf("%v: %s", f, diff)
		}
	}
}

// A finding points into the file: line 1360 of the text, the program
// penunjang, is where its mapping begins in the YAML.
func TestBarisBerkas(t *testing.T) {
	text := tulis(t, rencana(t, bacaFixture(t)), renstra.YAML)
	lines := strings.Split(text, "\n")
	ada := false
	for _, x := range renstra.Audit(urai(t, text), nil) {
		if x.Kode == renstra.JumlahProgram {
			ada = true
			if got := lines[x.Baris-1]; !strings.HasSuffix(got, "- nama: "+x.Nama) {
				t.Errorf("baris %d: %q, diharapkan nama %q", x.Baris, got, x.Nama)
			}
		}
	}
	if !ada {
		t.Error("tanpa temuan jumlah-program")
	}
}

// kecil is a synthetic plan as a person writes it.
const kecil = `# rencana contoh, bukan rencana siapa pun
daerah: Kota Contoh
jenisDaerah: kabkota
konvensi: titik ribuan
bidangUrusan:
  - nama: URUSAN PEMERINTAHAN BIDANG SOSIAL
    kode: 1.06
    program:
      - nama: PROGRAM PENANGANAN BENCANA
        kode: 1.06.06   # komentar boleh
        tahunan:
          - {tahun: 2027, target: 60, pagu: 1.500}
          - {tahun: 2026, target: 94,40, pagu: Rp 8.467.368.000}
          - {tahun: 2028, target: "-", pagu: "-"}
          - {tahun: 2029, target: "", pagu: 0}
          - {tahun: 2030}
        kegiatan:
          - kode: 1.06.06.2.01
            tersirat: true
            subKegiatan:
              - nama: Penyediaan Makanan
                kode: 1.06.06.02.01.0001
                tahunan: [{tahun: 2026, target: 5 Orang, pagu: 1234.50}]
`

func TestDecodeTulisanOrang(t *testing.T) {
	// In a flow mapping a comma parts, so the target of 2026 has to be quoted.
	r := urai(t, strings.Replace(kecil, "94,40", `"94,40"`, 1))
	if diff := cmp.Diff([]int{2026, 2027, 2028, 2029, 2030}, r.Tahun); diff != "" {
		t.Error(diff)
	}
	p := r.BidangUrusan[0].Anak[0]
	var got []string
	for _, y := range p.Tahunan {
		got = append(got, y.Target.Jenis().String()+" "+y.Pagu.Isi().String()+" "+y.Pagu.String())
	}
	want := []string{
		"angka tertulis Rp8.467.368.000",
		"angka tertulis Rp1.500", // by konvensi
		"strip strip -",
		"tidak tertulis tertulis Rp0",
		"tidak tertulis tidak tertulis ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	keg := p.Anak[0]
	if keg.Baris != 0 || keg.Kode.String() != "1.06.06.2.01" {
		t.Errorf("kegiatan tersirat: baris %d, kode %v", keg.Baris, keg.Kode)
	}
	sub := keg.Anak[0]
	if sub.Kode.String() != "1.06.06.2.01.0001" || sub.Baris != 21 {
		t.Errorf("sub kegiatan: baris %d, kode %v", sub.Baris, sub.Kode)
	}
	if got := sub.Pagu(2026).String(); got != "Rp1.234,50" {
		t.Errorf("pagu %s", got)
	}
	if sub.Year(2027).Kolom != 0 || p.Year(2030).Kolom != renstra.KolomTarget|renstra.KolomPagu {
		t.Errorf("kolom %v %v", sub.Year(2027).Kolom, p.Year(2030).Kolom)
	}
	var baris []int
	for _, c := range r.Catatan {
		if c.Kode == renstra.KodeDiperbaiki {
			baris = append(baris, c.Baris)
		}
	}
	if diff := cmp.Diff([]int{22}, baris); diff != "" { // kewenangan 02
		t.Error(diff, r.Catatan)
	}
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		if diff := cmp.Diff(r, urai(t, tulis(t, r, f)), samaRencana); diff != "" {
			t.Errorf("%v: %s", f, diff)
		}
	}
}

// Every mistake is reported at its place; the places are counted by hand.
func TestDecodeGalat(t *testing.T) {
	tests := []struct {
		nama, text string
		want       []string
	}{
		{"salah eja", "perangkatDaerah: X\nbidangUrusan:\n  - nama: A\n    tahunan:\n      - tahun: 2026\n        paguu: 1\n", []string{
			"baris 6 kolom 9: bidangUrusan[0].tahunan[0].paguu: tidak dikenal; maksudnya pagu?"}},
		{"beberapa sekaligus", "daera: X\nperiode: {dari: dua, sampai: 2029}\njenisDaerah: kota\n", []string{
			"baris 1 kolom 1: daera: tidak dikenal; maksudnya daerah?",
			`baris 2 kolom 17: periode.dari: isi tidak sesuai: diharapkan bilangan bulat, ditemukan "dua"`,
			`baris 3 kolom 14: jenisDaerah: isi tidak sesuai: diharapkan salah satu dari provinsi, kabkota, ditemukan "kota"`}},
		{"tak mirip apa pun", "daerah: X\nzzzzzz: 1\n", []string{"baris 2 kolom 1: zzzzzz: tidak dikenal"}},
		{"dua bacaan", "bidangUrusan:\n- nama: A\n  tahunan:\n  - tahun: 2026\n    pagu: 1.234\n", []string{
			`baris 5 kolom 11: bidangUrusan[0].tahunan[0].pagu: isi tidak sesuai: diharapkan jumlah dengan satu bacaan (atau medan konvensi pada rencana), ditemukan "1.234", yang dapat berarti ribuan atau desimal`}},
		{"medan dua kali", "daerah: A\ndaerah: B\n", []string{
			"baris 2 kolom 1: daerah: tertulis dua kali: diharapkan satu kali, ditemukan yang pertama pada baris 1"}},
		{"tahun dua kali", "bidangUrusan:\n- nama: A\n  tahunan:\n  - tahun: 2026\n  - tahun: 2026\n", []string{
			"baris 5 kolom 5: bidangUrusan[0].tahunan[1]: tertulis dua kali: diharapkan setiap tahun satu kali, ditemukan tahun 2026 lagi, yang pertama pada baris 4"}},
		{"tahun di luar daftar", "tahun: [2026]\nbidangUrusan:\n- nama: A\n  tahunan:\n  - tahun: 2031\n", []string{
			`baris 5 kolom 12: bidangUrusan[0].tahunan[0].tahun: isi tidak sesuai: diharapkan salah satu tahun rencana [2026], ditemukan 2031`}},
		{"tanpa nama", "bidangUrusan:\n- kode: 1.06\n", []string{
			"baris 2 kolom 3: bidangUrusan[0].nama: isi tidak sesuai: diharapkan medan nama, ditemukan tidak ada"}},
		{"kode tingkat lain", "bidangUrusan:\n- nama: A\n  kode: 1.06.01\n", []string{
			"baris 3 kolom 9: bidangUrusan[0].kode: isi tidak sesuai: diharapkan kode bidang urusan, ditemukan kode program 1.06.01"}},
		{"alias", "daerah: &a X\nperangkatDaerah: *a\n", []string{
			"baris 2 kolom 18: perangkatDaerah: isi tidak sesuai: diharapkan teks, ditemukan alias *a"}},
		{"penggabung", "periode: &p {dari: 2025}\nbidangUrusan:\n- <<: *p\n  nama: A\n", []string{
			"baris 3 kolom 3: bidangUrusan[0].<<: isi tidak sesuai: diharapkan nama medan, ditemukan penggabung <<"}},
		{"daftar yang bukan daftar", "bidangUrusan: {nama: A}\n", []string{
			"baris 1 kolom 15: bidangUrusan: isi tidak sesuai: diharapkan daftar, ditemukan kumpulan medan"}},
		{"kolom dihitung dalam bita", "periode: {é: 1, tahunDasr: 2}\n", []string{
			"baris 1 kolom 11: periode.é: tidak dikenal",
			"baris 1 kolom 18: periode.tahunDasr: tidak dikenal; maksudnya tahunDasar?"}},
		{"satu huruf kurang", "periode: {dari: 2025, sampe: 2029}\n", []string{
			"baris 1 kolom 23: periode.sampe: tidak dikenal; maksudnya sampai?"}},
		{"json", "{\n  \"daerah\": \"X\",\n  \"bidangUrusan\": [{\"nama\": \"A\", \"tahunan\": [{\"tahun\": 2026, \"pagu\": 1.234}]}]\n}", []string{
			`baris 3 kolom 70: bidangUrusan[0].tahunan[0].pagu: isi tidak sesuai: diharapkan paling banyak dua angka desimal, ditemukan "4" dalam "1.234"`}},
		{"json rusak", "{\n  \"daerah\": X\n}", []string{
			`baris 2 kolom 13: isi tidak sesuai: diharapkan nilai JSON, ditemukan "X"`}},
		{"yaml rusak", "daerah: [\n", []string{
			"baris 1 kolom 1: isi tidak sesuai: diharapkan YAML yang sah, ditemukan teks yang tidak terurai (yaml: did not find expected node content)"}},
		{"dua dokumen", "daerah: A\n---\ndaerah: B\n", []string{
			"baris 2 kolom 1: isi tidak sesuai: diharapkan akhir masukan, ditemukan dokumen YAML kedua"}},
	}
	for _, tt := range tests {
		t.Run(tt.nama, func(t *testing.T) {
			r, err := renstra.Decode(strings.NewReader(tt.text))
			if r != nil || err == nil {
				t.Fatalf("rencana %v, galat %v", r, err)
			}
			if diff := cmp.Diff(tt.want, strings.Split(err.Error(), "\n")); diff != "" {
				t.Error(diff)
			}
			var re *renstra.ReadError
			if !errors.As(err, &re) || re.Baris < 1 || re.Kolom < 1 {
				t.Errorf("%#v bukan *ReadError", err)
			}
		})
	}
}

func TestDecodeBatas(t *testing.T) {
	if _, err := renstra.Decode(strings.NewReader(kecil), renstra.WithLimit(100)); !errors.Is(err, renstra.ErrBatas) {
		t.Errorf("di atas batas: %v", err)
	}
	dalam := func(buka, tutup string, n int) string { return strings.Repeat(buka, n) + strings.Repeat(tutup, n) }
	for _, text := range []string{
		"cascading: " + dalam("[{tingkat: A, nama: B, anak: ", "}]", 300),
		`{"cascading": ` + dalam(`[{"anak": `, "}]", 5000) + "}",
	} {
		if _, err := renstra.Decode(strings.NewReader(text)); !errors.Is(err, renstra.ErrBatas) {
			t.Errorf("terlalu dalam: %.200v, mau ErrBatas: %.40s", err, text)
		}
	}
	// Each line ten times the one before: none is ever unfolded.
	bom := "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		bom += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 10), ","))
	}
	if _, err := renstra.Decode(strings.NewReader(bom)); !errors.Is(err, renstra.ErrTidakDikenal) {
		t.Errorf("alias bertingkat: %v", err)
	}
	lingkar := &renstra.Cascading{Tingkat: "A"}
	lingkar.Anak = []*renstra.Cascading{lingkar}
	if err := renstra.Encode(io.Discard, &renstra.Rencana{Cascading: []*renstra.Cascading{lingkar}}, renstra.JSON); err == nil {
		t.Error("pohon tanpa akhir tertulis")
	}
}

// Read takes the data formats by content.
func TestReadBerkas(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		if diff := cmp.Diff(r, rencana(t, tulis(t, r, f)), samaRencana); diff != "" {
			t.Errorf("%v: %s", f, diff)
		}
	}
	for _, s := range []string{"daera: X\nperiode: {}\n", "bidangUrusn: []\n", "Periode: {dari: 2025}\n", "# komentar\n---\nperangkatDerah: X\nperiod: {}\n"} {
		if _, err := renstra.Read(strings.NewReader(s)); !errors.Is(err, renstra.ErrTidakDikenal) {
			t.Errorf("YAML salah eja %q: %v", s, err)
		}
	}
	for _, s := range []string{"Kata: Pengantar\n", "Tujuan: maju\n\n" + judulLapangan + kepalaBaku} {
		if _, err := renstra.Read(strings.NewReader(s)); errors.Is(err, renstra.ErrTidakDikenal) {
			t.Errorf("teks dibaca sebagai YAML %q: %v", s, err)
		}
	}
}

// The packages for JSON and YAML take a plan as a value.
func TestMarshal(t *testing.T) {
	r := rencana(t, bacaFixture(t))
	type simpanan struct {
		Versi   int              `json:"versi" yaml:"versi"`
		Rencana *renstra.Rencana `json:"rencana" yaml:"rencana"`
	}
	j, err := json.Marshal(simpanan{1, r})
	if err != nil {
		t.Fatal(err)
	}
	y, err := yaml.Marshal(simpanan{1, r})
	if err != nil {
		t.Fatal(err)
	}
	var dariJ, dariY simpanan
	if err := errors.Join(json.Unmarshal(j, &dariJ), yaml.Unmarshal(y, &dariY)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, dariJ.Rencana, samaRencana); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(r, dariY.Rencana, samaRencana); diff != "" {
		t.Error(diff)
	}
}

// What a target was decided to be is not lost. Synthetic.
func TestTargetDiputus(t *testing.T) {
	tak := kinerja.ParseTarget("1.650")
	tabel, _ := tak.DecideByTable('.')
	desimal, _ := tak.DecideByTable(',')
	tetangga, _ := tak.DecideByNeighbours(kinerja.ParseTarget("1700"))
	banyak, _ := kinerja.ParseTarget("1.650; 1.700").DecideByTable('.')
	r := &renstra.Rencana{IKU: []renstra.Indikator{{Indikator: kinerja.Indikator{Nama: "A", Satuan: kinerja.ParseSatuan("Orang")}}}}
	for i, x := range []kinerja.Target{tak, tabel, desimal, tetangga, banyak, kinerja.ParseTarget("5"), kinerja.ParseTarget("5").WithSatuan(kinerja.ParseSatuan("Orang")), kinerja.ParseTarget("5").WithSatuan(kinerja.ParseSatuan("Unit"))} {
		r.IKU[0].Tahunan = append(r.IKU[0].Tahunan, kinerja.Tahunan{Tahun: 2025 + i, Target: x, Data: map[string]kinerja.Target{"b": x, "a": {}}})
		r.Tahun = append(r.Tahun, 2025+i)
	}
	node := &renstra.Node{Baris: 1, Tingkat: nomenklatur.TingkatBidangUrusan, Nama: "A", Baseline: tetangga}
	for _, y := range r.IKU[0].Tahunan {
		node.Tahunan = append(node.Tahunan, renstra.Tahunan{Tahun: y.Tahun, Target: y.Target, Kolom: renstra.KolomTarget | renstra.KolomPagu})
	}
	r.BidangUrusan = []*renstra.Node{node}
	for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
		if diff := cmp.Diff(r, urai(t, tulis(t, r, f)), samaRencana, cmpopts.IgnoreFields(renstra.Node{}, "Padanan")); diff != "" {
			t.Errorf("%v: %s", f, diff)
		}
	}
}

// What is written is read back, whatever was read before.
func FuzzDecode(f *testing.F) {
	f.Add(kecil)
	f.Add(strings.Replace(kecil, "94,40", `"94,40"`, 1))
	f.Add(`{"bidangUrusan":[{"nama":"A","tahunan":[{"tahun":2026,"target":1.650,"pagu":12.50}]}],"iku":[{"nama":"B","satuan":"Orang","tahunan":[{"tahun":1,"target":{"tertulis":"1.650","ribuan":".","dasar":"tetangga"}}]}]}`)
	f.Add("cascading: [{tingkat: A, nama: B, anak: [{tingkat: C, nama: D}]}]\naset: [{nama: X, kondisi: rusak ringan, tahun: 2020}]\n")
	f.Add("sumberDaya:\n- judul: T\n  kolom: [L, P]\n  isi: [{uraian: [a], nilai: [1, -]}]\n  jumlah: {nilai: [1]}\n")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := renstra.Decode(strings.NewReader(text))
		if err != nil {
			return
		}
		renstra.Audit(r, nil)
		for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
			var b bytes.Buffer
			if renstra.Encode(&b, r, f) != nil {
				continue // a target that no file can hold, a text that is not UTF-8
			}
			balik, err := renstra.Decode(bytes.NewReader(b.Bytes()))
			if err != nil {
				t.Fatalf("%v: %v\n%s", f, err, b.String())
			}
			if diff := cmp.Diff(r, balik, samaRencana); diff != "" {
				t.Fatalf("%v: %s\n%s", f, diff, b.String())
			}
		}
	})
}

// A code that is not that of the name stays, and is a finding.
func TestDecodeKodeBerbeda(t *testing.T) {
	r := urai(t, "jenisDaerah: kabkota\nbidangUrusan:\n- nama: BIDANG SOSIAL\n  kode: 1.06\n  program:\n  - nama: PROGRAM PEMBERDAYAAN SOSIAL\n    kode: 1.06.04\n")
	if k := r.BidangUrusan[0].Anak[0].Kode.String(); k != "1.06.04" {
		t.Errorf("kode %s", k)
	}
	if len(r.Catatan) != 1 || r.Catatan[0].Kode != renstra.KodeBerbeda || r.Catatan[0].Baris != 6 {
		t.Errorf("catatan %v", r.Catatan)
	}
}
