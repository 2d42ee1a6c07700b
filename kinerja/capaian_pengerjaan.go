package kinerja

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
)

// Pengerjaan returns how the value came about, rounded to that many places of
// a per cent: the formula, the numbers put in, the result, and whatever a
// range, a choice of the caller or the cap did to it.
//
//	Capaian (turun A)
//	= ((2 × target - realisasi) / target) × 100
//	= ((2 × 18 - 21,6) / 18) × 100
//	= 80%
//
// Where a choice and no formula gave the value, Rumus and LaTeX are empty. The
// errors are those of [Capaian.Round].
func (c Capaian) Pengerjaan(places int, p anggaran.Pembulatan) (Pengerjaan, error) {
	bulat, err := c.Round(places, p)
	if err != nil {
		return Pengerjaan{}, err
	}
	var kerja Pengerjaan
	nama := fmt.Sprintf("Capaian (%v)", c.Rumus)
	if c.menurutRumus() {
		e, masukan := c.Rumus.masukan(c.Target, c.Realisasi)
		asal, err := bulatRasional(c.Asal, places, p)
		if err != nil {
			return Pengerjaan{}, err
		}
		kerja = HasilRumus{
			Nilai: c.Asal, Bulat: asal, masukan: masukan,
			rumus: Rumus{Nama: nama, Ekspresi: e, Satuan: satuanPersen, Sumber: c.Rumus.Sumber(), Desimal: places, Pembulatan: p},
		}.Pengerjaan()
		if c.Ketentuan != KetentuanRumus {
			kerja.Teks = strings.Replace(kerja.Teks, nama, fmt.Sprintf("%s dengan %v", nama, c.Ketentuan), 1)
		}
	} else {
		kerja = Pengerjaan{Nama: nama, Satuan: satuanPersen, Desimal: places, Pembulatan: p.String()}
		kerja.Teks = fmt.Sprintf("%s menurut %v\n%s%%", nama, c.Ketentuan, samaDengan(teksAda(c.Asal)))
	}
	if c.Dibatasi() {
		kerja.Teks += fmt.Sprintf("\ndibatasi menjadi %s%%", teksRasional(c.Nilai))
	}
	kerja.Kode, kerja.Nilai, kerja.Pecahan = "capaian", json.Number(bulat.StringFixed(int32(places))), ""
	if bulat.Rat().Cmp(c.Nilai) != 0 {
		kerja.Pecahan = c.Nilai.String()
	}
	for _, t := range c.Temuan() {
		kerja.Temuan = append(kerja.Temuan, t.Pesan)
	}
	return kerja, nil
}

// menurutRumus reports whether the formula gave the value before the cap.
func (c Capaian) menurutRumus() bool {
	switch c.Ketentuan {
	case KetentuanRumus, KetentuanBatasAtas, KetentuanBatasBawah, KetentuanPredikatTempat:
		return c.Asal != nil && c.Target != nil && c.Realisasi != nil && c.Rumus > CapaianTidakTertulis && c.Rumus <= CapaianTetap
	}
	return false
}

// samaDengan puts "= " before what is not marked as rounded.
func samaDengan(teks string) string {
	if strings.HasPrefix(teks, "≈") {
		return teks
	}
	return "= " + teks
}
