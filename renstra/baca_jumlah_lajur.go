package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// lajurJumlah is where the columns of a table of counts stand: the number, the
// describing ones, the counts.
type lajurJumlah struct {
	nomor         int
	uraian, nilai []int
}

// menghitung reports whether a table without a column of totals is one of counts:
// its columns say what is counted, or they are years and its caption or its last
// row says that it has counts.
func menghitung(t *tabel.Tabel, k []tabel.Kolom) bool {
	tahun, jenis := 0, 0
	for _, i := range lajurJumlahOf(t, k).nilai {
		f := lipatBawah(k[i])
		switch {
		case tahunKolom(k[i]) > 0:
			tahun++
		case slices.ContainsFunc(kataHitungan, func(w string) bool { return f == w || len(w) > 3 && strings.HasPrefix(f, w) }):
			jenis++
		}
	}
	return jenis > 1 || tahun > 1 && (strings.Contains(teks.Lipat(t.Judul), "jumlah") || berjumlahAkhir(t))
}

// kataKelamin are the labels of columns of one sex, kataHitungan of those and others
// that count persons or posts.
var (
	kataKelamin  = []string{"l", "p", "lk", "pr", "lakilaki", "perempuan", "pria", "wanita"}
	kataHitungan = append([]string{"formasi", "terisi", "kosong", "kebutuhan", "tersedia", "bezetting", "eksisting", "selisih",
		"pns", "cpns", "asn", "pppk", "p3k", "nonasn", "nonpns", "honorer", "kontrak", "tht", "thl", "outsourcing", "kk", "jiwa", "keluarga", "orang", "lembaga"}, kataKelamin...)
)

// berjumlahAkhir reports whether the last row of a table is a total.
func berjumlahAkhir(t *tabel.Tabel) bool {
	h := t.Halaman[len(t.Halaman)-1]
	return len(h.Isi) > 0 && kataJumlah(selPertama(h.Isi[len(h.Isi)-1]))
}

// lajurJumlahOf tells counts from descriptions by the cells: counts are the
// columns at the right with nothing but figures and dashes. Remarks, units and
// shares may stand to the right of them.
func lajurJumlahOf(t *tabel.Tabel, k []tabel.Kolom) lajurJumlah {
	l := lajurJumlah{nomor: cariKolom(k, "no", "nomor")}
	akhir := len(k)
	for akhir > 0 && (keteranganJumlah(k[akhir-1]) || sesudahJumlah(t, k[:akhir])) {
		akhir--
	}
	awal := akhir
	for i := akhir - 1; i > l.nomor+1 && (tahunKolom(k[i]) > 0 || !strings.Contains(k[i].Lipat, "tahun")); i-- {
		ada, ok := kolomHitungan(t, i)
		if !ok || !ada && awal == akhir {
			break
		}
		if ada || awal == i+1 && awal < akhir && jenisHitungan(k[i]) { // one of dashes alone may also be between them
			awal = i
		}
	}
	for i := range k {
		switch {
		case awal <= i && i < akhir:
			l.nilai = append(l.nilai, i)
		case i != l.nomor:
			l.uraian = append(l.uraian, i)
		}
	}
	return l
}

func keteranganJumlah(c tabel.Kolom) bool {
	if n := len(c.Label); n > 0 && strings.Trim(c.Label[n-1], "() ") == "%" {
		return true
	}
	return adaAwalan(c.Lipat, "ket", "satuan", "persen")
}

// sesudahJumlah reports whether the last of some columns describes and one to the
// left of it has totals: a ratio as 1:15, a year or a condition behind the counts.
func sesudahJumlah(t *tabel.Tabel, k []tabel.Kolom) bool {
	akhir := len(k) - 1
	if _, hitung := kolomHitungan(t, akhir); hitung && (!strings.HasPrefix(k[akhir].Lipat, "tahun") || tahunKolom(k[akhir]) > 0) {
		return false
	}
	return slices.ContainsFunc(k[:akhir], func(c tabel.Kolom) bool { return len(c.Label) > 0 && sebutanJumlah(labelBawah(c, 1)) })
}

