package renstra

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// TabelTerbelah is the kind of a finding about a table that was split by years:
// the rows of its first years stand on some pages, those of its last years,
// with their names repeated, on others.
const TabelTerbelah Kategori = "tabel-terbelah"

// maxTahunTabel is how many years a table of a plan has: five, and the one
// before or after them.
const maxTahunTabel = 6

// bagianTahun are the pages of a table that have the same years.
type bagianTahun struct {
	halaman []*halaman
	tahun   []int
}

// kelompokTahun parts pages by their years: those that share one are together.
// It returns the parts in the order of the document.
func kelompokTahun(semua []*halaman) []bagianTahun {
	var out []bagianTahun
	for _, h := range semua {
		baru := bagianTahun{[]*halaman{h}, h.kepala.tahun}
		if n := len(out); n > 0 && tahunBagian(baru.tahun, out[n-1].tahun) { // as nearly every page
			out[n-1].halaman = append(out[n-1].halaman, h)
			continue
		}
		out = slices.DeleteFunc(out, func(o bagianTahun) bool {
			if !berbagiTahun(o.tahun, baru.tahun) {
				return false
			}
			baru.halaman = append(slices.Clip(o.halaman), baru.halaman...)
			baru.tahun = satukanTahun(o.tahun, baru.tahun)
			return true
		})
		out = append(out, baru)
	}
	for _, b := range out {
		slices.SortFunc(b.halaman, func(a, b *halaman) int { return cmp.Compare(a.kepala.baris, b.kepala.baris) })
	}
	slices.SortFunc(out, func(a, b bagianTahun) int {
		return cmp.Compare(a.halaman[0].kepala.baris, b.halaman[0].kepala.baris)
	})
	return out
}

func berbagiTahun(a, b []int) bool {
	return slices.ContainsFunc(a, func(t int) bool { return slices.Contains(b, t) })
}

