package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurKinerja is where the columns of Table T-C.23 stand.
type lajurKinerja struct {
	lajurIndikator
	nspk, ikk, lainnya int
	realisasi, rasio   []kolomTahun
}

func lajurKinerjaOf(k []tabel.Kolom) lajurKinerja {
	l := lajurKinerja{
		lajurIndikator: lajurIndikator{
			nomor: cariKolom(k, "no", "nomor"), nama: lajurNamaKinerja(k),
			definisi: -1, satuan: cariKolom(k, "satuan"), baseline: -1, akhir: -1,
			sumber: cariKolom(k, "sumberdata"), pj: cariKolom(k, "penanggungjawab", "pdpenanggungjawab"),
			ket:    cariKolom(k, "ket", "keterangan"),
			arah:   lajurArahOf(k),
			target: cariTahun(k, "target"),
		},
		nspk: cariKolom(k, "targetnspk", "nspk"), ikk: cariKolom(k, "targetikk", "ikk"),
		lainnya:   cariKolom(k, "targetindikatorlainnya", "indikatorlainnya"),
		realisasi: cariTahun(k, "realisasi"), rasio: cariTahun(k, kataRasio...),
	}
	if capaian := cariTahun(k, "capaian"); len(l.realisasi) == 0 {
		l.realisasi = capaian
	} else if len(l.rasio) == 0 {
		l.rasio = capaian
	}
	nilai := letakTahun(l.nilai())
	for i, c := range k {
		if l.realisasiLain(k, c) {
			nilai = append(nilai, i)
		}
	}
	l.baseline = lajurBaseline(kecualiKolom(k, nilai...))
	return l
}

// realisasiLain reports whether a column stands among those of what was reached,
// its year not readable, and hence is no baseline.
func (l *lajurKinerja) realisasiLain(k []tabel.Kolom, c tabel.Kolom) bool {
	if len(c.Label) < 2 || adaAwalan(lipatBawah(c), kataBaseline...) {
		return false
	}
	return slices.ContainsFunc(l.realisasi, func(r kolomTahun) bool { return len(k[r.at].Label) > 1 && k[r.at].Label[0] == c.Label[0] })
}

// lajurNamaKinerja is the column of what is measured: an indicator or, of minimum
// service standards, the service.
func lajurNamaKinerja(k []tabel.Kolom) int {
	if i := cariKolom(k, "indikator", "jenispelayanandasar", "jenispelayanan", "jenislayanan", "layanandasar"); i >= 0 {
		return i
	}
	return lajurUraian(k)
}

// semua are the columns that are read.
func (l *lajurKinerja) semua() []int {
	return append(letakTahun(l.nilai()), l.nomor, l.nama, l.satuan, l.nspk, l.ikk, l.lainnya, l.ket, l.arah.at, l.baseline, l.sumber, l.pj)
}

// nilai are those of years.
func (l *lajurKinerja) nilai() []kolomTahun { return slices.Concat(l.target, l.realisasi, l.rasio) }

// kataRasio are what agencies call the ratio of what was done to what was
// planned.
var kataRasio = []string{"rasio", "tingkatcapaian", "persen", "penyerapan", "serapan"}

// kinerja reads Table T-C.23, Pencapaian Kinerja Pelayanan.
func (p *pembacaTabel) kinerja(t *tabel.Tabel) {
	awal := len(p.r.KinerjaPelayanan)
	judul := judulIndikator(t)
	for l, row := range barisDengan(t, lajurKinerjaOf) {
		if n := len(p.r.KinerjaPelayanan); n > awal && sambunganBaris(row, l.nama) {
			p.r.KinerjaPelayanan[n-1].Nama += " " + row.At(l.nama)
			p.catatSambungan(row)
			continue
		}
		if judul[row.Nomor] {
			p.catatJudul(row.At(l.nama), row.Nomor)
			continue
		}
		semua := p.indikator(nil, &l.lajurIndikator, row)
		for at, i := range semua {
			sel := larikKe(row, at, len(semua))
			k := KinerjaPelayanan{
				Indikator:     i,
				TargetNSPK:    kinerja.ParseTarget(sel(l.nspk)),
				TargetIKK:     kinerja.ParseTarget(sel(l.ikk)),
				TargetLainnya: kinerja.ParseTarget(sel(l.lainnya)),
				Rasio:         make([]kinerja.Target, len(i.Tahunan)),
			}
			for n := range k.Tahunan {
				y := &k.Tahunan[n]
				y.Realisasi = kinerja.ParseTarget(selTahun(sel, l.realisasi, y.Tahun)).WithSatuan(i.Satuan)
				k.Rasio[n] = kinerja.ParseTarget(selTahun(sel, l.rasio, y.Tahun))
				p.catatAngkaRusak(row.Nomor, k.Nama, y.Tahun, y.Target, y.Realisasi, k.Rasio[n])
			}
			p.r.KinerjaPelayanan = append(p.r.KinerjaPelayanan, k)
		}
	}
	l := lajurKinerjaOf(kolomPertama(t))
	p.kolomTakTerbaca(t, l.semua()...)
	p.catatTahunHilang(t, func(k []tabel.Kolom) []kolomTahun { l := lajurKinerjaOf(k); return l.nilai() })
}

// catatAngkaRusak says which values of a year are no figures for a letter that a
// scanner took for a digit.
func (p *pembacaTabel) catatAngkaRusak(baris int, nama string, tahun int, nilai ...kinerja.Target) {
	for _, x := range nilai {
		if s := x.String(); x.Jenis() == kinerja.JenisTeks && strings.ContainsAny(s, "0123456789") && angkaRusak(s) {
			p.catat(Temuan{Kode: SelTidakTerbaca, Keparahan: Peringatan, Baris: baris, Nama: nama, Tahun: tahun,
				Pesan: fmt.Sprintf("Nilai %d %q bukan angka: ada huruf di antara angkanya; dibiarkan seperti tertulis.", tahun, s)})
		}
	}
}

// selTahun is the cell of a year among columns of years, "" if it has none.
func selTahun(sel func(int) string, kolom []kolomTahun, tahun int) string {
	for _, c := range kolom {
		if c.tahun == tahun {
			return sel(c.at)
		}
	}
	return ""
}
