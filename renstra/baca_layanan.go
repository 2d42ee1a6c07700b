package renstra

import (
	"slices"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

type lajurLayanan struct{ sasaran, dukungan, jenis int }

func lajurLayananOf(k []tabel.Kolom) lajurLayanan {
	return lajurLayanan{
		sasaran:  lajurSasaranLayanan(k),
		dukungan: cariKolom(k, "dukungan"),
		jenis:    cariKolom(k, "jenislayanan", "layanan"),
	}
}

// lajurSasaranLayanan is the column of who is served; how many those are it is not.
func lajurSasaranLayanan(k []tabel.Kolom) int {
	for i, c := range k {
		if adaAwalan(c.Lipat, "target", "realisasi", "jumlah", "capaian") {
			k = kecualiKolom(k, i)
		}
	}
	return cariKolom(k, "sasaran")
}

func bersasaranLayanan(_ *tabel.Tabel, k []tabel.Kolom) bool { return lajurSasaranLayanan(k) >= 0 }

// layanan reads the list of services.
func (p *pembacaTabel) layanan(t *tabel.Tabel) {
	p.r.Layanan = slices.Grow(p.r.Layanan, t.Len())
	for l, row := range barisDengan(t, lajurLayananOf) {
		p.r.Layanan = append(p.r.Layanan, Layanan{
			Baris: row.Nomor, Sasaran: row.At(l.sasaran), Dukungan: row.At(l.dukungan), Jenis: row.At(l.jenis), Sel: row.Sel,
		})
	}
	l := lajurLayananOf(kolomPertama(t))
	p.kolomTakTerbaca(t, l.sasaran, l.dukungan, l.jenis)
}
