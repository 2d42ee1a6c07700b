package renstra_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// berketerangan is a plan (synthetic) of one row with everything that a row can
// say beside its years.
const berketerangan = `tahun: [2026]
bidangUrusan:
  - nama: BIDANG CONTOH
    kode: "1.06"
    hasil: Terlayani
    lokasi: Kota Contoh
    tahunan: [{tahun: 2026, pagu: 90}]
    kondisiAkhir: {tahun: 2029, target: 5 Orang, pagu: 100}
    rincian:
      - {tahun: 2026, sumberDana: 1.1.01.01.01.0001, namaSumberDana: PAD, pagu: 30}
      - {tahun: 2026, sumberDana: 1.2.01.01.01.0001, namaSumberDana: DAU, pagu: 60}
`

// Every part of a row beside its years is told with its values, and an amount
// by how much it rose. The pagu of the row stayed, so the sums do.
func TestDiffKeterangan(t *testing.T) {
	lama := urai(t, berketerangan)
	for _, c := range []struct {
		ganti []string
		want  []string
	}{
		{[]string{"hasil: Terlayani", "hasil: Terlayani semua"}, []string{`hasil dari "Terlayani" menjadi "Terlayani semua"`}},
		{[]string{"    lokasi: Kota Contoh\n", ""}, []string{`lokasi dari "Kota Contoh" menjadi tidak tertulis`}},
		{[]string{"5 Orang, pagu: 100", "6 Orang, pagu: 900"}, []string{
			`target kondisi akhir 2029 dari "5 Orang" menjadi "6 Orang"`,
			`pagu kondisi akhir 2029 dari Rp100 menjadi Rp900 (+Rp800)`}},
		{[]string{"tahun: 2029", "tahun: 2030"}, []string{`tahun kondisi akhir dari "2029" menjadi "2030"`}},
		{[]string{"PAD, pagu: 30", "PAD, pagu: 31", "DAU, pagu: 60", "DAU, pagu: 59"}, []string{
			"rincian 1.1.01.01.01.0001 PAD 2026 dari Rp30 menjadi Rp31 (+Rp1)",
			"rincian 1.2.01.01.01.0001 DAU 2026 dari Rp60 menjadi Rp59 (-Rp1)"}},
		{[]string{"namaSumberDana: DAU", "namaSumberDana: DAK"}, []string{
			"rincian 1.2.01.01.01.0001 DAK 2026 dari tidak tertulis menjadi Rp60 (+Rp60)",
			"rincian 1.2.01.01.01.0001 DAU 2026 dari Rp60 menjadi tidak tertulis (-Rp60)"}},
		{[]string{", pagu: 30", ""}, []string{`rincian 1.1.01.01.01.0001 PAD 2026 dari Rp30 menjadi "tanpa pagu" (-Rp30)`}},
		{[]string{"1.1.01.01.01.0001, namaSumberDana: PAD, pagu: 30", "S", "1.2.01.01.01.0001, namaSumberDana: DAU, pagu: 60",
			"1.1.01.01.01.0001, namaSumberDana: PAD, pagu: 30", "S", "1.2.01.01.01.0001, namaSumberDana: DAU, pagu: 60"}, []string{"rincian berubah"}},
	} {
		teks := berketerangan
		for i := 0; i < len(c.ganti); i += 2 {
			teks = strings.Replace(teks, c.ganti[i], c.ganti[i+1], 1)
		}
		baru := urai(t, teks)
		d := renstra.Diff(lama, baru)
		var got []string
		for _, p := range d.Perubahan {
			if p.Jenis != renstra.UbahKeterangan || p.Kolom == "" {
				t.Errorf("%v: jenis %s, kolom %q", c.ganti, p.Jenis, p.Kolom)
			}
			got = append(got, strings.TrimPrefix(p.String(), "1.06 BIDANG CONTOH: "))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%v: %s", c.ganti, diff)
		}
		for t2, f := range map[string]func() ([]renstra.NilaiTahun, error){
			"total":   func() ([]renstra.NilaiTahun, error) { return d.SelisihTotal(nomenklatur.TingkatBidangUrusan) },
			"terinci": d.SelisihTerinci,
		} {
			if n, err := f(); err != nil || len(n) > 0 {
				t.Errorf("%v: selisih %s %v, %v", c.ganti, t2, n, err)
			}
		}
		hasil, err := d.Apply(lama)
		if err != nil {
			t.Fatalf("%v: %v", c.ganti, err)
		}
		if diff := cmp.Diff(tulis(t, baru, renstra.YAML), tulis(t, hasil, renstra.YAML)); diff != "" {
			t.Errorf("%v: %s", c.ganti, diff)
		}
	}
}

// Of details for one account the one with the same amount is the same: one that
// went is told, and no other changed.
func TestDiffRincianKembar(t *testing.T) {
	const satu = "      - {tahun: 2026, sumberDana: 1.1.01.01.01.0001, namaSumberDana: PAD, pagu: 30}\n"
	dua := strings.Replace(berketerangan, satu, satu+strings.Replace(satu, "30", "40", 1), 1)
	d := renstra.Diff(urai(t, dua), urai(t, strings.Replace(dua, satu, "", 1)))
	if len(d.Perubahan) != 1 || d.Perubahan[0].Selisih != anggaran.IsianOf(anggaran.New(-30)) || d.Perubahan[0].Tahun != 2026 {
		t.Errorf("%v", d.Perubahan)
	}
}