// satukanTahun are the years of both, ascending.
func satukanTahun(a, b []int) []int {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

// lanjutTahun reports whether years go on with others in one plan: none is in
// both, none is missing between, and all are of its period, as far as that is
// known, or of the year after it. A table of the plan before has the names of
// this one, and other years.
func lanjutTahun(a, b []int, periode Periode) bool {
	if len(a) == 0 || len(b) == 0 || berbagiTahun(a, b) {
		return false
	}
	semua := satukanTahun(a, b)
	dari, sampai := semua[0], semua[len(semua)-1]
	if len(semua) > maxTahunTabel || sampai-dari != len(semua)-1 {
		return false
	}
	return dari < tahunKe || periode.Dari == 0 || periode.Dari <= dari && sampai <= max(periode.Sampai, periode.Dari)+1
}

// sebaris reports whether the rows of a part are those of another: half of
// them, or more, by code or name. A short code, 2.01, tells no row.
func sebaris(b, utama []*halaman) bool {
	kode, nama := map[string]bool{}, map[string]bool{}
	for k, n := range kunciHalaman(utama) {
		kode[k], nama[n] = true, true
	}
	isi, ada := 0, 0
	for k, n := range kunciHalaman(b) {
		isi++
		if n != "" && nama[n] || k != "" && kode[k] && (n == "" || strings.Count(k, ".") > 1) {
			ada++
		}
	}
	return isi > 0 && 2*ada >= isi
}

// kunciHalaman yields what the rows of pages are known by.
func kunciHalaman(semua []*halaman) func(yield func(kode, nama string) bool) {
	return func(yield func(kode, nama string) bool) {
		for k, row := range barisHalaman(semua) {
			kode, nama := strings.ReplaceAll(k.kodeSel(row), " ", ""), row.At(k.nama)
			if x, rest, _ := kodeDepan(nama); kode == "" && x.IsValid() {
				kode, nama = x.String(), rest
			}
			nama = teks.Lipat(nama)
			if (kode != "" || nama != "") && !yield(kode, nama) {
				return
			}
		}
	}
}

// belah finds the parts of a table that was split by years. The first of them
// stands for its rows, unless it is a fragment of another; pages of other years
// whose rows are not the same stay with it.
func (t *tabelProgram) belah(periode Periode) {
	t.pertama, t.belahan = t.halaman, nil
	semua := kelompokTahun(t.halaman)
	terbesar := slices.MaxFunc(semua, func(a, b bagianTahun) int { return panjangHalaman(a.halaman) - panjangHalaman(b.halaman) })
	utama := semua[0]
	if 2*panjangHalaman(utama.halaman) < panjangHalaman(terbesar.halaman) {
		utama = terbesar
	}
	tahun, milik := utama.tahun, map[*halaman]bool{}
	for lagi := true; lagi; {
		lagi = false
		for _, b := range semua {
			if !milik[b.halaman[0]] && lanjutTahun(tahun, b.tahun, periode) && sebaris(b.halaman, utama.halaman) {
				tahun, lagi = satukanTahun(tahun, b.tahun), true
				t.belahan = append(t.belahan, b)
				for _, h := range b.halaman {
					milik[h] = true
				}
			}
		}
	}
	if len(t.belahan) > 0 {
		t.pertama = slices.DeleteFunc(slices.Clone(t.halaman), func(h *halaman) bool { return milik[h] })
	}
}

// kepalaKode reports whether a line may begin the head of a later part that has
// its rows by their codes alone: it names codes and years and nothing else.
func (b *baca) kepalaKode(row barisTabel) bool {
	if len(b.kepala) == 0 || len(row.Sel) < 3 || !awalan(row.Sel[0], "kode") {
		return false
	}
	return !slices.ContainsFunc(row.Sel[1:], func(s string) bool {
		l := b.label.baca(s)
		return l.lipat != "" && l.tahun == 0 && (l.jenis == kolomNama || l.jenis == kolomLain && !adaKata(l.lipat, "target", "pagu", "pendanaan"))
	})
}

// bacaKepalaKode reads such a head, the codes standing where the names do. Its
// years are none of those that the document has a head with names for.
func (b *baca) bacaKepalaKode(i int) (k *kepala, n int) {
	rows := slices.Clone(b.Baris[i:min(len(b.Baris), i+maxBarisKepala)])
	rows[0].Sel = slices.Clone(rows[0].Sel)
	rows[0].Sel[0] = "Program/Kegiatan"
	k, n = b.label.duaCara(rows)
	if k == nil || slices.ContainsFunc(b.kepala, func(c kepalaTeks) bool { return berbagiTahun(c.kepala.tahun, k.tahun) }) {
		return nil, 0
	}
	k.jalur = nil
	k.kolom[k.nama].jenis, k.harfia = kolomKode, nil
	return k, n
}

// bagian are the parts of a table, one for most.
func (t *tabelProgram) bagian() []bagianTahun {
	return append([]bagianTahun{{t.pertama, tahunHalaman(t.pertama)}}, t.belahan...)
}

// lanjutanTahun are those of other tables that go on with the years of t: the
// pages join it, the rest is returned.
func (t *tabelProgram) lanjutanTahun(lain []*tabelProgram, periode Periode) (sisa []*tabelProgram) {
	for {
		tahun := tahunHalaman(t.halaman)
		var lepas []*tabelProgram
		lain = slices.DeleteFunc(lain, func(x *tabelProgram) bool {
			ya := lanjutTahun(tahun, x.halaman[0].kepala.tahun, periode) && sejudul(t.judul, x.judul)
			if ya {
				lepas = append(lepas, x)
			}
			return ya
		})
		if len(lepas) == 0 {
			break
		}
		satu, bukan := tabelSetahun(lepas)
		lain = append(lain, bukan...)
		x := satukan(satu)
		if !sebaris(x.halaman, t.halaman) {
			sisa = append(sisa, satu...)
			continue
		}
		judul := t.judul
		if x.nomor < t.nomor {
			judul = x.judul
		}
		*t = *satukan([]*tabelProgram{t, x})
		t.judul = judul
	}
	sisa = append(sisa, lain...)
	slices.SortStableFunc(sisa, func(a, b *tabelProgram) int { return cmp.Compare(a.nomor, b.nomor) })
	return sisa
}

// sejudul reports whether two captions are of one table: with the same number, or
// a word that says it goes on, or the same words and other years. The table of
// another chapter, with one year of the period, is no part of this one.
func sejudul(a, b string) bool {
	for _, s := range []string{a, b} {
		if s == "" || adaKata(teks.Lipat(s), "lanjutan", "sambungan", "bagian") {
			return true
		}
	}
	na, ka := pisahJudul(a)
	nb, kb := pisahJudul(b)
	return na != "" && na == nb || ka == kb
}

// pisahJudul parts the number of a caption, without the letter of a part, from
// its words.
func pisahJudul(s string) (nomor, kata string) {
	_, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	nomor, _, _ = strings.Cut(rest, " ")
	huruf := func(r rune) bool { return 'a' <= r && r <= 'z' }
	kata = strings.Map(func(r rune) rune {
		if huruf(r) {
			return r
		}
		return -1
	}, teks.Lipat(s))
	nomor = strings.TrimRightFunc(strings.ToLower(nomor), func(r rune) bool { return huruf(r) || strings.ContainsRune(".:()-", r) })
	return nomor, kata
}

// tahunHalaman are the years that pages have.
func tahunHalaman(semua []*halaman) (tahun []int) {
	for _, h := range semua {
		if !tahunBagian(h.kepala.tahun, tahun) {
			tahun = satukanTahun(tahun, h.kepala.tahun)
		}
	}
	return tahun
}

// rentangTahunTeks writes years as a span.
func rentangTahunTeks(tahun []int) string {
	if len(tahun) == 1 {
		return fmt.Sprint(tahun[0])
	}
	return fmt.Sprintf("%d–%d", tahun[0], tahun[len(tahun)-1])
}
