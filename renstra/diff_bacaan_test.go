package renstra_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/renstra"
)

// duaBacaan is a plan (synthetic) with one target that has two readings, in
// every place where a plan has targets; bacaan says what was decided.
func duaBacaan(t *testing.T, bacaan string) *renstra.Rencana {
	const s = "S"
	teks := `tahun: [2026]
bidangUrusan:
  - nama: BIDANG CONTOH
    kode: "1.06"
    baseline: S
    tahunan: [{tahun: 2026, target: S}]
    kondisiAkhir: {tahun: 2029, target: S}
    indikatorLain: [{nama: Indikator kedua, baseline: S, kondisiAkhir: S, tahunan: [{tahun: 2026, target: S}]}]
tujuan:
  - nama: Tujuan contoh
    indikator: [{nama: Indikator tujuan, tahunan: [{tahun: 2026, target: S}]}]
`
	return urai(t, strings.ReplaceAll(teks, s, `{tertulis: "7,125 Ha", `+bacaan+`}`))
}

// The text of two targets is the same, what was decided on it is not: 7125 Ha
// against 7,125 Ha. By what it was decided does not matter.
func TestDiffBacaan(t *testing.T) {
	ribuan, desimal := `ribuan: ",", dasar: tabel`, `ribuan: ".", dasar: tabel`
	want := func(lama, baru string) []string {
		var out []string
		for _, x := range []string{
			"target 2026", "target kondisi akhir 2029", "baseline",
			`baseline indikator "Indikator kedua"`, `indikator "Indikator kedua"`, `target indikator "Indikator kedua" 2026`,
			"Indikator tujuan: target 2026",
		} {
			out = append(out, x+` dari "7,125 Ha (dibaca: `+lama+`)" menjadi "7,125 Ha (dibaca: `+baru+`)"`)
		}
		return out
	}
	for _, c := range []struct {
		lama, baru string
		want       []string
	}{
		{ribuan, desimal, want("7125", "7,125")},
		{desimal, ribuan, want("7,125", "7125")},
		{`ribuan: "."`, "satuan: Ha", want("7,125", "belum tentu")},
		{ribuan, `ribuan: ",", dasar: tetangga`, nil},
	} {
		lama, baru := duaBacaan(t, c.lama), duaBacaan(t, c.baru)
		d := renstra.Diff(lama, baru)
		got := map[string]bool{}
		for _, p := range d.Perubahan {
			s := strings.TrimPrefix(p.String(), "1.06 BIDANG CONTOH: ")
			got[strings.TrimPrefix(s, "Tujuan contoh › ")] = true
		}
		mau := map[string]bool{}
		for _, s := range c.want {
			mau[s] = true
		}
		if diff := cmp.Diff(mau, got); diff != "" {
			t.Errorf("%s, %s: %s", c.lama, c.baru, diff)
		}
		hasil, err := d.Apply(lama)
		if err != nil {
			t.Fatal(err)
		}
		if sisa := renstra.Diff(hasil, baru); !sisa.IsZero() {
			t.Errorf("%s, %s: sesudah Apply: %v", c.lama, c.baru, sisa.Perubahan)
		}
		if _, err := d.Apply(baru); len(c.want) > 0 && !errors.Is(err, renstra.ErrBeda) {
			t.Errorf("%s, %s: Apply dua kali: %v", c.lama, c.baru, err)
		}
	}
}

// The unit of a target that its cell does not write is part of it: 12 Dokumen are
// not 12 Laporan. Where the row names the unit, that is the one change. Synthetic.
func TestDiffSatuan(t *testing.T) {
	const teks = `perangkatDaerah: Dinas Contoh
tahun: [2026]
iku:
  - {nama: Indeks contoh, satuan: Poin, tahunan: [{tahun: 2026, target: "80"}]}
aset:
  - {nama: Meja, satuan: Unit, kuantitas: {tertulis: "2", satuan: Unit}}
bidangUrusan:
  - nama: BIDANG CONTOH
    kode: 1.06
    baseline: {tertulis: "11", satuan: Dokumen}
    tahunan: [{tahun: 2026, target: {tertulis: "12", satuan: Dokumen}}]
    indikatorLain:
      - {nama: Indikator kedua, tahunan: [{tahun: 2026, target: {tertulis: "3", satuan: Dokumen}}]}
    kondisiAkhir: {tahun: 2029, target: {tertulis: "13", satuan: Dokumen}}
`
	for _, c := range []struct {
		lama, baru string
		want       []string
	}{
		{"Dokumen", "Laporan", []string{
			`1.06 BIDANG CONTOH: target indikator "Indikator kedua" 2026 dari "3 (satuan: Dokumen)" menjadi "3 (satuan: Laporan)"`,
			`1.06 BIDANG CONTOH: baseline dari "11 (satuan: Dokumen)" menjadi "11 (satuan: Laporan)"`,
			`1.06 BIDANG CONTOH: target kondisi akhir 2029 dari "13 (satuan: Dokumen)" menjadi "13 (satuan: Laporan)"`,
			`1.06 BIDANG CONTOH: target 2026 dari "12 (satuan: Dokumen)" menjadi "12 (satuan: Laporan)"`,
		}},
		{"satuan: Unit}", "satuan: Buah}", []string{`aset › Meja: kuantitas dari "2 (satuan: Unit)" menjadi "2 (satuan: Buah)"`}},
		{"Poin", "Skor", []string{`IKU › Indeks contoh: indikator dari "Poin" menjadi "Skor"`}},
	} {
		lama, baru := urai(t, teks), urai(t, strings.ReplaceAll(teks, c.lama, c.baru))
		d := renstra.Diff(lama, baru)
		var got []string
		for _, p := range d.Perubahan {
			got = append(got, p.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Error(diff)
		}
		hasil, err := d.Apply(lama)
		if err != nil {
			t.Fatal(err)
		}
		if sisa := renstra.Diff(hasil, baru); !sisa.IsZero() {
			t.Errorf("%s: sesudah Apply: %v", c.baru, sisa.Perubahan)
		}
	}
}