// jenisHitungan reports whether a column without figures is one of counts by its
// label: one under a group, or of one sex.
func jenisHitungan(k tabel.Kolom) bool {
	return len(k.Label) > 1 || slices.Contains(kataKelamin, k.Lipat)
}

// kolomHitungan reports whether a column has figures, and ok if it has those or
// dashes and no other words than that there are none; what share of the rows it has, a row below may say.
// Of many figures, a few may be spoilt, and a row that is wider than the head has its
// cells beside their columns.
func kolomHitungan(t *tabel.Tabel, at int) (ada, ok bool) {
	lebar := len(kolomPertama(t))
	angka, rusak := 0, 0
	var satuan map[string]bool
	for _, row := range t.All() {
		if barisBagian(selPertama(row)) {
			continue
		}
		if tanpaData(row.At(at)) {
			ok = true
			continue
		}
		switch kinerja.ParseTarget(row.At(at)).Jenis() {
		case kinerja.JenisTidakTertulis:
		case kinerja.JenisStrip:
			ok = true
		case kinerja.JenisAngka, kinerja.JenisTakTentu:
			angka++
		default:
			if satuan == nil {
				satuan = satuanKolom(t, at)
			}
			if len(row.Sel) <= lebar && !angkaRusak(row.At(at)) && !satuan[row.At(at)] {
				return false, false
			}
			rusak++
		}
	}
	if rusak > 0 && angka < jarangRusak*rusak {
		return false, false
	}
	return angka > 0, ok || angka > 0
}

// jarangRusak is how many figures of a column there must be for each spoilt one.
const jarangRusak = 3

// angkaRusak reports whether a cell is a figure in which a scanner took letters for
// digits, a unit behind it or not: "1O", "l Orang".
func angkaRusak(s string) bool {
	kata, _, _ := strings.Cut(s, " ")
	return kata != "" && strings.Trim(kata, "0123456789lIOo.,%") == ""
}

// satuanKolom are the units that the figures of a column have behind them.
func satuanKolom(t *tabel.Tabel, at int) map[string]bool {
	out := map[string]bool{}
	for _, row := range t.All() {
		if angka, satuan, ok := strings.Cut(row.At(at), " "); ok && semuaAngka(angka) {
			out[satuan] = true
		}
	}
	return out
}

// tanpaData reports whether a cell says that there is no figure for it.
func tanpaData(s string) bool {
	switch teks.Lipat(s) {
	case "na", "tad", "tidakadadata", "takadadata", "belumadadata", "datatidaktersedia", "tidaktersedia":
		return true
	}
	return false
}

// rapatkanKepala takes columns without a label out of a head that is wider than
// its rows: a label that reaches over several columns was written with a cell too
// many, and the labels to the right of it stand beside their columns. Remarks may
// be a column that nobody filled in.
func (p *pembacaTabel) rapatkanKepala(t *tabel.Tabel, k []tabel.Kolom) []tabel.Kolom {
	geser := 0
	for n := len(k) - 1; n > 0 && len(k[n].Label) > 0 && !keteranganJumlah(k[n]) && !berisiKolom(t, n); n-- {
		i := slices.IndexFunc(k, func(c tabel.Kolom) bool { return len(c.Label) == 0 })
		if i < 1 || len(k[i-1].Label) < 2 || !berisiKolom(t, i) {
			break
		}
		k = slices.Concat(k[:i], k[i+1:])
		geser++
	}
	if geser > 0 {
		p.catat(Temuan{Kode: KepalaBergeser, Keparahan: Info, Baris: t.Halaman[0].Baris,
			Pesan: fmt.Sprintf("Kepala tabel ini lebih lebar %d sel daripada isinya; labelnya dibaca di atas kolom di sebelah kirinya.", geser)})
	}
	return k
}

// berisiKolom reports whether a row has something in a column.
func berisiKolom(t *tabel.Tabel, at int) bool {
	for _, row := range t.All() {
		if row.At(at) != "" {
			return true
		}
	}
	return false
}
