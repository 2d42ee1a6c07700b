package renstra

import (
	"cmp"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// What a row says beside its years: outcome or output, place, the condition at
// the end of the period, the details of its pagu.

// The loads of these changes. Apply takes the condition at the end and the
// details over as a whole, with the first change of them.
type (
	hasilBaru   string
	lokasiBaru  string
	akhirBaru   Tahunan
	rincianBaru []Rincian
)

func bedaKeterangan(lama, baru *Node, catat func(Perubahan)) {
	teks := func(kolom, lama, baru string, muat any) {
		if lama != baru {
			catat(Perubahan{Jenis: UbahKeterangan, Kolom: kolom, Lama: teksNilai(lama), Baru: teksNilai(baru), muat: muat})
		}
	}
	teks("hasil", lama.Hasil, baru.Hasil, hasilBaru(baru.Hasil))
	teks("lokasi", lama.Lokasi, baru.Lokasi, lokasiBaru(baru.Lokasi))
	catatBersama(bedaAkhir(lama.KondisiAkhir, baru.KondisiAkhir), akhirBaru(baru.KondisiAkhir), catat)
	catatBersama(bedaRincian(lama.Rincian, baru.Rincian), rincianBaru(slices.Clone(baru.Rincian)), catat)
}

// catatBersama notes changes that are carried out together.
func catatBersama(beda []Perubahan, muat any, catat func(Perubahan)) {
	for i, c := range beda {
		if c.Jenis = UbahKeterangan; i == 0 {
			c.muat = muat
		}
		catat(c)
	}
}

// bedaAkhir compares two conditions at the end of the period.
func bedaAkhir(l, b Tahunan) (out []Perubahan) {
	if l.Tahun != b.Tahun {
		out = append(out, Perubahan{Kolom: "kondisiAkhir.tahun", Lama: tahunNilai(l.Tahun), Baru: tahunNilai(b.Tahun)})
	}
	tahun := cmp.Or(b.Tahun, l.Tahun)
	if !samaIsiTarget(l.Target, b.Target) {
		x, y := targetNilai(l.Target, b.Target)
		out = append(out, Perubahan{Kolom: "kondisiAkhir.target", Tahun: tahun, Lama: x, Baru: y})
	}
	if l.Pagu != b.Pagu {
		out = append(out, Perubahan{Kolom: "kondisiAkhir.pagu", Tahun: tahun,
			Lama: isianNilai(l.Pagu), Baru: isianNilai(b.Pagu), Selisih: selisihIsian(l.Pagu, b.Pagu)})
	}
	return out
}

func tahunNilai(tahun int) nomenklatur.Nilai {
	if tahun == 0 {
		return nil
	}
	return nilaiTeks(deretTahun([]int{tahun}))
}

// bedaRincian compares the details of a pagu: those for the same account and
// source of funds in the same year are one, of several the one with the same
// amount. What only one of the lists has came or went with its amount.
func bedaRincian(lama, baru []Rincian) (out []Perubahan) {
	pasangan := pasangkanRincian(lama, baru)
	hapus := make([]bool, len(lama))
	for i := range hapus {
		hapus[i] = true
	}
	for i, b := range baru {
		l := Rincian{}
		if a := pasangan[i]; a >= 0 {
			l, hapus[a] = lama[a], false
		}
		if pasangan[i] < 0 || l.Pagu != b.Pagu {
			c := ubahRincian(b, l.Pagu, b.Pagu)
			c.Baru = cmp.Or(c.Baru, nomenklatur.Nilai(tanpaPagu))
			out = append(out, c)
		}
	}
	for a, l := range lama {
		if hapus[a] {
			c := ubahRincian(l, l.Pagu, anggaran.Isian{})
			c.Lama = cmp.Or(c.Lama, nomenklatur.Nilai(tanpaPagu))
			out = append(out, c)
		}
	}
	if len(out) == 0 && !slices.IsSorted(pasangan) {
		const semua = nilaiTeks("urutan")
		out = []Perubahan{{Kolom: "rincian", Lama: semua, Baru: semua}}
	}
	return out
}

// tanpaPagu stands for a detail that is there without an amount.
const tanpaPagu = nilaiTeks("tanpa pagu")

// ubahRincian is the change of a detail.
func ubahRincian(r Rincian, lama, baru anggaran.Isian) Perubahan {
	c := Perubahan{Kolom: "rincian", Tahun: r.Tahun, Lama: isianNilai(lama), Baru: isianNilai(baru), Selisih: selisihIsian(lama, baru)}
	for _, s := range []string{r.Rekening.String(), r.NamaRekening, r.SumberDana.String(), r.NamaSumberDana, r.Indikator} {
		if s != "" {
			c.Kolom += " " + s
		}
	}
	return c
}

// pasangkanRincian is the place of each detail of the newer list in the older
// one, −1 for none.
func pasangkanRincian(lama, baru []Rincian) []int {
	out := make([]int, len(baru))
	for i := range out {
		out[i] = -1
	}
	dipakai := make([]bool, len(lama))
	for _, berpagu := range []bool{true, false} {
		kunci := func(r Rincian) Rincian {
			if r.Baris = 0; !berpagu {
				r.Pagu = anggaran.Isian{}
			}
			return r
		}
		sisa := map[Rincian][]int{}
		for a, l := range lama {
			if !dipakai[a] {
				sisa[kunci(l)] = append(sisa[kunci(l)], a)
			}
		}
		for i, b := range baru {
			if a := sisa[kunci(b)]; out[i] < 0 && len(a) > 0 {
				out[i], dipakai[a[0]] = a[0], true
				sisa[kunci(b)] = a[1:]
			}
		}
	}
	return out
}

// sebutKeterangan writes what such a change is about as words: "pagu kondisi
// akhir", "rincian 1.1.01.01.01.0001 PAD".
func sebutKeterangan(kolom string) string {
	if medan, ok := strings.CutPrefix(kolom, "kondisiAkhir."); ok {
		return medan + " kondisi akhir"
	}
	return kolom
}
