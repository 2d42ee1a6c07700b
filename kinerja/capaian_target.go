package kinerja

import (
	"fmt"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// ComputeTarget returns the achievement of a target cell by its kind: a number,
// percentage or ratio as [CaraCapaian.Compute], a range as
// [CaraCapaian.ComputeRange], a predicate on the scale of c as
// [CaraCapaian.ComputePredikat]. "Ya" reached is 100 and missed is 0 where
// "Ya" was the target, with the formula naik only; a target "Tidak" has no
// achievement.
//
// Units must agree as for [Target.Compare], except that a realisasi or target
// without unit takes that of the other, as in tables whose column names it
// once. The error is a [*CapaianError] that wraps
// [anggaran.ErrTakTerdefinisi] where a cell says nothing, [ErrSatuan] or
// [ErrJenis] where cells do not go together.
func (c CaraCapaian) ComputeTarget(target, realisasi Target) (Capaian, error) {
	gagal := func(sebab string, dasar error) (Capaian, error) {
		return Capaian{}, &CapaianError{c.Rumus, target.String(), realisasi.String(), sebab, dasar}
	}
	switch {
	case !target.Tertulis():
		return gagal("target tidak tertulis", anggaran.ErrTakTerdefinisi)
	case !realisasi.Tertulis():
		return gagal("realisasi tidak tertulis", anggaran.ErrTakTerdefinisi)
	case target.Jenis() == JenisPredikat && realisasi.Jenis() == JenisPredikat:
		return c.predikatTertulis(target, realisasi)
	case target.Jenis() == JenisYaTidak && realisasi.Jenis() == JenisYaTidak:
		return c.yaTidak(target, realisasi)
	}
	if target.Satuan().IsZero() {
		target = target.WithSatuan(realisasi.Satuan())
	} else if realisasi.Satuan().IsZero() {
		realisasi = realisasi.WithSatuan(target.Satuan())
	}
	r, ok := realisasi.Rat()
	if !ok {
		return gagal(fmt.Sprintf("realisasi berjenis %v", realisasi.Jenis()), ErrJenis)
	}
	if target.satuanHitung(realisasi) != realisasi.satuanHitung(target) {
		return gagal(fmt.Sprintf("satuan %q dan %q", target.Satuan(), realisasi.Satuan()), ErrSatuan)
	}
	if bawah, atas, ok := target.Rentang(); ok {
		return c.ComputeRange(bawah.Rat(), atas.Rat(), r)
	}
	t, ok := target.Rat()
	if !ok {
		return gagal(fmt.Sprintf("target berjenis %v", target.Jenis()), ErrJenis)
	}
	return c.Compute(t, r)
}

// predikatTertulis reads both predicates on the scale of c.
func (c CaraCapaian) predikatTertulis(target, realisasi Target) (Capaian, error) {
	gagal := func(sebab string, dasar error) (Capaian, error) {
		return Capaian{}, &CapaianError{c.Rumus, target.String(), realisasi.String(), sebab, dasar}
	}
	if c.Skala == nil {
		return gagal("skala predikat belum ditetapkan", ErrPredikat)
	}
	var p [2]Predikat
	for i, t := range []Target{target, realisasi} {
		if nama := t.Skala(); nama != "" && nama != c.Skala.Nama() {
			return gagal(fmt.Sprintf("predikat skala %s, bukan %s", nama, c.Skala), ErrSkalaBeda)
		}
		kata, _ := t.Predikat()
		v, err := c.Skala.ParsePredikat(kata)
		if err != nil {
			return gagal(err.Error(), ErrPredikat)
		}
		p[i] = v
	}
	return c.ComputePredikat(p[0], p[1])
}

func (c CaraCapaian) yaTidak(target, realisasi Target) (Capaian, error) {
	mau, _ := target.YaTidak()
	ada, _ := realisasi.YaTidak()
	hasil := Capaian{Rumus: c.Rumus, Ketentuan: KetentuanYaTidak}
	switch {
	case c.Rumus != CapaianNaik || !mau:
		return Capaian{}, &CapaianError{c.Rumus, target.String(), realisasi.String(), `hanya target "Ya" dengan rumus naik yang dihitung`, ErrJenis}
	case ada:
		return c.batasi(hasil, seratus()), nil
	}
	return c.batasi(hasil, seratus().SetInt64(0)), nil
}
