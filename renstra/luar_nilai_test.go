package renstra_test

import (
	"io"
	"testing"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"github.com/perencanaan-id/perencanaan/renstra"
)

// luarNilai is a plan made by a program with numbers that are none of the
// values of their types, on every row with the entries of the catalogue.
func luarNilai(tingkat nomenklatur.Tingkat) *renstra.Rencana {
	r := dinsosJambi()
	r.JenisDaerah = 200
	for _, n := range r.Walk() {
		n.Tingkat = tingkat
		n.KondisiAkhir.Kolom = 200
	}
	r.Aset = append(r.Aset, renstra.Aset{Nama: "Aset contoh", Kondisi: 200})
	r.IKU = append(r.IKU, renstra.Indikator{Indikator: kinerja.Indikator{Nama: "Indikator contoh", Arah: 200, Akumulasi: 200, Tingkat: 200, Kelompok: 200}})
	return r
}

// Numbers out of the set of their type are no reason to panic, and a plan with
// them does not differ from itself.
func TestLuarNilai(t *testing.T) {
	for _, tingkat := range []nomenklatur.Tingkat{0, 1, nomenklatur.TingkatSubKegiatan + 1, 255} {
		r := luarNilai(tingkat)
		renstra.Audit(r, nil)
		if d := renstra.Diff(r, luarNilai(tingkat)); !d.IsZero() {
			t.Errorf("tingkat %d: %v", tingkat, d.Perubahan)
		}
		for _, f := range []renstra.Format{renstra.YAML, renstra.JSON} {
			if err := renstra.Encode(io.Discard, r, f); err == nil {
				t.Errorf("tingkat %d: tertulis", tingkat)
			}
		}
		for x := range r.Tables() {
			if err := x.WriteHTML(io.Discard); err != nil {
				t.Error(err)
			}
		}
		for _, f := range []func(io.Writer) error{r.WriteMermaid, r.WriteDOT, r.WritePohonKinerja} {
			if err := f(io.Discard); err != nil {
				t.Error(err)
			}
		}
		for s := renstra.SumbuProgram; s < renstra.SumbuProgram+20; s++ {
			_, _ = r.Pivot(s) // the error is not the point
		}
		_, _ = r.Renja(2026)
	}
}
